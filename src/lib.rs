//! Documents as code, checked by dated law.
//!
//! # Steps
//! 1. **discover**: which files a workspace has ([`load::discover`]).
//! 2. **parse**: letters become a table, every fault of grammar a finding ([`load::syntax`]).
//! 3. **shape**: a table becomes a typed document, every fault of shape a finding ([`load::shape`], [`kinds`]).
//! 4. **link**: documents become a [`library`]; ids lead to things, roles to people on a day ([`load::link`]).
//! 5. **check**: the rules; what passed is [`checks::Checked`], and nothing else can be rendered.
//! 6. **view**: a document becomes plain data in one language, the only thing that a template sees ([`views`]).
//! 7. **render**: a view becomes Markdown, HTML or PDF ([`formats`]) and is written whole ([`output`]).
//!
//! Steps 1 to 5 give a value and findings and never stop at the first fault; `Result` is for the
//! outside world. Nothing below [`cli`] reads a clock, an environment or a locale: the same data give the
//! same bytes on any machine with any number of threads.

pub mod audience;
pub mod failure;
pub mod fingerprint;
pub mod font;
pub mod pdf_text;
pub mod phrase;
pub mod reference;
pub mod short_code;
pub mod source;
pub mod text;
pub mod when;

pub mod cards;
pub mod codes;
pub mod finding;
pub mod nearest;

pub mod config;
pub mod kinds;
pub mod shape;
pub mod who;

pub mod editions;
pub mod library;
pub mod load;

pub mod checks;

pub mod locale;
pub mod names;
pub mod rich;
pub mod views;
pub mod words;

pub mod formats;
pub mod leaks;
pub mod output;
pub mod site;

pub mod cli;
