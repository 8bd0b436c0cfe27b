//! A045: a chair for more terms in a row than allowed.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::CHAIR_TOO_LONG as CODE;
use crate::editions::basis::Basis;
use crate::kinds::people::Person;
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::{Day, SchoolYear};

/// A chair is elected for a term, and again only so many times in a row.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let Some((chair, place)) = composition.person(composition.term.chair.as_ref()) else { return };
    let days = elected(composition, chair);
    if days.len() < 2 {
        return;
    }
    let Some((terms, basis)) = court.ask(&CODE, place, |law| law.commission_chair_terms.ask()) else {
        return;
    };
    let limit = terms.is as usize;
    if days.len() <= limit {
        return;
    }
    // Terms of which the law of their own day says nothing count only in one of two readings.
    let limited: Vec<_> = days.iter().map_while(|day| limited(composition, *day)).collect();
    let basis = if limited.len() > limit {
        Some(limited.into_iter().fold(basis, Basis::and))
    } else {
        earlier_law_counts(place, court).map(|counts| basis.and(counts))
    };
    if let Some(basis) = basis {
        find(composition, chair, (place, limit), &days, basis, court);
    }
}

/// The days on which the chair was elected in a row up to this composition, the newest first; none where this
/// composition only changes one of the same school year, which elects nobody.
fn elected(composition: &Composition<'_>, chair: &Person) -> Vec<Day> {
    let mut days = vec![composition.formed.value];
    let mut year = SchoolYear::prepared_on(composition.formed.value);
    for (at, (term, from)) in composition.earlier().into_iter().enumerate() {
        let same_chair =
            composition.person(term.chair.as_ref()).is_some_and(|(other, _)| std::ptr::eq(other, chair));
        let served = SchoolYear::prepared_on(from);
        if !same_chair || served.start + 1 < year.start {
            break;
        }
        if served == year && at == 0 {
            return Vec::new();
        }
        if served == year {
            // Elected at the first composition of that year, not where it was changed.
            days.pop();
        }
        days.push(from);
        year = served;
    }
    days
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
