//! Writing the files of an edition: what everybody may read is looked through first, and a paper that cannot be printed
//! holds no other back.

use std::sync::Mutex;

use crate::cli::Session;
use crate::failure::Failure;
use crate::formats::Format;
use crate::leaks;
use crate::library::secrets::{About, Secrets};
use crate::output::Output;
use crate::output::staging::Staging;
use crate::say;

/// Where the files of an edition go.
#[derive(Clone, Copy)]
pub enum Place<'o> {
    /// A folder whose files are replaced one by one.
    Folder(&'o Output),
    /// A site that is replaced in whole.
    Site(&'o Staging),
}

impl Place<'_> {
    /// True where an earlier build wrote the file and it is still there.
    pub fn has(self, path: &str) -> bool {
        match self {
            Self::Folder(output) => output.has(path),
            Self::Site(staging) => staging.has_earlier(path),
        }
    }

    /// True where the file was written or kept by this build.
    pub fn holds(self, path: &str) -> bool {
        match self {
            Self::Folder(output) => output.holds(path),
            Self::Site(staging) => staging.sum(path).is_some(),
        }
    }

    /// Files of earlier builds.
    pub fn earlier(self) -> Vec<String> {
        match self {
            Self::Folder(output) => output.earlier().map(str::to_owned).collect(),
            Self::Site(staging) => staging.earlier_files().iter().map(|(path, _)| path.to_owned()).collect(),
        }
    }

    fn read(self, path: &str) -> Option<Vec<u8>> {
        match self {
            Self::Folder(output) => output.read(path),
            Self::Site(staging) => staging.earlier(path),
        }
    }

    fn write(self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Folder(output) => output.write(path, bytes),
            Self::Site(staging) => staging.write(path, bytes),
        }
    }

    fn keep(self, path: &str) -> Result<(), Failure> {
        match self {
            Self::Folder(output) => output.keep(path),
            Self::Site(staging) => _ = staging.keep(path)?,
        }
        Ok(())
    }
}

/// Writes files of an edition; for everybody each is looked through first.
pub struct Writer<'o> {
    /// The folder.
    pub output: Place<'o>,
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
    pub fn keep(&self, path: &str) -> Result<(), Failure> {
        let is_open = |secrets: &Secrets| {
            let bytes = self.output.read(path).unwrap_or_default();
            leaks::find(secrets, About::Papers, path, &bytes).is_none()
        };
        if self.secrets.is_none_or(is_open) { self.output.keep(path) } else { Ok(()) }
    }

    /// Keeps the earlier files of a paper that could not be printed.
    pub fn keep_paper(&self, stem: &str) -> Result<(), Failure> {
        let files = Format::ALL.into_iter().map(|format| format!("{stem}.{}", format.suffix()));
        files.filter(|file| self.output.has(file)).try_for_each(|file| self.keep(&file))
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
