//! Rules about a commission: its composition and its sittings.

pub mod application_of_another_year;
pub mod chair_not_member;
pub mod chair_too_long;
pub mod even;
pub mod formed_late;
pub mod member_attested_here;
pub mod member_without_category;
pub mod member_without_experience;
pub mod not_of_the_organization;
pub mod of_another_body;
pub mod outcome_against_category;
pub mod outcome_against_vote;
pub mod outside_mandate;
pub mod secretary_is_member;
pub mod tie_without_chair;
pub mod too_small;
pub mod without_quorum;
