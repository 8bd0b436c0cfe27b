//! Making the website: papers first, then the pages around them, then what machines read.

use std::collections::HashSet;
use std::sync::Mutex;

use crate::checks::Checked;
use crate::cli::build::signed;
use crate::cli::build::site::earlier::{Earlier, editions};
use crate::cli::build::unprinted::Unprinted;
use crate::cli::build::{Made, Order, emit, file, of_paper};
use crate::cli::work::{self, Job};
use crate::failure::Failure;
use crate::fingerprint;
use crate::formats::{Format, Renderer, html};
use crate::kinds::Kind;
use crate::leaks;
use crate::library::secrets::{About, Secrets};
use crate::library::{Document, Library};
use crate::output::staging::Staging;
use crate::site::edition::{self, Edition};
use crate::site::{Site, address, frame, machines};
use crate::text::Language;
use crate::views::rules;
use crate::views::site::entry::{Entry, FileSum};

mod earlier;

/// The end of the name of a paper's bare HTML.
const FRAGMENT: &str = "part.html";

/// Files that a paper has besides its page.
const FILES: [Format; 2] = [Format::Pdf, Format::Markdown];

/// The list of an edition's papers, kept with them for the next build.
const PAPERS: &str = "papers.json";

/// A paper with its bare HTML, ready for a page around it.
struct Printed {
    organization: usize,
    language: Language,
    entry: Entry,
    fragment: String,
}

impl Printed {
    /// The paper, whatever the language.
    fn paper(&self) -> (usize, String) {
        (self.organization, self.entry.place())
    }

    /// The path of its document.
    fn path(&self, library: &Library) -> Option<String> {
        let folder = library.edition_folder(self.organization, self.language);
        let source = library.source_at(&format!("{folder}/{}", self.entry.place()))?;
        Some(library.sources.get(source).path.clone())
    }
}

/// A paper that was printed and not written yet: its files are of one build.
struct Sheets {
    fragment: String,
    files: Vec<Vec<u8>>,
}

/// What makes a site.
struct Maker<'m> {
    order: &'m Order<'m>,
    library: &'m Library,
    renderer: &'m Renderer,
    staging: &'m Staging,
    earlier: Earlier<'m>,
    secrets: &'m Secrets,
}

/// Makes the site of a library that was published. What tells a secret, or cannot be written, stops it, and the site
/// stands as it was.
pub(super) fn make(
    order: &Order<'_>,
    checked: &Checked<'_>,
    renderer: &Renderer,
    secrets: &Secrets,
) -> Result<Made, Failure> {
    let staging = Staging::begin(order.folder)?;
    let library = checked.library();
    let earlier = Earlier::read(library, &staging, secrets);
    let maker = Maker { order, library, renderer, staging: &staging, earlier, secrets };
    let unprinted = Unprinted::default();
    let mut printed = maker.print_all(checked, &unprinted)?;
    let unprinted = unprinted.in_order();
    let failed: Vec<&str> = unprinted.iter().map(|failed| failed.stem.as_str()).collect();
    let kept = maker.kept(checked, &failed)?;
    let kept_paths = kept.iter().filter_map(|paper| paper.path(library)).collect();
    printed.extend(kept);
    let papers = printed.iter().map(Printed::paper).collect::<HashSet<_>>().len();
    maker.write_site(printed)?;
    let files = staging.sums().len();
    staging.finish()?;
    Ok(Made { files, unprinted, papers, kept: kept_paths, ..Made::default() })
}

impl Maker<'_> {
    /// Prints every paper in every language; one that cannot be printed holds back no other.
    fn print_all(&self, checked: &Checked<'_>, unprinted: &Unprinted) -> Result<Vec<Printed>, Failure> {
        let jobs: Vec<Job<'_>> = checked.papers().flat_map(|document| self.jobs(document)).collect();
        let printed = Mutex::new(Vec::with_capacity(jobs.len()));
        work::in_parallel(self.order.session, &jobs, self.order.wish.jobs, |job| {
            match self.print(job) {
                Ok(None) => {}
                Ok(Some(sheets)) => {
                    let paper = self.write(job, sheets)?;
                    if let Ok(mut all) = printed.lock() {
                        all.push(paper);
                    }
                }
                Err(failure) => unprinted.add(&job.stem, of_paper(self.library, failure, job)),
            }
            Ok(())
        })?;
        emit::emit(self.order, self.library, self.renderer, &jobs)?;
        Ok(printed.into_inner().unwrap_or_default())
    }

    fn jobs<'l>(&self, document: &'l Document) -> Vec<Job<'l>> {
        // A signed file is there already, whatever is printed.
        let is_made = |format: &Format| {
            self.order.wish.formats.contains(format)
                || (*format == Format::Pdf && document.signed().is_some())
        };
        let formats: Vec<Format> = FILES.into_iter().filter(is_made).collect();
        let job = |language: &Language| Job {
            document,
            language: *language,
            stem: self.library.place_of(document, *language),
            formats: formats.clone(),
            offered: Vec::new(),
        };
        self.library.config.languages.iter().map(job).collect()
    }

    /// The bare HTML of a paper, and its files.
    fn print(&self, job: &Job<'_>) -> Result<Option<Sheets>, Failure> {
        let Some(page) = job.page(self.library) else { return Ok(None) };
        let paper = self.renderer.paper(&page);
        let signed = signed::pdf_bytes(self.order.root, self.library, job.document)?;
        let print = |format: &Format| match (format, &signed) {
            (Format::Pdf, Some(bytes)) => Ok(bytes.clone()),
            _ => paper.print(*format),
        };
        let files: Result<Vec<_>, _> = job.formats.iter().map(print).collect();
        Ok(Some(Sheets { fragment: paper.fragment()?, files: files? }))
    }

    /// Writes what was printed, and takes over files in formats that were not asked for.
    fn write(&self, job: &Job<'_>, sheets: Sheets) -> Result<Printed, Failure> {
        let Sheets { fragment, files } = sheets;
        let about = About::of(job.document.kind);
        self.publish(about, &format!("{}.{FRAGMENT}", job.stem), fragment.as_bytes())?;
        let mut entry = Entry::of(self.library, job.document, job.language);
        for (format, bytes) in job.formats.iter().zip(&files) {
            self.publish(about, &file(&job.stem, *format), bytes)?;
            entry.files.push(sum(*format, bytes));
        }
        let others: Vec<Format> = FILES.into_iter().filter(|format| !job.formats.contains(format)).collect();
        entry.files.extend(self.earlier.files_of_same(job.document, &job.stem, &fragment, &others)?);
        entry.files.sort_by(|a, b| b.format.cmp(&a.format));
        entry.text = text_of(&fragment);
        Ok(Printed { organization: job.document.organization, language: job.language, entry, fragment })
    }

    /// Writes a file, once it was looked through.
    fn publish(&self, about: About, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        leaks::check(self.secrets, about, path, bytes)?;
        self.staging.write(path, bytes)
    }

    /// Papers that have errors today, or could not be read or printed, as they stand on the site.
    fn kept(&self, checked: &Checked<'_>, failed: &[&str]) -> Result<Vec<Printed>, Failure> {
        let languages = &self.library.config.languages;
        let places = |paper: &'_ Document| {
            languages.iter().map(|language| self.library.place_of(paper, *language)).collect::<Vec<_>>()
        };
        let held_back: HashSet<String> = checked.held_back().flat_map(places).collect();
        self.earlier.kept(|place| {
            // A document that cannot be read may have become a draft all the same.
            let is_unread = self.library.unread_at(place).is_some_and(|unread| !unread.is_draft);
            held_back.contains(place) || failed.contains(&place) || is_unread
        })
    }

    fn write_site(&self, printed: Vec<Printed>) -> Result<(), Failure> {
        let (site, fragments) = self.assemble(printed);
        let pages = address::all(&site);
        let papers: Vec<(usize, usize)> = site
            .editions
            .iter()
            .enumerate()
            .flat_map(|(edition, of)| (0..of.entries.len()).map(move |at| (edition, at)))
            .collect();
        work::in_parallel(self.order.session, &papers, self.order.wish.jobs, |(edition, at)| {
            let (edition, fragment) = (&site.editions[*edition], &fragments[*edition][*at]);
            let entry = &edition.entries[*at];
            let page = site.paper(edition, *at, fragment)?;
            let kind = entry.known_kind().unwrap_or(Kind::Protocol);
            self.publish(About::of(kind), &format!("{}/{}.html", edition.folder, entry.place()), &page)
        })?;
        work::in_parallel(self.order.session, &pages, self.order.wish.jobs, |page| {
            self.publish(page.about(), &page.path, &site.page(page)?)
        })?;
        self.write_machines(&site, &pages)
    }

    /// Papers in the order of the site, with their bare HTML in the same order.
    fn assemble(&self, printed: Vec<Printed>) -> (Site<'_>, Vec<Vec<String>>) {
        let mut papers: Vec<Vec<Printed>> = Vec::new();
        let editions: Vec<(usize, Language)> = editions(self.library).collect();
        papers.resize_with(editions.len(), Vec::new);
        for paper in printed {
            let place = editions.iter().position(|edition| *edition == (paper.organization, paper.language));
            if let Some(papers) = place.and_then(|place| papers.get_mut(place)) {
                papers.push(paper);
            }
        }
        let (mut all, mut fragments) = (Vec::new(), Vec::new());
        for ((organization, language), mut papers) in editions.into_iter().zip(papers) {
            papers.sort_by(|a, b| edition::order(&a.entry, &b.entry));
            let (entries, own): (Vec<Entry>, Vec<String>) =
                papers.into_iter().map(|paper| (paper.entry, paper.fragment)).unzip();
            all.push(Edition::of(self.library, organization, language, entries));
            fragments.push(own);
        }
        let rules = rules::Pages::of(self.library);
        (Site { library: self.library, renderer: self.renderer, editions: all, rules, live: None }, fragments)
    }

    fn write_machines(&self, site: &Site<'_>, pages: &[address::Address]) -> Result<(), Failure> {
        let sign = site.library.config.site.logo.as_deref().and_then(frame::logo);
        let sign = sign.into_iter().zip(self.order.sign.clone());
        for (path, bytes) in machines::all(site, pages)?.into_iter().chain(sign) {
            self.publish(About::Information, &path, &bytes)?;
        }
        Ok(())
    }
}

fn sum(format: Format, bytes: &[u8]) -> FileSum {
    FileSum { format: format.suffix().to_owned(), bytes: bytes.len(), sha256: fingerprint::of(bytes) }
}

/// What is searched of a paper: what stands below its title, which is searched by itself.
pub fn text_of(fragment: &str) -> String {
    html::text_of(fragment.split_once("</h1>").map_or(fragment, |(_, below)| below))
}
