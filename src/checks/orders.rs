//! D: requisites of an order.

pub mod basis_after_order;
pub mod no_basis;
pub mod no_signatory;
pub mod term_before_paper;
