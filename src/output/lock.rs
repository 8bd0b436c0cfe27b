//! One run at a time in a folder. The system lets go of a lock when its holder dies, however it dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::disk::failure;
use crate::say;

/// The lock of a folder whose files are replaced one by one; it lies in the folder.
pub const INSIDE: &str = ".qujat-lock";

/// A folder that nobody else writes to until this is dropped.
pub struct Lock {
    place: PathBuf,
    _file: File,
}

impl Lock {
    /// The lock of a folder whose files are replaced one by one.
    pub fn inside(folder: &Path) -> Result<Self, Failure> {
        Self::take(folder.join(INSIDE), folder)
    }

    /// The lock of a folder that is replaced in whole; it lies beside the folder.
    pub fn beside(folder: &Path) -> Result<Self, Failure> {
        Self::take(super::swap::beside(folder, "lock"), folder)
    }

    fn take(place: PathBuf, folder: &Path) -> Result<Self, Failure> {
        loop {
            let file = open(&place)?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(busy(folder)),
                Err(TryLockError::Error(error)) if error.kind() != std::io::ErrorKind::Unsupported => {
                    return Err(failure(&place, &error));
                }
                // A file system without locks cannot tell of another run; such a folder has one writer by custom.
                Ok(()) | Err(TryLockError::Error(_)) if is_there(&file) => {
                    return Ok(Self { place, _file: file });
                }
                // The run before took the file away between our opening and our locking it.
                Ok(()) | Err(TryLockError::Error(_)) => {}
            }
        }
    }
}

impl Drop for Lock {
    /// Takes the file away while it is still locked, so that nothing is left in the folder.
    #[expect(clippy::disallowed_methods, reason = "the lock is the program's own file")]
    fn drop(&mut self) {
        if cfg!(unix) {
            _ = std::fs::remove_file(&self.place);
        }
    }
}

/// Opens the file of a lock; a link or a pipe of that name is not followed.
fn open(place: &Path) -> Result<File, Failure> {
    if std::fs::symlink_metadata(place).is_ok_and(|metadata| !metadata.is_file()) {
        let message =
            say!("мұнда файл болуы керек", "здесь должен быть обычный файл", "a plain file is wanted here");
        let help = say!("оны алып тастаңыз", "уберите это", "take it away");
        return Err(Failure::new(message).about(place.display().to_string()).help(help));
    }
    let opened = OpenOptions::new().write(true).create(true).truncate(false).open(place);
    opened.map_err(|error| failure(place, &error))
}

/// True while the file still has a name.
fn is_there(file: &File) -> bool {
    #[cfg(unix)]
    return file.metadata().is_ok_and(|metadata| std::os::unix::fs::MetadataExt::nlink(&metadata) > 0);
    #[cfg(not(unix))]
    return file.metadata().is_ok();
}

fn busy(folder: &Path) -> Failure {
    let message = say!(
        "бұл бумаға дәл қазір қатар іске қосылған тағы бір `qujat` жазып жатыр",
        "в эту папку прямо сейчас пишет другой запуск `qujat`",
        "another run of `qujat` is writing to this folder right now",
    );
    let help = say!(
        "ол аяқталған соң командаңызды қайталаңыз; ештеңе өзгерген жоқ",
        "дождитесь, пока он закончит, и повторите команду; ничего не изменено",
        "wait until it ends and run the command again; nothing was changed",
    );
    Failure::new(message).about(folder.display().to_string()).help(help)
}
