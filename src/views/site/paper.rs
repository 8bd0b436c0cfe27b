//! The page of a paper: the paper itself, its files, its neighbours.

use serde::Serialize;

use crate::text::Language;
use crate::views::site::Link;
use crate::views::site::entry::{Entry, FileSum};
use crate::views::site::lists::Line;
use crate::views::site::timeline::Timeline;
use crate::views::{Moment, SignedView};
use crate::words::Words;

/// The page of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct PaperPage {
    /// The language.
    pub lang: Language,
    /// A plain title with the day, for the tab.
    pub title: String,
    /// Its kind, which names its style.
    pub kind: String,
    /// Its id, which names its files.
    pub id: String,
    /// The language of the paper, where it is another one.
    pub own_lang: Option<Language>,
    /// True for a draft.
    pub draft: bool,
    /// True where a newer version has errors.
    pub kept: bool,
    /// Set where the PDF is the paper as it was signed.
    pub signed: Option<SignedView>,
    /// Its day.
    pub date: Option<Moment>,
    /// The list of its kind.
    pub list: Option<Link>,
    /// Its files.
    pub files: Vec<FileView>,
    /// The paper of its kind before it.
    pub before: Option<Line>,
    /// The paper of its kind after it.
    pub after: Option<Line>,
    /// The measures of a plan along the months.
    pub timeline: Option<Timeline>,
    /// Its short code; none where the site's address is not known, for then no paper carries one.
    pub code: Option<String>,
    /// What machines read, in the terms of schema.org.
    pub data: String,
    /// The paper as bare HTML.
    pub paper: String,
}

/// A file of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    /// `pdf` or `md`.
    pub format: String,
    /// How it is called: `PDF`, `Markdown`.
    pub name: &'static str,
    /// «128 КБ»; empty where it is made when it is asked for.
    pub size: String,
    /// Its SHA-256 in hexadecimal; empty likewise.
    pub sha256: String,
}

impl FileView {
    /// A file in words.
    pub fn of(file: &FileSum, language: Language) -> Self {
        Self {
            name: if file.format == "pdf" { "PDF" } else { "Markdown" },
            format: file.format.clone(),
            size: if file.bytes == 0 { String::new() } else { size(file.bytes, language) },
            sha256: file.sha256.clone(),
        }
    }
}

/// Whole kilobytes, at least one.
fn size(bytes: usize, language: Language) -> String {
    format!("{}\u{A0}{}", bytes.div_ceil(1024), Words::of(language).kilobytes)
}

/// The papers of the same kind before and after one, by their dates.
pub fn neighbours(entries: &[Entry], at: usize) -> (Option<Line>, Option<Line>) {
    let kind = &entries[at].kind;
    let is_same = |entry: &&Entry| entry.kind == *kind;
    // The newest stands first.
    let before = entries[at + 1..].iter().find(is_same).map(Line::of);
    let after = entries[..at].iter().rev().find(is_same).map(Line::of);
    (before, after)
}
