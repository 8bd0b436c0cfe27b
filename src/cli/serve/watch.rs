//! Following a workspace: the system tells of changes at once, and a look at the files decides what changed.
//!
//! The system's word alone is not enough: it is not given for network disks, gets lost when a folder is moved away
//! and comes back, and differs from system to system. So all files are looked at after each word, and now and then
//! without one; nothing but a file that the site is made of counts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::audience::Audience;
use crate::cli::serve::relative;
use crate::cli::serve::snapshot::Snapshot;

/// How long the disk must be quiet after a change: an editor empties a file and writes it a moment later.
const QUIET: Duration = Duration::from_millis(10);

/// How long a change is waited for at most.
const LONGEST: Duration = Duration::from_millis(40);

/// How often files are looked at although nobody told of a change.
const LOOK: Duration = Duration::from_secs(2);

/// What follows a workspace.
pub struct Watch {
    root: PathBuf,
    audience: Audience,
    /// Files apart from the usual folders: the organisation's sign.
    others: BTreeSet<String>,
    seen: Snapshot,
    /// None where the system does not tell of changes; then the look now and then does it.
    watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Begins to follow; what was seen now is not told.
    pub fn begin(root: &Path, audience: Audience) -> Self {
        let (sender, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(sender).ok();
        let mut watch = Self {
            root: root.to_owned(),
            audience,
            others: BTreeSet::new(),
            seen: Snapshot::default(),
            watcher,
            events,
        };
        watch.listen();
        watch.seen = watch.look();
        watch
    }

    /// Follows a file apart from the usual folders, too.
    pub fn add(&mut self, file: Option<&str>) {
        if file.is_none_or(|file| self.others.contains(file)) {
            return;
        }
        self.others.extend(file.map(str::to_owned));
        self.listen();
        self.seen = self.look();
    }

    /// Waits for a change, and gives the files that changed.
    pub fn next(&mut self) -> Vec<String> {
        loop {
            let told = self.wait();
            let mut now = self.look();
            // Nobody told of what a mere look finds: a folder may have gone that the system was asked about.
            let is_untold = told.is_empty() && now != self.seen;
            if is_untold || told.iter().any(|path| is_folder(path)) {
                self.listen();
                now = self.look();
            }
            let mut changed = now.changed_since(&self.seen);
            // What the system told of may have been written twice within one tick of its clock.
            changed.extend(told.into_iter().filter(|path| now.has(path) || self.seen.has(path)));
            self.seen = now;
            if !changed.is_empty() {
                return changed.into_iter().collect();
            }
        }
    }

    /// The paths that the system tells of until it is quiet; none where it tells nothing for long.
    fn wait(&self) -> BTreeSet<String> {
        let mut told = self.first();
        let since = Instant::now();
        while !told.is_empty()
            && since.elapsed() < LONGEST
            && let Ok(event) = self.events.recv_timeout(QUIET)
        {
            told.extend(self.paths(event));
        }
        told
    }

    /// The paths of the first event that tells of any. Our own looking makes events of reading, which tell of none.
    fn first(&self) -> BTreeSet<String> {
        let since = Instant::now();
        while let Some(rest) = LOOK.checked_sub(since.elapsed()) {
            match self.events.recv_timeout(rest) {
                Ok(event) => {
                    let paths = self.paths(event);
                    if !paths.is_empty() {
                        return paths;
                    }
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(rest),
            }
        }
        BTreeSet::new()
    }

    /// The paths of an event, but for one that tells of reading only.
    fn paths(&self, event: notify::Result<Event>) -> BTreeSet<String> {
        let event = event.ok().filter(|event| !event.kind.is_access());
        let places = event.map(|event| event.paths).unwrap_or_default();
        places.iter().filter_map(|place| relative(&self.root, place)).collect()
    }

    fn look(&self) -> Snapshot {
        Snapshot::of(&self.root, self.audience, &self.others)
    }

    /// Asks the system to tell of the folders that are there by now. Folders of papers and of git are not among them.
    fn listen(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let private = (self.audience == Audience::Internal).then_some("private");
        let whole = ["data", "templates"].into_iter().chain(private).map(|name| self.root.join(name));
        let alone = self.others.iter().filter_map(|file| Some(self.root.join(file).parent()?.to_owned()));
        _ = watcher.watch(&self.root, RecursiveMode::NonRecursive);
        alone.for_each(|folder| _ = watcher.watch(&folder, RecursiveMode::NonRecursive));
        whole.for_each(|folder| _ = watcher.watch(&folder, RecursiveMode::Recursive));
    }
}

/// True for the folders that the system was asked about.
fn is_folder(path: &str) -> bool {
    ["", "data", "templates", "private"].contains(&path)
}
