//! What a template sees: a page of plain data in one language, nothing else.
//!
//! Dates, names and phrases are ready to print here. One serialised [`Page`] serves
//! all formats: Tera gets it as its context, Typst reads it as `data.json`.

use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::kinds::Content as Shape;
use crate::kinds::decision::Decision;
use crate::kinds::protocol::Protocol;
use crate::library::meeting::Meeting;
use crate::library::{Document, Library};
use crate::locale;
use crate::rich::Rich;
use crate::text::Language;
use crate::views::page_check::PageCheck;
use crate::views::scribe::Scribe;
use crate::when::Day;
use crate::words::Words;

pub mod certificates;
pub mod cited;
pub mod decision;
pub mod index;
pub mod order;
pub mod page;
pub mod page_check;
pub mod plan;
pub mod protocol;
pub mod rules;
pub mod scribe;
pub mod site;

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
    /// Where a copy can be checked; none where the paper is not for everybody or the site has no address.
    pub check: Option<PageCheck>,
    /// Set where the PDF is the paper as it was signed.
    pub signed: Option<SignedView>,
    /// Phrases of the language: `words.agenda`, `words.chair` …; each format adds them in its own way.
    #[serde(skip)]
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

/// A paper that is published as it was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedView {
    /// True where its data have changed since, so that the page says other things than the PDF.
    pub changed: bool,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

impl Page {
    /// The view of a paper for the edition of a language; `formats` are the suffixes that are built. None for a kind that is no paper.
    pub fn of(
        library: &Library,
        document: &Document,
        edition: Language,
        formats: &[&'static str],
    ) -> Option<Self> {
        let language = document.language.unwrap_or(edition);
        let scribe = Scribe { library, document, language };
        let organization = organization_name(library, document.organization, language);
        let issued = date_of(document).unwrap_or(UNDATED);
        Some(Self {
            kind: document.kind.word(),
            id: document.id.clone(),
            lang: language,
            translations: translations(library, document, edition),
            home: Some("../index".to_owned()),
            formats: formats.to_vec(),
            title: title(&scribe),
            issued: [issued.year(), i16::from(issued.month()), i16::from(issued.day())],
            draft: document.is_draft(),
            author: organization.to_plain(),
            organization,
            layout: Layout::of(library),
            check: PageCheck::of(library, document, edition, Words::of(language)),
            signed: signed(library, document),
            words: Words::of(language),
            content: content(&scribe)?,
        })
    }
}

/// Only everybody gets the signed file: the organisation itself prints what its data say today.
pub fn signed(library: &Library, document: &Document) -> Option<SignedView> {
    let paper = document.signed().filter(|_| library.audience == Audience::Public)?;
    Some(SignedView { changed: paper.data_changed })
}

/// The day in the metadata of a paper that has none; PDF/A wants one.
const UNDATED: Day = Day::constant(2000, 1, 1);

impl Layout {
    fn of(library: &Library) -> Self {
        let config = &library.config;
        let [left, right, top, bottom] = config.margins_mm;
        Self {
            margins_mm: Margins { left, right, top, bottom },
            size_pt: config.size_pt,
            stamp_mm: config.stamp_mm,
        }
    }
}

fn content(scribe: &Scribe<'_>) -> Option<Content> {
    let meeting = || Meeting::of(scribe.library, scribe.document);
    Some(match &scribe.document.content {
        Shape::Plan(plan) => Content::Plan(Box::new(plan::PlanView::of(scribe, plan))),
        Shape::Protocol(protocol) => {
            Content::Protocol(Box::new(protocol::ProtocolView::of(scribe, protocol, &meeting()?)))
        }
        Shape::Decision(decision) => {
            Content::Decision(Box::new(decision::SittingView::of(scribe, decision, &meeting()?)))
        }
        Shape::Order(order) => Content::Order(Box::new(order::OrderView::of(scribe, order))),
        Shape::Certificates(register) => {
            Content::Certificates(Box::new(certificates::RegisterView::of(scribe, register)))
        }
        Shape::Page(page) => Content::Page(Box::new(page::PageView::of(scribe, page))),
        Shape::Organization(_)
        | Shape::People(_)
        | Shape::Body(_)
        | Shape::FollowUp(_)
        | Shape::Rules(_)
        | Shape::Waiver(_)
        | Shape::Private(_) => return None,
    })
}

fn translations(library: &Library, document: &Document, edition: Language) -> Vec<Translation> {
    let others = library.config.languages.iter().filter(|other| **other != edition);
    let href = |other: Language| format!("../../{}/{}/{}", other.code(), document.kind.word(), document.id);
    others.map(|other| Translation { lang: *other, href: href(*other) }).collect()
}

/// The official name of an organisation.
pub fn organization_name(library: &Library, organization: usize, language: Language) -> Rich {
    let house = library.organizations.get(organization);
    let document = house.and_then(|house| house.document).and_then(|index| library.documents.get(index));
    let Some(document) = document else { return Rich::default() };
    let scribe = Scribe { library, document, language };
    let organization = library.organization_of(document);
    organization.map(|own| scribe.text(own.legal_name.as_ref().unwrap_or(&own.name))).unwrap_or_default()
}

/// A document's own day: of the meeting, the order, the approval, the newest certificate.
pub fn date_of(document: &Document) -> Option<Day> {
    match &document.content {
        Shape::Plan(plan) => {
            let approved =
                plan.approved.as_ref().and_then(|approval| approval.on.as_ref()).map(|on| on.value);
            Some(approved.unwrap_or(plan.school_year.value.first()))
        }
        Shape::Certificates(register) => register
            .certificate
            .iter()
            .filter_map(|certificate| certificate.on.as_ref())
            .map(|on| on.value)
            .max(),
        Shape::Page(page) => page.date.as_ref().map(|date| date.value),
        _ => document.day(),
    }
}

/// A plain title for lists, tabs and metadata: «№ 1 хаттама. Педагогтер жиналысы».
pub fn title(scribe: &Scribe<'_>) -> String {
    let language = scribe.language;
    let after_number = |paper: Option<String>, name: Rich| match paper {
        Some(paper) => format!("{}. {}", capital(&paper), name.to_plain()),
        None => name.to_plain(),
    };
    match &scribe.document.content {
        Shape::Plan(plan) => {
            let year = locale::school_year(plan.school_year.value, language);
            format!("{}, {year}", scribe.text(&plan.title).to_plain())
        }
        Shape::Protocol(protocol) => {
            let number = protocol.number.as_ref().map(|number| locale::protocol(number, language));
            after_number(number, protocol_name(scribe, protocol))
        }
        Shape::Decision(decision) => {
            let number = decision.number.as_ref().map(|number| locale::protocol(number, language));
            after_number(number, sitting_name(scribe, decision))
        }
        Shape::Order(order) => {
            after_number(Some(locale::order(&order.number, language)), scribe.text(&order.title))
        }
        Shape::Certificates(_) => scribe.words().register.clone(),
        Shape::Page(page) => scribe.text(&page.title).to_plain(),
        _ => scribe.document.id.clone(),
    }
}

/// The meeting's own title, or its body.
fn protocol_name(scribe: &Scribe<'_>, protocol: &Protocol) -> Rich {
    let body = protocol
        .body
        .as_ref()
        .and_then(|body| scribe.library.find_body(scribe.document.organization, &body.0));
    let name = protocol.title.as_ref().or(body.map(|(_, body)| &body.name));
    name.map(|name| scribe.text(name)).unwrap_or_default()
}

fn sitting_name(scribe: &Scribe<'_>, decision: &Decision) -> Rich {
    let body = scribe.library.find_body(scribe.document.organization, &decision.body.0);
    body.map(|(_, body)| scribe.text(&body.name)).unwrap_or_default()
}

fn capital(text: &str) -> String {
    scribe::capitalised(Rich::plain(text)).to_plain()
}
