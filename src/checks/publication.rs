//! P, about what everybody may read.

use std::collections::HashSet;

use crate::codes::SURNAME_IN_TEXT;
use crate::finding::Report;
use crate::source::SourceId;

pub mod surname_in_text;

/// Files whose papers may not be published as they are, as the check of a workspace that publishes found.
pub fn withheld(report: &Report) -> HashSet<SourceId> {
    let named = report.findings().iter().filter(|finding| finding.code.number == SURNAME_IN_TEXT.number);
    named.map(|finding| finding.span.source).collect()
}
