//! Documents of a hostile hand: nothing private leaves the program, nothing acts on a terminal, nothing hangs.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use qujat::cards::Example;
use serde_json::Value as Json;

use crate::program::{Run, qujat, repository};
use crate::workspace::lay_out;

const PRIVATE: &str = r#"kind = "private"
[[person]]
id = "a-serikova"
iin = "850101400123"
phone = "+77011234567"
born = 1985-01-01
suspended = [ { ground = "childcare", from = 2023-01-01 } ]
"#;

/// Letters of the file above that nobody may see.
const SECRETS: &[&str] = &["850101", "1985", "7011234", "Алия"];

const FORMATS: &[&str] = &["human", "json", "sarif", "github", "gitlab"];

fn file(path: &str, text: &str) -> Example {
    Example { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn all_said(said: &Run) -> String {
    format!("{}{}", said.stdout, said.stderr)
}

/// Ways to break the private file, each of which some rule quotes.
fn broken() -> Vec<(&'static str, String)> {
    [
        ("dotted", "born = 1985-01-01", "born = 01.01.1985"),
        ("quoted", "born = 1985-01-01", "born = \"1985-01-01\""),
        ("words", "born = 1985-01-01", "born = \"ИИН 850101400123\""),
        ("impossible", "born = 1985-01-01", "born = 1985-02-30"),
        ("number", "iin = \"850101400123\"", "iin = 850101400123"),
        ("unquoted", "iin = \"850101400123\"", "iin = 850101400123x"),
        ("key", "iin =", "iin_850101400123 ="),
        ("no key", "iin = \"850101400123\"", "850101400123"),
        ("no id", "id = \"a-serikova\"", "id = \"Серикова 850101400123\""),
        ("stranger", "id = \"a-serikova\"", "id = \"a-serikova-850101400123\""),
        ("twice", "iin = \"850101400123\"", "iin = \"850101400123\"\niin = \"850101400123\""),
        ("unclosed", "iin = \"850101400123\"", "iin = \"850101400123"),
        ("phone", "phone = \"+77011234567\"", "phone = +77011234567"),
        ("heading", "[[person]]", "[[person-850101400123]]"),
        ("kind", "kind = \"private\"", "kind = \"private-850101400123\""),
        ("control", "850101400123\"", "850101400123\u{1b}\""),
        ("ground", "ground = \"childcare\"", "ground = childcare-of-Алия"),
    ]
    .map(|(name, from, to)| (name, PRIVATE.replacen(from, to, 1)))
    .into()
}

#[test]
fn findings_about_private_files_quote_nothing() {
    for place in ["private/people.toml", "data/facts.toml"] {
        for (name, text) in broken() {
            let workspace = lay_out(&[file(place, &text)]);
            for format in FORMATS {
                let said = qujat(workspace.path(), &["check", "--notes", "--format", format]);
                let text = all_said(&said);
                assert!(text.contains(place), "{name}, {format}: the place is told: {text}");
                for secret in SECRETS {
                    assert!(!text.contains(secret), "{place}, {name}, {format}: {secret} in {text}");
                }
            }
            let impact =
                qujat(workspace.path(), &["rules", "impact", "kz-83-2025-32", "--from", "2020-01-01"]);
            SECRETS.iter().for_each(|secret| assert!(!all_said(&impact).contains(secret), "{name}"));
        }
    }
}

#[test]
fn a_private_finding_names_its_rule_and_place() {
    let text = PRIVATE.replace("born = 1985-01-01", "born = 01.01.1985");
    let workspace = lay_out(&[file("private/people.toml", &text)]);
    let said = qujat(workspace.path(), &["check", "--format", "json", "--lang", "en"]);
    let found: Json = serde_json::from_str(said.stdout.lines().next().unwrap()).unwrap();
    assert_eq!((&found["code"], &found["line"]), (&Json::from("S009"), &Json::from(6)));
    assert_eq!(found["paste"], Json::Null);
    assert!(found["help"].as_str().unwrap().contains("qujat explain S009"), "{found}");
}

#[test]
fn a_fingerprint_does_not_tell_a_birthday() {
    let fingerprint = |day: &str| {
        let text = PRIVATE.replace("born = 1985-01-01", &format!("born = \"{day}\""));
        let workspace = lay_out(&[file("private/people.toml", &text)]);
        let said = qujat(workspace.path(), &["check", "--format", "sarif"]);
        let sarif: Json = serde_json::from_str(&said.stdout).unwrap();
        let results = sarif["runs"][0]["results"].as_array().unwrap().clone();
        assert!(!results.is_empty());
        results.iter().map(|result| result["partialFingerprints"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(fingerprint("1985-01-01"), fingerprint("1979-12-31"), "it depends on the place alone");
}

/// An edition each of whose letters would act on a terminal.
fn edition(letters: &str) -> String {
    r#"kind = "rules"
id = "kz-83-x"
act = { kk = "a", ru = "a" }
edition = "2026-01-01 № 1"
in-force = { from = 2026-01-01, known = "text" }
extends = "kz-83-2025-32"
[categories.moderator]
name = { kk = "%s", ru = "%s" }
provision = "p. 5"
known = "text"
only = "print"
[odd."%s"]
"%s" = { text = { kk = "%s", ru = "%s" }, weird = "%s", list = ["%s"], "%s" = 1, provision = "p. 1", known = "text", only = "explain" }
[posts]
"%s" = { ladder = "pedagogue", provision = "p. 1", known = "text" }
[zzz]
"%s" = { is = "%s", provision = "p. 1", known = "text" }
[commission]
quorum = { is = "%s", provision = "p. 1", known = "text" }
"#
    .replace("%s", letters)
}

fn acts_on_a_terminal(letter: char) -> bool {
    (letter.is_control() && letter != '\n' && letter != '\t') || ('\u{202a}'..='\u{2069}').contains(&letter)
}

#[test]
fn no_letter_of_an_edition_acts_on_a_terminal() {
    let text = edition(r"\u001b[31mRED\u0007\u009b31m\u202eXX\r\nfake: line\u0000");
    let workspace = lay_out(&[file("data/editions/x.toml", &text)]);
    for arguments in [
        &["rules", "list"][..],
        &["rules", "show", "kz-83-x"],
        &["rules", "show", "kz-83-x", "--format", "json"],
        &["rules", "diff", "kz-83-2025-32", "kz-83-x"],
        &["rules", "impact", "kz-83-x", "--from", "2025-03-11"],
        &["explain", "A001", "--on", "2027-02-01"],
        &["due", "--within", "99y"],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["check", "--format", "github"],
        &["check", "--format", "gitlab"],
    ] {
        let said =
            qujat(workspace.path(), &[arguments, &["--color", "always", "--today", "2027-02-02"]].concat());
        let text = all_said(&said);
        let bad = text.find(acts_on_a_terminal);
        assert_eq!(bad, None, "{arguments:?}: {text:?}");
        assert!(
            !text.lines().any(|line| line.trim_start().starts_with("fake: line")),
            "{arguments:?}: {text}"
        );
    }
    let found = qujat(workspace.path(), &["check", "--format", "json"]).stdout;
    assert!(found.lines().filter(|line| line.contains("\"S003\"")).count() >= 6, "{found}");
    qujat(workspace.path(), &["build", "--formats", "md,html"]);
    for (path, bytes) in crate::program::files(&workspace.path().join("output")) {
        let page = String::from_utf8(bytes).unwrap();
        assert!(!page.contains(acts_on_a_terminal), "{path}");
    }
}

/// How long a check of one more file takes, with every finding drawn.
fn time_of(text: &str, format: &str) -> Duration {
    let workspace = lay_out(&[file("data/hostile.toml", text)]);
    let start = Instant::now();
    let said = qujat(workspace.path(), &["check", "--notes", "--format", format]);
    assert_eq!(said.code, 1, "{}", &said.stderr[..said.stderr.len().min(500)]);
    assert!(said.stderr.len() < 60_000_000, "the output is not a hundred times the file");
    start.elapsed()
}

#[test]
fn runs_of_control_characters_are_told_once_and_fast() {
    let limit = Duration::from_secs(20);
    for text in [
        "\0".repeat(200_000),
        format!("kind = \"page\"\ntitle = \"{}\"\n", "\u{1b}".repeat(200_000)),
        format!("kind = \"page\"\ntitle = \"{}\"\n", "a\u{1b}".repeat(200_000)),
        "\r".repeat(200_000),
    ] {
        for format in ["human", "sarif"] {
            let took = time_of(&text, format);
            assert!(took < limit, "{took:?}");
        }
    }
    let workspace = lay_out(&[file("data/hostile.toml", &"kind = \"page\"\0\0\0\n\0\0".repeat(50))]);
    let said = qujat(workspace.path(), &["check", "--format", "json"]).stdout;
    let told = said.lines().filter(|line| line.contains("\"S003\"")).count();
    assert_eq!(told, 20, "one a run, and no more than a person looks at");
}

#[test]
fn many_findings_in_one_long_line_are_drawn_in_windows() {
    let cites = vec!["{ edition = \"kz-83-nothing\", provision = \"p. 1\" }"; 5000].join(", ");
    let text = format!(
        "kind = \"order\"\nstatus = \"draft\"\nnumber = \"77\"\ndate = 2026-05-22\ntitle = \"Б\"\ncites = [{cites}]\n[[item]]\ntext = \"Б\"\n"
    );
    let workspace = lay_out(&[file("data/hostile.toml", &text)]);
    let start = Instant::now();
    let said = qujat(workspace.path(), &["check", "--notes", "--lang", "en"]);
    assert!(start.elapsed() < Duration::from_secs(40), "{:?}", start.elapsed());
    assert!(said.stderr.lines().all(|line| line.chars().count() < 3000));
    assert!(said.stderr.contains("--> data/hostile.toml:6:"), "{}", &said.stderr[..2000]);
}

#[test]
fn what_lies_too_deep_is_told_and_holds_back_that_paper_alone() {
    let key = vec!["a"; 90].join(".");
    let items: String =
        (1..=120).map(|depth| format!("\n[[{}]]\ntext = \"Б\"\n", vec!["item"; depth].join("."))).collect();
    let order = "id = \"deep\"\nkind = \"order\"\nstatus = \"approved\"\nnumber = \"77\"\ndate = 2026-05-22\ntitle = \"Б\"\nbasis = [\"Б\"]\nsigned-by = \"director\"\n";
    for text in [
        format!("{order}{key} = 1\n[[item]]\ntext = \"Б\"\n"),
        format!("{order}[{key}]\nx = 1\n"),
        format!("{order}{items}"),
    ] {
        let workspace = lay_out(&[file("data/deep.toml", &text)]);
        let said = qujat(workspace.path(), &["check", "--format", "json"]);
        let codes: Vec<Json> = said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(codes.iter().any(|finding| finding["file"] == "data/deep.toml"), "{}", said.stdout);
        let built = qujat(workspace.path(), &["build", "--formats", "md"]);
        assert_eq!(built.code, 1, "{}", built.stderr);
        assert!(!workspace.path().join("output/kk/order/deep.md").exists());
    }
}

#[test]
fn a_file_with_a_suffix_in_capitals_is_read() {
    let workspace = lay_out(&[file("data/bad.TOML", "kind = \"order\"\nnonsense\n")]);
    let said = qujat(workspace.path(), &["check"]);
    assert_eq!(said.code, 1);
    assert!(said.stderr.contains("data/bad.TOML"), "{}", said.stderr);
}

#[test]
fn a_new_document_takes_no_id_that_is_there() {
    let folder = tempfile::TempDir::new().unwrap();
    qujat(folder.path(), &["init", "ws"]);
    let place = folder.path().join("ws");
    let taken = fs::read_dir(place.join("data/plans")).unwrap().next().unwrap().unwrap().path();
    let id = taken.file_stem().unwrap().to_str().unwrap();
    let said = qujat(&place, &["new", "order", "--id", id]);
    assert_eq!(said.code, 2, "{}", said.stdout);
    assert!(said.stderr.contains(id), "{}", said.stderr);
}

/// The findings of an edition that says something, as `code: message`.
fn of_edition(values: &str) -> Vec<String> {
    let head = "kind = \"rules\"\nid = \"kz-83-x\"\nact = \"а\"\nedition = \"2026-01-01 № 1\"\n\
        in-force = { from = 2026-01-01, known = \"text\" }\nextends = \"kz-83-2025-32\"\n";
    let workspace = lay_out(&[file("data/editions/x.toml", &format!("{head}{values}"))]);
    let said = qujat(workspace.path(), &["check", "--format", "json", "--lang", "en"]);
    let finding = |line: &str| {
        let finding: Json = serde_json::from_str(line).unwrap();
        let is_own = finding["file"] == "data/editions/x.toml";
        is_own.then(|| {
            format!("{}: {}", finding["code"].as_str().unwrap(), finding["message"].as_str().unwrap())
        })
    };
    said.stdout.lines().filter_map(finding).collect()
}

#[test]
fn values_that_nothing_can_have_are_misread() {
    let value = |path: &str, says: &str| {
        let (section, key) = path.rsplit_once('.').unwrap();
        of_edition(&format!("[{section}]\n{key} = {{ {says}, provision = \"p. 1\", known = \"text\" }}\n"))
    };
    for (path, says) in [
        ("validity.category", "years = 20000"),
        ("validity.category", "years = { head = 3, other = 4294967295 }"),
        ("experience.expert", "years = 20000"),
        ("test.valid-for", "years = 101"),
        ("commission.quorum", "is = \"0/1\""),
        ("commission.quorum", "is = \"3/2\""),
        ("test-threshold.moderator", "percent = 101"),
        ("portfolio.season", "from-month = 100, until-month = -5"),
        ("portfolio.season", "from-month = 0, until-month = 8"),
        ("ladders.pedagogue", "categories = [\"teacher\", \"moderator\", \"moderator\"]"),
    ] {
        let found = value(path, says);
        let entry = qujat::editions::law::Entry::at(path);
        assert!(entry.is_some(), "{path} is a value of law");
        assert!(found.iter().any(|said| said.starts_with("R013")), "{path}, {says}: {found:?}");
    }
    for (path, says) in [
        ("validity.category", "years = 5"),
        ("commission.quorum", "is = \"1/1\""),
        ("portfolio.season", "from-month = 11, until-month = 2"),
    ] {
        assert_eq!(value(path, says), [""; 0], "{path}, {says}");
    }
}

#[test]
fn days_that_no_year_has_are_misread_and_a_season_goes_over_the_new_year() {
    use qujat::editions::values::{DayOfYear, Season, Shape};
    use qujat::when::Day;
    for (month, day, possible) in
        [(2, 28, true), (2, 29, false), (2, 30, false), (13, 1, false), (9, 31, false), (0, 1, false)]
    {
        assert_eq!(DayOfYear { month, day }.is_possible(), possible, "{month}-{day}");
    }
    let winter = Season { from_month: 11, until_month: 2 };
    let months: Vec<i8> = (1..=12).filter(|month| winter.has(Day::constant(2026, *month, 15))).collect();
    assert_eq!(months, [1, 2, 11, 12]);
    assert_eq!(qujat::when::years_later(Day::constant(2026, 6, 1), 20_000), Day::MAX);
    assert_eq!(qujat::when::years_earlier(Day::constant(2026, 6, 1), 20_000), Day::MIN);
}

#[test]
fn an_edition_is_compared_on_a_day_that_is_past() {
    let found = of_edition("checked-on = 2099-01-01\n");
    assert!(found.iter().any(|said| said.starts_with("D017") && said.contains("2099-01-01")), "{found:?}");
    assert_eq!(of_edition("checked-on = 2026-01-02\n"), [""; 0]);
}

#[test]
fn a_build_says_when_an_edition_of_the_workspace_stands_in_for_one_of_the_program() {
    let built_in = fs::read_to_string(repository().join("data/editions/kz-83-2025-32.toml")).unwrap();
    let text: String = built_in
        .replace("known = \"inferred\"", "known = \"text\"")
        .replace("known = \"secondary\"", "known = \"text\"")
        .replacen("\nsource =", "\nchecked-on = 2026-01-01\nsource =", 1);
    let workspace = copy_of_the_sample();
    fs::write(workspace.path().join("data/editions/kz-83-2025-32.toml"), text).unwrap();
    let said = qujat(workspace.path(), &["build", "--formats", "md", "--lang", "en"]);
    assert!(said.stderr.contains("stands in place of a built-in edition"), "{}", said.stderr);
}

/// The repository's own workspace without its papers.
fn copy_of_the_sample() -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    let copy = |path: &Path| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(repository().join(path), place).unwrap();
    };
    copy(Path::new("qujat.toml"));
    for path in crate::program::files(&repository().join("data")).keys() {
        copy(&Path::new("data").join(path));
    }
    fs::create_dir_all(folder.path().join("data/editions")).unwrap();
    folder
}

#[test]
fn a_paper_that_cannot_be_printed_holds_back_no_other() {
    let folder = tempfile::TempDir::new().unwrap();
    qujat(folder.path(), &["init", "ws"]);
    let place = folder.path().join("ws");
    fs::create_dir_all(place.join("templates/plan")).unwrap();
    fs::write(place.join("templates/plan/page.md"), "{{ nothing.at.all }}").unwrap();
    let said = qujat(&place, &["build", "--formats", "md,html", "--lang", "en"]);
    assert_eq!(said.code, 2, "{}", said.stderr);
    assert!(said.stderr.contains("papers that could not be printed:\n  kk/plan/"), "{}", said.stderr);
    let made = crate::program::files(&place.join("output"));
    assert!(made.keys().any(|path| path.starts_with("kk/protocol/")), "{:?}", made.keys());
    assert!(!made.keys().any(|path| path.starts_with("kk/plan/")), "its files are of one build or none");
    assert!(made.contains_key("kk/index.html"));
}

#[test]
fn columns_of_a_long_line_are_counted_in_letters() {
    let line = "мәні = \"ұзын — жол 😀\" ".repeat(500);
    let text = format!("kind = \"page\"\n{line}\nсоңы");
    let source = qujat::source::Source::new("data/long.toml", text.clone());
    let start = text.find('\n').unwrap() + 1;
    for (offset, _) in text.char_indices().filter(|(offset, _)| offset % 7 == 0) {
        let position = source.position(offset);
        if position.line == 2 {
            assert_eq!(position.column, text[start..offset].chars().count() + 1, "{offset}");
        }
    }
    assert_eq!(source.line_end(start), start + line.len());
    assert_eq!(source.line_end(text.len()), text.len());
    assert_eq!(source.position(text.len()), qujat::source::Position { line: 3, column: 5 });
}
