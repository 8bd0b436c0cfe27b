//! The folder of papers: files are replaced whole, and only files that an earlier build wrote are removed.

use std::collections::{BTreeSet, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::failure::Failure;
use crate::output::disk::{clear_parts, failure, is_plain, is_same, make_folder, remove, write_whole};
use crate::output::lock::Lock;
use crate::say;

mod carrying;
mod disk;
mod journal;
mod lock;
pub mod manifest;
pub mod proof;
pub mod publishing;
pub mod refusals;
pub mod staging;
pub mod swap;

/// The list of files that builds wrote, kept in the folder itself.
pub const MANIFEST: &str = ".qujat-manifest";

/// A folder of papers.
pub struct Output {
    root: PathBuf,
    /// Files of earlier builds.
    earlier: BTreeSet<String>,
    /// Files of this build.
    written: Mutex<BTreeSet<String>>,
    /// Folders that this build has made or found to be folders: asked of the disk once, not once a file.
    folders: Mutex<HashSet<String>>,
    /// Held until the build ends.
    _lock: Lock,
}

impl Output {
    /// Opens a folder, made if need be; another build at work in it is told.
    pub fn open(root: &Path) -> Result<Self, Failure> {
        std::fs::create_dir_all(root).map_err(|error| failure(root, &error))?;
        let lock = Lock::inside(root)?;
        clear_parts(root);
        let earlier = read_manifest(root);
        let (written, folders) = (Mutex::default(), Mutex::default());
        Ok(Self { root: root.to_owned(), earlier, written, folders, _lock: lock })
    }

    /// True where an earlier build wrote the file and it is still there.
    pub fn has(&self, path: &str) -> bool {
        self.earlier.contains(path) && self.root.join(path).is_file()
    }

    /// True where the file was written or kept by this build.
    pub fn holds(&self, path: &str) -> bool {
        self.written.lock().is_ok_and(|written| written.contains(path))
    }

    /// How many files were written or kept by this build.
    pub fn count(&self) -> usize {
        self.written.lock().map_or(0, |written| written.len())
    }

    /// Files of earlier builds.
    pub fn earlier(&self) -> impl Iterator<Item = &str> {
        self.earlier.iter().map(String::as_str)
    }

    /// The bytes of a file of an earlier build.
    #[expect(clippy::disallowed_methods, reason = "a file that stays is looked through once more")]
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(self.root.join(path)).ok()
    }

    /// Replaces a file whole. One of an earlier build that is already the same is left alone.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let folder = self.folder(path)?;
        let place = self.root.join(path);
        if !(self.earlier.contains(path) && is_same(&place, bytes)) {
            write_whole(&folder, &place, bytes)?;
        }
        self.keep(path);
        Ok(())
    }

    /// Writes a file that is the same as another one: as a second name of it, where the disk can.
    pub fn write_again(&self, path: &str, first: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.folder(path)?;
        let place = self.root.join(path);
        if place.exists() || std::fs::hard_link(self.root.join(first), &place).is_err() {
            return self.write(path, bytes);
        }
        self.keep(path);
        Ok(())
    }

    /// The folder of a file. One thread at a time makes a folder and clears it: nobody else writes into it yet.
    fn folder(&self, path: &str) -> Result<PathBuf, Failure> {
        let (above, _) = path.rsplit_once('/').unwrap_or_default();
        let mut known = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if known.contains(above) {
            return Ok(self.root.join(above));
        }
        let folder = make_folder(&self.root, path)?;
        clear_parts(&folder);
        known.insert(above.to_owned());
        Ok(folder)
    }

    /// Counts a file of an earlier build as one of this.
    pub fn keep(&self, path: &str) {
        if let Ok(mut written) = self.written.lock() {
            written.insert(path.to_owned());
        }
    }

    /// After a failure: what was written belongs to builds, and so does everything earlier; nothing is removed.
    pub fn abandon(self) {
        self.earlier.iter().for_each(|path| self.keep(path));
        _ = self.close();
    }

    /// Writes the manifest, then removes files of earlier builds that nothing stands behind any more.
    pub fn close(self) -> Result<(), Failure> {
        let written = self.written.into_inner().unwrap_or_default();
        let list: String = written.iter().map(|path| format!("{path}\n")).collect();
        let manifest = self.root.join(MANIFEST);
        if !is_same(&manifest, list.as_bytes()) {
            write_whole(&self.root, &manifest, list.as_bytes())?;
        }
        for path in self.earlier.difference(&written) {
            remove(&self.root, path);
        }
        Ok(())
    }
}

/// Writes a file that is not there yet; one that is there is left alone.
pub fn write_new(root: &Path, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::create_dir_all(root).map_err(|error| failure(root, &error))?;
    let place = make_folder(root, path)?.join(Path::new(path).file_name().unwrap_or_default());
    let mut file = std::fs::File::create_new(&place).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            let message = say!("мұндай файл бар", "такой файл уже есть", "the file is there already");
            let help = say!(
                "`--id` арқылы басқа ат беріңіз",
                "дайте другое имя через `--id`",
                "give another name with `--id`"
            );
            Failure::new(message).about(place.display().to_string()).help(help)
        }
        _ => failure(&place, &error),
    })?;
    file.write_all(bytes).map_err(|error| failure(&place, &error))
}

/// The manifest's lines that are plain relative paths: whatever else it holds is not touched.
#[expect(clippy::disallowed_methods, reason = "the manifest lies beside the papers")]
fn read_manifest(root: &Path) -> BTreeSet<String> {
    let place = root.join(MANIFEST);
    let is_file = std::fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_file());
    let list = if is_file { std::fs::read_to_string(place).unwrap_or_default() } else { String::new() };
    list.lines().filter(|path| is_plain(path)).map(str::to_owned).collect()
}
