//! Rules about what follows from decisions on paper: orders, registers of certificates, plans and cited law.

pub mod before_order;
pub mod cited;
pub mod draft_already_law;
pub mod issued;
pub mod law_not_in_force;
pub mod of_refused_case;
pub mod order_of_refused_case;
pub mod ordered;
pub mod ordered_twice;
pub mod plan_cycles;
pub mod received_before_issue;
pub mod repeated_number;
pub mod wrong_time;

use crate::kinds::Content;
use crate::kinds::decision::{Case, Decision, Outcome};
use crate::library::parts::Part;
use crate::library::{Document, Found, Library};
use crate::reference::Reference;

/// The case that a reference of an organisation leads to, with its sitting.
fn case_of<'l>(
    library: &'l Library,
    organization: usize,
    reference: &Reference,
) -> Option<(&'l Decision, &'l Case)> {
    match library.find(organization, reference) {
        Found::Part(Document { content: Content::Decision(decision), .. }, Part::Case(index)) => {
            Some((decision, decision.case.get(index)?))
        }
        _ => None,
    }
}

/// True where the commission only kept the current category. One that was kept as claimed is written down wrongly,
/// but was asked for, and so it is confirmed.
pub fn is_refused(case: &Case) -> bool {
    case.outcome.value == Outcome::Current && case.awarded.value != case.claimed.value
}
