//! What a rule rests on, as `explain` tells it, is what its source asks the law for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use qujat::checks::grounds::LIST;
use qujat::editions::law::ENTRIES;

use crate::program::{files, repository};

/// A function that belongs to no single rule and asks the law.
struct Helper {
    /// The module that it stands in.
    module: String,
    name: String,
    asks: BTreeSet<usize>,
}

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
        let asked = asked(text, &helpers);
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

/// Functions that ask the law and belong to no single rule.
fn helpers(sources: &BTreeMap<String, String>) -> Vec<Helper> {
    let mut helpers = Vec::new();
    for (path, text) in sources.iter().filter(|(_, text)| codes_in(text).is_empty()) {
        let module = path.trim_end_matches(".rs").rsplit('/').next().unwrap().to_owned();
        for (name, asks) in asks_of_functions(text) {
            helpers.push(Helper { module: module.clone(), name, asks });
        }
    }
    helpers
}

/// What each function of a source asks for, itself or through others of the same source.
fn asks_of_functions(text: &str) -> Vec<(String, BTreeSet<usize>)> {
    let functions = functions(text);
    let mut asks: Vec<BTreeSet<usize>> = functions.iter().map(|(_, body)| asked(body, &[])).collect();
    // As many rounds as a chain of calls can be long.
    for _ in &functions {
        for (at, (_, body)) in functions.iter().enumerate() {
            let calls = |name: &str| body.contains(&format!("{name}("));
            let called =
                functions.iter().enumerate().filter(|(other, (name, _))| *other != at && calls(name));
            let more: BTreeSet<usize> = called.flat_map(|(other, _)| asks[other].clone()).collect();
            asks[at].extend(more);
        }
    }
    let named = functions.into_iter().map(|(name, _)| name).zip(asks);
    named.filter(|(_, asks)| !asks.is_empty()).collect()
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

/// Indices of the values that a source asks for, itself or through a helper.
fn asked(text: &str, helpers: &[Helper]) -> BTreeSet<usize> {
    let squeezed: String = text.split_whitespace().collect();
    let own = ENTRIES.iter().enumerate().filter(|(_, entry)| {
        let calls = ["ask(", "iter(", "is_empty("].map(|call| format!("law.{}.{call}", entry.field));
        calls.iter().any(|call| squeezed.contains(call))
    });
    let through = helpers.iter().filter(|helper| helper.is_called(text, &squeezed));
    own.map(|(index, _)| index).chain(through.flat_map(|helper| helper.asks.iter().copied())).collect()
}

impl Helper {
    /// True where a source calls it: from its module, or as what the library knows; names alone tell too little.
    fn is_called(&self, text: &str, squeezed: &str) -> bool {
        let is_known = squeezed.contains(&format!("{}::", self.module));
        let is_own = text.contains(&format!("fn {}(", self.name));
        let calls = |before: &str| squeezed.contains(&format!("{before}{}(", self.name));
        let called = [".", ":", "=", "(", "{", "|", ",", "!", "&", ">", ";"].into_iter().any(calls);
        !is_own && (calls("library.") || (is_known && called))
    }
}
