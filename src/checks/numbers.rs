//! Numbers and dates of papers.

pub mod against_dates;
pub mod future_date;
pub mod repeated;
