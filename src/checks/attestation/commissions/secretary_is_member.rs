//! A046: a secretary among the members.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::SECRETARY_IS_MEMBER as CODE;
use crate::editions::basis::Basis;
use crate::kinds::people::Person;
use crate::library::Role;
use crate::names;
use crate::say;
use crate::source::Span;
use crate::text::Say;

/// The secretary of a composition is none of its members.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let term = composition.term;
    let Some((secretary, place)) = composition.person(term.secretary.as_ref()) else { return };
    let Some(member) = composition.membership(secretary) else { return };
    // That chair and secretary are one person is a fault of its own.
    let chair = composition.person(term.chair.as_ref());
    if chair.is_some_and(|(chair, _)| std::ptr::eq(chair, secretary)) {
        return;
    }
    if let Some(basis) = ask(place, court) {
        find(&composition.name(secretary), place, member.person.0.span, basis, court);
    }
}

/// Nor is one who keeps a sitting's protocol in the secretary's place.
pub fn check_sitting(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    let (Some(who), Some(term)) = (&sitting.decision.secretary, sitting.meeting.term) else { return };
    let day = sitting.day();
    let party = sitting.library.party(sitting.document.organization, who, Some(day));
    let Some(secretary) = party.person() else { return };
    let is_secretary = |person: &Person| std::ptr::eq(person, secretary);
    // The commission's own secretary is judged in the commission's file.
    let chair = sitting.meeting.chair.and_then(|chair| chair.party.person());
    if chair.is_some_and(is_secretary) || sitting.holder(Role::Secretary).is_some_and(is_secretary) {
        return;
    }
    let member = term.members.iter().find(|member| sitting.member(member).is_some_and(is_secretary));
    let Some(member) = member else { return };
    if let Some(basis) = ask(who.span(), court) {
        let name = names::said(secretary, Some(day));
        find(&name, who.span(), member.person.0.span, basis, court);
    }
}

fn ask<'c>(place: Span, court: &mut Court<'c>) -> Option<Basis<'c>> {
    let (may, basis) = court.ask(&CODE, place, |law| law.commission_secretary_is_member.ask())?;
    (!may.is).then_some(basis)
}

fn find(name: &Say, place: Span, member: Span, basis: Basis<'_>, court: &mut Court<'_>) {
    court.find(&CODE, basis, |code| {
        let Say { kk, ru, en } = name;
        let message = say!(
            "хатшы {kk} комиссия мүшелерінің қатарына жазылған, ал хатшы комиссия мүшесі болып табылмайды",
            "секретарь {ru} значится среди членов комиссии, но секретарь членом комиссии не является",
            "the secretary, {en}, is listed as a member, but the secretary is no member of the commission",
        );
        let help = say!(
            "бұл адамды `members` тізімінен алып тастаңыз немесе хатшы етіп комиссия мүшесі емес адамды жазыңыз",
            "уберите это имя из `members` или запишите секретарём того, кто не является членом комиссии",
            "take the name out of `members`, or name a secretary who is no member",
        );
        let fact = say!("мүшелер тізімінде – осы", "в списке членов – здесь", "listed as a member here");
        code.at(place, message).help(help).label(member, fact)
    });
}
