//! What stands beside a page: the findings of the files just saved, and how many there are in the others.

use serde::Serialize;
use serde_json::json;

use crate::failure::Failure;
use crate::finding::{Finding, Report, Severity, human};
use crate::library::Library;
use crate::say;
use crate::source::Sources;
use crate::text::{Language, Say, visible};

/// How many findings of a file are shown; a broken file may have thousands.
const MOST: usize = 30;

/// How many saved files are shown; a branch of git changes hundreds at once.
const MOST_FILES: usize = 10;

/// What pages are told of a save, in every language.
#[derive(Default)]
pub struct Told {
    panels: Vec<(Language, Panel)>,
}

/// What stands beside a page.
#[derive(Serialize)]
struct Panel {
    title: String,
    close: String,
    /// What is said when the server is gone.
    lost: String,
    /// Sentences about everything.
    said: Vec<String>,
    files: Vec<FileView>,
    /// True where nothing needs to be shown.
    calm: bool,
}

/// A file just saved.
#[derive(Serialize)]
struct FileView {
    path: String,
    said: String,
    findings: Vec<FindingView>,
}

#[derive(Serialize)]
struct FindingView {
    place: String,
    severity: &'static str,
    word: String,
    code: &'static str,
    message: String,
    help: Option<String>,
}

/// What a check found, and which files were saved.
struct Found<'f> {
    sources: &'f Sources,
    findings: Vec<&'f Finding>,
    saved: &'f [String],
}

impl Told {
    /// What a check found; notes for people who ask.
    pub fn of(library: &Library, report: &Report, saved: &[String], notes: bool) -> Self {
        let is_told =
            |finding: &&Finding| finding.waived.is_none() && (notes || finding.severity != Severity::Note);
        let findings = report.findings().iter().filter(is_told).collect();
        let found = Found { sources: &library.sources, findings, saved };
        Self { panels: Language::ALL.map(|language| (language, found.panel(language))).into() }
    }

    /// What the outside world refused.
    pub fn failure(failure: &Failure) -> Self {
        let panel = |language| {
            let about = failure.subject.iter().map(|subject| visible(subject));
            let said = [Some(&failure.message), failure.help.as_ref()].into_iter().flatten();
            let said = about.chain(said.map(|said| visible(said.to(language))));
            (language, Panel::new(language, said.collect(), Vec::new(), false))
        };
        Self { panels: Language::ALL.map(panel).into() }
    }

    /// The event that pages get.
    pub fn event(&self, number: u64) -> String {
        let words: serde_json::Map<_, _> =
            self.panels.iter().map(|(language, panel)| (language.code().to_owned(), json!(panel))).collect();
        json!({ "number": number, "words": words }).to_string()
    }

    /// The same in a line for the terminal.
    pub fn line(&self, language: Language) -> String {
        let panel = self.panels.iter().find(|(of, _)| *of == language).map(|(_, panel)| panel);
        let files =
            |panel: &Panel| panel.files.iter().map(|file| format!("{}: {}", file.path, file.said)).collect();
        let parts = panel.map(|panel| [files(panel), panel.said.clone()].concat());
        parts.unwrap_or_default().join("; ")
    }
}

impl Panel {
    fn new(language: Language, said: Vec<String>, files: Vec<FileView>, calm: bool) -> Self {
        let title = say!("Тексеру", "Проверка", "Check");
        let close = say!("Жабу", "Закрыть", "Close");
        let lost = say!(
            "Байланыс үзілді: `qujat serve` тоқтаған сияқты. Қайта қосылғанда бет жаңарады.",
            "Связь потеряна: похоже, `qujat serve` остановлен. Когда он вернётся, страница обновится.",
            "The connection is lost: `qujat serve` seems to have stopped. When it is back, the page is shown anew.",
        );
        let [title, close, lost] = [title, close, lost].map(|words| words.to(language).to_owned());
        Self { title, close, lost, said, files, calm }
    }
}

impl Found<'_> {
    fn panel(&self, language: Language) -> Panel {
        let shown = self.saved.iter().take(MOST_FILES);
        let files: Vec<FileView> = shown.map(|path| self.file(path, language)).collect();
        let is_elsewhere = |finding: &&&Finding| !self.saved.contains(self.path(finding));
        let elsewhere: Vec<&Finding> = self.findings.iter().filter(is_elsewhere).copied().collect();
        let calm = self.saved.is_empty() && self.findings.is_empty();
        let said = match (self.saved.len(), self.findings.is_empty()) {
            (_, true) => {
                say!("Қате де, ескерту де жоқ", "Ошибок и предупреждений нет", "No errors, no warnings")
            }
            (0, false) => counts(&elsewhere),
            _ => in_others(&elsewhere),
        };
        let mut said = vec![said.to(language).to_owned()];
        let more = self.saved.len() - files.len();
        if more > 0 {
            let more = say!(
                "тағы {more} файл өзгерді",
                "изменилось ещё файлов: {more}",
                "{more} more files changed"
            );
            said.push(more.to(language).to_owned());
        }
        Panel::new(language, said, files, calm)
    }

    fn file(&self, path: &str, language: Language) -> FileView {
        let own: Vec<&Finding> =
            self.findings.iter().filter(|finding| self.path(finding) == path).copied().collect();
        let said = match self.sources.iter().any(|(_, source)| source.path == path) {
            true if own.is_empty() => say!("бәрі дұрыс", "всё верно", "all is right"),
            true => counts(&own),
            false if is_document(path) => say!("файл енді жоқ", "файла больше нет", "the file is gone"),
            false => say!("өзгерді", "изменён", "changed"),
        };
        let mut said = said.to(language).to_owned();
        if own.len() > MOST {
            let first =
                say!("алғашқы {MOST} көрсетілді", "показаны первые {MOST}", "the first {MOST} are shown");
            said = format!("{said} ({})", first.to(language));
        }
        let findings = own.iter().take(MOST).map(|finding| self.finding(finding, language)).collect();
        FileView { path: visible(path), said, findings }
    }

    fn finding(&self, finding: &Finding, language: Language) -> FindingView {
        let source = self.sources.get(finding.span.source);
        let start = source.position(finding.span.range().start);
        FindingView {
            place: visible(&format!("{}:{}:{}", source.path, start.line, start.column)),
            severity: finding.severity.word(),
            word: human::severity_word(finding.severity).to(language).to_owned(),
            code: finding.code.number,
            message: visible(finding.message.to(language)),
            help: finding.help.as_ref().map(|help| visible(help.to(language))),
        }
    }

    fn path(&self, finding: &Finding) -> &String {
        &self.sources.get(finding.span.source).path
    }
}

fn is_document(path: &str) -> bool {
    path.ends_with(".toml")
}

fn counts(findings: &[&Finding]) -> Say {
    let (errors, warnings, notes) = numbers(findings);
    match notes {
        0 => say!(
            "қате: {errors}, ескерту: {warnings}",
            "ошибок: {errors}, предупреждений: {warnings}",
            "errors: {errors}, warnings: {warnings}"
        ),
        _ => say!(
            "қате: {errors}, ескерту: {warnings}, ескертпе: {notes}",
            "ошибок: {errors}, предупреждений: {warnings}, заметок: {notes}",
            "errors: {errors}, warnings: {warnings}, notes: {notes}",
        ),
    }
}

fn in_others(findings: &[&Finding]) -> Say {
    if findings.is_empty() {
        return say!(
            "Басқа файлдардың бәрі дұрыс",
            "В остальных файлах всё верно",
            "In the other files all is right"
        );
    }
    let Say { kk, ru, en } = counts(findings);
    say!("Басқа файлдарда {kk}", "В остальных файлах {ru}", "In the other files {en}")
}

fn numbers(findings: &[&Finding]) -> (usize, usize, usize) {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    (count(Severity::Error), count(Severity::Warning), count(Severity::Note))
}
