//! Pages that lead to papers: the home page, and papers of a year, a kind or a body.

use serde::Serialize;

use crate::kinds::Kind;
use crate::kinds::organization::Contacts;
use crate::locale;
use crate::rich::Rich;
use crate::text::Language;
use crate::views::Moment;
use crate::views::scribe::phrase_in;
use crate::views::site::Link;
use crate::views::site::entry::Entry;
use crate::when::SchoolYear;
use crate::words::Words;

/// How many of the newest papers the home page shows.
const NEWEST: usize = 10;

/// The home page of an edition.
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// The language.
    pub lang: Language,
    /// A plain title for the tab.
    pub title: String,
    /// The organisation's official name, where that is another one.
    pub full_name: Option<String>,
    /// How the public reaches it.
    pub contacts: Option<ContactsView>,
    /// What the head wrote for it.
    pub introduction: Option<Rich>,
    /// The newest papers.
    pub newest: Vec<Line>,
    /// Pages of the information corner.
    pub information: Vec<Line>,
    /// Ways to all papers.
    pub ways: Ways,
    /// What machines read, in the terms of schema.org.
    pub data: String,
}

/// How the public reaches an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct ContactsView {
    /// Its postal address.
    pub address: Option<Rich>,
    /// Its telephone, as people dial it.
    pub phone: Option<String>,
    /// The same for a telephone that is to dial it: digits, and a plus before them.
    pub dial: Option<String>,
    /// Its e-mail.
    pub email: Option<String>,
}

impl ContactsView {
    /// The contacts in one language; none where there are none.
    pub fn of(contacts: &Contacts, language: Language) -> Option<Self> {
        let Contacts { address, phone, email, .. } = contacts;
        let digits = |phone: &String| {
            phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
        };
        let is_there = address.is_some() || phone.is_some() || email.is_some();
        is_there.then(|| Self {
            address: address.as_ref().map(|address| phrase_in(address, language)),
            dial: phone.as_ref().map(digits),
            phone: phone.clone(),
            email: email.clone(),
        })
    }
}

/// Ways to all papers.
#[derive(Debug, Clone, Serialize)]
pub struct Ways {
    /// Papers by school year, the newest first.
    pub years: Vec<Link>,
    /// Papers by kind.
    pub kinds: Vec<Link>,
    /// Papers by body, in the order of the alphabet.
    pub bodies: Vec<Link>,
}

/// A list of papers.
#[derive(Debug, Clone, Serialize)]
pub struct ListPage {
    /// The language.
    pub lang: Language,
    /// A plain title for the tab, and the heading.
    pub title: String,
    /// The papers under their headings.
    pub groups: Vec<ListGroup>,
    /// The other lists.
    pub ways: Ways,
}

/// Papers under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct ListGroup {
    /// The heading.
    pub title: String,
    /// The papers, the newest first.
    pub lines: Vec<Line>,
}

/// A paper in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Its title.
    pub title: String,
    /// Its language, where that is not the one of the list.
    pub lang: Option<Language>,
    /// Its address from the folder of the edition, without suffix.
    pub href: String,
    /// Its date.
    pub date: Option<Moment>,
    /// True for a draft.
    pub draft: bool,
    /// Suffixes of its files.
    pub formats: Vec<String>,
}

impl Line {
    /// A paper in a list.
    pub fn of(entry: &Entry) -> Self {
        Self {
            title: entry.title.clone(),
            lang: entry.lang,
            href: entry.place(),
            date: entry.date.clone(),
            draft: entry.draft,
            formats: entry.files.iter().map(|file| file.format.clone()).collect(),
        }
    }
}

impl Ways {
    /// The ways to the papers of an edition.
    pub fn of(entries: &[Entry], language: Language) -> Self {
        Self { years: years(entries, language), kinds: kinds(entries, language), bodies: bodies(entries) }
    }
}

/// Papers of a part of an edition, under headings by kind.
pub fn by_kind(
    title: String,
    all: &[Entry],
    language: Language,
    is_meant: impl Fn(&Entry) -> bool,
) -> ListPage {
    let groups = Kind::ALL.iter().filter(|kind| kind.is_paper()).map(|kind| {
        let meant = all.iter().filter(|entry| entry.kind == kind.word() && is_meant(entry));
        ListGroup { title: kind_title(*kind, language), lines: meant.map(Line::of).collect() }
    });
    ListPage { lang: language, title, groups: with_papers(groups), ways: Ways::of(all, language) }
}

/// Papers of a part of an edition, under headings by school year.
pub fn by_year(
    title: String,
    all: &[Entry],
    language: Language,
    is_meant: impl Fn(&Entry) -> bool,
) -> ListPage {
    let years = years(all, language).into_iter().map(|year| (Some(year.href), year.title));
    let undated = (None, Words::of(language).undated.clone());
    let groups = years.chain([undated]).map(|(href, title)| {
        let of_year = |entry: &&Entry| entry.year.as_deref().map(year_href) == href;
        let meant = all.iter().filter(of_year).filter(|entry| is_meant(entry));
        ListGroup { title, lines: meant.map(Line::of).collect() }
    });
    ListPage { lang: language, title, groups: with_papers(groups), ways: Ways::of(all, language) }
}

fn with_papers(groups: impl Iterator<Item = ListGroup>) -> Vec<ListGroup> {
    groups.filter(|group| !group.lines.is_empty()).collect()
}

/// The newest papers; pages of the information corner stand apart.
pub fn newest(entries: &[Entry]) -> Vec<Line> {
    let papers = entries.iter().filter(|entry| entry.kind != Kind::Page.word());
    papers.take(NEWEST).map(Line::of).collect()
}

/// Pages of the information corner.
pub fn information(entries: &[Entry]) -> Vec<Line> {
    entries.iter().filter(|entry| entry.kind == Kind::Page.word()).map(Line::of).collect()
}

/// The list of a kind of which there are papers.
pub fn of_kind(entries: &[Entry], kind: &str, language: Language) -> Option<Link> {
    kinds(entries, language).into_iter().find(|link| link.id == kind)
}

/// «2025–2026 оқу жылы».
pub fn year_title(year: &str, language: Language) -> String {
    SchoolYear::parse(year).map_or_else(|| year.to_owned(), |year| locale::school_year(year, language))
}

/// «Хаттамалар».
pub fn kind_title(kind: Kind, language: Language) -> String {
    let words = Words::of(language);
    let title = match kind {
        Kind::Plan => &words.plans,
        Kind::Protocol => &words.protocols,
        Kind::Decision => &words.decisions,
        Kind::Order => &words.orders,
        Kind::Certificates => &words.certificates,
        Kind::Page => &words.pages,
        _ => return kind.word().to_owned(),
    };
    title.clone()
}

fn years(entries: &[Entry], language: Language) -> Vec<Link> {
    let mut years: Vec<&String> = entries.iter().filter_map(|entry| entry.year.as_ref()).collect();
    years.sort_by(|a, b| b.cmp(a));
    counted(years)
        .map(|(year, count)| Link {
            id: year.clone(),
            title: year_title(year, language),
            href: year_href(year),
            count,
        })
        .collect()
}

fn year_href(year: &str) -> String {
    format!("years/{year}.html")
}

fn kinds(entries: &[Entry], language: Language) -> Vec<Link> {
    let of_kind = |kind: &Kind| entries.iter().filter(|entry| entry.kind == kind.word()).count();
    let kinds = Kind::ALL.iter().map(|kind| (kind, of_kind(kind))).filter(|(_, count)| *count > 0);
    kinds
        .map(|(kind, count)| Link {
            id: kind.word().to_owned(),
            title: kind_title(*kind, language),
            href: format!("kinds/{}.html", kind.word()),
            count,
        })
        .collect()
}

fn bodies(entries: &[Entry]) -> Vec<Link> {
    let mut named: Vec<(&str, &str)> = entries
        .iter()
        .flat_map(|entry| &entry.bodies)
        .map(|body| (body.name.as_str(), body.id.as_str()))
        .collect();
    named.sort_unstable();
    let mut bodies: Vec<((&str, &str), usize)> = counted(named).collect();
    bodies.sort_by_cached_key(|((name, id), _)| (locale::alphabetical(name), *id));
    let link = |((name, id), count): ((&str, &str), usize)| Link {
        id: id.to_owned(),
        title: name.to_owned(),
        href: format!("bodies/{id}.html"),
        count,
    };
    bodies.into_iter().map(link).collect()
}

/// Neighbours that are the same, once, with their number.
fn counted<T: PartialEq>(all: Vec<T>) -> impl Iterator<Item = (T, usize)> {
    let mut counted: Vec<(T, usize)> = Vec::new();
    for one in all {
        match counted.last_mut() {
            Some((last, count)) if *last == one => *count += 1,
            _ => counted.push((one, 1)),
        }
    }
    counted.into_iter()
}
