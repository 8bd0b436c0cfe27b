//! `qujat rules`: the editions that the program knows, what they say, and what would change.

use std::path::Path;

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::cli::{FindingFormat, Outcome, Session, environment};
use crate::editions::law::Entry;
use crate::editions::survey::Survey;
use crate::editions::wording::{Wording, subject};
use crate::editions::{Edition, Editions};
use crate::failure::Failure;
use crate::finding::{Report, Severity};
use crate::kinds::rules::{Known, RuleValue};
use crate::load;
use crate::nearest::nearest;
use crate::say;
use crate::text::Language;
use crate::views::rules::ValueView;

mod diff;
mod impact;
mod list;
mod show;

pub use show::said;

/// Runs one of the commands below `rules`.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    match matches.subcommand() {
        Some(("list", matches)) => list::run(session, matches),
        Some(("show", matches)) => show::run(session, matches),
        Some(("diff", matches)) => diff::run(session, matches),
        Some(("impact", matches)) => impact::run(session, matches),
        _ => Ok(Outcome::Clean),
    }
}

/// The editions of the workspace around this folder; those of the program where there is none.
pub fn editions(session: &Session) -> Result<Editions, Failure> {
    let Ok(root) = environment::workspace(Path::new(".")) else {
        return Ok(load::built_in_editions());
    };
    let (library, report) = load::load(&root, 1)?;
    warn_of_errors(session, &report);
    Ok(library.editions)
}

/// What could not be read is missing from an answer: the person hears of it once.
pub fn warn_of_errors(session: &Session, report: &Report) {
    let errors = report.findings().iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors > 0 {
        let message = say!(
            "жұмыс бумасында қате бар ({errors}), жауап толық болмауы мүмкін: `qujat check`",
            "в рабочей папке есть ошибки ({errors}), ответ может быть неполным: `qujat check`",
            "the workspace has errors ({errors}), and the answer may lack something: `qujat check`",
        );
        session.console.message(message.to(session.language));
    }
}

/// True for JSON, false for people; the formats of findings are none of an answer.
pub fn wants_json(session: &Session) -> Result<bool, Failure> {
    match session.format {
        FindingFormat::Human => Ok(false),
        FindingFormat::Json => Ok(true),
        FindingFormat::Sarif | FindingFormat::Github | FindingFormat::Gitlab => {
            let message = say!(
                "бұл команда `sarif`, `github` және `gitlab` пішімдерінде шығара алмайды",
                "эта команда не выводит в видах `sarif`, `github` и `gitlab`",
                "this command cannot print `sarif`, `github` or `gitlab`",
            );
            let help = say!(
                "`--format json` не `--format human` жазыңыз",
                "укажите `--format json` или `--format human`",
                "write `--format json` or `--format human`",
            );
            Err(Failure::new(message).help(help))
        }
    }
}

/// Prints an answer as JSON.
pub fn print_json(session: &Session, json: &Json) {
    session.console.data(&format!("{json:#}\n"));
}

/// The edition that an argument names.
pub fn named<'e>(editions: &'e Editions, matches: &ArgMatches, name: &str) -> Result<&'e Edition, Failure> {
    let id = matches.get_one::<String>(name).map(String::as_str).unwrap_or_default();
    editions.get(id).ok_or_else(|| {
        let message = say!("`{id}` деген редакция жоқ", "редакции `{id}` нет", "there is no edition `{id}`");
        let ids: Vec<&str> = editions.iter().map(|edition| edition.id.as_str()).collect();
        let all = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        let help = match nearest(id, ids) {
            Some(near) => {
                say!("бәлкім, `{near}`", "возможно, имелось в виду `{near}`", "did you mean `{near}`?")
            }
            None => {
                say!("белгілі редакциялар: {all}", "известные редакции: {all}", "known editions: {all}")
            }
        };
        Failure::new(message).help(help)
    })
}

/// What an edition says of itself, for programs.
pub fn edition_json(wording: &Wording<'_>) -> Json {
    let edition = wording.edition();
    let head = &edition.rules.head;
    let day = |day: &crate::source::Spanned<crate::when::Day>| day.value.to_string();
    json!({
        "id": edition.id,
        "edition": head.edition,
        "act-id": edition.act(),
        "built-in": edition.place.is_none(),
        "in-force": {
            "from": edition.first_day().to_string(),
            "until": wording.editions().last_day(edition).map(|day| day.to_string()),
            "known": head.in_force.known.value.word(),
            "surely-from": head.in_force.surely_from.as_ref().map(day),
        },
        "extends": head.extends.as_ref().map(|base| base.0.id.clone()),
        "read": survey_json(&wording.survey()),
        "checked-on": head.checked_on.as_ref().map(day),
        "source": head.source.as_ref().map(|source| source.letters(Language::Kk)),
    })
}

fn survey_json(survey: &Survey) -> Json {
    let counts = Known::ALL.iter().map(|(word, known)| ((*word).to_owned(), json!(survey.count(*known))));
    let all = [("values".to_owned(), json!(survey.all()))];
    Json::Object(all.into_iter().chain(counts).collect())
}

/// A value of an edition, for programs.
pub fn value_json(view: &ValueView, value: &RuleValue, language: Language) -> Json {
    let path = view.path.as_str();
    json!({
        "path": path,
        "subject": subject(path).1.to(language),
        "description": Entry::at(path).map(|entry| entry.describe().to(language).to_owned()),
        "says": view.says,
        "data": value.says,
        "provision": value.provision,
        "known": value.known.word(),
        "only": value.only.map(|only| only.word()),
    })
}
