//! The disk, asked with care: no link is followed, a file is replaced whole.

use std::io::Write;
use std::path::{Component, Path, PathBuf};

use crate::failure::Failure;
use crate::say;

/// True for a path that leads down from a folder and nowhere else.
pub fn is_plain(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// True where the place is not there at all.
pub fn is_absent(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::NotFound
}

/// The place of a file below a folder; none where it is no file or a link stands on the way.
pub fn file_of(root: &Path, path: &str) -> Option<PathBuf> {
    let mut place = root.to_owned();
    let mut parts = Path::new(path).components().peekable();
    while let Some(part) = parts.next() {
        place.push(part);
        let metadata = std::fs::symlink_metadata(&place).ok()?;
        let is_right = if parts.peek().is_some() { metadata.is_dir() } else { metadata.is_file() };
        if !is_right {
            return None;
        }
    }
    is_plain(path).then_some(place)
}

/// The bytes of a file.
#[expect(clippy::disallowed_methods, reason = "files of a site are compared, proven and copied")]
pub fn read(place: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(place).map_err(|error| unreadable(place, &error))
}

/// The letters of a file; bytes that are no letters are shown as such.
pub fn read_text(place: &Path) -> Result<String, Failure> {
    read(place).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes a file that is not there yet; one that could not be written whole does not stay.
pub fn write_new_file(place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = std::fs::File::create_new(place).map_err(|error| failure(place, &error))?;
    file.write_all(bytes).map_err(|error| {
        forget(place);
        failure(place, &error)
    })
}

/// Removes a file that was begun and could not be finished.
#[expect(clippy::disallowed_methods, reason = "half a file is of use to nobody")]
pub fn forget(place: &Path) {
    _ = std::fs::remove_file(place);
}

/// Removes a file, never through a link, and the folders that it leaves empty; one that stays is told.
pub fn remove_file(root: &Path, path: &str) -> Result<(), Failure> {
    remove(root, path);
    match std::fs::symlink_metadata(root.join(path)) {
        Ok(_) => Err(not_removed(&root.join(path))),
        Err(_) => Ok(()),
    }
}

fn not_removed(place: &Path) -> Failure {
    let message = say!("өшірілмеді", "не удаляется", "cannot be removed");
    let help = say!(
        "бумаға жазуға рұқсатты тексеріп, қайталаңыз: бұл файл енді жарияланбауы керек",
        "проверьте права на запись в папку и повторите: этот файл больше не должен быть опубликован",
        "check the permission to write to the folder and run again: this file is no longer to be published",
    );
    Failure::new(message).about(place.display().to_string()).help(help)
}

/// Brings to the disk what was written, so that a failing current does not leave empty files under new names; in one
/// step for all of them where the system has one, which is Linux.
pub fn settle(folder: &Path) {
    #[cfg(target_os = "linux")]
    if let Ok(folder) = std::fs::File::open(folder) {
        _ = rustix::fs::syncfs(&folder);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
}

/// True for two plain files with the same bytes.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let length = |place: &Path| {
        let metadata = std::fs::symlink_metadata(place).ok()?;
        metadata.is_file().then_some(metadata.len())
    };
    length(one).is_some()
        && length(one) == length(other)
        && read(one).is_ok_and(|bytes| is_same(other, &bytes))
}

/// True for a file, and no link to one, that holds just these bytes.
#[expect(clippy::disallowed_methods, reason = "files that are already the same are left alone")]
pub fn is_same(place: &Path, bytes: &[u8]) -> bool {
    std::fs::symlink_metadata(place).is_ok_and(|old| old.is_file() && old.len() == bytes.len() as u64)
        && std::fs::read(place).is_ok_and(|old| old == bytes)
}

/// Writes beside the place and renames over it, so that a reader sees the old file or the new one.
pub fn write_whole(folder: &Path, place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || -> std::io::Result<()> {
        let mut file = builder().tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.persist(place).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|error| failure(place, &error))
}

/// Clears away what killed runs were writing into a folder just then. Only who has the folder's lock may ask for it.
pub fn clear_parts(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let is_part = |name: &str| name.strip_prefix(PART).is_some_and(|letters| letters.len() == 6);
    for entry in entries.filter(|entry| entry.file_name().to_str().is_some_and(is_part)) {
        if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            forget(&entry.path());
        }
    }
}

/// What begins the name of a file that is being written; six letters follow.
const PART: &str = ".qujat-part-";

/// Files that everybody may read, as the umask allows.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PART);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Makes the folders above a file; none of them may be a link that leads elsewhere.
pub fn make_folder(root: &Path, path: &str) -> Result<PathBuf, Failure> {
    let mut folder = root.to_owned();
    let above = Path::new(path).parent().unwrap_or(Path::new(""));
    for part in above.components() {
        folder.push(part);
        match std::fs::symlink_metadata(&folder) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => {
                let message = say!(
                    "мұнда бума болуы керек, ал бұл – файл не сілтеме",
                    "здесь должна быть папка, а это файл или ссылка",
                    "a folder is wanted here, but this is a file or a link",
                );
                return Err(Failure::new(message).about(folder.display().to_string()));
            }
            Err(_) => std::fs::create_dir(&folder)
                .or_else(|error| if folder.is_dir() { Ok(()) } else { Err(error) })
                .map_err(|error| failure(&folder, &error))?,
        }
    }
    Ok(folder)
}

/// Removes a file and the folders that it leaves empty. What cannot be removed stays.
#[expect(clippy::disallowed_methods, reason = "only files of the manifest are removed")]
pub fn remove(root: &Path, path: &str) {
    let mut folder = root.to_owned();
    for part in Path::new(path).parent().unwrap_or(Path::new("")).components() {
        folder.push(part);
        if std::fs::symlink_metadata(&folder).is_ok_and(|metadata| metadata.is_symlink()) {
            return;
        }
    }
    _ = std::fs::remove_file(root.join(path));
    while folder != root && std::fs::remove_dir(&folder).is_ok() {
        folder.pop();
    }
}

/// What the disk refused to write.
pub fn failure(path: &Path, error: &std::io::Error) -> Failure {
    let message = say!("жазылмады: {error}", "не записывается: {error}", "cannot be written: {error}");
    let help = say!(
        "бумаға жазуға рұқсат пен дискідегі бос орынды тексеріңіз; бұрынғы файлдар сақталды",
        "проверьте права на запись и свободное место; прежние файлы целы",
        "check the permission to write and the space on the disk; earlier files are whole",
    );
    Failure::new(message).about(path.display().to_string()).help(help)
}

/// What the disk refused to read.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let message = say!("оқылмады: {error}", "не читается: {error}", "cannot be read: {error}");
    Failure::new(message).about(path.display().to_string())
}
