//! The repository's own papers: `output/` is what a build makes, byte for byte, however it is run.

use std::collections::BTreeMap;
use std::path::Path;

use crate::program::{command, files, repository, run};

fn build(formats: &str, jobs: &str, environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::TempDir::new().unwrap();
    let mut build = command(&repository());
    build.envs(environment.iter().copied()).args(["build", "--jobs", jobs, "--formats", formats, "--output"]);
    let said = run(build.arg(folder.path()));
    assert_eq!(said.code, 0, "{}", said.stderr);
    files(folder.path())
}

#[test]
fn output_is_up_to_date() {
    let committed = files(&repository().join("output"));
    let text = |files: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, String> {
        // The site lies in the same folder and is not committed.
        let is_text = |path: &str| {
            let is_page = path.ends_with(".html") && !path.ends_with("index.html");
            (path.ends_with(".md") || is_page) && !path.starts_with("site/")
        };
        files
            .iter()
            .filter(|(path, _)| is_text(path))
            .map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.clone()).unwrap()))
            .collect()
    };
    let made = build("md,html", "2", &[]);
    assert!(text(&made).keys().eq(text(&committed).keys()), "run `cargo run -- build` and commit `output/`");
    for (path, bytes) in text(&made).into_iter().filter(|(path, _)| path.ends_with(".md")) {
        assert_eq!(bytes, text(&committed)[&path], "{path}: run `cargo run -- build` and commit `output/`");
    }
}

#[cfg(feature = "embedded-typst")]
#[test]
fn the_same_bytes_come_out_in_any_zone_locale_and_number_of_threads() {
    let one = build("md,html,pdf", "1", &[("TZ", "UTC"), ("LC_ALL", "C")]);
    let two = build(
        "md,html,pdf",
        "2",
        &[("TZ", "Asia/Almaty"), ("LC_ALL", "kk_KZ.UTF-8"), ("SOURCE_DATE_EPOCH", "1790000000")],
    );
    assert!(one.keys().eq(two.keys()));
    for (path, bytes) in &one {
        assert!(bytes == &two[path], "{path}");
    }
    let committed = files(&repository().join("output"));
    for (path, bytes) in one.iter().filter(|(path, _)| path.ends_with("html") || path.ends_with("manifest")) {
        assert!(bytes == &committed[path], "{path}: run `cargo run -- build` and commit `output/`");
    }
}

#[test]
fn every_kind_of_paper_is_there_in_both_languages() {
    let output = repository().join("output");
    for language in ["kk", "ru"] {
        assert!(output.join(language).join("index.html").is_file());
        for kind in ["plan", "protocol", "decision", "order", "certificates", "page"] {
            let folder = output.join(language).join(kind);
            assert!(has(&folder, "md") && has(&folder, "html"), "{}", folder.display());
        }
    }
}

fn has(folder: &Path, suffix: &str) -> bool {
    files(folder).keys().any(|path| path.ends_with(suffix))
}
