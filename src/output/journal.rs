//! What a publication is about to write: kept until it ends, so that the next one knows the files of one that was
//! killed from the files of others.

use std::collections::BTreeSet;
use std::path::Path;

use crate::failure::Failure;
use crate::output::disk;
use crate::output::manifest::{Manifest, Sum, line, parse_line};

/// The file's name; it lies in the folder that is published to, and only while a publication is not finished.
pub const JOURNAL: &str = ".qujat-journal";

/// Paths with the sums that publications gave them or were about to give; a path may have several.
#[derive(Debug, Clone, Default)]
pub struct Journal(BTreeSet<(String, Sum)>);

impl Journal {
    /// Reads the journal of a folder; lines that are none are passed over.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let Some(place) = disk::file_of(folder, JOURNAL) else { return Ok(Self::default()) };
        let text = disk::read_text(&place)?;
        let lines = text.split_inclusive('\n').filter_map(parse_line);
        Ok(Self(lines.map(|(path, sum)| (path.to_owned(), sum)).collect()))
    }

    /// Adds the files of a manifest.
    pub fn add(&mut self, manifest: &Manifest) {
        self.0.extend(manifest.iter().map(|(path, sum)| (path.to_owned(), sum)));
    }

    /// The letters of the file.
    pub fn text(&self) -> String {
        self.0.iter().map(|(path, sum)| line(path, sum)).collect()
    }

    /// True where a publication gave a file these bytes, or was about to.
    pub fn knows(&self, path: &str, sum: Sum) -> bool {
        self.0.contains(&(path.to_owned(), sum))
    }

    /// All its paths.
    pub fn paths(&self) -> BTreeSet<&str> {
        self.0.iter().map(|(path, _)| path.as_str()).collect()
    }

    /// True where no publication was killed here.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
