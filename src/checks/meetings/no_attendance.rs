//! D004: nothing said about who was there.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;

/// A protocol says who was there, or at least how many.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.present.is_some() || meeting.lost.has("present") {
        return;
    }
    let message =
        say!("қатысқандар көрсетілмеген", "не указано, кто присутствовал", "it is not said who was present");
    let help = say!(
        "`present = 18` деп санын немесе `present = [\"…\"]` деп тізімін жазыңыз",
        "напишите число `present = 18` или список `present = [\"…\"]`",
        "write a count `present = 18` or a list `present = [\"…\"]`",
    );
    report.push(codes::NO_ATTENDANCE.at(meeting.date.span, message).help(help).paste("present = …"));
}
