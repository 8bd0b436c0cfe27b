//! D030: a chair or secretary who was not there.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::{Meeting, Seat};
use crate::names;
use crate::say;
use crate::text::{Language, Say};

/// Chair and secretary are counted among those present.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let chair = say!("төраға", "председатель", "the chair");
    let secretary = say!("хатшы", "секретарь", "the secretary");
    for (seat, role) in [(meeting.chair, chair), (meeting.secretary, secretary)] {
        if let Some(seat) = seat {
            check_seat(context, meeting, seat, &role, report);
        }
    }
}

fn check_seat(context: &Context<'_>, meeting: &Meeting<'_>, seat: Seat<'_>, role: &Say, report: &mut Report) {
    let Some(person) = seat.party.person() else { return };
    let present = meeting.present_people(context.library);
    let listed = meeting.is_listed() && !present.is_empty();
    let there = present.iter().any(|(other, _)| other.id == person.id);
    let absent = meeting.absent_people(context.library).into_iter().find(|(other, _)| other.id == person.id);
    if there || (!listed && absent.is_none()) {
        return;
    }
    let name = names::short(person, Some(meeting.date.value), Language::Kk);
    let Say { kk, ru, en } = role;
    let message = say!(
        "{kk} {name} қатысқандар арасында жоқ",
        "{ru} {name} среди присутствующих не значится",
        "{en} {name} is not among those present",
    );
    let help = say!(
        "`present` тізіміне қосыңыз немесе сол күнгі төраға мен хатшыны жазыңыз",
        "добавьте в `present` или укажите тех, кто был председателем и секретарём в этот день",
        "add the person to `present`, or name who was chair and secretary on that day",
    );
    let place = meeting.present.map_or(seat.span, |present| present.span);
    let mut finding = codes::CHAIR_NOT_PRESENT.at(place, message).help(help);
    if let Some((_, span)) = absent {
        finding = finding
            .label(span, say!("қатыспаған деп жазылған", "в списке отсутствующих", "listed as absent"));
    }
    report.push(finding);
}
