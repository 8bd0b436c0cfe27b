//! `qujat check`: every fault of every file in one run.

use clap::ArgMatches;

use crate::checks::{self, Checked};
use crate::cli::changes::Changes;
use crate::cli::{FindingFormat, Outcome, Session, environment, path_of};
use crate::failure::Failure;
use crate::finding::{Finding, Report, Severity, human, machine};
use crate::library::Library;
use crate::load;
use crate::say;
use crate::text::Say;

/// Checks a workspace and prints what it found.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let root = environment::workspace(&path_of(matches))?;
    let revision = matches.get_one::<String>("changed-since");
    let changes = revision.map(|revision| Changes::since(&root, revision)).transpose()?;
    let (library, mut report) = load::load(&root, environment::jobs(matches))?;
    let checked = checks::check(&library, session.today, &mut report);
    if let Some(changes) = &changes {
        changes.mark(&library, &mut report);
    }
    print(session, &library, &report);
    summarise(session, &checked, &report, changes.as_ref().map_or(Asked::All, |_| Asked::Changed));
    if changes.is_some() {
        tell_unchanged(session, &report);
    }
    Ok(outcome(&library, &report))
}

/// Faulty when an error stands in a file that is not a mere draft, and that changed where only changes are asked about.
pub fn outcome(library: &Library, report: &Report) -> Outcome {
    let forgiven = checks::forgiven_files(library);
    let fails = |finding: &Finding| {
        finding.severity == Severity::Error && !finding.unchanged && !forgiven.contains(&finding.span.source)
    };
    if report.findings().iter().any(fails) { Outcome::Faulty } else { Outcome::Clean }
}

/// Prints findings: for people as messages, for programs as data. Notes are for programs, and for people who ask;
/// what stands in unchanged files is for programs alone.
pub fn print(session: &Session, library: &Library, report: &Report) {
    let (sources, language) = (&library.sources, session.language);
    let is_told =
        |finding: &&Finding| !finding.unchanged && (session.notes || finding.severity != Severity::Note);
    let is_waived_or_told =
        |finding: &&Finding| is_told(finding) || (finding.waived.is_some() && !finding.unchanged);
    match session.format {
        FindingFormat::Human => report.findings().iter().filter(is_waived_or_told).for_each(|finding| {
            session.console.drawn(&human::render(finding, sources, language, true));
        }),
        FindingFormat::Json => report.findings().iter().for_each(|finding| {
            session.console.data(&format!("{}\n", machine::json(finding, sources, language)));
        }),
        FindingFormat::Github => {
            let told: Vec<&Finding> = report.findings().iter().filter(is_waived_or_told).collect();
            machine::annotated(told).into_iter().for_each(|finding| {
                session.console.data(&format!("{}\n", machine::github(finding, sources, language)));
            });
        }
        FindingFormat::Gitlab => {
            let told: Vec<&Finding> = report.findings().iter().filter(is_waived_or_told).collect();
            session.console.data(&format!("{:#}\n", machine::gitlab(&told, sources, language)));
        }
        FindingFormat::Sarif => {
            let sarif = machine::sarif(report.findings(), sources, language);
            session.console.data(&format!("{sarif:#}\n"));
        }
    }
}

/// What a run asks about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All documents.
    All,
    /// Those that changed, and what rests on them.
    Changed,
}

/// Prints how many files were checked and what was found.
pub fn summarise(session: &Session, checked: &Checked<'_>, report: &Report, about: Asked) {
    let files = checked.library().sources.len();
    let asked = || report.findings().iter().filter(|finding| !finding.unchanged);
    let standing = || asked().filter(|finding| finding.waived.is_none());
    let count = |severity| standing().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let found = found(about, errors, warnings);
    let message = Say {
        kk: format!("тексерілген файл: {files}; {}", found.kk),
        ru: format!("проверено файлов: {files}; {}", found.ru),
        en: format!("files checked: {files}; {}", found.en),
    };
    session.console.message(message.to(session.language));
    let notes = count(Severity::Note);
    if notes > 0 && !session.notes {
        let open = say!(
            "анықталмағаны: {notes}; көру үшін `--notes` қосыңыз",
            "не определено: {notes}; чтобы увидеть, добавьте `--notes`",
            "undetermined: {notes}; add `--notes` to see them",
        );
        session.console.message(open.to(session.language));
    }
    let waived = asked().count() - standing().count();
    if waived > 0 {
        let waived = say!(
            "уақытша рұқсат берілгені: {waived}",
            "временно разрешено: {waived}",
            "waived for a time: {waived}",
        );
        session.console.message(waived.to(session.language));
    }
    // The gravest is what a person asks about first.
    let told = standing().filter(|finding| session.notes || finding.severity != Severity::Note);
    let told = told.min_by_key(|finding| finding.severity);
    if let Some(finding) = told {
        session.console.message(explain_hint(finding).to(session.language));
    }
}

fn found(about: Asked, errors: usize, warnings: usize) -> Say {
    match (about, errors + warnings) {
        (Asked::All, 0) => {
            say!("қате де, ескерту де жоқ", "ошибок и предупреждений нет", "no errors, no warnings")
        }
        (Asked::All, _) => say!(
            "қате: {errors}, ескерту: {warnings}",
            "ошибок: {errors}, предупреждений: {warnings}",
            "errors: {errors}, warnings: {warnings}",
        ),
        (Asked::Changed, 0) => say!(
            "өзгерген құжаттарда қате де, ескерту де жоқ",
            "в изменённых документах ошибок и предупреждений нет",
            "in changed documents no errors, no warnings",
        ),
        (Asked::Changed, _) => say!(
            "өзгерген және соларға сүйенетін құжаттарда – қате: {errors}, ескерту: {warnings}",
            "в изменённых и опирающихся на них документах – ошибок: {errors}, предупреждений: {warnings}",
            "in changed documents and those that rest on them – errors: {errors}, warnings: {warnings}",
        ),
    }
}

/// Says how much stands in files that did not change, and so does not fail.
fn tell_unchanged(session: &Session, report: &Report) {
    let count = |severity| {
        let of_severity = report.findings().iter().filter(|finding| finding.severity == severity);
        of_severity.filter(|finding| finding.unchanged).count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let message = say!(
        "өзгермеген құжаттарда: қате – {errors}, ескерту – {warnings}",
        "в неизменённых документах: ошибок – {errors}, предупреждений – {warnings}",
        "in unchanged documents: errors {errors}, warnings {warnings}",
    );
    session.console.message(message.to(session.language));
}

fn explain_hint(finding: &Finding) -> Say {
    let number = finding.code.number;
    say!(
        "ереже туралы толығырақ: `qujat explain {number}`",
        "подробнее о правиле: `qujat explain {number}`",
        "more about a rule: `qujat explain {number}`",
    )
}
