//! Text trees: prose in, three formats out, and nothing but the letters that were typed.

use qujat::formats::{html, markdown};
use qujat::rich::{Node, Rich};
use qujat::text::Language;

use crate::papers::{HOSTILE, KAZAKH};

#[test]
fn one_paragraph_is_a_phrase_and_more_are_blocks() {
    assert_eq!(Rich::prose("бір *екі*").0.len(), 2);
    assert!(Rich::prose("бір\n\nекі").is_block());
    assert!(Rich::prose("- бір\n  - екі").is_block());
}

#[test]
fn raw_html_prints_as_the_letters_typed() {
    let text = Rich::prose("<script>alert(1)</script>\n\nа <b>ә</b>");
    assert_eq!(text.to_plain(), "<script>alert(1)</script> а <b>ә</b>");
    assert!(html::blocks(&text).contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn headings_are_strong_paragraphs_and_images_their_words() {
    assert_eq!(Rich::prose("# Тақырып").0, vec![Node::Strong { of: vec![Node::text("Тақырып")] }]);
    assert_eq!(Rich::prose("![сурет](a.png)").to_plain(), "сурет");
}

#[test]
fn only_known_schemes_become_links() {
    for known in ["https://a.kz", "http://a.kz", "mailto:a@b.kz", "tel:+77001234567", "../plan.html", "#m-1"]
    {
        assert!(matches!(Rich::prose(&format!("[a]({known})")).0[0], Node::Link { .. }), "{known}");
    }
    for other in
        ["javascript:alert(1)", "java&#10;script:a", "data:text/html,a", "//a.kz", "/\\\\a.kz", "vbscript:a"]
    {
        let text = Rich::prose(&format!("[a]({other})"));
        assert!(matches!(text.0.as_slice(), [Node::Text { .. }]), "{other}: {text:?}");
    }
    assert_eq!(Rich::prose("[a](javascript:b)").to_plain(), "a (javascript:b)");
}

#[test]
fn a_tab_becomes_a_space() {
    assert_eq!(Rich::plain("а\tб"), Rich::plain("а б"));
    assert_eq!(Rich::prose("а\tб").to_plain(), "а б");
}

#[test]
fn deep_nesting_neither_overflows_nor_loses_letters() {
    for mark in [">", "- ", "*", "_a ", "[", "> - ", "1. "] {
        let text = Rich::prose(&format!("{}сөз", mark.repeat(10_000)));
        assert!(text.to_plain().contains("сөз"), "{mark}");
        assert!(markdown::blocks(&text).contains("сөз") && html::blocks(&text).contains("сөз"), "{mark}");
    }
}

#[test]
fn letters_mean_themselves_in_every_format() {
    let at_line_starts = [
        "# a",
        "- a",
        "+ a",
        "1. a",
        "1) a",
        "> a",
        "---",
        "===",
        "    a",
        "| a | b |",
        "~~~",
        "a\n- b",
        "a\n---",
        "a\n| --- |",
    ];
    for text in [HOSTILE, KAZAKH].into_iter().chain(at_line_starts) {
        survives(text);
    }
}

#[test]
fn random_letters_mean_themselves_in_markdown() {
    let alphabet: Vec<char> = " \n\\`*_{}[]()#+-.!|<>&;:/~$=1әж«»a\"'^@%".chars().collect();
    arbtest::arbtest(|random| {
        let length = random.int_in_range(0..=24)?;
        let letters = (0..length).map(|_| random.choose(&alphabet).copied());
        survives(&letters.collect::<Result<String, _>>()?);
        Ok(())
    });
}

/// Markdown that is read again gives the same letters; HTML holds no element that was not made by us.
fn survives(text: &str) {
    let rich = Rich::plain(text);
    let again = Rich::prose(&markdown::blocks(&rich));
    assert_eq!(squeezed(&again.to_plain()), squeezed(&rich.to_plain()), "{:?}", markdown::blocks(&rich));
    assert!(!again.is_block(), "{text:?} became {again:?}");
    let page = html::blocks(&rich).replace("<p>", "").replace("</p>", "").replace("<br>", "");
    assert!(!page.contains(['<', '>']), "{page}");
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn trees_survive_markdown() {
    let texts = [
        "а **ә** _б_ ~~в~~ `г` [д](https://a.kz/?a=1&b=2)",
        "- бір\n- екі\n\n1. үш\n2. төрт",
        "| а | б |\n|---|---|\n| 1 \\| 2 | `3` |",
        "> дәйексөз\n>\n> екінші",
        "```\nқатар  1\n\nқатар 2\n```",
        "1. а\n\n   б\n   - в\n     - г",
        "- а\n\n* б",
        "сөз**ішінде**сөз",
    ];
    for text in texts {
        let tree = Rich::prose(text);
        let written = markdown::blocks(&tree);
        assert_eq!(
            squeezed(&Rich::prose(&written).to_plain().replace("<strong>", "").replace("</strong>", "")),
            squeezed(&tree.to_plain()),
            "{written}"
        );
    }
}

#[test]
fn other_languages_are_marked() {
    let text = Rich::plain("слово").in_language(Language::Ru);
    assert_eq!(html::blocks(&text), "<p><span lang=\"ru\">слово</span></p>");
    assert_eq!(markdown::blocks(&text), "слово");
}
