//! What a folder holds beside what its manifest says.

use std::path::Path;

use crate::failure::Failure;
use crate::output::carrying::{is_of_program, slashed};
use crate::output::disk::{self, failure};
use crate::output::journal;
use crate::output::manifest::{Manifest, Sum};

/// What stands in a folder against its manifest, in the order of paths.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Files with other bytes than the manifest says, and links and folders in place of files.
    pub changed: Vec<String>,
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files that the manifest does not list.
    pub unlisted: Vec<String>,
    /// True where a publication has begun here and not ended.
    pub is_unfinished: bool,
}

impl Proof {
    /// Compares every file of a folder with its manifest; no link is followed.
    pub fn of(folder: &Path, manifest: &Manifest) -> Result<Self, Failure> {
        let is_unfinished = folder.join(journal::JOURNAL).exists();
        let mut proof = Self { is_unfinished, unlisted: unlisted(folder, manifest)?, ..Self::default() };
        for (path, sum) in manifest.iter() {
            match disk::file_of(folder, path) {
                Some(place) if sum_of(&place)? == sum => {}
                None if std::fs::symlink_metadata(folder.join(path)).is_err() => {
                    proof.missing.push(path.to_owned());
                }
                _ => proof.changed.push(path.to_owned()),
            }
        }
        Ok(proof)
    }

    /// True where every file that the manifest lists is there and as it says.
    pub fn holds(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty() && !self.is_unfinished
    }
}

/// The sum of a file that must be readable.
pub fn sum_of(place: &Path) -> Result<Sum, Failure> {
    Sum::of_file(place).map_err(|error| disk::unreadable(place, &error))
}

fn unlisted(folder: &Path, manifest: &Manifest) -> Result<Vec<String>, Failure> {
    let mut unlisted = Vec::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| failure(folder, &error.into()))?;
        let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if !entry.file_type().is_dir() && !is_of_program(relative, manifest) {
            unlisted.push(slashed(relative).unwrap_or_else(|| relative.display().to_string()));
        }
    }
    Ok(unlisted)
}
