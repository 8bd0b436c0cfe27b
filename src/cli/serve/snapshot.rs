//! The files that the site is made of, as they lay on the disk at one moment.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::audience::Audience;
use crate::cli::serve::relative;
use crate::load::CONFIG;
use crate::load::discover::discover;

/// Every file by its path, with what changes when it is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, Mark>);

/// What changes when a file is written or another one takes its place.
#[derive(Debug, PartialEq, Eq)]
struct Mark {
    bytes: u64,
    written: Option<SystemTime>,
    /// Which file it is, and when anything about it changed: a copy may keep size and time of the old one.
    identity: (u64, i64, i64),
}

impl Snapshot {
    /// Looks at all files. What cannot be seen is not there; `others` are files apart from the usual folders.
    pub fn of(root: &Path, audience: Audience, others: &BTreeSet<String>) -> Self {
        let documents = discover(root, audience).unwrap_or_default();
        let mut marks: BTreeMap<String, Mark> =
            documents.into_iter().filter_map(|file| Some((file.path, mark(&file.place)?))).collect();
        let templates = WalkDir::new(root.join("templates")).into_iter().filter_map(Result::ok);
        let templates = templates.filter(|entry| entry.file_type().is_file());
        marks
            .extend(templates.filter_map(|entry| Some((relative(root, entry.path())?, mark(entry.path())?))));
        let others = others.iter().map(String::as_str).chain([CONFIG]);
        marks.extend(others.filter_map(|path| Some((path.to_owned(), mark(&root.join(path))?))));
        Self(marks)
    }

    /// True where a file is among them.
    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// The files that are not as they were, new and gone ones too.
    pub fn changed_since(&self, earlier: &Self) -> BTreeSet<String> {
        let new = self.0.iter().filter(|(path, mark)| earlier.0.get(*path) != Some(mark));
        let gone = earlier.0.keys().filter(|path| !self.has(path));
        new.map(|(path, _)| path).chain(gone).cloned().collect()
    }
}

fn mark(place: &Path) -> Option<Mark> {
    let metadata = std::fs::metadata(place).ok()?;
    let (bytes, written) = (metadata.len(), metadata.modified().ok());
    Some(Mark { bytes, written, identity: identity(&metadata) })
}

#[cfg(unix)]
fn identity(metadata: &std::fs::Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &std::fs::Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}
