//! A small workspace that checks clean, with files of a test laid over it.

use std::fs;
use std::path::Path;

use qujat::cards::Example;
use qujat::finding::Report;
use qujat::library::Library;
use qujat::when::Day;
use qujat::{checks, load};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Findings never depend on the day of the test.
const TODAY: Day = Day::constant(2026, 6, 1);

/// The sources and findings of the base workspace with files laid over it.
pub fn check(files: &[Example]) -> (Library, Report) {
    let folder = lay_out(files);
    let (library, mut report) = load::load(folder.path(), 2).unwrap();
    checks::check(&library, TODAY, &mut report);
    (library, report)
}

/// The base workspace with files laid over it, in a folder of its own.
pub fn lay_out(files: &[Example]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/base");
    for entry in WalkDir::new(&base).into_iter().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        let path = entry.path().strip_prefix(&base).unwrap();
        lay(folder.path(), path, &fs::read(entry.path()).unwrap());
    }
    files.iter().for_each(|file| lay(folder.path(), Path::new(&file.path), &file.bytes));
    folder
}

fn lay(folder: &Path, path: &Path, bytes: &[u8]) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, bytes).unwrap();
}
