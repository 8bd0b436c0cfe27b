//! What stands around a page: the way to the root, the same page in other languages, the menu.

use crate::kinds::Kind;
use crate::site::Site;
use crate::site::edition::Edition;
use crate::text::Language;
use crate::views::site::entry::Entry;
use crate::views::site::{Alternate, Frame, RootHouse, RootPage};
use crate::words::Words;

impl Site<'_> {
    /// The frame of a page of an edition.
    pub fn frame(&self, edition: &Edition, path: &str, section: &'static str) -> Frame {
        let rest = path.strip_prefix(&format!("{}/", edition.folder)).unwrap_or(path);
        let folder = |language| self.library.edition_folder(edition.organization, language);
        let place = |language| format!("{}/{rest}", folder(language));
        let is_information = |entry: &Entry| entry.kind == Kind::Page.word();
        Frame {
            up: Some("../".repeat(depth(rest))),
            information: edition.entries.iter().any(is_information),
            organization: edition.name.clone(),
            ..self.bare_frame(path, edition.language, section, Some(&place))
        }
    }

    /// The frame of a page about the rules; in a district they belong to no organisation.
    pub fn rules_frame(&self, language: Language, path: &str) -> Frame {
        let edition = self.editions.iter().find(|edition| edition.folder == language.code());
        if let Some(edition) = edition {
            return self.frame(edition, path, "rules");
        }
        let rest = path.split_once('/').map_or(path, |(_, rest)| rest);
        self.bare_frame(path, language, "rules", Some(&|other| format!("{}/{rest}", other.code())))
    }

    /// The frame of the root, which is in the first language.
    pub fn root_frame(&self) -> Frame {
        self.bare_frame("index.html", self.first_language(), "root", None)
    }

    /// The choice of an organisation and a language.
    pub fn root(&self) -> RootPage {
        let language = self.first_language();
        let houses = self.library.organizations.iter().enumerate().map(|(at, _)| {
            let own = self.editions.iter().filter(|edition| edition.organization == at);
            let links = own.map(|edition| Alternate {
                lang: edition.language,
                href: format!("{}/index.html", edition.folder),
            });
            let name = self.editions.iter().find(|edition| edition.organization == at);
            RootHouse {
                name: name.map(|edition| edition.name.clone()).unwrap_or_default(),
                links: links.collect(),
            }
        });
        let houses: Vec<RootHouse> = houses.collect();
        let title = match houses.as_slice() {
            [one] => one.name.clone(),
            _ => Words::of(language).organizations.clone(),
        };
        // With one organisation the root is its home page in the first language.
        let home =
            (houses.len() == 1).then(|| houses[0].links.first().map(|link| link.href.clone())).flatten();
        RootPage { lang: language, title, home, houses }
    }

    /// The full address of a path; none where the site's address is not known.
    pub fn url(&self, path: &str) -> Option<String> {
        let base = self.library.config.base_url.as_ref()?;
        Some(format!("{base}{path}"))
    }

    fn first_language(&self) -> Language {
        self.library.config.languages.first().copied().unwrap_or(Language::Kk)
    }

    /// The frame of a page that belongs to no edition; `place` tells where it is in another language.
    pub fn bare_frame(
        &self,
        path: &str,
        language: Language,
        section: &'static str,
        place: Option<&dyn Fn(Language) -> String>,
    ) -> Frame {
        let root = "../".repeat(depth(path));
        let languages = self.library.config.languages.iter().filter_map(|lang| Some((*lang, place?(*lang))));
        let languages: Vec<(Language, String)> = languages.collect();
        let full =
            |(lang, place): &(Language, String)| Some(Alternate { lang: *lang, href: self.url(place)? });
        let relative =
            |(lang, place): &(Language, String)| Alternate { lang: *lang, href: format!("{root}{place}") };
        Frame {
            lang: language,
            up: None,
            organization: String::new(),
            logo: self.library.config.site.logo.as_deref().and_then(logo),
            rules: format!("{root}{}/rules/index.html", language.code()),
            information: false,
            section,
            canonical: self.url(path),
            alternates: languages.iter().filter_map(full).collect(),
            languages: languages.iter().map(relative).collect(),
            live: self.live,
            root,
        }
    }
}

/// Where the organisation's sign lies on the site.
pub fn logo(file: &str) -> Option<String> {
    file.rsplit_once('.').map(|(_, suffix)| format!("assets/logo.{}", suffix.to_lowercase()))
}

/// How many folders a path lies below the place from which it starts.
fn depth(path: &str) -> usize {
    path.matches('/').count()
}
