//! Documents as code, checked by dated law.

pub mod failure;
pub mod formats;
pub mod rich;
pub mod text;
pub mod views;
pub mod words;

pub mod codes;
pub mod finding;
pub mod nearest;
pub mod phrase;
pub mod reference;
pub mod shape;
pub mod source;
pub mod when;
pub mod who;
