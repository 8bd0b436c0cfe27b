//! D010: an item that was heard but not decided.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::Protocol;
use crate::library::Document;
use crate::say;

/// What was heard ends in a decision, if only to take note. An item with nothing under it, such as «Разное», is no fault.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    for item in protocol.agenda.iter() {
        let heard = item.heard.is_some() || !item.speech.is_empty();
        if !heard || !item.decision.is_empty() || item.lost.has("decision") {
            continue;
        }
        let message = say!(
            "мәселе тыңдалған, бірақ шешім жазылмаған",
            "вопрос заслушан, но решения нет",
            "the item was heard, but there is no decision",
        );
        let help = say!(
            "`[[agenda.decision]]` тақырыбымен шешімін қосыңыз",
            "добавьте решение под заголовком `[[agenda.decision]]`",
            "add the decision under a heading `[[agenda.decision]]`",
        );
        report.push(
            codes::ITEM_NOT_DECIDED
                .at(item.span, message)
                .help(help)
                .paste("[[agenda.decision]]\ntext = \"…\""),
        );
    }
}
