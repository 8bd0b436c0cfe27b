//! One test binary: each module judges one promise of the program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test lays out its own files and stops at the first surprise"
)]

mod attestation_commissions;
mod attestation_evidence;
mod cards;
mod cases;
mod certainty;
mod changes;
mod claims;
mod command_line;
mod decision_table;
mod due;
mod editions;
mod faulty_workspace;
mod filled;
mod formats;
mod grounds;
mod hostile;
mod house;
mod keeping;
mod leaks;
mod older_tables;
mod papers;
mod papers_of_the_sample;
mod program;
mod properties;
mod publication;
mod publishing;
mod refusals;
mod registers;
mod rich;
mod rules_commands;
mod scripts;
mod serving;
mod short_codes;
mod signed;
mod site_search;
mod swapping;
mod syntax;
mod tables;
mod waivers;
mod website;
mod workflows;
mod workspace;
