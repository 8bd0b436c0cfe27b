//! D001: a meeting without a chair.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;

/// The paper names the chair, or the body had one on that day.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.chair.is_some()
        || meeting.lost.has("chair")
        || meeting.lost.has("body")
        || meeting.body_is_unknown
    {
        return;
    }
    let message = say!(
        "отырыстың төрағасы көрсетілмеген",
        "председатель заседания не указан",
        "the meeting has no chair"
    );
    let help = say!(
        "`chair = \"…\"` деп адамның id-ін жазыңыз",
        "напишите `chair = \"…\"` с id человека",
        "write `chair = \"…\"` with the person's id",
    );
    report.push(codes::NO_CHAIR.at(meeting.date.span, message).help(help).paste("chair = \"…\""));
}
