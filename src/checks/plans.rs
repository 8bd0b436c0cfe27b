//! D: requisites of a plan.

pub mod cycles;
pub mod measure_without_form;
pub mod measure_without_responsible;
pub mod measure_without_term;
pub mod missing_stage;
pub mod no_approval;
pub mod outside_school_year;
pub mod reversed_stages;
