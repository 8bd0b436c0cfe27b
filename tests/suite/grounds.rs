//! What a rule rests on, as `explain` tells it, is what its source asks the law for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use qujat::checks::grounds::LIST;
use qujat::editions::law::ENTRIES;

use crate::program::{files, repository};

/// Names that too many functions have to tell whose is called.
const COMMON: &[&str] = &["all", "check", "find", "new", "of"];

#[test]
fn rules_rest_on_what_their_sources_ask() {
    let found = derived();
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(repository().join("src/checks/grounds.txt"), &found).unwrap();
        return;
    }
    assert_eq!(LIST, found, "run the tests with INSTA_UPDATE=always, read the difference and commit it");
}

/// The list as the sources have it: a line a rule, by number.
fn derived() -> String {
    let numbers = numbers();
    let sources = sources();
    let helpers = helpers(&sources);
    let mut lines: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (path, text) in sources.iter().filter(|(path, _)| path.starts_with("checks/")) {
        let codes = codes_in(text);
        let asked = asked(&squeezed(text), &helpers);
        for number in codes.iter().filter_map(|code| numbers.get(code)) {
            lines.entry(number.clone()).or_default().extend(&asked);
        }
        assert!(path.ends_with(".rs") || codes.is_empty());
    }
    let line = |(number, asked): (String, BTreeSet<usize>)| {
        let paths: Vec<&str> = asked.into_iter().map(|index| ENTRIES[index].path).collect();
        (!paths.is_empty()).then(|| format!("{number} {}\n", paths.join(" ")))
    };
    lines.into_iter().filter_map(line).collect()
}

/// Numbers by the names of their constants.
fn numbers() -> BTreeMap<String, String> {
    let ledger = fs::read_to_string(repository().join("src/codes.rs")).unwrap();
    let line = |line: &str| {
        let (code, rest) = line.trim().split_once(" \"")?;
        let is_code = code
            .chars()
            .all(|letter| letter.is_ascii_uppercase() || letter == '_' || letter.is_ascii_digit());
        is_code.then(|| Some((code.to_owned(), rest.split_once('"')?.0.to_owned())))?
    };
    ledger.lines().filter_map(line).collect()
}

fn sources() -> BTreeMap<String, String> {
    let all = files(&repository().join("src")).into_iter();
    let sources = all.filter(|(path, _)| path.starts_with("checks/") || path.starts_with("library"));
    sources
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// Constants of rules that a source names.
fn codes_in(text: &str) -> BTreeSet<String> {
    let after = text.split("codes::").skip(1);
    let name = |rest: &str| -> String {
        rest.chars()
            .take_while(|letter| letter.is_ascii_uppercase() || *letter == '_' || letter.is_ascii_digit())
            .collect()
    };
    after.map(name).filter(|name| !name.is_empty()).collect()
}

/// What functions ask for that belong to no single rule.
fn helpers(sources: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<usize>> {
    let mut helpers = BTreeMap::new();
    for text in sources.values().filter(|text| codes_in(text).is_empty()) {
        for (name, body) in functions(text) {
            let asked = asked(&squeezed(&body), &BTreeMap::new());
            if !asked.is_empty() && !COMMON.contains(&name.as_str()) {
                helpers.entry(name).or_insert_with(BTreeSet::new).extend(asked);
            }
        }
    }
    helpers
}

fn functions(text: &str) -> Vec<(String, String)> {
    let parts = text.split("fn ").skip(1);
    let named = parts.map(|part| {
        let name =
            part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
        (name, part.to_owned())
    });
    named.collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Indices of the values that a text asks for, itself or through a helper.
fn asked(text: &str, helpers: &BTreeMap<String, BTreeSet<usize>>) -> BTreeSet<usize> {
    let own = ENTRIES.iter().enumerate().filter(|(_, entry)| {
        ["ask(", "iter(", "is_empty("]
            .iter()
            .any(|call| text.contains(&format!("law.{}.{call}", entry.field)))
    });
    let calls = |name: &str| {
        [".", ":", "=", "(", "{", "|", ",", "!", "&", ">", ";"]
            .iter()
            .any(|before| text.contains(&format!("{before}{name}(")))
    };
    let through = helpers.iter().filter(|(name, _)| calls(name)).flat_map(|(_, asked)| asked.iter().copied());
    own.map(|(index, _)| index).chain(through).collect()
}
