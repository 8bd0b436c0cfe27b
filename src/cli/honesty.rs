//! What a build says of the law behind its papers: a note about the source, and no fault of theirs.

use crate::cli::Session;
use crate::library::Library;
use crate::library::reliance::Reliance;
use crate::say;
use crate::text::{Language, Say};

/// Says once on which editions the papers rest that are not known by their text alone.
pub fn confess(session: &Session, library: &Library) {
    let weak = library.weak_editions();
    if weak.is_empty() {
        return;
    }
    let message = say!(
        "белгі: мына редакциялар бойынша шығарылған үкімдер тек мәтінге сүйенбейді, толығырақ: `qujat rules list`",
        "заметка: вердикты по этим редакциям опираются не только на текст, подробнее: `qujat rules list`",
        "note: verdicts by these editions do not rest on the text alone; see `qujat rules list`",
    );
    session.console.message(message.to(session.language));
    weak.iter().for_each(|one| session.console.message(&line(one, session.language)));
}

fn line(one: &Reliance<'_>, language: Language) -> String {
    let (name, documents) = (&one.edition.rules.head.edition, one.documents);
    let Say { kk, ru, en } = one.survey.say();
    let counts = say!(
        "  {name}: құжат саны – {documents}; мәндері: {kk}",
        "  {name}: документов – {documents}; значения: {ru}",
        "  {name}: documents – {documents}; values: {en}",
    );
    format!("{}; {}", counts.to(language), compared(one).to(language))
}

fn compared(one: &Reliance<'_>) -> Say {
    match one.edition.rules.head.checked_on.as_ref().map(|day| day.value) {
        Some(day) => say!(
            "ресми мәтінмен салыстырылған күні – {day}",
            "с официальным текстом сверено {day}",
            "compared with the official text on {day}",
        ),
        None => say!(
            "ресми мәтінмен салыстырылмаған",
            "с официальным текстом не сверено",
            "never compared with the official text",
        ),
    }
}
