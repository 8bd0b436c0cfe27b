//! Bad input and a hostile outside world: a clear word, no panic, and earlier papers stay whole.

use std::fs;
use std::path::Path;

use crate::program::{Run, files, fresh, qujat};

/// The findings of a check as `code file`, and no sign of a panic.
fn found(place: &Path) -> Vec<String> {
    let said = qujat(place, &["check", "--format", "json"]);
    calm(&said);
    said.stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|finding| format!("{} {}", finding["code"].as_str().unwrap(), finding["file"].as_str().unwrap()))
        .collect()
}

fn calm(said: &Run) {
    assert!(said.code < 3, "{}", said.stderr);
    assert!(!said.stderr.contains("panicked"), "{}", said.stderr);
}

#[test]
fn files_that_are_none_are_told_by_path() {
    let (_folder, place) = fresh();
    let data = place.join("data");
    fs::write(data.join("empty.toml"), "").unwrap();
    fs::create_dir(data.join("folder.toml")).unwrap();
    fs::write(data.join("nul.toml"), b"kind = \"page\"\0").unwrap();
    fs::write(data.join("huge.toml"), vec![b'#'; 100_000_000]).unwrap();
    fs::write(data.join("deep.toml"), format!("a = {}", "[".repeat(10_000))).unwrap();
    fs::write(data.join("deep-table.toml"), format!("[{}]\n", vec!["a"; 10_000].join("."))).unwrap();
    fs::write(data.join("cp1251.toml"), b"kind = \"page\"\ntitle = \"\xCF\xEB\xE0\xED\"\n").unwrap();
    let found = found(&place);
    for expected in [
        "S014 data/empty.toml",
        "S001 data/folder.toml",
        "S003 data/nul.toml",
        "S001 data/huge.toml",
        "S002 data/cp1251.toml",
    ] {
        assert!(found.iter().any(|finding| finding == expected), "{expected} in {found:?}");
    }
    assert!(found.iter().any(|finding| finding.ends_with(" data/deep.toml")), "{found:?}");
    assert!(found.iter().any(|finding| finding.ends_with(" data/deep-table.toml")), "{found:?}");
}

#[cfg(unix)]
#[test]
fn links_neither_loop_nor_lead_out() {
    let (folder, place) = fresh();
    let secret = folder.path().join("secret.toml");
    fs::write(&secret, "kind = \"page\"\nstatus = \"approved\"\ntitle = \"Құпия\"\ntext = \"Құпия\"\n")
        .unwrap();
    std::os::unix::fs::symlink(&secret, place.join("data/secret.toml")).unwrap();
    std::os::unix::fs::symlink(folder.path(), place.join("data/out")).unwrap();
    std::os::unix::fs::symlink("..", place.join("data/bodies/loop")).unwrap();
    std::os::unix::fs::symlink("nowhere.toml", place.join("data/broken.toml")).unwrap();
    let found = found(&place);
    for expected in
        ["S001 data/secret.toml", "S001 data/out", "S001 data/bodies/loop", "S001 data/broken.toml"]
    {
        assert!(found.iter().any(|finding| finding == expected), "{expected} in {found:?}");
    }
    qujat(&place, &["build", "--formats", "md"]);
    assert!(!place.join("output/kk/page/secret.md").exists());
}

#[test]
fn papers_never_leave_the_workspace() {
    let (folder, place) = fresh();
    for output in ["../outside", "/tmp/outside", "data", ".", "data/../..", ".git", "templates"] {
        fs::write(place.join("qujat.toml"), format!("output = {output:?}\n")).unwrap();
        let said = qujat(&place, &["build", "--formats", "md"]);
        assert_eq!(said.code, 2, "{output}: {}", said.stderr);
        assert!(said.stderr.contains("qujat.toml"), "{}", said.stderr);
    }
    assert!(!folder.path().join("outside").exists());
}

#[cfg(unix)]
#[test]
fn an_output_folder_that_is_a_link_is_not_written_through() {
    let (folder, place) = fresh();
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::create_dir(place.join("output")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, place.join("output/kk")).unwrap();
    assert_eq!(qujat(&place, &["build", "--formats", "md"]).code, 2);
    assert!(files(&elsewhere).is_empty());
    fs::remove_file(place.join("output/kk")).unwrap();
    fs::remove_dir_all(place.join("output")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, place.join("output")).unwrap();
    assert_eq!(qujat(&place, &["build", "--formats", "md"]).code, 2);
    assert!(files(&elsewhere).is_empty());
}

#[test]
fn a_broken_paper_keeps_its_earlier_output_and_others_are_made() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["build", "--formats", "md,html"]).code, 0);
    let before = files(&place.join("output"));
    let protocol = place.join("data/protocols/2026-09-03-pedagogical-council.toml");
    let text = fs::read_to_string(&protocol).unwrap();
    let plan = place.join("data/plans/2026-2027-annual.toml");
    fs::write(
        &plan,
        fs::read_to_string(&plan).unwrap().replace("Ашық іс-әрекеттер апталығын", "Ашық есік күнін"),
    )
    .unwrap();
    for broken in [
        text.replace("[[agenda]]", "[[agenda]"),
        String::new(),
        text.replace("a-nurbekova", "nobody"),
        "\u{0}".to_owned(),
    ] {
        fs::write(&protocol, broken).unwrap();
        qujat(&place, &["build", "--formats", "md,html"]);
        let after = files(&place.join("output"));
        assert!(before.keys().eq(after.keys()), "{:?}", after.keys());
        let path = "kk/protocol/2026-09-03-pedagogical-council.md";
        assert_eq!(before[path], after[path]);
        let plan = String::from_utf8(after["kk/plan/2026-2027-annual.md"].clone()).unwrap();
        assert!(plan.contains("Ашық есік күнін"), "the other paper is made anew");
    }
}

#[test]
fn only_files_of_earlier_builds_are_removed() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["build", "--formats", "md,html"]).code, 0);
    let (own, strange) = (place.join("output/kk/plan/own.md"), place.join("output/notes.txt"));
    fs::write(&own, "менікі").unwrap();
    fs::write(&strange, "менікі").unwrap();
    fs::write(
        place.join("output/.qujat-manifest"),
        "../qujat.toml\n/etc/hosts\nkk/plan/2026-2027-annual.md\nkk/gone.md\n",
    )
    .unwrap();
    fs::remove_file(place.join("data/plans/2026-2027-annual.toml")).unwrap();
    fs::remove_file(place.join("data/protocols/2026-09-03-pedagogical-council.toml")).unwrap();
    assert_eq!(qujat(&place, &["build", "--formats", "md,html"]).code, 0);
    assert!(own.exists() && strange.exists() && place.join("qujat.toml").exists());
    assert!(!place.join("output/kk/plan/2026-2027-annual.md").exists());
}

#[test]
fn a_template_that_fails_is_named_and_earlier_papers_stay() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["build", "--formats", "md,html"]).code, 0);
    let before = files(&place.join("output"));
    fs::create_dir_all(place.join("templates/plan")).unwrap();
    for (file, text) in [
        ("page.md", "{% if %}"),
        ("page.html", "{{ nothing.at.all }}"),
        ("page.md", "{{ lang | no_such_filter }}"),
    ] {
        fs::write(place.join("templates/plan").join(file), text).unwrap();
        let said = qujat(&place, &["build", "--formats", "md,html"]);
        calm(&said);
        assert_eq!(said.code, 2);
        assert!(said.stderr.contains(&format!("templates/plan/{file}")), "{}", said.stderr);
        assert_eq!(before, files(&place.join("output")));
        fs::remove_file(place.join("templates/plan").join(file)).unwrap();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_earlier_papers_stay() {
    let (_folder, place) = fresh();
    assert_eq!(qujat(&place, &["build", "--formats", "md,html"]).code, 0);
    let before = files(&place.join("output"));
    let plan = place.join("data/plans/2026-2027-annual.toml");
    fs::write(&plan, fs::read_to_string(&plan).unwrap().replace("Ашық іс-әрекеттер", "Жабық іс-әрекеттер"))
        .unwrap();
    // A limit on the size of files stands in for the full disk: both fail in the middle of writing.
    let limited = format!(
        "ulimit -f 0; trap '' XFSZ; exec {} build --formats md,html --lang en",
        env!("CARGO_BIN_EXE_qujat")
    );
    let output =
        std::process::Command::new("bash").args(["-c", &limited]).current_dir(&place).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot be written") && said.contains("output/"), "{said}");
    assert_eq!(before, files(&place.join("output")), "nothing half-written is left");
}

#[test]
fn an_output_folder_that_is_a_file_is_told() {
    let (_folder, place) = fresh();
    fs::write(place.join("output"), "").unwrap();
    let said = qujat(&place, &["build", "--formats", "md"]);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("output"), "{}", said.stderr);
}

#[test]
fn two_organisations_have_a_folder_each() {
    let (_folder, place) = fresh();
    let organization = fs::read_to_string(place.join("data/organization.toml")).unwrap();
    fs::create_dir_all(place.join("data/second")).unwrap();
    let second = organization
        .replace("id = \"balbobek\"", "id = \"second\"")
        .replace("a-nurbekova", "balbobek:a-nurbekova");
    fs::write(place.join("data/second/organization.toml"), second).unwrap();
    let page = "kind = \"page\"\nstatus = \"approved\"\ntitle = \"Бет\"\ntext = \"Мәтін\"\n";
    fs::write(place.join("data/second/page.toml"), page).unwrap();
    let said = qujat(&place, &["build", "--formats", "md,html"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(place.join("output/second/kk/page/page.md").is_file());
    assert!(place.join("output/balbobek/ru/index.html").is_file());
}
