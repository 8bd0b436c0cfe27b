//! A certificate with all that it rests on.

use std::collections::HashMap;

use crate::checks::attestation::registers::case_of;
use crate::kinds::Content;
use crate::kinds::certificates::{Certificate, CertificateOrder, ForeignOrder};
use crate::kinds::decision::{Case, Decision};
use crate::kinds::order::Order;
use crate::library::{Document, Library};
use crate::source::Span;
use crate::when::Day;

/// A certificate with all that it rests on.
pub struct Issued<'l> {
    /// The certificate.
    pub certificate: &'l Certificate,
    /// The sitting that gave the category.
    pub decision: &'l Decision,
    /// Its case.
    pub case: &'l Case,
    /// The order.
    pub order: Behind<'l>,
    /// The day whose law judges it: its order's, otherwise its own, otherwise the sitting's.
    pub day: Day,
    /// The place of an earlier certificate of the organisation that has the same number.
    pub twin: Option<Span>,
}

/// The order behind a certificate.
#[derive(Clone, Copy)]
pub enum Behind<'l> {
    /// None is named.
    Nothing,
    /// One is named that is not known.
    Unknown,
    /// An order of the workspace, and whether it puts the certificate's case into force, where it lists its cases.
    Own(&'l Order, Option<bool>),
    /// An order of another body.
    Foreign(&'l ForeignOrder),
}

impl<'l> Issued<'l> {
    /// Every certificate whose case is known, in the order of their days.
    pub fn all(library: &'l Library) -> Vec<Self> {
        let registers = library.documents.iter().filter_map(|document| match &document.content {
            Content::Certificates(register) => Some((document, &register.certificate)),
            _ => None,
        });
        let known = registers.flat_map(|(document, certificates)| {
            certificates
                .iter()
                .filter_map(move |certificate| Some((document, issued(library, document, certificate)?)))
        });
        let mut known: Vec<(&Document, Self)> = known.collect();
        known.sort_by_key(|(_, issued)| issued.certificate.on.as_ref().map_or(issued.day, |on| on.value));
        mark_twins(&mut known);
        known.into_iter().map(|(_, issued)| issued).collect()
    }

    /// The order's day and where it is written.
    pub fn ordered_on(&self) -> Option<(Day, Span)> {
        self.order.day()
    }

    /// True for a certificate of a day before its order: one of these days is wrong.
    pub fn is_before_order(&self) -> bool {
        let on = self.certificate.on.as_ref().map(|on| on.value);
        self.ordered_on().is_some_and(|(day, _)| on.is_some_and(|on| on < day))
    }
}

impl<'l> Behind<'l> {
    fn of(library: &'l Library, document: &Document, certificate: &'l Certificate) -> Self {
        match certificate.order.as_ref().map(|order| &order.value) {
            None if certificate.lost.has("order") => Self::Unknown,
            None => Self::Nothing,
            Some(CertificateOrder::Foreign(order)) => Self::Foreign(order),
            Some(CertificateOrder::Known(reference)) => {
                let found = library.find_document(document.organization, &reference.0);
                match found.map(|found| (found, &found.content)) {
                    Some((found, Content::Order(order))) => {
                        Self::Own(order, lists(library, (found, order), document, certificate))
                    }
                    _ => Self::Unknown,
                }
            }
        }
    }

    fn day(&self) -> Option<(Day, Span)> {
        match self {
            Self::Nothing | Self::Unknown => None,
            Self::Own(order, _) => Some((order.date.value, order.date.span)),
            Self::Foreign(order) => Some((order.on, order.span)),
        }
    }
}

fn issued<'l>(
    library: &'l Library,
    document: &'l Document,
    certificate: &'l Certificate,
) -> Option<Issued<'l>> {
    let (decision, case) = case_of(library, document.organization, &certificate.case.0)?;
    let order = Behind::of(library, document, certificate);
    let own_day = certificate.on.as_ref().map_or(decision.date.value, |on| on.value);
    let day = order.day().map_or(own_day, |(day, _)| day);
    Some(Issued { certificate, decision, case, order, day, twin: None })
}

/// True where an order names the case of a certificate; nothing is known where it names none at all.
fn lists(
    library: &Library,
    (paper, order): (&Document, &Order),
    register: &Document,
    certificate: &Certificate,
) -> Option<bool> {
    if order.cases.is_empty() || order.lost.has("cases") {
        return None;
    }
    let (_, wanted) = case_of(library, register.organization, &certificate.case.0)?;
    let names = |case: &crate::who::CaseRef| {
        case_of(library, paper.organization, &case.0).is_some_and(|(_, case)| std::ptr::eq(case, wanted))
    };
    Some(order.cases.iter().any(names))
}

/// Certificates of one organisation that have the number of an earlier one.
fn mark_twins(all: &mut [(&Document, Issued<'_>)]) {
    let mut first: HashMap<(usize, &str), Span> = HashMap::new();
    for (document, issued) in all {
        let Some(number) = &issued.certificate.number else { continue };
        match first.get(&(document.organization, number.value.trim())) {
            Some(place) => issued.twin = Some(*place),
            None => _ = first.insert((document.organization, number.value.trim()), number.span),
        }
    }
}
