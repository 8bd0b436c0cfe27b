//! A044: a chair who is no member.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::CHAIR_NOT_MEMBER as CODE;
use crate::editions::basis::Basis;
use crate::kinds::people::Person;
use crate::library::Role;
use crate::library::holders::Party;
use crate::names;
use crate::say;
use crate::source::Span;
use crate::text::{Language, Say};

/// The chair of a composition is one of its members.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let Some((chair, place)) = composition.person(composition.term.chair.as_ref()) else { return };
    if !composition.is_listed() || composition.membership(chair).is_some() {
        return;
    }
    if let Some(basis) = ask(place, court) {
        find(&composition.name(chair), place, basis, court);
    }
}

/// So is one who presides over a sitting in the chair's place.
pub fn check_sitting(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    let (Some(who), Some(members)) = (&sitting.decision.chair, sitting.members()) else { return };
    let party = sitting.library.party(sitting.document.organization, who, Some(sitting.day()));
    let is_chair = |person: &Person| party.person().is_some_and(|chair| std::ptr::eq(person, chair));
    // The commission's own chair is judged in the commission's file.
    if members.into_iter().any(is_chair) || sitting.holder(Role::Chair).is_some_and(is_chair) {
        return;
    }
    let name = match (party, party.person()) {
        (Party::Outsider(outsider), _) => {
            let letters = |language| outsider.name.letters(language).to_owned();
            Say { kk: letters(Language::Kk), ru: letters(Language::Ru), en: letters(Language::En) }
        }
        (_, Some(chair)) => names::said(chair, Some(sitting.day())),
        (_, None) => return,
    };
    if let Some(basis) = ask(who.span(), court) {
        find(&name, who.span(), basis, court);
    }
}

fn ask<'c>(place: Span, court: &mut Court<'c>) -> Option<Basis<'c>> {
    let (must, basis) = court.ask(&CODE, place, |law| law.commission_chair_is_member.ask())?;
    must.is.then_some(basis)
}

fn find(name: &Say, place: Span, basis: Basis<'_>, court: &mut Court<'_>) {
    court.find(&CODE, basis, |code| {
        let Say { kk, ru, en } = name;
        let message = say!(
            "төраға {kk} комиссия мүшелерінің қатарында жоқ",
            "председатель не входит в число членов комиссии: {ru}",
            "the chair, {en}, is not among the members of the commission",
        );
        let help = say!(
            "төраға мүшелер қатарынан сайланады: `chair` және `members` жазбаларын хаттама мен бұйрықтан тексеріңіз",
            "председателя избирают из числа членов: сверьте `chair` и `members` с протоколом и приказом",
            "the chair is elected from the members: compare `chair` and `members` with the protocol and the order",
        );
        code.at(place, message).help(help)
    });
}
