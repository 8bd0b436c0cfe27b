//! What is known of the editions before 2025, written by hand, beside what the program says; and of 2023, nothing.

use std::collections::BTreeSet;
use std::fs;

use qujat::cards::{Example, example};
use qujat::codes::{ALL, find};
use qujat::editions::basis::provision;
use qujat::finding::{Code, Finding, Severity};
use qujat::kinds::rules::{Known, Only};
use walkdir::WalkDir;

use crate::program::repository;
use crate::tables::{Table, tables};
use crate::workspace::check;

/// Rules that judge by what the seed and the notice tell.
const KNOWN: [&str; 3] = ["barred", "breach-without-consequence", "category-above-test"];

/// A row of a table by its columns.
struct Row<'t> {
    table: &'t Table,
    cells: &'t [Vec<String>],
}

impl<'t> Row<'t> {
    fn cell(&self, column: &str) -> &'t str {
        let at = self.table.columns.iter().position(|known| known == column).unwrap();
        self.cells[at].first().map_or("", String::as_str)
    }

    fn is_head(&self) -> bool {
        self.cell("post") == "head"
    }

    /// The row as papers: a person, perhaps an earlier sitting, and the sitting that is judged.
    fn files(&self, edition: &str) -> Vec<Example> {
        let mut files = vec![self.person(), file("data/decision.toml", self.sitting())];
        if !self.cell("earlier breach").is_empty() {
            files.push(file("data/earlier.toml", self.earlier_breach()));
        }
        if self.is_head() {
            files.push(file("data/organization.toml", DISTRICT.to_owned()));
        }
        if self.cell("thresholds") == "given" {
            files.push(completed(edition));
        }
        files
    }

    fn person(&self) -> Example {
        let (post, current) = (self.cell("post"), self.cell("current"));
        // What is confirmed was confirmed in between, so that its term runs on every day of the tables.
        let renewed = match self.cell("procedure") {
            "confirm" => format!(", {{ is = \"{current}\", since = 2022-06-17 }}"),
            _ => String::new(),
        };
        let text = format!(
            "kind = \"people\"\n[[person]]\nid = \"b-aliev\"\nfamily-name = \"Әлиев\"\npost-type = \"{post}\"\n\
             experience-since = 1990-09-01\ncategories = [{{ is = \"{current}\", since = 2020-06-12 }}{renewed}]\n"
        );
        file("data/newcomer.toml", text)
    }

    fn earlier_breach(&self) -> String {
        let (day, current) = (self.cell("earlier breach"), self.cell("current"));
        let test = format!("test = {{ on = {day}, breach = \"first\" }}\n");
        paper(day, ["confirm", current, "current", current], &test)
    }

    fn sitting(&self) -> String {
        let (claimed, awarded) = (self.cell("claimed"), self.cell("awarded"));
        let outcome = match awarded {
            _ if awarded == claimed => "claimed",
            _ if awarded == self.cell("current") => "current",
            _ => "below-current",
        };
        let what = [self.cell("procedure"), claimed, outcome, awarded];
        paper(self.cell("sitting"), what, &format!("{}{}", self.evidence(), self.test()))
    }

    /// Application and portfolio of the sitting's year, and what the row adds to them.
    fn evidence(&self) -> String {
        let (year, fact) = (&self.cell("sitting")[..4], self.cell("fact"));
        let more =
            |wanted: &str, key: &str| if fact == wanted { format!(", {key} = true") } else { String::new() };
        let mut text = format!("application = {{ on = {year}-01-21{} }}\n", more("late", "late"));
        if fact != "no-portfolio" {
            let false_data = more("false-data", "false-data");
            text += &format!("portfolio = {{ on = {year}-02-10, points = 500{false_data} }}\n");
        }
        if fact == "experience-30" {
            text += "exempt-from-test = \"experience-30\"\n";
        }
        text
    }

    fn test(&self) -> String {
        let (year, percent) = (&self.cell("sitting")[..4], self.cell("test, %"));
        if let Some(breach) = self.cell("fact").strip_suffix("-breach") {
            return format!("test = {{ on = {year}-02-11, breach = \"{breach}\" }}\n");
        }
        let Ok(percent) = percent.parse::<u32>() else { return String::new() };
        let of = if self.is_head() { 60 } else { 50 };
        let score = of * percent / 100;
        format!("test = {{ on = {year}-02-11, score = {score}, of = {of} }}\n")
    }

    /// Where the program says another thing than the row.
    fn disagreement(&self, edition: &str) -> Option<String> {
        let found = found(&self.files(edition), "data/decision.toml");
        let (verdict, rule) = (verdict(&found), self.cell("rule"));
        let speaking = speaking(&found);
        let fits = match verdict {
            "undetermined" if rule.is_empty() => KNOWN.iter().all(|known| !speaking.contains(known)),
            "undetermined" => speaking.contains(rule),
            _ => speaking.iter().copied().eq(Some(rule).filter(|rule| !rule.is_empty())),
        };
        let is_as_written = verdict == self.cell("verdict") && fits && self.rests_on_its_provision(&found);
        (!is_as_written).then(|| format!("{edition}, {}: {verdict} by {speaking:?}", self.cell("row")))
    }

    /// A warning names the edition of the table, also where the sitting is judged by a later one.
    fn rests_on_its_provision(&self, found: &[Finding]) -> bool {
        let stated = provision(self.cell("provision")).en;
        let names =
            |finding: &Finding| finding.basis.as_ref().is_some_and(|basis| basis.en.starts_with(&stated));
        found.iter().filter(|finding| finding.severity == Severity::Warning).all(names)
    }
}

/// The sitting's commission is a district's, which hears heads.
const DISTRICT: &str = "kind = \"organization\"\nid = \"ulgi\"\nname = { kk = \"Бөлім\", ru = \"Отдел\" }\n\
                        type = \"district-department\"\n";

/// What the seed leaves out, as a workspace might add it from another source.
const ADDED: &str = r#"
[ladders]
pedagogue = { categories = ["trainee", "teacher", "moderator", "expert", "researcher", "master"], provision = "not stated", known = "secondary" }
[base]
pedagogue = { is = "teacher", provision = "not stated", known = "secondary" }
[test-threshold]
teacher = { percent = 50, provision = "not stated", known = "secondary" }
moderator = { percent = 60, provision = "not stated", known = "secondary" }
expert = { percent = 70, provision = "not stated", known = "secondary" }
researcher = { percent = 80, provision = "not stated", known = "secondary" }
"#;

fn file(path: &str, text: String) -> Example {
    Example { path: path.to_owned(), bytes: text.into_bytes() }
}

/// The edition that comes with the program, with the order of categories and the thresholds.
fn completed(edition: &str) -> Example {
    let own = fs::read_to_string(repository().join(format!("data/editions/{edition}.toml"))).unwrap();
    file(&format!("data/{edition}.toml"), own + ADDED)
}

/// A sitting with one case.
fn paper(day: &str, [procedure, claimed, outcome, awarded]: [&str; 4], rest: &str) -> String {
    format!(
        "kind = \"decision\"\nstatus = \"approved\"\nbody = \"attestation-commission\"\ndate = {day}\n[[case]]\n\
         person = \"b-aliev\"\nprocedure = \"{procedure}\"\nclaimed = \"{claimed}\"\noutcome = \"{outcome}\"\n\
         awarded = \"{awarded}\"\n{rest}"
    )
}

/// What the rules about claims and their evidence say of a file.
fn found(files: &[Example], path: &str) -> Vec<Finding> {
    let (library, report) = check(files);
    let is_of_file = |finding: &&Finding| library.sources.get(finding.span.source).path == path;
    let is_of_case = |finding: &&Finding| ("A001".."A040").contains(&finding.code.number);
    report.findings().iter().filter(is_of_file).filter(is_of_case).cloned().collect()
}

fn verdict(found: &[Finding]) -> &'static str {
    match found.iter().map(|finding| finding.severity).min() {
        None => "allowed",
        Some(Severity::Note) => "undetermined",
        Some(Severity::Warning) => "warned",
        Some(Severity::Error) => "forbidden",
    }
}

/// The rules of the gravest verdict.
fn speaking(found: &[Finding]) -> BTreeSet<&'static str> {
    let gravest = found.iter().map(|finding| finding.severity).min();
    let speaking = found.iter().filter(|finding| Some(finding.severity) == gravest);
    speaking.map(|finding| finding.code.name).collect()
}

#[test]
fn every_known_row_is_judged_as_written() {
    let mut wrong = Vec::new();
    for edition in ["kz-83-2021-561", "kz-83-2024-72"] {
        let [table] = <[Table; 1]>::try_from(tables(edition)).ok().unwrap();
        let rows = table.rows.iter().map(|cells| Row { table: &table, cells });
        wrong.extend(rows.filter_map(|row| row.disagreement(edition)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_seeds_statements_are_named_rows() {
    let [table] = <[Table; 1]>::try_from(tables("kz-83-2024-72")).ok().unwrap();
    for (name, rule) in [("seed 1", KNOWN[2]), ("seed 2", KNOWN[2]), ("seed 3", KNOWN[1])] {
        let rows = table.rows.iter().map(|cells| Row { table: &table, cells });
        let named: Vec<Row<'_>> = rows.filter(|row| row.cell("row") == name).collect();
        let [row] = named.as_slice() else { panic!("{name} is one row") };
        assert_eq!((row.cell("verdict"), row.cell("rule")), ("warned", rule));
    }
}

#[test]
fn the_drop_to_pedagogue_is_told_and_not_judged_by() {
    let (library, _) = check(&[]);
    let edition = library.editions.get("kz-83-2021-561").unwrap();
    let drop = &edition.values()["breach-lowering.first"];
    assert_eq!((drop.only, drop.known), (Some(Only::Explain), Known::Secondary));
    assert_eq!(drop.says["is"], "teacher");
}

/// Rules that need no law: papers contradict each other, or cite an edition of another day.
const WITHOUT_LAW: [&str; 6] = [
    "current-against-register",
    "not-of-the-organization",
    "fact-after-decision",
    "score-above-maximum",
    "law-not-in-force",
    "draft-already-law",
];

/// Rules whose question another rule leaves open, because the same value is not known: the rule, and the other one.
const LEFT_OPEN_BY: [(&str, &str); 1] = [("lowered-term-runs", "barred")];

/// What is a fault by the edition of 2025 is a question in 2023: neither silent nor judged by the law of 2021.
#[test]
fn in_2023_every_question_is_left_open() {
    let of_family = ALL.iter().filter(|code| code.family() == "A" && !WITHOUT_LAW.contains(&code.name));
    let wrong = of_family.filter_map(|code| {
        let (_, report) = check(&moved(&example(code, "bad"), years_to_2023(code)));
        let of_family: Vec<&Finding> =
            report.findings().iter().filter(|finding| finding.code.family() == "A").collect();
        let asks =
            LEFT_OPEN_BY.iter().find(|(name, _)| *name == code.name).map_or(code.name, |(_, other)| *other);
        let is_asked = of_family.iter().any(|finding| finding.code.name == asks);
        let judged = of_family.iter().filter(|finding| finding.severity != Severity::Note);
        let judged: Vec<&str> = judged.map(|finding| finding.code.number).collect();
        (!is_asked || !judged.is_empty())
            .then(|| format!("{}: asked {is_asked}, judged {judged:?}", code.name))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for name in WITHOUT_LAW {
        assert!(find(name).is_some(), "{name} is a rule");
    }
}

/// Sittings of the cards are of 2026, their commissions and plans of the August before; a third term is of 2027.
fn years_to_2023(code: &Code) -> i32 {
    match code.number {
        "A043" => 3,
        "A045" => 4,
        number if ("A040".."A050").contains(&number) || number == "A070" => 2,
        _ => 3,
    }
}

/// The base workspace with files laid over it, all of them some years earlier.
fn moved(files: &[Example], years: i32) -> Vec<Example> {
    let base = repository().join("tests/suite/base");
    let walk = WalkDir::new(&base).into_iter().map(Result::unwrap).filter(|entry| entry.path().is_file());
    let base = walk.map(|entry| {
        let path = entry.path().strip_prefix(&base).unwrap().to_string_lossy().replace('\\', "/");
        Example { path, bytes: fs::read(entry.path()).unwrap() }
    });
    let all =
        base.chain(files.iter().map(|file| Example { path: file.path.clone(), bytes: file.bytes.clone() }));
    all.map(|file| earlier(file, years)).collect()
}

/// Every year that is written, some years earlier.
fn earlier(file: Example, years: i32) -> Example {
    let text = String::from_utf8(file.bytes).unwrap();
    let mut moved = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find("20") {
        let (before, after) = rest.split_at(at);
        moved += before;
        let is_date = after.get(4..5) == Some("-") && !before.ends_with(|last: char| last.is_alphanumeric());
        let is_year = is_date || after.get(4..5) == Some("\"") && before.ends_with('-');
        match after.get(..4).filter(|_| is_year).and_then(|year| year.parse::<i32>().ok()) {
            Some(year) => {
                moved += &(year - years).to_string();
                rest = &after[4..];
            }
            None => {
                moved += "20";
                rest = &after[2..];
            }
        }
    }
    Example { path: file.path, bytes: (moved + rest).into_bytes() }
}
