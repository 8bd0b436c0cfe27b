//! D030: a chair or secretary who was not there.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::{Meeting, Seat};
use crate::names;
use crate::say;
use crate::text::Language;

/// Chair and secretary are counted among those present.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    for seat in [meeting.chair, meeting.secretary].into_iter().flatten() {
        check_seat(context, meeting, seat, report);
    }
}

fn check_seat(context: &Context<'_>, meeting: &Meeting<'_>, seat: Seat<'_>, report: &mut Report) {
    let Some(person) = seat.party.person() else { return };
    let present = meeting.present_people(context.library);
    let listed = meeting.is_listed() && !present.is_empty();
    let there = present.iter().any(|(other, _)| other.id == person.id);
    let absent = meeting.absent_people(context.library).into_iter().find(|(other, _)| other.id == person.id);
    if there || (!listed && absent.is_none()) {
        return;
    }
    let name = names::short(person, Some(meeting.date.value), Language::Kk);
    let message = say!(
        "{name} отырысты жүргізген не хаттамасын жазған, бірақ қатысқандар арасында жоқ",
        "{name} ведёт заседание или протокол, но среди присутствующих не значится",
        "{name} led the meeting or wrote its minutes, but is not among those present",
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
