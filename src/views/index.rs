//! The list of all papers of an edition.

use serde::Serialize;

use crate::kinds::Kind;
use crate::library::{Document, Library};
use crate::rich::Rich;
use crate::text::Language;
use crate::views::scribe::Scribe;
use crate::views::{Moment, Translation, date_of, organization_name, title};
use crate::words::Words;

/// `index.html` of one language.
#[derive(Debug, Clone, Serialize)]
pub struct Index {
    /// The language.
    pub lang: Language,
    /// The same list in the other editions (`../ru/index`).
    pub translations: Vec<Translation>,
    /// A plain title for the tab.
    pub title: String,
    /// Official name of the organisation.
    pub organization: Rich,
    /// Phrases of the language; the format adds them.
    #[serde(skip)]
    pub words: &'static Words,
    /// Papers by kind.
    pub groups: Vec<IndexGroup>,
    /// The pages about the rules, as a relative address without suffix.
    pub rules: Option<String>,
}

/// Papers of one kind, the newest first.
#[derive(Debug, Clone, Serialize)]
pub struct IndexGroup {
    /// «Хаттамалар».
    pub title: String,
    /// The papers.
    pub papers: Vec<IndexEntry>,
}

/// A line of the list.
#[derive(Debug, Clone, Serialize)]
pub struct IndexEntry {
    /// The paper's title.
    pub title: String,
    /// Its language, where it is not that of the list.
    pub lang: Option<Language>,
    /// Relative address without suffix: `plan/annual`.
    pub href: String,
    /// Its date.
    pub date: Option<Moment>,
    /// True for a draft.
    pub draft: bool,
    /// Suffixes that were built: `html`, `pdf`, `md`.
    pub formats: Vec<&'static str>,
}

impl Index {
    /// The list of an organisation's papers in one language; `formats` tells which suffixes a paper has.
    pub fn of(
        library: &Library,
        organization: usize,
        papers: &[&Document],
        language: Language,
        formats: &dyn Fn(&Document) -> Vec<&'static str>,
    ) -> Self {
        let words = Words::of(language);
        let name = organization_name(library, organization, language);
        let groups = [
            (Kind::Plan, &words.plans),
            (Kind::Protocol, &words.protocols),
            (Kind::Decision, &words.decisions),
            (Kind::Order, &words.orders),
            (Kind::Certificates, &words.certificates),
            (Kind::Page, &words.pages),
        ];
        let groups = groups.into_iter().map(|(kind, title)| {
            let entries = entries(library, papers, kind, language, formats);
            IndexGroup { title: title.clone(), papers: entries }
        });
        Self {
            lang: language,
            translations: translations(library, language),
            title: format!("{} – {}", words.all_papers, name.to_plain()),
            organization: name,
            words,
            groups: groups.filter(|group| !group.papers.is_empty()).collect(),
            rules: Some(rules(library, language)),
        }
    }
}

/// With several organisations the pages about the rules stand once, beside the organisations' folders.
fn rules(library: &Library, language: Language) -> String {
    if library.organizations.len() > 1 {
        format!("../../{}/rules/index", language.code())
    } else {
        "rules/index".to_owned()
    }
}

fn translations(library: &Library, language: Language) -> Vec<Translation> {
    let others = library.config.languages.iter().filter(|other| **other != language);
    others.map(|other| Translation { lang: *other, href: format!("../{}/index", other.code()) }).collect()
}

/// Papers of a kind, the newest first.
fn entries(
    library: &Library,
    papers: &[&Document],
    kind: Kind,
    language: Language,
    formats: &dyn Fn(&Document) -> Vec<&'static str>,
) -> Vec<IndexEntry> {
    let mut papers: Vec<&Document> = papers.iter().copied().filter(|paper| paper.kind == kind).collect();
    papers.sort_by_key(|paper| (std::cmp::Reverse(date_of(paper)), &paper.id));
    let entries = papers.into_iter().map(|document| entry(library, document, language, formats(document)));
    entries.filter(|entry| !entry.formats.is_empty()).collect()
}

fn entry(
    library: &Library,
    document: &Document,
    language: Language,
    formats: Vec<&'static str>,
) -> IndexEntry {
    let scribe = Scribe { library, document, language: document.language.unwrap_or(language) };
    IndexEntry {
        title: title(&scribe),
        lang: document.language.filter(|own| *own != language),
        href: format!("{}/{}", document.kind.word(), document.id),
        date: date_of(document).map(|day| Scribe { language, ..scribe }.day(day)),
        draft: document.is_draft(),
        formats,
    }
}
