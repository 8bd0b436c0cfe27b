//! Papers that cannot be printed: they are told at the end, and hold no other paper back.

use std::sync::Mutex;

use crate::cli::Session;
use crate::failure::Failure;
use crate::say;

/// A paper that could not be printed, in one language.
pub struct Failed {
    /// Its place without suffix.
    pub stem: String,
    /// Why.
    pub failure: Failure,
}

/// Papers that could not be printed: they are told at the end, and hold no other paper back.
#[derive(Default)]
pub struct Unprinted(Mutex<Vec<Failed>>);

impl Unprinted {
    /// Adds one.
    pub fn add(&self, stem: &str, failure: Failure) {
        if let Ok(mut failed) = self.0.lock() {
            failed.push(Failed { stem: stem.to_owned(), failure });
        }
    }

    /// In the order of their places, whatever the threads did.
    pub fn in_order(self) -> Vec<Failed> {
        let mut failed = self.0.into_inner().unwrap_or_default();
        failed.sort_by(|a, b| a.stem.cmp(&b.stem));
        failed
    }
}

/// Names all of them; the reason of the first is told last.
pub fn tell_unprinted(session: &Session, unprinted: &[Failed]) {
    if unprinted.is_empty() {
        return;
    }
    let message = say!(
        "басып шығару мүмкін болмаған құжаттар:",
        "документы, которые не удалось напечатать:",
        "papers that could not be printed:",
    );
    session.console.message(message.to(session.language));
    unprinted.iter().for_each(|failed| session.console.message(&format!("  {}", failed.stem)));
}
