//! D003: one person as chair and secretary.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::people::Person;
use crate::library::meeting::Meeting;
use crate::names;
use crate::say;
use crate::source::Span;
use crate::text::Language;

/// Two people sign a protocol.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let (Some(chair), Some(secretary)) = (meeting.chair, meeting.secretary) else { return };
    if chair.span == secretary.span {
        return; // Both come from the body, whose own file has the finding.
    }
    let (Some(chair_person), Some(person)) = (chair.party.person(), secretary.party.person()) else { return };
    if chair_person.id != person.id {
        return;
    }
    report.push(finding(person, secretary.span));
}

/// A body's composition has two people in these roles.
pub fn check_bodies(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        let Content::Body(body) = &document.content else { continue };
        for term in &body.term {
            let (Some(chair), Some(secretary)) = (&term.chair, &term.secretary) else { continue };
            let person = context.library.find_person(document.organization, &secretary.0);
            if let Some(person) = person.filter(|_| chair.0.value == secretary.0.value) {
                report.push(finding(person, secretary.0.span));
            }
        }
    }
}

fn finding(person: &Person, span: Span) -> Finding {
    let name = names::short(person, None, Language::Kk);
    let message = say!(
        "{name} әрі төраға, әрі хатшы",
        "{name} – и председатель, и секретарь",
        "{name} is both chair and secretary",
    );
    let help = say!(
        "хатшы етіп басқа адамды жазыңыз",
        "запишите секретарём другого человека",
        "name another person as secretary"
    );
    codes::CHAIR_IS_SECRETARY.at(span, message).help(help)
}
