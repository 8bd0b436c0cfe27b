//! The website: pages around papers, lists that lead to them, and what machines read.
//!
//! A page is made when it is asked for, so that one that is looked at while somebody writes costs no more than itself.
//! Papers come first, as bare HTML; pages are made around them.

use serde::Serialize;

use crate::failure::Failure;
use crate::formats::Renderer;
use crate::kinds::Kind;
use crate::library::Library;
use crate::short_code::short_code;
use crate::site::address::{Address, Subject};
use crate::site::edition::Edition;
use crate::text::Language;
use crate::views::rules;
use crate::views::scribe::{self, Scribe};
use crate::views::site::entry::Entry;
use crate::views::site::lists::{self, ContactsView, HomePage, ListPage, Ways};
use crate::views::site::paper::{self, FileView, PaperPage};
use crate::views::site::register::RegisterPage;
use crate::views::site::timeline::Timeline;
use crate::views::site::{Frame, TitledPage};
use crate::words::Words;

pub mod address;
pub mod edition;
pub mod frame;
pub mod machines;
pub mod search;

/// A website about to be made.
pub struct Site<'s> {
    /// The documents, as the site's audience may see them.
    pub library: &'s Library,
    /// What prints its pages.
    pub renderer: &'s Renderer,
    /// An edition an organisation and language.
    pub editions: Vec<Edition>,
    /// The pages about the rules.
    pub rules: rules::Pages<'s>,
    /// Which time the site is made, where its pages are made anew while somebody writes.
    pub live: Option<u64>,
}

impl Site<'_> {
    /// Makes a page that is not of a paper.
    pub fn page(&self, address: &Address) -> Result<Vec<u8>, Failure> {
        match &address.subject {
            Subject::Root => self.show("site/root.html", &self.root(), &self.root_frame()),
            Subject::Home(at) => {
                self.in_edition(*at, address, "home", "site/home.html", |edition| self.home(edition))
            }
            Subject::Papers(at) => self.list(*at, address, |edition| {
                let title = Words::of(edition.language).all_papers.clone();
                lists::by_kind(title, &edition.entries, edition.language, |_| true)
            }),
            Subject::Year(at, year) => self.list(*at, address, |edition| {
                let title = lists::year_title(year, edition.language);
                let is_of = |entry: &Entry| entry.year.as_ref() == Some(year);
                lists::by_kind(title, &edition.entries, edition.language, is_of)
            }),
            Subject::Kind(at, kind) => self.list(*at, address, |edition| {
                let title = lists::kind_title(*kind, edition.language);
                let is_of = |entry: &Entry| entry.kind == kind.word();
                lists::by_year(title, &edition.entries, edition.language, is_of)
            }),
            Subject::Body(at, body) => self.list(*at, address, |edition| {
                let is_of = |entry: &Entry| entry.bodies.iter().any(|of| of.id == body.id);
                lists::by_year(body.name.clone(), &edition.entries, edition.language, is_of)
            }),
            Subject::Decisions(at, by) => {
                self.in_edition(*at, address, "decisions", "site/decisions.html", |edition| {
                    RegisterPage::of(&edition.entries, edition.language, *by)
                })
            }
            Subject::Search(at) => self.in_edition(*at, address, "search", "site/search.html", |edition| {
                TitledPage { lang: edition.language, title: Words::of(edition.language).search.clone() }
            }),
            Subject::Rules(language) => {
                self.about_rules("site/rules.html", &self.rules.list(*language), *language, address)
            }
            Subject::RulesEdition(language, at) => {
                let page = self.rules.edition(&self.rules.editions()[*at], *language);
                self.about_rules("site/edition.html", &page, *language, address)
            }
            Subject::Card(language, code) => {
                self.about_rules("site/card.html", &self.rules.card(code, *language), *language, address)
            }
        }
    }

    /// Makes the page of a paper around its bare HTML.
    pub fn paper(&self, edition: &Edition, at: usize, fragment: &str) -> Result<Vec<u8>, Failure> {
        let entry = &edition.entries[at];
        let language = edition.language;
        let section = if entry.kind == Kind::Page.word() { "information" } else { "papers" };
        let place = format!("{}/{}", edition.folder, entry.place());
        let (before, after) = paper::neighbours(&edition.entries, at);
        let page = PaperPage {
            lang: language,
            title: entry.dated_title(),
            kind: entry.kind.clone(),
            id: entry.id.clone(),
            own_lang: entry.lang,
            draft: entry.draft,
            kept: entry.kept,
            signed: entry.signed,
            date: entry.date.clone(),
            list: lists::of_kind(&edition.entries, &entry.kind, language),
            files: entry.files.iter().map(|file| FileView::of(file, language)).collect(),
            before,
            after,
            timeline: self.timeline(edition, entry),
            code: self.library.config.base_url.is_some().then(|| short_code(&place)),
            data: machines::paper(self, edition, entry),
            paper: fragment.to_owned(),
        };
        let frame = self.frame(edition, &format!("{place}.html"), section);
        self.show("site/paper.html", &page, &frame)
    }

    fn home(&self, edition: &Edition) -> HomePage {
        let language = edition.language;
        let introduction = self.library.config.site.introduction.as_ref();
        HomePage {
            lang: language,
            title: edition.name.clone(),
            full_name: (edition.full_name != edition.name).then(|| edition.full_name.clone()),
            contacts: self.contacts(edition),
            introduction: introduction.map(|text| scribe::prose_in(text, language)),
            newest: lists::newest(&edition.entries),
            information: lists::information(&edition.entries),
            ways: Ways::of(&edition.entries, language),
            data: machines::organization(self, edition),
        }
    }

    fn contacts(&self, edition: &Edition) -> Option<ContactsView> {
        let house = self.library.organizations.get(edition.organization)?;
        let organization = self.library.organization_of(self.library.documents.get(house.document?)?)?;
        ContactsView::of(organization.contacts.as_ref()?, edition.language)
    }

    /// The drawing of a plan that could be made today.
    fn timeline(&self, edition: &Edition, entry: &Entry) -> Option<Timeline> {
        let document = edition.document(self.library, entry).filter(|_| !entry.kept)?;
        let language = document.language.unwrap_or(edition.language);
        Timeline::of(&Scribe { library: self.library, document, language })
    }

    fn list(
        &self,
        at: usize,
        address: &Address,
        make: impl Fn(&Edition) -> ListPage,
    ) -> Result<Vec<u8>, Failure> {
        self.in_edition(at, address, "papers", "site/list.html", make)
    }

    fn in_edition<P: Serialize>(
        &self,
        at: usize,
        address: &Address,
        section: &'static str,
        template: &str,
        make: impl Fn(&Edition) -> P,
    ) -> Result<Vec<u8>, Failure> {
        let edition = &self.editions[at];
        self.show(template, &make(edition), &self.frame(edition, &address.path, section))
    }

    fn about_rules(
        &self,
        template: &str,
        page: &impl Serialize,
        language: Language,
        address: &Address,
    ) -> Result<Vec<u8>, Failure> {
        self.show(template, page, &self.rules_frame(language, &address.path))
    }

    fn show(&self, template: &str, page: &impl Serialize, frame: &Frame) -> Result<Vec<u8>, Failure> {
        self.renderer.render_site(template, page, frame.lang, Some(frame))
    }
}
