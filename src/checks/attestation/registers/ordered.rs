//! A case that an order puts into force.

use crate::checks::attestation::registers::case_of;
use crate::kinds::Content;
use crate::kinds::decision::Case;
use crate::library::{Document, Library};
use crate::reference::Reference;
use crate::source::Spanned;
use crate::when::Day;

/// A case that an order puts into force.
pub struct OrderedCase<'l> {
    /// As the order names it.
    pub reference: &'l Spanned<Reference>,
    /// The case.
    pub case: &'l Case,
    /// The day of the order.
    pub day: Day,
}

impl<'l> OrderedCase<'l> {
    /// Every case of an order that is known.
    pub fn all(library: &'l Library, document: &'l Document) -> Vec<Self> {
        let Content::Order(order) = &document.content else { return Vec::new() };
        let known = order.cases.iter().filter_map(|reference| {
            let (_, case) = case_of(library, document.organization, &reference.0)?;
            Some(Self { reference: &reference.0, case, day: order.date.value })
        });
        known.collect()
    }
}
