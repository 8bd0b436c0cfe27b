//! D003: one person as chair and secretary.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::names;
use crate::say;
use crate::text::Language;

/// Two people sign a protocol.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let (Some(chair), Some(secretary)) = (meeting.chair, meeting.secretary) else { return };
    let (Some(chair_person), Some(person)) = (chair.party.person(), secretary.party.person()) else { return };
    if chair_person.id != person.id {
        return;
    }
    let name = names::short(person, Some(meeting.date.value), Language::Kk);
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
    report.push(codes::CHAIR_IS_SECRETARY.at(secretary.span, message).help(help));
}
