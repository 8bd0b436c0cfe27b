//! A025: a breach of the rules of the test that had no consequence.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::forced::{Fact, judge};
use crate::codes::BREACH_WITHOUT_CONSEQUENCE as CODE;

/// After a breach, what is awarded is what the edition forces.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    if let Some(fact @ Fact::Breach(breach)) = Fact::gravest(claim.case) {
        judge(claim, court, &CODE, fact, |law| law.breach.ask(breach.word()));
    }
}
