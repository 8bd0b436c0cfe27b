//! S014: a protocol of no body and without a title of its own.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::Protocol;
use crate::library::Document;
use crate::say;

/// A protocol names the body that met, or has a title of its own.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    let named = protocol.body.is_some() || protocol.title.is_some();
    if named || protocol.lost.has("body") || protocol.lost.has("title") {
        return;
    }
    let message = say!("`body` кілті жоқ", "нет ключа `body`", "the key `body` is missing");
    let help = say!(
        "қай орган отырғанын жазыңыз: `body = \"…\"`; бір реттік жиналыста оның орнына `title`, `chair`, `secretary` жазылады",
        "напишите, какой орган заседал: `body = \"…\"`; для разового собрания вместо него – `title`, `chair`, `secretary`",
        "say which body met: `body = \"…\"`; for a one-off meeting write `title`, `chair` and `secretary` instead",
    );
    report.push(codes::MISSING_KEY.at(protocol.date.span, message).help(help).paste("body = \"…\""));
}
