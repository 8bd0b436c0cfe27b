//! A013: attestation of a person who is barred from it by an earlier case.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::BARRED as CODE;
use crate::editions::basis::Basis;
use crate::editions::law::{Asked, Law};
use crate::editions::values::{Consequence, Effect};
use crate::editions::wording::years_of;
use crate::finding::{Code, Finding};
use crate::library::categories::Heard;
use crate::say;
use crate::text::Say;
use crate::when::{Day, years_later};

/// The earlier case, the bar, and what that rests on.
type Fault<'c> = (&'c Heard<'c>, Bar, Basis<'c>);

/// How long a person is not attested.
#[derive(Clone, Copy)]
pub struct Bar {
    /// The last day.
    last: Day,
    /// The years, where they are only the longest that the bar may be.
    up_to: Option<u32>,
}

/// Whoever gave false data, or broke the rules where that bars, is not attested for some years; the law of the
/// day on which that was found says for how long.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    if let Some((heard, bar, basis)) = fault(claim) {
        return court.find(&CODE, basis, |code| finding(code, claim, heard, bar));
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
        let bar = offence.bar(heard, consequence)?;
        // What may be shorter than the law allows is not certain.
        let basis = if bar.up_to.is_some() { basis.as_reading() } else { basis };
        (claim.day <= bar.last).then_some((heard, bar, basis))
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

    /// The bar. False data bar beside what they do to the category; a breach only where it says so.
    fn bar(self, heard: &Heard<'_>, consequence: &Consequence) -> Option<Bar> {
        let bars = matches!(self, Self::FalseData) || consequence.effect == Effect::Barred;
        let years = consequence.years.filter(|_| bars)?;
        let ladder = heard.case.claimed.value.ladder();
        let (last, years) = (years_later(heard.day(), years.of(ladder)), years.of(ladder));
        Some(Bar { last, up_to: consequence.up_to.then_some(years) })
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

fn finding(code: &'static Code, claim: &Claim<'_>, heard: &Heard<'_>, bar: Bar) -> Finding {
    let found = heard.day();
    let message = message(claim, heard, bar);
    let help = say!(
        "{found} күнгі істі тексеріңіз; ол дұрыс болса, өтінішті қабылдамаңыз",
        "проверьте дело от {found}; если оно верно, не принимайте заявление",
        "check the case of {found}; if it is right, do not accept the application",
    );
    let fact = say!("тыйымның себебі осында", "причина запрета здесь", "what bars the person stands here");
    code.at(claim.person_span(), message).help(help).label(heard.case.person.0.span, fact)
}

fn message(claim: &Claim<'_>, heard: &Heard<'_>, Bar { last, up_to }: Bar) -> Say {
    let (found, day) = (heard.day(), claim.day);
    let Some(years) = up_to else {
        return say!(
            "адам {last} күніне дейін, сол күнді қоса, аттестаттауға жіберілмейді; отырыс – {day}",
            "человек не допускается к аттестации по {last} включительно, а заседание – {day}",
            "the person is not admitted to attestation up to and including {last}, but the sitting is on {day}",
        );
    };
    let Say { kk, ru, en } = years_of(u64::from(years));
    say!(
        "адам аттестаттауға жіберілмеуі мүмкін: {found} күнінен есептелетін тыйымның ең ұзақ мерзімі – {kk} ({last} күніне дейін), нақты мерзімі құжаттардан көрінбейді; отырыс – {day}",
        "человек, возможно, не допускается к аттестации: запрет с {found} – не дольше чем {ru} (по {last}), точный срок из документов не виден; заседание – {day}",
        "the person may be barred from attestation: the bar from {found} lasts up to {en} (until {last}), for how long no document tells; the sitting is on {day}",
    )
}
