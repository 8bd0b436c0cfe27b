//! The index of the search: the same bytes every time, safe in a script, and read by the page's own program.

use std::process::Command;

use qujat::site::search::{Text, index};
use tempfile::TempDir;

use crate::program::{repository, run};

const PROTOCOL: Text<'_> = Text {
    href: "protocol/2026-05-20.html",
    title: "ХАТТАМА № 2. Педагогикалық кеңес",
    kind: "хаттама",
    date: Some("2026 жылғы 20 мамыр"),
    text: "Тәрбиешілердің біліктілік санаттары туралы шешім қабылданды. Кеңесте ата-аналар болды.",
    code: Some("4641-76RP"),
};
const ORDER: Text<'_> = Text {
    href: "order/38.html",
    title: "Приказ № 38",
    kind: "приказ",
    date: Some("2 марта 2026 года"),
    text: "Утвердить состав комиссий детского сада. Срок – 15.03.2026. Ребёнок, замо\u{301}к.",
    code: None,
};
const HOSTILE: Text<'_> = Text {
    href: "page/x.html",
    title: "</script><script>alert(1)</script>",
    kind: "page",
    date: None,
    text: "\"); alert(1); (\"\\ \u{2028}\u{2029} <!-- ]]> --> __proto__ constructor toString",
    code: None,
};

fn script(files: &[(String, Vec<u8>)], path: &str) -> String {
    let (_, bytes) = files.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).unwrap()
}

/// Lines of the vocabulary: the word and the letter of its language.
fn words(texts: &[Text<'_>]) -> Vec<String> {
    let script = script(&index(texts), "search/words-0.js");
    let lines = script.trim_start_matches("qujatSearch.words(0,\"").trim_end_matches("\");\n");
    lines.split("\\n").map(|line| line.rsplit_once(' ').unwrap().0.to_owned()).collect()
}

#[test]
fn the_same_pages_give_the_same_files() {
    let texts = [PROTOCOL, ORDER, HOSTILE];
    assert_eq!(index(&texts), index(&texts));
    let paths: Vec<String> = index(&texts).into_iter().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        [
            "search/index.js",
            "search/words-0.js",
            "search/texts/protocol/2026-05-20.js",
            "search/texts/order/38.js",
            "search/texts/page/x.js",
        ]
    );
}

#[test]
fn kazakh_and_russian_letters_are_folded() {
    let words = words(&[PROTOCOL, ORDER]);
    for word in ["тарбиешилердин k", "биликтилик k", "кенесте k", "ата k", "аналар k", "ребенок r", "замок r"]
    {
        assert!(words.contains(&word.to_owned()), "{word}: {words:?}");
    }
}

#[test]
fn latin_letters_are_folded_only_among_cyrillic_ones() {
    // The first word has a Latin c and o, the second is all Latin, «и» of the third was typed as i.
    let text = Text { text: "cовет coвет cop iс-шара", ..ORDER };
    let words = words(&[text]);
    assert!(words.iter().filter(|word| word.starts_with("совет ")).count() == 1, "{words:?}");
    assert!(words.contains(&"cop r".to_owned()) && words.contains(&"ис r".to_owned()), "{words:?}");
}

#[test]
fn dates_are_found_by_numbers_and_by_words() {
    let text = Text {
        text: "1.9.2025, п. 1.2.10, 2025 жылғы 28 тамызда, 5 мая 2024 года, 40 мая 2024",
        ..ORDER
    };
    let words = words(&[text, PROTOCOL]);
    for date in ["01.09.2025", "1.2.10", "28.08.2025", "05.05.2024", "02.03.2026", "20.05.2026", "15.03"] {
        let found = words.iter().any(|word| word.split(' ').next() == Some(date));
        assert_eq!(found, date != "15.03", "{date}: {words:?}");
    }
    assert!(!words.iter().any(|word| word.starts_with("40.")), "{words:?}");
}

#[test]
fn a_single_letter_is_no_word_and_a_single_digit_is() {
    let words = words(&[PROTOCOL]);
    assert!(words.contains(&"2 k".to_owned()));
    assert!(
        !words
            .iter()
            .any(|word| word.chars().next().unwrap().is_alphabetic() && word.chars().nth(1) == Some(' '))
    );
}

#[test]
fn a_word_of_both_languages_takes_endings_of_both() {
    let words = words(&[PROTOCOL, Text { text: "хаттама", ..ORDER }]);
    assert!(words.contains(&"хаттама b".to_owned()), "{words:?}");
}

#[test]
fn nothing_in_a_text_leaves_its_string() {
    for (path, bytes) in index(&[HOSTILE]) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(['<', '\u{2028}', '\u{2029}']), "{path}: {text}");
        assert_eq!(text.lines().count(), 1, "{path}");
    }
}

#[test]
fn a_large_vocabulary_is_cut_into_parts() {
    let many: String = (10_000..30_000).map(|number| format!("{number} ")).collect();
    let files = index(&[Text { text: &many, ..ORDER }]);
    let parts: Vec<usize> =
        files.iter().filter(|(path, _)| path.contains("words-")).map(|(_, bytes)| bytes.len()).collect();
    assert!(parts.len() > 10 && parts.iter().all(|length| *length < 20_000), "{parts:?}");
}

#[test]
fn forms_of_a_word_are_known_as_pairs_written_by_hand_say() {
    node(&["tests/site/search.mjs"]);
}

#[test]
fn the_page_s_program_finds_in_the_index() {
    let folder = TempDir::new().unwrap();
    for (path, bytes) in index(&[PROTOCOL, ORDER, HOSTILE]) {
        let place = folder.path().join(path);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, bytes).unwrap();
    }
    node(&["tests/site/index.mjs", &folder.path().to_string_lossy()]);
}

fn node(arguments: &[&str]) {
    let ran = run(Command::new("node").current_dir(repository()).args(arguments));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
}
