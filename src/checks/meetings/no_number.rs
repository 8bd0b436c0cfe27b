//! D014: a paper without a number.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;

/// A protocol has a number.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.number.is_some() || meeting.lost.has("number") {
        return;
    }
    let message = say!("хаттаманың нөмірі жоқ", "у протокола нет номера", "the protocol has no number");
    let help = say!("`number = \"1\"` деп жазыңыз", "напишите `number = \"1\"`", "write `number = \"1\"`");
    report.push(codes::NO_NUMBER.at(meeting.date.span, message).help(help).paste("number = \"1\""));
}
