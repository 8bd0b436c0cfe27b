//! Rules about what follows from decisions on paper: orders, registers of certificates, plans and cited law.

pub mod before_order;
pub mod cited;
pub mod draft_already_law;
pub mod issued;
pub mod law_not_in_force;
pub mod of_refused_case;
pub mod order_of_another_body;
pub mod order_of_refused_case;
pub mod ordered;
pub mod plan_cycles;
pub mod repeated_number;
pub mod second_paper_of_case;
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
) -> Option<(&'l Document, &'l Decision, &'l Case)> {
    match library.find(organization, reference) {
        Found::Part(document, Part::Case(index)) => {
            let Content::Decision(decision) = &document.content else { return None };
            Some((document, decision, decision.case.get(index)?))
        }
        _ => None,
    }
}

/// The organisation whose attestation commission held a sitting.
fn attesting_body(library: &Library, document: &Document, decision: &Decision) -> Option<usize> {
    let (home, body) = library.find_body(document.organization, &decision.body.0)?;
    body.is_attestation_commission().then_some(home.organization)
}

/// True where the commission only kept the current category: the claim is not met (p. 24 of the 2025 edition), also
/// where confirmation of that very category was asked for.
pub fn is_refused(case: &Case) -> bool {
    case.outcome.value == Outcome::Current
}
