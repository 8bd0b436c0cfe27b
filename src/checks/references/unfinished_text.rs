//! D031: an approved paper in which a text is still to be written.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::Document;
use crate::say;
use crate::source::Span;

/// `qujat new` leaves `…` where a person has to write; an approved paper has none left.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let approved = |document: &&Document| document.content.status().is_some() && !document.is_draft();
    for document in context.library.documents.iter().filter(approved) {
        let text = &context.library.sources.get(document.source).text;
        for start in unfinished(text) {
            let span = Span::new(document.source, start..start + '…'.len_utf8());
            let message = say!(
                "`…` орнына мәтін жазылмаған",
                "вместо `…` не вписан текст",
                "the text in place of `…` is not written"
            );
            let help = say!(
                "мәтінін жазыңыз немесе жолды өшіріңіз",
                "впишите текст или удалите строку",
                "write the text or delete the line",
            );
            report.push(codes::UNFINISHED_TEXT.at(span, message).help(help));
        }
    }
}

/// Where `…` stands alone: between quotes, or on a line of a long text. Comments do not count.
fn unfinished(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let code = line.split(" #").next().unwrap_or_default();
        if line.trim() == "…" {
            places.extend(line.find('…').map(|at| line_start + at));
        } else if !line.trim_start().starts_with('#') {
            places.extend(code.match_indices("\"…\"").map(|(at, _)| line_start + at + 1));
        }
        line_start += line.len();
    }
    places
}
