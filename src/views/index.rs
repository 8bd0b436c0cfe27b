//! The list of all papers of an edition.

use serde::Serialize;

use crate::rich::Rich;
use crate::text::Language;
use crate::views::{Moment, Translation};
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
    /// Phrases of the language.
    pub words: &'static Words,
    /// Papers by kind.
    pub groups: Vec<IndexGroup>,
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
