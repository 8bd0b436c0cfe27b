//! D025: an order that nobody signs.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::kinds::order::Order;
use crate::library::Document;
use crate::say;

/// An order is signed.
pub fn check(_: &Context<'_>, _: &Document, order: &Order, report: &mut Report) {
    if order.signed_by.is_some() || order.lost.has("signed-by") {
        return;
    }
    let message = say!(
        "бұйрыққа кім қол қоятыны жазылмаған",
        "не указано, кто подписывает приказ",
        "it is not said who signs the order"
    );
    let help = say!(
        "`signed-by = \"director\"` деп жазыңыз",
        "напишите `signed-by = \"director\"`",
        "write `signed-by = \"director\"`"
    );
    report.push(
        codes::NO_SIGNATORY.at(order.number.span, message).help(help).paste("signed-by = \"director\""),
    );
}
