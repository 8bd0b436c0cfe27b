//! A013: attestation of a person who is barred from it by an earlier case.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::BARRED as CODE;
use crate::editions::basis::Basis;
use crate::editions::law::{Asked, Law};
use crate::editions::values::{Consequence, Effect};
use crate::finding::{Code, Finding};
use crate::library::categories::Heard;
use crate::say;
use crate::when::{Day, years_later};

/// The earlier case, the last day of the bar, and what that rests on.
type Fault<'c> = (&'c Heard<'c>, Day, Basis<'c>);

/// Whoever gave false data, or broke the rules where that bars, is not attested for some years; the law of the
/// day on which that was found says for how long.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    if let Some((heard, until, basis)) = fault(claim) {
        return court.find(&CODE, basis, |code| finding(code, claim, heard, until));
    }
    for (heard, offence) in offences(claim) {
        let of_day = (heard.day(), heard.law);
        court.ask_of_day(&CODE, claim.person_span(), of_day, |law| offence.question(law));
    }
}

/// The newest earlier case that bars the person on the day of the sitting, as far as the editions tell.
pub fn fault<'c>(claim: &'c Claim<'_>) -> Option<Fault<'c>> {
    offences(claim).find_map(|(heard, offence)| {
        let law = heard.law?;
        let (consequence, basis) = law.answer(offence.question(law.law))?;
        let until = offence.last_day(heard, consequence)?;
        (claim.day <= until).then_some((heard, until, basis))
    })
}

#[derive(Clone, Copy)]
enum Offence {
    FalseData,
    /// The word of the breach.
    Breach(&'static str),
}

impl Offence {
    fn question(self, law: &Law) -> Asked<'_, Consequence> {
        match self {
            Self::FalseData => law.false_data.ask(),
            Self::Breach(word) => law.breach.ask(word),
        }
    }

    /// The last day of the bar. False data bar beside what they do to the category; a breach only where it says so.
    fn last_day(self, heard: &Heard<'_>, consequence: &Consequence) -> Option<Day> {
        let bars = matches!(self, Self::FalseData) || consequence.effect == Effect::Barred;
        let years = consequence.years.filter(|_| bars)?;
        Some(years_later(heard.day(), years.of(heard.case.claimed.value.ladder())))
    }
}

/// Earlier cases that may bar the person, the newest first; award without attestation is barred by none.
fn offences<'c>(claim: &'c Claim<'_>) -> impl Iterator<Item = (&'c Heard<'c>, Offence)> {
    let earlier =
        claim.earlier.iter().filter(|heard| !claim.is_without_procedure() && heard.day() < claim.day);
    earlier.flat_map(|heard| {
        let false_data =
            heard.case.portfolio.as_ref().is_some_and(|portfolio| portfolio.false_data == Some(true));
        let breach = heard.case.test.as_ref().and_then(|test| test.breach.as_ref());
        let false_data = false_data.then_some(Offence::FalseData);
        let breach = breach.map(|breach| Offence::Breach(breach.value.word()));
        false_data.into_iter().chain(breach).map(move |offence| (heard, offence))
    })
}

fn finding(code: &'static Code, claim: &Claim<'_>, heard: &Heard<'_>, until: Day) -> Finding {
    let (found, day) = (heard.day(), claim.day);
    let message = say!(
        "адам {until} күніне дейін, сол күнді қоса, аттестаттауға жіберілмейді; отырыс – {day}",
        "человек не допускается к аттестации по {until} включительно, а заседание – {day}",
        "the person is not admitted to attestation up to and including {until}, but the sitting is on {day}",
    );
    let help = say!(
        "{found} күнгі істі тексеріңіз; ол дұрыс болса, өтінішті қабылдамаңыз",
        "проверьте дело от {found}; если оно верно, не принимайте заявление",
        "check the case of {found}; if it is right, do not accept the application",
    );
    let fact = say!("тыйымның себебі осында", "причина запрета здесь", "what bars the person stands here");
    code.at(claim.person_span(), message).help(help).label(heard.case.person.0.span, fact)
}
