//! D012: a decision without a term.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::Protocol;
use crate::library::Document;
use crate::say;

/// A decision is carried out by a day. One that only approves a document needs none.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    for decision in protocol.agenda.iter().flat_map(|item| &item.decision) {
        let dated = decision.due.is_some() || decision.approves.is_some();
        if dated || decision.lost.has("due") || decision.lost.has("approves") {
            continue;
        }
        let message = say!("шешімнің мерзімі жоқ", "у решения нет срока", "the decision has no term");
        let help = say!(
            "`due = 2024-05-25` деп мерзімін жазыңыз; үнемі болса – `due = \"ongoing\"`",
            "напишите срок: `due = 2024-05-25`; если постоянно – `due = \"ongoing\"`",
            "write its term: `due = 2024-05-25`, or `due = \"ongoing\"`",
        );
        report.push(codes::NO_TERM.at(decision.text.span, message).help(help).paste("due = …"));
    }
}
