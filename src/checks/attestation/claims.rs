//! Rules about one person's case.

pub mod out_of_order;
