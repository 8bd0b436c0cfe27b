//! Making the website: papers first, then the pages around them, then what machines read.

use std::sync::Mutex;

use serde::Deserialize;

use crate::checks::Checked;
use crate::cli::build::signed;
use crate::cli::build::unprinted::Unprinted;
use crate::cli::build::{Made, Order, emit, file, is_lost, of_paper};
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
    let maker = Maker { order, library: checked.library(), renderer, staging: &staging, secrets };
    let unprinted = Unprinted::default();
    let mut printed = maker.print_all(checked, &unprinted)?;
    let unprinted = unprinted.in_order();
    let failed: Vec<&str> = unprinted.iter().map(|failed| failed.stem.as_str()).collect();
    let kept = maker.kept(checked, &failed)?;
    let mut names: Vec<String> = kept.iter().map(|paper| paper.entry.id.clone()).collect();
    names.sort();
    names.dedup();
    printed.extend(kept);
    maker.write_site(printed)?;
    let files = staging.sums().len();
    staging.finish()?;
    Ok(Made { files, unprinted, kept: names })
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
        let formats = self.order.wish.formats.iter().copied().filter(|format| *format != Format::Html);
        let job = |language: &Language| Job {
            document,
            language: *language,
            stem: self.library.place_of(document, *language),
            formats: formats.clone().collect(),
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
        entry.files.extend(self.keep_files(about, &job.stem, &others)?);
        entry.files.sort_by(|a, b| b.format.cmp(&a.format));
        entry.text = text_of(&fragment);
        Ok(Printed { organization: job.document.organization, language: job.language, entry, fragment })
    }

    /// Writes a file, once it was looked through.
    fn publish(&self, about: About, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        leaks::check(self.secrets, about, path, bytes)?;
        self.staging.write(path, bytes)
    }

    /// Takes over a file of the standing site, unless it tells what by now is a secret.
    fn keep(&self, about: About, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        let is_open = |bytes: &Vec<u8>| leaks::find(self.secrets, about, path, bytes).is_none();
        let Some(bytes) = self.staging.earlier(path).filter(is_open) else { return Ok(None) };
        self.staging.write(path, &bytes)?;
        Ok(Some(bytes))
    }

    /// Takes over files of a paper in some formats.
    fn keep_files(&self, about: About, stem: &str, formats: &[Format]) -> Result<Vec<FileSum>, Failure> {
        let mut files = Vec::new();
        for format in formats {
            files.extend(self.keep(about, &file(stem, *format))?.map(|bytes| sum(*format, &bytes)));
        }
        Ok(files)
    }

    /// Papers that have errors today, or could not be read or printed, as they stand on the site.
    fn kept(&self, checked: &Checked<'_>, failed: &[&str]) -> Result<Vec<Printed>, Failure> {
        let held_back: Vec<&Document> = checked.held_back().collect();
        let mut kept = Vec::new();
        for (organization, language) in self.editions() {
            let folder = self.library.edition_folder(organization, language);
            for entry in self.earlier(&folder) {
                let stem = format!("{folder}/{}", entry.place());
                let is_held_back = held_back.iter().any(|paper| {
                    paper.organization == organization
                        && paper.id == entry.id
                        && paper.kind.word() == entry.kind
                });
                if is_held_back || failed.contains(&stem.as_str()) || is_lost(self.library, &stem) {
                    let paper = self.keep_paper(&stem, entry)?;
                    kept.extend(paper.map(|(entry, fragment)| Printed {
                        organization,
                        language,
                        entry,
                        fragment,
                    }));
                }
            }
        }
        Ok(kept)
    }

    /// A paper as it stands on the site, unless it tells what by now is a secret.
    fn keep_paper(&self, stem: &str, mut entry: Entry) -> Result<Option<(Entry, String)>, Failure> {
        let Some(kind) = entry.known_kind() else { return Ok(None) };
        let told = serde_json::to_string(&entry).unwrap_or_default();
        if leaks::find(self.secrets, About::of(kind), PAPERS, told.as_bytes()).is_some() {
            return Ok(None);
        }
        let Some(fragment) = self.keep(About::of(kind), &format!("{stem}.{FRAGMENT}"))? else {
            return Ok(None);
        };
        let fragment = String::from_utf8(fragment).unwrap_or_default();
        entry.files = self.keep_files(About::of(kind), stem, &FILES)?;
        entry.kept = true;
        entry.text = text_of(&fragment);
        Ok(Some((entry, fragment)))
    }

    /// What the standing site knows of an edition's papers.
    fn earlier(&self, folder: &str) -> Vec<Entry> {
        #[derive(Deserialize)]
        struct Papers {
            papers: Vec<Entry>,
        }
        let bytes = self.staging.earlier(&format!("{folder}/{PAPERS}")).unwrap_or_default();
        serde_json::from_slice::<Papers>(&bytes).map(|list| list.papers).unwrap_or_default()
    }

    fn editions(&self) -> impl Iterator<Item = (usize, Language)> {
        let languages = &self.library.config.languages;
        (0..self.library.organizations.len())
            .flat_map(|organization| languages.iter().map(move |language| (organization, *language)))
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
        let editions: Vec<(usize, Language)> = self.editions().collect();
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
