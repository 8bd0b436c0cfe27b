//! `qujat rules list`: the editions, the oldest first.

use clap::ArgMatches;

use crate::cli::rules::{edition_json, editions, print_json, wants_json};
use crate::cli::{Outcome, Session};
use crate::editions::wording::Wording;
use crate::failure::Failure;
use crate::text::one_line;
use crate::views::rules::EditionView;
use crate::words::Words;

/// Prints every edition with how much of it is read from the text.
pub fn run(session: &Session, _: &ArgMatches) -> Result<Outcome, Failure> {
    let json = wants_json(session)?;
    let editions = editions(session)?;
    let wordings: Vec<_> = editions.iter().map(|edition| Wording::of(&editions, edition)).collect();
    if json {
        print_json(session, &wordings.iter().map(edition_json).collect());
        return Ok(Outcome::Clean);
    }
    let drawn: Vec<String> = wordings.iter().map(|wording| draw(session, wording)).collect();
    session.console.data(&drawn.join("\n"));
    Ok(Outcome::Clean)
}

/// An edition on some lines.
pub fn draw(session: &Session, wording: &Wording<'_>) -> String {
    let words = Words::of(session.language);
    let edition = EditionView::of(wording, session.language);
    let first = format!("{} ({})", edition.from.text, edition.known);
    let last = edition.until.map_or_else(|| words.not_set.clone(), |day| day.text);
    let compared = edition.compared.map_or_else(|| words.never.clone(), |day| day.text);
    let lines = [
        Some((&words.first_day, first)),
        edition.surely.map(|day| (&words.surely, day.text)),
        Some((&words.last_day, last)),
        Some((&words.read_column, edition.read)),
        Some((&words.compared, compared)),
        edition.source.map(|source| (&words.source, source)),
        edition.extends.map(|base| (&words.extends, base)),
    ];
    let title = format!("{}  {}, {}", edition.id, edition.act, edition.name);
    let mut drawn = format!("{}\n", one_line(&title));
    for (label, said) in lines.into_iter().flatten() {
        drawn += &format!("  {label}: {}\n", one_line(&said));
    }
    drawn
}
