//! A053: an outcome and an awarded category that contradict each other.

use crate::checks::attestation::claim::{Claim, counted, is_penalised, rank};
use crate::checks::attestation::court::Court;
use crate::codes::OUTCOME_AGAINST_CATEGORY as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Case, Outcome};
use crate::kinds::people::Category;
use crate::say;
use crate::text::Say;

/// The category awarded is the one that the conclusion names: the one claimed, the current one, or one below it.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    match claim.case.outcome.value {
        Outcome::Claimed if claim.awarded() == claim.claimed() => {}
        Outcome::Claimed => find(claim.case, claim.claimed(), None, court),
        Outcome::Current => check_current(claim, court),
        // What a breach, lateness or false data force, and that early attestation lowers nobody, is told by other rules.
        Outcome::BelowCurrent if is_penalised(claim.case) || claim.case.early.is_some() => {}
        Outcome::BelowCurrent => check_below(claim, court),
    }
}

fn check_current(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(current) = claim.current() else { return leave_current_open(claim, court) };
    let (law, awarded) = (court.law(), claim.awarded());
    let is_kept = |current: Category| counted(law, current, awarded.ladder()).category == awarded;
    if !claim.readings().any(is_kept) {
        find(claim.case, current, counted(law, current, awarded.ladder()).basis, court);
    }
}

fn check_below(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(current) = claim.current() else { return leave_current_open(claim, court) };
    let law = court.law();
    let answers = || claim.readings().map(|current| is_below(law, claim.awarded(), current));
    if answers().any(|answer| answer.is_some_and(|(is_below, _)| is_below)) {
        return check_base(claim, current, court);
    }
    match answers().next().flatten() {
        Some((_, order)) if answers().all(|answer| answer.is_some()) => {
            find(claim.case, current, order, court);
        }
        _ => leave_order_open(claim.case, current, court),
    }
}

/// What a sitting may give ends with the category that is held without attestation; that a trainee's is not given
/// by a lowering is a conclusion.
fn check_base(claim: &Claim<'_>, current: Category, court: &mut Court<'_>) {
    let ladder = claim.awarded().ladder();
    let Some((base, basis)) = court.law().and_then(|law| law.answer(law.law.base.ask(ladder.word()))) else {
        return;
    };
    let Some((true, order)) = is_below(court.law(), claim.awarded(), base.is) else { return };
    let (basis, base) = (basis.and_maybe(order).as_reading(), base.is);
    court.find(&CODE, basis, |code| below_base(code, claim.case, current, base));
}

/// Whether a category is below another, with what that rests on; none where the two have no common order.
fn is_below<'e>(
    law: Option<LawOfDay<'e>>,
    awarded: Category,
    current: Category,
) -> Option<(bool, Option<Basis<'e>>)> {
    let counted = counted(law, current, awarded.ladder());
    if awarded == counted.category || awarded.ladder() != counted.category.ladder() {
        return (awarded == counted.category).then_some((false, counted.basis));
    }
    let step = |category| law.and_then(|law| rank(law, category));
    let ((own, basis), (other, _)) = (step(awarded)?, step(counted.category)?);
    Some((own < other, Some(basis.and_maybe(counted.basis))))
}

fn find<'c>(case: &Case, named: Category, order: Option<Basis<'c>>, court: &mut Court<'c>) {
    let place = case.awarded.span;
    let asked = court.ask(&CODE, place, |law| law.awarded_follows_outcome.ask());
    if let Some((_, basis)) = asked.filter(|(follows, _)| follows.is) {
        court.find(&CODE, basis.and_maybe(order), |code| finding(code, case, named));
    }
}

fn below_base(code: &'static Code, case: &Case, current: Category, base: Category) -> Finding {
    let (awarded, current, base) = (case.awarded.value.word(), current.word(), base.word());
    let message = say!(
        "қолданыстағы санат – `{current}`, ал берілген санат – `{awarded}`: отырыста берілетін ең төменгі санат – `{base}`",
        "действующая категория – `{current}`, а присвоена `{awarded}`: низшая категория, которую может присвоить комиссия, – `{base}`",
        "`{current}` is the current category and `{awarded}` is awarded, but the lowest that a sitting gives is `{base}`",
    );
    let help = say!(
        "`outcome` және `awarded` жазбаларын хаттамадан тексеріңіз",
        "сверьте `outcome` и `awarded` с протоколом",
        "compare `outcome` and `awarded` with the protocol",
    );
    let fact = say!("қорытынды осында", "вывод здесь", "the outcome");
    code.at(case.awarded.span, message).help(help).label(case.outcome.span, fact)
}

fn finding(code: &'static Code, case: &Case, named: Category) -> Finding {
    let (outcome, awarded, named) = (case.outcome.value, case.awarded.value.word(), named.word());
    let Say { kk, ru, en } = match outcome {
        Outcome::Claimed => {
            say!("мәлімделген санат – `{named}`", "заявлена категория `{named}`", "`{named}` is claimed")
        }
        Outcome::Current => {
            say!(
                "қолданыстағы санат – `{named}`",
                "действующая категория – `{named}`",
                "`{named}` is the current one"
            )
        }
        Outcome::BelowCurrent => say!(
            "қолданыстағы санат – `{named}`, берілгені одан төмен болуы керек",
            "действующая категория – `{named}`, а присвоенная должна быть ниже",
            "`{named}` is the current one, and the one awarded must be below it"
        ),
    };
    let outcome_word = outcome.word();
    let message = say!(
        "қорытынды – `{outcome_word}`, ал берілген санат – `{awarded}`: {kk}",
        "вывод – `{outcome_word}`, а присвоена категория `{awarded}`: {ru}",
        "the outcome is `{outcome_word}`, but `{awarded}` is awarded: {en}",
    );
    let help = say!(
        "`outcome`, `awarded` және `current` жазбаларын хаттамадан тексеріңіз",
        "сверьте `outcome`, `awarded` и `current` с протоколом",
        "compare `outcome`, `awarded` and `current` with the protocol",
    );
    let fact = say!("қорытынды осында", "вывод здесь", "the outcome");
    code.at(case.awarded.span, message).help(help).label(case.outcome.span, fact)
}

/// Where steps are asked for, the rule about their order says that the current category is not known.
fn leave_current_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    if !claim.is_without_procedure() && !claim.is_first_attestation(court.law()) {
        return;
    }
    court.leave_open(&CODE, claim.case.awarded.span, || {
        say!(
            "қолданыстағы санат белгісіз, сондықтан қорытындымен салыстырылмайды",
            "неизвестна действующая категория, поэтому сравнить с ней вывод нельзя",
            "the current category is not known, so that the outcome cannot be compared with it",
        )
    });
}

fn leave_order_open(case: &Case, current: Category, court: &mut Court<'_>) {
    court.leave_open(&CODE, case.awarded.span, || {
        let (awarded, current) = (case.awarded.value.word(), current.word());
        say!(
            "`{awarded}` және `{current}` санаттары әр жүйеден: қайсысы төмен екені белгісіз",
            "категории `{awarded}` и `{current}` из разных рядов: какая из них ниже, неизвестно",
            "`{awarded}` and `{current}` do not stand on one ladder: which is lower is not known",
        )
    });
}
