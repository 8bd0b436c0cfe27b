//! D013: a decision's term that ended before the meeting.

use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::protocol::Protocol;
use crate::library::Document;
use crate::say;
use crate::source::Spanned;
use crate::when::{Day, When};

/// A decision is carried out after it was made.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    for decision in protocol.agenda.iter().flat_map(|item| &item.decision) {
        report.extend(too_early(decision.due.as_ref(), &protocol.date));
    }
}

/// The finding about a term that ended before the paper's day.
pub fn too_early(due: Option<&Spanned<When>>, date: &Spanned<Day>) -> Option<Finding> {
    let due = due?;
    let (last, day) = (due.value.last()?, date.value);
    if last >= day {
        return None;
    }
    let message = say!(
        "мерзім ({last}) қағаздың күнінен ({day}) бұрын аяқталған",
        "срок ({last}) кончился раньше даты бумаги ({day})",
        "the term ends on {last}, before the paper's date {day}",
    );
    let help = say!(
        "мерзімін немесе қағаздың күнін түзетіңіз",
        "исправьте срок или дату бумаги",
        "correct the term or the date"
    );
    let fact = say!("қағаздың күні", "дата бумаги", "the paper's date");
    Some(codes::TERM_BEFORE_PAPER.at(due.span, message).help(help).label(date.span, fact))
}
