//! Faults of syntax: one finding a mistake, at its place. In `syntax.txt` the expected finding stands beside
//! the faulty line, as ` ⟵ CODE COLUMN`.

use qujat::cards::Example;
use qujat::load::syntax::letters;
use qujat::source::SourceId;

use crate::workspace::check;

const MARK: &str = " ⟵ ";

#[test]
fn each_mistake_is_one_finding_at_its_place() {
    for case in include_str!("syntax.txt").split("=== ").skip(1) {
        let (name, written) = case.split_once('\n').unwrap();
        let (text, expected) = unmark(written);
        assert_eq!(found(text.as_bytes()), expected, "{name}");
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_are_no_faults() {
    let clean = clean();
    for text in [format!("\u{FEFF}{clean}"), clean.replace('\n', "\r\n"), clean.replace(" = ", "\t=\t")] {
        assert_eq!(found(text.as_bytes()), [""; 0]);
    }
}

#[test]
fn invisible_characters_are_found_once() {
    assert_eq!(found(clean().replace('\n', "\r").as_bytes()), ["S003 1:18"]);
    assert_eq!(found(clean().replace("18", "1\08").as_bytes()), ["S003 6:12"]);
    assert_eq!(found(clean().replace("туралы", "туралы\0").as_bytes()), ["S003 9:28"]);
}

#[test]
fn deep_nesting_is_a_fault_and_no_crash() {
    for depth in [100, 10_000] {
        let list = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let numbers = found(clean().replace("18", &list).as_bytes());
        assert_eq!(numbers, ["S004 6:91"]);
        let open = found(clean().replace("18", &"{a = [".repeat(depth)).as_bytes());
        assert_eq!(open.len(), 1, "{open:?}");
    }
}

#[test]
fn a_file_cut_or_mistyped_anywhere_crashes_nothing() {
    let clean = clean();
    let places: Vec<usize> = clean.char_indices().map(|(place, _)| place).collect();
    for place in places {
        found(&clean.as_bytes()[..place]);
        for typed in
            ["\"", "'", "[", "]", "{", "}", "=", ",", "\n", "\r", "#", ".", "\0", "\u{202e}", "ә", "\"\"\""]
        {
            let text = format!("{}{typed}{}", &clean[..place], &clean[place..]);
            letters(SourceId::of(0), &text);
        }
    }
}

fn clean() -> String {
    let first = include_str!("syntax.txt").split("=== ").nth(1).unwrap();
    first.split_once('\n').unwrap().1.to_owned()
}

/// A case's text without marks, and the findings that they promise.
fn unmark(written: &str) -> (String, Vec<String>) {
    let (mut text, mut expected) = (String::new(), Vec::new());
    for (index, line) in written.lines().enumerate() {
        let mut parts = line.split(MARK);
        text.push_str(parts.next().unwrap());
        text.push('\n');
        expected.extend(parts.map(|mark| mark.replace(' ', &format!(" {}:", index + 1))));
    }
    (text, expected)
}

/// The findings of one file as `CODE LINE:COLUMN`.
fn found(bytes: &[u8]) -> Vec<String> {
    let (library, report) = check(&[Example { path: "data/paper.toml".to_owned(), bytes: bytes.to_vec() }]);
    let place = |finding: &qujat::finding::Finding| {
        let at = library.sources.get(finding.span.source).position(finding.span.range().start);
        format!("{} {}:{}", finding.code.number, at.line, at.column)
    };
    report.findings().iter().map(place).collect()
}
