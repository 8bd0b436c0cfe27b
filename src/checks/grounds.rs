//! Which values of an edition a rule reads.
//!
//! `grounds.txt` says it, a line a rule; a test compares it with what the sources of the rules ask for, and writes it
//! anew where snapshots are updated.

use crate::editions::law::Entry;
use crate::finding::Code;

/// The list as it is kept: a rule's number, then the paths that it reads.
pub const LIST: &str = include_str!("grounds.txt");

/// The values that a rule reads, in the order of the list of values; none for a rule that reads no edition.
pub fn of(code: &Code) -> Vec<&'static Entry> {
    let line = LIST.lines().find_map(|line| line.strip_prefix(code.number));
    let paths: Vec<&str> = line.unwrap_or_default().split_whitespace().collect();
    crate::editions::law::ENTRIES.iter().filter(|entry| paths.contains(&entry.path)).collect()
}
