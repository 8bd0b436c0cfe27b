//! A027: false data in a portfolio that had no consequence.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::forced::{Fact, judge};
use crate::codes::FALSE_DATA_WITHOUT_CONSEQUENCE as CODE;

/// After false data, what is awarded is what the edition forces.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    if let Some(fact @ Fact::FalseData) = Fact::gravest(claim.case) {
        judge(claim, court, &CODE, fact, |law| law.false_data.ask());
    }
}
