//! House order: floors, lists that must be complete, paths that documents name.

use std::collections::BTreeSet;
use std::fs;

use qujat::config::Config;
use qujat::editions::BUILT_IN;
use qujat::kinds::{HEADER, Kind};
use qujat::load::discover::File;
use qujat::load::shape::shape_built_in;
use qujat::text::Language;
use qujat::words::Words;

use crate::program::{files, repository};

/// Floors of the house, the ground floor first; a module names only modules of its own floor or below.
const FLOORS: &[&[&str]] = &[
    &[
        "audience",
        "text",
        "source",
        "when",
        "reference",
        "nearest",
        "failure",
        "rich",
        "phrase",
        "font",
        "short_code",
        "fingerprint",
        "pdf_text",
    ],
    &["finding", "codes", "cards"],
    &["shape", "who"],
    &["kinds", "config", "words", "names"],
    &["locale", "editions"],
    &["library"],
    &["load"],
    &["checks"],
    &["views"],
    &["formats", "leaks", "output"],
    &["site"],
    &["cli"],
];

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

#[test]
fn modules_name_only_floors_below() {
    let mut wrong = Vec::new();
    for (path, bytes) in
        files(&repository().join("src")).into_iter().filter(|(path, _)| path.ends_with(".rs"))
    {
        let module = path.split(['/', '.']).next().unwrap();
        if module == "lib" || module == "main" {
            continue;
        }
        let floor = floor_of(module).unwrap_or_else(|| panic!("{path} has no floor"));
        let text = String::from_utf8(bytes).unwrap();
        for (_, rest) in text.match_indices("crate::").map(|(at, _)| text[at..].split_at(7)) {
            let named: String =
                rest.chars().take_while(|letter| letter.is_ascii_lowercase() || *letter == '_').collect();
            if floor_of(&named).is_some_and(|other| other > floor) {
                wrong.push(format!("{path} names {named}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_template_is_compiled_in() {
    let list = fs::read_to_string(repository().join("src/formats/templates.rs")).unwrap();
    let templates = files(&repository().join("templates"));
    let is_template =
        |path: &&String| path.ends_with(".html") || path.ends_with(".md") || path.ends_with(".typ");
    let missing: Vec<&String> =
        templates.keys().filter(is_template).filter(|path| !list.contains(&format!("\"{path}\""))).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_kind_of_paper_has_every_template() {
    for kind in Kind::ALL.iter().filter(|kind| kind.is_paper()) {
        for suffix in ["md", "html", "typ"] {
            let path = repository().join(format!("templates/{}/page.{suffix}", kind.word()));
            assert!(path.is_file(), "{}", path.display());
        }
    }
}

#[test]
fn phrases_stand_in_every_language() {
    for language in Language::ALL {
        let phrases = serde_json::to_value(Words::of(language)).unwrap();
        let empty: Vec<&String> = phrases
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, text)| text.as_str().unwrap().is_empty())
            .map(|(key, _)| key)
            .collect();
        assert!(empty.is_empty(), "{language:?}: {empty:?}");
    }
}

#[test]
fn schemas_have_the_reader_s_keys() {
    for kind in Kind::ALL {
        for language in Language::ALL {
            let schema = kind.schema(language);
            let properties: BTreeSet<&str> =
                schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
            let keys: BTreeSet<&str> = kind.keys().iter().chain(HEADER).map(|key| key.name).collect();
            assert_eq!(properties, keys, "{kind:?}");
            let required: BTreeSet<&str> =
                schema["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap()).collect();
            let wanted: BTreeSet<&str> =
                kind.keys().iter().chain(HEADER).filter(|key| key.required).map(|key| key.name).collect();
            assert_eq!(required, wanted, "{kind:?}");
        }
    }
}

#[test]
fn built_in_editions_have_no_fault() {
    for (id, text) in BUILT_IN {
        let file = File { path: format!("{id}.toml"), place: id.into(), fault: None };
        let shaped = shape_built_in(&file, text, &Config::default());
        assert!(shaped.content.is_some() && shaped.findings.is_empty(), "{id}: {:?}", shaped.findings);
    }
    let data = files(&repository().join("data/editions"));
    assert_eq!(data.len(), BUILT_IN.len(), "every edition of data/editions is built in");
}

#[test]
fn paths_that_documents_name_are_there() {
    let mut missing = Vec::new();
    for document in
        ["README.md", "README.kk.md", "README.ru.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    {
        let text = fs::read_to_string(repository().join(document)).unwrap();
        for piece in text.split('`').skip(1).step_by(2) {
            let is_path = ["src/", "tests/", "benches/", "templates/", "data/", "docs/", ".ci/"]
                .iter()
                .any(|start| piece.starts_with(start));
            let plain = !piece.contains(['<', '*', '{', ' ', '…']);
            if is_path && plain && !repository().join(piece).exists() {
                missing.push(format!("{document}: {piece}"));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}
