//! A new site takes the place of the old one in whole, whatever happens on the way.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use qujat::output::Output;
use qujat::output::manifest::{Manifest, Sum};
use qujat::output::staging::Staging;
use qujat::output::swap;
use tempfile::TempDir;

use crate::program::{Run, command, files, fresh, qujat, run};

const BUILD: [&str; 5] = ["build", "--audience", "public", "--formats", "md,html"];

/// How often a run is killed.
pub const MOMENTS: u32 = 200;

/// A site of some files.
pub fn site(folder: &Path, files: &[(&str, &str)]) {
    let staging = Staging::begin(folder).unwrap();
    files.iter().for_each(|(path, text)| staging.write(path, text.as_bytes()).unwrap());
    staging.finish().unwrap();
}

/// Starts a run that nobody listens to.
pub fn start(folder: &Path, arguments: &[&str]) -> Child {
    command(folder).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// `kill -9`; true where the run had not ended by itself.
pub fn kill(mut child: Child) -> bool {
    let is_running = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    child.wait().unwrap();
    is_running
}

fn page(text: &str) -> String {
    format!("kind = \"page\"\nstatus = \"approved\"\ntitle = \"Бет\"\ntext = \"{text}\"\n")
}

/// Two contents of one workspace: one page differs, one is there only once.
fn lay(place: &Path, is_second: bool) {
    let (text, here, there) =
        if is_second { ("Екінші", "second", "first") } else { ("Бірінші", "first", "second") };
    fs::write(place.join("data/both.toml"), page(text)).unwrap();
    fs::write(place.join(format!("data/{here}.toml")), page(text)).unwrap();
    _ = fs::remove_file(place.join(format!("data/{there}.toml")));
}

type Files = BTreeMap<String, Vec<u8>>;

/// A workspace with its two sites; the second one stands.
fn two_sites() -> (TempDir, PathBuf, [Files; 2]) {
    let (folder, place) = fresh();
    let sites = [false, true].map(|is_second| {
        lay(&place, is_second);
        let said = qujat(&place, &BUILD);
        assert_eq!(said.code, 0, "{}", said.stderr);
        files(&place.join("output/site"))
    });
    assert_ne!(sites[0], sites[1]);
    (folder, place, sites)
}

/// Nothing lies beside the site.
fn is_alone(place: &Path) -> bool {
    fs::read_dir(place.join("output")).unwrap().all(|entry| entry.unwrap().file_name() == "site")
}

#[cfg(unix)]
#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one() {
    let (_folder, place, sites) = two_sites();
    let standing = place.join("output/site");
    let fresh = place.join("output/.site.qujat-new/manifest.sha256");
    let is_over = AtomicBool::new(false);
    let texts = sites.each_ref().map(|site| &site["manifest.sha256"]);
    std::thread::scope(|scope| {
        // Somebody reads all the while, and never finds the place empty or the manifest of anything else.
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                match fs::read(standing.join("manifest.sha256")) {
                    Ok(text) => assert!(texts.contains(&&text), "{}", String::from_utf8_lossy(&text)),
                    // It was on its way into the old folder when that went.
                    Err(_) => assert!(standing.exists(), "the place is empty"),
                }
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        let _over = Over(&is_over);
        let begun = Instant::now();
        lay(&place, false);
        let mut child = start(&place, &BUILD);
        let written = wait_for(&fresh, &mut child).duration_since(begun);
        assert!(child.wait().unwrap().success());
        let mut whole = begun.elapsed();
        let mut end = whole.saturating_sub(written);
        let mut killed = 0;
        for moment in 0..MOMENTS {
            let current = files(&standing);
            lay(&place, current == sites[0]);
            let mut child = start(&place, &BUILD);
            // Half of the moments lie anywhere in a build, the other half close to the swap.
            let length = if moment % 2 == 0 {
                std::thread::sleep(whole * moment / MOMENTS);
                &mut whole
            } else {
                wait_for(&fresh, &mut child);
                std::thread::sleep(end * moment / MOMENTS);
                &mut end
            };
            // A run that had ended by itself was quicker than thought, on a machine that is less busy by now.
            if kill(child) {
                killed += 1
            } else {
                *length = *length * 9 / 10
            }
            let left = files(&standing);
            assert!(sites.contains(&left), "moment {moment}: {:?}", left.keys());
        }
        assert!(killed > MOMENTS / 4, "only {killed} runs were killed before they ended");
    });
    lay(&place, false);
    assert_eq!(qujat(&place, &BUILD).code, 0);
    assert_eq!(files(&standing), sites[0]);
    assert!(is_alone(&place), "what killed builds left is cleared away");
}

/// Tells the reader that the test is over, however it ends.
#[cfg(unix)]
struct Over<'t>(&'t AtomicBool);

#[cfg(unix)]
impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Waits until a file is there, or the run has ended.
#[cfg(unix)]
fn wait_for(file: &Path, child: &mut Child) -> Instant {
    while !file.exists() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_micros(50));
    }
    Instant::now()
}

#[test]
fn two_builds_at_once_are_told_apart_and_lose_nothing() {
    let (_folder, place, sites) = two_sites();
    let standing = place.join("output/site");
    lay(&place, false);
    let other = Staging::begin(&standing).unwrap();
    other.write("index.html", b"other").unwrap();
    let said = qujat(&place, &[BUILD.as_slice(), &["--lang", "en"]].concat());
    assert_eq!(said.code, 2, "{}", said.stderr);
    assert!(said.stderr.contains("another run of `qujat` is writing to this folder"), "{}", said.stderr);
    assert!(said.stderr.contains("output/site") && said.stderr.contains("run the command again"));
    assert_eq!(files(&standing), sites[1]);
    other.finish().unwrap();
    assert_eq!(files(&standing)["index.html"], b"other");
    assert_eq!(qujat(&place, &BUILD).code, 0);
    assert_eq!(files(&standing), sites[0]);
    assert!(is_alone(&place));
}

#[test]
fn two_internal_builds_at_once_are_told_apart() {
    let (_folder, place) = fresh();
    let internal = ["build", "--formats", "md", "--lang", "en"];
    let other = Output::open(&place.join("output")).unwrap();
    let said = qujat(&place, &internal);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("another run of `qujat`"), "{}", said.stderr);
    other.close().unwrap();
    // What a killed build was writing just then.
    fs::create_dir_all(place.join("output/kk/plan")).unwrap();
    let parts = ["output/.qujat-part-aB3dE6", "output/kk/plan/.qujat-part-aB3dE6"];
    parts.iter().for_each(|part| fs::write(place.join(part), "half").unwrap());
    assert_eq!(qujat(&place, &internal).code, 0);
    let own = files(&place.join("output")).into_keys().filter(|path| path.contains(".qujat-"));
    assert_eq!(own.collect::<Vec<_>>(), [".qujat-manifest"]);
}

#[test]
fn real_builds_at_once_end_in_a_whole_site() {
    let (_folder, place, sites) = two_sites();
    let runs: Vec<Child> = (0..6).map(|_| start(&place, &BUILD)).collect();
    let codes: Vec<_> = runs.into_iter().map(|mut run| run.wait().unwrap().code().unwrap()).collect();
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 2].contains(code)), "{codes:?}");
    assert_eq!(files(&place.join("output/site")), sites[1]);
    assert!(is_alone(&place));
}

#[test]
fn a_site_that_is_not_finished_is_gone() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("site");
    drop(Staging::begin(&place).unwrap());
    assert!(!place.exists());
    site(&place, &[("index.html", "old")]);
    let before = files(folder.path());
    let staging = Staging::begin(&place).unwrap();
    staging.write("index.html", b"new").unwrap();
    staging.write("kk/page.html", b"new").unwrap();
    drop(staging);
    assert_eq!(files(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn what_stays_the_same_is_linked_and_the_old_site_is_never_written_through() {
    use std::os::unix::fs::MetadataExt;
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("site");
    site(&place, &[("a/same.html", "same"), ("a/other.html", "old")]);
    let number = |path: &str| fs::metadata(place.join(path)).unwrap().ino();
    let before = (number("a/same.html"), number("a/other.html"));
    let staging = Staging::begin(&place).unwrap();
    staging.write("a/same.html", b"same").unwrap();
    staging.write("a/same.html", b"then another").unwrap();
    staging.write("a/other.html", b"new").unwrap();
    assert_eq!(fs::read(place.join("a/same.html")).unwrap(), b"same");
    staging.write("a/same.html", b"same").unwrap();
    assert_eq!(staging.sum("a/same.html"), Some(Sum::of(b"same")));
    staging.finish().unwrap();
    assert_eq!(number("a/same.html"), before.0);
    assert_ne!(number("a/other.html"), before.1);
    assert_eq!(fs::read(place.join("a/other.html")).unwrap(), b"new");
}

#[test]
fn files_of_the_standing_site_can_be_kept_unless_somebody_changed_them() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("site");
    site(&place, &[("kk/good.html", "good"), ("kk/touched.html", "good"), ("kk/gone.html", "good")]);
    fs::write(place.join("kk/touched.html"), "evil").unwrap();
    fs::remove_file(place.join("kk/gone.html")).unwrap();
    fs::write(place.join("foreign.html"), "foreign").unwrap();
    fs::write(folder.path().join("outside.html"), "outside").unwrap();
    let staging = Staging::begin(&place).unwrap();
    assert!(staging.has_earlier("kk/good.html") && staging.keep("kk/good.html").unwrap());
    assert_eq!(staging.earlier("kk/good.html").unwrap(), b"good");
    for path in ["kk/touched.html", "kk/gone.html", "foreign.html", "../outside.html", "/etc/hostname", ""] {
        assert!(staging.earlier(path).is_none() && !staging.keep(path).unwrap(), "{path}");
    }
    assert!(!staging.has_earlier("kk/gone.html") && !staging.has_earlier("foreign.html"));
    assert_eq!(staging.sums().text(), format!("{}  kk/good.html\n", Sum::of(b"good")));
    for path in ["../out.html", "/tmp/out.html", "a//b", "./a", "manifest.sha256", ".qujat-lock", "a\\b", ""]
    {
        assert!(staging.write(path, b"out").is_err(), "{path}");
    }
    staging.finish().unwrap();
    assert_eq!(fs::read(place.join("foreign.html")).unwrap(), b"foreign");
    assert!(!place.join("kk/touched.html").exists());
}

#[cfg(unix)]
#[test]
fn what_others_put_into_the_site_is_carried_over() {
    use std::os::unix::fs::symlink;
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("site");
    site(&place, &[("index.html", "old"), ("old/page.html", "old")]);
    fs::write(folder.path().join("outside.txt"), "outside").unwrap();
    fs::write(place.join("CNAME"), "school.example").unwrap();
    fs::create_dir_all(place.join("photos/2026")).unwrap();
    fs::write(place.join("photos/2026/one.jpg"), "picture").unwrap();
    fs::create_dir(place.join("empty")).unwrap();
    symlink("../outside.txt", place.join("link.txt")).unwrap();
    fs::write(place.join("same.html"), "same").unwrap();
    site(&place, &[("index.html", "new"), ("same.html", "same")]);
    let names: Vec<String> = files(&place).into_keys().collect();
    assert_eq!(names, ["CNAME", "index.html", "manifest.sha256", "photos/2026/one.jpg", "same.html"]);
    assert!(place.join("empty").is_dir() && !place.join("old").exists());
    assert_eq!(fs::read_link(place.join("link.txt")).unwrap(), Path::new("../outside.txt"));
    let manifest = Manifest::read(&place).unwrap().unwrap();
    assert_eq!(manifest.iter().map(|(path, _)| path).collect::<Vec<_>>(), ["index.html", "same.html"]);
}

#[test]
fn a_file_of_somebody_else_in_the_way_keeps_the_old_site() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("site");
    site(&place, &[("index.html", "old")]);
    fs::write(place.join("kk"), "a file where a folder will be").unwrap();
    fs::write(place.join("page.html"), "mine").unwrap();
    let before = files(folder.path());
    for path in ["page.html", "kk/index.html"] {
        let staging = Staging::begin(&place).unwrap();
        staging.write(path, b"new").unwrap();
        let failure = staging.finish().unwrap_err();
        assert!(failure.message.en.contains("no build wrote this file"), "{failure:?}");
        assert_eq!(files(folder.path()), before, "{path}");
    }
}

#[test]
fn a_folder_that_is_no_site_does_not_give_its_place_away() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("papers");
    fs::create_dir(&place).unwrap();
    assert!(Staging::begin(&place).is_ok(), "an empty folder may become a site");
    fs::write(place.join("thesis.txt"), "mine").unwrap();
    let failure = Staging::begin(&place).err().unwrap();
    assert!(failure.message.en.contains("it is no site"), "{failure:?}");
    fs::write(place.join("manifest.sha256"), "something else").unwrap();
    let failure = Staging::begin(&place).err().unwrap();
    assert!(failure.message.en.contains("this is no manifest"), "{failure:?}");
    fs::write(folder.path().join("file"), "").unwrap();
    assert!(Staging::begin(&folder.path().join("file")).is_err());
    assert!(Staging::begin(&folder.path().join("file/below")).is_err());
    assert_eq!(fs::read(place.join("thesis.txt")).unwrap(), b"mine");
}

#[cfg(unix)]
#[test]
fn links_in_the_place_of_the_program_s_own_names_are_not_followed() {
    use std::os::unix::fs::symlink;
    let folder = TempDir::new().unwrap();
    let (place, elsewhere) = (folder.path().join("site"), folder.path().join("elsewhere"));
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("precious.txt"), "precious").unwrap();
    symlink(&elsewhere, &place).unwrap();
    assert!(Staging::begin(&place).err().unwrap().message.en.contains("is a link"));
    fs::remove_file(&place).unwrap();
    symlink(&elsewhere, folder.path().join(".site.qujat-new")).unwrap();
    symlink(&elsewhere, folder.path().join(".site.qujat-old")).unwrap();
    site(&place, &[("index.html", "new")]);
    fs::remove_file(folder.path().join(".site.qujat-lock")).unwrap_err();
    symlink(folder.path().join("stray"), folder.path().join(".site.qujat-lock")).unwrap();
    assert!(Staging::begin(&place).is_err());
    assert!(!folder.path().join("stray").exists());
    assert_eq!(files(&elsewhere).into_keys().collect::<Vec<_>>(), ["precious.txt"]);
}

#[test]
fn where_two_renames_are_needed_the_next_run_puts_the_old_site_back() {
    let folder = TempDir::new().unwrap();
    let (place, new) = (folder.path().join("site"), folder.path().join(".site.qujat-new"));
    site(&place, &[("index.html", "old")]);
    fs::create_dir(&new).unwrap();
    fs::write(new.join("index.html"), "new").unwrap();
    swap::by_two_renames(&place, &new).unwrap();
    assert_eq!(fs::read(place.join("index.html")).unwrap(), b"new");
    assert_eq!(fs::read(new.join("index.html")).unwrap(), b"old");
    swap::by_two_renames(&place, &new).unwrap();
    // Killed between the two renames.
    fs::rename(&place, folder.path().join(".site.qujat-old")).unwrap();
    let staging = Staging::begin(&place).unwrap();
    assert_eq!(fs::read(place.join("index.html")).unwrap(), b"old");
    assert_eq!(staging.earlier("index.html").unwrap(), b"old");
    drop(staging);
    // Killed between the second rename and the end.
    fs::create_dir(folder.path().join(".site.qujat-old")).unwrap();
    swap::recover(&place).unwrap();
    let names: Vec<String> = files(folder.path()).into_keys().collect();
    assert_eq!(names, ["site/index.html", "site/manifest.sha256"]);
    assert!(swap::by_two_renames(&place, &new).is_err());
    assert_eq!(
        fs::read(place.join("index.html")).unwrap(),
        b"old",
        "a second rename that fails undoes the first"
    );
}

#[test]
fn a_hostile_manifest_is_none() {
    let sum = "0".repeat(64);
    let good = format!("{sum}  a/b.html\n{sum}  c.html\n");
    assert_eq!(Manifest::parse(&good).unwrap().text(), good);
    for (line, text) in [
        (1, format!("{sum}  /etc/passwd\n")),
        (1, format!("{sum}  ../outside.html\n")),
        (1, format!("{sum}  a/../../outside.html\n")),
        (1, format!("{sum}  ./a.html\n")),
        (1, format!("{sum}  a//b.html\n")),
        (1, format!("{sum}  a/\n")),
        (1, format!("{sum}  a\\b.html\n")),
        (1, format!("{sum}  a\u{1b}[31m.html\n")),
        (1, format!("{sum}  manifest.sha256\n")),
        (1, format!("{sum}  kk/.qujat-part\n")),
        (1, format!("{sum}  {}\n", "a".repeat(5000))),
        (1, format!("{sum}  \n")),
        (1, format!("{sum} *a.html\n")),
        (1, format!("{}  a.html\n", "G".repeat(64))),
        (1, format!("{}  a.html\n", "A".repeat(64))),
        (1, "ә".repeat(40)),
        (1, "\n".to_owned()),
        (2, format!("{sum}  b.html\n{sum}  a.html\n")),
        (2, format!("{sum}  a.html\n{sum}  a.html\n")),
        (2, format!("{sum}  a.html\n{sum}  b.html")),
    ] {
        assert_eq!(Manifest::parse(&text), Err(line), "{text}");
    }
}

/// Runs a script that may mount; none where the system lets nobody do so, which is said on the terminal.
#[cfg(target_os = "linux")]
pub fn with_mounts(folder: &Path, script: &str) -> Option<Run> {
    let unshare = |script: &str| {
        let mut unshare = Command::new("unshare");
        let script = format!("set -e; mkdir -p disk; {script}");
        unshare.args(["-r", "-m", "bash", "-c", &script]).current_dir(folder);
        unshare
            .env("LC_ALL", "C")
            .env("SOURCE_DATE_EPOCH", "1780300000")
            .env("Q", env!("CARGO_BIN_EXE_qujat"));
        run(&mut unshare)
    };
    let tried = unshare("mount -t tmpfs none disk");
    if tried.code == 0 {
        return Some(unshare(script));
    }
    use std::io::Write;
    let line = format!("no mounts here, a limit on the size of files stands in alone: {}", tried.stderr);
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    None
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site() {
    let (_folder, place, sites) = two_sites();
    lay(&place, false);
    // A limit on the size of files stands in for the full disk where nothing can be mounted: both fail while writing.
    let limited =
        format!("ulimit -f 0; trap '' XFSZ; exec {} {}", env!("CARGO_BIN_EXE_qujat"), BUILD.join(" "));
    let said = run(Command::new("bash").args(["-c", &limited]).current_dir(&place).env("LC_ALL", "en_US"));
    assert_eq!(said.code, 2, "{}", said.stderr);
    assert!(said.stderr.contains("cannot be written"), "{}", said.stderr);
    assert_eq!(files(&place.join("output/site")), sites[1]);
    assert!(is_alone(&place));
    let script = "mount -t tmpfs -o size=8m none disk
        cp -a output/site disk/site
        cat /dev/zero > disk/rest 2> disk/said || true
        code=0; \"$Q\" build --audience public --formats md,html --lang en --output disk/site || code=$?
        cd disk; ls -A; cd site; sha256sum -c --quiet manifest.sha256
        cmp manifest.sha256 ../../output/site/manifest.sha256; exit $code";
    if let Some(said) = with_mounts(&place, script) {
        assert_eq!(said.code, 2, "{} {}", said.stdout, said.stderr);
        assert!(said.stderr.contains("cannot be written: No space left"), "{}", said.stderr);
        assert_eq!(said.stdout, "rest\nsaid\nsite\n", "nothing half-written is left");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_told_and_the_old_site_stands() {
    let (_folder, place, sites) = two_sites();
    lay(&place, false);
    // No user can make a folder there, not even the first.
    let said = qujat(&place, &[BUILD.as_slice(), &["--lang", "en", "--output", "/proc/qujat/site"]].concat());
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("/proc/qujat: cannot be written"), "{}", said.stderr);
    let script = "mount --bind output output; mount -o remount,bind,ro output; cd .
        code=0; \"$Q\" build --audience public --formats md,html --lang en || code=$?; exit $code";
    if let Some(said) = with_mounts(&place, script) {
        assert_eq!(said.code, 2, "{}", said.stderr);
        assert!(said.stderr.contains("cannot be written: Read-only file system"), "{}", said.stderr);
        assert!(said.stderr.contains("earlier files are whole"), "{}", said.stderr);
    }
    assert_eq!(files(&place.join("output/site")), sites[1]);
    assert!(is_alone(&place));
}
