//! R: waivers, which let a finding stand for a time without failing the run or holding the paper back.

use std::collections::HashSet;

use crate::checks::Context;
use crate::finding::{Finding, Report, Severity, Waived};
use crate::kinds::Content;
use crate::kinds::people::Person;
use crate::kinds::waiver::Waiver;
use crate::library::holders::Party;
use crate::library::{Document, Found, Library};
use crate::names;
use crate::source::{SourceId, Span};
use crate::text::{Language, Say};
use crate::when::Day;
use crate::who::Who;

mod expired;
mod long;
mod unreasoned;
mod unused;

/// A waiver whose document is known.
struct Known<'l> {
    waiver: &'l Waiver,
    /// The waiver's own organisation, where its people are looked for.
    organization: usize,
    scope: Scope,
}

/// A document, or the bytes of a part of it.
#[derive(PartialEq, Eq)]
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
    for (index, known) in waivers.iter().enumerate() {
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
            waive(finding, known, context);
        }
        // Where a file cannot be read, rules may be silent that would speak.
        if count == 0 && !unreadable.contains(&known.scope.source) {
            about_waivers.push(unused::finding(known.waiver));
        } else if let Some(first) = waivers[..index].iter().find(|first| known.repeats(first)) {
            about_waivers.push(unused::repeated(known.waiver, first.waiver));
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
        waivers.iter().filter_map(move |waiver| {
            Some(Known {
                waiver,
                organization: document.organization,
                scope: scope(library, document, waiver)?,
            })
        })
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

    /// True where an earlier waiver says the same to the same day: one of them could be deleted unnoticed.
    fn repeats(&self, first: &Self) -> bool {
        let said = |known: &Self| (known.waiver.code.value.0.number, known.waiver.until.value);
        said(self) == said(first) && self.scope == first.scope
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
fn waive(finding: &mut Finding, known: &Known<'_>, context: &Context<'_>) {
    let waiver = known.waiver;
    let until = waiver.until.value;
    let severity = finding.waived.as_ref().map_or(finding.severity, |waived| waived.severity);
    if finding.waived.as_ref().is_some_and(|waived| waived.until >= until) {
        return;
    }
    let reason = |language: Language| waiver.reason.letters(language).to_owned();
    let named = |language| named(context.library, known, context.today, language);
    finding.waived =
        Some(Waived { severity, reason: in_all(reason), by: who(&waiver.by), named: in_all(named), until });
    finding.severity = Severity::Note;
}

fn in_all(say: impl Fn(Language) -> String) -> Say {
    Say { kk: say(Language::Kk), ru: say(Language::Ru), en: say(Language::En) }
}

/// Post and name; the letters of the waiver where they lead to nobody.
fn named(library: &Library, known: &Known<'_>, today: Day, language: Language) -> String {
    let by = &known.waiver.by;
    let person = |person: &Person| names::short(person, Some(today), language);
    let beside = |title: &str, holder: Option<&Person>| match holder {
        Some(holder) => format!("{title} {}", person(holder)),
        None => title.to_owned(),
    };
    match library.party(known.organization, by, Some(today)) {
        Party::Person(found) => match found.post_on(Some(today)) {
            Some(post) => beside(post.letters(language), Some(found)),
            None => person(found),
        },
        Party::Office(office, holder) => {
            beside(office.name.letters(language), holder.map(|(holder, _)| holder))
        }
        Party::Body(body) => body.name.letters(language).to_owned(),
        Party::Role(body, _, holder) => beside(body.name.letters(language), holder),
        Party::Outsider(outsider) => {
            let name = outsider.name.letters(language);
            let post = outsider.post.as_ref().map(|post| format!("{} ", post.letters(language)));
            post.unwrap_or_default() + name
        }
        Party::Group(group, _) => group.letters(language).to_owned(),
        Party::Unknown => who(by),
    }
}

/// Who answers for it, as the waiver writes it.
fn who(by: &Who) -> String {
    match by {
        Who::Known(reference) => reference.value.to_string(),
        Who::Outsider(outsider) => outsider.name.letters(Language::Kk).to_owned(),
        Who::Group(group) => group.group.letters(Language::Kk).to_owned(),
    }
}
