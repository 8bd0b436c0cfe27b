//! Copying a site into a folder that others serve and others write to, too.
//!
//! First everything is looked at and nothing written: the site is proven, and a file of somebody else's that is in the
//! way ends the publication. Then the journal says what will come; files are replaced whole, those that nobody
//! points at yet first, home pages last; then comes the manifest, and only then does what is no longer published go.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::disk::{self, failure, is_absent, make_folder};
use crate::output::journal::{JOURNAL, Journal};
use crate::output::lock::Lock;
use crate::output::manifest::{MANIFEST, Manifest, Sum};
use crate::output::proof::{Proof, sum_of};
use crate::output::refusals;

/// The name under which a file is written before it takes its place.
const PART: &str = ".qujat-part";

/// What a publication did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// Files written.
    pub copied: usize,
    /// Files that were there already.
    pub same: usize,
    /// Files of earlier publications that went.
    pub removed: Vec<String>,
    /// Files of earlier publications that somebody has changed since: they stay.
    pub left: Vec<String>,
    /// Files in the site that no build wrote: they are not published.
    pub unlisted: Vec<String>,
}

/// Publishes a site to a folder. After a failure or a death at any moment every file is whole, and the next run ends
/// what this one began.
pub fn publish(site: &Path, folder: &Path) -> Result<Publication, Failure> {
    refusals::must_be_site_folder(site)?;
    refusals::must_not_be_file(folder)?;
    let site = &site.canonicalize().unwrap_or_else(|_| site.to_owned());
    let _site = lock_site(site)?;
    let (manifest, unlisted) = proven(site)?;
    let target = Target::open(site, folder)?;
    let plan = target.plan(&manifest)?;
    target.clear_parts()?;
    let mut done = Publication { same: manifest.len() - plan.len(), unlisted, ..Publication::default() };
    if plan.is_empty() && target.journal.is_empty() && target.earlier == manifest {
        return Ok(done);
    }
    target.announce(&manifest)?;
    for (path, sum) in plan {
        target.copy(site, path, sum)?;
        done.copied += 1;
    }
    target.seal(&manifest)?;
    target.clear(&manifest, &mut done)?;
    target.end().map(|()| done)
}

/// Keeps builds away from the site while it is read. One that nobody can write to needs no lock.
fn lock_site(site: &Path) -> Result<Option<Lock>, Failure> {
    let above = site.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match tempfile::tempfile_in(above) {
        Ok(_) => Lock::beside(site).map(Some),
        Err(_) => Ok(None),
    }
}

/// The manifest of a site that is just what its manifest says, and what else lies in it.
fn proven(site: &Path) -> Result<(Manifest, Vec<String>), Failure> {
    let manifest = Manifest::read(site)?.ok_or_else(|| refusals::no_site(site))?;
    let proof = Proof::of(site, &manifest)?;
    if proof.changed.is_empty() && proof.missing.is_empty() && manifest.contains("index.html") {
        return Ok((manifest, proof.unlisted));
    }
    let first = proof.changed.first().or(proof.missing.first());
    Err(refusals::broken_site(site, first.map_or("index.html", String::as_str)))
}

/// The folder that is published to.
struct Target {
    root: PathBuf,
    /// What the last publication wrote.
    earlier: Manifest,
    /// What publications that were killed wrote or were about to write.
    journal: Journal,
    _lock: Lock,
}

impl Target {
    /// Opens the folder, made if need be. A link to a folder is as good as the folder.
    fn open(site: &Path, folder: &Path) -> Result<Self, Failure> {
        std::fs::create_dir_all(folder).map_err(|error| failure(folder, &error))?;
        let root = folder.canonicalize().map_err(|error| failure(folder, &error))?;
        if site.canonicalize().is_ok_and(|site| root.starts_with(site)) {
            return Err(refusals::into_itself(folder));
        }
        let lock = Lock::inside(&root)?;
        let earlier = Manifest::read(&root)?.unwrap_or_default();
        if !earlier.is_empty() && !earlier.contains("index.html") {
            return Err(refusals::foreign_manifest(&root.join(MANIFEST)));
        }
        let journal = Journal::read(&root)?;
        Ok(Self { root, earlier, journal, _lock: lock })
    }

    /// The files to write, in order. A file of somebody else's in the way ends the publication before it begins.
    fn plan<'m>(&self, manifest: &'m Manifest) -> Result<Vec<(&'m str, Sum)>, Failure> {
        let mut plan = Vec::new();
        let mut foreign = Vec::new();
        for (path, sum) in manifest.iter() {
            match self.standing(path, sum)? {
                Standing::Same => {}
                Standing::Absent | Standing::Ours => plan.push((path, sum)),
                Standing::Foreign => foreign.push(path),
            }
        }
        if let Some(first) = foreign.first() {
            return Err(refusals::in_the_way(&self.root.join(first), foreign.len()));
        }
        plan.sort_by_key(|(path, _)| (turn(path), *path));
        Ok(plan)
    }

    fn standing(&self, path: &str, sum: Sum) -> Result<Standing, Failure> {
        let Some(place) = disk::file_of(&self.root, path) else {
            return Ok(match std::fs::symlink_metadata(self.root.join(path)) {
                Err(_) => Standing::Absent,
                // A link in place of a file is replaced and not followed.
                Ok(metadata) if metadata.is_symlink() && self.earlier.contains(path) => Standing::Ours,
                Ok(_) => Standing::Foreign,
            });
        };
        let actual = sum_of(&place)?;
        let is_ours = self.earlier.contains(path) || self.journal.knows(path, actual);
        Ok(match (actual == sum, is_ours) {
            (true, _) => Standing::Same,
            (false, true) => Standing::Ours,
            (false, false) => Standing::Foreign,
        })
    }

    /// Clears away what a killed publication was writing at that moment.
    fn clear_parts(&self) -> Result<(), Failure> {
        let paths = self.journal.paths();
        let parts = paths.iter().filter_map(|path| Some(format!("{}/{PART}", path.rsplit_once('/')?.0)));
        let parts: BTreeSet<String> = parts.chain([PART.to_owned()]).collect();
        parts.iter().try_for_each(|part| disk::remove_file(&self.root, part))
    }

    /// Writes down what will come and what was.
    fn announce(&self, manifest: &Manifest) -> Result<(), Failure> {
        let mut journal = self.journal.clone();
        journal.add(&self.earlier);
        journal.add(manifest);
        self.put(JOURNAL, journal.text().as_bytes())
    }

    /// Copies a file of the site.
    fn copy(&self, site: &Path, path: &str, sum: Sum) -> Result<(), Failure> {
        let bytes = disk::file_of(site, path).map(|place| disk::read(&place)).transpose()?;
        let Some(bytes) = bytes.filter(|bytes| Sum::of(bytes) == sum) else {
            return Err(refusals::broken_site(site, path));
        };
        self.put(path, &bytes)
    }

    /// Replaces a file whole. The name beside it is always the same, so that what a killed run left is found.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let folder = make_folder(&self.root, path)?;
        let (part, place) = (folder.join(PART), self.root.join(path));
        disk::write_new_file(&part, bytes)?;
        std::fs::rename(&part, &place).map_err(|error| {
            disk::forget(&part);
            failure(&place, &error)
        })
    }

    /// Writes the manifest, once what it lists has reached the disk.
    fn seal(&self, manifest: &Manifest) -> Result<(), Failure> {
        disk::settle(&self.root);
        self.put(MANIFEST, manifest.text().as_bytes())?;
        disk::settle(&self.root);
        Ok(())
    }

    /// Removes what publications wrote and this one did not.
    fn clear(&self, manifest: &Manifest, done: &mut Publication) -> Result<(), Failure> {
        let earlier = self.earlier.iter().map(|(path, _)| path);
        let all: BTreeSet<&str> = earlier.chain(self.journal.paths()).collect();
        for path in all.into_iter().filter(|path| !manifest.contains(path)) {
            if std::fs::symlink_metadata(self.root.join(path)).is_err() {
                continue;
            }
            if self.may_remove(path)? {
                disk::remove_file(&self.root, path)?;
                done.removed.push(path.to_owned());
            } else {
                done.left.push(path.to_owned());
            }
        }
        Ok(())
    }

    fn may_remove(&self, path: &str) -> Result<bool, Failure> {
        match disk::file_of(&self.root, path) {
            _ if self.earlier.contains(path) => Ok(true),
            Some(place) => Ok(self.journal.knows(path, sum_of(&place)?)),
            None => Ok(false),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the journal of a publication that has ended")]
    fn end(self) -> Result<(), Failure> {
        let journal = self.root.join(JOURNAL);
        match std::fs::remove_file(&journal) {
            Err(error) if !is_absent(&error) => Err(failure(&journal, &error)),
            _ => Ok(()),
        }
    }
}

/// What stands where a file is to come.
enum Standing {
    /// Nothing.
    Absent,
    /// The same bytes.
    Same,
    /// A file of an earlier publication.
    Ours,
    /// A file of somebody else's.
    Foreign,
}

/// When a file comes: what pages show before pages, pages before lists that lead to them, the home page last.
fn turn(path: &str) -> u8 {
    let suffix = path.rsplit_once('.').map_or("", |(_, suffix)| suffix);
    match suffix {
        _ if path == "index.html" => 3,
        _ if path.ends_with("/index.html") => 2,
        "xml" | "json" => 2,
        "html" => 1,
        _ => 0,
    }
}
