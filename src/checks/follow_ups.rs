//! What became of decisions.

pub mod report_before_decision;
