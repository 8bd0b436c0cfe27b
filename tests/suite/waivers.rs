//! Waivers: an old error may stand for a time, and nothing more than that.

use std::path::Path;

use qujat::cards::Example;
use qujat::finding::{Finding, Severity};
use serde_json::Value as Json;

use crate::program::{fresh, qujat};
use crate::workspace::check;

const CHAIR_IS_SECRETARY: &str = "kind = \"protocol\"\nstatus = \"approved\"\nnumber = \"9\"\nbody = \"pedagogical-council\"\n\
    date = 2026-05-04\npresent = 3\nchair = \"d-omarova\"\nsecretary = \"d-omarova\"\n[[agenda]]\ntitle = \"Есеп\"\n";

fn waiver(code: &str, document: &str, until: &str) -> String {
    format!(
        "kind = \"waiver\"\n[[waiver]]\ncode = \"{code}\"\ndocument = \"{document}\"\n\
         reason = \"Қағаз түпнұсқасындай енгізілді.\"\nby = {{ name = \"Әдіскер\" }}\nuntil = {until}\n"
    )
}

/// A fresh workspace with one error, and a waiver until a day.
fn waived(until: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, place) = fresh();
    std::fs::write(place.join("data/old.toml"), CHAIR_IS_SECRETARY).unwrap();
    std::fs::write(place.join("data/waivers.toml"), waiver("chair-is-secretary", "old", until)).unwrap();
    (folder, place)
}

fn json(place: &Path) -> Vec<Json> {
    let said = qujat(place, &["check", "--format", "json", "--lang", "en"]);
    said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The findings of files laid over the base.
fn findings(files: &[(&str, String)]) -> Vec<Finding> {
    let example =
        |(path, text): &(&str, String)| Example { path: (*path).to_owned(), bytes: text.clone().into() };
    check(&files.iter().map(example).collect::<Vec<_>>()).1.findings().to_vec()
}

fn told(findings: &[Finding]) -> Vec<String> {
    let state = |finding: &Finding| if finding.waived.is_some() { "waived" } else { finding.severity.word() };
    findings.iter().map(|finding| format!("{} {}", state(finding), finding.code.number)).collect()
}

#[test]
fn a_waived_error_stays_in_the_report_and_holds_nothing_back() {
    let (_folder, place) = waived("2026-12-31");
    let said = qujat(&place, &["check", "--lang", "en"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let mut lines = said.stderr.lines().skip_while(|line| !line.starts_with("waived[D003] data/old.toml:"));
    let line = lines.nth(1).unwrap();
    assert!(
        line.starts_with("  ")
            && line.ends_with("waived by Әдіскер until 2026-12-31: Қағаз түпнұсқасындай енгізілді."),
        "{line}"
    );
    assert!(said.stderr.contains("no errors, no warnings") && said.stderr.contains("waived for a time: 1"));
    let found = json(&place);
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["code"], &found[0]["severity"]), (&Json::from("D003"), &Json::from("note")));
    assert_eq!(found[0]["waived"]["severity"], "error");
    assert_eq!(found[0]["waived"]["by"], "Әдіскер");
    assert_eq!(found[0]["waived"]["until"], "2026-12-31");
    assert_eq!(found[0]["waived"]["reason"], "Қағаз түпнұсқасындай енгізілді.");
    assert_eq!(qujat(&place, &["build", "--formats", "md"]).code, 0);
    assert!(place.join("output/kk/protocol/old.md").is_file(), "its paper is made");
}

#[test]
fn machines_are_told_in_their_own_words() {
    let (_folder, place) = waived("2026-12-31");
    let sarif: Json = serde_json::from_str(&qujat(&place, &["check", "--format", "sarif"]).stdout).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&Json::from("D003"), &Json::from("error")));
    assert_eq!(result["suppressions"][0]["status"], "accepted");
    let notices = qujat(&place, &["check", "--format", "github"]).stdout;
    assert!(notices.starts_with("::notice file=data/old.toml"), "{notices}");
}

#[test]
fn after_its_last_day_the_error_stands_again() {
    let (_folder, place) = waived("2026-06-01");
    let on = |day: &str| {
        let said = qujat(&place, &["check", "--format", "json", "--today", day]);
        let codes: Vec<String> = said
            .stdout
            .lines()
            .map(|line| serde_json::from_str::<Json>(line).unwrap()["code"].as_str().unwrap().to_owned())
            .collect();
        (said.code, codes.join(" "))
    };
    assert_eq!(on("2026-05-31"), (0, "D003".to_owned()));
    assert_eq!(on("2026-06-01"), (0, "D003".to_owned()));
    assert_eq!(on("2026-06-02"), (1, "D003 R009".to_owned()));
}

#[test]
fn a_waiver_is_of_one_rule_in_one_document_or_part() {
    let item = |title: &str| format!("[[agenda]]\ntitle = \"{title}\"\nspeaker = \"nobody-{title}\"\n");
    let head = "kind = \"protocol\"\nstatus = \"approved\"\nnumber = \"1\"\nbody = \"staff-meeting\"\ndate = 2026-03-11\npresent = 18\n";
    let protocol = format!("{head}{}{}{}", item("a"), item("b"), item("c"));
    let with = |code: &str, document: &str| {
        told(&findings(&[
            ("data/paper.toml", protocol.clone()),
            ("data/waivers.toml", waiver(code, document, "2026-12-31")),
        ]))
    };
    assert_eq!(with("R002", "paper"), ["waived R002", "waived R002", "waived R002"]);
    assert_eq!(with("r002", "paper#2"), ["error R002", "waived R002", "error R002"]);
    assert_eq!(with("R002", "paper#3"), ["error R002", "error R002", "waived R002"]);
    assert_eq!(with("R002", "ulgi:paper#1"), ["waived R002", "error R002", "error R002"]);
    let none = ["error R002", "error R002", "error R002", "warning R010"];
    assert_eq!(with("R003", "paper"), none);
    assert_eq!(with("R002", "staff-meeting"), none);
    assert_eq!(with("R002", "people"), none);
    assert_eq!(with("R002", "ulgi"), none, "the organisation's own document is one, too");
    assert_eq!(with("R002", "paper#4"), ["error R002", "error R002", "error R002", "error R002"]);
    assert_eq!(with("R002", "papers")[3], "error R002", "an unknown document is one fault");
    assert_eq!(with("R002", "a-serikova")[3], "error R003", "a person is no document");
}

#[test]
fn parts_written_in_line_end_by_themselves() {
    let order = "kind = \"order\"\nstatus = \"approved\"\nnumber = \"1\"\ndate = 2026-03-11\ntitle = \"Тақырып\"\nsigned-by = \"director\"\n\
                 item = [{ text = \"Бір.\", responsible = [\"nobody\"] }, { text = \"Екі.\" }]\ncites = [{ edition = \"none\" }]\n";
    let with = |document: &str| {
        let files = [
            ("data/paper.toml", order.to_owned()),
            ("data/waivers.toml", waiver("R002", document, "2026-12-31")),
        ];
        told(&findings(&files))
    };
    assert_eq!(with("paper#1"), ["waived R002", "error R002"]);
    assert_eq!(with("paper#2"), ["error R002", "error R002", "warning R010"]);
}

#[test]
fn what_cannot_be_waived_is_said() {
    for (code, why) in
        [("S014", "cannot be waived"), ("P001", "cannot be waived"), ("R010", "cannot be waived")]
    {
        let found = findings(&[("data/waivers.toml", waiver(code, "staff-meeting", "2026-12-31"))]);
        assert_eq!(told(&found), ["error S016"], "{code}");
        assert!(found[0].message.en.contains(why), "{}", found[0].message.en);
    }
    let found = findings(&[("data/waivers.toml", waiver("no-quorom", "staff-meeting", "2026-12-31"))]);
    assert_eq!(told(&found), ["error S016"]);
    assert_eq!(found[0].paste.as_deref(), Some("\"no-quorum\""));
}

#[test]
fn nothing_is_said_of_a_waiver_while_its_document_cannot_be_read() {
    let broken = "kind = \"protocol\"\nstatus = \"approved\"\nbody = \"staff-meeting\"\ndate = 11.03.2024\n";
    let files = [
        ("data/paper.toml", broken.to_owned()),
        ("data/waivers.toml", waiver("D004", "paper", "2026-12-31")),
    ];
    assert!(told(&findings(&files)).iter().all(|told| told.starts_with("error S")));
}

#[test]
fn of_two_waivers_the_longer_speaks_and_both_are_used() {
    let two = waiver("D004", "paper", "2026-07-01")
        + &waiver("D004", "paper", "2026-12-31").replace("kind = \"waiver\"\n", "");
    let protocol = "kind = \"protocol\"\nstatus = \"approved\"\nnumber = \"1\"\nbody = \"staff-meeting\"\ndate = 2026-03-11\n[[agenda]]\ntitle = \"Есеп\"\n";
    let found = findings(&[("data/paper.toml", protocol.to_owned()), ("data/waivers.toml", two)]);
    assert_eq!(told(&found), ["waived D004"]);
    let waived = found[0].waived.as_ref().unwrap();
    assert_eq!((waived.until.to_string().as_str(), waived.severity), ("2026-12-31", Severity::Warning));
}

#[test]
fn a_waiver_for_ever_is_warned_of_and_one_for_a_year_is_not() {
    for (until, wanted) in [("9999-12-31", true), ("2027-06-02", true), ("2027-06-01", false)] {
        let all = findings(&[
            ("data/old.toml", CHAIR_IS_SECRETARY.to_owned().replace("\"d-omarova\"", "\"director\"")),
            ("data/waivers.toml", waiver("chair-is-secretary", "old", until)),
        ]);
        assert_eq!(told(&all).contains(&"warning R017".to_owned()), wanted, "{until}: {:?}", told(&all));
    }
}

#[test]
fn a_waiver_without_words_for_its_reason_waives_nothing() {
    for reason in ["…", "-", "123", "... !"] {
        let (_folder, place) = waived("2026-12-31");
        let text = std::fs::read_to_string(place.join("data/waivers.toml")).unwrap();
        let text = text.replace("Қағаз түпнұсқасындай енгізілді.", reason);
        std::fs::write(place.join("data/waivers.toml"), text).unwrap();
        let codes: Vec<(String, bool)> = json(&place)
            .iter()
            .map(|finding| (finding["code"].as_str().unwrap().to_owned(), finding["waived"].is_null()))
            .collect();
        assert_eq!(codes, [("D003".to_owned(), true), ("D031".to_owned(), true)], "{reason}");
    }
}

#[test]
fn who_answers_is_called_by_post_and_name() {
    let (_folder, place) = waived("2026-12-31");
    let text = waiver("D003", "old", "2026-12-31").replace("{ name = \"Әдіскер\" }", "\"director\"");
    std::fs::write(place.join("data/waivers.toml"), text).unwrap();
    for (language, named) in [
        ("kk", "рұқсат берген – меңгеруші А.С. Нұрбекова, соңғы күні – 2026-12-31"),
        ("ru", "кто разрешил – заведующая А.С. Нурбекова, последний день – 2026-12-31"),
    ] {
        let said = qujat(&place, &["check", "--lang", language]).stderr;
        assert!(said.contains(named), "{said}");
    }
    assert_eq!(json(&place)[0]["waived"]["by"], "director");
}

#[test]
fn a_waiver_written_twice_is_found() {
    let twice = waiver("D004", "paper", "2026-12-31")
        + &waiver("no-attendance", "paper", "2026-12-31").replace("kind = \"waiver\"\n", "");
    let protocol = "kind = \"protocol\"\nstatus = \"approved\"\nnumber = \"1\"\nbody = \"staff-meeting\"\ndate = 2026-03-11\n[[agenda]]\ntitle = \"Есеп\"\n";
    let code = |name: &str| qujat::codes::find(name).map(|code| code.number);
    assert_eq!(code("no-attendance"), Some("D004"));
    let found = findings(&[("data/paper.toml", protocol.to_owned()), ("data/waivers.toml", twice)]);
    assert_eq!(told(&found), ["waived D004", "warning R010"]);
    assert!(found[1].message.en.contains("a second time"), "{}", found[1].message.en);
}
