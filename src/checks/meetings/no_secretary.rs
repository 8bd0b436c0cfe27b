//! D002: a meeting without a secretary.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;

/// The paper names the secretary, or the body had one on that day.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.secretary.is_some()
        || meeting.lost.has("secretary")
        || meeting.lost.has("body")
        || meeting.body_is_unknown
        || meeting.has_no_term()
    {
        return;
    }
    let message = say!(
        "отырыстың хатшысы көрсетілмеген",
        "секретарь заседания не указан",
        "the meeting has no secretary"
    );
    let help = say!(
        "`secretary = \"…\"` деп адамның id-ін жазыңыз",
        "напишите `secretary = \"…\"` с id человека",
        "write `secretary = \"…\"` with the person's id",
    );
    report.push(codes::NO_SECRETARY.at(meeting.date.span, message).help(help).paste("secretary = \"…\""));
}
