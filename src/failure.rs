//! What the outside world refuses: files, processes, templates. Faults of documents are findings instead.

use crate::text::Say;

/// Something outside the documents went wrong; the program ends with exit code 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The file, folder or program it is about, as the user would type it.
    pub subject: Option<String>,
    /// What went wrong.
    pub message: Say,
    /// What to do.
    pub help: Option<Say>,
}

impl Failure {
    /// A failure about nothing in particular.
    pub fn new(message: Say) -> Self {
        Self { subject: None, message, help: None }
    }

    /// Names the file, folder or program.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }
}
