//! D005: one person both present and absent.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::names;
use crate::say;
use crate::text::Language;

/// Nobody is both there and not there.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let present = meeting.present_people(context.library);
    for (person, span) in meeting.absent_people(context.library) {
        let Some((_, there)) = present.iter().find(|(other, _)| other.id == person.id) else { continue };
        let name = names::short(person, Some(meeting.date.value), Language::Kk);
        let message = say!(
            "{name} әрі қатысқан, әрі қатыспаған деп жазылған",
            "{name} и среди присутствующих, и среди отсутствующих",
            "{name} is listed both as present and as absent",
        );
        let help = say!(
            "екі тізімнің бірінен алып тастаңыз",
            "уберите из одного из списков",
            "take the name out of one of the lists"
        );
        let fact = say!("қатысқандар тізімінде", "в списке присутствующих", "listed as present");
        report.push(codes::PRESENT_AND_ABSENT.at(span, message).help(help).label(*there, fact));
    }
}
