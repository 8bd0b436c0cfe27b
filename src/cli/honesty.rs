//! What a build says of the law behind its papers: a note about the source, and no fault of theirs.

use crate::cli::Session;
use crate::library::reliance::Reliance;
use crate::library::{Document, Library};
use crate::locale::plain_day;
use crate::say;
use crate::text::{Language, Say, one_line};

/// Says once on which editions the papers rest that are not known by their text alone.
pub fn confess(session: &Session, library: &Library, papers: Option<&[&Document]>) {
    let weak = library.weak_editions(papers);
    if weak.is_empty() {
        return;
    }
    let message = say!(
        "ескертпе: мына редакциялар бойынша тексеру олардың мәтініне ғана сүйенбейді, толығырақ: `qujat rules list`",
        "заметка: проверка по этим редакциям опирается не только на их текст, подробнее: `qujat rules list`",
        "note: the check by these editions does not rest on their text alone; see `qujat rules list`",
    );
    session.console.message(message.to(session.language));
    weak.iter().for_each(|one| session.console.message(&one_line(&line(one, session.language))));
}

fn line(one: &Reliance<'_>, language: Language) -> String {
    let (name, documents, said) = (one.edition.title(), one.documents, one.survey.say());
    let counts = Say {
        kk: format!("  {} редакция: құжат саны – {documents}; мәндері: {}", name.kk, said.kk),
        ru: format!("  редакция {}: документов – {documents}; значения: {}", name.ru, said.ru),
        en: format!("  edition {}: documents – {documents}; values: {}", name.en, said.en),
    };
    let own = own(one).map(|own| format!("; {}", own.to(language))).unwrap_or_default();
    format!("{}; {}{own}", counts.to(language), compared(one).to(language))
}

/// Whose words an edition is, where they are not the program's.
fn own(one: &Reliance<'_>) -> Option<Say> {
    if !one.is_own {
        return None;
    }
    Some(if one.edition.replaces_built_in() {
        say!(
            "жұмыс бумасының өз файлы, бағдарламадағы редакцияның орнында тұр",
            "это файл самой рабочей папки, он стоит вместо встроенной редакции",
            "it is a file of the workspace and stands in place of a built-in edition",
        )
    } else {
        say!(
            "жұмыс бумасының редакциясына негізделген",
            "основана на редакции рабочей папки",
            "it extends an edition of the workspace",
        )
    })
}

fn compared(one: &Reliance<'_>) -> Say {
    match one.edition.rules.head.checked_on.as_ref().map(|day| day.value) {
        Some(day) => {
            let Say { kk, ru, en } = plain_day(day);
            say!(
                "ресми мәтінмен салыстырылған күні – {kk}",
                "с официальным текстом сверено {ru}",
                "compared with the official text on {en}",
            )
        }
        None => say!(
            "ресми мәтінмен салыстырылмаған",
            "с официальным текстом не сверено",
            "never compared with the official text",
        ),
    }
}
