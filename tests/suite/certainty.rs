//! A verdict is as strong as the weakest value that it rests on, and names the provisions of all.
//!
//! Every value of the 2025 edition that is read in the text is in turn known from another source only, and then not
//! known at all. A verdict that changes when the value is gone rests on it, and so is no error when it is doubtful.

use std::collections::BTreeSet;
use std::path::PathBuf;

use qujat::cards::{Example, example};
use qujat::checks;
use qujat::checks::grounds;
use qujat::codes::ALL;
use qujat::editions::law::Entry;
use qujat::editions::{Edition, Editions};
use qujat::finding::{Code, Finding, Report, Severity};
use qujat::kinds::rules::{Known, RuleValue};
use qujat::library::Library;
use qujat::load;
use qujat::text::Language;
use qujat::when::Day;

use crate::program::repository;
use crate::workspace::check;

const EDITION: &str = "kz-83-2025-32";

/// After all papers of the faulty workspace.
const TODAY: Day = Day::constant(2028, 6, 15);

/// An error: its rule, where it stands, and the numbers and words that it names.
#[derive(Debug)]
struct Fault {
    code: &'static Code,
    path: String,
    start: usize,
    message: String,
}

impl Fault {
    fn of(library: &Library, finding: &Finding) -> Self {
        let path = library.sources.get(finding.span.source).path.clone();
        let message = finding.message.to(Language::Ru).to_owned();
        Self { code: finding.code, path, start: finding.span.range().start, message }
    }

    /// What it says for certain: numbers, days and the words of the documents.
    fn names(&self) -> BTreeSet<&str> {
        let parts = self.message.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        parts.filter(|part| !part.trim_matches('-').is_empty()).collect()
    }

    /// True where another error says all that this one says.
    fn is_said_by(&self, other: &Self) -> bool {
        (self.code, &self.path, self.start) == (other.code, &other.path, other.start)
            && self.names().is_subset(&other.names())
    }
}

/// Errors of attestation law.
fn errors(library: &Library) -> Vec<Fault> {
    let mut report = Report::default();
    checks::check(library, TODAY, &mut report);
    let of_law = report.findings().iter().filter(|finding| finding.code.family() == "A");
    let grave = of_law.filter(|finding| finding.severity == Severity::Error && finding.waived.is_none());
    grave.map(|finding| Fault::of(library, finding)).collect()
}

/// The editions of a library with one value of the 2025 edition changed, or taken out.
fn with(library: &Library, path: &str, change: impl Fn(RuleValue) -> Option<RuleValue>) -> Editions {
    let changed = |edition: &Edition| {
        let mut edition = edition.clone();
        if let Some(value) = edition.rules.values.remove(path).filter(|_| edition.id == EDITION) {
            edition.rules.values.extend(change(value).map(|value| (path.to_owned(), value)));
        }
        edition
    };
    Editions::new(library.editions.iter().map(changed))
}

/// Errors that stand although a value is doubtful, and that would not stand as they do without it.
fn overconfident(library: &mut Library, path: &str) -> Vec<String> {
    let known = library.editions.clone();
    library.editions = with(library, path, |value| Some(RuleValue { known: Known::Secondary, ..value }));
    let doubtful = errors(library);
    library.editions = known.clone();
    library.editions = with(library, path, |_| None);
    let gone = errors(library);
    library.editions = known;
    let rests_on = |fault: &&Fault| {
        grounds::of(fault.code).iter().any(|entry| entry.is_at(path))
            && !gone.iter().any(|other| fault.is_said_by(other))
    };
    let wrong = doubtful.iter().filter(rests_on);
    wrong
        .map(|fault| format!("{} rests on `{path}`: {}: {}", fault.code.number, fault.path, fault.message))
        .collect()
}

/// Paths of values that are read in the text and by which rules judge.
fn paths(library: &Library) -> Vec<String> {
    let edition = library.editions.get(EDITION).unwrap();
    let judged = edition.rules.values.iter().filter(|(path, value)| {
        value.known == Known::Text && value.only.is_none() && Entry::at(path).is_some()
    });
    judged.map(|(path, _)| path.clone()).collect()
}

#[test]
fn no_error_of_the_faulty_workspace_rests_on_a_doubtful_value() {
    let folder: PathBuf = repository().join("tests/suite/faulty");
    let (mut library, _) = load::load(&folder, 2).unwrap();
    let paths = paths(&library);
    assert!(paths.len() > 100 && errors(&library).len() > 30);
    let wrong: Vec<String> = paths.iter().flat_map(|path| overconfident(&mut library, path)).collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn no_error_of_the_cards_rests_on_a_doubtful_value() {
    let mut wrong = Vec::new();
    for code in ALL.iter().filter(|code| code.family() == "A") {
        let entries = grounds::of(code);
        let (mut library, _) = check(&example(code, "bad"));
        for path in paths(&library) {
            if entries.iter().any(|entry| entry.is_at(&path)) {
                wrong.extend(overconfident(&mut library, &path));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// What the cards do not have: results without the size of the test, refusals, lowerings, other ladders.
const CASES: [&str; 14] = [
    "claimed = \"moderator\"\ntest = { on = 2026-03-12, score = 28 }\noutcome = \"claimed\"\nawarded = \"moderator\"",
    "claimed = \"moderator\"\ntest = { on = 2026-03-12, score = 51 }\noutcome = \"claimed\"\nawarded = \"moderator\"",
    "claimed = \"expert\"\ncurrent = \"moderator\"\ntest = { on = 2026-03-12, score = 31, of = 50 }\noutcome = \"current\"\nawarded = \"expert\"",
    "claimed = \"researcher\"\ncurrent = \"expert\"\ntest = { on = 2026-03-12, score = 31, of = 50 }\noutcome = \"current\"\nawarded = \"expert\"",
    "claimed = \"expert\"\ncurrent = \"moderator\"\ntest = { on = 2026-03-12, breach = \"first\" }\noutcome = \"current\"\nawarded = \"moderator\"",
    "claimed = \"expert\"\ncurrent = \"moderator\"\ntest = { on = 2026-03-12, breach = \"first\" }\noutcome = \"claimed\"\nawarded = \"expert\"",
    "claimed = \"expert\"\ncurrent = \"expert\"\ntest = { on = 2026-03-12, breach = \"second\" }\noutcome = \"below-current\"\nawarded = \"moderator\"",
    "claimed = \"moderator\"\ntest = { on = 2026-03-12, breach = \"second\" }\noutcome = \"claimed\"\nawarded = \"moderator\"",
    "claimed = \"expert\"\ncurrent = \"deputy-2\"\ntest = { on = 2026-03-12, score = 50, of = 50 }\noutcome = \"claimed\"\nawarded = \"expert\"",
    "claimed = \"master\"\ncurrent = \"deputy-3\"\ntest = { on = 2026-03-12, score = 50, of = 50 }\noutcome = \"claimed\"\nawarded = \"master\"",
    "claimed = \"expert\"\ncurrent = \"deputy-3\"\noutcome = \"current\"\nawarded = \"moderator\"",
    "claimed = \"master\"\ncurrent = \"first\"\noutcome = \"claimed\"\nawarded = \"master\"",
    "claimed = \"researcher\"\ncurrent = \"expert\"\nwithout-procedure = \"special-programme\"\noutcome = \"below-current\"\nawarded = \"researcher\"",
    "claimed = \"moderator\"\ncurrent = \"expert\"\nwithout-procedure = \"production-10\"\noutcome = \"claimed\"\nawarded = \"moderator\"",
];

/// One case of a teacher, with the rest of it written out.
fn sitting(rest: &str) -> Example {
    let text = format!(
        "kind = \"decision\"\nstatus = \"approved\"\nbody = \"attestation-commission\"\ndate = 2026-05-20\n[[case]]\n\
         person = \"a-serikova\"\nprocedure = \"award\"\n{rest}\nportfolio = {{ on = 2026-04-22, points = 3 }}\n"
    );
    Example { path: "data/decision.toml".to_owned(), bytes: text.into_bytes() }
}

#[test]
fn no_error_of_other_cases_rests_on_a_doubtful_value() {
    let mut wrong = Vec::new();
    for case in CASES {
        let (mut library, _) = check(&[sitting(case)]);
        assert!(!errors(&library).is_empty(), "{case}");
        for path in paths(&library).iter().filter(|path| !path.starts_with("commission")) {
            wrong.extend(overconfident(&mut library, path));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

const THRESHOLD: &str = r#"
kind = "rules"
id = "kz-83-2026-1"
act = { kk = "Қағидалар", ru = "Правила" }
edition = "2026-01-05 № 1"
in-force = { from = 2026-02-01, known = "text" }
extends = "kz-83-2025-32"
[test-threshold]
moderator = { percent = 65, provision = "p. 39 1)", known = "secondary" }
"#;

#[test]
fn a_number_from_another_source_weakens_and_all_provisions_are_named() {
    let case = "claimed = \"moderator\"\ntest = { on = 2026-03-12, score = 31, of = 50 }\noutcome = \"claimed\"\nawarded = \"moderator\"";
    let edition = Example { path: "data/edition.toml".to_owned(), bytes: THRESHOLD.as_bytes().to_vec() };
    let (_, report) = check(&[sitting(case), edition]);
    let found = report.findings().iter().find(|finding| finding.code.number == "A024").unwrap();
    assert_eq!(found.severity, Severity::Warning);
    let basis = found.basis.as_ref().unwrap();
    assert!(basis.ru.starts_with("п. 24, подп. 1) п. 39, п. 5; редакция от 05.01.2026 № 1"), "{}", basis.ru);
    assert!(basis.ru.ends_with("(по другому источнику, не по самому тексту)"), "{}", basis.ru);
    let (_, report) = check(&[sitting(&case.replace("31", "29"))]);
    let found = report.findings().iter().find(|finding| finding.code.number == "A024").unwrap();
    assert_eq!(found.severity, Severity::Error);
}

#[test]
fn the_value_and_the_day_are_doubted_apart() {
    let basis = |day: &str, paper: &str| {
        let mut file = sitting(paper);
        file.bytes = String::from_utf8(file.bytes)
            .unwrap()
            .replace("2026-05-20", day)
            .replace("2026", &day[..4])
            .into_bytes();
        let (_, report) = check(&[file]);
        let found =
            report.findings().iter().find(|finding| finding.basis.is_some() && finding.code.number > "A019");
        let found = found.unwrap();
        (found.severity, found.basis.as_ref().unwrap().ru.clone(), found.basis.as_ref().unwrap().kk.clone())
    };
    let missed = "claimed = \"moderator\"\ntest = { on = 2026-03-01, score = 28, of = 50 }\noutcome = \"claimed\"\nawarded = \"moderator\"";
    for (day, severity, ru, kk) in [
        (
            "2025-07-25",
            Severity::Warning,
            "действует с 10.03.2025 (день вступления в силу – по расчёту)",
            "(күшіне енген күні – есеп бойынша)",
        ),
        ("2025-07-26", Severity::Error, "действует с 10.03.2025", "күнінен бастап күшінде"),
        ("2025-07-27", Severity::Error, "действует с 10.03.2025", "күнінен бастап күшінде"),
    ] {
        let (own, said, kazakh) = basis(day, missed);
        assert_eq!(own, severity, "{day}");
        assert!(said.ends_with(ru) && kazakh.ends_with(kk), "{day}: {said}, {kazakh}");
    }
    let breach = "claimed = \"moderator\"\ntest = { on = 2026-03-01, breach = \"first\" }\noutcome = \"claimed\"\nawarded = \"moderator\"";
    let (severity, said, _) = basis("2024-05-20", breach);
    assert_eq!(severity, Severity::Warning);
    let both = "(значение – из объявленного проекта; день вступления в силу – по расчёту)";
    assert!(said.ends_with(both), "{said}");
}
