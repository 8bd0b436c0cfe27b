//! What is said at the end of a build: what was made, and of each paper that was not, where and why.

use std::collections::BTreeSet;

use crate::audience::Audience;
use crate::checks::{Checked, publication};
use crate::cli::Session;
use crate::cli::build::Made;
use crate::cli::build::unprinted::tell_unprinted;
use crate::finding::{Finding, Report, Severity};
use crate::kinds::Kind;
use crate::library::{Document, Library};
use crate::say;
use crate::source::SourceId;
use crate::text::Say;
use crate::views::scribe::Scribe;
use crate::views::title;

/// Says what a build made.
pub fn announce(session: &Session, checked: &Checked<'_>, report: &Report, made: &Made) {
    let Made { files, unprinted, papers, drafts, kept } = made;
    let library = checked.library();
    say(session, &say!("жасалған файл: {files}", "сделано файлов: {files}", "files made: {files}"));
    if library.audience == Audience::Public {
        tell_site(session, *papers, *drafts);
    }
    let reasons = Reasons { session, library, report };
    let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
    let is_kept = |source: &SourceId| kept.contains(library.sources.get(*source).path.as_str());
    let (stay, gone): (Vec<SourceId>, Vec<SourceId>) = not_made(checked).into_iter().partition(is_kept);
    let head = say!(
        "қатесі түзетілгенше сайтта бұрынғы нұсқасы қалатын құжаттар:",
        "на сайте остаются в прежней версии, пока не исправлены ошибки:",
        "on the site as they were until their errors are mended:",
    );
    reasons.list(&head, &stay);
    let head = say!(
        "қатесі болғандықтан жасалмаған құжаттар:",
        "из-за ошибок не сделаны документы:",
        "papers not made because of errors:",
    );
    reasons.list(&head, &gone);
    tell_unprinted(session, unprinted);
}

fn say(session: &Session, message: &Say) {
    session.console.message(message.to(session.language));
}

fn tell_site(session: &Session, papers: usize, drafts: usize) {
    say(
        session,
        &say!("сайттағы құжат: {papers}", "документов на сайте: {papers}", "papers on the site: {papers}"),
    );
    if drafts > 0 {
        let message = say!(
            "жарияланбайтын жоба: {drafts} (жариялау үшін `status = \"approved\"` деп жазылады)",
            "проектов, которые не публикуются: {drafts} (чтобы опубликовать, пишут `status = \"approved\"`)",
            "drafts, which are not published: {drafts} (to publish one, write `status = \"approved\"`)",
        );
        say(session, &message);
    }
}

/// Papers that were not made because of findings, those that could not be read among them, in the order of their paths.
fn not_made(checked: &Checked<'_>) -> Vec<SourceId> {
    let library = checked.library();
    let is_public = library.audience == Audience::Public;
    let unread = library
        .unread
        .iter()
        .filter(|unread| unread.kind.is_none_or(Kind::is_paper) && !(is_public && unread.is_draft));
    let mut sources: Vec<SourceId> =
        checked.held_back().map(|paper| paper.source).chain(unread.map(|unread| unread.source)).collect();
    sources.sort_by_key(|source| &library.sources.get(*source).path);
    sources
}

/// Why papers were not made.
struct Reasons<'r> {
    session: &'r Session,
    library: &'r Library,
    report: &'r Report,
}

impl Reasons<'_> {
    fn list(&self, head: &Say, sources: &[SourceId]) {
        if sources.is_empty() {
            return;
        }
        say(self.session, head);
        for source in sources {
            self.session.console.message(&format!("  {}", self.line(*source)));
        }
    }

    /// `data/orders/12.toml – Бұйрық № 12 (D004)`.
    fn line(&self, source: SourceId) -> String {
        let path = &self.library.sources.get(source).path;
        let paper = self.library.documents.iter().find(|document| document.source == source);
        let title = paper.map(|paper| format!(" – {}", self.title(paper))).unwrap_or_default();
        format!("{path}{title} ({})", self.codes(source))
    }

    fn title(&self, document: &Document) -> String {
        let language = document.language.unwrap_or(self.session.language);
        title(&Scribe { library: self.library, document, language })
    }

    fn codes(&self, source: SourceId) -> String {
        let stops = |finding: &&Finding| {
            finding.span.source == source
                && (finding.severity == Severity::Error || publication::withholds(finding))
        };
        let codes: BTreeSet<&str> =
            self.report.findings().iter().filter(stops).map(|finding| finding.code.number).collect();
        if codes.is_empty() {
            let elsewhere = say!(
                "қатесі байланысты құжатта",
                "ошибка в связанном документе",
                "the error is in a document that it needs"
            );
            return elsewhere.to(self.session.language).to_owned();
        }
        codes.into_iter().collect::<Vec<_>>().join(", ")
    }
}
