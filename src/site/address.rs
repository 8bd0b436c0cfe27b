//! Which pages the site has besides those of papers.

use crate::finding::Code;
use crate::kinds::Kind;
use crate::library::secrets::About;
use crate::site::Site;
use crate::site::edition::Edition;
use crate::text::Language;
use crate::views::site::entry::BodyName;
use crate::views::site::lists::Ways;
use crate::views::site::register::By;

/// A page and its place.
#[derive(Debug, Clone)]
pub struct Address {
    /// What it is.
    pub subject: Subject,
    /// Its path from the root of the site.
    pub path: String,
}

/// What a page is; numbers are indices into the editions of the site.
#[derive(Debug, Clone)]
pub enum Subject {
    /// The choice of a language and an organisation.
    Root,
    /// An edition's home page.
    Home(usize),
    /// All its papers.
    Papers(usize),
    /// Its papers of a school year.
    Year(usize, String),
    /// Its papers of a kind.
    Kind(usize, Kind),
    /// Its papers of a body.
    Body(usize, BodyName),
    /// The register of its decisions.
    Decisions(usize, By),
    /// Its search.
    Search(usize),
    /// The list of editions of the rules, and of checks.
    Rules(Language),
    /// An edition of the rules: an index into those of the program and the workspace.
    RulesEdition(Language, usize),
    /// The card of a check.
    Card(Language, &'static Code),
}

impl Address {
    /// What the page tells.
    pub fn about(&self) -> About {
        match self.subject {
            Subject::Rules(_) | Subject::RulesEdition(..) | Subject::Card(..) => About::Rules,
            _ => About::Papers,
        }
    }
}

/// Every page, but for those of papers.
pub fn all(site: &Site<'_>) -> Vec<Address> {
    let root = Address { subject: Subject::Root, path: "index.html".to_owned() };
    let editions = site.editions.iter().enumerate().flat_map(|(at, edition)| of_edition(at, edition));
    let rules = site.library.config.languages.iter().flat_map(|language| of_rules(site, *language));
    [root].into_iter().chain(editions).chain(rules).collect()
}

fn of_edition(at: usize, edition: &Edition) -> Vec<Address> {
    let ways = Ways::of(&edition.entries, edition.language);
    let mut pages = vec![
        (Subject::Home(at), "index.html".to_owned()),
        (Subject::Papers(at), "papers.html".to_owned()),
        (Subject::Decisions(at, By::Term), "decisions.html".to_owned()),
        (Subject::Decisions(at, By::Responsible), "decisions-by-responsible.html".to_owned()),
        (Subject::Search(at), "search.html".to_owned()),
    ];
    pages.extend(ways.years.into_iter().map(|year| (Subject::Year(at, year.id), year.href)));
    let kinds = ways.kinds.into_iter();
    pages.extend(kinds.filter_map(|kind| Some((Subject::Kind(at, Kind::from_word(&kind.id)?), kind.href))));
    let bodies = ways
        .bodies
        .into_iter()
        .map(|body| (Subject::Body(at, BodyName { id: body.id, name: body.title }), body.href));
    pages.extend(bodies);
    let place = |(subject, path)| Address { subject, path: format!("{}/{path}", edition.folder) };
    pages.into_iter().map(place).collect()
}

fn of_rules(site: &Site<'_>, language: Language) -> Vec<Address> {
    let place =
        |subject, path: String| Address { subject, path: format!("{}/rules/{path}.html", language.code()) };
    let mut pages = vec![place(Subject::Rules(language), "index".to_owned())];
    pages.extend(site.rules.editions().iter().enumerate().map(|(at, wording)| {
        place(Subject::RulesEdition(language, at), format!("editions/{}", wording.edition().id))
    }));
    let cards = site.rules.codes();
    pages.extend(cards.map(|code| place(Subject::Card(language, code), format!("cards/{}", code.number))));
    pages
}
