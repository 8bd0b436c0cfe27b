//! P, about what everybody may read.

use std::collections::HashSet;

use crate::codes::{SURNAME_IN_ADDRESS, SURNAME_IN_TEXT};
use crate::finding::{Finding, Report};
use crate::library::signed::Told;
use crate::library::{Document, Library};
use crate::source::{SourceId, Spanned};

pub mod no_case_for_everybody;
pub mod secret_in_signed_file;
pub mod surname_in_address;
pub mod surname_in_text;
pub mod unread_signed_file;

/// Files whose papers may not be published as they are, as the check of a workspace that publishes found.
pub fn withheld(report: &Report) -> HashSet<SourceId> {
    report.findings().iter().filter(|finding| withholds(finding)).map(|finding| finding.span.source).collect()
}

/// True for a finding that keeps a paper from being published, whatever its severity.
pub fn withholds(finding: &Finding) -> bool {
    [SURNAME_IN_TEXT.number, SURNAME_IN_ADDRESS.number].contains(&finding.code.number)
}

/// Papers that are published as they were signed, with the file that they name and what it tells.
fn signed_papers(library: &Library) -> impl Iterator<Item = (&Document, &Spanned<String>, &Told)> {
    let papers = library.documents.iter().filter(|paper| paper.kind.is_public_paper() && !paper.is_draft());
    papers.filter(|_| library.config.publishes).filter_map(|paper| {
        let pdf = paper.signed_file.as_ref()?.found.as_ref().ok()?;
        Some((paper, &paper.content.signed()?.file, &pdf.told))
    })
}
