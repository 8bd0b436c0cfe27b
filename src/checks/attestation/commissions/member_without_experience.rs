//! A048: a member with too few years of work.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::MEMBER_WITHOUT_EXPERIENCE as CODE;
use crate::editions::basis::Basis;
use crate::kinds::body::Member;
use crate::kinds::people::{Ladder, Person};
use crate::say;
use crate::text::Say;
use crate::when::{Day, full_years, years_later};

/// A member who stands for nobody else has worked long enough by the day of the forming.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    if composition.pedagogues().next().is_none() {
        return;
    }
    let place = composition.formed.span;
    let Some((term, basis)) = court.ask(&CODE, place, |law| law.commission_member_experience.ask()) else {
        return;
    };
    let years = term.years.of(Ladder::Pedagogue);
    let mut unknown = Vec::new();
    for (member, person) in composition.pedagogues() {
        match person.experience_since {
            None if person.lost.has("experience-since") => {}
            None => unknown.push(person),
            Some(since) if years_later(since, years) <= composition.formed.value => {}
            Some(since) => judge(composition, (member, person), (since, years), basis, court),
        }
    }
    if !unknown.is_empty() {
        leave_open(composition, &unknown, court);
    }
}

/// What is known of a person are years of teaching; where a member needs years of any work, that settles nothing.
fn judge(
    composition: &Composition<'_>,
    (member, person): (&Member, &Person),
    (since, years): (Day, u32),
    basis: Basis<'_>,
    court: &mut Court<'_>,
) {
    let place = member.person.0.span;
    let asked = court.ask(&CODE, place, |law| law.commission_member_experience_is_teaching.ask());
    let Some((is_teaching, reading)) = asked else { return };
    if !is_teaching.is {
        leave_open(composition, &[person], court);
        return;
    }
    court.find(&CODE, basis.and(reading), |code| {
        let (Say { kk, ru, en }, day) = (composition.name(person), composition.formed.value);
        let (full, from) = (full_years(since, day), years_later(since, years));
        let message = say!(
            "{kk} комиссия мүшесі бола алмайды: өтілі {since} күнінен есептеледі, {day} күніне толық жыл саны – {full}, керегі – {years}",
            "{ru} не может быть членом комиссии: стаж с {since}, полных лет на {day} – {full}, нужно – {years}",
            "{en} cannot be a member: working since {since} makes {full} full years on {day}, {years} are needed",
        );
        let help = say!(
            "`experience-since` күнін тексеріңіз: бұл өтілмен комиссия мүшесі болуға {from} күнінен бастап болады; әйтпесе мүшені құрамнан бұйрықпен шығарыңыз",
            "проверьте день `experience-since`: с таким стажем членом комиссии можно быть с {from}; иначе исключите его из состава приказом",
            "check `experience-since`: with it one may be a member from {from} on; otherwise take the member out by an order",
        );
        code.at(place, message).help(help)
    });
}

fn leave_open(composition: &Composition<'_>, people: &[&Person], court: &mut Court<'_>) {
    court.leave_open(&CODE, composition.formed.span, || {
        let Say { kk, ru, en } = composition.names(people);
        say!(
            "өтілі белгісіз мүшелер: {kk}",
            "неизвестен стаж членов комиссии: {ru}",
            "the years of work of these members are not known: {en}",
        )
    });
}
