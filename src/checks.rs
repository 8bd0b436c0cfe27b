//! The rules. One rule is one file with one function; its card lies in `cards/`.
//!
//! Only documents that passed, and that got all they need, can be rendered: [`Checked`] holds them.

use std::collections::HashSet;

use crate::finding::{self, Report, Severity};
use crate::kinds::Content;
use crate::kinds::order::Order;
use crate::kinds::plan::Plan;
use crate::kinds::protocol::Protocol;
use crate::library::meeting::Meeting;
use crate::library::parts::Part;
use crate::library::{Document, Found, Library};
use crate::source::SourceId;
use crate::when::Day;

pub mod attestation;
mod editions;
mod follow_ups;
pub mod grounds;
pub mod impact;
mod meetings;
mod numbers;
mod orders;
mod plans;
mod protocols;
pub mod publication;
mod references;
pub mod series;
mod signed;
mod waivers;

/// What a rule knows.
pub struct Context<'l> {
    /// All documents.
    pub library: &'l Library,
    /// The day on which papers are checked; only findings depend on it, never a paper.
    pub today: Day,
}

/// Rules about the library as a whole.
static LIBRARY: &[fn(&Context<'_>, &mut Report)] = &[
    references::duplicate_parts::check,
    references::unknown::check,
    references::unknown_post_type::check,
    references::role_held_twice::check,
    references::role_not_held::check,
    references::draft::check,
    references::private_in_data::check,
    references::unfinished_text::check,
    numbers::repeated::check,
    numbers::against_dates::check,
    follow_ups::report_before_decision::check,
    meetings::listed_twice_in_body::check,
    meetings::chair_is_secretary::check_bodies,
    publication::surname_in_text::check,
    publication::surname_in_address::check,
    publication::secret_in_signed_file::check,
    publication::unread_signed_file::check,
    publication::no_case_for_everybody::check,
    signed::check,
    meetings::composition_before_order::check,
    editions::reversed::check,
    editions::checked_in_future::check,
    editions::gap::check,
    editions::overlap::check,
    editions::misread_value::check,
    editions::unread_value::check,
    editions::circle::check,
    attestation::check,
];

/// Rules about a protocol or a commission's sitting.
static MEETINGS: &[fn(&Context<'_>, &Meeting<'_>, &mut Report)] = &[
    meetings::no_chair::check,
    meetings::no_secretary::check,
    meetings::chair_is_secretary::check,
    meetings::chair_not_present::check,
    meetings::no_attendance::check,
    meetings::present_and_absent::check,
    meetings::listed_twice::check,
    meetings::stranger_present::check,
    meetings::no_quorum::check,
    meetings::more_votes_than_present::check,
    meetings::no_number::check,
    meetings::no_place::check,
];

/// Rules about a protocol.
static PROTOCOLS: &[fn(&Document, &Protocol, &mut Report)] = &[
    protocols::no_body::check,
    protocols::item_not_heard::check,
    protocols::item_not_decided::check,
    protocols::no_responsible::check,
    protocols::no_term::check,
    protocols::term_before_paper::check,
    protocols::empty_citation::check,
];

/// Rules about a plan.
static PLANS: &[fn(&Plan, &mut Report)] = &[
    plans::measure_without_term::check,
    plans::measure_without_form::check,
    plans::measure_without_responsible::check,
    plans::outside_school_year::check,
    plans::missing_stage::check,
    plans::reversed_stages::check,
    plans::no_approval::check,
];

/// Rules about an order.
static ORDERS: &[fn(&Context<'_>, &Document, &Order, &mut Report)] = &[
    orders::no_signatory::check,
    orders::no_basis::check,
    orders::basis_after_order::check,
    orders::term_before_paper::check,
];

/// A library that was checked, and which of its papers may be rendered.
pub struct Checked<'l> {
    library: &'l Library,
    papers: Vec<usize>,
    held_back: Vec<usize>,
}

impl<'l> Checked<'l> {
    /// The papers of a library that was published after its check: those that passed, and are not withheld.
    pub fn of_published(library: &'l Library, passed: impl Fn(&Document) -> bool) -> Self {
        let papers = (0..library.documents.len()).filter(|index| library.documents[*index].kind.is_paper());
        let (papers, held_back) = papers.partition(|index| passed(&library.documents[*index]));
        Self { library, papers, held_back }
    }

    /// The library.
    pub fn library(&self) -> &'l Library {
        self.library
    }

    /// Papers without errors of their own or in what they need, in the order of their paths.
    pub fn papers(&self) -> impl Iterator<Item = &'l Document> {
        self.papers.iter().map(|index| &self.library.documents[*index])
    }

    /// Papers that are not rendered.
    pub fn held_back(&self) -> impl Iterator<Item = &'l Document> {
        self.held_back.iter().map(|index| &self.library.documents[*index])
    }
}

/// Applies every rule, and tells which papers may be rendered.
pub fn check<'l>(library: &'l Library, today: Day, report: &mut Report) -> Checked<'l> {
    let context = Context { library, today };
    for rule in LIBRARY {
        rule(&context, report);
    }
    for document in &library.documents {
        check_document(&context, document, report);
    }
    waivers::apply(&context, report);
    raise(&library.config.warn_as_error, report);
    report.sort(&library.sources);
    finding::hush(report, &library.sources);
    let broken = broken_files(report);
    let (papers, held_back) = (0..library.documents.len())
        .filter(|index| library.documents[*index].kind.is_paper())
        .partition(|index| may_be_rendered(library, &library.documents[*index], &broken));
    Checked { library, papers, held_back }
}

fn check_document(context: &Context<'_>, document: &Document, report: &mut Report) {
    if let Some(meeting) = Meeting::of(context.library, document) {
        MEETINGS.iter().for_each(|rule| rule(context, &meeting, report));
    }
    numbers::future_date::check(context, document, report);
    match &document.content {
        Content::Protocol(protocol) => PROTOCOLS.iter().for_each(|rule| rule(document, protocol, report)),
        Content::Plan(plan) => PLANS.iter().for_each(|rule| rule(plan, report)),
        Content::Order(order) => ORDERS.iter().for_each(|rule| rule(context, document, order, report)),
        _ => {}
    }
}

/// Makes errors of the warnings that `qujat.toml` names.
fn raise(names: &[String], report: &mut Report) {
    let is_named = |code: &finding::Code| {
        names.iter().any(|name| name == code.number || name == code.name || name == code.family())
    };
    let warnings = report.findings_mut().iter_mut().filter(|finding| finding.severity == Severity::Warning);
    warnings.filter(|finding| is_named(finding.code)).for_each(|finding| finding.severity = Severity::Error);
}

/// Files in which an error stands.
fn broken_files(report: &Report) -> HashSet<SourceId> {
    let errors = report.findings().iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.span.source).collect()
}

/// A paper may be rendered when its own file has no error, all that it refers to could be read, and the sittings
/// whose cases it puts into force have none either.
fn may_be_rendered(library: &Library, document: &Document, broken: &HashSet<SourceId>) -> bool {
    let mut complete = library.organization_of(document).is_some();
    document.content.links(&mut |link| {
        complete &= match library.find(document.organization, link.reference) {
            Found::Lost => false,
            Found::Part(sitting, Part::Case(_)) => !broken.contains(&sitting.source),
            _ => true,
        };
    });
    complete && !broken.contains(&document.source)
}

/// Files whose errors do not fail a run: drafts that no approved paper needs.
pub fn forgiven_files(library: &Library) -> HashSet<SourceId> {
    let drafts = library.documents.iter().filter(|document| document.is_draft());
    let mut forgiven: HashSet<SourceId> = drafts.map(|document| document.source).collect();
    for document in
        library.documents.iter().filter(|document| document.kind.is_paper() && !document.is_draft())
    {
        document.content.links(&mut |link| {
            if let Some(needed) = library.find_document(document.organization, link.reference) {
                forgiven.remove(&needed.source);
            }
        });
    }
    forgiven
}
