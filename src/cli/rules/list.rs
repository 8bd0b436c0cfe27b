//! `qujat rules list`: the editions, the oldest first.

use clap::ArgMatches;

use crate::cli::rules::{edition_json, editions, print_json, wants_json};
use crate::cli::{Outcome, Session};
use crate::editions::Edition;
use crate::editions::wording::Wording;
use crate::failure::Failure;
use crate::say;
use crate::text::{Say, one_line};
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
    if let Some(whose) = whose(wording.edition()) {
        drawn += &format!("  {}\n", whose.to(session.language));
    }
    for (label, said) in lines.into_iter().flatten() {
        drawn += &format!("  {label}: {}\n", one_line(&said));
    }
    drawn
}

/// Whether the workspace has it, and stands it in place of one of the program.
fn whose(edition: &Edition) -> Option<Say> {
    edition.place?;
    Some(match (edition.replaces_built_in(), edition.is_over_built_in()) {
        (false, _) => say!(
            "жұмыс бумасының өз редакциясы",
            "собственная редакция рабочей папки",
            "the workspace's own edition"
        ),
        (true, false) => say!(
            "жұмыс бумасының редакциясы, бағдарламадағы сондай id-лі редакцияның орнында тұр",
            "редакция рабочей папки, стоит вместо редакции программы с тем же id",
            "the workspace's edition, in place of the program's of the same id",
        ),
        (true, true) => say!(
            "бағдарламаның редакциясы, мәндерінің бір бөлігін жұмыс бумасы ауыстырған",
            "редакция программы, часть значений которой заменила рабочая папка",
            "the program's edition, with some values replaced by the workspace",
        ),
    })
}
