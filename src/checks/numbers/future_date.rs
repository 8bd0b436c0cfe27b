//! D017: an approved paper of a day to come.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::kinds::Content;
use crate::library::Document;
use crate::say;
use crate::source::Spanned;
use crate::when::Day;

/// What is approved has happened.
pub fn check(context: &Context<'_>, document: &Document, report: &mut Report) {
    let Some(date) = date_of(document).filter(|date| date.value > context.today && !document.is_draft())
    else {
        return;
    };
    let (day, today) = (date.value, context.today);
    let message = say!(
        "қағаз бекітілген, ал күні әлі келген жоқ: {day} (бүгін {today})",
        "бумага утверждена, а её дата ещё не наступила: {day} (сегодня {today})",
        "the paper is approved, but its date {day} is still to come (today is {today})",
    );
    let help = say!(
        "күнін тексеріңіз немесе `status = \"draft\"` деп жазыңыз",
        "проверьте дату или напишите `status = \"draft\"`",
        "check the date, or write `status = \"draft\"`",
    );
    report.push(codes::FUTURE_DATE.at(date.span, message).help(help));
}

fn date_of(document: &Document) -> Option<&Spanned<Day>> {
    match &document.content {
        Content::Protocol(protocol) => Some(&protocol.date),
        Content::Decision(decision) => Some(&decision.date),
        Content::Order(order) => Some(&order.date),
        Content::Plan(plan) => plan.approved.as_ref()?.on.as_ref(),
        _ => None,
    }
}
