//! `qujat check`: every fault of every file in one run.

use std::path::Path;

use crate::checks::{self, Checked};
use crate::cli::{FindingFormat, Outcome, Session, environment};
use crate::failure::Failure;
use crate::finding::{Finding, Report, Severity, human, machine};
use crate::library::Library;
use crate::load;
use crate::say;
use crate::text::Say;

/// Checks a workspace and prints what it found.
pub fn run(session: &Session, path: &Path, jobs: usize) -> Result<Outcome, Failure> {
    let root = environment::workspace(path)?;
    let (library, mut report) = load::load(&root, jobs)?;
    let checked = checks::check(&library, session.today, &mut report);
    print(session, &library, &report);
    summarise(session, &checked, &report);
    Ok(outcome(&library, &report))
}

/// Faulty when an error stands in a file that is not a mere draft.
pub fn outcome(library: &Library, report: &Report) -> Outcome {
    let forgiven = checks::forgiven_files(library);
    let fails =
        |finding: &Finding| finding.severity == Severity::Error && !forgiven.contains(&finding.span.source);
    if report.findings().iter().any(fails) { Outcome::Faulty } else { Outcome::Clean }
}

/// Prints findings: for people as messages, for programs as data. Notes are for programs, and for people who ask.
pub fn print(session: &Session, library: &Library, report: &Report) {
    let (sources, language) = (&library.sources, session.language);
    let is_told = |finding: &&Finding| session.notes || finding.severity != Severity::Note;
    let is_waived_or_told = |finding: &&Finding| finding.waived.is_some() || is_told(finding);
    match session.format {
        FindingFormat::Human => report.findings().iter().filter(is_waived_or_told).for_each(|finding| {
            session.console.message(&human::render(finding, sources, language, true));
        }),
        FindingFormat::Json => report.findings().iter().for_each(|finding| {
            session.console.data(&format!("{}\n", machine::json(finding, sources, language)));
        }),
        FindingFormat::Github => report.findings().iter().filter(is_told).for_each(|finding| {
            session.console.data(&format!("{}\n", machine::github(finding, sources, language)));
        }),
        FindingFormat::Sarif => {
            let sarif = machine::sarif(report.findings(), sources, language);
            session.console.data(&format!("{sarif:#}\n"));
        }
    }
}

/// Prints how many files were checked and what was found.
pub fn summarise(session: &Session, checked: &Checked<'_>, report: &Report) {
    let files = checked.library().sources.len();
    let standing = || report.findings().iter().filter(|finding| finding.waived.is_none());
    let count = |severity| standing().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let found = if errors + warnings == 0 {
        say!(
            "тексерілген файл: {files}; қате де, ескерту де жоқ",
            "проверено файлов: {files}; ошибок и предупреждений нет",
            "files checked: {files}; no errors, no warnings",
        )
    } else {
        say!(
            "тексерілген файл: {files}; қате: {errors}, ескерту: {warnings}",
            "проверено файлов: {files}; ошибок: {errors}, предупреждений: {warnings}",
            "files checked: {files}; errors: {errors}, warnings: {warnings}",
        )
    };
    session.console.message(found.to(session.language));
    let notes = count(Severity::Note);
    if notes > 0 && !session.notes {
        let open = say!(
            "анықталмағаны: {notes}; көру үшін `--notes` қосыңыз",
            "не определено: {notes}; чтобы увидеть, добавьте `--notes`",
            "undetermined: {notes}; add `--notes` to see them",
        );
        session.console.message(open.to(session.language));
    }
    let waived = report.findings().len() - standing().count();
    if waived > 0 {
        let waived = say!(
            "уақытша рұқсат берілгені: {waived}",
            "временно допущено: {waived}",
            "waived for a time: {waived}",
        );
        session.console.message(waived.to(session.language));
    }
    let told = standing().find(|finding| session.notes || finding.severity != Severity::Note);
    if let Some(finding) = told {
        session.console.message(explain_hint(finding).to(session.language));
    }
}

fn explain_hint(finding: &Finding) -> Say {
    let number = finding.code.number;
    say!(
        "ереже туралы толығырақ: `qujat explain {number}`",
        "подробнее о правиле: `qujat explain {number}`",
        "more about a rule: `qujat explain {number}`",
    )
}
