//! What a template sees: a page of plain data in one language, nothing else.
//!
//! Dates, names and phrases are ready to print here. One serialised [`Page`] serves
//! all formats: Tera gets it as its context, Typst reads it as `data.json`.

use serde::Serialize;

use crate::rich::Rich;
use crate::text::Language;
use crate::words::Words;

pub mod certificates;
pub mod decision;
pub mod index;
pub mod order;
pub mod page;
pub mod plan;
pub mod protocol;

/// One paper in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// The kind, which names the template folder: `plan`, `protocol`, `decision`, `order`, `certificates`, `page`.
    pub kind: &'static str,
    /// The document's id, which names the output file.
    pub id: String,
    /// The language of headings and phrases.
    pub lang: Language,
    /// The same paper in the other editions, as relative addresses without suffix.
    pub translations: Vec<Translation>,
    /// The list of all papers, as a relative address without suffix; none for a paper printed alone.
    pub home: Option<String>,
    /// Suffixes that are built beside this one: `html`, `pdf`, `md`.
    pub formats: Vec<&'static str>,
    /// A plain title for metadata, tabs and lists.
    pub title: String,
    /// Year, month and day for the PDF's metadata: the document's own date.
    pub issued: [i16; 3],
    /// True for a draft: it carries the draft mark.
    pub draft: bool,
    /// Official name of the organisation.
    pub organization: Rich,
    /// The same as plain letters, for the PDF's author.
    pub author: String,
    /// Paper and type size.
    pub layout: Layout,
    /// Phrases of the language: `words.agenda`, `words.chair` …
    pub words: &'static Words,
    /// What only this kind has.
    pub content: Content,
}

/// The same paper in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Translation {
    /// Its language.
    pub lang: Language,
    /// Its relative address without suffix, such as `../../ru/plan/annual`.
    pub href: String,
}

/// Measures of the printed page, from `[pdf]` of `qujat.toml`.
#[derive(Debug, Clone, Serialize)]
pub struct Layout {
    /// Margins in millimetres.
    pub margins_mm: Margins,
    /// Size of the text in points; tables are two points smaller.
    pub size_pt: f64,
    /// How far the text of an approval stamp starts from the left edge of the text, in millimetres.
    pub stamp_mm: f64,
}

/// Margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the four sides of a sheet")]
pub struct Margins {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// What only one kind of paper has.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "one variant a kind")]
pub enum Content {
    Plan(Box<plan::PlanView>),
    Protocol(Box<protocol::ProtocolView>),
    Decision(Box<decision::SittingView>),
    Order(Box<order::OrderView>),
    Certificates(Box<certificates::RegisterView>),
    Page(Box<page::PageView>),
}

/// A day or a term: words for the reader, a machine form for `<time datetime>`.
#[derive(Debug, Clone, Serialize)]
pub struct Moment {
    /// As printed: «2024 жылғы 11 наурыз», «қыркүйек – қараша 2022».
    pub text: String,
    /// ISO 8601 day or month; none for an interval or a repeated term.
    pub iso: Option<String>,
}

/// Who signs: the post or title on the left, the name on the right.
#[derive(Debug, Clone, Serialize)]
pub struct Signature {
    /// «Төрайымы», «Хатшы», «Меңгеруші».
    pub label: Rich,
    /// «М.Т. Садықова»; empty where nobody is known.
    pub name: Rich,
}

/// БЕКІТЕМІН / УТВЕРЖДАЮ or КЕЛІСІЛДІ / СОГЛАСОВАНО.
#[derive(Debug, Clone, Serialize)]
pub struct Stamp {
    /// The stamp's word in capitals.
    pub word: String,
    /// The post or body.
    pub post: Rich,
    /// The name; none for a body.
    pub name: Option<Rich>,
    /// The order or protocol behind it: «№ 83 бұйрық».
    pub paper: Option<Rich>,
    /// The day.
    pub on: Option<Moment>,
}

/// Who was there.
#[derive(Debug, Clone, Serialize)]
pub struct Attendance {
    /// How many, where it is known.
    pub count: Option<u32>,
    /// Persons and groups by name, where they are listed; «М.Т. Садықова, меңгеруші».
    pub names: Vec<Rich>,
}
