//! Documents as code, checked by dated law.

pub mod failure;
pub mod formats;
pub mod rich;
pub mod text;
pub mod views;
pub mod words;

pub mod cards;
pub mod checks;
pub mod cli;
pub mod codes;
pub mod config;
pub mod editions;
pub mod finding;
pub mod kinds;
pub mod library;
pub mod load;
pub mod locale;
pub mod names;
pub mod nearest;
pub mod output;
pub mod phrase;
pub mod reference;
pub mod shape;
pub mod source;
pub mod when;
pub mod who;
