//! A certificate with all that it rests on.

use std::collections::HashMap;

use crate::checks::attestation::registers::{attesting_body, case_of};
use crate::kinds::Content;
use crate::kinds::certificates::{Certificate, CertificateOrder, ForeignOrder};
use crate::kinds::decision::{Case, Decision};
use crate::kinds::order::Order;
use crate::library::{Document, Library};
use crate::phrase::Phrase;
use crate::reference::latin_letter;
use crate::source::{Span, Spanned};
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
    /// The number of an earlier certificate of the organisation that is the same, however it is written.
    pub twin: Option<&'l Spanned<String>>,
    /// The place of an earlier certificate of the same case.
    pub first: Option<Span>,
    /// Whose register it is.
    pub organization: usize,
    /// The names of that organisation.
    pub own_names: [Option<&'l Phrase>; 2],
    /// Whose commission heard the case, where an attestation commission did.
    pub attested_by: Option<usize>,
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
        mark_seconds(&mut known);
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
    let (sitting, decision, case) = case_of(library, document.organization, &certificate.case.0)?;
    let order = Behind::of(library, document, certificate);
    let own_day = certificate.on.as_ref().map_or(decision.date.value, |on| on.value);
    let day = order.day().map_or(own_day, |(day, _)| day);
    let organization = document.organization;
    let own = library.organization_of(document);
    let own_names = [own.map(|own| &own.name), own.and_then(|own| own.legal_name.as_ref())];
    let attested_by = attesting_body(library, sitting, decision);
    let (twin, first) = (None, None);
    Some(Issued {
        certificate,
        decision,
        case,
        order,
        day,
        twin,
        first,
        organization,
        own_names,
        attested_by,
    })
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
    let (_, _, wanted) = case_of(library, register.organization, &certificate.case.0)?;
    let names = |case: &crate::who::CaseRef| {
        case_of(library, paper.organization, &case.0).is_some_and(|(_, _, case)| std::ptr::eq(case, wanted))
    };
    Some(order.cases.iter().any(names))
}

/// Certificates of one organisation that have the number of an earlier one.
fn mark_twins(all: &mut [(&Document, Issued<'_>)]) {
    let mut first: HashMap<(usize, String), &Spanned<String>> = HashMap::new();
    for (document, issued) in all {
        let Some(number) = &issued.certificate.number else { continue };
        match first.get(&(document.organization, plain(&number.value))) {
            Some(twin) => issued.twin = Some(twin),
            None => _ = first.insert((document.organization, plain(&number.value)), number),
        }
    }
}

/// Certificates of a case that has one already.
fn mark_seconds(all: &mut [(&Document, Issued<'_>)]) {
    let mut first: HashMap<*const Case, Span> = HashMap::new();
    for (_, issued) in all {
        let place = issued.certificate.case.0.span;
        match first.get(&std::ptr::from_ref(issued.case)) {
            Some(place) => issued.first = Some(*place),
            None => _ = first.insert(issued.case, place),
        }
    }
}

/// A number without what is only its look: case, spaces, «№», zeros in front, Cyrillic letters that look Latin.
fn plain(number: &str) -> String {
    let letters = number.chars().filter(|letter| !letter.is_whitespace() && *letter != '№');
    let letters: Vec<char> = letters.flat_map(char::to_lowercase).map(latin_letter).collect();
    let mut plain = String::with_capacity(letters.len());
    for (at, letter) in letters.iter().enumerate() {
        let follows_digit = plain.ends_with(|last: char| last.is_ascii_digit());
        let leads_digit = letters.get(at + 1).is_some_and(char::is_ascii_digit);
        if *letter != '0' || follows_digit || !leads_digit {
            plain.push(*letter);
        }
    }
    plain
}
