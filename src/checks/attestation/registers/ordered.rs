//! A case that an order puts into force.

use std::collections::HashMap;

use crate::checks::attestation::registers::{attesting_body, case_of};
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
    /// Whose order it is.
    pub organization: usize,
    /// Whose commission heard the case, where an attestation commission did.
    pub attested_by: Option<usize>,
    /// Where an approved order put the case into force already.
    pub first: Option<Span>,
}

impl<'l> OrderedCase<'l> {
    /// Every known case of every order, in the order of their days.
    pub fn all(library: &'l Library) -> Vec<Self> {
        let orders = library.documents.iter().filter_map(|document| match &document.content {
            Content::Order(order) => Some((document, order)),
            _ => None,
        });
        let mut orders: Vec<(&Document, &Order)> = orders.collect();
        orders.sort_by_key(|(_, order)| order.date.value);
        let mut first = HashMap::new();
        let mut all = Vec::new();
        for (document, order) in orders {
            for mut ordered in Self::of(library, document, order) {
                let key = std::ptr::from_ref(ordered.case);
                ordered.first = first.get(&key).copied();
                if !document.is_draft() {
                    first.entry(key).or_insert(ordered.reference.span);
                }
                all.push(ordered);
            }
        }
        all
    }

    fn of(library: &'l Library, document: &'l Document, order: &'l Order) -> impl Iterator<Item = Self> {
        let organization = document.organization;
        order.cases.iter().filter_map(move |reference| {
            let (sitting, decision, case) = case_of(library, organization, &reference.0)?;
            Some(Self {
                reference: &reference.0,
                case,
                day: order.date.value,
                organization,
                attested_by: attesting_body(library, sitting, decision),
                first: None,
            })
        })
    }
}
