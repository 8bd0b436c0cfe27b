//! D011: a decision that nobody answers for.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::Protocol;
use crate::library::Document;
use crate::say;

/// Somebody answers for a decision. One that only approves a document needs nobody.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    for decision in protocol.agenda.iter().flat_map(|item| &item.decision) {
        let named = !decision.responsible.is_empty() || decision.approves.is_some();
        if named || decision.lost.has("responsible") || decision.lost.has("approves") {
            continue;
        }
        let message = say!(
            "шешімнің жауаптысы жоқ",
            "у решения нет ответственного",
            "nobody is responsible for the decision"
        );
        let help = say!(
            "`responsible = [\"…\"]` деп жауапты адамды жазыңыз",
            "напишите ответственного: `responsible = [\"…\"]`",
            "name who answers for it: `responsible = [\"…\"]`",
        );
        report.push(
            codes::NO_RESPONSIBLE.at(decision.text.span, message).help(help).paste("responsible = [\"…\"]"),
        );
    }
}
