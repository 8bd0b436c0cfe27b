//! Writing the files of an edition: what everybody may read is looked through first, and a paper that cannot be printed
//! holds no other back.

use std::sync::Mutex;

use crate::cli::Session;
use crate::failure::Failure;
use crate::formats::Format;
use crate::leaks;
use crate::library::secrets::{About, Secrets};
use crate::output::Output;
use crate::say;

/// Writes files of an edition; for everybody each is looked through first.
pub struct Writer<'o> {
    /// The folder.
    pub output: &'o Output,
    /// What nobody outside may read; none for the organisation itself.
    pub secrets: Option<&'o Secrets>,
}

impl Writer<'_> {
    /// Writes a file.
    pub fn write(&self, about: About, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(secrets) = self.secrets {
            leaks::check(secrets, about, path, bytes)?;
        }
        self.output.write(path, bytes)
    }

    /// Keeps a file of an earlier build, unless it tells what by now is a secret.
    pub fn keep(&self, about: About, path: &str) {
        let earlier = self.output.has(path).then(|| self.output.read(path)).flatten();
        if earlier.is_some_and(|bytes| self.is_open(about, path, &bytes)) {
            self.output.keep(path);
        }
    }

    /// True where the bytes of a file tell nothing that nobody outside may read.
    pub fn is_open(&self, about: About, path: &str, bytes: &[u8]) -> bool {
        self.secrets.is_none_or(|secrets| leaks::find(secrets, about, path, bytes).is_none())
    }

    /// Keeps the earlier files of a paper that could not be printed.
    pub fn keep_paper(&self, stem: &str) {
        let files = Format::ALL.into_iter().map(|format| format!("{stem}.{}", format.suffix()));
        files.filter(|file| self.output.has(file)).for_each(|file| self.keep(About::Papers, &file));
    }
}

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
    let all = unprinted.iter().map(|failed| failed.stem.as_str()).collect::<Vec<_>>().join(", ");
    let message = say!(
        "басып шығару мүмкін болмаған қағаздар: {all}",
        "бумаги, которые не удалось напечатать: {all}",
        "papers that could not be printed: {all}",
    );
    session.console.message(message.to(session.language));
}
