//! A case that an order puts into force.

use std::collections::HashMap;

use crate::checks::attestation::registers::case_of;
use crate::kinds::Content;
use crate::kinds::decision::Case;
use crate::kinds::order::Order;
use crate::library::{Document, Library};
use crate::reference::Reference;
use crate::source::{Span, Spanned};
use crate::when::Day;

/// A case that an order puts into force.
pub struct OrderedCase<'l> {
    /// As the order names it.
    pub reference: &'l Spanned<Reference>,
    /// The case.
    pub case: &'l Case,
    /// The day of the order.
    pub day: Day,
    /// Where an approved order named it before, and that order's number.
    pub first: Option<(Span, &'l str)>,
}

impl<'l> OrderedCase<'l> {
    /// Every case of an order that is known, in the order of the orders' days.
    pub fn all(library: &'l Library) -> Vec<Self> {
        let mut orders: Vec<(&Document, &Order)> = library.documents.iter().filter_map(order).collect();
        orders.sort_by_key(|(_, order)| order.date.value);
        let mut first = HashMap::new();
        orders.into_iter().flat_map(|paper| cases(library, paper, &mut first)).collect()
    }
}

fn order(document: &Document) -> Option<(&Document, &Order)> {
    match &document.content {
        Content::Order(order) => Some((document, order)),
        _ => None,
    }
}

/// The place and order that first named a case, by the case.
type First<'l> = HashMap<*const Case, (Span, &'l str)>;

fn cases<'l>(
    library: &'l Library,
    (document, order): (&'l Document, &'l Order),
    first: &mut First<'l>,
) -> Vec<OrderedCase<'l>> {
    let known = order.cases.iter().filter_map(|reference| {
        let (_, case) = case_of(library, document.organization, &reference.0)?;
        let earlier = first.get(&std::ptr::from_ref(case)).copied();
        // A draft puts nothing into force.
        if earlier.is_none() && !document.is_draft() {
            first.insert(std::ptr::from_ref(case), (reference.0.span, order.number.value.as_str()));
        }
        let first = earlier.filter(|_| !document.is_draft());
        Some(OrderedCase { reference: &reference.0, case, day: order.date.value, first })
    });
    known.collect()
}
