//! S014: a citation of nothing.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::{Cite, Protocol};
use crate::library::Document;
use crate::say;

/// A citation names an edition or an act.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    protocol.agenda.iter().flat_map(|item| &item.cites).for_each(|cite| check_cite(cite, report));
}

/// Reports a citation that names neither an edition nor an act.
pub fn check_cite(cite: &Cite, report: &mut Report) {
    if cite.edition.is_some() || cite.act.is_some() || cite.lost.has("edition") || cite.lost.has("act") {
        return;
    }
    let message = say!("`edition` кілті жоқ", "нет ключа `edition`", "the key `edition` is missing");
    let help = say!(
        "редакцияны (`edition = \"kz-83-2025-32\"`) немесе актіні (`act = \"…\"`) жазыңыз",
        "напишите редакцию (`edition = \"kz-83-2025-32\"`) или акт (`act = \"…\"`)",
        "name an edition (`edition = \"kz-83-2025-32\"`) or an act (`act = \"…\"`)",
    );
    report.push(codes::MISSING_KEY.at(cite.span, message).help(help).paste("edition = \"…\""));
}
