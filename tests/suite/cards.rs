//! Every rule has a card in three languages, and the card's examples keep their word.

use std::collections::BTreeSet;
use std::path::Path;

use qujat::cards::{example, section};
use qujat::codes::ALL;
use qujat::finding::{Code, human};
use qujat::text::Language;

use crate::workspace::check;

#[test]
fn base_is_clean() {
    assert_eq!(numbers(&[]), [""; 0]);
}

#[test]
fn bad_examples_break_their_rule_once() {
    let failed = ALL.iter().filter_map(|code| {
        let numbers = numbers(&example(code, "bad"));
        (numbers != [code.number]).then(|| format!("{} {}: {numbers:?}", code.number, code.name))
    });
    assert_eq!(failed.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn good_examples_break_no_rule() {
    let failed = ALL.iter().filter_map(|code| {
        let files = example(code, "good");
        let numbers = numbers(&files);
        (files.is_empty() || !numbers.is_empty())
            .then(|| format!("{} {}: {numbers:?}", code.number, code.name))
    });
    assert_eq!(failed.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn cards_say_what_why_and_how_in_every_language() {
    for code in ALL {
        for language in Language::ALL {
            let text = section(code, language.code()).unwrap_or_default();
            let paragraphs: Vec<&str> = text.split("\n\n").collect();
            let place = format!("{} {}", code.name, language.code());
            assert!(paragraphs.len() >= 3, "{place}: what, why and how are three paragraphs");
            assert!(!paragraphs[0].contains('\n'), "{place}: the title is one line");
            assert!(paragraphs.iter().all(|text| text.ends_with('.')), "{place}: sentences end");
        }
    }
}

#[test]
fn numbers_and_names_are_given_once_and_cards_to_rules_only() {
    let names: BTreeSet<String> = ALL.iter().map(|code| format!("{}.md", code.name)).collect();
    let numbers: BTreeSet<&str> = ALL.iter().map(|code| code.number).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cards");
    let files = folder.read_dir().unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert_eq!((names.len(), numbers.len()), (ALL.len(), ALL.len()));
    assert_eq!(files.collect::<BTreeSet<_>>(), names);
}

#[test]
fn what_a_user_sees() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for code in ALL {
        settings.bind(|| insta::assert_snapshot!(code.name, seen(code)));
    }
}

/// The rules whose findings stand; a finding that the example itself waives does not.
fn numbers(files: &[qujat::cards::Example]) -> Vec<&'static str> {
    let (_, report) = check(files);
    let standing = report.findings().iter().filter(|finding| finding.waived.is_none());
    standing.map(|finding| finding.code.number).collect()
}

/// The findings of a rule's bad example in every language.
fn seen(code: &Code) -> String {
    let (library, report) = check(&example(code, "bad"));
    let draw = |language| {
        let drawn =
            report.findings().iter().map(|finding| human::render(finding, &library.sources, language, false));
        drawn.collect::<String>()
    };
    Language::ALL.map(draw).join("\n")
}
