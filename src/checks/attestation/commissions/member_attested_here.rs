//! A049: a member whose own case is heard during the mandate.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::MEMBER_ATTESTED_HERE as CODE;
use crate::editions::basis::Basis;
use crate::editions::values::Level;
use crate::kinds::Content;
use crate::kinds::decision::Decision;
use crate::kinds::people::Person;
use crate::library::Document;
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::Day;

/// Who is attested by an organisation's commission is not one of its members; other levels know no such bar.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    if composition.level != Some(Level::Organization) || composition.term.members.is_empty() {
        return;
    }
    for document in &composition.library.documents {
        if document.organization != composition.document.organization {
            continue;
        }
        if let Content::Decision(decision) = &document.content {
            check_sitting(composition, document, decision, court);
        }
    }
}

fn check_sitting(
    composition: &Composition<'_>,
    document: &Document,
    decision: &Decision,
    court: &mut Court<'_>,
) {
    let (library, day) = (composition.library, decision.date.value);
    let of_this_commission = library
        .find_body(document.organization, &decision.body.0)
        .is_some_and(|(_, body)| std::ptr::eq(body, composition.body));
    let in_this_term =
        || library.term_on(composition.body, day).is_some_and(|term| std::ptr::eq(term, composition.term));
    if !of_this_commission || !in_this_term() {
        return;
    }
    for case in decision.case.iter() {
        let place = case.person.0.span;
        let Some(person) = library.find_person(document.organization, &case.person.0) else { continue };
        let Some(member) = composition.membership(person) else { continue };
        if let Some(basis) = ask(place, court) {
            find(composition, person, (place, day), member.person.0.span, basis, court);
        }
    }
}

fn ask<'c>(place: Span, court: &mut Court<'c>) -> Option<Basis<'c>> {
    let level = Level::Organization.word();
    let (may, basis) = court.ask(&CODE, place, |law| law.commission_member_attested_here.ask(level))?;
    (!may.is).then_some(basis)
}

fn find(
    composition: &Composition<'_>,
    person: &Person,
    (place, day): (Span, Day),
    member: Span,
    basis: Basis<'_>,
    court: &mut Court<'_>,
) {
    court.find(&CODE, basis, |code| {
        let (Say { kk, ru, en }, formed) = (composition.name(person), composition.formed.value);
        let message = say!(
            "{kk}: {day} күні аттестатталған, ал өзі сол комиссияның {formed} күні бекітілген құрамына кіреді",
            "{ru}: аттестация {day} в комиссии, в состав которой входит сам педагог (состав утверждён {formed})",
            "{en} is attested on {day} by a commission of which the same person is a member since {formed}",
        );
        let help = say!(
            "осы ұйымда аттестатталатын педагог комиссия құрамына енгізілмейді: құрамды бұйрықпен өзгертіңіз немесе істі тексеріңіз",
            "педагог, аттестуемый в этой организации, в состав комиссии не включается: измените состав приказом или проверьте дело",
            "who is attested in this organisation is not a member: change the composition by an order, or check the case",
        );
        let fact = say!("мүшелер тізімінде – осы", "в списке членов – здесь", "listed as a member here");
        code.at(place, message).help(help).label(member, fact)
    });
}
