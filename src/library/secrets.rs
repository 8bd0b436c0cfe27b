//! What nobody outside may read, as it would stand in a finished file.

use std::collections::{HashMap, HashSet};

use aho_corasick::AhoCorasick;

use crate::audience::Audience;
use crate::codes;
use crate::kinds::{Content, Kind};
use crate::library::Library;
use crate::library::secrets::numbers::{has_identity_number, telephones};
use crate::locale;
use crate::names::letters::seen;
use crate::names::surnames::Surnames;
use crate::say;
use crate::shape::Told;
use crate::text::{Language, Say};
use crate::words::Words;

mod numbers;

/// What nobody outside may read.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    /// Surnames of people who did not agree to be named.
    pub surnames: Surnames,
    /// Texts of internal fields and of documents that are not published, by their letters and digits alone; none where
    /// there are none.
    texts: Option<AhoCorasick>,
    /// Telephones that organisations themselves give to the public.
    open_telephones: HashSet<Vec<u32>>,
    /// Folders of the machine.
    folders: Vec<String>,
    /// The file of the workspace in which a paper is written, by the place of the paper.
    files: HashMap<String, String>,
}

/// What a finished file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The workspace's papers.
    Papers,
    /// A page of the information corner, on which any telephone may stand.
    Information,
    /// The rules and their cards, whose examples name invented people.
    Rules,
}

impl About {
    /// What a paper of a kind is about.
    pub fn of(kind: Kind) -> Self {
        if kind == Kind::Page { Self::Information } else { Self::Papers }
    }
}

/// A shorter text is found by chance in others.
const SHORTEST_TEXT: usize = 12;

impl Secrets {
    /// What the documents of a workspace hold that is not for everybody; `folders` are those of the machine.
    pub fn of(library: &Library, folders: Vec<String>) -> Self {
        let (surnames, files) = (surnames(library), files(library));
        let open_telephones = library.contact_telephones().flat_map(telephones).collect();
        let mut secrets = Self { surnames, open_telephones, folders, files, ..Self::default() };
        let (mut open, mut hidden) = (told_by_the_program(), HashSet::new());
        for document in &library.documents {
            let is_open = !document.kind.is_paper() || !document.is_draft();
            document.content.texts(&mut |audience, told| match (audience, told) {
                (_, Told::Outsider(_)) => {}
                (Audience::Public, Told::Text(text)) if is_open => open.push_str(&plain(text)),
                (_, Told::Text(text)) if locale::is_only_dates(text) => {}
                (_, Told::Text(text)) => _ = hidden.insert(plain(text)),
            });
        }
        // A paper that cannot be read today may stand on the site, and a draft may be a copy of it.
        let unread = library.unread.iter().filter(|unread| !unread.is_draft);
        unread.for_each(|unread| open.push_str(&plain(&library.sources.get(unread.source).text)));
        let is_told = |text: &String| text.chars().count() >= SHORTEST_TEXT && !open.contains(text.as_str());
        let told: Vec<String> = hidden.into_iter().filter(is_told).collect();
        secrets.texts = AhoCorasick::new(&told).ok().filter(|_| !told.is_empty());
        secrets
    }

    /// What a text tells that nobody outside may read.
    pub fn find_in(&self, text: &str, about: About) -> Option<Say> {
        let text = &seen(text);
        self.find_seen_words(text, about).or_else(|| self.find_numbers(text, about))
    }

    /// What the words of a text tell that nobody outside may read, whatever its numbers are.
    pub fn find_words_in(&self, text: &str, about: About) -> Option<Say> {
        self.find_seen_words(&seen(text), about)
    }

    fn find_seen_words(&self, text: &str, about: About) -> Option<Say> {
        if about != About::Rules && self.surnames.find_seen(text).is_some() {
            return Some(say!(
                "аты-жөнін жариялауға келісім бермеген адамның тегі",
                "фамилия человека, не согласного на публикацию имени",
                "the surname of a person who did not agree to be named",
            ));
        }
        if about != About::Rules && self.texts.as_ref().is_some_and(|texts| texts.is_match(&plain(text))) {
            return Some(say!(
                "ішкі өрістің немесе жарияланбайтын құжаттың мәтіні",
                "текст внутреннего поля или неопубликованного документа",
                "the text of an internal field or of a document that is not published",
            ));
        }
        if self.folders.iter().any(|folder| text.contains(folder.as_str())) {
            return Some(say!("компьютердегі жол", "путь на компьютере", "a path of the machine"));
        }
        None
    }

    fn find_numbers(&self, text: &str, about: About) -> Option<Say> {
        if has_identity_number(text) {
            return Some(say!(
                "жеке сәйкестендіру нөмірі",
                "индивидуальный номер (ИИН)",
                "an identity number"
            ));
        }
        let is_hidden = |telephone: &Vec<u32>| !self.open_telephones.contains(telephone);
        (about == About::Papers && telephones(text).any(|telephone| is_hidden(&telephone)))
            .then(|| say!("ұялы телефон нөмірі", "номер мобильного телефона", "a mobile telephone number"))
    }

    /// The file of the workspace in which the paper of a published file is written.
    pub fn written_in(&self, path: &str) -> Option<&str> {
        let name = path.rfind('/').map_or(0, |slash| slash + 1);
        let end = path[name..].find('.').map_or(path.len(), |dot| name + dot);
        self.files.get(&path[..end]).map(String::as_str)
    }
}

impl Library {
    fn contact_telephones(&self) -> impl Iterator<Item = &str> {
        self.documents.iter().filter_map(|document| match &document.content {
            Content::Organization(organization) => organization.contacts.as_ref()?.phone.as_deref(),
            _ => None,
        })
    }
}

fn files(library: &Library) -> HashMap<String, String> {
    let papers = library.documents.iter().filter(|document| document.kind.is_paper());
    let files = papers.flat_map(|paper| {
        let path = &library.sources.get(paper.source).path;
        let languages = library.config.languages.iter();
        languages.map(move |language| (library.place_of(paper, *language), path.clone()))
    });
    files.collect()
}

/// The program's own phrases and the examples of its cards: whoever writes what stands there tells nothing.
fn told_by_the_program() -> String {
    let phrases = Language::ALL.map(|language| plain(Words::file(language)));
    codes::ALL.iter().map(|code| plain(code.card)).chain(phrases).collect()
}

/// Surnames that the documents hold, of people who agreed to be named and of those who did not.
pub fn surnames(library: &Library) -> Surnames {
    let mut surnames = Surnames::default();
    for language in Language::ALL {
        surnames.add_ordinary(Words::file(language));
    }
    locale::words_of_dates().for_each(|word| surnames.add_ordinary(word));
    for document in &library.documents {
        if let Content::People(people) = &document.content {
            people.person.iter().for_each(|person| surnames.add(person));
        }
    }
    for document in &library.documents {
        document.content.texts(&mut |_, told| {
            if let Told::Outsider(outsider) = told {
                surnames.add_printed(&outsider.name);
            }
        });
    }
    for document in &library.documents {
        if let Content::Organization(organization) = &document.content {
            let names = organization.legal_name.iter().chain([&organization.name]);
            names.for_each(|name| {
                Language::ALL.iter().for_each(|language| surnames.tell(name.letters(*language)))
            });
        }
    }
    surnames
}

/// A text by its letters and digits alone, in small letters: each format marks and breaks it in its own way.
fn plain(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | '0'..='9' | 'а'..='я' => letters.push(letter),
            '\0'..='\x7f' if !letter.is_ascii_uppercase() => {}
            'A'..='Z' => letters.push(letter.to_ascii_lowercase()),
            // Every page of a site is looked through: what is frequent is not looked up in the tables of Unicode.
            'А'..='Я' => letters.extend(char::from_u32(letter as u32 + 0x20)),
            _ if letter.is_alphanumeric() => letters.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    letters
}
