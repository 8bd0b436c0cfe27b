//! A005: early attestation too soon after the last one.

use crate::checks::attestation::claim::{Claim, by_attestation, is_penalised};
use crate::checks::attestation::claims::attested_twice;
use crate::checks::attestation::court::Court;
use crate::codes::EARLY_TOO_SOON as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Procedure;
use crate::kinds::people::Ladder;
use crate::say;
use crate::when::{Day, years_later};

/// Since when the category is held and since when early attestation is open, with what that rests on.
pub type Fault<'e> = (Basis<'e>, Day, Day);

/// Early attestation comes no sooner than the years after the last attestation; heads have their own condition.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.case.claimed.span;
    if is_early(claim) {
        if court.ask(&CODE, place, |law| law.early_after.ask()).is_none() {
            return;
        }
        if claim.held.is_none() && claim.current().is_some() {
            return leave_since_open(claim, court);
        }
    }
    if let Some(fault) = fault(claim, court.law()) {
        court.find(&CODE, fault.0, |code| finding(code, claim, fault));
    }
}

/// The fault of a claim that comes too soon, as far as the edition tells.
pub fn fault<'e>(claim: &Claim<'_>, law: Option<LawOfDay<'e>>) -> Option<Fault<'e>> {
    let law = law?;
    // A second attestation in one school year is a fault of its own.
    let unsaid = early_unsaid(claim, law).filter(|_| !is_early(claim));
    if (!is_early(claim) && unsaid.is_none()) || attested_twice::is_at_fault(claim, law) {
        return None;
    }
    let giver = claim.giver();
    // What a breach left has a term of its own, after which the next attestation is due.
    if giver.is_some_and(|heard| is_penalised(heard.case)) {
        return None;
    }
    let since = claim.current_since()?;
    let (after, basis) = law.answer(law.law.early_after.ask())?;
    let opens = years_later(since, after.years.of(claim.ladder()));
    let basis = basis.and_maybe(unsaid);
    // The years count from an attestation; that they also count from an award without one is a reading.
    let is_granted = giver.is_some_and(|heard| heard.case.without_procedure.is_some());
    let basis = if is_granted { basis.as_reading() } else { basis };
    let basis = if is_early(claim) { bind_award(claim, law, basis) } else { basis };
    (claim.day < opens).then_some((basis, since, opens))
}

/// The years bind the early award of a listed category; whether they bind that of another one, too, is a reading.
fn bind_award<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, basis: Basis<'e>) -> Basis<'e> {
    if claim.case.procedure.value != Procedure::Award {
        return basis;
    }
    let listed = law.answer(law.law.early_achievements.ask(claim.claimed().word()));
    listed.map_or_else(|| basis.as_reading(), |(_, listed)| basis.and(listed))
}

/// True for a case that says it is early.
fn is_early(claim: &Claim<'_>) -> bool {
    claim.case.early.is_some() && claim.ladder() == Ladder::Pedagogue && !claim.is_without_procedure()
}

/// The award of another category to one whose own was given by attestation on the same ladder: what that rests on.
fn early_unsaid<'e>(claim: &Claim<'_>, law: LawOfDay<'e>) -> Option<Basis<'e>> {
    let current = claim.current()?;
    let is_award_of_another = claim.ladder() == Ladder::Pedagogue
        && !claim.is_without_procedure()
        && claim.case.procedure.value == Procedure::Award
        && current.ladder() == claim.ladder()
        && current != claim.claimed();
    if is_award_of_another { by_attestation(law, current) } else { None }
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

fn finding(code: &'static Code, claim: &Claim<'_>, (_, since, opens): Fault<'_>) -> Finding {
    let day = claim.day;
    let message = say!(
        "соңғы аттестаттау – {since}: мерзімінен бұрын аттестаттау {opens} күнінен бастап мүмкін, ал отырыс {day} күні өткен",
        "последняя аттестация – {since}: досрочная возможна с {opens}, а заседание – {day}",
        "the last attestation is of {since}: early attestation is open from {opens}, but the sitting is on {day}",
    );
    let help = say!(
        "адамның санаты берілген күнді тексеріңіз; ол дұрыс болса, істі кейінгі отырысқа қалдырыңыз, ең ерте күні – {opens}",
        "проверьте день присвоения категории; если он верен, отложите дело до заседания не раньше {opens}",
        "check the day on which the category was given; if it is right, put the case off until {opens}",
    );
    code.at(claim.case.claimed.span, message).help(help)
}
