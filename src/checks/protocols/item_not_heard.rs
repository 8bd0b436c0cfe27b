//! D009: an item that was decided but not heard.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::Protocol;
use crate::library::Document;
use crate::say;

/// Before a decision somebody reported or spoke.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    for item in protocol.agenda.iter() {
        let heard = item.heard.is_some()
            || item.speaker.is_some()
            || !item.speech.is_empty()
            || !item.reviews.is_empty();
        let lost = ["heard", "speaker", "speech", "reviews"].iter().any(|key| item.lost.has(key));
        if heard || lost || item.decision.is_empty() {
            continue;
        }
        let message = say!(
            "шешім бар, бірақ мәселе бойынша не тыңдалғаны жазылмаған",
            "решение есть, но не записано, что слушали по вопросу",
            "there is a decision, but nothing was heard on the item",
        );
        let help = say!(
            "`speaker = \"…\"` немесе `heard = \"…\"` қосыңыз",
            "добавьте `speaker = \"…\"` или `heard = \"…\"`",
            "add `speaker = \"…\"` or `heard = \"…\"`",
        );
        report.push(codes::ITEM_NOT_HEARD.at(item.span, message).help(help).paste("heard = \"…\""));
    }
}
