//! `qujat rules`, `explain --on` and the pages about the rules, as a user sees them.

use std::path::Path;

use qujat::cards::{Example, example};
use qujat::codes;
use qujat::editions::wording::Wording;
use qujat::load::built_in_editions;
use serde_json::Value as Json;

use crate::program::{Run, files, fresh, qujat, repository};
use crate::workspace::lay_out;

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// What a command says in every language, both streams.
fn in_every_language(folder: &Path, arguments: &[&str]) -> String {
    let said = |language| {
        let Run { code, stdout, stderr } = qujat(folder, &[arguments, &["--lang", language]].concat());
        format!("$ {} --lang {language} → {code}\n{stdout}{stderr}", arguments.join(" "))
    };
    ["kk", "ru", "en"].map(said).join("\n")
}

fn json(folder: &Path, arguments: &[&str]) -> Json {
    let said = qujat(folder, &[arguments, &["--format", "json"]].concat());
    assert_eq!(said.code, 0, "{}", said.stderr);
    serde_json::from_str(&said.stdout).unwrap()
}

/// A law of the workspace, with two values.
const LAW: &str = "kind = \"rules\"\nid = \"own-2027\"\nact = \"Акт\"\nedition = \"2027\"\nchecked-on = 2027-01-02\n\
    in-force = { from = 2027-01-01, known = \"text\" }\n[commission]\n\
    min-members = { is = 9, provision = \"p. 1\", known = \"text\" }\nquorum = { is = \"1/2\", provision = \"p. 2\", known = \"secondary\" }\n";

fn with_own_law() -> tempfile::TempDir {
    lay_out(&[Example { path: "data/law.toml".to_owned(), bytes: LAW.as_bytes().to_vec() }])
}

#[test]
fn editions_are_listed_with_what_is_known_of_them() {
    let outside = tempfile::TempDir::new().unwrap();
    let all = json(outside.path(), &["rules", "list"]);
    let ids: Vec<&str> = all.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["kz-83-2021-561", "kz-83-2023", "kz-83-2024-72", "kz-83-2025-32"]);
    assert_eq!(all[0]["in-force"]["until"], "2023-01-04", "the day before the next one");
    let own = with_own_law();
    let own = json(own.path(), &["rules", "list"])[4].clone();
    assert_eq!((&own["id"], &own["built-in"]), (&"own-2027".into(), &false.into()));
    assert_eq!((&own["read"]["values"], &own["read"]["text"]), (&2.into(), &1.into()));
    assert_eq!(own["checked-on"], "2027-01-02");
    let said = qujat(with_own_law().path(), &["rules", "list", "--lang", "en"]).stdout;
    assert!(said.contains("Values: 1 of 2 from the text, 1 from another source"), "{said}");
    assert!(said.contains("Compared with the official text: 2 January 2027"), "{said}");
    assert!(said.contains("Compared with the official text: never"), "{said}");
}

#[test]
fn an_edition_is_shown_in_words() {
    let law = with_own_law();
    snapshot("rules-show", &in_every_language(law.path(), &["rules", "show", "own-2027"]));
    let shown = json(law.path(), &["rules", "show", "kz-83-2025-32"]);
    let values = shown["values"].as_array().unwrap();
    let mandate = values.iter().find(|value| value["path"] == "commission.mandate").unwrap();
    assert_eq!(mandate["data"]["years"], 1);
    assert_eq!((mandate["known"].as_str(), mandate["provision"].as_str()), (Some("text"), Some("p. 23")));
    assert_eq!(shown["read"]["values"], values.len());
}

#[test]
fn a_value_is_said_in_words_by_its_shape() {
    let bytes = include_bytes!("every-shape.toml").to_vec();
    let law = lay_out(&[Example { path: "data/law.toml".to_owned(), bytes }]);
    snapshot("rules-show-every-shape", &in_every_language(law.path(), &["rules", "show", "own-2027"]));
}

#[test]
fn every_value_of_the_program_s_editions_is_said_in_words() {
    let editions = built_in_editions();
    let mut raw = Vec::new();
    for edition in editions.iter() {
        let wording = Wording::of(&editions, edition);
        for (path, value) in wording.values() {
            let said = wording.value(value);
            for text in [&said.kk, &said.ru, &said.en] {
                if text.is_empty() || text.contains(['{', '}', '=', '"']) {
                    raw.push(format!("{} {path}: {text}", edition.id));
                }
            }
        }
    }
    assert_eq!(raw, [""; 0], "say it in `src/editions/wording.rs`");
}

#[test]
fn an_unknown_edition_is_told_the_nearest() {
    for arguments in
        [&["rules", "show", "kz-83-2025-3"][..], &["rules", "diff", "kz-83-2025-32", "kz-83-2025-3"]]
    {
        let said = qujat(&repository(), &[arguments, &["--lang", "en"]].concat());
        assert_eq!(said.code, 2);
        assert!(said.stderr.contains("did you mean `kz-83-2025-32`?"), "{}", said.stderr);
    }
    assert_eq!(qujat(&repository(), &["rules"]).code, 2);
    assert_eq!(qujat(&repository(), &["rules", "list", "--format", "sarif"]).code, 2);
    assert_eq!(qujat(&repository(), &["rules", "impact", "kz-83-2025-32", "--from", "soon"]).code, 2);
    assert_eq!(qujat(Path::new("/"), &["rules", "impact", "kz-83-2025-32"]).code, 2, "there is no workspace");
}

#[test]
fn differences_stand_beside_each_other_where_there_is_room() {
    let arguments = ["rules", "diff", "kz-83-2024-72", "kz-83-2025-32", "--lang", "ru"];
    let outside = tempfile::TempDir::new().unwrap();
    let wide =
        crate::program::run(crate::program::command(outside.path()).env("COLUMNS", "120").args(arguments))
            .stdout;
    assert!(wide.lines().all(|line| line.chars().count() <= 120 || !line.contains('│')), "{wide}");
    assert!(wide.contains(" │ "), "{wide}");
    let narrow =
        crate::program::run(crate::program::command(outside.path()).env("COLUMNS", "80").args(arguments))
            .stdout;
    assert!(!narrow.contains('│') && narrow.contains("\n    − ") && narrow.contains("\n    + "), "{narrow}");
    let judged = narrow.find("# Значения, по которым проверяют").unwrap();
    let explained = narrow.find("# Только пояснения").unwrap();
    assert!(judged < explained && narrow.find("только пояснение").unwrap() > explained, "{narrow}");
}

#[test]
fn officials_read_no_raw_keys() {
    let outside = tempfile::TempDir::new().unwrap();
    for language in ["kk", "ru"] {
        for edition in ["kz-83-2021-561", "kz-83-2023", "kz-83-2024-72", "kz-83-2025-32"] {
            let said = qujat(outside.path(), &["rules", "show", edition, "--lang", language]).stdout;
            // The head holds the id and an address.
            let raw = |word: &str| {
                word.len() > 3
                    && word.contains(['.', '-'])
                    && word.bytes().all(|byte| {
                        byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-'
                    })
                    && word.bytes().any(|byte| byte.is_ascii_lowercase())
            };
            let body = said.split("\n\n").skip(1).collect::<Vec<_>>().join("\n");
            let words: Vec<&str> =
                body.split([' ', ':', ';', ',', '(', ')', '\n']).filter(|word| raw(word)).collect();
            assert_eq!(words, [""; 0], "{edition} {language}");
            for word in ["trainee", "deputy", "sitting", "№ ?"] {
                assert!(!said.contains(word), "{edition} {language}: {word}");
            }
        }
    }
    let said = in_every_language(outside.path(), &["rules", "show", "kz-83-2023"]);
    assert!(said.contains("2023 жылғы 5 қаңтарда таратылған, нөмірі белгісіз редакция"), "{said}");
    assert!(said.contains("редакция (разослана 05.01.2023, номер неизвестен)"), "{said}");
    let source = qujat(outside.path(), &["rules", "list", "--lang", "ru"]).stdout;
    assert!(source.contains("копия русского текста") && !source.contains("мәтіннің"), "{source}");
}

#[test]
fn some_values_can_be_laid_over_an_edition_of_the_program() {
    let over = "kind = \"rules\"\nid = \"kz-83-2025-32\"\nextends = \"kz-83-2025-32\"\nact = \"Акт\"\nedition = \"2025-02-25 № 32\"\n\
        in-force = { from = 2025-03-10, surely-from = 2025-07-26, known = \"inferred\" }\n[commission]\n\
        min-members = { is = 9, provision = \"p. 21\", known = \"text\" }\n";
    let workspace = lay_out(&[Example { path: "data/law.toml".to_owned(), bytes: over.as_bytes().to_vec() }]);
    let found = qujat(workspace.path(), &["check", "--format", "json", "--lang", "en"]).stdout;
    let found: Vec<Json> = found.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let codes: Vec<&str> = found.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
    assert!(!codes.contains(&"R015"), "{codes:?}");
    let without = lay_out(&[]);
    let before = qujat(without.path(), &["check", "--format", "json", "--lang", "en"]).stdout;
    assert_eq!(
        codes.iter().filter(|code| **code != "A040").count(),
        before.lines().filter(|line| !line.contains("A040")).count()
    );
    assert!(
        found.iter().any(|finding| finding["message"].as_str().unwrap().contains("at least 9 are needed")),
        "{found:?}"
    );
    let shown = json(workspace.path(), &["rules", "show", "kz-83-2025-32"]);
    let all = json(without.path(), &["rules", "show", "kz-83-2025-32"]);
    assert_eq!(shown["values"].as_array().unwrap().len(), all["values"].as_array().unwrap().len());
    let list = in_every_language(workspace.path(), &["rules", "list"]);
    assert!(list.contains("the program's edition, with some values replaced by the workspace"), "{list}");
    let replaced = over.replace("extends = \"kz-83-2025-32\"\n", "");
    std::fs::write(workspace.path().join("data/law.toml"), replaced).unwrap();
    let list = in_every_language(workspace.path(), &["rules", "list"]);
    assert!(list.contains("редакция рабочей папки, стоит вместо редакции программы"), "{list}");
}

#[test]
fn two_editions_stand_side_by_side() {
    let law = with_own_law();
    let other = LAW.replace("own-2027", "own-2028").replace("2027", "2028");
    let other = other.replace("is = 9", "is = 11").replace("\"1/2\"", "\"2/3\"");
    let other = other.replace("quorum", "odd").replace("is = \"2/3\"", "is = true");
    std::fs::write(law.path().join("data/later.toml"), other).unwrap();
    let arguments = ["rules", "diff", "own-2027", "own-2028"];
    let said = in_every_language(law.path(), &arguments);
    // How many values the checks need grows with them.
    let lines = said
        .lines()
        .filter(|line| !["ескертпе:", "заметка:", "note:"].iter().any(|word| line.starts_with(word)));
    snapshot(
        "rules-diff",
        &lines.collect::<Vec<_>>().join(
            "
",
        ),
    );
    assert!(said.contains("2 are known of edition 2027; the rest are unknown, not abolished"), "{said}");
    let rows = json(law.path(), &arguments);
    let changes: Vec<(&str, &str)> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["path"].as_str().unwrap(), row["change"].as_str().unwrap()))
        .collect();
    assert_eq!(
        changes,
        [
            ("commission.min-members", "changed"),
            ("commission.odd", "added"),
            ("commission.quorum", "removed")
        ]
    );
    assert_eq!(rows[0]["before"]["data"]["is"], 9);
    assert!(rows[2]["after"].is_null());
    assert_eq!(json(law.path(), &["rules", "diff", "own-2027", "own-2027"]), Json::Array(Vec::new()));
}

#[test]
fn impact_tells_which_documents_are_judged_differently_and_why() {
    let code = codes::find("A001").unwrap();
    let workspace = lay_out(&example(code, "bad"));
    let later = ["rules", "impact", "kz-83-2025-32", "--from", "2026-06-01"];
    let said = in_every_language(workspace.path(), &later);
    // Other rules have their say about the same paper.
    let is_of_others = |line: &&str| {
        line.starts_with("  ")
            && !line.contains("A001")
            && !line.contains("5-тармақ;")
            && !line.contains("п. 5;")
            && !line.contains("p. 5;")
    };
    let lines: Vec<&str> = said.lines().filter(|line| !is_of_others(line)).collect();
    snapshot(
        "rules-impact",
        &lines.join(
            "
",
        ),
    );
    let rows = json(workspace.path(), &later);
    let of_case: Vec<(&str, &str)> = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["code"] == "A001")
        .map(|row| (row["change"].as_str().unwrap(), row["severity"].as_str().unwrap()))
        .collect();
    assert_eq!(of_case, [("disappears", "error"), ("appears", "note")]);
    assert_eq!(rows[0]["document"], "attestation-commission");
    let own = json(workspace.path(), &["rules", "impact", "kz-83-2025-32"]);
    let brought =
        own.as_array().unwrap().iter().any(|row| row["change"] == "appears" && row["severity"] == "error");
    assert!(brought, "from its own day it is compared with a law without it: {own}");
    let never = json(workspace.path(), &["rules", "impact", "kz-83-2024-72", "--from", "2024-05-01"]);
    assert_eq!(never, Json::Array(Vec::new()), "no document lies between the two days");
}

#[test]
fn an_edition_from_an_earlier_day_forestalls_those_between() {
    let code = codes::find("A001").unwrap();
    let workspace = lay_out(&example(code, "bad"));
    let earlier = json(workspace.path(), &["rules", "impact", "kz-83-2025-32", "--from", "2021-06-01"]);
    assert_eq!(earlier, Json::Array(Vec::new()), "papers of 2025 and 2026 are judged by it all the same");
}

#[test]
fn a_card_is_explained_with_the_values_of_a_day() {
    let values = |on: &str| {
        let said = in_every_language(&repository(), &["explain", "A050", "--on", on]);
        let mut kept = String::new();
        for part in said.split("$ explain").skip(1) {
            kept += part.rsplit("```\n").next().unwrap();
        }
        kept
    };
    snapshot("explain-on-a-day", &["2026-05-20", "2023-05-20", "2020-05-20"].map(values).join("---\n"));
    let card = json(&repository(), &["explain", "A050", "--on", "2026-05-20"]);
    assert_eq!((card["code"].as_str(), card["edition"].as_str()), (Some("A050"), Some("kz-83-2025-32")));
    assert_eq!(card["reads"], serde_json::json!(["commission.quorum"]));
    assert_eq!(card["values"][0]["data"]["is"], "2/3");
    assert_eq!(card["bad"][0]["path"], "data/decision.toml");
    let none = json(&repository(), &["explain", "D007"]);
    assert_eq!((&none["reads"], &none["values"]), (&Json::Array(Vec::new()), &Json::Array(Vec::new())));
    let all = json(&repository(), &["explain"]);
    assert_eq!(all.as_array().unwrap().len(), codes::ALL.len());
    assert_eq!(qujat(&repository(), &["explain", "A050", "--on", "2026"]).code, 2);
}

#[test]
fn the_rules_are_pages_of_the_output() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["build", "--formats", "html"]).code, 0);
    let output = files(&place.join("output"));
    let page = |path: &str| String::from_utf8(output[path].clone()).unwrap();
    for language in ["kk", "ru"] {
        assert!(page(&format!("{language}/index.html")).contains("href=\"rules/index.html\""));
        let list = page(&format!("{language}/rules/index.html"));
        for code in codes::ALL {
            assert!(list.contains(&format!("href=\"cards/{}.html\"", code.number)));
            let card = page(&format!("{language}/rules/cards/{}.html", code.number));
            assert_eq!(card.matches("<h1>").count(), 1);
            assert!(card.contains(&format!("<html lang=\"{language}\">")) && !card.contains("<script"));
        }
        let edition = page(&format!("{language}/rules/editions/kz-83-2025-32.html"));
        assert!(edition.contains("id=\"commission.quorum\"") && edition.contains("<td data-label="));
    }
    let card = page("ru/rules/cards/A050.html");
    assert!(card.contains("href=\"../editions/kz-83-2025-32.html#commission.quorum\""), "{card}");
    links_lead_somewhere(&output);
    let list = String::from_utf8(output[".qujat-manifest"].clone()).unwrap();
    assert!(list.contains("kk/rules/index.html\n"));
    // A build without HTML leaves the pages; a language that is given up takes its own away.
    assert_eq!(qujat(&place, &["build", "--formats", "md"]).code, 0);
    assert!(place.join("output/kk/rules/cards/A001.html").is_file());
    let config = std::fs::read_to_string(place.join("qujat.toml")).unwrap();
    let with_english = config.replace("[\"kk\", \"ru\"]", "[\"kk\", \"ru\", \"en\"]");
    for (config, has_english) in [(&with_english, true), (&config, false)] {
        std::fs::write(place.join("qujat.toml"), config).unwrap();
        assert_eq!(qujat(&place, &["build", "--formats", "html"]).code, 0);
        assert_eq!(place.join("output/en/rules").exists(), has_english);
    }
}

/// Every relative link to a page of the rules, and to a place on it.
fn links_lead_somewhere(output: &std::collections::BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in output.iter().filter(|(path, _)| path.contains("/rules/")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        for link in text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let (target, place) = link.split_once('#').unwrap_or((link, ""));
            let target = if target.is_empty() { path.clone() } else { resolved(path, target) };
            let page = output.get(&target).unwrap_or_else(|| panic!("{path}: {link}"));
            let has_place = String::from_utf8(page.clone()).unwrap().contains(&format!("id=\"{place}\""));
            assert!(place.is_empty() || has_place, "{path}: {link}");
        }
    }
}

fn resolved(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => parts.truncate(parts.len() - 1),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn several_organisations_have_the_pages_once() {
    let (_folder, place) = fresh();
    let organization = std::fs::read_to_string(place.join("data/organization.toml")).unwrap();
    std::fs::create_dir_all(place.join("data/second")).unwrap();
    let second = organization
        .replace("id = \"balbobek\"", "id = \"second\"")
        .replace("a-nurbekova", "balbobek:a-nurbekova");
    std::fs::write(place.join("data/second/organization.toml"), second).unwrap();
    assert_eq!(qujat(&place, &["build", "--formats", "html"]).code, 0);
    let output = files(&place.join("output"));
    assert!(
        output.contains_key("kk/rules/index.html") && !output.contains_key("balbobek/kk/rules/index.html")
    );
    let index = String::from_utf8(output["balbobek/kk/index.html"].clone()).unwrap();
    assert!(index.contains("href=\"../../kk/rules/index.html\""), "{index}");
    links_lead_somewhere(&output);
}

#[test]
fn a_build_says_once_what_it_rests_on() {
    let (_folder, place) = fresh();
    let said = qujat(&place, &["build", "--formats", "md", "--lang", "en"]);
    assert!(
        !said.stderr.contains("rest on their text"),
        "nothing here is judged by an edition: {}",
        said.stderr
    );
    let law = lay_out(&[]);
    let build = ["build", "--formats", "md", "--lang", "en"];
    let said = qujat(law.path(), &build);
    assert_eq!(said.stderr.matches("note: ").count(), 1, "{}", said.stderr);
    assert!(
        said.stderr.contains("qujat rules list")
            && said.stderr.contains("edition No. 32 of 25 February 2025: documents – 1")
    );
    // An edition that is read in the text, and compared with it, asks for no note.
    let own = LAW.replace("2027-01-01", "2025-04-01");
    for (own, is_noted) in [
        (own.replace("secondary", "text"), false),
        (own.replace("secondary", "text").replace("checked-on = 2027-01-02\n", ""), true),
        (own, true),
    ] {
        std::fs::write(law.path().join("data/law.toml"), &own).unwrap();
        let said = qujat(law.path(), &build);
        assert_eq!(said.stderr.contains("rest on their text"), is_noted, "{own}{}", said.stderr);
    }
}

#[test]
fn an_edition_that_a_comparison_leaves_out_has_no_first_day() {
    let order = "kind = \"order\"\nstatus = \"approved\"\nnumber = \"7\"\ndate = 2026-03-11\ntitle = \"Тақырып\"\nsigned-by = \"director\"\n\
                 basis = [\"негіз\"]\ncites = [{ edition = \"kz-83-2025-32\" }]\n[[item]]\ntext = \"Бір.\"\n";
    let workspace =
        lay_out(&[Example { path: "data/paper.toml".to_owned(), bytes: order.as_bytes().to_vec() }]);
    let arguments = ["rules", "impact", "kz-83-2025-32"];
    let said = in_every_language(workspace.path(), &arguments);
    assert!(!said.contains("9999"), "{said}");
    assert!(said.contains("в этом сравнении её нет") && said.contains("бұл салыстыруда жоқ"), "{said}");
    let rows = json(workspace.path(), &arguments);
    assert!(!rows.to_string().contains("9999"), "{rows}");
    let cited = rows.as_array().unwrap().iter().find(|row| row["code"] == "A071").unwrap();
    assert!(cited["basis"].is_null(), "{cited}");
}
