//! What machines read: the terms of schema.org, the feed, the map of the site, the list of papers.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::config::site::{Color, Settings};
use crate::failure::Failure;
use crate::kinds::organization::OrganizationType;
use crate::short_code::{by_code, for_fingers, short_code};
use crate::site::Site;
use crate::site::address::{Address, Subject};
use crate::site::edition::Edition;
use crate::site::search::{self, Text};
use crate::text::Language;
use crate::views::site::entry::Entry;
use crate::views::site::lists;
use crate::views::site::{Alternate, Frame};

/// How many of the newest papers the feed holds.
const FEED_LENGTH: usize = 50;

/// What only a page needs that is made anew while somebody writes.
const LIVE: [&str; 2] = ["assets/live.css", "assets/live.js"];

/// The list of an edition's papers, from which the next build takes what it cannot make.
#[derive(Serialize)]
struct Papers<'e> {
    papers: &'e [Entry],
}

/// The feed of an edition.
#[derive(Serialize)]
struct Feed {
    lang: Language,
    title: String,
    home: String,
    itself: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

#[derive(Serialize)]
struct FeedEntry {
    title: String,
    href: String,
    updated: String,
}

/// The page that a short code leads to.
#[derive(Serialize)]
struct CodePage {
    lang: Language,
    title: String,
    only: Option<String>,
    links: Vec<CodeLink>,
}

#[derive(Serialize, Clone)]
struct CodeLink {
    lang: Language,
    title: String,
    href: String,
}

/// The map of the site.
#[derive(Serialize)]
struct Sitemap {
    pages: Vec<SitemapPage>,
}

#[derive(Serialize)]
struct SitemapPage {
    href: String,
    alternates: Vec<Alternate>,
}

/// All files that no reader opens, by their paths.
pub fn all(site: &Site<'_>, pages: &[Address]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = assets(site);
    for edition in &site.editions {
        let place = |name: &str| format!("{}/{name}", edition.folder);
        files.push((place("papers.json"), papers(edition)));
        files.extend(index(site, edition).into_iter().map(|(name, bytes)| (place(&name), bytes)));
        files.extend(feed(site, edition)?.map(|feed| (place("feed.xml"), feed)));
    }
    files.push(("assets/sums.js".to_owned(), sums(site)));
    files.extend(codes(site)?);
    files.extend(sitemap(site, pages)?.map(|map| ("sitemap.xml".to_owned(), map)));
    Ok(files)
}

/// The sums of all files of papers, as a script: a page that was opened from a disk may read nothing else.
fn sums(site: &Site<'_>) -> Vec<u8> {
    let mut sums = serde_json::Map::new();
    for edition in &site.editions {
        for entry in &edition.entries {
            let paper = json!({ "title": entry.dated_title(), "href": format!("{}/{}.html", edition.folder, entry.place()) });
            let own = entry.files.iter().map(|file| (file.sha256.clone(), paper.clone()));
            sums.extend(own);
        }
    }
    format!("window.qujatSums = {};\n", in_script(&Value::Object(sums))).into_bytes()
}

/// The index of an edition's papers for the search.
fn index(site: &Site<'_>, edition: &Edition) -> Vec<(String, Vec<u8>)> {
    let hrefs: Vec<String> = edition.entries.iter().map(|entry| format!("{}.html", entry.place())).collect();
    let kinds: Vec<String> = edition.entries.iter().map(|entry| kind(entry, edition.language)).collect();
    let place = |entry: &Entry| format!("{}/{}", edition.folder, entry.place());
    let has_codes = site.library.config.base_url.is_some();
    let code = |entry: &Entry| has_codes.then(|| short_code(&place(entry)));
    let codes: Vec<Option<String>> = edition.entries.iter().map(code).collect();
    let papers = edition.entries.iter().zip(&hrefs).zip(kinds.iter().zip(&codes));
    let texts = papers.map(|((entry, href), (kind, code))| Text {
        href,
        code: code.as_deref(),
        title: &entry.title,
        kind,
        date: entry.date.as_ref().map(|date| date.text.as_str()),
        text: &entry.text,
    });
    search::index(&texts.collect::<Vec<_>>())
}

fn kind(entry: &Entry, language: Language) -> String {
    entry.known_kind().map(|kind| lists::kind_title(kind, language)).unwrap_or_default()
}

/// What all pages share; the colours of the workspace come last, so that they hold.
pub fn assets(site: &Site<'_>) -> Vec<(String, Vec<u8>)> {
    let assets = site.renderer.assets().filter(|(path, _)| site.live.is_some() || !LIVE.contains(path));
    let mut files: Vec<(String, Vec<u8>)> =
        assets.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect();
    let colors = colors(&site.library.config.site);
    files
        .iter_mut()
        .filter(|(path, _)| path == "assets/site.css")
        .for_each(|(_, bytes)| bytes.extend(colors.bytes()));
    files
}

/// The workspace's colours as CSS; high contrast keeps its own.
fn colors(settings: &Settings) -> String {
    let rule = |name: &str, color: Option<Color>| {
        color.map(|color| format!("--{name}: {color};")).unwrap_or_default()
    };
    let light = [rule("link", settings.accent), rule("desk", settings.background)].concat();
    let dark = rule("link", settings.accent_dark);
    let mut css = String::new();
    if !light.is_empty() {
        css += &format!(
            "@media (prefers-color-scheme: light) {{ html:not(.contrast, :has(#contrast:checked)) {{ {light} }} }}\n"
        );
    }
    if !dark.is_empty() {
        css += &format!(
            "@media (prefers-color-scheme: dark) {{ html:not(.contrast, :has(#contrast:checked)) {{ {dark} }} }}\n"
        );
    }
    css
}

/// `papers.json` of an edition.
pub fn papers(edition: &Edition) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(&Papers { papers: &edition.entries }).unwrap_or_default();
    text.push(b'\n');
    text
}

/// `feed.xml` of an edition; none where the site's address is not known, for its links are full ones.
pub fn feed(site: &Site<'_>, edition: &Edition) -> Result<Option<Vec<u8>>, Failure> {
    let path = |rest: &str| site.url(&format!("{}/{rest}", edition.folder));
    let (Some(home), Some(itself)) = (path("index.html"), path("feed.xml")) else { return Ok(None) };
    let dated = edition.entries.iter().filter(|entry| !entry.draft).take(FEED_LENGTH);
    let entries: Vec<FeedEntry> = dated
        .filter_map(|entry| {
            let day = entry.date.as_ref()?.iso.as_ref()?;
            let href = path(&format!("{}.html", entry.place()))?;
            Some(FeedEntry { title: entry.dated_title(), href, updated: morning(day) })
        })
        .collect();
    let feed = Feed {
        lang: edition.language,
        title: edition.name.clone(),
        home,
        itself,
        updated: entries.first().map_or_else(|| morning("2000-01-01"), |newest| newest.updated.clone()),
        entries,
    };
    site.renderer.render_site("site/feed.xml", &feed, edition.language, None).map(Some)
}

/// The beginning of a day in Kazakhstan, which is at UTC+5.
fn morning(day: &str) -> String {
    format!("{day}T00:00:00+05:00")
}

/// The pages that short codes lead to; none where the site's address is not known, for then no paper carries a code.
fn codes(site: &Site<'_>) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    if site.library.config.base_url.is_none() {
        return Ok(Vec::new());
    }
    let papers = site.editions.iter().flat_map(|edition| {
        let link = |entry: &Entry| CodeLink {
            lang: edition.language,
            title: entry.dated_title(),
            href: format!("../{}/{}.html", edition.folder, entry.place()),
        };
        edition
            .entries
            .iter()
            .map(move |entry| (format!("{}/{}", edition.folder, entry.place()), link(entry)))
    });
    let papers: BTreeMap<String, CodeLink> = papers.collect();
    let page = |(code, places): (String, Vec<String>)| {
        let links: Vec<CodeLink> = places.iter().filter_map(|place| papers.get(place).cloned()).collect();
        let path = format!("c/{code}.html");
        let language = links.first().map_or(Language::Kk, |link| link.lang);
        // Two papers of one code are rarer than anybody will see; then the reader chooses.
        let only = links.first().filter(|_| links.len() == 1).map(|link| link.href.clone());
        let view = CodePage { lang: language, title: for_fingers(&code), only, links };
        // It only leads on, and has no address of its own for search engines.
        let frame = Frame { canonical: None, ..site.bare_frame(&path, language, "code", None) };
        Ok((path, site.renderer.render_site("site/code.html", &view, language, Some(&frame))?))
    };
    by_code(papers.keys().cloned()).into_iter().map(page).collect()
}

/// `sitemap.xml`; none where the site's address is not known.
pub fn sitemap(site: &Site<'_>, pages: &[Address]) -> Result<Option<Vec<u8>>, Failure> {
    let pages: Vec<SitemapPage> =
        pages.iter().filter_map(|page| page_of(site, page)).chain(papers_of(site)).collect();
    if pages.is_empty() {
        return Ok(None);
    }
    let language = site.library.config.languages.first().copied().unwrap_or(Language::Kk);
    site.renderer.render_site("site/sitemap.xml", &Sitemap { pages }, language, None).map(Some)
}

fn page_of(site: &Site<'_>, page: &Address) -> Option<SitemapPage> {
    let frame = match page.subject {
        Subject::Root | Subject::Search(_) => return None,
        Subject::Rules(language) | Subject::RulesEdition(language, _) | Subject::Card(language, _) => {
            site.rules_frame(language, &page.path)
        }
        Subject::Home(at)
        | Subject::Papers(at)
        | Subject::Year(at, _)
        | Subject::Kind(at, _)
        | Subject::Body(at, _)
        | Subject::Decisions(at, _) => site.frame(site.editions.get(at)?, &page.path, ""),
    };
    Some(SitemapPage { href: frame.canonical?, alternates: frame.alternates })
}

fn papers_of(site: &Site<'_>) -> impl Iterator<Item = SitemapPage> {
    site.editions.iter().flat_map(|edition| {
        edition.entries.iter().filter_map(|entry| {
            let frame = site.frame(edition, &format!("{}/{}.html", edition.folder, entry.place()), "");
            Some(SitemapPage { href: frame.canonical?, alternates: frame.alternates })
        })
    })
}

/// A paper in the terms of schema.org.
pub fn paper(site: &Site<'_>, edition: &Edition, entry: &Entry) -> String {
    let place = format!("{}/{}", edition.folder, entry.place());
    let language = entry.lang.unwrap_or(edition.language);
    let mut paper = json!({
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": entry.title,
        "inLanguage": language.code(),
        "publisher": house(site, edition),
    });
    let more = [
        ("datePublished", entry.date.as_ref().and_then(|date| date.iso.clone()).map(Value::from)),
        ("url", site.url(&format!("{place}.html")).map(Value::from)),
        ("encoding", site.url(&format!("{place}.pdf")).filter(|_| has_pdf(entry)).map(pdf)),
    ];
    add(&mut paper, more);
    in_script(&paper)
}

fn has_pdf(entry: &Entry) -> bool {
    entry.files.iter().any(|file| file.format == "pdf")
}

fn pdf(url: String) -> Value {
    json!({ "@type": "MediaObject", "contentUrl": url, "encodingFormat": "application/pdf" })
}

/// An organisation in the terms of schema.org.
pub fn organization(site: &Site<'_>, edition: &Edition) -> String {
    let mut whole = house(site, edition);
    add(&mut whole, [("@context", Some(json!("https://schema.org")))]);
    in_script(&whole)
}

fn house(site: &Site<'_>, edition: &Edition) -> Value {
    let mut house = json!({ "@type": type_of(site, edition), "name": edition.name });
    add(&mut house, [("url", site.url(&format!("{}/index.html", edition.folder)).map(Value::from))]);
    house
}

fn type_of(site: &Site<'_>, edition: &Edition) -> &'static str {
    let house = site.library.organizations.get(edition.organization);
    let document = house.and_then(|house| site.library.documents.get(house.document?));
    let organization = document.and_then(|document| site.library.organization_of(document));
    match organization.map(|organization| organization.r#type.value) {
        Some(OrganizationType::Kindergarten) => "Preschool",
        Some(OrganizationType::School) => "School",
        Some(OrganizationType::College) => "EducationalOrganization",
        Some(
            OrganizationType::DistrictDepartment
            | OrganizationType::RegionDepartment
            | OrganizationType::Ministry,
        ) => "GovernmentOrganization",
        Some(OrganizationType::MethodicalCentre) | None => "Organization",
    }
}

fn add<const N: usize>(to: &mut Value, more: [(&str, Option<Value>); N]) {
    let Some(map) = to.as_object_mut() else { return };
    map.extend(more.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
}

/// JSON that stands in a page: no text of it can end the element that it stands in.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
