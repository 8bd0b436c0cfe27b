//! One folder takes the place of another in whole.
//!
//! Where the system exchanges two names in one step (Linux and macOS on their usual file systems), the place holds the
//! old folder or the new one at every moment. Elsewhere it takes two renames; a run that dies between them leaves the
//! place empty, and the next one puts the old folder back before it does anything else.

use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::disk::is_absent;
use crate::say;

/// Puts `fresh` where `folder` is; what stood there lies at `fresh` afterwards.
pub fn swap(folder: &Path, fresh: &Path) -> Result<(), Failure> {
    let swapped = match std::fs::symlink_metadata(folder) {
        Err(error) if is_absent(&error) => std::fs::rename(fresh, folder),
        _ => exchange(fresh, folder).unwrap_or_else(|| by_two_renames(folder, fresh)),
    };
    swapped.map_err(|error| not_swapped(folder, &error))
}

/// Does with two renames what `swap` does with one step, where the system has none.
pub fn by_two_renames(folder: &Path, fresh: &Path) -> io::Result<()> {
    let old = beside(folder, "old");
    std::fs::rename(folder, &old)?;
    if let Err(error) = std::fs::rename(fresh, folder) {
        std::fs::rename(&old, folder)?;
        return Err(error);
    }
    std::fs::rename(&old, fresh)
}

/// Ends what killed runs began: the old folder comes back where none stands, and nothing is left beside it.
pub fn recover(folder: &Path) -> Result<(), Failure> {
    let old = beside(folder, "old");
    let is_folder = std::fs::symlink_metadata(&old).is_ok_and(|metadata| metadata.is_dir());
    if is_folder && std::fs::symlink_metadata(folder).is_err_and(|error| is_absent(&error)) {
        std::fs::rename(&old, folder).map_err(|error| not_swapped(folder, &error))?;
    }
    [old, beside(folder, "new")].iter().try_for_each(|place| remove(place))
}

/// A name beside a folder that is the program's own.
pub fn beside(folder: &Path, what: &str) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!(".{name}.qujat-{what}"))
}

/// Removes a folder of the program's own with all that is in it; a link of its name goes, not what it leads to.
#[expect(clippy::disallowed_methods, reason = "the name says that the folder is the program's own")]
pub fn remove(place: &Path) -> Result<(), Failure> {
    match std::fs::remove_dir_all(place) {
        Err(error) if !is_absent(&error) => Err(not_removed(place, &error)),
        _ => Ok(()),
    }
}

/// Exchanges two names in one step; none where the system or the file system has no such step.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos", target_os = "ios"))]
fn exchange(one: &Path, other: &Path) -> Option<io::Result<()>> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    const NOT_OFFERED: [Errno; 4] = [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP, Errno::NOTSUP];
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Err(error) if NOT_OFFERED.contains(&error) => None,
        done => Some(done.map_err(io::Error::from)),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos", target_os = "ios")))]
fn exchange(_: &Path, _: &Path) -> Option<io::Result<()>> {
    None
}

fn not_swapped(folder: &Path, error: &io::Error) -> Failure {
    let message = say!(
        "жаңа сайт бұрынғысының орнына қойылмады: {error}",
        "новый сайт не встал на место прежнего: {error}",
        "the new site could not take the place of the old one: {error}",
    );
    let help = say!(
        "бұрынғы сайт орнында тұр; бума бөлек диск болса, сайтты басқа бумада жасап, `qujat publish` арқылы көшіріңіз",
        "прежний сайт на месте; если папка – отдельный диск, соберите сайт в другой и перенесите командой `qujat publish`",
        "the old site stands; where the folder is a disk of its own, build elsewhere and copy with `qujat publish`",
    );
    Failure::new(message).about(folder.display().to_string()).help(help)
}

fn not_removed(place: &Path, error: &io::Error) -> Failure {
    let message = say!(
        "аяқталмаған жұмыстың қалдығы өшірілмеді: {error}",
        "не удаляется остаток прерванного запуска: {error}",
        "what an interrupted run left cannot be removed: {error}",
    );
    let help = say!("бұл буманы өзіңіз өшіріңіз", "удалите эту папку сами", "remove this folder yourself");
    Failure::new(message).about(place.display().to_string()).help(help)
}
