//! Pages of the website: what stands around each of them, and the lists that lead to papers.

use serde::Serialize;

use crate::text::Language;

pub mod entry;
pub mod lists;
pub mod paper;
pub mod register;
pub mod timeline;

/// What stands around a page of the site.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub lang: Language,
    /// The way from the page to the root of the site: `../../`, or nothing.
    pub root: String,
    /// The way from the page to the folder of its edition; none for a page that belongs to no organisation.
    pub up: Option<String>,
    /// Plain name of the organisation; empty for a page that belongs to none.
    pub organization: String,
    /// The organisation's sign, below the root.
    pub logo: Option<String>,
    /// The way from the page to the list of rules.
    pub rules: String,
    /// True where the edition has pages of the information corner.
    pub information: bool,
    /// Part of the menu that the page belongs to: `home`, `papers`, `decisions`, `information`, `rules`, `search`.
    pub section: &'static str,
    /// The page's own address; none where the site's is not known.
    pub canonical: Option<String>,
    /// The page in every language, this one too.
    pub languages: Vec<Alternate>,
    /// Every language of the page by full addresses, for search engines; empty where the site's address is not known.
    pub alternates: Vec<Alternate>,
    /// Which time the site is made, from 1, where the page is made anew while somebody writes.
    pub live: Option<u64>,
}

/// A page in a language.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// Its language.
    pub lang: Language,
    /// Its address.
    pub href: String,
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it leads to: a school year, a kind, a body.
    pub id: String,
    /// The words.
    pub title: String,
    /// The address, from the folder of the edition.
    pub href: String,
    /// How many papers are behind it.
    pub count: usize,
}

/// A page that has nothing but a title: the search.
#[derive(Debug, Clone, Serialize)]
pub struct TitledPage {
    /// The language.
    pub lang: Language,
    /// A plain title for the tab, and the heading.
    pub title: String,
}

/// The root of the site.
#[derive(Debug, Clone, Serialize)]
pub struct RootPage {
    /// The first language.
    pub lang: Language,
    /// A plain title for the tab.
    pub title: String,
    /// The page that is shown at once where there is one organisation.
    pub home: Option<String>,
    /// The organisations.
    pub houses: Vec<RootHouse>,
}

/// An organisation at the root of the site.
#[derive(Debug, Clone, Serialize)]
pub struct RootHouse {
    /// Its name.
    pub name: String,
    /// Its home pages.
    pub links: Vec<Alternate>,
}
