//! Rules about one person's case.

use crate::checks::attestation::claim::Claim;
use crate::editions::LawOfDay;
use crate::kinds::people::Category;

pub mod attested_twice;
pub mod award_without_ground;
pub mod barred;
pub mod beyond_competence;
pub mod current_against_register;
pub mod early_lowered;
pub mod early_not_declared;
pub mod early_too_soon;
pub mod early_with_few_achievements;
pub mod experience_too_short;
pub mod of_another_post;
pub mod out_of_order;
pub mod procedure_against_claim;

/// True where the category itself cannot be claimed. What else it would ask for is not judged then: that is
/// one mistake, and the next verdict may be another one once it is mended.
fn is_misplaced<'e>(claim: &Claim<'_>, law: Option<LawOfDay<'e>>) -> bool {
    of_another_post::fault(claim, law).is_some()
        || out_of_order::fault(claim, law).is_some()
        || award_without_ground::is_at_fault(claim, law)
}

/// Categories as a message lists them.
fn list(categories: &[Category]) -> String {
    categories.iter().map(|category| format!("`{}`", category.word())).collect::<Vec<_>>().join(", ")
}
