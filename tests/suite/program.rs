//! Runs the program as a person does.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// What a run printed and how it ended.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The program with arguments, in Russian and on a fixed day unless they say otherwise.
pub fn qujat(folder: &Path, arguments: &[&str]) -> Run {
    run(command(folder).args(arguments))
}

/// The command before its arguments, free of the environment's wishes.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qujat"));
    command.current_dir(folder).env_clear().env("LANG", "ru_KZ.UTF-8").env("SOURCE_DATE_EPOCH", "1780300000");
    command
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: status.code().unwrap(), stdout: text(stdout), stderr: text(stderr) }
}

/// The repository, which is a workspace itself.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A fresh workspace made by `qujat init`.
pub fn fresh() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let made = qujat(folder.path(), &["init", "ws"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    let place = folder.path().join("ws");
    (folder, place)
}

/// The sample without its output, in a folder of its own.
pub fn sample() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let place = folder.path().to_owned();
    for (path, bytes) in files(&repository().join("data")) {
        let path = place.join("data").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    std::fs::copy(repository().join("qujat.toml"), place.join("qujat.toml")).unwrap();
    (folder, place)
}

/// Every file below a folder, by relative path.
pub fn files(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    walk.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            (path, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}
