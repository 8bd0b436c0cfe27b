//! `init --ci`: the file that it writes, and the very scripts in it, run in repositories as a service runs them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;
use tempfile::TempDir;

use crate::changes::git;
use crate::program::{Run, files, fresh, qujat, repository, run};

const GITHUB: &str = ".github/workflows/qujat.yml";
const GITLAB: &str = ".gitlab-ci.yml";
const PLAN: &str = "data/plans/2026-2027-annual.toml";
const PROTOCOL: &str = "data/protocols/2026-09-03-pedagogical-council.toml";
const PAGE: &str = "kk/protocol/2026-09-03-pedagogical-council.html";

fn read(place: &Path, path: &str) -> String {
    fs::read_to_string(place.join(path)).unwrap()
}

fn change(place: &Path, path: &str, from: &str, to: &str) {
    let before = read(place, path);
    assert!(before.contains(from), "{path}: {from}");
    fs::write(place.join(path), before.replace(from, to)).unwrap();
}

/// The lines of a block that begins after a line, without their indentation.
fn block(text: &str, begin: &str) -> String {
    let (_, after) = text.split_once(begin).unwrap_or_else(|| panic!("{begin} is not there:\n{text}"));
    let indent = after.len() - after.trim_start().len();
    let lines = after.lines().take_while(|line| line.len() > indent && line[..indent].trim().is_empty());
    lines.map(|line| format!("{}\n", &line[indent..])).collect()
}

/// A workspace in a repository with an origin, and a machine that runs steps in it.
struct Machine {
    folder: TempDir,
    place: PathBuf,
    workflow: String,
}

impl Machine {
    fn new(service: &str, file: &str) -> Self {
        let (folder, place) = fresh();
        let added = qujat(&place, &["init", "--ci", service, "--lang", "en"]);
        assert_eq!(added.code, 0, "{}", added.stderr);
        change(&place, PLAN, "status = \"draft\"", "status = \"approved\"");
        change(&place, PROTOCOL, "status = \"draft\"", "status = \"approved\"");
        git(folder.path(), &["init", "-q", "--bare", "origin"]);
        git(&place, &["init", "-q"]);
        git(&place, &["remote", "add", "origin", "../origin"]);
        let workflow = read(&place, file);
        let machine = Self { folder, place, workflow };
        machine.commit();
        machine.provide_program();
        machine
    }

    fn commit(&self) {
        git(&self.place, &["add", "-A"]);
        git(&self.place, &["commit", "-q", "--allow-empty", "-m", "change"]);
        git(&self.place, &["push", "-q", "origin", "HEAD"]);
    }

    /// The program, which here makes no PDF: they take long, and have tests of their own.
    fn provide_program(&self) {
        let program = env!("CARGO_BIN_EXE_qujat");
        let script = format!(
            "#!/bin/sh\ncase $1 in build) set -- \"$@\" --formats md,html ;; esac\nexec {program} \"$@\"\n"
        );
        let place = self.folder.path().join("bin/qujat");
        fs::create_dir(place.parent().unwrap()).unwrap();
        fs::write(&place, script).unwrap();
        assert_eq!(run(Command::new("chmod").arg("+x").arg(place)).code, 0);
    }

    /// A fresh folder for what a job leaves to its later steps.
    fn job(&self) -> Job<'_> {
        Job { machine: self, folder: TempDir::new().unwrap() }
    }

    /// What the branch `site` of the origin holds, all of which is one commit.
    fn published(&self) -> BTreeMap<String, Vec<u8>> {
        let copy = TempDir::new().unwrap();
        let origin = self.folder.path().join("origin");
        git(copy.path(), &["clone", "-q", "-b", "site", origin.to_str().unwrap(), "copy"]);
        let copy = copy.path().join("copy");
        let commits = run(Command::new("git").args(["rev-list", "--count", "HEAD"]).current_dir(&copy));
        assert_eq!(commits.stdout, "1\n", "what was taken off the site is in no history");
        fs::remove_dir_all(copy.join(".git")).unwrap();
        files(&copy)
    }
}

struct Job<'m> {
    machine: &'m Machine,
    folder: TempDir,
}

impl Job<'_> {
    /// Runs a script as the services do: it ends at the first command that fails.
    fn run(&self, script: &str, base: &str) -> Run {
        let path = std::env::var("PATH").unwrap();
        let bin = self.machine.folder.path().join("bin");
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        bash.current_dir(&self.machine.place).env_clear();
        bash.env("PATH", format!("{}:{path}", bin.display())).env("HOME", self.folder.path());
        bash.env("SOURCE_DATE_EPOCH", "1780300000").env("BASE", base);
        bash.env("CI_MERGE_REQUEST_DIFF_BASE_SHA", base);
        bash.env("RUNNER_TEMP", self.folder.path());
        bash.env("GITHUB_STEP_SUMMARY", self.folder.path().join("summary"));
        bash.env("GITHUB_OUTPUT", self.folder.path().join("output"));
        run(&mut bash)
    }

    /// Runs a step of the workflow by its name.
    fn step(&self, name: &str, base: &str) -> Run {
        let begin = format!("- name: {name}\n");
        let (_, step) = self.machine.workflow.split_once(&begin).unwrap();
        self.run(&block(step, "run: |\n"), base)
    }

    fn left(&self, file: &str) -> String {
        read(self.folder.path(), file)
    }
}

/// Documents with an error each, whose line would end a block of code and begin one of HTML.
fn faulty(machine: &Machine, numbers: std::ops::Range<u32>) {
    for number in numbers {
        let text = format!(
            "kind = \"page\"\nstatus = \"approved\"\ntitle = \"Жаңалық\"\ntext = \"Қош келдіңіз!\"\n\"```<b>\" = {number}\n"
        );
        fs::write(machine.place.join(format!("data/news-{number}.toml")), text).unwrap();
    }
}

#[test]
fn the_file_is_added_to_a_workspace_new_or_not_and_overwrites_nothing() {
    for (service, file) in [("github", GITHUB), ("gitlab", GITLAB)] {
        for (language, sentence) in [("kk", "толтырып"), ("ru", "Заполните"), ("en", "Fill in")]
        {
            let folder = TempDir::new().unwrap();
            git(folder.path(), &["init", "-q", "ws"]);
            let init = |place: &Path, more: &[&str]| {
                qujat(place, &[&["init", "--ci", service, "--lang", language], more].concat())
            };
            let said = init(folder.path(), &["ws"]);
            assert_eq!(said.code, 0, "{}", said.stderr);
            assert!(said.stderr.contains(sentence) && said.stderr.contains(file), "{}", said.stderr);
            let place = folder.path().join("ws");
            let workflow = read(&place, file);
            assert!(workflow.contains(&format!("--lang {language}")), "{workflow}");
            assert!(!["#kk", "#ru", "#en", "{{lang}}"].iter().any(|mark| workflow.contains(mark)));
            assert_eq!(qujat(&place, &["check"]).code, 0);

            let before = files(&place);
            let said = init(&place, &[]);
            assert_eq!((said.code, files(&place)), (2, before.clone()), "it is there already");
            assert!(said.stderr.contains(file), "{}", said.stderr);
            fs::remove_file(place.join(file)).unwrap();
            fs::write(place.join(PLAN), "mine").unwrap();
            assert_eq!(init(&place, &["."]).code, 0);
            assert_eq!((read(&place, file), read(&place, PLAN)), (workflow, "mine".to_owned()));

            fs::remove_file(place.join(file)).unwrap();
            let said = init(&place, &["data"]);
            assert_eq!(said.code, 2, "a service does not look there");
            assert!(said.stderr.contains("`git init`"), "{}", said.stderr);
        }
    }
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["init", "data", "--ci", "github"]).code, 2, "a full folder is left alone");
    assert_eq!(qujat(&place, &["init"]).code, 2, "without `--ci` a folder must be named");
}

#[test]
fn ten_findings_stand_at_their_lines_and_all_of_them_in_the_summary() {
    let machine = Machine::new("github", GITHUB);
    let job = machine.job();
    let said = job.step("qujat check", "");
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stdout.starts_with("::warning file=data/plans/"), "{}", said.stdout);
    faulty(&machine, 0..15);
    let job = machine.job();
    let said = job.step("qujat check", "");
    assert_eq!(said.code, 1);
    assert_eq!(said.stdout.lines().count(), 10, "{}", said.stdout);
    assert!(said.stdout.lines().all(|line| line.starts_with("::error file=data/news-")), "{}", said.stdout);
    let summary = job.left("summary");
    assert_eq!(summary.matches("<b>\" = ").count(), 15, "{summary}");
    assert!(summary.starts_with("### qujat check\n\n    "), "{summary}");
    let others = summary.lines().skip(2).filter(|line| !line.starts_with("    "));
    assert_eq!(others.count(), 0, "all of it is code: {summary}");
}

#[test]
fn a_change_is_judged_by_what_it_touches() {
    let machine = Machine::new("github", GITHUB);
    faulty(&machine, 0..1);
    machine.commit();
    git(&machine.place, &["checkout", "-q", "-b", "change"]);
    assert_eq!(machine.job().step("qujat check", "main").code, 0, "an old error fails nobody");
    faulty(&machine, 1..2);
    machine.commit();
    let job = machine.job();
    let said = job.step("qujat check", "main");
    assert_eq!((said.code, said.stdout.lines().count()), (1, 1), "{}", said.stderr);
    assert!(said.stdout.contains("data/news-1.toml") && !job.left("summary").contains("news-0"));
    git(&machine.place, &["checkout", "-q", "main"]);
    let keys: String = (0..12).map(|number| format!("planted-{number} = 1\n")).collect();
    let long =
        format!("kind = \"page\"\nstatus = \"approved\"\ntitle = \"Жаңалық\"\ntext = \"Мәтін\"\n{keys}");
    fs::write(machine.place.join("data/long.toml"), &long).unwrap();
    machine.commit();
    fs::write(machine.place.join("data/long.toml"), format!("{long}planted-last = 1\n")).unwrap();
    let said = machine.job().step("qujat check", "main");
    assert_eq!(said.stdout.lines().count(), 10, "{}", said.stdout);
    assert!(
        said.stdout.starts_with("::error file=data/long.toml,line=17,"),
        "changed lines first: {}",
        said.stdout
    );
    assert_ne!(machine.job().step("qujat check", "nowhere").code, 0, "a base that is not there is told");
}

#[test]
fn a_mistake_takes_nothing_off_the_site_that_the_workflow_publishes() {
    let machine = Machine::new("github", GITHUB);
    let publish = |status: &str| {
        let job = machine.job();
        let said = job.step("qujat build", "");
        assert_eq!(said.code, 0, "{}", said.stderr);
        assert_eq!(job.left("output"), format!("status={status}\n"), "{}", job.left("summary"));
        let said = job.step("qujat publish", "");
        assert_eq!(said.code, 0, "{}", said.stderr);
        let site = machine.published();
        assert!(!site.keys().any(|path| path.contains(".qujat")), "{:?}", site.keys());
        site
    };
    let first = publish("0");
    assert!(first.contains_key("index.html") && first.contains_key(PAGE), "{:?}", first.keys());

    change(&machine.place, PROTOCOL, "date = 2026-09-03", "date = 03.09.2026");
    change(&machine.place, PLAN, "апталығын", "онкүндігін");
    let second = publish("1");
    let text = |path: &str| String::from_utf8(second[path].clone()).unwrap();
    assert!(text(PAGE).contains("таныстырды"), "its last good version");
    assert!(text("kk/plan/2026-2027-annual.html").contains("онкүндігін"), "the others are published");

    change(&machine.place, PROTOCOL, "date = 03.09.2026", "date = 2026-09-03");
    change(&machine.place, PROTOCOL, "status = \"approved\"", "status = \"draft\"");
    assert!(!publish("0").contains_key(PAGE), "what is withdrawn goes");

    let before = machine.published();
    fs::create_dir_all(machine.place.join("templates/site")).unwrap();
    fs::write(machine.place.join("templates/site/home.html"), "{{ planted").unwrap();
    let job = machine.job();
    _ = job.step("qujat build", "");
    assert_eq!(job.left("output"), "status=2\n", "{}", job.left("summary"));
    _ = job.step("qujat publish", "");
    assert_eq!(machine.published(), before, "a build that made nothing changes nothing");
}

#[test]
fn gitlab_gets_a_report_and_a_site_that_a_mistake_does_not_take_down() {
    let machine = Machine::new("gitlab", GITLAB);
    fs::create_dir_all(machine.place.join(".qujat")).unwrap();
    let script = |job: &str| block(machine.workflow.split_once(&format!("\n{job}:\n")).unwrap().1, "- |\n");
    let pages = || {
        let said = machine.job().run(&script("pages"), "");
        assert_eq!(said.code, 0, "{}", said.stderr);
        (read(&machine.place, ".qujat/status"), files(&machine.place.join("public")))
    };
    let (status, site) = pages();
    assert_eq!(status, "0\n");
    assert!(site.contains_key(PAGE));
    change(&machine.place, PROTOCOL, "date = 2026-09-03", "date = 03.09.2026");
    fs::remove_dir_all(machine.place.join("public")).unwrap();
    let (status, site) = pages();
    assert_eq!(status, "1\n");
    assert!(site.contains_key(PAGE), "its last good version");

    faulty(&machine, 0..12);
    let said = machine.job().run(&script("check"), "");
    assert_eq!(said.code, 1, "{}", said.stderr);
    let report: Json = serde_json::from_str(&read(&machine.place, ".qujat/findings.json")).unwrap();
    let issues = report.as_array().unwrap();
    let prints: BTreeSet<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert!(issues.len() > 12 && prints.len() == issues.len(), "{report:#}");
    for issue in issues {
        assert!(["major", "minor", "info"].contains(&issue["severity"].as_str().unwrap()), "{issue}");
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 0, "{issue}");
        let path = issue["location"]["path"].as_str().unwrap();
        assert!(machine.place.join(path).is_file(), "{issue}");
    }
}

#[test]
fn a_workflow_that_does_not_know_where_the_program_is_says_so_in_both_languages() {
    let (_folder, place) = fresh();
    for (service, file, begin) in
        [("github", GITHUB, "run: |\n"), ("gitlab", GITLAB, "before_script:\n    - |\n")]
    {
        assert_eq!(qujat(&place, &["init", ".", "--ci", service]).code, 0);
        let script = block(&read(&place, file), begin);
        let said = run(Command::new("bash").args(["-ec", &script]).current_dir(&place));
        assert_eq!(said.code, 1, "{}", said.stderr);
        assert!(said.stdout.contains("толтырыңыз") && said.stdout.contains("заполните"), "{}", said.stdout);
    }
}

#[test]
fn the_repository_runs_the_same_jobs_for_its_sample() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["init", ".", "--ci", "github", "--lang", "en"]).code, 0);
    let jobs = |text: &str| text.split_once("\n  check:\n").unwrap().1.to_owned();
    assert_eq!(jobs(&read(&repository(), GITHUB)), jobs(&read(&place, GITHUB)));
}

/// Keys whose values are expressions; in a script an expression would be run, whoever wrote its text.
const EXPRESSIONS: &[&str] = &[
    "BASE",
    "QUJAT_REVISION",
    "STATUS",
    "cancel-in-progress",
    "group",
    "if",
    "is-ready",
    "key",
    "path",
    "url",
];

#[test]
fn workflows_use_pinned_actions_and_run_no_text_of_others() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["init", ".", "--ci", "github"]).code, 0);
    let mut workflows: Vec<String> = files(&repository().join(".github"))
        .into_values()
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    workflows.push(read(&place, GITHUB));
    assert_eq!(workflows.len(), 3);
    for line in workflows.iter().flat_map(|workflow| workflow.lines()) {
        let line = line.trim().trim_start_matches("- ");
        if let Some(action) = line.strip_prefix("uses: ") {
            let (_, pin) = action.split_once('@').unwrap();
            let (commit, version) = pin.split_once(" # v").unwrap_or_else(|| panic!("{line}"));
            assert!(commit.len() == 40 && commit.bytes().all(|digit| digit.is_ascii_hexdigit()), "{line}");
            assert_eq!(version.split('.').count(), 3, "{line}");
        }
        if line.contains("${{") {
            assert!(EXPRESSIONS.contains(&line.split(':').next().unwrap()), "{line}");
        }
    }
    assert!(workflows.iter().all(|workflow| workflow.contains("\npermissions: {}\n")));
}
