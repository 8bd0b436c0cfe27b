//! Typst inside the program: fonts and templates are parsed once and shared by all threads.

mod once;

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandards};

use super::fault;
use crate::failure::Failure;
use crate::font::FONTS;
use crate::formats::templates::Templates;

thread_local! {
    /// A pool of this thread alone: Typst's pages stay on it, instead of crossing to threads with small stacks.
    static POOL: Option<rayon::ThreadPool> =
        rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().ok();
}

/// How many papers are printed between two emptyings of Typst's memory; what they had no use for is forgotten.
const PAPERS_REMEMBERED: usize = 2;

/// What all papers share.
pub struct Embedded {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// Shared sources by their place.
    shared: HashMap<FileId, Source>,
    /// `page.typ` of every kind.
    mains: BTreeMap<String, Source>,
    data: FileId,
    options: PdfOptions,
    printed: AtomicUsize,
}

impl Embedded {
    /// Parses fonts and templates.
    pub fn new(templates: &Templates, standards: &super::PdfStandards) -> Result<Self, Failure> {
        let fonts: Vec<_> = FONTS.iter().flat_map(|(_, font)| Font::iter(Bytes::new(*font))).collect();
        let mut this = Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            shared: HashMap::new(),
            mains: BTreeMap::new(),
            data: file("data.json")?,
            options: options(standards)?,
            printed: AtomicUsize::new(0),
        };
        for (path, text) in templates.with_suffix(".typ") {
            this.add(path, text)?;
        }
        Ok(this)
    }

    fn add(&mut self, path: &str, text: &str) -> Result<(), Failure> {
        if let Some(kind) = path.strip_suffix("/page.typ") {
            self.mains.insert(kind.to_owned(), Source::new(file("page.typ")?, text.to_owned()));
        } else {
            let id = file(path)?;
            self.shared.insert(id, Source::new(id, text.to_owned()));
        }
        Ok(())
    }

    /// Typesets one paper.
    pub fn print(&self, kind: &str, data: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let main = self
            .mains
            .get(kind)
            .ok_or_else(|| fault(format!("templates/{kind}/page.typ"), "file not found"))?;
        let paper = Paper { press: self, kind, main, data: Bytes::new(data) };
        POOL.with(|_| ());
        let printed = catch_unwind(AssertUnwindSafe(|| paper.print()));
        if self.printed.fetch_add(1, Ordering::Relaxed).is_multiple_of(PAPERS_REMEMBERED) {
            comemo::evict(1);
        }
        printed.unwrap_or_else(|_| Err(fault(format!("templates/{kind}/page.typ"), "Typst panicked")))
    }
}

fn file(path: &str) -> Result<FileId, Failure> {
    let path =
        VirtualPath::new(path).map_err(|error| fault(format!("templates/{path}"), &error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn options(standards: &super::PdfStandards) -> Result<PdfOptions, Failure> {
    let list: Vec<_> = standards
        .names()
        .iter()
        .filter_map(|name| serde_json::from_value(serde_json::Value::from(*name)).ok())
        .collect();
    let standards =
        PdfStandards::new(&list).map_err(|error| fault("qujat.toml".to_owned(), error.message()))?;
    Ok(PdfOptions { standards, ..PdfOptions::default() })
}

/// One paper as Typst's world: no clock, no disk, no network.
struct Paper<'a> {
    press: &'a Embedded,
    kind: &'a str,
    main: &'a Source,
    data: Bytes,
}

impl World for Paper<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        self.press.shared.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data { Ok(self.data.clone()) } else { Err(not_found(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl Paper<'_> {
    fn print(&self) -> Result<Vec<u8>, Failure> {
        let document = once::layout(self).map_or_else(|| self.layout(), Ok)?;
        typst_pdf::pdf(&document, &self.press.options).map_err(|errors| self.failure(&errors))
    }

    fn layout(&self) -> Result<PagedDocument, Failure> {
        let Warned { output, warnings } = typst::compile(self);
        let document = output.map_err(|errors| self.failure(&errors))?;
        if warnings.is_empty() { Ok(document) } else { Err(self.failure(&warnings)) }
    }

    fn failure(&self, diagnostics: &[SourceDiagnostic]) -> Failure {
        let Some(first) = diagnostics.first() else {
            return fault(format!("templates/{}/page.typ", self.kind), "unknown fault");
        };
        let hints: String = first.hints.iter().map(|hint| format!("; {}", hint.v)).collect();
        fault(self.place(first), &format!("{}{hints}", first.message))
    }

    /// The template's file and line.
    fn place(&self, diagnostic: &SourceDiagnostic) -> String {
        let line = diagnostic.span.id().and_then(|id| {
            let start = self.range(diagnostic.span)?.start;
            Some((id, self.source(id).ok()?.lines().byte_to_line(start)? + 1))
        });
        match line {
            Some((id, line)) if id != self.main.id() => {
                format!("templates/{}:{line}", id.vpath().get_without_slash())
            }
            Some((_, line)) => format!("templates/{}/page.typ:{line}", self.kind),
            None => format!("templates/{}/page.typ", self.kind),
        }
    }
}
