//! Names in a text of people who did not agree to be named: surnames in any form, given names with patronymics.
//!
//! What is told by these has to be so certain that a paper is withheld for it:
//!
//! - A surname with a capital letter, in any case of Russian and Kazakh, also where its letters are Latin ones that look
//!   alike, or where hyphens, joiners and marks stand between them; in Latin letters, too.
//! - A surname of three letters or fewer («Ли», «Сон», «Нам») looks like a word that begins a sentence. It is told inside
//!   a sentence, and beside an initial, a given name or a patronymic.
//! - A surname in small letters looks like «волков», «морозов», «садовой», and so is told only beside an initial with a
//!   capital letter, a given name or a patronymic.
//! - A given name with the patronymic, as people address each other; a given name alone is no secret.
//! - In addresses, of electronic mail too, small Latin letters are told; surnames of four letters or fewer are not, for
//!   «kim» is a word.
//!
//! A surname of a person who agreed may be told, unless an initial or a given name beside it is that of another one.

use std::collections::{HashMap, HashSet};

use crate::kinds::people::Person;
use crate::names::letters::{self, seen};
use crate::names::surnames::forms::{Form, Word, forms, is_family_name, latin_stem};
use crate::names::surnames::text::Place;
use crate::phrase::Phrase;
use crate::text::Language;

mod forms;
mod printed;
mod text;

/// Names that a text may hold.
#[derive(Debug, Clone, Default)]
pub struct Surnames {
    bearers: Vec<Bearer>,
    surnames: Index,
    given: Index,
    latin: Latin,
    known_given: HashSet<String>,
    /// Names that hold a surname and are told all the same.
    told: Vec<String>,
}

/// Somebody of whom names are known.
#[derive(Debug, Clone, Default)]
struct Bearer {
    is_open: bool,
    initials: Vec<char>,
    given: Vec<Form>,
    patronymics: Vec<Form>,
}

/// Beginnings of Latin spellings, of those who agreed and of those who did not.
#[derive(Debug, Clone, Default)]
struct Latin {
    open: HashSet<String>,
    hidden: HashSet<String>,
}

/// Forms of names by their first two letters, each with whose it is.
#[derive(Debug, Clone)]
struct Index {
    forms: HashMap<[char; 2], Vec<(Form, usize)>>,
    /// Third letters of names by six bits of the first and the second: nearly every word of a site is let go by them.
    thirds: Box<[u64; 1 << 12]>,
}

/// Endings of a Latin spelling, as they are compared.
const LATIN_ENDINGS: [&str; 10] = ["", "a", "i", "u", "e", "oi", "om", "im", "ei", "em"];

/// A part of a double name of fewer letters is not told where the other part is.
const TELLING_PART: usize = 5;

/// A Latin word of fewer letters is no spelling that is looked for.
const SHORTEST_LATIN: usize = 5;

impl Surnames {
    /// Adds the names of a person, former ones too.
    pub fn add(&mut self, person: &Person) {
        let is_open = person.publish_name == Some(true);
        let former = person.former_names.iter().filter_map(|name| name.family_name.as_ref());
        let family = former.chain([&person.family_name]).flat_map(in_languages);
        let given: Vec<&str> = person.given_name.iter().flat_map(in_languages).collect();
        let patronymic = person.patronymic.iter().flat_map(in_languages).collect();
        self.known_given.extend(given.iter().map(|name| Word::of(name).folded().to_owned()));
        self.add_bearer(is_open, family.collect(), given, patronymic);
    }

    /// Adds a name as printed, of somebody of whom no consent is known. People of the register are added before:
    /// what is a given name there, is one here.
    pub fn add_printed(&mut self, name: &Phrase) {
        for name in in_languages(name) {
            let name = printed::Name::read(name, |word| self.known_given.contains(Word::of(word).folded()));
            let given = name.given.into_iter().collect();
            self.add_bearer(false, name.surnames, given, name.patronymic.as_deref().into_iter().collect());
        }
    }

    fn add_bearer(&mut self, is_open: bool, family: Vec<&str>, given: Vec<&str>, patronymic: Vec<&str>) {
        let number = self.bearers.len();
        for name in family.into_iter().flat_map(parts) {
            self.surnames.add(forms(name), number);
            let latin = if is_open { &mut self.latin.open } else { &mut self.latin.hidden };
            latin.extend(latin_stem(name));
        }
        let initials = given.iter().filter_map(|name| Word::of(name).folded().chars().next()).collect();
        let of = |names: Vec<&str>| -> Vec<Form> {
            names
                .into_iter()
                .filter(|name| name.chars().filter(|letter| letter.is_alphabetic()).count() > 1)
                .flat_map(forms)
                .collect()
        };
        let (given, patronymics) = (of(given), of(patronymic));
        self.given.add(given.clone(), number);
        self.bearers.push(Bearer { is_open, initials, given, patronymics });
    }

    /// Lets a name of something be told in whole: a kindergarten may be named after a namesake.
    pub fn tell(&mut self, name: &str) {
        if self.find(name).is_some() {
            self.told.push(seen(name).into_owned());
        }
    }

    /// The first name in a text that may not be told, as it stands there.
    pub fn find(&self, text: &str) -> Option<String> {
        let mut text = seen(text);
        for name in &self.told {
            text = text.replace(name.as_str(), " ").into();
        }
        text::places(&text).find_map(|place| self.told_at(&place))
    }

    /// The first part of an address or of an id that is a surname which may not be told.
    pub fn find_in_address<'a>(&self, address: &'a str) -> Option<&'a str> {
        let parts = address.split(|letter: char| !letter.is_ascii_alphabetic());
        parts.filter(|part| part.len() >= SHORTEST_LATIN).find(|part| self.latin.tells(part))
    }

    fn told_at(&self, place: &Place<'_>) -> Option<String> {
        let word = place.word();
        let start = start(word);
        if (self.surnames.may_have(start) && self.is_surname(place)) || self.is_latin(place) {
            return Some(word.to_owned());
        }
        if let Some(joined) = place.joined().filter(|joined| self.is_joined_surname(joined, place)) {
            return Some(joined);
        }
        let is_addressed = self.given.may_have(start) && self.is_given_with_patronymic(place);
        is_addressed.then(|| format!("{word} {}", place.after().unwrap_or_default()))
    }

    /// True for a word that is the surname of somebody who did not agree.
    fn is_surname(&self, place: &Place<'_>) -> bool {
        let word = Word::of(place.word());
        let found: Vec<(&Form, usize, usize)> = self.surnames.find(&word).collect();
        self.is_hidden(&found, place) && self.is_told(&found, place)
    }

    /// A word that hyphens break, or capital letters inside it.
    fn is_joined_surname(&self, joined: &str, place: &Place<'_>) -> bool {
        if !self.surnames.may_have(start(joined)) {
            return false;
        }
        let found: Vec<(&Form, usize, usize)> = self.surnames.find(&Word::of(joined)).collect();
        found.iter().all(|(form, ..)| !form.is_exact()) && self.is_hidden(&found, place)
    }

    /// True where nobody who agreed bears as long a surname, or where another one is named beside it.
    fn is_hidden(&self, found: &[(&Form, usize, usize)], place: &Place<'_>) -> bool {
        let of = |is_open: bool| {
            found.iter().filter(move |(_, bearer, _)| self.bearers[*bearer].is_open == is_open)
        };
        let longest = |is_open| of(is_open).map(|(.., length)| *length).max();
        let is_named =
            |is_open| of(is_open).any(|(_, bearer, _)| self.is_beside(&self.bearers[*bearer], place));
        longest(false) > longest(true) || (longest(false).is_some() && is_named(false) && !is_named(true))
    }

    /// True where a word that may be a surname is one.
    fn is_told(&self, found: &[(&Form, usize, usize)], place: &Place<'_>) -> bool {
        let is_short = found.iter().all(|(form, ..)| form.is_exact());
        match (place.is_capital(), is_short) {
            (true, false) => true,
            (true, true) => place.is_inside_sentence() || self.is_beside_name(place),
            (false, false) => self.is_beside_name(place),
            (false, true) => false,
        }
    }

    fn is_beside_name(&self, place: &Place<'_>) -> bool {
        place.initial().is_some() || self.bearers_beside(place).next().is_some()
    }

    /// True where the word before or after is the initial or the given name of somebody.
    fn is_beside(&self, bearer: &Bearer, place: &Place<'_>) -> bool {
        let is_initial = place.initial().is_some_and(|initial| bearer.initials.contains(&initial));
        let is_given = |word: &str| {
            let word = Word::of(word);
            bearer.given.iter().any(|form| form.matched(&word).is_some())
        };
        is_initial || place.neighbours().any(is_given)
    }

    /// People who did not agree, whose given name or patronymic stands before or after a word.
    fn bearers_beside<'s>(&'s self, place: &Place<'s>) -> impl Iterator<Item = &'s Bearer> {
        place.neighbours().flat_map(|word| {
            let read = Word::of(word);
            self.bearers.iter().filter(move |bearer| {
                !bearer.is_open
                    && bearer
                        .given
                        .iter()
                        .chain(&bearer.patronymics)
                        .any(|form| form.matched(&read).is_some())
            })
        })
    }

    fn is_given_with_patronymic(&self, place: &Place<'_>) -> bool {
        let Some(after) = place.after().map(Word::of) else { return false };
        let given = Word::of(place.word());
        let mut is_open = Vec::new();
        for (_, number, _) in self.given.find(&given) {
            let bearer = &self.bearers[number];
            if bearer.patronymics.iter().any(|form| form.matched(&after).is_some()) {
                is_open.push(bearer.is_open);
            }
        }
        !is_open.is_empty() && !is_open.contains(&true)
    }

    fn is_latin(&self, place: &Place<'_>) -> bool {
        let word = place.word();
        word.len() >= SHORTEST_LATIN
            && word.is_ascii()
            && (place.is_capital() || place.is_mailbox())
            && self.latin.tells(word)
    }
}

impl Latin {
    fn tells(&self, word: &str) -> bool {
        let word = letters::latin(&word.to_ascii_lowercase());
        let stems = || LATIN_ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
        stems().any(|stem| self.hidden.contains(stem)) && !stems().any(|stem| self.open.contains(stem))
    }
}

impl Default for Index {
    fn default() -> Self {
        Self { forms: HashMap::new(), thirds: Box::new([0; 1 << 12]) }
    }
}

impl Index {
    fn add(&mut self, forms: Vec<Form>, bearer: usize) {
        for form in forms {
            let [first, second, third] = start(form.stem());
            let thirds = if third == '\0' { u64::MAX } else { 1 << bits(third) };
            self.thirds[bits(first) << 6 | bits(second)] |= thirds;
            self.forms.entry([first, second]).or_default().push((form, bearer));
        }
    }

    /// False for a word that is no form of a name here.
    fn may_have(&self, [first, second, third]: [char; 3]) -> bool {
        self.thirds[bits(first) << 6 | bits(second)] >> bits(third) & 1 == 1
    }

    /// Forms that a word is, with whose they are and how many letters they share.
    fn find(&self, word: &Word) -> impl Iterator<Item = (&Form, usize, usize)> {
        let [first, second, _] = start(word.folded());
        let known = self.forms.get(&[first, second]).into_iter().flatten();
        known.filter_map(move |(form, bearer)| Some((form, *bearer, form.matched(word)?)))
    }
}

/// The first three letters of a word, folded.
fn start(word: &str) -> [char; 3] {
    let mut letters = word.chars().filter(|letter| letters::is_letter(*letter)).map(letters::small);
    std::array::from_fn(|_| letters.next().unwrap_or_default())
}

/// What of a letter is looked at first.
const fn bits(letter: char) -> usize {
    letter as usize & 63
}

/// A name in every language.
fn in_languages(name: &Phrase) -> Vec<&str> {
    let mut names = Language::ALL.map(|language| name.letters(language).trim()).to_vec();
    names.sort_unstable();
    names.dedup();
    names
}

/// The parts of a double name. «Қара» of «Қара-Мұрзина» is an ordinary word.
fn parts(name: &str) -> Vec<&str> {
    let length = |part: &str| part.chars().filter(|letter| letters::is_letter(*letter)).count();
    let all = name.split(|letter: char| letter.is_whitespace() || letters::is_hyphen(letter));
    let parts: Vec<&str> = all.filter(|part| length(part) > 1).collect();
    let is_telling = |part: &&str| length(part) >= TELLING_PART || is_family_name(part);
    match parts.iter().any(is_telling) {
        true => parts.into_iter().filter(|part| is_telling(part)).collect(),
        false => parts,
    }
}
