//! What others put into the folder of a site: it is carried over into the new one, or the new one does not come.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::disk::{failure, is_plain, is_same_file};
use crate::output::manifest::{MANIFEST, Manifest, OWN};
use crate::say;

/// Carries over whatever the manifest of the old site does not list: files, links as they are, empty folders.
pub fn carry(old: &Path, new: &Path, listed: &Manifest) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(old).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| failure(old, &error.into()))?;
        let relative = entry.path().strip_prefix(old).unwrap_or(entry.path());
        if !is_of_program(relative, listed) {
            carry_one(&entry, &new.join(relative))?;
        }
    }
    Ok(())
}

/// True for what builds wrote.
pub fn is_of_program(relative: &Path, listed: &Manifest) -> bool {
    let is_own = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(OWN);
    let path = slashed(relative);
    path.as_deref().is_some_and(|path| path == MANIFEST || listed.contains(path))
        || relative.file_name().is_some_and(is_own)
}

/// A relative path as manifests write it; none where its letters are no Unicode.
pub fn slashed(relative: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
    parts.map(|parts| parts.join("/")).filter(|path| is_plain(path))
}

fn carry_one(entry: &walkdir::DirEntry, place: &Path) -> Result<(), Failure> {
    let kind = entry.file_type();
    if kind.is_dir() {
        let is_empty = std::fs::read_dir(entry.path()).is_ok_and(|mut inside| inside.next().is_none());
        return if is_empty { make(place, entry.path()) } else { Ok(()) };
    }
    if is_carried(entry, place) {
        return Ok(());
    }
    if std::fs::symlink_metadata(place).is_ok() {
        return Err(in_the_way(entry.path()));
    }
    make(place.parent().unwrap_or(place), entry.path())?;
    let carried = match (kind.is_file(), kind.is_symlink()) {
        (true, _) => std::fs::hard_link(entry.path(), place)
            .or_else(|_| std::fs::copy(entry.path(), place).map(|_| ())),
        (_, true) => std::fs::read_link(entry.path()).and_then(|target| link(&target, place)),
        _ => return Err(strange(entry.path())),
    };
    carried.map_err(|error| failure(place, &error))
}

/// True where the new site has just the same: by chance, or because it was carried over before.
fn is_carried(entry: &walkdir::DirEntry, place: &Path) -> bool {
    let is_same_link = || {
        std::fs::read_link(place).is_ok_and(|there| entry.path().read_link().is_ok_and(|here| here == there))
    };
    if entry.file_type().is_symlink() { is_same_link() } else { is_same_file(entry.path(), place) }
}

/// Makes a folder of the new site; a file of that name is in the way.
fn make(folder: &Path, carried: &Path) -> Result<(), Failure> {
    match std::fs::create_dir_all(folder) {
        Err(_) if folder.ancestors().any(|part| part.is_file()) => Err(in_the_way(carried)),
        made => made.map_err(|error| failure(folder, &error)),
    }
}

#[cfg(unix)]
fn link(target: &PathBuf, place: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, place)
}

#[cfg(not(unix))]
fn link(_: &PathBuf, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

fn in_the_way(place: &Path) -> Failure {
    let message = say!(
        "бұл файлды құрастыру жазбаған, ал жаңа сайтта дәл осындай атты басқа файл бар",
        "этот файл записан не сборкой, а в новом сайте есть другой с таким же именем",
        "no build wrote this file, and the new site has another one of the same name",
    );
    Failure::new(message).about(place.display().to_string()).help(move_it())
}

fn strange(place: &Path) -> Failure {
    let message = say!(
        "бұл файл да, бума да, сілтеме де емес: жаңа сайтқа көшірілмейді",
        "это не файл, не папка и не ссылка: в новый сайт не переносится",
        "this is no file, folder or link: it cannot be carried over into the new site",
    );
    Failure::new(message).about(place.display().to_string()).help(move_it())
}

fn move_it() -> crate::text::Say {
    say!(
        "оны басқа жерге алып қойып, қайта құрастырыңыз; бұрынғы сайт орнында тұр",
        "уберите его в другое место и соберите снова; прежний сайт на месте",
        "move it elsewhere and build again; the old site stands",
    )
}
