//! What holds for any input.

use arbtest::arbtest;
use qujat::cards::Example;
use qujat::config::Config;
use qujat::load::discover::File;
use qujat::load::{shape, syntax};
use qujat::source::SourceId;
use qujat::text::Language;

use crate::program::{files, fresh, qujat, repository};
use crate::workspace::check;

/// Bytes that a reader of TOML might stumble over, put together at random.
const PIECES: &[&str] = &[
    "kind = \"plan\"\n",
    "kind = \"protocol\"\n",
    "kind = \"decision\"\n",
    "status = ",
    "\"approved\"\n",
    "[[measure]]\n",
    "[[agenda]]\n",
    "[[agenda.decision]]\n",
    "when = ",
    "\"2022-09/2022-11\"",
    "\"2022-13\"",
    "date = ",
    "2024-02-30",
    "11.03.2024",
    "0000-01-01",
    "9999-12-31",
    "vote = { for = ",
    "99999999999999999999",
    "-1",
    "1e999",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "\\",
    "\\u0000",
    "\\ud800",
    "\u{FEFF}",
    "\u{202E}",
    "\u{0}",
    "Ә",
    "ұзақ мәтін",
    "é\u{301}",
    "title",
    "content = \"x\"\n",
    "present = [",
    "{ person = ",
    "\"a-serikova\"",
    "{ group = \"x\", count = ",
    "id = \"x\"\n",
    "school-year = \"9998-9999\"\n",
    "\t",
    " ",
];

#[test]
fn no_bytes_make_the_reader_panic() {
    arbtest(|bytes| {
        let mut text = String::new();
        for _ in 0..bytes.int_in_range(0..=60)? {
            text.push_str(bytes.choose(PIECES)?);
        }
        read(&text);
        Ok(())
    });
    arbtest(|bytes| {
        let raw: Vec<u8> = bytes.arbitrary()?;
        read(&String::from_utf8_lossy(&raw));
        Ok(())
    });
}

/// Every prefix of a good file, as it is while somebody types.
#[test]
fn no_half_written_file_makes_the_reader_panic() {
    let text =
        std::fs::read_to_string(repository().join("data/protocols/2025-11-27-pedagogical-council.toml"))
            .unwrap();
    for (index, _) in text.char_indices().step_by(7) {
        read(&text[..index]);
    }
}

fn read(text: &str) {
    let letters = syntax::letters(SourceId::default(), text);
    assert_eq!(letters.text.len(), text.len(), "blanks keep offsets true");
    let file = File { path: "data/x.toml".to_owned(), place: "x".into(), fault: None };
    let shaped = shape::shape_built_in(&file, text, &Config::default());
    for finding in &shaped.findings {
        assert!(
            finding.span.range().end <= text.len() && text.get(finding.span.range()).is_some(),
            "{finding:?} in {text:?}"
        );
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let (_folder, place) = fresh();
    qujat(&place, &["build", "--formats", "md,html"]);
    let before = files(&place.join("output"));
    for path in files(&place.join("data")).keys() {
        let file = place.join("data").join(path);
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("\u{FEFF}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    let checked = qujat(&place, &["check", "--format", "json"]);
    assert_eq!((checked.code, checked.stdout.as_str()), (0, ""));
    qujat(&place, &["build", "--formats", "md,html"]);
    assert_eq!(before, files(&place.join("output")));
}

#[test]
fn names_of_files_and_folders_change_nothing() {
    let (_folder, place) = fresh();
    qujat(&place, &["build", "--formats", "md,html"]);
    let before = files(&place.join("output"));
    let data = place.join("data");
    std::fs::create_dir_all(data.join("zz/aa")).unwrap();
    std::fs::rename(data.join("people.toml"), data.join("zz/aa/00-people.toml")).unwrap();
    std::fs::rename(data.join("bodies/pedagogical-council.toml"), data.join("zz/pedagogical-council.toml"))
        .unwrap();
    std::fs::rename(data.join("plans/2026-2027-annual.toml"), data.join("2026-2027-annual.toml")).unwrap();
    qujat(&place, &["build", "--formats", "md,html"]);
    assert_eq!(before, files(&place.join("output")));
}

/// Letters that mean something to Typst, Markdown, HTML or a terminal.
const HOSTILE: &str = "#panic() $x$ *a* @b <script>alert(1)</script> | _x_ `y` [a](javascript:b) &amp; {{ 7*7 }} {% x %} \\ ~ ^ // --- 1. - + =";

#[test]
fn hostile_letters_print_literally() {
    let (_folder, place) = fresh();
    let page = format!(
        "kind = \"page\"\nstatus = \"approved\"\ntitle = {0}\ntext = {0}\n",
        serde_json::Value::from(HOSTILE)
    );
    std::fs::write(place.join("data/hostile.toml"), page).unwrap();
    let formats = if cfg!(feature = "embedded-typst") { "md,html,pdf" } else { "md,html" };
    let built = qujat(&place, &["build", "--only", "hostile", "--formats", formats]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let html = std::fs::read_to_string(place.join("output/kk/page/hostile.html")).unwrap();
    assert!(
        !html.contains("<script>") && html.contains("&lt;script&gt;alert(1)") && html.contains("{{ 7*7 }}"),
        "{html}"
    );
    assert!(!html.contains("href=\"javascript:"), "{html}");
    let markdown = std::fs::read_to_string(place.join("output/kk/page/hostile.md")).unwrap();
    assert!(
        markdown.lines().next().is_some_and(|line| line.contains("\\*a\\*")) || markdown.contains("\\*a\\*"),
        "{markdown}"
    );
}

#[test]
fn findings_do_not_depend_on_the_number_of_threads() {
    let file = |index: usize| Example {
        path: format!("data/broken-{index}.toml"),
        bytes: format!("kind = \"page\"\nstatus = \"aproved\"\ntitle = {index}\n").into_bytes(),
    };
    let examples: Vec<Example> = (0..50).map(file).collect();
    let (library, report) = check(&examples);
    let seen = |finding: &qujat::finding::Finding| {
        qujat::finding::human::render(finding, &library.sources, Language::Kk, false)
    };
    let (again_library, again) = check(&examples);
    let seen_again = |finding: &qujat::finding::Finding| {
        qujat::finding::human::render(finding, &again_library.sources, Language::Kk, false)
    };
    let first: Vec<String> = report.findings().iter().map(seen).collect();
    let second: Vec<String> = again.findings().iter().map(seen_again).collect();
    assert_eq!((first.len(), &first), (150, &second));
}
