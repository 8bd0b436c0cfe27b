//! D017, of an edition: compared with the official text on a day to come.

use crate::checks::Context;
use crate::codes::FUTURE_DATE as CODE;
use crate::finding::Report;
use crate::say;

/// Who compared an edition did so on a day that is past.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let today = context.today;
    for edition in context.library.editions.iter().filter(|edition| edition.place.is_some()) {
        let Some(checked) = edition.rules.head.checked_on.as_ref().filter(|day| day.value > today) else {
            continue;
        };
        let day = checked.value;
        let message = say!(
            "редакция мәтінмен салыстырылған күн әлі келген жоқ: {day} (бүгін {today})",
            "день, когда редакцию сверили с текстом, ещё не наступил: {day} (сегодня {today})",
            "the day on which the edition was compared, {day}, is still to come (today is {today})",
        );
        let help = say!(
            "`checked-on` күнін түзетіңіз; салыстырылмаса, жолды өшіріңіз",
            "исправьте `checked-on`; если не сверяли, удалите строку",
            "correct `checked-on`; if nobody compared it, delete the line",
        );
        report.push(CODE.at(checked.span, message).help(help));
    }
}
