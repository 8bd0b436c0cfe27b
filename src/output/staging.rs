//! A new site beside the one that stands; it takes its place in whole.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::failure::Failure;
use crate::output::carrying::carry;
use crate::output::disk::{self, failure, is_absent, is_same, make_folder};
use crate::output::lock::Lock;
use crate::output::manifest::{MANIFEST, Manifest, Sum, is_listed_so};
use crate::output::swap;
use crate::say;

/// A site in the making. Dropped before `finish`, it is gone, and the standing site is as it was.
pub struct Staging {
    /// Where the standing site is.
    folder: PathBuf,
    /// Where the new one is made, on the same disk.
    fresh: PathBuf,
    /// The files of the standing site.
    earlier: Manifest,
    /// The files of the new one.
    written: Mutex<Manifest>,
    /// Folders of the new one that are there already: made once, not once a file.
    folders: Mutex<HashSet<String>>,
    _lock: Lock,
}

impl Staging {
    /// Begins a new site beside the standing one, after clearing away what killed builds left.
    pub fn begin(folder: &Path) -> Result<Self, Failure> {
        let folder = named(folder)?;
        let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::create_dir_all(above).map_err(|error| failure(above, &error))?;
        let lock = Lock::beside(&folder)?;
        swap::recover(&folder)?;
        let earlier = standing(&folder)?;
        let fresh = swap::beside(&folder, "new");
        std::fs::create_dir(&fresh).map_err(|error| failure(&fresh, &error))?;
        let (written, folders) = (Mutex::default(), Mutex::default());
        Ok(Self { folder, fresh, earlier, written, folders, _lock: lock })
    }

    /// Writes a file of the new site. One that the standing site holds already is linked, not written once more.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let place = self.place(path)?;
        let standing = self.standing_file(path).filter(|standing| is_same(standing, bytes));
        let is_linked = standing.is_some_and(|standing| std::fs::hard_link(standing, &place).is_ok());
        if !is_linked {
            disk::write_new_file(&place, bytes)?;
        }
        self.count(path, Sum::of(bytes));
        Ok(())
    }

    /// True where the standing site has the file.
    pub fn has_earlier(&self, path: &str) -> bool {
        self.standing_file(path).is_some()
    }

    /// The bytes of a file of the standing site; none where somebody has changed it since it was built.
    pub fn earlier(&self, path: &str) -> Option<Vec<u8>> {
        let bytes = disk::read(&self.standing_file(path)?).ok()?;
        (self.earlier.get(path) == Some(Sum::of(&bytes))).then_some(bytes)
    }

    /// The files of the standing site.
    pub fn earlier_files(&self) -> &Manifest {
        &self.earlier
    }

    /// Takes a file of the standing site over as it is; false where it is not there or somebody has changed it.
    pub fn keep(&self, path: &str) -> Result<bool, Failure> {
        let Some(bytes) = self.earlier(path) else { return Ok(false) };
        self.write(path, &bytes).map(|()| true)
    }

    /// The files written or kept so far.
    pub fn sums(&self) -> Manifest {
        self.written.lock().map(|written| written.clone()).unwrap_or_default()
    }

    /// The sum of a file written or kept so far.
    pub fn sum(&self, path: &str) -> Option<Sum> {
        self.written.lock().ok()?.get(path)
    }

    /// Writes the manifest and puts the new site in the place of the old one, with whatever others had put there. Nothing
    /// is brought to the disk first: a site that a failing current spoils does not fit its manifest any more, and is built
    /// anew; what `publish` copies is.
    pub fn finish(self) -> Result<(), Failure> {
        let manifest = self.sums();
        disk::write_new_file(&self.fresh.join(MANIFEST), manifest.text().as_bytes())?;
        if let Ok(metadata) = std::fs::metadata(&self.folder) {
            carry(&self.folder, &self.fresh, &self.earlier)?;
            _ = std::fs::set_permissions(&self.fresh, metadata.permissions());
        }
        swap::swap(&self.folder, &self.fresh)?;
        self.rescue()
        // The old site goes as this is dropped.
    }

    /// What somebody put into the old site at the very moment of the swap comes along, or the old site comes back.
    fn rescue(&self) -> Result<(), Failure> {
        if !self.fresh.is_dir() {
            return Ok(());
        }
        carry(&self.fresh, &self.folder, &self.earlier)
            .or_else(|failure| swap::swap(&self.folder, &self.fresh).and(Err(failure)))
    }

    /// Where a file of the new site goes; nothing is there yet, so that no link to the standing site is written through.
    #[expect(clippy::disallowed_methods, reason = "a file of the new site may be written twice")]
    fn place(&self, path: &str) -> Result<PathBuf, Failure> {
        if !is_listed_so(path) {
            return Err(misnamed(path));
        }
        let (above, _) = path.rsplit_once('/').unwrap_or_default();
        let is_known = self.folders.lock().is_ok_and(|known| known.contains(above));
        if !is_known {
            make_folder(&self.fresh, path)?;
            if let Ok(mut known) = self.folders.lock() {
                known.insert(above.to_owned());
            }
        }
        let place = self.fresh.join(path);
        if self.sum(path).is_some() {
            std::fs::remove_file(&place).map_err(|error| failure(&place, &error))?;
        }
        Ok(place)
    }

    fn standing_file(&self, path: &str) -> Option<PathBuf> {
        self.earlier.contains(path).then(|| disk::file_of(&self.folder, path)).flatten()
    }

    fn count(&self, path: &str, sum: Sum) {
        if let Ok(mut written) = self.written.lock() {
            written.insert(path, sum);
        }
    }
}

impl Drop for Staging {
    /// What lies beside the site goes: a new one that was not finished, or the old one.
    fn drop(&mut self) {
        _ = swap::remove(&self.fresh);
    }
}

/// A folder with a name of its own, so that another may take its place.
fn named(folder: &Path) -> Result<PathBuf, Failure> {
    if std::fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_symlink()) {
        let message = say!(
            "сайттың бумасы – сілтеме; оның орнына жаңа сайт қойылмайды",
            "папка сайта – ссылка; новый сайт на её место не ставится",
            "the folder of the site is a link; a new site does not take its place",
        );
        let help = say!(
            "сілтеме апаратын буманың өзін `--output` арқылы атаңыз немесе `qujat publish` қолданыңыз",
            "назовите через `--output` саму папку, куда ведёт ссылка, или пользуйтесь `qujat publish`",
            "name the folder that it leads to with `--output`, or use `qujat publish`",
        );
        return Err(Failure::new(message).about(folder.display().to_string()).help(help));
    }
    match folder.file_name() {
        Some(_) => Ok(folder.to_owned()),
        None => folder.canonicalize().map_err(|error| failure(folder, &error)),
    }
}

/// The manifest of the standing site. A folder that holds something and is no site does not give its place away.
fn standing(folder: &Path) -> Result<Manifest, Failure> {
    let is_empty = match std::fs::read_dir(folder) {
        Err(error) if is_absent(&error) => true,
        Err(error) => return Err(failure(folder, &error)),
        Ok(mut inside) => inside.next().is_none(),
    };
    match Manifest::read(folder) {
        Ok(None) if is_empty => Ok(Manifest::default()),
        read => read?.ok_or_else(|| no_site(folder)),
    }
}

fn no_site(folder: &Path) -> Failure {
    let message = say!(
        "бума бос емес, бірақ бұл сайт емес: `{MANIFEST}` жоқ",
        "папка не пуста, но это не сайт: нет `{MANIFEST}`",
        "the folder is not empty, and it is no site: it has no `{MANIFEST}`",
    );
    let help = say!(
        "ішіндегісін басқа жерге алып қойыңыз немесе `--output` арқылы жаңа бума атаңыз; сайт жасалған соң оған өз файлдарыңызды қосуға болады",
        "уберите её содержимое или назовите новую папку через `--output`; в готовый сайт можно добавлять свои файлы",
        "move away what is in it, or name a new folder with `--output`; a finished site may be given files of yours",
    );
    Failure::new(message).about(folder.display().to_string()).help(help)
}

fn misnamed(path: &str) -> Failure {
    let message = say!(
        "сайтта мұндай атты файл бола алмайды",
        "файла с таким именем на сайте быть не может",
        "a site cannot have a file of this name",
    );
    Failure::new(message).about(path)
}
