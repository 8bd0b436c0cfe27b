//! What changed since a revision: the external `git` tells what a commit held, and nothing of a repository is run.
//!
//! Files are compared by their letters alone. Git's own comparison would run the filters of a repository and believe
//! its index, in which a file can be marked as unchanged; a repository may come from anybody.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::Output;

use crate::audience::Audience;
use crate::cli::changes::git::Git;
use crate::codes;
use crate::failure::Failure;
use crate::finding::{Finding, Report};
use crate::library::Library;
use crate::library::effects::Touched;
use crate::load::CONFIG;
use crate::load::discover::{File, discover};
use crate::say;
use crate::source::SourceId;
use crate::text::Say;

mod git;

/// Paths of a workspace that are not what they were at a revision, relative to it.
pub struct Changes {
    /// Files that differ or are new, and those that are no more.
    paths: HashSet<String>,
    /// Those of them that the revision had, too.
    had: HashSet<String>,
    /// The lines that these had, without the spaces around them.
    lines: HashMap<String, HashSet<String>>,
}

impl Changes {
    /// Files whose letters are not those of a revision, those that it does not have, and those that are gone.
    pub fn since(root: &Path, revision: &str) -> Result<Self, Failure> {
        let git = Git::at(root);
        git.must_be_repository()?;
        let commit = git.commit(revision)?;
        let earlier = git.files(&commit)?;
        let now = files(root)?;
        let known: Vec<&File> = now.iter().filter(|file| is_comparable(file, &earlier)).collect();
        let ids = git.hash(&known.iter().map(|file| file.path.as_str()).collect::<Vec<_>>())?;
        let mut paths: HashSet<String> = earlier.keys().cloned().collect();
        paths.extend(now.iter().map(|file| file.path.clone()));
        for (file, id) in known.into_iter().zip(ids) {
            let before = earlier.get(&file.path);
            if before == Some(&id) || git.is_same_but_for_line_ends(file, before)? {
                paths.remove(&file.path);
            }
        }
        let had = paths.iter().filter(|path| earlier.contains_key(*path)).cloned().collect();
        let lines = lines(&git, paths.iter().filter_map(|path| earlier.get_key_value(path)));
        Ok(Self { paths, had, lines })
    }

    /// Marks the findings that rest on nothing that changed: they fail nobody in this run.
    pub fn mark(&self, library: &Library, report: &mut Report) {
        let touched = self.touched(library);
        for finding in report.findings_mut() {
            let is_touched = places(finding).any(|source| touched.has(source)) || is_of_signed_file(finding);
            finding.unchanged = !is_touched;
            finding.on_changed_line = self.has_line_of(library, finding);
        }
    }

    /// True where a finding stands in a line that its file did not have.
    fn has_line_of(&self, library: &Library, finding: &Finding) -> bool {
        let source = library.sources.get(finding.span.source);
        let line = source.line(source.position(finding.span.range().start).line).trim();
        let had = self.lines.get(&source.path);
        self.paths.contains(&source.path) && had.is_none_or(|lines| !lines.contains(line))
    }

    /// Every file whose verdict may have changed.
    fn touched(&self, library: &Library) -> Touched {
        let known: HashSet<&str> = library.sources.iter().map(|(_, source)| source.path.as_str()).collect();
        let is_document = |path: &&String| {
            path.ends_with(".toml") && (path.starts_with("data/") || path.starts_with("private/"))
        };
        let is_gone = self.had.iter().filter(is_document).any(|path| !known.contains(path.as_str()));
        let changed = |paths: &HashSet<String>| -> HashSet<SourceId> {
            library
                .sources
                .iter()
                .filter(|(_, source)| paths.contains(&source.path))
                .map(|(id, _)| id)
                .collect()
        };
        // Settings change the verdict of every document, and nobody knows what referred to a document that is gone.
        if is_gone || self.paths.contains(CONFIG) {
            return Touched::Everything;
        }
        library.touched_by(&changed(&self.paths), &changed(&self.had))
    }
}

/// The lines of files at a revision, by the ids of their letters. Where git does not have the letters, as in a part of a
/// repository, every line counts as changed.
fn lines<'f>(
    git: &Git,
    files: impl Iterator<Item = (&'f String, &'f String)>,
) -> HashMap<String, HashSet<String>> {
    let (paths, ids): (Vec<&String>, Vec<&String>) = files.unzip();
    let lines = |text: String| text.lines().map(|line| line.trim().to_owned()).collect();
    paths.into_iter().cloned().zip(git.letters(&ids).into_iter().map(lines)).collect()
}

/// Signed files are no documents, so nobody compares them with those of a revision.
fn is_of_signed_file(finding: &Finding) -> bool {
    [&codes::UNUSABLE_SIGNED_FILE, &codes::ANOTHER_SIGNED_FILE].contains(&finding.code)
}

/// A finding stands in the file of its place; one that names another place rests on that, too.
fn places(finding: &Finding) -> impl Iterator<Item = SourceId> {
    std::iter::once(finding.span.source).chain(finding.labels.iter().map(|(span, _)| span.source))
}

/// The settings and every document.
fn files(root: &Path) -> Result<Vec<File>, Failure> {
    let mut files = discover(root, Audience::Internal)?;
    files.push(File { path: CONFIG.to_owned(), place: root.join(CONFIG), fault: None });
    Ok(files)
}

/// An ordinary file that the commit has, too. Git keeps a link as its target's name, and of a path that is not plain
/// letters nothing is certain: such files count as changed.
fn is_comparable(file: &File, earlier: &HashMap<String, String>) -> bool {
    let is_plain = !file.path.contains(['\n', '\r', char::REPLACEMENT_CHARACTER]);
    let is_file = std::fs::symlink_metadata(&file.place).is_ok_and(|metadata| metadata.is_file());
    let is_readable = || std::fs::File::open(&file.place).is_ok();
    file.fault.is_none() && is_plain && earlier.contains_key(&file.path) && is_file && is_readable()
}

/// What git itself said, in its own words.
fn told(output: &Output) -> Option<Say> {
    let words = String::from_utf8_lossy(&output.stderr);
    let line = words.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(Say::same(line))
}

fn unknown(revision: &str) -> Failure {
    let message = say!(
        "git `{revision}` деген нұсқаны білмейді",
        "git не знает ревизии `{revision}`",
        "git knows no revision `{revision}`",
    );
    let help = say!(
        "тармақтың, тегтің не коммиттің атын жазыңыз, мысалы `origin/main`; көшірме толық болмаса: `git fetch --unshallow`",
        "напишите имя ветки, тега или коммита, например `origin/main`; если копия неполная: `git fetch --unshallow`",
        "name a branch, tag or commit, such as `origin/main`; if the clone is shallow: `git fetch --unshallow`",
    );
    Failure::new(message).help(help)
}
