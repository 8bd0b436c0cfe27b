//! Where a fact meets the law of its day.

use crate::editions::basis::Basis;
use crate::editions::law::{Asked, Entry, Law};
use crate::editions::{Edition, LawOfDay};
use crate::finding::{Code, Finding, Report, Severity};
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::Day;

/// Where a fact meets the law of its day.
pub struct Court<'c> {
    day: Day,
    law: Option<LawOfDay<'c>>,
    docket: Docket<'c>,
}

/// Where verdicts are written down.
pub enum Docket<'c> {
    /// As findings for people.
    Report(&'c mut Report),
    /// Only how grave they are.
    Tally(&'c mut Tally),
}

/// How a claim was judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// The gravest verdict and its rule; none where nothing speaks against the claim.
    pub gravest: Option<(Severity, &'static str)>,
}

impl Tally {
    fn add(&mut self, severity: Severity, code: &'static Code) {
        if self.gravest.is_none_or(|(known, _)| severity < known) {
            self.gravest = Some((severity, code.name));
        }
    }
}

impl<'c> Court<'c> {
    /// A court of a day.
    pub fn new(day: Day, law: Option<LawOfDay<'c>>, docket: Docket<'c>) -> Self {
        Self { day, law, docket }
    }

    /// The law of the day, where an edition is known.
    pub fn law(&self) -> Option<LawOfDay<'c>> {
        self.law
    }

    /// What the law of the day says of one thing. Where it says nothing known to us, the question stays open,
    /// and the rule says so at the place.
    pub fn ask<T>(
        &mut self,
        code: &'static Code,
        place: Span,
        question: impl FnOnce(&'c Law) -> Asked<'c, T>,
    ) -> Option<(&'c T, Basis<'c>)> {
        self.ask_of_day(code, place, (self.day, self.law), question)
    }

    /// What the law of another day says, for a fact that is older than what is judged.
    pub fn ask_of_day<'e, T>(
        &mut self,
        code: &'static Code,
        place: Span,
        (day, law): (Day, Option<LawOfDay<'e>>),
        question: impl FnOnce(&'e Law) -> Asked<'e, T>,
    ) -> Option<(&'e T, Basis<'e>)> {
        let Some(law) = law else {
            self.leave_open(code, place, || {
                say!(
                    "{day} күні қай редакция күшінде болғаны белгісіз",
                    "неизвестно, какая редакция действовала {day}",
                    "it is not known which edition was in force on {day}",
                )
            });
            return None;
        };
        let asked = question(law.law);
        let entry = asked.entry;
        let answer = law.answer(asked);
        if answer.is_none() {
            self.leave_open(code, place, || unknown(law.edition, entry));
        }
        answer
    }

    /// Says that a rule could not judge, and why: a note, never a silent pass.
    pub fn leave_open(&mut self, code: &'static Code, place: Span, why: impl FnOnce() -> Say) {
        match &mut self.docket {
            Docket::Tally(tally) => tally.add(Severity::Note, code),
            Docket::Report(report) => {
                let Say { kk, ru, en } = why();
                let message = say!("анықталмады: {kk}", "не определено: {ru}", "undetermined: {en}");
                report.push(code.at(place, message).severity(Severity::Note));
            }
        }
    }

    /// Gives a verdict, as strong as what it rests on and never stronger than its rule.
    pub fn find(
        &mut self,
        code: &'static Code,
        basis: Basis<'_>,
        finding: impl FnOnce(&'static Code) -> Finding,
    ) {
        let severity = code.severity.max(basis.severity());
        match &mut self.docket {
            Docket::Tally(tally) => tally.add(severity, code),
            Docket::Report(report) => {
                report.push(Finding { basis: Some(basis.say()), ..finding(code).severity(severity) });
            }
        }
    }

    /// Says that documents contradict each other: no provision is broken, so the rule's own severity holds.
    pub fn contradict(&mut self, code: &'static Code, finding: impl FnOnce(&'static Code) -> Finding) {
        match &mut self.docket {
            Docket::Tally(tally) => tally.add(code.severity, code),
            Docket::Report(report) => report.push(finding(code)),
        }
    }
}

/// The edition has no answer that is known to us.
fn unknown(edition: &Edition, entry: &Entry) -> Say {
    let (name, asked) = (edition.title(), entry.describe());
    Say {
        kk: format!("{} редакция бойынша белгісіз: {}", name.kk, asked.kk),
        ru: format!("по редакции {} неизвестно: {}", name.ru, asked.ru),
        en: format!("edition {} does not tell: {}", name.en, asked.en),
    }
}
