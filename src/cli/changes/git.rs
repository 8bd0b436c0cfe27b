//! The external `git`, asked about objects alone: no index, no filters, no hooks, no network.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::cli::changes::{told, unknown};
use crate::failure::Failure;
use crate::load::CONFIG;
use crate::load::discover::File;
use crate::load::shape::bytes_of;
use crate::say;

/// Variables by which git would look at another repository than that of the folder, or take settings from others.
/// A hook of git sets some of them for everything that it runs.
const FOREIGN: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_REPLACE_REF_BASE",
    "GIT_GRAFT_FILE",
    "GIT_SHALLOW_FILE",
    "GIT_CONFIG",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
    "GIT_ATTR_SOURCE",
];

/// What stands against the settings of a repository: nothing is fetched when an object is missing, no object stands in
/// for another, and no program is run.
const FORBIDDING: &[(&str, &str)] = &[
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_PROTOCOL_FROM_USER", "0"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_ATTR_NOSYSTEM", "1"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("LC_ALL", "C"),
];

/// The same in settings of git; those of the command line go before those of a repository.
const SETTINGS: &[&str] = &[
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.attributesFile=/dev/null",
    "core.quotePath=false",
    "core.untrackedCache=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
];

/// The external program in a workspace.
pub struct Git {
    root: PathBuf,
}

impl Git {
    /// The program in a folder.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.current_dir(&self.root).arg("--no-pager");
        SETTINGS.iter().for_each(|setting| _ = command.args(["-c", setting]));
        FOREIGN.iter().for_each(|name| _ = command.env_remove(name));
        FORBIDDING.iter().for_each(|(name, value)| _ = command.env(name, value));
        command.args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Result<Output, Failure> {
        self.command(arguments).stdin(Stdio::null()).output().map_err(|error| no_program(&error))
    }

    /// Runs git with something to read; it is written by a thread of its own, because git answers before the end.
    fn run_with(&self, arguments: &[&str], input: &[u8]) -> Result<Output, Failure> {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| no_program(&error))?;
        let stdin = child.stdin.take();
        let output = std::thread::scope(|scope| {
            // Git that ends early says itself why.
            scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
            child.wait_with_output()
        });
        output.map_err(|error| no_program(&error))
    }

    /// A folder that lies in no repository has no revisions.
    pub fn must_be_repository(&self) -> Result<(), Failure> {
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
    pub fn commit(&self, revision: &str) -> Result<String, Failure> {
        if revision.is_empty() || revision.starts_with('-') {
            return Err(unknown(revision));
        }
        let output = self.run(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
        let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let is_one = !commit.is_empty() && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
        if output.status.success() && is_one { Ok(commit) } else { Err(unknown(revision)) }
    }

    /// Every document of a commit by its path from the workspace, with the id of its letters.
    pub fn files(&self, commit: &str) -> Result<HashMap<String, String>, Failure> {
        let output = self.run(&["ls-tree", "-r", "-z", commit, "--", "data", "private", CONFIG])?;
        let told = answered(&output)?;
        // `100644 blob ID<tab>PATH`
        let entry = |entry: &[u8]| {
            let entry = String::from_utf8_lossy(entry).into_owned();
            let (head, path) = entry.split_once('\t')?;
            let mut head = head.split(' ').skip(1);
            let id = (head.next()? == "blob").then(|| head.next())??;
            Some((path.to_owned(), id.to_owned()))
        };
        Ok(told.split(|byte| *byte == 0).filter_map(entry).collect())
    }

    /// The id that git would give to the letters of each file, just as they stand.
    pub fn hash(&self, paths: &[&str]) -> Result<Vec<String>, Failure> {
        if paths.is_empty() {
            return Ok(Vec::new());
        }
        // Git looks for these files from the top of its folder, wherever it is asked.
        let output = self.run(&["rev-parse", "--show-prefix"])?;
        let told = String::from_utf8_lossy(answered(&output)?).into_owned();
        let prefix = told.strip_suffix('\n').unwrap_or(&told);
        let list: String = paths.iter().map(|path| format!("./{prefix}{path}\n")).collect();
        let output = self.run_with(&["hash-object", "--no-filters", "--stdin-paths"], list.as_bytes())?;
        let ids: Vec<String> =
            String::from_utf8_lossy(answered(&output)?).lines().map(str::to_owned).collect();
        if ids.len() == paths.len() { Ok(ids) } else { Err(no_answer(&output)) }
    }

    /// The letters of objects by their ids, as many of the first ones as git has.
    pub fn letters(&self, ids: &[&String]) -> Vec<String> {
        let list: String = ids.iter().map(|id| format!("{id}\n")).collect();
        let told = self.run_with(&["cat-file", "--batch"], list.as_bytes()).map(|output| output.stdout);
        let told = told.unwrap_or_default();
        let mut rest = told.as_slice();
        let next = || {
            let (letters, after) = object(rest)?;
            rest = after;
            Some(String::from_utf8_lossy(letters).into_owned())
        };
        std::iter::from_fn(next).collect()
    }

    /// True where only line ends of another system were put in, as git itself does on Windows.
    pub fn is_same_but_for_line_ends(&self, file: &File, before: Option<&String>) -> Result<bool, Failure> {
        let Some(bytes) = bytes_of(file).filter(|bytes| bytes.windows(2).any(|pair| pair == b"\r\n")) else {
            return Ok(false);
        };
        let plain: Vec<u8> = bytes
            .iter()
            .enumerate()
            .filter(|(at, byte)| **byte != b'\r' || bytes.get(at + 1) != Some(&b'\n'))
            .map(|(_, byte)| *byte)
            .collect();
        let output = self.run_with(&["hash-object", "--no-filters", "--stdin"], &plain)?;
        let id = String::from_utf8_lossy(answered(&output)?).trim().to_owned();
        Ok(before == Some(&id))
    }
}

/// The first object of a batch and what comes after it: `ID blob SIZE`, a line end, the letters, a line end.
fn object(told: &[u8]) -> Option<(&[u8], &[u8])> {
    let head = told.iter().position(|byte| *byte == b'\n')?;
    let size: usize = String::from_utf8_lossy(told.get(..head)?).rsplit(' ').next()?.parse().ok()?;
    let (letters, after) = told.get(head + 1..)?.split_at_checked(size)?;
    Some((letters, after.strip_prefix(b"\n")?))
}

fn answered(output: &Output) -> Result<&[u8], Failure> {
    if output.status.success() { Ok(&output.stdout) } else { Err(no_answer(output)) }
}

fn no_answer(output: &Output) -> Failure {
    let message = say!(
        "git өзгерген файлдарды айта алмады",
        "git не смог назвать изменённые файлы",
        "git could not tell which files changed",
    );
    Failure { help: told(output), ..Failure::new(message) }
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
