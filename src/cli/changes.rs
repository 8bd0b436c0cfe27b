//! What changed since a revision, as git tells: the external `git`, asked and never obeyed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::failure::Failure;
use crate::finding::{Finding, Report};
use crate::library::Library;
use crate::library::effects::Touched;
use crate::load::CONFIG;
use crate::say;
use crate::source::SourceId;
use crate::text::Say;

/// Paths of a workspace that are not what they were at a revision, relative to it.
pub struct Changes {
    /// Files that differ or are new, and those that are no more.
    paths: HashSet<String>,
    /// Those of them that the revision had, too.
    had: HashSet<String>,
}

impl Changes {
    /// Files that differ from a revision in the working tree, and those that git does not know.
    pub fn since(root: &Path, revision: &str) -> Result<Self, Failure> {
        let git = Git { root: root.to_owned() };
        git.must_be_repository()?;
        let commit = git.commit(revision)?;
        let plain = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff"];
        let had = git.paths(&[&plain[..], &["--diff-filter=a", &commit, "--"]].concat())?;
        let mut paths = git.paths(&[&plain[..], &[&commit, "--"]].concat())?;
        // What git ignores has no earlier state either: it counts as new.
        paths.extend(git.paths(&["ls-files", "--others", "-z", "--", "data", "private", CONFIG])?);
        Ok(Self { paths, had })
    }

    /// Marks the findings that rest on nothing that changed: they fail nobody in this run.
    pub fn mark(&self, library: &Library, report: &mut Report) {
        let touched = self.touched(library);
        for finding in report.findings_mut() {
            let is_touched = places(finding).any(|source| touched.has(source));
            finding.unchanged = !is_touched;
        }
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

/// A finding stands in the file of its place; one that names another place rests on that, too.
fn places(finding: &Finding) -> impl Iterator<Item = SourceId> {
    std::iter::once(finding.span.source).chain(finding.labels.iter().map(|(span, _)| span.source))
}

/// The external program in a workspace.
struct Git {
    root: PathBuf,
}

impl Git {
    /// Neither the machine's settings nor those of the repository may run another program or rewrite what git says.
    fn run(&self, arguments: &[&str]) -> Result<Output, Failure> {
        Command::new("git")
            .current_dir(&self.root)
            .args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
            .args(arguments)
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C")
            .output()
            .map_err(|error| no_program(&error))
    }

    fn must_be_repository(&self) -> Result<(), Failure> {
        let output = self.run(&["rev-parse", "--is-inside-work-tree"])?;
        if output.status.success() && output.stdout.trim_ascii() == b"true" {
            return Ok(());
        }
        let plain = say!(
            "`--changed-since` параметрін алып тастаңыз немесе қойма құрыңыз: `git init`",
            "уберите `--changed-since` или создайте репозиторий: `git init`",
            "leave `--changed-since` out, or make a repository: `git init`",
        );
        // Git may have another reason, such as a folder that belongs to another user.
        let reason = told(&output).filter(|reason| !reason.en.contains("not a git repository"));
        let message = say!(
            "жұмыс бумасы git қоймасында емес",
            "рабочая папка не лежит в репозитории git",
            "the workspace is not in a git repository",
        );
        Err(Failure::new(message).about(self.root.display().to_string()).help(reason.unwrap_or(plain)))
    }

    /// The commit of a revision. Letters that git would take for an option are no revision.
    fn commit(&self, revision: &str) -> Result<String, Failure> {
        if revision.is_empty() || revision.starts_with('-') {
            return Err(unknown(revision));
        }
        let output = self.run(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
        let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let is_one = !commit.is_empty() && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
        if output.status.success() && is_one { Ok(commit) } else { Err(unknown(revision)) }
    }

    /// Paths that git tells, divided by zero bytes and so never quoted.
    fn paths(&self, arguments: &[&str]) -> Result<HashSet<String>, Failure> {
        let output = self.run(arguments)?;
        if !output.status.success() {
            let message = say!(
                "git өзгерген файлдарды айта алмады",
                "git не смог назвать изменённые файлы",
                "git could not tell which files changed",
            );
            return Err(Failure { help: told(&output), ..Failure::new(message) });
        }
        let pieces = output.stdout.split(|byte| *byte == 0).filter(|piece| !piece.is_empty());
        Ok(pieces.map(|piece| String::from_utf8_lossy(piece).into_owned()).collect())
    }
}

/// What git itself said, in its own words.
fn told(output: &Output) -> Option<Say> {
    let words = String::from_utf8_lossy(&output.stderr);
    let line = words.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(Say::same(line))
}

fn no_program(error: &std::io::Error) -> Failure {
    let message = say!(
        "`git` бағдарламасы іске қосылмады: {error}",
        "программа `git` не запускается: {error}",
        "the program `git` cannot be run: {error}",
    );
    let help = say!(
        "git орнатыңыз немесе `--changed-since` параметрін алып тастаңыз",
        "установите git или уберите `--changed-since`",
        "install git, or leave `--changed-since` out",
    );
    Failure::new(message).help(help)
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
