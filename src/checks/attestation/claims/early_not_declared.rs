//! A007: the award of another category long before the term of the current one ends, not said to be early.

use crate::checks::attestation::claim::{Claim, by_attestation, is_penalised};
use crate::checks::attestation::claims::{attested_twice, early_too_soon, is_misplaced};
use crate::checks::attestation::court::Court;
use crate::codes::EARLY_NOT_DECLARED as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Procedure;
use crate::kinds::people::Category;
use crate::locale::school_years;
use crate::say;
use crate::when::{Day, SchoolYear, years_later};

/// Whoever is awarded another category while the current one runs beyond the school year is attested early.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let law = court.law();
    let Some(current) = claim.current().filter(|current| may_be_early(claim, *current)) else { return };
    if current == claim.claimed() || is_misplaced(claim, law) {
        return;
    }
    let place = claim.case.claimed.span;
    let Some((term, basis)) = court.ask(&CODE, place, |law| law.validity.ask()) else { return };
    // A sitting sooner than early attestation is open is worse than one that does not say it is early.
    let is_worse =
        |law| attested_twice::is_at_fault(claim, law) || early_too_soon::fault(claim, Some(law)).is_some();
    let Some(given) = law.filter(|law| !is_worse(*law)).and_then(|law| by_attestation(law, current)) else {
        return;
    };
    if claim.held.is_none() {
        return leave_since_open(claim, court);
    }
    let Some(since) = claim.current_since() else { return };
    let until = years_later(since, term.years.of(current.ladder()));
    if until > SchoolYear::of(claim.day).last() {
        // That a category is followed up in the school year in which its term ends is a conclusion.
        let basis = basis.and(given).as_reading();
        court.find(&CODE, basis, |code| finding(code, claim, current, until));
    }
}

fn may_be_early(claim: &Claim<'_>, current: Category) -> bool {
    // What a breach left has a term of its own, after which the next attestation is due.
    claim.case.procedure.value == Procedure::Award
        && claim.case.early.is_none()
        && !claim.is_without_procedure()
        && current.ladder() == claim.ladder()
        && claim.giver().is_none_or(|heard| !is_penalised(heard.case))
}

fn leave_since_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, claim.person_span(), || {
        say!(
            "қолданыстағы санаттың қай күні берілгені белгісіз",
            "неизвестно, когда присвоена действующая категория",
            "since when the current category is held is not known",
        )
    });
}

fn finding(code: &'static Code, claim: &Claim<'_>, current: Category, until: Day) -> Finding {
    let (current, claimed, year) =
        (current.word(), claim.claimed().word(), school_years(SchoolYear::of(claim.day)));
    let message = say!(
        "`{current}` санатының мерзімі – {until} күніне дейін, ал `{claimed}` санатын беру {year} оқу жылында қаралған: мерзімінен бұрын екені жазылмаған",
        "категория `{current}` действует до {until}, а присвоение `{claimed}` рассмотрено в {year} учебном году: не указано, что досрочно",
        "`{current}` runs until {until}, but the award of `{claimed}` is heard in school year {year}: it is not said to be early",
    );
    let help = say!(
        "мерзімінен бұрын аттестаттау болса, `early = {{ achievements = … }}` қосыңыз; әйтпесе адамның санаты берілген күнді тексеріңіз",
        "если аттестация досрочная, добавьте `early = {{ achievements = … }}`; иначе проверьте день присвоения категории",
        "add `early = {{ achievements = … }}` if it is early, otherwise check the day on which the category was given",
    );
    code.at(claim.case.claimed.span, message).help(help)
}
