//! A045: a chair for more terms in a row than allowed.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::office::chairs;
use crate::codes::CHAIR_TOO_LONG as CODE;
use crate::editions::basis::Basis;
use crate::kinds::body::Term;
use crate::kinds::people::Person;
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::{Day, SchoolYear};

/// A chair is elected for a term, and again only so many times in a row. A composition that changes a commission in
/// office elects nobody who presided already.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let Some((mandate, position)) = composition.mandate() else { return };
    let before = &mandate.compositions[..position];
    let presided = |person: &Person| {
        before.iter().any(|(term, _)| {
            chairs_of(composition, term).iter().any(|(known, _)| std::ptr::eq(*known, person))
        })
    };
    for (chair, place) in chairs_of(composition, composition.term) {
        if !presided(chair) {
            check_chair(composition, mandate.year, (chair, place), court);
        }
    }
}

fn chairs_of<'l>(composition: &Composition<'l>, term: &'l Term) -> Vec<(&'l Person, Span)> {
    let own = (composition.document, composition.body);
    chairs(composition.library, composition.office, own, term)
}

fn check_chair(
    composition: &Composition<'_>,
    year: SchoolYear,
    (chair, place): (&Person, Span),
    court: &mut Court<'_>,
) {
    let elected = elected(composition, year, chair);
    if elected.len() < 2 {
        return;
    }
    let Some((terms, basis)) = court.ask(&CODE, place, |law| law.commission_chair_terms.ask()) else {
        return;
    };
    let limit = terms.is as usize;
    if elected.len() <= limit {
        return;
    }
    let Some(basis) = doubt(composition, (place, limit), &elected, basis, court) else { return };
    let days: Vec<Day> = elected.iter().map(|election| election.day).collect();
    find(composition, chair, (place, limit), &days, basis, court);
}

/// A school year for which somebody was chair.
#[derive(Clone, Copy)]
struct Election {
    year: SchoolYear,
    day: Day,
    is_here: bool,
}

/// The elections of a chair in a row up to this composition's school year, the newest first. A new file for the same
/// commission does not begin the count anew.
fn elected(composition: &Composition<'_>, year: SchoolYear, chair: &Person) -> Vec<Election> {
    let all = elections(composition, chair);
    let mut elected: Vec<Election> = Vec::new();
    let mut wanted = year;
    while let Some(election) = of_year(&all, wanted) {
        elected.push(election);
        wanted = SchoolYear { start: wanted.start - 1 };
    }
    elected
}

fn of_year(all: &[Election], year: SchoolYear) -> Option<Election> {
    let of_year = all.iter().filter(|election| election.year == year);
    of_year.min_by_key(|election| (!election.is_here, election.day)).copied()
}

fn elections(composition: &Composition<'_>, chair: &Person) -> Vec<Election> {
    let (library, office) = (composition.library, composition.office);
    let mut all = Vec::new();
    for (home, body) in &office.commissions {
        let is_here = std::ptr::eq(*body, composition.body);
        for mandate in office.mandates(library, body) {
            let presided = |term| {
                chairs(library, office, (*home, *body), term)
                    .iter()
                    .any(|(known, _)| std::ptr::eq(*known, chair))
            };
            let first = mandate.compositions.iter().find(|(term, _)| presided(*term));
            all.extend(first.map(|(_, day)| Election { year: mandate.year, day: *day, is_here }));
        }
    }
    all
}

/// What the verdict rests on: terms of which the law of their own day says nothing, and those of another commission,
/// count only in one of two readings.
fn doubt<'b, 'c: 'b>(
    composition: &Composition<'b>,
    (place, limit): (Span, usize),
    elected: &[Election],
    basis: Basis<'b>,
    court: &mut Court<'c>,
) -> Option<Basis<'b>> {
    let here = elected.iter().take_while(|election| election.is_here).count();
    let limited: Vec<_> = elected.iter().map_while(|election| limited(composition, election.day)).collect();
    if here <= limit {
        let (count, others) = court.ask(&CODE, place, |law| law.commission_chair_terms_of_others.ask())?;
        return count.is.then(|| limited.into_iter().fold(basis.and(others), Basis::and));
    }
    if limited.len() > limit {
        return Some(limited.into_iter().fold(basis, Basis::and));
    }
    earlier_law_counts(place, court).map(|counts| basis.and(counts))
}

/// That the law of a day limits the terms of a chair, and what that rests on.
fn limited<'l>(composition: &Composition<'l>, day: Day) -> Option<Basis<'l>> {
    let law = composition.library.editions.on(day)?;
    law.answer(law.law.commission_chair_terms.ask()).map(|(_, basis)| basis)
}

fn earlier_law_counts<'c>(place: Span, court: &mut Court<'c>) -> Option<Basis<'c>> {
    let (count, basis) = court.ask(&CODE, place, |law| law.commission_chair_terms_of_earlier_law.ask())?;
    count.is.then_some(basis)
}

fn find(
    composition: &Composition<'_>,
    chair: &Person,
    (place, limit): (Span, usize),
    days: &[Day],
    basis: Basis<'_>,
    court: &mut Court<'_>,
) {
    court.find(&CODE, basis, |code| {
        let (Say { kk, ru, en }, count) = (composition.name(chair), days.len());
        let days = days.iter().rev().map(Day::to_string).collect::<Vec<_>>().join(", ");
        let message = say!(
            "{kk}: төраға болып қатарынан сайланған мерзім саны – {count} ({days}), рұқсат етілгені – {limit}",
            "{ru}: сроков председателя подряд – {count} ({days}), допускается – {limit}",
            "{en} has been chair for {count} terms in a row ({days}), {limit} are allowed",
        );
        let help = say!(
            "төраға сайланған отырыстардың хаттамаларын тексеріңіз; шынымен солай болса, төраға етіп басқа мүшені сайлаңыз",
            "проверьте протоколы избрания; если так и есть, изберите председателем другого члена комиссии",
            "check the protocols of the elections; if it is so, elect another member as chair",
        );
        code.at(place, message).help(help)
    });
}
