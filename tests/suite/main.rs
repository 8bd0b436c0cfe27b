//! One test binary: each module judges one promise of the program.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test lays out its own files and stops at the first surprise"
)]

mod cards;
mod syntax;
mod workspace;
