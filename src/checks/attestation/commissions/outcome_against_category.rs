//! A053: an outcome and an awarded category that contradict each other.

use crate::checks::attestation::claim::rank;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::OUTCOME_AGAINST_CATEGORY as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Case, Outcome};
use crate::kinds::people::Category;
use crate::say;
use crate::text::Say;

/// The category awarded is the one that the conclusion names: the one claimed, the current one, or one below it.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    for case in sitting.decision.case.iter() {
        match case.outcome.value {
            Outcome::Claimed => check_equal(case, case.claimed.value, court),
            Outcome::Current => match sitting.current(case) {
                Some(current) => check_equal(case, current, court),
                None => leave_current_open(case, court),
            },
            // What a breach, lateness or false data force is judged by the rules about them.
            Outcome::BelowCurrent if is_forced(case) => {}
            Outcome::BelowCurrent => match sitting.current(case) {
                Some(current) => check_below(case, current, court),
                None => leave_current_open(case, court),
            },
        }
    }
}

fn check_equal(case: &Case, named: Category, court: &mut Court<'_>) {
    if case.awarded.value != named {
        find(case, named, court);
    }
}

fn check_below(case: &Case, current: Category, court: &mut Court<'_>) {
    let awarded = case.awarded.value;
    let steps = |law| Some((rank(law, awarded)?.0, rank(law, current)?.0));
    match court.law().and_then(steps).filter(|_| awarded.ladder() == current.ladder()) {
        _ if awarded == current => find(case, current, court),
        Some((awarded, current_step)) if awarded >= current_step => find(case, current, court),
        Some(_) => {}
        None => leave_order_open(case, current, court),
    }
}

fn find(case: &Case, named: Category, court: &mut Court<'_>) {
    let place = case.awarded.span;
    let asked = court.ask(&CODE, place, |law| law.awarded_follows_outcome.ask());
    if let Some((_, basis)) = asked.filter(|(follows, _)| follows.is) {
        court.find(&CODE, basis, |code| finding(code, case, named));
    }
}

fn is_forced(case: &Case) -> bool {
    case.test.as_ref().is_some_and(|test| test.breach.is_some())
        || case.application.as_ref().is_some_and(|application| application.late == Some(true))
        || case.portfolio.as_ref().is_some_and(|portfolio| portfolio.false_data == Some(true))
}

fn finding(code: &'static Code, case: &Case, named: Category) -> Finding {
    let (outcome, awarded, named) = (case.outcome.value, case.awarded.value.word(), named.word());
    let Say { kk, ru, en } = match outcome {
        Outcome::Claimed => say!("мәлімделгені – `{named}`", "заявлена `{named}`", "`{named}` is claimed"),
        Outcome::Current => {
            say!("қолданыстағысы – `{named}`", "действующая – `{named}`", "`{named}` is the current one")
        }
        Outcome::BelowCurrent => say!(
            "қолданыстағысы – `{named}`, берілгені одан төмен болуы керек",
            "действующая – `{named}`, а присвоенная должна быть ниже",
            "`{named}` is the current one, and the one awarded must be below it"
        ),
    };
    let outcome_word = outcome.word();
    let message = say!(
        "қорытынды – `{outcome_word}`, ал берілген санат – `{awarded}`: {kk}",
        "вывод – `{outcome_word}`, а присвоена `{awarded}`: {ru}",
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
fn leave_current_open(case: &Case, court: &mut Court<'_>) {
    if case.without_procedure.is_none() && case.first_attestation != Some(true) {
        return;
    }
    court.leave_open(&CODE, case.awarded.span, || {
        say!(
            "қолданыстағы санат белгісіз, сондықтан қорытындымен салыстырылмайды",
            "неизвестна действующая категория, и сравнить с ней вывод нельзя",
            "the current category is not known, so that the outcome cannot be compared with it",
        )
    });
}

fn leave_order_open(case: &Case, current: Category, court: &mut Court<'_>) {
    court.leave_open(&CODE, case.awarded.span, || {
        let (awarded, current) = (case.awarded.value.word(), current.word());
        say!(
            "`{awarded}` пен `{current}` бір сатыда тұрған жоқ: қайсысы төмен екені белгісіз",
            "`{awarded}` и `{current}` не стоят на одной лестнице: какая ниже, неизвестно",
            "`{awarded}` and `{current}` do not stand on one ladder: which is lower is not known",
        )
    });
}
