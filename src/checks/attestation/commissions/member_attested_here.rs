//! A049: a member whose own case is heard during the mandate.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::office::Session;
use crate::codes::MEMBER_ATTESTED_HERE as CODE;
use crate::editions::basis::Basis;
use crate::editions::values::Level;
use crate::finding::{Code, Finding};
use crate::kinds::people::Person;
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::Day;

/// Who is attested by an organisation's commission sits in none of its commissions at that time; other levels know no
/// such bar.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    if composition.level != Some(Level::Organization) || composition.term.members.is_empty() {
        return;
    }
    for session in &composition.office.sessions {
        let in_office = composition.library.term_on(composition.body, session.day());
        if in_office.is_some_and(|term| std::ptr::eq(term, composition.term)) {
            check_session(composition, session, court);
        }
    }
}

fn check_session(composition: &Composition<'_>, session: &Session<'_>, court: &mut Court<'_>) {
    for case in session.decision.case.iter() {
        let found = composition.library.find_person(session.document.organization, &case.person.0);
        let Some(person) = found else { continue };
        let Some(member) = composition.membership(person) else { continue };
        let place = case.person.0.span;
        if let Some(basis) = ask(place, court) {
            let heard = Heard { person, place, session, member: member.person.0.span };
            court.find(&CODE, basis, |code| finding(code, composition, &heard));
        }
    }
}

/// A member whose own case is heard.
struct Heard<'h> {
    person: &'h Person,
    place: Span,
    session: &'h Session<'h>,
    member: Span,
}

fn ask<'c>(place: Span, court: &mut Court<'c>) -> Option<Basis<'c>> {
    let level = Level::Organization.word();
    let (may, basis) = court.ask(&CODE, place, |law| law.commission_member_attested_here.ask(level))?;
    (!may.is).then_some(basis)
}

fn finding(code: &'static Code, composition: &Composition<'_>, heard: &Heard<'_>) -> Finding {
    let (name, day) = (composition.name(heard.person), heard.session.day());
    let Say { kk, ru, en } = &name;
    let message = if std::ptr::eq(heard.session.body, composition.body) {
        of_this_commission(composition, &name, day)
    } else {
        say!(
            "{kk}: {day} күні осы ұйымның комиссиясында аттестатталған, ал өзі ұйымның басқа комиссиясының мүшесі",
            "{ru}: аттестация {day} в комиссии этой организации, а сам педагог – член другой её комиссии",
            "{en} is attested on {day} by a commission of the organisation, and is a member of another one of it",
        )
    };
    let help = say!(
        "осы ұйымда аттестатталатын педагог комиссия құрамына енгізілмейді: құрамды бұйрықпен өзгертіңіз немесе істі тексеріңіз",
        "педагог, аттестуемый в этой организации, в состав комиссии не включается: измените состав приказом или проверьте дело",
        "who is attested in this organisation is not a member: change the composition by an order, or check the case",
    );
    let fact = say!("мүшелер тізімінде – осы", "в списке членов – здесь", "listed as a member here");
    code.at(heard.place, message).help(help).label(heard.member, fact)
}

fn of_this_commission(composition: &Composition<'_>, Say { kk, ru, en }: &Say, day: Day) -> Say {
    if !composition.is_dated {
        return say!(
            "{kk}: {day} күні аттестатталған, ал өзі сол комиссияның құрамына кіреді",
            "{ru}: аттестация {day} в комиссии, в состав которой входит сам педагог",
            "{en} is attested on {day} by a commission of which the same person is a member",
        );
    }
    let formed = composition.formed.value;
    say!(
        "{kk}: {day} күні аттестатталған, ал өзі сол комиссияның {formed} күні бекітілген құрамына кіреді",
        "{ru}: аттестация {day} в комиссии, в состав которой входит сам педагог (состав утверждён {formed})",
        "{en} is attested on {day} by a commission of which the same person is a member since {formed}",
    )
}
