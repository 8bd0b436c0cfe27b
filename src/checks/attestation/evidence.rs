//! Rules about what a claim rests on: test, exemption, portfolio, and what a breach or lateness forces.

use crate::checks::attestation::claim::Claim;
use crate::kinds::decision::Outcome;

pub mod breach_counted_first;
pub mod breach_without_consequence;
pub mod category_above_test;
mod consequence;
pub mod exemption_without_ground;
pub mod fact_after_decision;
pub mod false_data_without_consequence;
mod forced;
pub mod late_without_consequence;
pub mod no_portfolio;
pub mod no_test;
pub mod portfolio_below_total;
pub mod portfolio_out_of_season;
mod score;
pub mod score_above_maximum;
pub mod score_despite_breach;
pub mod test_expired;
pub mod unmet_criterion;
pub mod wrong_test_size;

/// True where the commission found that the claim is met: only then must all that it rests on hold.
/// A claim that was refused needs no evidence.
fn is_granted(claim: &Claim<'_>) -> bool {
    claim.case.outcome.value == Outcome::Claimed
}

/// True where the current category is not known and the rule about the order of categories says so.
fn is_current_left_open(claim: &Claim<'_>) -> bool {
    let is_free_of_order = claim.is_without_procedure() || claim.case.first_attestation == Some(true);
    claim.current().is_none() && !is_free_of_order
}
