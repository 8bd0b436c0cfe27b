//! The papers of an organisation in one language.

use crate::kinds::Content;
use crate::library::{Document, House, Library};
use crate::text::Language;
use crate::views::organization_name;
use crate::views::site::entry::Entry;

/// An organisation's papers in one language.
#[derive(Clone)]
pub struct Edition {
    /// The organisation: an index into those of the library.
    pub organization: usize,
    /// The language.
    pub language: Language,
    /// The folder below the root of the site: `kk`, in a district `ulgi/kk`.
    pub folder: String,
    /// Name of the organisation, as people call it.
    pub name: String,
    /// Its official name.
    pub full_name: String,
    /// The papers, the newest first.
    pub entries: Vec<Entry>,
}

impl Edition {
    /// An edition; papers are put in the order of the site.
    pub fn of(library: &Library, organization: usize, language: Language, mut entries: Vec<Entry>) -> Self {
        entries.sort_by(order);
        let house = library.organizations.get(organization);
        Self {
            organization,
            language,
            folder: library.edition_folder(organization, language),
            name: house.map(|house| name(library, house, language)).unwrap_or_default(),
            full_name: organization_name(library, organization, language).to_plain(),
            entries,
        }
    }

    /// The document of a paper.
    pub fn document<'l>(&self, library: &'l Library, entry: &Entry) -> Option<&'l Document> {
        library.documents.iter().find(|document| {
            document.organization == self.organization
                && document.id == entry.id
                && document.kind.word() == entry.kind
        })
    }
}

fn name(library: &Library, house: &House, language: Language) -> String {
    let document = house.document.and_then(|document| library.documents.get(document));
    match document.map(|document| &document.content) {
        Some(Content::Organization(organization)) => organization.name.letters(language).to_owned(),
        _ => house.id.clone(),
    }
}

/// The order of papers: the newest first.
pub fn order(one: &Entry, other: &Entry) -> std::cmp::Ordering {
    let iso = |entry: &Entry| entry.date.as_ref().and_then(|date| date.iso.clone());
    iso(other).cmp(&iso(one)).then_with(|| one.place().cmp(&other.place()))
}
