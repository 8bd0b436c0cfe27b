//! `qujat publish` and `qujat verify`: what is copied, what is left alone, what a copy proves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use qujat::output::Output;
use tempfile::TempDir;

use crate::program::{Run, files, fresh, qujat, run};
use crate::swapping::{MOMENTS, kill, site, start};

const OLD: &[(&str, &str)] = &[
    ("assets/style.css", "old"),
    ("index.html", "old"),
    ("kk/index.html", "same"),
    ("kk/protocol/gone.html", "gone"),
    ("kk/protocol/one.html", "old"),
];

const NEW: &[(&str, &str)] = &[
    ("assets/style.css", "new"),
    ("index.html", "new"),
    ("kk/index.html", "same"),
    ("kk/protocol/one.html", "new"),
    ("kk/protocol/two.html", "new"),
];

/// A folder with a site in `site`.
fn with_site(files: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let place = folder.path().canonicalize().unwrap();
    site(&place.join("site"), files);
    (folder, place)
}

fn publish(place: &Path) -> Run {
    qujat(place, &["publish", "www", "--from", "site", "--lang", "en"])
}

fn verify(place: &Path) -> Run {
    qujat(place, &["verify", "www", "--lang", "en"])
}

/// What another program says about the copy.
fn judge(copy: &Path) -> bool {
    let said = run(Command::new("sha256sum").args(["-c", "--strict", "manifest.sha256"]).current_dir(copy));
    said.code == 0
}

#[test]
fn what_changed_is_copied_and_only_what_a_publication_wrote_goes() {
    let (_folder, place) = with_site(OLD);
    let copy = place.join("www");
    fs::create_dir_all(copy.join("kk/protocol")).unwrap();
    fs::write(copy.join("kk/protocol/own.html"), "mine").unwrap();
    let said = publish(&place);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert_eq!(said.stderr, "published: files copied – 5, unchanged – 0, removed – 0\n");
    site(&place.join("site"), NEW);
    let said = publish(&place);
    assert_eq!(
        said.stderr,
        "published: files copied – 4, unchanged – 1, removed – 1\ntaken off the site:\n  kk/protocol/gone.html\n"
    );
    let mut expected = files(&place.join("site"));
    expected.insert("kk/protocol/own.html".to_owned(), b"mine".to_vec());
    assert_eq!(files(&copy), expected);
    let said = publish(&place);
    assert_eq!((said.code, files(&copy)), (0, expected));
    assert_eq!(said.stderr, "published: files copied – 0, unchanged – 5, removed – 0\n");
    assert!(judge(&copy));
}

#[test]
fn the_site_of_the_workspace_is_published_in_three_languages() {
    let (folder, place) = fresh();
    site(&place.join("output/site"), OLD);
    fs::write(place.join("output/site/CNAME"), "school.example").unwrap();
    let copy = folder.path().join("www");
    for (language, word) in [("kk", "жарияланды"), ("ru", "опубликовано"), ("en", "published")]
    {
        let said = qujat(&place, &["publish", copy.to_str().unwrap(), "--lang", language]);
        assert_eq!(said.code, 0, "{}", said.stderr);
        assert!(said.stderr.starts_with(word) && said.stderr.contains("CNAME"), "{}", said.stderr);
    }
    assert!(!copy.join("CNAME").exists());
}

#[test]
fn a_site_that_is_not_whole_is_not_published() {
    let (_folder, place) = with_site(OLD);
    assert_eq!(publish(&place).code, 0);
    let before = files(&place.join("www"));
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 5] = [
        ("kk/protocol/one.html", |site| fs::write(site.join("kk/protocol/one.html"), "evil").unwrap()),
        ("kk/index.html", |site| fs::remove_file(site.join("kk/index.html")).unwrap()),
        ("line 1", |site| fs::write(site.join("manifest.sha256"), "rubbish\n").unwrap()),
        ("is not found", |site| fs::remove_file(site.join("manifest.sha256")).unwrap()),
        ("index.html", |site| fs::write(site.join("manifest.sha256"), "").unwrap()),
    ];
    for (word, harm) in harms {
        fs::remove_dir_all(place.join("site")).unwrap();
        site(&place.join("site"), NEW);
        harm(&place.join("site"));
        let said = publish(&place);
        assert_eq!(said.code, 2, "{word}: {}", said.stderr);
        assert!(said.stderr.contains(word), "{word}: {}", said.stderr);
        assert_eq!(files(&place.join("www")), before, "{word}");
    }
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    let (_folder, place) = with_site(OLD);
    let copy = place.join("www");
    fs::create_dir(&copy).unwrap();
    fs::write(copy.join("index.html"), "mine").unwrap();
    let said = publish(&place);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("no publication wrote stands here (there are 1)"), "{}", said.stderr);
    assert_eq!(files(&copy).len(), 1, "nothing is published");
    fs::write(copy.join("index.html"), "old").unwrap();
    assert_eq!(publish(&place).code, 0, "the same bytes are no loss");
    fs::write(copy.join("index.html"), "defaced").unwrap();
    assert_eq!(publish(&place).code, 0, "a page that a publication wrote is put right");
    assert_eq!(fs::read(copy.join("index.html")).unwrap(), b"old");
}

#[test]
fn a_manifest_of_something_else_is_no_list_of_what_may_go() {
    let (_folder, place) = with_site(OLD);
    let copy = place.join("www");
    fs::create_dir(&copy).unwrap();
    fs::write(copy.join("thesis.txt"), "mine").unwrap();
    let made =
        run(Command::new("bash").args(["-c", "sha256sum thesis.txt > manifest.sha256"]).current_dir(&copy));
    assert_eq!(made.code, 0);
    let before = files(&copy);
    let said = publish(&place);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("`qujat publish` did not write this file"), "{}", said.stderr);
    let line = format!("{}  ../site/index.html\n", "0".repeat(64));
    fs::write(copy.join("manifest.sha256"), line).unwrap();
    assert_eq!(publish(&place).code, 2);
    assert!(place.join("site/index.html").exists() && before.contains_key("thesis.txt"));
    assert_eq!(fs::read(copy.join("thesis.txt")).unwrap(), b"mine");
}

#[test]
fn nothing_is_published_over_a_workspace_or_what_lies_around_it() {
    let (folder, place) = fresh();
    site(&place.join("output/site"), OLD);
    let before = files(folder.path());
    let whole = place.to_str().unwrap().to_owned();
    for target in [
        "/",
        ".",
        "..",
        &whole,
        "data",
        "templates/site",
        "output",
        "output/site/new",
        "private",
        ".git",
        "new/../data/new",
    ] {
        for (work, from) in [(place.as_path(), "output/site"), (folder.path(), "ws/output/site")] {
            let target = place.join(target);
            let said = qujat(work, &["publish", target.to_str().unwrap(), "--from", from, "--lang", "en"]);
            assert_eq!(said.code, 2, "{target:?}");
            assert!(
                said.stderr.contains("nothing is published to this folder"),
                "{target:?}: {}",
                said.stderr
            );
        }
    }
    assert_eq!(files(folder.path()), before);
    assert!(!place.join("data/new").exists() && !place.join("private").exists());
    assert_eq!(qujat(&place, &["publish", "public"]).code, 0, "a folder of the site's own may lie in it");
    assert_eq!(files(&place.join("public")), files(&place.join("output/site")));
}

#[test]
fn a_folder_that_is_none_is_named_with_what_to_do() {
    let (_folder, place) = fresh();
    site(&place.join("output/site"), OLD);
    let cases: &[(&[&str], [&str; 4])] = &[
        (
            &["publish", "../www", "--from", "nowhere"],
            [
                "nowhere: мұндай бума жоқ",
                "nowhere: такой папки нет",
                "nowhere: there is no such folder",
                "qujat build --audience public",
            ],
        ),
        (
            &["publish", "../www", "--from", "qujat.toml"],
            [
                "qujat.toml: бұл – бума емес, файл",
                "qujat.toml: это файл",
                "qujat.toml: this is a file",
                "qujat build --audience public",
            ],
        ),
        (
            &["publish", "qujat.toml"],
            [
                "qujat.toml: бұл – бума емес, файл",
                "qujat.toml: это файл",
                "qujat.toml: this is a file",
                "qujat publish ../site",
            ],
        ),
        (
            &["publish", "моя", "папка"],
            ["артық сөз: `папка`", "лишнее слово: `папка`", "a word too many: `папка`", "`\""],
        ),
        (
            &["verify", "nowhere"],
            [
                "nowhere: мұндай бума жоқ",
                "nowhere: такой папки нет",
                "nowhere: there is no such folder",
                "qujat publish",
            ],
        ),
        (
            &["verify", "qujat.toml"],
            [
                "qujat.toml: бұл – бума емес, файл",
                "qujat.toml: это файл",
                "qujat.toml: this is a file",
                "qujat publish",
            ],
        ),
    ];
    for (arguments, [kk, ru, en, help]) in cases {
        for (language, words) in [("kk", kk), ("ru", ru), ("en", en)] {
            let said = qujat(&place, &[arguments, &["--lang", language][..]].concat());
            assert_eq!(said.code, 2, "{arguments:?}");
            assert!(
                said.stderr.contains(words) && said.stderr.contains(help),
                "{arguments:?}: {}",
                said.stderr
            );
        }
    }
}

#[test]
fn a_site_is_not_published_into_itself() {
    let (_folder, place) = with_site(OLD);
    let before = files(&place);
    for folder in ["site", "site/kk", "site/new/deep"] {
        let said = qujat(&place, &["publish", folder, "--from", "site", "--lang", "en"]);
        assert_eq!(said.code, 2, "{folder}");
        assert!(said.stderr.contains("into itself"), "{}", said.stderr);
    }
    assert_eq!(files(&place), before);
}

#[cfg(unix)]
#[test]
fn links_inside_the_copy_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (_folder, place) = with_site(OLD);
    let (copy, elsewhere) = (place.join("www"), place.join("elsewhere"));
    fs::create_dir(&copy).unwrap();
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("precious.html"), "precious").unwrap();
    symlink(&elsewhere, copy.join("kk")).unwrap();
    assert_eq!(publish(&place).code, 2);
    fs::remove_file(copy.join("kk")).unwrap();
    assert_eq!(publish(&place).code, 0);
    fs::remove_file(copy.join("kk/protocol/one.html")).unwrap();
    symlink(elsewhere.join("precious.html"), copy.join("kk/protocol/one.html")).unwrap();
    fs::remove_file(copy.join("kk/protocol/gone.html")).unwrap();
    symlink(elsewhere.join("precious.html"), copy.join("kk/protocol/gone.html")).unwrap();
    assert_eq!(verify(&place).code, 1, "a link is no file");
    site(&place.join("site"), NEW);
    assert_eq!(publish(&place).code, 0);
    assert_eq!(verify(&place).code, 0);
    assert!(!copy.join("kk/protocol/gone.html").exists());
    let left: Vec<_> = files(&elsewhere).into_iter().collect();
    assert_eq!(left, [("precious.html".to_owned(), b"precious".to_vec())]);
    symlink(&copy, place.join("public_html")).unwrap();
    assert_eq!(
        qujat(&place, &["publish", "public_html", "--from", "site"]).code,
        0,
        "the folder itself may be one"
    );
    assert!(fs::symlink_metadata(place.join("public_html")).unwrap().is_symlink());
}

#[test]
fn a_copy_is_proven_as_another_program_proves_it() {
    let (_folder, place) = with_site(OLD);
    let copy = place.join("www");
    assert_eq!(verify(&place).code, 2, "there is nothing to prove");
    assert_eq!(publish(&place).code, 0);
    let said = verify(&place);
    assert_eq!((said.code, said.stdout.as_str()), (0, ""));
    assert_eq!(said.stderr, "files compared – 5: all are as `manifest.sha256` says\n");
    assert!(judge(&copy));
    fs::write(copy.join("own.html"), "mine").unwrap();
    let said = verify(&place);
    assert_eq!(said.code, 0, "an unlisted file is a note");
    assert!(
        said.stderr.contains("note: files that the manifest does not list – 1:\n  own.html"),
        "{}",
        said.stderr
    );
    fs::write(copy.join("kk/index.html"), "evil").unwrap();
    fs::remove_file(copy.join("kk/protocol/one.html")).unwrap();
    let said = verify(&place);
    assert_eq!(said.code, 1);
    assert_eq!(said.stdout, "changed: kk/index.html\nmissing: kk/protocol/one.html\n");
    assert!(said.stderr.contains("compared – 5, changed – 1, missing – 1"), "{}", said.stderr);
    assert!(said.stderr.contains("what to do: run `qujat publish www` again"), "{}", said.stderr);
    assert!(!judge(&copy));
    fs::write(copy.join("manifest.sha256"), "rubbish").unwrap();
    assert_eq!(verify(&place).code, 2);
}

#[test]
fn every_language_says_how_a_copy_is() {
    let (_folder, place) = with_site(OLD);
    assert_eq!(publish(&place).code, 0);
    fs::write(place.join("www/index.html"), "evil").unwrap();
    for (language, line) in [("kk", "өзгертілген"), ("ru", "изменён"), ("en", "changed")] {
        let said = qujat(&place, &["verify", "www", "--lang", language]);
        assert_eq!(said.stdout, format!("{line}: index.html\n"));
    }
}

#[test]
fn two_publications_and_a_build_at_once_are_told_apart() {
    let (_folder, place) = with_site(OLD);
    let other = Output::open(&place.join("www")).unwrap();
    let said = publish(&place);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("another run of `qujat`") && said.stderr.contains("www"), "{}", said.stderr);
    drop(other);
    let build = qujat::output::staging::Staging::begin(&place.join("site")).unwrap();
    let said = publish(&place);
    assert_eq!(said.code, 2);
    assert!(
        said.stderr.contains("another run of `qujat`") && said.stderr.contains("site"),
        "{}",
        said.stderr
    );
    drop(build);
    assert_eq!(publish(&place).code, 0);
}

/// A site large enough to be killed in the middle.
fn large(seed: &str) -> Vec<(String, String)> {
    let text = |path: &str| format!("{path} {seed}\n").repeat(400);
    let mut paths = vec!["index.html".to_owned(), "kk/index.html".to_owned(), "assets/style.css".to_owned()];
    paths.extend((0..30).map(|number| format!("kk/protocol/{number}.html")));
    paths.extend((0..10).map(|number| format!("ru/{seed}/{number}.pdf")));
    let mut files: Vec<_> = paths.into_iter().map(|path| (path.clone(), text(&path))).collect();
    files.push(("kk/same.html".to_owned(), "same".to_owned()));
    files
}

fn site_of(folder: &Path, files: &[(String, String)]) {
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    site(folder, &files);
}

#[cfg(unix)]
#[test]
fn a_publication_that_is_killed_leaves_whole_files_and_the_next_one_ends_it() {
    let folder = TempDir::new().unwrap();
    let place = folder.path();
    let copy = place.join("www");
    let sites: [BTreeMap<String, Vec<u8>>; 2] = ["one", "two"].map(|seed| {
        site_of(&place.join(seed), &large(seed));
        files(&place.join(seed))
    });
    fs::create_dir_all(copy.join("kk/protocol")).unwrap();
    let foreign = ["own.txt", "kk/protocol/own.html"];
    foreign.iter().for_each(|path| fs::write(copy.join(path), "mine").unwrap());
    let end = |site: usize| {
        let said = qujat(place, &["publish", "www", "--from", ["one", "two"][site]]);
        assert_eq!(said.code, 0, "{}", said.stderr);
        let mut expected = sites[site].clone();
        expected.extend(foreign.iter().map(|path| ((*path).to_owned(), b"mine".to_vec())));
        assert_eq!(files(&copy), expected);
    };
    end(0);
    let begun = Instant::now();
    end(1);
    let whole = begun.elapsed();
    let (mut killed, mut between) = (0, 0);
    for moment in 0..MOMENTS {
        let site = (moment % 2) as usize;
        let child = start(place, &["publish", "www", "--from", ["one", "two"][site]]);
        std::thread::sleep(whole.max(Duration::from_millis(4)) * moment / MOMENTS);
        killed += u32::from(kill(child));
        let left = files(&copy);
        for (path, bytes) in &left {
            let is_whole = sites.iter().any(|site| site.get(path) == Some(bytes));
            let is_foreign = foreign.contains(&path.as_str()) && bytes == b"mine";
            let is_own = path.rsplit('/').next().unwrap().starts_with(".qujat-");
            assert!(is_whole || is_foreign || is_own, "moment {moment}: {path}");
        }
        assert!(foreign.iter().all(|path| left.contains_key(*path)), "moment {moment}");
        let sealed = sites.iter().find(|site| left.get("manifest.sha256") == site.get("manifest.sha256"));
        let sealed = sealed.expect("one of the manifests stands");
        let is_as_sealed = sealed.iter().all(|(path, bytes)| left.get(path) == Some(bytes));
        between += u32::from(!is_as_sealed);
        let is_unfinished = left.contains_key(".qujat-journal");
        assert!(is_as_sealed || is_unfinished, "moment {moment}: a half publication says so");
        // Every third is not ended, so that the other site comes over what it left.
        if moment % 3 != 0 {
            end(site);
        }
    }
    end(0);
    assert!(killed > MOMENTS / 4, "only {killed} runs were killed before they ended");
    assert!(between > 0, "no run was killed between two files");
}

#[test]
fn an_unfinished_publication_is_told() {
    let (_folder, place) = with_site(OLD);
    assert_eq!(publish(&place).code, 0);
    fs::write(place.join("www/.qujat-journal"), "").unwrap();
    let said = verify(&place);
    assert_eq!(said.code, 1);
    assert!(said.stderr.contains("a publication has not ended"), "{}", said.stderr);
}

#[test]
fn a_file_that_came_while_a_publication_lay_dead_is_nobody_s_to_overwrite() {
    let (_folder, place) = with_site(OLD);
    let copy = place.join("www");
    assert_eq!(publish(&place).code, 0);
    site(&place.join("site"), NEW);
    let journal = fs::read_to_string(place.join("site/manifest.sha256")).unwrap();
    fs::write(copy.join(".qujat-journal"), journal).unwrap();
    fs::write(copy.join("kk/protocol/two.html"), "mine").unwrap();
    assert_eq!(publish(&place).code, 2);
    assert_eq!(fs::read(copy.join("kk/protocol/two.html")).unwrap(), b"mine");
    fs::remove_file(copy.join("kk/protocol/two.html")).unwrap();
    site(&place.join("site"), OLD);
    fs::write(copy.join("kk/protocol/two.html"), "mine").unwrap();
    let said = publish(&place);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stderr.contains("not removed because somebody changed them:\n  kk/protocol/two.html"));
    assert_eq!(fs::read(copy.join("kk/protocol/two.html")).unwrap(), b"mine");
}

/// Publishes under a limit on the size of files, which stands in for a disk that becomes full in the middle.
#[cfg(target_os = "linux")]
fn publish_small(place: &Path) -> Run {
    let limited = format!(
        "ulimit -f 8; trap '' XFSZ; exec {} publish www --from site --lang en",
        env!("CARGO_BIN_EXE_qujat")
    );
    run(Command::new("bash").args(["-c", &limited]).current_dir(place))
}

#[cfg(target_os = "linux")]
#[test]
fn what_nobody_points_at_comes_first_and_a_full_disk_stops_between_two_files() {
    let much = "x".repeat(100_000);
    for (large, there) in [
        ("a.html", vec!["kk/z.pdf", "z.css"]),
        ("kk/index.html", vec!["a.html", "feed.xml", "kk/z.pdf", "z.css"]),
        ("feed.xml", vec!["a.html", "kk/z.pdf", "z.css"]),
        ("index.html", vec!["a.html", "feed.xml", "kk/index.html", "kk/z.pdf", "z.css"]),
    ] {
        let all = ["a.html", "feed.xml", "index.html", "kk/index.html", "kk/z.pdf", "z.css"];
        let contents: Vec<_> =
            all.iter().map(|path| (*path, if *path == large { &*much } else { "x" })).collect();
        let (_folder, place) = with_site(&contents);
        let said = publish_small(&place);
        assert_eq!(said.code, 2, "{}", said.stderr);
        assert!(said.stderr.contains("cannot be written"), "{}", said.stderr);
        let names: Vec<String> = files(&place.join("www")).into_keys().collect();
        assert_eq!(names[0], ".qujat-journal");
        assert_eq!(names[1..], there, "{large}");
        assert_eq!(publish(&place).code, 0);
        assert_eq!(files(&place.join("www")), files(&place.join("site")));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_or_read_only_is_told_and_the_next_run_ends_right() {
    let folder = TempDir::new().unwrap();
    let place = folder.path();
    ["one", "two"].iter().for_each(|seed| site_of(&place.join(seed), &large(seed)));
    let said = qujat(place, &["publish", "/proc/qujat", "--from", "one", "--lang", "en"]);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("/proc/qujat: cannot be written"), "{}", said.stderr);
    let script = "mount -t tmpfs -o size=4m none disk
        \"$Q\" publish disk/www --from one
        head -c 40960 /dev/zero > disk/spare; cat /dev/zero > disk/rest 2> /dev/null || true; rm disk/spare
        \"$Q\" publish disk/www --from two --lang en 2> said && exit 7
        grep -q 'No space left' said; \"$Q\" verify disk/www && exit 8
        mount -o remount,ro disk; \"$Q\" publish disk/www --from two --lang en 2> said && exit 9
        grep -q 'Read-only file system' said; mount -o remount,rw disk; rm disk/rest
        \"$Q\" publish disk/www --from two; \"$Q\" verify disk/www
        cmp disk/www/manifest.sha256 two/manifest.sha256; cd disk/www; find . -name '.qujat*'";
    if let Some(said) = crate::swapping::with_mounts(place, script) {
        assert_eq!(said.code, 0, "{} {}", said.stdout, said.stderr);
        assert!(!said.stdout.contains("./.qujat"), "{}", said.stdout);
    }
}
