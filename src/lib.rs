//! Documents as code, checked by dated law.

pub mod failure;
pub mod formats;
pub mod rich;
pub mod text;
pub mod views;
pub mod words;
