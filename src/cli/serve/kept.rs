//! Papers that have errors now, as they were when they last had none, in this run of the server.

use std::collections::{BTreeMap, HashSet};

use crate::cli::serve::state::{Material, unmade};
use crate::formats::{Format, html};
use crate::leaks;
use crate::library::Document;
use crate::library::secrets::{About, Secrets};
use crate::text::Language;
use crate::views::Page;
use crate::views::site::entry::Entry;

/// A paper as it was.
#[derive(Clone)]
pub struct Kept {
    /// The folder of its edition.
    pub folder: String,
    /// What lists say of it.
    pub entry: Entry,
    /// Its bare HTML.
    pub fragment: String,
    /// The paper as Markdown.
    pub markdown: Vec<u8>,
}

/// Takes from the site before what the new one cannot make: papers that are still there and have errors.
pub fn keep(new: &Material, before: &Material) -> BTreeMap<String, Kept> {
    let made = places(new);
    let folders = folders(new);
    let is_wanted = |stem: &str| {
        !made.contains(stem)
            && folders.iter().any(|folder| stem.rsplitn(3, '/').nth(2) == Some(folder.as_str()))
            && (new.is_held_back(stem) || new.library.unread_at(stem).is_some())
    };
    let earlier = before.kept.iter().map(|(stem, kept)| (stem.clone(), kept.clone()));
    let mut kept: BTreeMap<String, Kept> = earlier.filter(|(stem, _)| is_wanted(stem)).collect();
    for (document, language) in pairs(before) {
        let stem = before.library.place_of(document, language);
        if is_wanted(&stem) {
            kept.extend(print(before, document, language).map(|paper| (stem, paper)));
        }
    }
    kept.retain(|_, kept| new.secrets.as_ref().is_none_or(|secrets| kept.is_open(secrets)));
    kept
}

/// The places of all papers that can be made.
fn places(site: &Material) -> HashSet<String> {
    pairs(site).map(|(document, language)| site.library.place_of(document, language)).collect()
}

fn pairs(site: &Material) -> impl Iterator<Item = (&Document, Language)> {
    site.printable().flat_map(|document| site.languages().iter().map(move |language| (document, *language)))
}

fn folders(site: &Material) -> Vec<String> {
    let houses = 0..site.library.organizations.len();
    let folder =
        |house| site.languages().iter().map(move |language| site.library.edition_folder(house, *language));
    houses.flat_map(folder).collect()
}

fn print(site: &Material, document: &Document, language: Language) -> Option<Kept> {
    let page = Page::of(&site.library, document, language, &[])?;
    let paper = site.renderer.paper(&page);
    let mut entry = Entry::of(&site.library, document, language);
    entry.files = vec![unmade(Format::Markdown.suffix())];
    entry.kept = true;
    Some(Kept {
        folder: site.library.edition_folder(document.organization, language),
        entry,
        fragment: paper.fragment().ok()?,
        markdown: paper.print(Format::Markdown).ok()?,
    })
}

impl Kept {
    /// True where it tells nothing that is a secret by now.
    fn is_open(&self, secrets: &Secrets) -> bool {
        let told = serde_json::to_string(&self.entry).unwrap_or_default();
        let texts =
            [html::text_of(&self.fragment), told, String::from_utf8_lossy(&self.markdown).into_owned()];
        let about = self.entry.known_kind().map(About::of);
        texts.iter().all(|text| {
            about.is_some_and(|about| leaks::find(secrets, about, &self.entry.id, text.as_bytes()).is_none())
        })
    }
}
