//! `check --changed-since`: old errors do not fail new work.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;
use tempfile::TempDir;

use crate::program::{Run, command, fresh, qujat, run};

const FAULTY: &str = "kind = \"protocol\"\nstatus = \"approved\"\nnumber = \"NN\"\nbody = \"pedagogical-council\"\n\
    date = 2026-05-04\npresent = 3\nchair = \"d-omarova\"\nsecretary = \"d-omarova\"\n[[agenda]]\ntitle = \"Есеп\"\n";

/// Runs git in a folder as somebody, whatever the machine's settings are.
pub fn git(folder: &Path, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    git.args(["-c", "user.name=A", "-c", "user.email=a@example.kz", "-c", "init.defaultBranch=main"]);
    let said = git.args(arguments).output().unwrap();
    assert!(said.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&said.stderr));
}

/// A workspace in a folder of a repository, with one old error, all of it committed.
fn committed() -> (TempDir, PathBuf) {
    let (folder, place) = fresh();
    write(&place, "data/ескі.toml", "old", "8");
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-q", "-m", "old"]);
    (folder, place)
}

fn write(place: &Path, path: &str, id: &str, number: &str) {
    let text = format!("id = \"{id}\"\n{}", FAULTY.replace("NN", number));
    std::fs::write(place.join(path), text).unwrap();
}

fn since(place: &Path, revision: &str, more: &[&str]) -> Run {
    let mut command = command(place);
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    run(command.args(["check", "--lang", "en", "--changed-since", revision]).args(more))
}

fn findings(said: &Run) -> Vec<Json> {
    said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn old_errors_are_counted_and_new_ones_fail() {
    let (_folder, place) = committed();
    assert_eq!(qujat(&place, &["check"]).code, 1);
    let unchanged = since(&place, "HEAD", &[]);
    assert_eq!(unchanged.code, 0, "{}", unchanged.stderr);
    assert!(!unchanged.stderr.contains("D003"), "{}", unchanged.stderr);
    assert!(
        unchanged.stderr.contains("in unchanged documents: errors 1, warnings 0"),
        "{}",
        unchanged.stderr
    );
    write(&place, "data/жаңа.toml", "new", "9");
    let untracked = since(&place, "HEAD", &[]);
    assert_eq!(untracked.code, 1);
    assert!(untracked.stderr.contains("data/жаңа.toml") && !untracked.stderr.contains("data/ескі.toml"));
    assert!(untracked.stderr.contains("errors: 1, warnings: 0"), "{}", untracked.stderr);
}

#[test]
fn a_document_is_changed_by_its_letters_alone() {
    let (folder, place) = committed();
    write(&place, "data/ескі.toml", "old", "8");
    assert_eq!(since(&place, "HEAD", &[]).code, 0, "the same letters written anew");
    write(&place, "data/ескі.toml", "old", "9");
    assert_eq!(since(&place, "HEAD", &[]).code, 1, "changed in the working tree");
    git(folder.path(), &["add", "-A"]);
    assert_eq!(since(&place, "HEAD", &[]).code, 1, "changed in the index");
    git(folder.path(), &["commit", "-q", "-m", "new"]);
    assert_eq!(since(&place, "HEAD", &[]).code, 0);
    for revision in ["HEAD~1", "main~1", "HEAD^"] {
        assert_eq!(since(&place, revision, &[]).code, 1, "{revision}");
    }
}

#[test]
fn a_finding_that_rests_on_a_changed_document_is_new() {
    let (_folder, place) = committed();
    let clean = FAULTY.replace("secretary = \"d-omarova\"", "secretary = \"a-nurbekova\"");
    // The older paper is the new one, and the number is blamed on the later, which did not change.
    std::fs::write(place.join("data/a.toml"), clean.replace("NN", "8").replace("05-04", "05-03")).unwrap();
    let said = since(&place, "HEAD", &["--format", "json"]);
    let found = findings(&said);
    let repeated = found.iter().find(|finding| finding["code"] == "R007").unwrap();
    assert_eq!(
        (&repeated["file"], &repeated["unchanged"]),
        (&Json::from("data/ескі.toml"), &Json::from(false))
    );
    assert_eq!(said.code, 1);
}

/// A signed file is no document; who exchanges it is told all the same.
#[test]
fn an_exchanged_signed_file_is_new() {
    let (folder, place) = fresh();
    std::fs::create_dir_all(place.join("signed")).unwrap();
    let file = place.join("signed/news.pdf");
    std::fs::write(&file, "%PDF-1.7\n%%EOF\n").unwrap();
    let sum = qujat::fingerprint::of(b"%PDF-1.7\n%%EOF\n");
    let news = format!(
        "kind = \"page\"\nstatus = \"approved\"\nsigned = {{ file = \"signed/news.pdf\", sha256 = \"{sum}\" }}\ntitle = \"Жаңалық\"\ntext = \"Қош келдіңіз!\"\n"
    );
    std::fs::write(place.join("data/news.toml"), news).unwrap();
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-q", "-m", "signed"]);
    assert_eq!(since(&place, "HEAD", &[]).code, 0);
    std::fs::write(&file, "%PDF-1.7\n% another\n%%EOF\n").unwrap();
    let said = since(&place, "HEAD", &[]);
    assert_eq!(said.code, 1, "{}", said.stderr);
    assert!(said.stderr.contains("D034"), "{}", said.stderr);
}

#[test]
fn machines_get_all_findings_with_a_mark() {
    let (_folder, place) = committed();
    write(&place, "data/жаңа.toml", "new", "9");
    let found = findings(&since(&place, "HEAD", &["--format", "json"]));
    let marks: Vec<(&str, bool)> = found
        .iter()
        .map(|finding| (finding["file"].as_str().unwrap(), finding["unchanged"].as_bool().unwrap()))
        .collect();
    assert_eq!(marks, [("data/ескі.toml", true), ("data/жаңа.toml", false)]);
    let github = since(&place, "HEAD", &["--format", "github"]).stdout;
    assert_eq!(github.lines().count(), 1, "{github}");
    let sarif: Json = serde_json::from_str(&since(&place, "HEAD", &["--format", "sarif"]).stdout).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["properties"]["unchanged"], true);
}

#[test]
fn what_git_ignores_counts_as_new() {
    let (folder, place) = committed();
    std::fs::write(folder.path().join(".gitignore"), "*.toml\n").unwrap();
    write(&place, "data/new.toml", "new", "9");
    assert_eq!(since(&place, "HEAD", &[]).code, 1);
}

#[test]
fn what_git_cannot_tell_is_a_failure() {
    let (_folder, place) = committed();
    for revision in ["nowhere", "", "HEAD:data", "main..main", "HEAD^{tree}"] {
        let said = since(&place, revision, &[]);
        assert_eq!(said.code, 2, "{revision}");
        assert!(said.stderr.contains("git knows no revision"), "{revision}: {}", said.stderr);
    }
    let (_outside, place) = fresh();
    let said = since(&place, "HEAD", &[]);
    assert_eq!((said.code, said.stdout.as_str()), (2, ""));
    assert!(
        said.stderr.contains("not in a git repository") && said.stderr.contains("git init"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_revision_is_never_an_option_of_git() {
    let (_folder, place) = committed();
    for revision in ["--output=stolen", "--no-index", "-O/etc/passwd"] {
        let mut command = command(&place);
        let said = run(command.args(["check", "--lang", "en", &format!("--changed-since={revision}")]));
        assert_eq!(said.code, 2, "{revision}");
        assert!(said.stderr.contains("git knows no revision"), "{revision}: {}", said.stderr);
    }
    assert!(!place.join("stolen").exists());
    assert_eq!(since(&place, "--output=stolen", &[]).code, 2);
}

/// A committed workspace with an old error, and a new one put in its place.
fn tampered() -> (TempDir, PathBuf) {
    let (folder, place) = committed();
    write(&place, "data/ескі.toml", "old", "9");
    (folder, place)
}

fn set(folder: &Path, key: &str, value: &str) {
    git(folder, &["config", key, value]);
}

#[test]
fn no_filter_of_a_repository_runs_or_hides_a_change() {
    let (folder, place) = committed();
    let (repository, evil) = (folder.path(), folder.path().join("EVIL"));
    let original = repository.join("original");
    std::fs::copy(place.join("data/ескі.toml"), &original).unwrap();
    let command = format!("touch {}; cat {}", evil.display(), original.display());
    for key in ["filter.evil.clean", "filter.evil.process", "diff.evil.command", "diff.evil.textconv"] {
        set(repository, key, &command);
    }
    set(repository, "core.fsmonitor", &command);
    set(repository, "diff.external", &command);
    set(repository, "core.pager", &command);
    std::fs::write(repository.join(".git/info/attributes"), "*.toml filter=evil diff=evil\n").unwrap();
    std::fs::write(repository.join(".gitattributes"), "*.toml filter=evil diff=evil\n").unwrap();
    std::fs::write(repository.join(".git/hooks/post-index-change"), format!("#!/bin/sh\n{command}\n"))
        .unwrap();
    assert_eq!(since(&place, "HEAD", &[]).code, 0, "nothing changed yet");
    write(&place, "data/ескі.toml", "old", "9");
    let said = since(&place, "HEAD", &[]);
    assert_eq!(said.code, 1, "the filter would show the old letters: {}", said.stderr);
    assert!(!evil.exists(), "a program of the repository ran");
}

#[test]
fn nothing_is_fetched_where_an_object_is_missing() {
    let (folder, place) = committed();
    let (repository, evil) = (folder.path(), folder.path().join("EVIL"));
    set(repository, "core.repositoryformatversion", "1");
    set(repository, "extensions.partialClone", "origin");
    set(repository, "remote.origin.promisor", "true");
    set(repository, "remote.origin.url", &format!("ext::sh -c touch% {}", evil.display()));
    set(repository, "protocol.ext.allow", "always");
    set(repository, "protocol.allow", "always");
    let said = since(&place, "1234567890123456789012345678901234567890", &[]);
    assert_eq!(said.code, 2, "{}", said.stderr);
    assert!(!evil.exists(), "a program of the repository ran");
}

#[test]
fn marks_of_the_index_hide_no_change() {
    for mark in ["--assume-unchanged", "--skip-worktree"] {
        let (folder, place) = committed();
        git(folder.path(), &["update-index", mark, "ws/data/ескі.toml"]);
        write(&place, "data/ескі.toml", "old", "9");
        assert_eq!(since(&place, "HEAD", &[]).code, 1, "{mark}");
    }
}

#[test]
fn the_environment_names_no_other_repository() {
    let (_folder, place) = tampered();
    let (other, _) = tampered();
    git(other.path(), &["commit", "-qam", "bad"]);
    let elsewhere = other.path().join(".git").display().to_string();
    for (name, value) in [
        ("GIT_DIR", elsewhere.as_str()),
        ("GIT_WORK_TREE", &other.path().display().to_string()),
        ("GIT_INDEX_FILE", "/nowhere"),
        ("GIT_OBJECT_DIRECTORY", &format!("{elsewhere}/objects")),
        ("GIT_COMMON_DIR", &elsewhere),
    ] {
        let mut command = command(&place);
        command.env("PATH", std::env::var_os("PATH").unwrap()).env(name, value);
        let said = run(command.args(["check", "--lang", "en", "--changed-since", "HEAD"]));
        assert_eq!(said.code, 1, "{name}: {}", said.stderr);
    }
}

#[test]
fn a_repository_within_the_documents_hides_nothing() {
    let (_folder, place) = committed();
    let nested = place.join("data/nested");
    std::fs::create_dir(&nested).unwrap();
    git(&nested, &["init", "-q"]);
    git(&nested, &["commit", "-q", "--allow-empty", "-m", "x"]);
    write(&place, "data/nested/new.toml", "new", "9");
    assert_eq!(since(&place, "HEAD", &[]).code, 1);
}

#[test]
fn objects_that_stand_in_for_others_are_not_believed() {
    let (folder, place) = tampered();
    git(folder.path(), &["commit", "-qam", "bad"]);
    git(folder.path(), &["replace", "HEAD~1", "HEAD"]);
    assert_eq!(since(&place, "HEAD~1", &[]).code, 1);
}

#[test]
fn line_ends_of_another_system_are_no_change() {
    let (_folder, place) = committed();
    let text = std::fs::read_to_string(place.join("data/ескі.toml")).unwrap();
    std::fs::write(place.join("data/ескі.toml"), text.replace('\n', "\r\n")).unwrap();
    assert_eq!(since(&place, "HEAD", &[]).code, 0);
}

/// The sample of the repository in a repository of its own, all of it committed.
fn sample() -> (TempDir, PathBuf) {
    let (folder, place) = crate::program::sample();
    git(&place, &["init", "-q"]);
    git(&place, &["add", "-A"]);
    git(&place, &["commit", "-q", "-m", "sample"]);
    (folder, place)
}

fn edit(place: &Path, path: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(place.join(path)).unwrap();
    assert!(text.contains(from), "{path} has {from}");
    std::fs::write(place.join(path), text.replacen(from, to, 1)).unwrap();
}

#[test]
fn an_edition_that_becomes_that_of_the_program_touches_everything() {
    let (_folder, place) = sample();
    let edition = "data/editions/kz-83-2025-32.toml";
    let (own, built_in) =
        ("preschool = { totals = { moderator = 50,", "preschool = { totals = { moderator = 68,");
    edit(&place, edition, built_in, own);
    edit(&place, "data/decisions/2026-05-20-attestation.toml", "points = 71", "points = 60");
    git(&place, &["commit", "-q", "-a", "-m", "an edition of one's own"]);
    assert_eq!(since(&place, "HEAD", &[]).code, 0);
    edit(&place, edition, own, built_in);
    let said = since(&place, "HEAD", &[]);
    assert_eq!(said.code, 1, "{}", said.stderr);
    assert!(said.stderr.contains("A032"), "{}", said.stderr);
}

#[test]
fn a_change_that_breaks_another_document_fails() {
    let (_folder, place) = sample();
    let clean = since(&place, "HEAD", &[]);
    assert_eq!(clean.code, 0, "{}", clean.stderr);
    assert!(clean.stderr.contains("in changed documents no errors, no warnings"), "{}", clean.stderr);
    let broken = |path: &str, from: &str, to: &str, code: &str| {
        let (_folder, place) = sample();
        edit(&place, path, from, to);
        let said = since(&place, "HEAD", &["--format", "json"]);
        let found = findings(&said);
        let one = found
            .iter()
            .find(|finding| finding["code"] == code && finding["severity"] == "error")
            .unwrap_or_else(|| panic!("{code}: {}", said.stdout));
        assert_eq!((one["unchanged"].clone(), said.code), (Json::from(false), 1), "{path}: {one}");
        assert_ne!(one["file"], Json::from(path), "the fault stands in a document that did not change");
    };
    // The experience of a person, the composition of a commission, the law itself, a waiver and a removed document.
    let person = "id = \"a-serikova\"";
    let people = std::fs::read_to_string(place.join("data/people.toml")).unwrap();
    let of_person = people.split(person).nth(1).unwrap();
    let since_line = of_person.lines().find(|line| line.starts_with("experience-since")).unwrap();
    let (before, _) = of_person.split_once(since_line).unwrap();
    let whole = format!("{person}{before}{since_line}");
    let young = format!("{person}{before}experience-since = 2025-12-01");
    broken("data/people.toml", &whole, &young, "A004");
    broken("data/editions/kz-83-2025-32.toml", "min-members = { is = 7", "min-members = { is = 9", "A040");
}

#[test]
fn a_removed_document_leaves_nothing_unasked() {
    let (_folder, place) = sample();
    std::fs::remove_file(place.join("data/plans/2025-2026-annual.toml")).unwrap();
    let said = since(&place, "HEAD", &[]);
    assert_eq!(said.code, 1, "{}", said.stderr);
    assert!(said.stderr.contains("R002"), "{}", said.stderr);
}
