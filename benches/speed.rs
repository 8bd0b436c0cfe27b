//! How fast Qujat is beside other tools, as Markdown tables.
//!
//! `cargo bench` measures on 1,000 papers; `cargo bench -- --documents 200 --quick` takes a tenth of the time.
//! `cargo bench -- --write FOLDER --hugo SITE` only writes the workspace and its Hugo site,
//! `cargo bench -- --sittings 1000 --write FOLDER` only one of attestation sittings. Everything is timed in turns, ours and theirs,
//! and medians are shown; a tool that is not installed is named in its row.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a program for developers that lays out its own files and stops at the first surprise"
)]

mod corpus;
mod hugo;
mod measure;
mod rivals;
mod sittings;
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use qujat::checks;
use qujat::finding::Report;
use qujat::formats::pdf::PdfOptions;
use qujat::formats::templates::Templates;
use qujat::formats::{Format, Renderer};
use qujat::library::Library;
use qujat::load;
use qujat::views::Page;
use tempfile::TempDir;

use crate::measure::{in_turns, median, peak_memory, processor_time, seconds};
use crate::rivals::Rival;
use crate::table::{Row, Target};

/// The program's own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Threads and processes at a time: the targets are set for two cores.
const THREADS: usize = 2;

/// What a thread of the program has for Typst's deep calls.
const STACK: usize = 16 * 1024 * 1024;

/// The day on which papers are checked, later than all of them.
const TODAY: &str = "2026-08-31";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    let after = |word: &str| {
        let at = arguments.iter().position(|argument| argument == word)?;
        arguments.get(at + 1).cloned()
    };
    let number = |word: &str| after(word).map(|number| number.parse().expect("a whole number"));
    let documents = number("--documents").unwrap_or(1000);
    if let Some(folder) = after("--engine") {
        println!("{}", engine_alone(Path::new(&folder)));
    } else if let (Some(folder), Some(sittings)) = (after("--write"), number("--sittings")) {
        println!("{} bytes", sittings::write(Path::new(&folder), sittings).unwrap());
    } else if let Some(folder) = after("--write") {
        println!("{} bytes", corpus::write(Path::new(&folder), documents).unwrap());
        if let Some(site) = after("--hugo") {
            hugo::write(Path::new(&site), &pages(Path::new(&folder), &["md", "html"])).unwrap();
        }
    } else if has("--bench") {
        report(documents, if has("--quick") { 3 } else { 5 }, has("--quick"));
    } else {
        println!("run it as `cargo bench`");
    }
}

/// A workspace of the benchmark, removed when it goes out of scope.
struct Workspace {
    folder: TempDir,
    documents: usize,
    bytes: u64,
    today: &'static str,
}

impl Workspace {
    fn new(documents: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bytes = corpus::write(folder.path(), documents).unwrap();
        Self { folder, documents, bytes, today: TODAY }
    }

    /// Sittings of ten cases each, in which the rules of attestation find nothing.
    fn of_sittings(count: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bytes = sittings::write(folder.path(), count).unwrap();
        let (library, mut report): (Library, Report) = load::load(folder.path(), THREADS).unwrap();
        checks::check(&library, sittings::TODAY.parse().unwrap(), &mut report);
        assert!(report.findings().is_empty(), "the sittings have faults");
        Self { folder, documents: count, bytes, today: sittings::TODAY }
    }

    fn check(&self) -> Command {
        let mut command = qujat("check", self.folder.path(), self.today);
        command.arg(self.folder.path());
        command
    }

    fn build(&self, formats: &str, output: &Path) -> Command {
        let mut command = qujat("build", self.folder.path(), self.today);
        command.args(["--formats", formats, "--output"]).arg(output).arg(self.folder.path());
        command
    }

    /// Seconds of the whole site without PDF, into an empty folder.
    fn site_seconds(&self) -> f64 {
        let output = tempfile::tempdir().unwrap();
        let mut command = self.build("md,html", &output.path().join("site"));
        command.args(["--audience", "public"]);
        seconds(command)
    }

    /// Seconds of a build into an empty folder.
    fn build_seconds(&self, formats: &str) -> f64 {
        let output = tempfile::tempdir().unwrap();
        seconds(self.build(formats, &output.path().join("output")))
    }

    fn build_memory(&self, formats: &str) -> Option<f64> {
        let output = tempfile::tempdir().unwrap();
        peak_memory(self.build(formats, &output.path().join("output")))
    }

    fn check_seconds(&self) -> f64 {
        seconds(self.check())
    }

    /// Papers times languages.
    fn pages(&self) -> usize {
        self.documents * 2
    }
}

fn qujat(verb: &str, folder: &Path, today: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qujat"));
    command.current_dir(folder).args([verb, "--today", today, "--jobs", &THREADS.to_string()]);
    command
}

fn report(documents: usize, turns: usize, quick: bool) {
    let workspace = Workspace::new(documents);
    let megabytes = workspace.bytes as f64 / 1e6;
    println!(
        "{documents} documents, {megabytes:.1} MB, two languages, {THREADS} threads, medians of {turns}\n"
    );
    table::print(&[
        check_beside_taplo(&workspace, turns),
        check_of_one(),
        build_beside_hugo(&workspace, turns),
        site_beside_hugo_and_pagefind(&workspace, turns),
        pdf_beside_typst(documents.div_ceil(10), turns),
        pdf_beside_engine(&workspace, turns),
    ]);
    println!();
    by_size(documents, turns, quick);
}

fn check_beside_taplo(workspace: &Workspace, turns: usize) -> Row {
    let row = Row::new("check, beside `taplo lint`", Target::AtMost(1.0));
    match rivals::taplo() {
        Rival::Missing(how) => row.missing(&table::seconds(workspace.check_seconds()), &how),
        Rival::Found(program) => {
            let lint = || {
                let mut command = Command::new(&program);
                command.current_dir(workspace.folder.path()).args(["lint", "data/**/*.toml"]);
                seconds(command)
            };
            let (ours, theirs) = in_turns(turns * 3, || workspace.check_seconds(), lint);
            row.times(ours, theirs)
        }
    }
}

fn check_of_one() -> Row {
    let workspace = Workspace::new(1);
    let row = Row::new("check of one document, processor time", Target::AtMost(10.0));
    row.limit(processor_time(100, || workspace.check()), "ms")
}

fn build_beside_hugo(workspace: &Workspace, turns: usize) -> Row {
    let row = Row::new("Markdown and HTML, beside Hugo", Target::AtMost(0.5));
    match rivals::hugo() {
        Rival::Missing(how) => row.missing(&table::seconds(workspace.build_seconds("md,html")), &how),
        Rival::Found(program) => {
            let site = tempfile::tempdir().unwrap();
            hugo::write(site.path(), &pages(workspace.folder.path(), &["md", "html"])).unwrap();
            let hugo = || {
                let output = tempfile::tempdir().unwrap();
                let mut command = Command::new(&program);
                command.current_dir(site.path()).args(["--quiet", "--noBuildLock", "--destination"]);
                command.arg(output.path());
                seconds(command)
            };
            let (ours, theirs) = in_turns(turns, || workspace.build_seconds("md,html"), hugo);
            row.times(ours, theirs)
        }
    }
}

/// Our site has more pages than theirs: lists, registers, fragments, editions and cards of the rules.
fn site_beside_hugo_and_pagefind(workspace: &Workspace, turns: usize) -> Row {
    let row = Row::new("the whole site without PDF, beside Hugo with Pagefind", Target::AtMost(1.0));
    let (hugo, pagefind) = match (rivals::hugo(), rivals::pagefind()) {
        (Rival::Found(hugo), Rival::Found(pagefind)) => (hugo, pagefind),
        (Rival::Missing(how), _) | (_, Rival::Missing(how)) => {
            return row.missing(&table::seconds(workspace.site_seconds()), &how);
        }
    };
    let site = tempfile::tempdir().unwrap();
    hugo::write(site.path(), &pages(workspace.folder.path(), &["md", "html"])).unwrap();
    let both = || {
        let output = tempfile::tempdir().unwrap();
        let mut build = Command::new(&hugo);
        build.current_dir(site.path()).args(["--quiet", "--noBuildLock", "--destination"]).arg(output.path());
        let mut index = Command::new(&pagefind);
        index.arg("--quiet").arg("--site").arg(output.path());
        seconds(build) + seconds(index)
    };
    let (ours, theirs) = in_turns(turns, || workspace.site_seconds(), both);
    row.times(ours, theirs)
}

/// Fewer papers than elsewhere, for each leaves a copy of the fonts.
fn pdf_beside_typst(documents: usize, turns: usize) -> Row {
    let workspace = Workspace::new(documents);
    let row = Row::new("PDF, beside bare `typst compile`", Target::AtLeast(3.0));
    let a_second = |seconds: f64| workspace.pages() as f64 / seconds;
    match rivals::typst() {
        Rival::Missing(how) => row.missing(&table::a_second(a_second(workspace.build_seconds("pdf"))), &how),
        Rival::Found(program) => {
            let emitted = tempfile::tempdir().unwrap();
            let typst_files = emitted.path().join("typst");
            let mut emit = workspace.build("md", &emitted.path().join("output"));
            emit.arg("--emit-typst").arg(&typst_files);
            seconds(emit);
            let folders = rivals::typst_folders(&typst_files);
            assert_eq!(folders.len(), workspace.pages());
            let typst = || rivals::compile_all(&program, &folders, THREADS);
            let (ours, theirs) = in_turns(turns, || workspace.build_seconds("pdf"), typst);
            row.rates(a_second(ours), a_second(theirs))
        }
    }
}

fn pdf_beside_engine(workspace: &Workspace, turns: usize) -> Row {
    let row = Row::new("PDF, beside the engine alone", Target::AtLeast(0.95));
    let engine = || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let output = command.arg("--engine").arg(workspace.folder.path()).output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().parse::<f64>().expect("the engine is built in")
    };
    let a_second = |seconds: f64| workspace.pages() as f64 / seconds;
    let (ours, theirs) = in_turns(turns, || workspace.build_seconds("pdf"), engine);
    row.rates(a_second(ours), a_second(theirs))
}

/// Seconds that the embedded engine takes for all papers, everything else left out.
fn engine_alone(folder: &Path) -> f64 {
    let pages = pages(folder, &["pdf"]);
    let renderer = Renderer::new(Templates::new(Default::default()), PdfOptions::default()).unwrap();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            renderer.render(page, Format::Pdf).unwrap();
        }
    };
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap();
        }
    });
    start.elapsed().as_secs_f64()
}

/// The views of all papers in both languages.
fn pages(folder: &Path, formats: &[&'static str]) -> Vec<Page> {
    let (library, mut report): (Library, Report) = load::load(folder, THREADS).unwrap();
    let checked = checks::check(&library, TODAY.parse().unwrap(), &mut report);
    assert!(report.findings().is_empty(), "the corpus has faults");
    let papers = checked.papers();
    let editions =
        papers.flat_map(|paper| library.config.languages.iter().map(move |edition| (paper, edition)));
    editions.filter_map(|(paper, edition)| Page::of(&library, paper, *edition, formats)).collect()
}

/// Time and memory at several sizes: both must grow no faster than the papers.
fn by_size(documents: usize, turns: usize, quick: bool) {
    let sizes: &[usize] = if quick { &[1, 2] } else { &[1, 2, 5, 10] };
    let sizes: Vec<usize> = sizes.iter().map(|times| times * documents).collect();
    let mut lines = Vec::new();
    for size in sizes {
        eprintln!("{size} documents …");
        let workspace = Workspace::new(size);
        lines.push(table::Line {
            what: "check",
            documents: size,
            seconds: repeated(turns, || workspace.check_seconds()),
            megabytes: peak_memory(workspace.check()),
        });
        lines.push(table::Line {
            what: "Markdown and HTML",
            documents: size,
            seconds: repeated(turns, || workspace.build_seconds("md,html")),
            megabytes: workspace.build_memory("md,html"),
        });
    }
    for size in [documents / 5, documents] {
        eprintln!("{size} sittings …");
        let workspace = Workspace::of_sittings(size);
        lines.push(table::Line {
            what: "check of sittings of ten cases",
            documents: size,
            seconds: repeated(turns, || workspace.check_seconds()),
            megabytes: peak_memory(workspace.check()),
        });
    }
    for size in [documents / 5, documents] {
        eprintln!("{size} documents as PDF …");
        let workspace = Workspace::new(size);
        lines.push(table::Line {
            what: "PDF",
            documents: size,
            seconds: repeated(turns.min(3), || workspace.build_seconds("pdf")),
            megabytes: workspace.build_memory("pdf"),
        });
    }
    table::print_sizes(&lines, documents);
}

fn repeated(turns: usize, run: impl FnMut() -> f64) -> f64 {
    median(std::iter::repeat_with(run).take(turns).collect())
}

/// A program on the search path.
fn on_path(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|program| program.is_file())
}
