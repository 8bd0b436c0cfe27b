//! D, about papers that are kept as they were signed.

use crate::checks::Context;
use crate::finding::Report;
use crate::kinds::signed::Signed;
use crate::library::Document;

pub mod another_file;
pub mod data_changed;
pub mod draft;
pub mod no_sum;
pub mod unusable_file;
pub mod unwatched_data;

/// Rules about a document that names a signed file.
static RULES: &[fn(&Document, &Signed, &mut Report)] = &[
    unusable_file::check,
    another_file::check,
    no_sum::check,
    unwatched_data::check,
    data_changed::check,
    draft::check,
];

/// Applies them to all documents.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        if let Some(signed) = document.content.signed() {
            RULES.iter().for_each(|rule| rule(document, signed, report));
        }
    }
}
