//! P, about what everybody may read.

use std::collections::HashSet;

use crate::library::Library;
use crate::source::SourceId;

pub mod surname_in_text;

/// Files whose papers may not be published as they are.
pub fn withheld(library: &Library) -> HashSet<SourceId> {
    surname_in_text::all(library).map(|found| found.span.source).collect()
}
