//! What would be judged differently if an edition were in force from another day.

use std::collections::HashMap;

use crate::checks;
use crate::editions::Editions;
use crate::finding::{Finding, Report, Severity};
use crate::library::Library;
use crate::source::{SourceId, Span};
use crate::when::Day;

/// A document whose verdict changes.
pub struct Turned {
    /// Its file.
    pub source: SourceId,
    /// Findings that it would no longer have.
    pub disappearing: Vec<Finding>,
    /// Findings that it would have.
    pub appearing: Vec<Finding>,
}

/// Checks the documents by two sets of editions, and tells which of them are judged differently.
pub fn compare(library: &mut Library, before: Editions, after: Editions, today: Day) -> Vec<Turned> {
    let [before, after] = [before, after].map(|editions| {
        library.editions = editions;
        let mut report = Report::default();
        checks::check(library, today, &mut report);
        report
    });
    let documents = library.documents.iter().map(|document| document.source);
    let mut turned: Vec<Turned> = documents
        .map(|source| Turned {
            source,
            disappearing: only_in(&before, &after, source),
            appearing: only_in(&after, &before, source),
        })
        .filter(|turned| !turned.disappearing.is_empty() || !turned.appearing.is_empty())
        .collect();
    turned.sort_by(|a, b| {
        let path = |turned: &Turned| library.sources.get(turned.source).path.as_str();
        path(a).cmp(path(b))
    });
    turned
}

/// A verdict is the same where rule, place and severity are; the numbers in its words may be others.
type Verdict = (&'static str, Span, Severity);

fn verdict(finding: &Finding) -> Verdict {
    (finding.code.number, finding.span, finding.severity)
}

/// Findings of a file that one report has and the other has not.
fn only_in(report: &Report, other: &Report, source: SourceId) -> Vec<Finding> {
    let of_file = |report: &'_ Report| -> Vec<Finding> {
        report.findings().iter().filter(|finding| finding.span.source == source).cloned().collect()
    };
    let mut known: HashMap<Verdict, usize> = HashMap::new();
    for finding in of_file(other) {
        *known.entry(verdict(&finding)).or_default() += 1;
    }
    let is_new = |finding: &Finding| match known.get_mut(&verdict(finding)) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    of_file(report).into_iter().filter(is_new).collect()
}
