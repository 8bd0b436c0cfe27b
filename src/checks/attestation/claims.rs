//! Rules about one person's case.

use crate::checks::attestation::claim::Claim;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::kinds::people::Category;
use crate::kinds::rules::Known;

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
pub mod expired;
pub mod lowered_term_runs;
pub mod of_another_post;
pub mod out_of_order;
pub mod procedure_against_claim;

/// True where the category itself cannot be claimed. What else it would ask for is not judged then: that is
/// one mistake, and the next verdict may be another one once it is mended. A fault that is only one reading of
/// the text silences nothing, for the other verdict may be the stronger one.
fn is_misplaced(claim: &Claim<'_>, law: Option<LawOfDay<'_>>) -> bool {
    let is_sure = |basis: &Basis<'_>| basis.value == Known::Text;
    of_another_post::fault(claim, law).is_some_and(|(basis, _)| is_sure(&basis))
        || out_of_order::fault(claim, law).is_some_and(|(basis, _)| is_sure(&basis))
        || award_without_ground::fault(claim, law).is_some_and(|(basis, _)| is_sure(&basis))
}

/// Categories as a message lists them.
fn list(categories: &[Category]) -> String {
    categories.iter().map(|category| format!("`{}`", category.word())).collect::<Vec<_>>().join(", ")
}
