//! `qujat due`: whose category runs out, by the law of the day, and nothing private in its words.

use std::path::Path;

use qujat::cards::Example;
use qujat::when::{Day, Length};
use serde_json::Value as Json;

use crate::program::{Run, qujat};
use crate::workspace::lay_out;

/// Nine teachers, each with a story of one sort; the tenth has left.
const PEOPLE: &str = r#"
kind = "people"
[[person]]
id = "a-soon"
family-name = "Алдабергенова"
categories = [{ is = "moderator", since = 2021-06-11 }]
[[person]]
id = "b-over"
family-name = "Бейсенова"
categories = [{ is = "expert", since = 2020-06-11 }]
[[person]]
id = "c-autumn"
family-name = "Дәулетова"
categories = [{ is = "expert", since = 2021-10-15 }]
[[person]]
id = "d-pension"
family-name = "Ермекова"
categories = [{ is = "expert", since = 2021-06-11 }]
[[person]]
id = "e-leave"
family-name = "Жақанова"
categories = [{ is = "moderator", since = 2021-03-01 }]
[[person]]
id = "f-back"
family-name = "Зейнолова"
categories = [{ is = "moderator", since = 2021-03-02 }]
[[person]]
id = "g-head"
family-name = "Иманова"
categories = [{ is = "head-3", since = 2025-09-01 }]
[[person]]
id = "h-later"
family-name = "Кәрімова"
categories = [{ is = "moderator", since = 2025-09-01 }]
[[person]]
id = "i-trainee"
family-name = "Лесова"
categories = [{ is = "trainee", since = 2021-06-01 }]
[[person]]
id = "j-left"
family-name = "Мырзаева"
categories = [{ is = "moderator", since = 2021-06-11 }]
until = 2026-05-31
"#;

const PRIVATE: &str = r#"
kind = "private"
[[person]]
id = "d-pension"
born = 1967-02-03
pension-from = 2028-02-03
[[person]]
id = "e-leave"
suspended = [{ ground = "childcare", from = 2025-12-13 }]
[[person]]
id = "f-back"
suspended = [{ ground = "sabbatical", from = 2025-11-14, until = 2026-01-15 }]
"#;

fn workspace(private: bool) -> tempfile::TempDir {
    let file = |path: &str, text: &str| Example { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    let mut files = vec![file("data/staff.toml", PEOPLE)];
    if private {
        files.push(file("private/staff.toml", PRIVATE));
    }
    lay_out(&files)
}

fn due(folder: &Path, arguments: &[&str]) -> Vec<Json> {
    let all = [&["due", "--today", "2026-06-01", "--format", "json"], arguments].concat();
    let Run { code, stdout, stderr } = qujat(folder, &all);
    assert_eq!(code, 0, "{stderr}");
    serde_json::from_str(&stdout).unwrap()
}

/// Person, end, standing and school year of those that the test's people file names.
fn rows(due: &[Json]) -> Vec<[String; 4]> {
    let text = |row: &Json, key: &str| row[key].as_str().unwrap_or("–").to_owned();
    let is_own = |row: &&Json| PEOPLE.contains(&format!("\"{}\"", row["person"].as_str().unwrap()));
    let own = due.iter().filter(is_own);
    own.map(|row| ["person", "until", "standing", "school-year"].map(|key| text(row, key))).collect()
}

#[test]
fn ends_standings_and_school_years() {
    let workspace = workspace(true);
    let all = due(workspace.path(), &[]);
    assert_eq!(
        rows(&all),
        [
            ["b-over", "2025-06-11", "over", "–"],
            ["e-leave", "2026-03-01", "suspended", "–"],
            ["f-back", "2026-03-02", "undetermined", "–"],
            ["a-soon", "2026-06-11", "apply", "2025-2026"],
            ["d-pension", "2026-06-11", "exempt", "–"],
            // Portfolios are reviewed from January to August: in the autumn of the end it is too late.
            ["c-autumn", "2026-10-15", "apply", "2025-2026"],
        ]
    );
    let leave = all.iter().find(|row| row["person"] == "e-leave").unwrap();
    assert_eq!(leave["ground"], Json::Null, "a ground of family is not named unasked");
    let asked = due(workspace.path(), &["--grounds"]);
    assert_eq!(asked.iter().find(|row| row["person"] == "e-leave").unwrap()["ground"], "childcare");
}

/// A ground as somebody may write it, in a register of leaves of two people.
fn with_ground(ground: &str) -> tempfile::TempDir {
    let private = format!(
        "kind = \"private\"\n[[person]]\nid = \"a-soon\"\nsuspended = [{{ ground = \"{ground}\", from = 2023-01-01 }}]\n"
    );
    let file = |path: &str, text: &str| Example { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    lay_out(&[file("data/staff.toml", PEOPLE), file("private/staff.toml", &private)])
}

#[test]
fn a_ground_that_no_edition_knows_is_never_printed() {
    for ground in ["ВИЧ-инфекция 850101400123", "a\\u001b[31mb", "childcare-of-Алия", "tuberculosis"]
    {
        let workspace = with_ground(ground);
        for more in [&[][..], &["--grounds"], &["--format", "json"], &["--format", "json", "--grounds"]] {
            let arguments = [&["due", "--today", "2026-06-01", "--color", "always"], more].concat();
            let said = qujat(workspace.path(), &arguments);
            let text = said.stdout + &said.stderr;
            for private in ["ВИЧ", "850101", "Алия", "[31m", "tuberculosis"] {
                assert!(!text.contains(private), "{more:?}: {text}");
            }
        }
    }
}

#[test]
fn an_illness_is_named_only_where_somebody_asks_and_a_study_always() {
    let said = |ground: &str, more: &[&str]| {
        let arguments = [&["due", "--today", "2026-06-01", "--lang", "ru"], more].concat();
        qujat(with_ground(ground).path(), &arguments).stdout
    };
    assert!(said("illness", &[]).contains("есть основание") && !said("illness", &[]).contains("болезни"));
    assert!(said("illness", &["--grounds"]).contains("по болезни"), "{}", said("illness", &["--grounds"]));
    assert!(said("study", &[]).contains("обучение"), "{}", said("study", &[]));
}

#[test]
fn thousands_of_private_facts_do_not_slow_it_down() {
    let person = |index: usize| {
        format!(
            "[[person]]\nid = \"p-{index}\"\nfamily-name = \"Алиева\"\ncategories = [{{ is = \"moderator\", since = 2021-06-11 }}]\n"
        )
    };
    let facts = |index: usize| format!("[[person]]\nid = \"p-{index}\"\npension-from = 2048-01-01\n");
    let all = |kind: &str, one: &dyn Fn(usize) -> String| {
        format!("kind = \"{kind}\"\n{}", (0..4000).map(one).collect::<String>()).into_bytes()
    };
    let people = Example { path: "data/many.toml".to_owned(), bytes: all("people", &person) };
    let private = Example { path: "private/many.toml".to_owned(), bytes: all("private", &facts) };
    let workspace = lay_out(&[people, private]);
    let (library, _) = qujat::load::load(workspace.path(), 2).unwrap();
    let start = std::time::Instant::now();
    let due = library.due(Day::constant(2026, 6, 1), Day::constant(2027, 6, 1));
    assert!(due.len() >= 4000);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// When the category of a teacher runs out that was given on a day, how that stands, and when to apply.
fn end(since: &str, pension: Option<&str>, today: &str) -> [String; 3] {
    let register = format!(
        "kind = \"people\"\n[[person]]\nid = \"a-soon\"\nfamily-name = \"Алдабергенова\"\n\
         categories = [{{ is = \"moderator\", since = {since} }}]\n"
    );
    let private = |day| format!("kind = \"private\"\n[[person]]\nid = \"a-soon\"\npension-from = {day}\n");
    let file = |path: &str, text: String| Example { path: path.to_owned(), bytes: text.into_bytes() };
    let private = pension.map(|day| file("private/staff.toml", private(day)));
    let files: Vec<Example> = private.into_iter().chain([file("data/staff.toml", register)]).collect();
    let folder = lay_out(&files);
    let said = qujat(folder.path(), &["due", "--today", today, "--within", "9y", "--format", "json"]);
    let all: Vec<Json> = serde_json::from_str(&said.stdout).unwrap();
    let row = all.iter().find(|row| row["person"] == "a-soon").unwrap();
    ["until", "standing", "school-year"].map(|key| row[key].as_str().unwrap_or("–").to_owned())
}

#[test]
fn each_day_of_an_end_has_its_answer() {
    for (since, today, wanted) in [
        ("2021-06-11", "2026-06-10", ["2026-06-11", "apply", "2025-2026"]),
        ("2021-06-11", "2026-06-11", ["2026-06-11", "apply", "2025-2026"]),
        ("2021-06-11", "2026-06-12", ["2026-06-11", "over", "–"]),
        ("2024-02-29", "2026-06-01", ["2029-02-28", "apply", "2028-2029"]),
        ("2021-08-31", "2026-06-01", ["2026-08-31", "apply", "2025-2026"]),
        ("2021-09-01", "2026-06-01", ["2026-09-01", "apply", "2025-2026"]),
        ("2021-12-31", "2026-06-01", ["2026-12-31", "apply", "2025-2026"]),
        ("2022-01-01", "2026-06-01", ["2027-01-01", "apply", "2026-2027"]),
    ] {
        assert_eq!(end(since, None, today), wanted, "{since} {today}");
    }
    for (pension, wanted) in [
        ("2026-06-11", "apply"),
        ("2026-06-12", "exempt"),
        ("2030-06-10", "exempt"),
        ("2030-06-11", "exempt"),
        ("2030-06-12", "apply"),
    ] {
        assert_eq!(end("2021-06-11", Some(pension), "2026-06-01")[1], wanted, "{pension}");
    }
    // Four years before 29 February 2032 is 29 February 2028; before 1 March 2032 it is a day later.
    assert_eq!(end("2023-02-28", Some("2032-02-29"), "2026-06-01")[1], "apply");
    assert_eq!(end("2023-03-01", Some("2032-02-29"), "2026-06-01")[1], "exempt");
}

#[test]
fn the_time_asked_for_is_kept() {
    let workspace = workspace(false);
    let has = |within: &str, id: &str| {
        rows(&due(workspace.path(), &["--within", within])).iter().any(|[person, ..]| person == id)
    };
    assert!(!has("9d", "a-soon") && has("10d", "a-soon"));
    assert!(!has("4m", "c-autumn") && has("5m", "c-autumn"));
    assert!(!has("2y", "g-head") && has("3y", "g-head"), "heads are attested every three years");
    assert!(!has("4y", "h-later") && has("5y", "h-later"));
    assert!(!has("99y", "i-trainee") && !has("99y", "j-left"));
    for wrong in ["12", "m", "-1m", "1w", "ж", ""] {
        assert_eq!(qujat(workspace.path(), &["due", "--within", wrong]).code, 2, "{wrong}");
    }
    assert_eq!(Length::parse("99999999y").unwrap().after(Day::constant(2026, 6, 1)), Day::MAX);
}

#[test]
fn nothing_private_is_printed_but_that_there_is_a_ground() {
    let workspace = workspace(true);
    for format in ["human", "json"] {
        let said =
            qujat(workspace.path(), &["due", "--today", "2026-06-01", "--within", "9y", "--format", format]);
        let text = said.stdout + &said.stderr;
        for private in ["1967", "2028-02", "2025-12-13", "2025-11-14", "2026-01-15", "2028-01-15"] {
            assert!(!text.contains(private), "{private}: {text}");
        }
        assert!(!text.contains("childcare") && !text.contains("sabbatical"), "{text}");
        assert!(!text.contains("отпуск по уходу") && text.contains("есть основание"), "{text}");
    }
}

#[test]
fn without_private_facts_everybody_applies_and_the_list_says_so() {
    let workspace = workspace(false);
    let standings = due(workspace.path(), &[]);
    assert!(
        rows(&standings).iter().all(|[_, _, standing, _]| ["apply", "over"].contains(&standing.as_str()))
    );
    let said = qujat(workspace.path(), &["due", "--today", "2026-06-01", "--lang", "en"]);
    assert!(said.stderr.contains("no folder `private`"), "{}", said.stderr);
}

const SITTING: &str = r#"
kind = "decision"
status = "approved"
number = "2"
body = "attestation-commission"
date = 2026-05-20
present = 7
[[case]]
person = "a-serikova"
procedure = "award"
claimed = "moderator"
application = { on = 2026-01-21 }
test = { on = 2026-03-12, score = 36, of = 50 }
outcome = "claimed"
awarded = "moderator"
[[case]]
person = "b-ospanova"
procedure = "confirm"
claimed = "expert"
test = { on = 2026-03-12, breach = "first" }
outcome = "below-current"
awarded = "moderator"
"#;

const ORDER: &str = r#"
kind = "order"
status = "approved"
number = "9"
date = 2026-05-25
title = "Санат беру"
cases = ["sitting#1"]
[[item]]
text = "Санат берілсін."
"#;

#[test]
fn a_category_given_here_counts_from_its_order_and_a_forced_one_for_its_years() {
    let file = |path: &str, text: &str| Example { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    let workspace = lay_out(&[file("data/sitting.toml", SITTING), file("data/order.toml", ORDER)]);
    let all = due(workspace.path(), &["--within", "9y"]);
    let of = |id: &str| all.iter().find(|row| row["person"] == id).unwrap();
    let awarded = of("a-serikova");
    assert_eq!(
        (awarded["counted-from"].as_str(), awarded["until"].as_str()),
        (Some("2026-05-25"), Some("2031-05-25"))
    );
    assert_eq!(
        (awarded["known"].as_str(), awarded["by-another-edition"].as_bool()),
        (Some("text"), Some(false))
    );
    let lowered = of("b-ospanova");
    assert_eq!((lowered["until"].as_str(), lowered["years"].as_u64()), (Some("2027-05-20"), Some(1)));
    assert_eq!(lowered["provision"], "p. 46");
}

#[test]
fn what_a_user_sees_of_it() {
    let workspace = workspace(true);
    let said = |language| {
        let arguments = ["due", "--today", "2026-06-01", "--within", "6m", "--lang", language];
        let Run { stdout, stderr, .. } = qujat(workspace.path(), &arguments);
        format!("{stdout}{stderr}")
    };
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("due", ["kk", "ru", "en"].map(said).join("\n")));
}

#[test]
fn a_school_year_that_is_over_is_missed() {
    assert_eq!(end("2021-10-15", None, "2026-08-31"), ["2026-10-15", "apply", "2025-2026"]);
    assert_eq!(end("2021-10-15", None, "2026-09-01"), ["2026-10-15", "missed", "2025-2026"]);
}

#[test]
fn after_a_leave_the_category_is_kept_until_a_day_at_the_latest() {
    let back = |private: &str, today: &str| {
        let file =
            |path: &str, text: &str| Example { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
        let register = "kind = \"people\"\n[[person]]\nid = \"a-soon\"\nfamily-name = \"Алдабергенова\"\n\
            categories = [{ is = \"moderator\", since = 2021-03-01 }]\n";
        let private = format!("kind = \"private\"\n[[person]]\nid = \"a-soon\"\nsuspended = [{private}]\n");
        let folder = lay_out(&[file("data/staff.toml", register), file("private/staff.toml", &private)]);
        let said = qujat(folder.path(), &["due", "--today", today, "--format", "json", "--lang", "en"]);
        let all: Vec<Json> = serde_json::from_str(&said.stdout).unwrap();
        all.into_iter().find(|row| row["person"] == "a-soon").unwrap()
    };
    let ended = "{ ground = \"childcare\", from = 2024-12-13, until = 2026-01-15 }";
    let row = back(ended, "2026-06-01");
    assert_eq!((&row["standing"], &row["kept-until"]), (&Json::from("returned"), &Json::from("2028-01-15")));
    assert!(row["why"].as_str().unwrap().contains("until 15 January 2028 at the latest"), "{row}");
    assert_eq!(back(ended, "2026-01-15")["standing"], "suspended", "the last day of the leave is leave");
    assert_eq!(back(ended, "2028-01-16")["standing"], "over");
    // Of the edition of 2023 no ground is known: that is not the same as none.
    let row = back("{ ground = \"childcare\", from = 2022-12-13, until = 2023-03-15 }", "2026-06-01");
    assert_eq!(row["standing"], "undetermined");
    assert!(row["why"].as_str().unwrap().contains("is not known of the edition"), "{row}");
}

#[test]
fn a_delegate_from_outside_is_none_of_ours() {
    let said = qujat(&crate::program::repository(), &["due", "--within", "9y", "--format", "json"]);
    let all: Vec<Json> = serde_json::from_str(&said.stdout).unwrap();
    let has = |id: &str| all.iter().any(|row| row["person"] == id);
    assert!(!has("l-dosova") && has("b-ospanova"), "the union's member is one of ours");
}
