//! D027: an order that is older than what it rests on.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::order::Order;
use crate::library::Document;
use crate::reference::Reference;
use crate::say;
use crate::source::Spanned;
use crate::who::ReferenceOrText;

/// An order comes after the papers that it rests on.
pub fn check(context: &Context<'_>, document: &Document, order: &Order, report: &mut Report) {
    for basis in &order.basis {
        if let ReferenceOrText::Reference(reference) = basis {
            report.extend(check_reference(context, document, order, reference));
        }
    }
    let cases = order.cases.iter().filter(|case| !is_in_basis(order, &case.0));
    cases.for_each(|case| report.extend(check_reference(context, document, order, &case.0)));
}

/// A sitting that is named in the basis already is not blamed again for each case.
fn is_in_basis(order: &Order, case: &Reference) -> bool {
    order
        .basis
        .iter()
        .any(|basis| matches!(basis, ReferenceOrText::Reference(reference) if reference.id == case.id))
}

fn check_reference(
    context: &Context<'_>,
    document: &Document,
    order: &Order,
    reference: &Spanned<Reference>,
) -> Option<Finding> {
    let basis = context.library.find_document(document.organization, reference)?;
    let (later, day) = (basis.day()?, order.date.value);
    if later <= day {
        return None;
    }
    let message = say!(
        "бұйрықтың күні – {day}, ал негіздемесінікі одан кейін – {later}",
        "приказ от {day}, а его основание позже: {later}",
        "the order is of {day}, but what it rests on is later: {later}",
    );
    let help = say!("күндерін тексеріңіз", "проверьте даты", "check the dates");
    let fact = say!("бұйрықтың күні", "дата приказа", "the order's date");
    Some(codes::BASIS_AFTER_ORDER.at(reference.span, message).help(help).label(order.date.span, fact))
}
