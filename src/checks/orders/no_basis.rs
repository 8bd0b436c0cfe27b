//! D026: an order that rests on nothing.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::kinds::order::Order;
use crate::library::Document;
use crate::say;

/// An order says what it rests on: documents, acts, cases or a preamble.
pub fn check(_: &Context<'_>, _: &Document, order: &Order, report: &mut Report) {
    let rests = !order.basis.is_empty()
        || !order.cites.is_empty()
        || !order.cases.is_empty()
        || order.preamble.is_some();
    let lost = ["basis", "cites", "cases", "preamble"].iter().any(|key| order.lost.has(key));
    if rests || lost {
        return;
    }
    let message = say!("бұйрықтың негіздемесі жоқ", "у приказа нет основания", "the order rests on nothing");
    let help = say!(
        "`basis = [\"…\"]` деп құжаттың id-ін не сөзбен жазыңыз",
        "напишите `basis = [\"…\"]`: id документа или слова",
        "write `basis = [\"…\"]` with a document's id or words",
    );
    report.push(codes::NO_BASIS.at(order.number.span, message).help(help).paste("basis = [\"…\"]"));
}
