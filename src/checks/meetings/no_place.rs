//! D015: a meeting without a place.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;

/// A protocol says where the meeting was; the organisation's place serves by default.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.place.is_some() || meeting.lost.has("place") {
        return;
    }
    let message = say!(
        "отырыстың өткен орны көрсетілмеген",
        "не указано место заседания",
        "the place of the meeting is missing"
    );
    let help = say!(
        "`place = \"…\"` деп осында немесе ұйымның файлына жазыңыз",
        "напишите `place = \"…\"` здесь или в файле организации",
        "write `place = \"…\"` here or in the organisation's file",
    );
    report.push(codes::NO_PLACE.at(meeting.date.span, message).help(help).paste("place = \"…\""));
}
