//! D032: a composition that is older than the order that approved it.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::body::Term;
use crate::library::{Document, Library};
use crate::say;
use crate::who::ReferenceOrText;

/// A composition is in office from the day on which its order approved it, and not before.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        if let Content::Body(body) = &document.content {
            report.extend(body.term.iter().filter_map(|term| check_term(context.library, document, term)));
        }
    }
}

fn check_term(library: &Library, document: &Document, term: &Term) -> Option<Finding> {
    let (Some(from), Some(ReferenceOrText::Reference(reference))) = (&term.from, &term.order) else {
        return None;
    };
    let found = library.find_document(document.organization, reference)?;
    let Content::Order(order) = &found.content else { return None };
    let (day, approved) = (from.value, order.date.value);
    if day >= approved {
        return None;
    }
    let message = say!(
        "құрамның алғашқы күні – {day}, ал оны бекіткен бұйрықтың күні кейін – {approved}",
        "первый день состава – {day}, а приказ, которым он утверждён, позже: {approved}",
        "the composition begins on {day}, but the order that approved it is later: {approved}",
    );
    let help = say!(
        "`from` – құрам бекітілген күн: оны бұйрықтың күнімен салыстырыңыз",
        "`from` – день утверждения состава: сверьте его с датой приказа",
        "`from` is the day of approval: compare it with the day of the order",
    );
    let fact = say!("бұйрықтың күні", "дата приказа", "the order's date");
    Some(codes::COMPOSITION_BEFORE_ORDER.at(from.span, message).help(help).label(order.date.span, fact))
}
