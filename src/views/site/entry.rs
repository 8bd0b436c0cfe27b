//! What the site knows of a paper besides its text: enough to list it, also when the paper itself cannot be made today.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::kinds::body::Term;
use crate::kinds::{Content as Shape, Kind};
use crate::library::{Document, Library};
use crate::reference::{Reference, is_id};
use crate::text::Language;
use crate::views::scribe::Scribe;
use crate::views::site::register::{self, RegisterLine};
use crate::views::{Moment, SignedView, date_of, signed, title};
use crate::when::{Day, SchoolYear};
use crate::who::ReferenceOrText;

/// A paper in one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its own language, where that is not the one of the list.
    pub lang: Option<Language>,
    /// Its date.
    pub date: Option<Moment>,
    /// The school year that it is of, as `2025-2026`.
    pub year: Option<String>,
    /// The bodies that it is of.
    pub bodies: Vec<BodyName>,
    /// The decisions that it holds.
    pub decisions: Vec<RegisterLine>,
    /// Its files, once they are made.
    pub files: Vec<FileSum>,
    /// Set where the PDF is the paper as it was signed.
    #[serde(default)]
    pub signed: Option<SignedView>,
    /// People whom it may name, as `organisation:person`: an earlier version stays only while all may be named.
    pub people: BTreeSet<String>,
    /// True for a draft, which only the organisation itself sees.
    pub draft: bool,
    /// True where a newer version has errors, and this one stays until they are mended.
    #[serde(default)]
    pub kept: bool,
    /// Its text, to be searched; it stands in the paper itself.
    #[serde(skip)]
    pub text: String,
}

/// A body by its id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyName {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A file of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// `pdf` or `md`.
    pub format: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Entry {
    /// What a list says of a document in the edition of a language; files and text are added when they are made.
    pub fn of(library: &Library, document: &Document, edition: Language) -> Self {
        let scribe = Scribe { library, document, language: document.language.unwrap_or(edition) };
        let day = date_of(document);
        Self {
            kind: document.kind.word().to_owned(),
            id: document.id.clone(),
            title: title(&scribe),
            lang: document.language.filter(|own| *own != edition),
            date: day.map(|day| Scribe { language: edition, ..scribe }.day(day)),
            year: day.map(|day| year_of(&scribe, day).to_string()),
            bodies: bodies(&scribe),
            decisions: register::lines(&scribe),
            files: Vec::new(),
            signed: signed(library, document),
            people: library.named_by(document),
            draft: document.is_draft(),
            kept: false,
            text: String::new(),
        }
    }

    /// Its title with its day, by which papers of one number differ; a plan's title tells its year, and a page has none.
    pub fn dated_title(&self) -> String {
        let is_dated =
            [Kind::Protocol, Kind::Decision, Kind::Order].iter().any(|kind| kind.word() == self.kind);
        match self.date.as_ref().filter(|_| is_dated) {
            Some(date) => format!("{}, {}", self.title, date.text),
            None => self.title.clone(),
        }
    }

    /// Its place from the folder of the edition, without suffix.
    pub fn place(&self) -> String {
        format!("{}/{}", self.kind, self.id)
    }

    /// Its kind; none where an earlier program wrote one that this one does not know.
    pub fn known_kind(&self) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.word() == self.kind)
    }

    /// True where everything of it that becomes part of an address is fit for one, whoever wrote the list.
    pub fn is_well_formed(&self) -> bool {
        let is_year = |year: &String| SchoolYear::parse(year).is_some();
        let mut ids = self.bodies.iter().map(|body| &body.id).chain([&self.id]);
        self.known_kind().is_some_and(Kind::is_public_paper)
            && ids.all(|id| is_id(id))
            && self.year.as_ref().is_none_or(is_year)
            && self.decisions.iter().all(RegisterLine::is_well_formed)
    }
}

/// A plan is of the year that it plans, a protocol of that of the plan whose sitting it was, another paper of the year
/// of its day. In summer the coming year begins: what its plan, or a body composed for it, names is of that one.
fn year_of(scribe: &Scribe<'_>, day: Day) -> SchoolYear {
    let planned = match &scribe.document.content {
        Shape::Plan(plan) => Some(plan.school_year.value),
        Shape::Protocol(protocol) => {
            protocol.sitting.as_ref().and_then(|sitting| year_of_plan(scribe, &sitting.0))
        }
        _ => None,
    };
    planned.unwrap_or_else(|| {
        let coming = SchoolYear::prepared_on(day);
        let is_summer = SUMMER.contains(&day.month());
        if is_summer && names_of_year(scribe, coming) { coming } else { SchoolYear::of(day) }
    })
}

/// The months of holidays, in which a school year is prepared.
const SUMMER: std::ops::RangeInclusive<i8> = 6..=8;

fn year_of_plan(scribe: &Scribe<'_>, part: &Reference) -> Option<SchoolYear> {
    match &scribe.library.find_document(scribe.document.organization, part)?.content {
        Shape::Plan(plan) => Some(plan.school_year.value),
        _ => None,
    }
}

/// True where a plan of a year, or a body whose term begins for it, names the paper.
fn names_of_year(scribe: &Scribe<'_>, year: SchoolYear) -> bool {
    scribe.library.documents.iter().any(|other| {
        let is_this = |reference: &Reference| {
            let found = scribe.library.find_document(other.organization, reference);
            found.is_some_and(|found| std::ptr::eq(found, scribe.document))
        };
        let mut names = false;
        match &other.content {
            Shape::Plan(plan) if plan.school_year.value == year => {
                other.content.links(&mut |link| names |= is_this(link.reference));
            }
            Shape::Body(body) => names = body.term.iter().any(|term| is_order_of(term, year, is_this)),
            _ => {}
        }
        names
    })
}

fn is_order_of(term: &Term, year: SchoolYear, is_this: impl Fn(&Reference) -> bool) -> bool {
    let begins = term.from.as_ref().is_some_and(|from| SchoolYear::prepared_on(from.value) == year);
    matches!(&term.order, Some(ReferenceOrText::Reference(order)) if begins && is_this(order))
}

fn bodies(scribe: &Scribe<'_>) -> Vec<BodyName> {
    let references: Vec<&Reference> = match &scribe.document.content {
        Shape::Protocol(protocol) => {
            protocol.body.iter().chain(protocol.with.iter()).map(|body| &body.0.value).collect()
        }
        Shape::Decision(decision) => vec![&decision.body.0.value],
        _ => Vec::new(),
    };
    let found = references.into_iter().filter_map(|reference| {
        let (document, body) = scribe.library.find_body(scribe.document.organization, reference)?;
        let is_own = document.organization == scribe.document.organization;
        is_own.then(|| BodyName { id: document.id.clone(), name: scribe.text(&body.name).to_plain() })
    });
    found.collect()
}
