//! D001: a meeting without a chair.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;
use crate::text::Language;

/// The paper names the chair, or the body had one on that day.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.chair.is_some()
        || meeting.lost.has("chair")
        || meeting.lost.has("body")
        || meeting.body_is_unknown
    {
        return;
    }
    if meeting.has_no_term() && meeting.is_attestation() {
        return; // A sitting outside the commission's mandate is a fault of its own.
    }
    if let Some((_, body)) = meeting.body.filter(|_| meeting.has_no_term()) {
        let name = (body.name.letters(Language::Kk), body.name.letters(Language::Ru));
        let (kk, ru, day) = (name.0, name.1, meeting.date.value);
        let message = say!(
            "{day} күні органның («{kk}») құрамы болмаған",
            "на {day} у органа («{ru}») нет состава",
            "on {day} the body («{kk}») had no composition",
        );
        let help = say!(
            "күнін тексеріңіз немесе органның файлына сол күнді қамтитын `[[term]]` қосыңыз",
            "проверьте дату или добавьте в файл органа `[[term]]`, который включает этот день",
            "check the date, or add a `[[term]]` that covers it to the body's file",
        );
        report.push(codes::NO_CHAIR.at(meeting.date.span, message).help(help));
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
