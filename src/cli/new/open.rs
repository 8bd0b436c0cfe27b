//! What papers leave to be done: cases that no order puts into force, and those that have no certificate.

use crate::checks::attestation::is_refused;
use crate::kinds::Content;
use crate::kinds::decision::Decision;
use crate::library::parts::{self, Part};
use crate::library::{Document, Found, Library};
use crate::reference::Reference;

/// A case by its reference, and the order that puts it into force.
pub struct OrderedCase {
    /// `2026-05-20-attestation#1`.
    pub case: String,
    /// The order's id.
    pub order: String,
}

/// The newest sitting's id with the cases that it granted, where no order puts any of them into force.
pub fn granted(library: &Library, organization: usize) -> Option<(String, Vec<String>)> {
    let own = own(library, organization).filter(|document| !document.is_draft());
    let sittings = own.filter_map(|document| match &document.content {
        Content::Decision(decision) => Some((document, decision)),
        _ => None,
    });
    let (document, decision) = sittings.max_by_key(|(_, decision)| decision.date.value)?;
    let is_open = |index: &usize| {
        !in_orders(library, organization).any(|(_, found)| leads_to(&found, document, *index))
    };
    let cases: Vec<String> =
        granted_cases(decision).filter(is_open).map(|index| named(document, decision, index)).collect();
    (!cases.is_empty()).then(|| (document.id.clone(), cases))
}

/// True where an approved sitting granted anything: the order may be missing, or still a draft.
pub fn has_granted(library: &Library, organization: usize) -> bool {
    own(library, organization).filter(|document| !document.is_draft()).any(|document| {
        match &document.content {
            Content::Decision(decision) => granted_cases(decision).next().is_some(),
            _ => false,
        }
    })
}

fn granted_cases(decision: &Decision) -> impl Iterator<Item = usize> {
    decision.case.iter().enumerate().filter(|(_, case)| !is_refused(case)).map(|(index, _)| index)
}

/// Cases that approved orders put into force and that no register of certificates has.
pub fn without_certificate(library: &Library, organization: usize) -> Vec<OrderedCase> {
    let registered: Vec<&Reference> = own(library, organization)
        .filter_map(|document| match &document.content {
            Content::Certificates(register) => Some(register.certificate.iter().map(|one| &one.case.0.value)),
            _ => None,
        })
        .flatten()
        .collect();
    let mut all = Vec::new();
    for (order, found) in in_orders(library, organization).filter(|(order, _)| !order.is_draft()) {
        let Found::Part(document, Part::Case(index)) = found else { continue };
        let Content::Decision(decision) = &document.content else { continue };
        let is_known =
            registered.iter().any(|known| leads_to(&library.find(organization, known), document, index));
        let is_granted = granted_cases(decision).any(|granted| granted == index);
        if !is_known && is_granted {
            all.push(OrderedCase { case: named(document, decision, index), order: order.id.clone() });
        }
    }
    all
}

fn own(library: &Library, organization: usize) -> impl Iterator<Item = &Document> {
    library.documents.iter().filter(move |document| document.organization == organization)
}

/// Every case that an order names, with the order.
fn in_orders(library: &Library, organization: usize) -> impl Iterator<Item = (&Document, Found<'_>)> {
    let orders = own(library, organization).filter_map(|document| match &document.content {
        Content::Order(order) => Some((document, order)),
        _ => None,
    });
    orders.flat_map(move |(document, order)| {
        order.cases.iter().map(move |case| (document, library.find(organization, &case.0.value)))
    })
}

fn leads_to(found: &Found<'_>, document: &Document, index: usize) -> bool {
    matches!(found, Found::Part(known, Part::Case(case)) if std::ptr::eq(*known, document) && *case == index)
}

fn named(document: &Document, decision: &Decision, index: usize) -> String {
    format!("{}#{}", document.id, parts::name_of_case(decision, index))
}
