//! The site at one moment: what a look at the folder gave, ready to be asked for pages.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use crate::cli::build::site::text_of;
use crate::cli::serve::kept::Kept;
use crate::cli::serve::panel::Told;
use crate::failure::Failure;
use crate::formats::Renderer;
use crate::kinds::Kind;
use crate::library::secrets::Secrets;
use crate::library::{Document, Library};
use crate::site::address::{self, Address};
use crate::site::edition::Edition;
use crate::site::{Site, frame, machines};
use crate::source::SourceId;
use crate::text::Language;
use crate::views::Page;
use crate::views::rules;
use crate::views::site::entry::{Entry, FileSum};

/// What pages are told and shown from one save to the next.
pub struct State {
    /// Which time it is, from 1.
    pub number: u64,
    /// What is wrong.
    pub told: Told,
    /// The site; a failure where the outside world refuses it.
    pub site: Result<Arc<Material>, Failure>,
}

impl State {
    /// What pages are told.
    pub fn told(&self) -> String {
        self.told.event(self.number)
    }

    /// The file of the organisation's sign.
    pub fn sign(&self) -> Option<&str> {
        self.site.as_ref().ok()?.sign_file.as_deref()
    }
}

/// What a site is made of.
pub struct Material {
    /// Which time it is.
    pub number: u64,
    /// The workspace.
    pub root: PathBuf,
    /// The documents, as the audience may see them.
    pub library: Library,
    /// What prints them.
    pub renderer: Arc<Renderer>,
    /// Files of the papers that may be printed.
    pub papers: HashSet<SourceId>,
    /// Papers that have errors now, as they were last without them.
    pub kept: BTreeMap<String, Kept>,
    /// Suffixes of a paper's files.
    pub formats: Vec<&'static str>,
    /// What nobody outside may read, where it is the site for everybody.
    pub secrets: Option<Secrets>,
    /// The file of the organisation's sign, also where it cannot be used.
    pub sign_file: Option<String>,
    /// Its bytes.
    pub sign: Option<Vec<u8>>,
    /// Lists of papers and pages, made when they are first asked for.
    pub lists: OnceLock<Lists>,
    /// What machines read, likewise.
    pub machines: OnceLock<Result<HashMap<String, Vec<u8>>, Failure>>,
}

/// What a site has.
pub struct Lists {
    /// An edition an organisation and language.
    pub editions: Vec<Edition>,
    /// Papers by their places without suffix: the edition, and the entry in it.
    pub papers: HashMap<String, (usize, usize)>,
    /// The other pages by their paths.
    pub pages: HashMap<String, Address>,
}

impl Material {
    /// The site, ready to make a page.
    pub fn site(&self) -> Site<'_> {
        self.site_of(self.lists().editions.clone())
    }

    /// The site without its papers, for what does not ask for them.
    pub fn bare(&self) -> Site<'_> {
        self.site_of(Vec::new())
    }

    fn site_of(&self, editions: Vec<Edition>) -> Site<'_> {
        let rules = rules::Pages::of(&self.library);
        Site { library: &self.library, renderer: &self.renderer, editions, rules, live: Some(self.number) }
    }

    /// What the site has.
    pub fn lists(&self) -> &Lists {
        self.lists.get_or_init(|| {
            let site = self.site_of(self.editions());
            let pages = address::all(&site).into_iter().map(|page| (page.path.clone(), page)).collect();
            let editions = site.editions;
            let places = editions.iter().enumerate().flat_map(|(at, edition)| {
                let place = |entry: &Entry| format!("{}/{}", edition.folder, entry.place());
                edition.entries.iter().enumerate().map(move |(entry, of)| (place(of), (at, entry)))
            });
            Lists { papers: places.collect(), pages, editions }
        })
    }

    /// A file that machines read: the list of them is the site's own.
    pub fn machine_file(&self, path: &str) -> Result<Option<&[u8]>, Failure> {
        let files = self.machines.get_or_init(|| self.all_machines());
        files.as_ref().map(|files| files.get(path).map(Vec::as_slice)).map_err(Clone::clone)
    }

    fn all_machines(&self) -> Result<HashMap<String, Vec<u8>>, Failure> {
        let mut site = self.site();
        site.editions.iter_mut().for_each(|edition| self.fill(edition));
        let pages: Vec<Address> = address::all(&site);
        let sign = self.library.config.site.logo.as_deref().and_then(frame::logo);
        let sign = sign.into_iter().zip(self.sign.clone());
        Ok(machines::all(&site, &pages)?.into_iter().chain(sign).collect())
    }

    /// Gives an edition's papers their texts, which the search looks through.
    fn fill(&self, edition: &mut Edition) {
        let texts: Vec<Option<String>> =
            edition.entries.iter().map(|entry| self.text(edition, entry)).collect();
        let filled = edition.entries.iter_mut().zip(texts);
        filled.for_each(|(entry, text)| entry.text = text.unwrap_or_default());
    }

    /// The text of a paper; one that cannot be printed is found by its title alone.
    fn text(&self, edition: &Edition, entry: &Entry) -> Option<String> {
        let stem = format!("{}/{}", edition.folder, entry.place());
        if let Some(kept) = self.kept.get(&stem).filter(|_| entry.kept) {
            return Some(text_of(&kept.fragment));
        }
        let document = edition.document(&self.library, entry)?;
        let page = Page::of(&self.library, document, edition.language, &[])?;
        self.renderer.paper(&page).fragment().ok().map(|fragment| text_of(&fragment))
    }

    /// Every edition's papers: those that may be printed, and those that are kept.
    fn editions(&self) -> Vec<Edition> {
        let houses = 0..self.library.organizations.len();
        let pairs = houses.flat_map(|house| self.languages().iter().map(move |language| (house, *language)));
        let edition = |(organization, language)| {
            let folder = self.library.edition_folder(organization, language);
            let own = self.printable().filter(|document| document.organization == organization);
            let entries = own.map(|document| self.entry(document, language));
            let kept = self.kept.values().filter(|kept| kept.folder == folder).map(|kept| kept.entry.clone());
            Edition::of(&self.library, organization, language, entries.chain(kept).collect())
        };
        pairs.map(edition).collect()
    }

    /// What a list says of a paper; the sizes of its files are not known before they are made.
    pub fn entry(&self, document: &Document, language: Language) -> Entry {
        let mut entry = Entry::of(&self.library, document, language);
        entry.files = self.formats.iter().map(|format| unmade(format)).collect();
        entry
    }

    /// Papers that may be printed.
    pub fn printable(&self) -> impl Iterator<Item = &Document> {
        let documents = self.library.documents.iter().filter(|document| document.kind.is_paper());
        documents.filter(|document| self.papers.contains(&document.source))
    }

    /// The languages of the site.
    pub fn languages(&self) -> &[Language] {
        &self.library.config.languages
    }

    /// True for the place of a paper that is there and cannot be printed, or could not even be read.
    pub fn is_broken(&self, stem: &str) -> bool {
        let mut parts = stem.rsplitn(3, '/');
        let (_, kind, folder) =
            (parts.next(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let is_kind = Kind::from_word(kind).is_some_and(Kind::is_paper);
        let is_edition = self.lists().editions.iter().any(|edition| edition.folder == folder);
        is_kind && is_edition && (self.is_held_back(stem) || self.library.unread_at(stem).is_some())
    }

    /// True for the place of a paper that could be read and has an error, or needs what has one.
    pub fn is_held_back(&self, stem: &str) -> bool {
        let papers = self.library.documents.iter().filter(|document| document.kind.is_paper());
        let mut held_back = papers.filter(|document| !self.papers.contains(&document.source));
        held_back.any(|document| {
            self.languages().iter().any(|language| self.library.place_of(document, *language) == stem)
        })
    }
}

/// A file that is made when it is asked for.
pub fn unmade(format: &str) -> FileSum {
    FileSum { format: format.to_owned(), bytes: 0, sha256: String::new() }
}
