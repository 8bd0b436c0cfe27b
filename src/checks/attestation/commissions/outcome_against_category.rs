//! A053: an outcome and an awarded category that contradict each other.

use crate::checks::attestation::claim::{Claim, counted_as, is_penalised, rank};
use crate::checks::attestation::court::Court;
use crate::codes::OUTCOME_AGAINST_CATEGORY as CODE;
use crate::editions::LawOfDay;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Case, Outcome};
use crate::kinds::people::Category;
use crate::say;
use crate::text::Say;

/// The category awarded is the one that the conclusion names: the one claimed, the current one, or one below it.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    match claim.case.outcome.value {
        Outcome::Claimed if claim.awarded() == claim.claimed() => {}
        Outcome::Claimed => find(claim.case, claim.claimed(), court),
        Outcome::Current => check_current(claim, court),
        // What a breach, lateness or false data force, and that early attestation lowers nobody, is told by other rules.
        Outcome::BelowCurrent if is_penalised(claim.case) || claim.case.early.is_some() => {}
        Outcome::BelowCurrent => check_below(claim, court),
    }
}

fn check_current(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(current) = claim.current() else { return leave_current_open(claim, court) };
    let (law, awarded) = (court.law(), claim.awarded());
    let is_kept = |current: Category| counted_as(law, current, awarded.ladder()) == awarded;
    if !claim.readings().any(is_kept) {
        find(claim.case, current, court);
    }
}

fn check_below(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(current) = claim.current() else { return leave_current_open(claim, court) };
    let law = court.law();
    let answers = || claim.readings().map(|current| is_below(law, claim.awarded(), current));
    if answers().any(|answer| answer == Some(true)) {
        return;
    }
    if answers().any(|answer| answer.is_none()) {
        leave_order_open(claim.case, current, court);
    } else {
        find(claim.case, current, court);
    }
}

/// Whether a category is below another; none where the two have no common order.
fn is_below(law: Option<LawOfDay<'_>>, awarded: Category, current: Category) -> Option<bool> {
    let current = counted_as(law, current, awarded.ladder());
    if awarded == current || awarded.ladder() != current.ladder() {
        return (awarded == current).then_some(false);
    }
    let step = |category| law.and_then(|law| rank(law, category)).map(|(step, _)| step);
    Some(step(awarded)? < step(current)?)
}

fn find(case: &Case, named: Category, court: &mut Court<'_>) {
    let place = case.awarded.span;
    let asked = court.ask(&CODE, place, |law| law.awarded_follows_outcome.ask());
    if let Some((_, basis)) = asked.filter(|(follows, _)| follows.is) {
        court.find(&CODE, basis, |code| finding(code, case, named));
    }
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
    if !claim.is_without_procedure() && !claim.is_first_attestation() {
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
