//! A whole workspace in which every rule of attestation and of its law is broken exactly once.
//!
//! `faulty/` is three kindergartens and their district. A comment that begins with a rule's number plants a fault.

use std::path::PathBuf;

use qujat::codes::ALL;
use qujat::finding::{Code, Finding, Report, Severity};
use qujat::library::Library;
use qujat::when::Day;
use qujat::{checks, load};

use crate::program::{self, repository};

/// After all papers of the workspace, and before any edition of its own.
const TODAY: Day = Day::constant(2028, 6, 15);

/// A fault by its rule, file and line; of one that is planted, the line of the comment.
type Fault = (String, String, usize);

#[test]
fn every_planted_fault_is_reported_once_and_nothing_else() {
    let (library, report) = checked();
    let found: Vec<Fault> = found(&library, &report);
    let planted: Vec<Fault> = planted();
    assert_eq!(without_lines(&found), without_lines(&planted));
    for (code, file, line) in &found {
        let above = planted.iter().filter(|(_, other, at)| other == file && at < line);
        let nearest = above.max_by_key(|(_, _, at)| *at);
        let is_own = nearest.is_some_and(|(planted, _, _)| planted == code);
        assert!(is_own, "{code} at {file}:{line} is not below its comment");
    }
}

#[test]
fn every_rule_of_the_ledger_has_its_planted_fault() {
    let ledger = ALL.iter().filter(|code| is_broken_here(code));
    let ledger: Vec<String> = ledger.map(|code| code.number.to_owned()).collect();
    let mut planted: Vec<String> = planted().into_iter().map(|(code, ..)| code).collect();
    planted.sort_by_key(|code| ALL.iter().position(|known| known.number == code));
    assert_eq!(planted, ledger);
}

/// Every fact that a rule needs is there, and every paper is of a day whose law is known: nothing stays open.
#[test]
fn no_question_stays_open() {
    let (_, report) = checked();
    let open = |finding: &&Finding| finding.severity == Severity::Note && finding.waived.is_none();
    let notes = report.findings().iter().filter(open);
    assert_eq!(notes.map(|finding| finding.code.number).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn what_a_user_sees_of_it() {
    let said = program::qujat(&folder(), &["check", "--lang", "kk", "--notes", "--today", "2028-06-15"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.stdout, "");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("faulty-workspace", said.stderr));
}

/// Family A, and of family R the rules about waivers and editions.
fn is_broken_here(code: &Code) -> bool {
    code.family() == "A" || code.family() == "R" && code.number >= "R009"
}

fn folder() -> PathBuf {
    repository().join("tests/suite/faulty")
}

fn checked() -> (Library, Report) {
    let (library, mut report) = load::load(&folder(), 2).unwrap();
    checks::check(&library, TODAY, &mut report);
    (library, report)
}

fn found(library: &Library, report: &Report) -> Vec<Fault> {
    let place = |finding: &Finding| {
        let source = library.sources.get(finding.span.source);
        let line = source.position(finding.span.range().start).line;
        (finding.code.number.to_owned(), source.path.clone(), line)
    };
    report.findings().iter().map(place).collect()
}

/// The comments of the workspace that begin with a rule's number.
fn planted() -> Vec<Fault> {
    let files = program::files(&folder());
    files.iter().flat_map(|(path, bytes)| planted_in(path, std::str::from_utf8(bytes).unwrap())).collect()
}

fn planted_in(path: &str, text: &str) -> Vec<Fault> {
    let numbered = text.lines().zip(1..).filter_map(|(line, at)| {
        let (number, _) = line.trim().strip_prefix("# ")?.split_once(':')?;
        let is_rule = ALL.iter().any(|code| code.number == number);
        is_rule.then(|| (number.to_owned(), path.to_owned(), at))
    });
    numbered.collect()
}

fn without_lines(faults: &[Fault]) -> Vec<[&str; 2]> {
    let mut sorted: Vec<[&str; 2]> =
        faults.iter().map(|(code, file, _)| [code.as_str(), file.as_str()]).collect();
    sorted.sort_unstable();
    sorted
}
