//! A026: a late application that had no consequence.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::forced::{Fact, judge};
use crate::codes::LATE_WITHOUT_CONSEQUENCE as CODE;

/// After a late application, what is awarded is what the edition forces.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    if let Some(fact @ Fact::LateApplication) = Fact::gravest(claim.case) {
        judge(claim, court, &CODE, fact, |law| law.late_application.ask());
    }
}
