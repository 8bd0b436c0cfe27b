//! D: requisites of a protocol's agenda.

pub mod empty_citation;
pub mod item_not_decided;
pub mod item_not_heard;
pub mod no_body;
pub mod no_responsible;
pub mod no_term;
pub mod term_before_paper;
