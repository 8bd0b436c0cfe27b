//! The website.

pub mod search;
