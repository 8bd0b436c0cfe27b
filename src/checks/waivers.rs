//! R: waivers, which let a finding stand for a time without failing the run or holding the paper back.

use std::collections::HashSet;

use crate::checks::Context;
use crate::finding::{Finding, Report, Severity, Waived};
use crate::kinds::Content;
use crate::kinds::waiver::Waiver;
use crate::library::{Document, Found, Library};
use crate::source::{SourceId, Span};
use crate::text::{Language, Say};
use crate::who::Who;

mod expired;
mod long;
mod unreasoned;
mod unused;

/// A waiver whose document is known.
struct Known<'l> {
    waiver: &'l Waiver,
    scope: Scope,
}

/// A document, or the bytes of a part of it.
struct Scope {
    source: SourceId,
    bytes: std::ops::Range<usize>,
}

/// Marks every finding that a waiver covers today, and reports waivers that are over or cover nothing.
pub fn apply(context: &Context<'_>, report: &mut Report) {
    let waivers = all(context.library);
    if waivers.is_empty() {
        return;
    }
    let unreadable = unreadable_files(report);
    let mut about_waivers = Vec::new();
    for known in &waivers {
        if let Some(finding) = unreasoned::finding(known.waiver) {
            about_waivers.push(finding);
            continue;
        }
        about_waivers.extend(long::finding(known.waiver, context.today));
        let covered = report.findings_mut().iter_mut().filter(|finding| known.covers(finding));
        if known.waiver.until.value < context.today {
            about_waivers.push(expired::finding(known.waiver, covered.count(), context.today));
            continue;
        }
        let mut count = 0;
        for finding in covered {
            count += 1;
            waive(finding, known.waiver);
        }
        // Where a file cannot be read, rules may be silent that would speak.
        if count == 0 && !unreadable.contains(&known.scope.source) {
            about_waivers.push(unused::finding(known.waiver));
        }
    }
    report.extend(about_waivers);
}

fn all(library: &Library) -> Vec<Known<'_>> {
    let files = library.documents.iter().filter_map(|document| match &document.content {
        Content::Waiver(waivers) => Some((document, &waivers.waiver)),
        _ => None,
    });
    let known = files.flat_map(|(document, waivers)| {
        waivers
            .iter()
            .filter_map(move |waiver| Some(Known { waiver, scope: scope(library, document, waiver)? }))
    });
    known.collect()
}

impl Known<'_> {
    /// What the law leaves open fails nobody, and another waiver may have spoken already.
    fn covers(&self, finding: &Finding) -> bool {
        let severity = finding.waived.as_ref().map_or(finding.severity, |waived| waived.severity);
        severity != Severity::Note
            && finding.code == self.waiver.code.value.0
            && self.scope.holds(finding.span)
    }
}

impl Scope {
    fn holds(&self, span: Span) -> bool {
        span.source == self.source && self.bytes.contains(&span.range().start)
    }
}

/// Where a waiver holds; none where its document is not known, which is a finding of its own.
fn scope(library: &Library, document: &Document, waiver: &Waiver) -> Option<Scope> {
    let reference = &waiver.document.0;
    if let Some(own) = library.own_document(document.organization, reference) {
        return Some(Scope { source: own.source, bytes: 0..usize::MAX });
    }
    match library.find(document.organization, reference) {
        Found::Document(found) | Found::Body(found, _) => {
            Some(Scope { source: found.source, bytes: 0..usize::MAX })
        }
        Found::Part(found, part) => part_scope(library, found, &part),
        _ => None,
    }
}

/// From a part's heading to the next that is not within it; an inline table ends by itself.
fn part_scope(library: &Library, document: &Document, part: &crate::library::parts::Part) -> Option<Scope> {
    let places = crate::library::parts::places(&document.content);
    let (_, own) = places.iter().find(|(known, _)| known == part)?;
    let (start, source) = (own.range().start, document.source);
    if library.sources.text(*own).starts_with('{') {
        return Some(Scope { source, bytes: own.range() });
    }
    let others = places.iter().filter(|(other, _)| !part.holds(other)).map(|(_, span)| span.range().start);
    let end = others.filter(|other| *other > start).min().unwrap_or(usize::MAX);
    Some(Scope { source, bytes: start..end })
}

fn unreadable_files(report: &Report) -> HashSet<SourceId> {
    let faults = report.findings().iter();
    let grave = faults.filter(|finding| finding.code.family() == "S" && finding.severity == Severity::Error);
    grave.map(|finding| finding.span.source).collect()
}

/// The longest waiver speaks where several cover one finding.
fn waive(finding: &mut Finding, waiver: &Waiver) {
    let until = waiver.until.value;
    let severity = finding.waived.as_ref().map_or(finding.severity, |waived| waived.severity);
    if finding.waived.as_ref().is_some_and(|waived| waived.until >= until) {
        return;
    }
    let reason = |language: Language| waiver.reason.letters(language).to_owned();
    let reason = Say { kk: reason(Language::Kk), ru: reason(Language::Ru), en: reason(Language::En) };
    finding.waived = Some(Waived { severity, reason, by: who(&waiver.by), until });
    finding.severity = Severity::Note;
}

/// Who answers for it, as the waiver writes it.
fn who(by: &Who) -> String {
    match by {
        Who::Known(reference) => reference.value.to_string(),
        Who::Outsider(outsider) => outsider.name.letters(Language::Kk).to_owned(),
        Who::Group(group) => group.group.letters(Language::Kk).to_owned(),
    }
}
