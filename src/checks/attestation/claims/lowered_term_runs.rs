//! A015: a category given before the term of a lowered one has ended.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::claims::{attested_twice, barred, is_misplaced};
use crate::checks::attestation::court::Court;
use crate::codes::LOWERED_TERM_RUNS as CODE;
use crate::editions::basis::Basis;
use crate::editions::law::{Asked, Law};
use crate::editions::values::{Consequence, Effect};
use crate::editions::wording::years_of;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Case, Outcome};
use crate::library::categories::Heard;
use crate::say;
use crate::text::Say;
use crate::when::{Day, years_later};

/// The earlier case, the years of the lowered category, its last day, and what that rests on.
type Fault<'c> = (&'c Heard<'c>, u32, Day, Basis<'c>);

/// What a breach or lateness leaves is given for some years; that nothing else is given within them is a reading.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let law = court.law();
    let is_granted = claim.case.outcome.value == Outcome::Claimed;
    if !is_granted || claim.is_without_procedure() || is_misplaced(claim, law) {
        return;
    }
    // Who may not be attested at all, or not again in this school year, is told that instead.
    let is_told = law.is_some_and(|law| attested_twice::is_at_fault(claim, law));
    if is_told || barred::fault(claim).is_some() {
        return;
    }
    if let Some(fault) = fault(claim) {
        court.find(&CODE, fault.3.as_reading(), |code| finding(code, claim, fault));
    }
}

/// The newest earlier case that left a category whose term still runs.
fn fault<'c>(claim: &'c Claim<'_>) -> Option<Fault<'c>> {
    let earlier = claim.earlier.iter().filter(|heard| {
        heard.case.outcome.value != Outcome::Claimed
            && heard.case.claimed.value.ladder() == claim.ladder()
            && heard.day() < claim.day
    });
    earlier.filter_map(|heard| running(claim, heard)).next()
}

fn running<'c>(claim: &Claim<'_>, heard: &'c Heard<'c>) -> Option<Fault<'c>> {
    let law = heard.law?;
    let (consequence, basis) = law.answer(lowering(heard.case, law.law)?)?;
    let lowers = matches!(consequence.effect, Effect::OneLevelLower | Effect::Base);
    let years = consequence.years.filter(|_| lowers)?.of(claim.ladder());
    let last = years_later(heard.day(), years);
    (claim.day <= last).then_some((heard, years, last, basis))
}

/// What lowers the category for a term; false data bar from attestation instead.
fn lowering<'e>(case: &Case, law: &'e Law) -> Option<Asked<'e, Consequence>> {
    let breach = case.test.as_ref().and_then(|test| test.breach.as_ref());
    let is_late = case.application.as_ref().is_some_and(|application| application.late == Some(true));
    match breach {
        Some(breach) => Some(law.breach.ask(breach.value.word())),
        None => is_late.then(|| law.late_application.ask()),
    }
}

fn finding(code: &'static Code, claim: &Claim<'_>, (heard, years, last, _): Fault<'_>) -> Finding {
    let (day, claimed, lowered) = (claim.day, claim.claimed().word(), heard.case.awarded.value.word());
    let Say { kk, ru, en } = years_of(u64::from(years));
    let message = say!(
        "төмендетілген `{lowered}` санатының мерзімі – {last} күніне дейін ({kk}), ал `{claimed}` санаты {day} күні берілген (расталған)",
        "сниженная категория `{lowered}` действует до {last} ({ru}), а `{claimed}` присвоена (подтверждена) {day}",
        "the lowered category `{lowered}` is for {en}, until {last}, but `{claimed}` was given on {day}",
    );
    let help = say!(
        "екі істің де күнін тексеріңіз; олар дұрыс болса, өтінішті {last} күнінен кейін қараңыз",
        "проверьте даты обоих дел; если они верны, рассмотрите заявление после {last}",
        "check the days of both cases; if they are right, hear the claim after {last}",
    );
    let fact = say!("санат осында төмендетілген", "категория снижена здесь", "lowered here");
    code.at(claim.case.claimed.span, message).help(help).label(heard.case.awarded.span, fact)
}
