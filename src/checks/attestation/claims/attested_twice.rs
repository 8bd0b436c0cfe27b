//! A011: a second attestation of one person in a school year.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::claims::barred;
use crate::checks::attestation::court::Court;
use crate::codes::ATTESTED_TWICE as CODE;
use crate::editions::LawOfDay;
use crate::finding::{Code, Finding};
use crate::library::categories::Heard;
use crate::locale::school_years;
use crate::say;
use crate::when::SchoolYear;

/// A person is attested as often in a school year as the edition allows; an award without attestation is none.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(last) = this_year(claim).next() else { return };
    // Whoever may not be attested at all is told that instead.
    if claim.is_without_procedure() || barred::fault(claim).is_some() {
        return;
    }
    let place = claim.person_span();
    let Some((allowed, basis)) = court.ask(&CODE, place, |law| law.attestations_a_school_year.ask()) else {
        return;
    };
    let number = number(claim);
    if number > allowed.is {
        court.find(&CODE, basis, |code| finding(code, claim, last, [number, allowed.is]));
    }
}

/// True where the person is attested more often in this school year than the edition allows.
pub fn is_at_fault(claim: &Claim<'_>, law: LawOfDay<'_>) -> bool {
    let allowed = law.answer(law.law.attestations_a_school_year.ask());
    allowed.is_some_and(|(allowed, _)| number(claim) > allowed.is)
}

/// Attestations of the person in this school year before this one, the newest first.
fn this_year<'c, 'l>(claim: &'c Claim<'l>) -> impl Iterator<Item = &'c Heard<'l>> {
    let year = SchoolYear::of(claim.day);
    let earlier = claim.earlier.iter();
    earlier.filter(move |heard| SchoolYear::of(heard.day()) == year && heard.case.without_procedure.is_none())
}

/// Which attestation of the school year this is.
fn number(claim: &Claim<'_>) -> u32 {
    this_year(claim).fold(1, |number, _| number + 1)
}

fn finding(code: &'static Code, claim: &Claim<'_>, last: &Heard<'_>, [number, allowed]: [u32; 2]) -> Finding {
    let (day, year) = (last.day(), school_years(SchoolYear::of(claim.day)));
    let message = say!(
        "адамның {year} оқу жылындағы аттестаттау саны – {number}, рұқсат етілгені – {allowed}; алдыңғысының күні – {day}",
        "аттестаций человека в {year} учебном году – {number}, допускается – {allowed}; предыдущая была {day}",
        "attestation number {number} in school year {year}, {allowed} is allowed; the one before was on {day}",
    );
    let help = say!(
        "адам мен күнді тексеріңіз; олар дұрыс болса, істі келесі оқу жылына қалдырыңыз",
        "проверьте человека и дату; если они верны, отложите дело до следующего учебного года",
        "check the person and the day; if they are right, put the case off until the next school year",
    );
    let fact = say!(
        "осы оқу жылындағы аттестаттау осында",
        "в этом учебном году аттестация уже была здесь",
        "attested here in the same school year",
    );
    code.at(claim.person_span(), message).help(help).label(last.case.person.0.span, fact)
}
