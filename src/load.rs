//! From a folder to a library: discover, parse, shape, link. Each gives a value and findings.

use std::path::Path;

use crate::audience::Audience;
use crate::config::{self, Config};
use crate::editions::Editions;
use crate::failure::Failure;
use crate::finding::Report;
use crate::library::Library;
use crate::load::discover::{File, discover};
use crate::load::shape::{Shaped, shape};
use crate::shape::{Reader, TomlValue};
use crate::source::{Source, SourceId, Sources};

mod canonical;
mod depth;
pub mod discover;
pub mod link;
pub mod shape;
pub mod signed;
mod signed_place;
pub mod syntax;
pub mod syntax_faults;

/// The file that makes a folder a workspace.
pub const CONFIG: &str = "qujat.toml";

/// Reads a workspace with `jobs` threads: everything that can be read, and every fault.
pub fn load(root: &Path, jobs: usize) -> Result<(Library, Report), Failure> {
    load_for(Audience::Internal, root, jobs)
}

/// Reads of a workspace what is read for an audience: for everybody, `private/` is not even opened.
pub fn load_for(audience: Audience, root: &Path, jobs: usize) -> Result<(Library, Report), Failure> {
    let mut sources = Sources::default();
    let mut report = Report::default();
    let config = load_config(root, &mut sources, &mut report)?;
    let files = discover(root, audience)?;
    let shaped = shape_all(&files, &config, jobs);
    let is_published = config.publishes || audience == Audience::Public;
    let mut library = link::link(config, sources, shaped, &mut report);
    signed::look(root, &mut library, jobs, is_published);
    Ok((library, report))
}

/// The settings of a workspace alone.
pub fn settings(root: &Path) -> Result<Config, Failure> {
    load_config(root, &mut Sources::default(), &mut Report::default())
}

/// The editions that come with the program.
pub fn built_in_editions() -> Editions {
    Editions::new(link::built_in_editions())
}

/// Reads `qujat.toml`; what it leaves out or gets wrong has a default.
fn load_config(root: &Path, sources: &mut Sources, report: &mut Report) -> Result<Config, Failure> {
    let place = root.join(CONFIG);
    let is_link = std::fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_symlink());
    let file = File { path: CONFIG.to_owned(), place, fault: is_link.then(discover::stray_link) };
    let defaults = Config::default();
    let text = match shape::text_of(&file) {
        Ok(text) => text,
        Err((text, fault)) => {
            let source = sources.add(Source::new(file.path, text));
            report.push(fault.finding(source));
            return Ok(defaults);
        }
    };
    let source = sources.add(Source::new(file.path, text.clone()));
    let letters = syntax::letters(source, &text);
    let (table, _) = toml::de::DeTable::parse_recoverable(&letters.text);
    let value: TomlValue<'_> = toml::Spanned::new(0..0, toml::de::DeValue::Table(table.into_inner()));
    let mut reader = Reader {
        source,
        text: &text,
        languages: &defaults.languages,
        damaged: &letters.damaged,
        lost_keys: &letters.lost_keys,
        header: &[],
        root: 0..0,
        lost_ids: Vec::new(),
        findings: letters.findings.clone(),
    };
    let config = config::read(&mut reader, &value).unwrap_or_else(|| defaults.clone());
    report.extend(reader.findings);
    Ok(config)
}

/// Parses and shapes all files; the order of the result is that of the files, whatever the threads do.
fn shape_all(files: &[File], config: &Config, jobs: usize) -> Vec<Shaped> {
    let jobs = jobs.clamp(1, files.len().div_ceil(16).max(1));
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let Some(file) = files.get(index) else { return done };
            done.push((index, shape(file, SourceId::of(index + 1), config)));
        }
    };
    let mut shaped: Vec<(usize, Shaped)> = std::thread::scope(|scope| {
        let helpers: Vec<_> =
            (1..jobs).filter_map(|_| std::thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut shaped = work();
        for helper in helpers {
            match helper.join() {
                Ok(done) => shaped.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        shaped
    });
    shaped.sort_by_key(|(index, _)| *index);
    shaped.into_iter().map(|(_, shaped)| shaped).collect()
}
