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
//! - A word that the program prints itself («Мақсаты», «Поиск») is told as one in small letters is.
//!
//! A surname of a person who agreed may be told, unless an initial or a given name beside it is that of another one.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::kinds::people::Person;
use crate::names::letters::{self, seen};
use crate::names::surnames::forms::{Word, is_family_name, latin_stem};
use crate::names::surnames::index::{Bearers, Found, Index, start};
use crate::names::surnames::text::{Place, Side};
use crate::phrase::Phrase;
use crate::text::Language;

mod forms;
mod index;
mod printed;
mod text;

/// Names that a text may hold.
#[derive(Debug, Clone, Default)]
pub struct Surnames {
    bearers: Vec<Bearer>,
    surnames: Index,
    given: Index,
    patronymics: Index,
    latin: Latin,
    known_given: HashSet<String>,
    /// Names that hold a surname and are told all the same.
    told: Vec<String>,
    /// Words that the program itself prints, folded.
    ordinary: HashSet<String>,
}

/// Somebody of whom names are known: initials, and the numbers of the names.
#[derive(Debug, Clone, Default)]
struct Bearer {
    surnames: Vec<usize>,
    initials: Vec<char>,
    given: Vec<usize>,
    patronymics: Vec<usize>,
}

/// Beginnings of Latin spellings, of those who agreed and of those who did not.
#[derive(Debug, Clone, Default)]
struct Latin {
    open: HashSet<String>,
    hidden: HashSet<String>,
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
        let mut surnames = Vec::new();
        for name in family.into_iter().flat_map(parts) {
            surnames.push(self.surnames.add(name, number, is_open));
            let latin = if is_open { &mut self.latin.open } else { &mut self.latin.hidden };
            latin.extend(latin_stem(name));
        }
        let initials = given.iter().filter_map(|name| Word::of(name).folded().chars().next()).collect();
        let add = |names: Vec<&str>, index: &mut Index| {
            let is_whole = |name: &&str| name.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
            let names = names.into_iter().filter(is_whole);
            names.map(|name| index.add(name, number, is_open)).collect()
        };
        let (given, patronymics) = (add(given, &mut self.given), add(patronymic, &mut self.patronymics));
        self.bearers.push(Bearer { surnames, initials, given, patronymics });
    }

    /// Lets a name of something be told in whole: a kindergarten may be named after a namesake.
    pub fn tell(&mut self, name: &str) {
        if self.find(name).is_some() {
            self.told.push(seen(name).into_owned());
        }
    }

    /// Adds words that the program itself prints: «Мақсаты» stands in every plan, whoever is called Мақсат.
    pub fn add_ordinary(&mut self, text: &str) {
        self.ordinary.extend(text::places(text).map(|place| Word::of(place.word()).folded().to_owned()));
    }

    /// The first name in a text that may not be told, as it stands there.
    pub fn find(&self, text: &str) -> Option<String> {
        self.find_seen(&seen(text))
    }

    /// The same in a text as it is seen.
    pub fn find_seen(&self, text: &str) -> Option<String> {
        let mut text = Cow::Borrowed(text);
        for name in &self.told {
            text = text.replace(name.as_str(), " ").into();
        }
        let is_told = |address: &&str| self.find_in_address(address).is_some();
        text::places(&text)
            .find_map(|place| self.told_at(&place))
            .or_else(|| text::addresses(&text).find(is_told).map(str::to_owned))
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
        let found: Vec<Found<'_>> = self.surnames.find(&Word::of(place.word())).collect();
        self.is_hidden(&found, place) && self.is_told(&found, place) && !self.is_given_of_open(place)
    }

    /// A word that hyphens break, or capital letters inside it.
    fn is_joined_surname(&self, joined: &str, place: &Place<'_>) -> bool {
        if !self.surnames.may_have(start(joined)) {
            return false;
        }
        let found: Vec<Found<'_>> = self.surnames.find(&Word::of(joined)).collect();
        found.iter().all(|found| !found.form.is_exact()) && self.is_hidden(&found, place)
    }

    /// True where nobody who agreed bears as long a surname, or where another one is named beside it.
    fn is_hidden(&self, found: &[Found<'_>], place: &Place<'_>) -> bool {
        let longest = |of: fn(&Bearers) -> &Vec<usize>| {
            let borne = found.iter().filter(|found| !of(self.surnames.bearers(found.name)).is_empty());
            borne.map(|found| found.length).max()
        };
        let (hidden, open) = (longest(|of| &of.hidden), longest(|of| &of.open));
        hidden > open || (hidden.is_some() && self.is_hidden_namesake(found, place))
    }

    /// True where an initial or a given name beside a surname is that of somebody who did not agree, and of nobody who
    /// did. What stands on the line tells; in «Бекова Б.К. Серікова А.М.» either side may be meant.
    fn is_hidden_namesake(&self, found: &[Found<'_>], place: &Place<'_>) -> bool {
        let sides: Vec<(Side<'_>, Vec<usize>)> =
            place.sides().filter_map(|side| self.with_given(side)).collect();
        let is_named = |side: &Side<'_>, given: &[usize], of: fn(&Bearers) -> &Vec<usize>| {
            let mut bearers = found.iter().flat_map(|found| of(self.surnames.bearers(found.name)));
            bearers.any(|bearer| self.bearers[*bearer].is_one_of(side.initial, given))
        };
        let is_any_on_line = sides.iter().any(|(side, _)| side.is_on_line);
        let mut sides = sides.iter().filter(|(side, _)| side.is_on_line || !is_any_on_line);
        sides.any(|(side, given)| {
            is_named(side, given, |of| &of.hidden) && !is_named(side, given, |of| &of.open)
        })
    }

    /// A side of a word that names somebody, with the numbers of the given names there.
    fn with_given<'t>(&self, side: Side<'t>) -> Option<(Side<'t>, Vec<usize>)> {
        let word = side.word.map(Word::of);
        let given: Vec<usize> =
            word.iter().flat_map(|word| self.given.find(word)).map(|found| found.name).collect();
        (side.initial.is_some() || !given.is_empty()).then_some((side, given))
    }

    /// True for the given name of somebody who agreed, with the surname or the patronymic beside it.
    fn is_given_of_open(&self, place: &Place<'_>) -> bool {
        let word = Word::of(place.word());
        let beside: Vec<Word> = place.neighbours().map(Word::of).collect();
        let numbers = |index: &Index| -> Vec<usize> {
            beside.iter().flat_map(|word| index.find(word)).map(|found| found.name).collect()
        };
        let (surnames, patronymics) = (numbers(&self.surnames), numbers(&self.patronymics));
        let mut bearers = self.given.find(&word).flat_map(|found| &self.given.bearers(found.name).open);
        bearers.any(|bearer| {
            let bearer = &self.bearers[*bearer];
            share(&bearer.surnames, &surnames) || share(&bearer.patronymics, &patronymics)
        })
    }

    /// True where a word that may be a surname is one.
    fn is_told(&self, found: &[Found<'_>], place: &Place<'_>) -> bool {
        let is_short = found.iter().all(|found| found.form.is_exact());
        match (place.is_capital(), is_short) {
            (true, false) if self.is_ordinary(place) => self.is_beside_name(place),
            (true, false) => true,
            (true, true) => place.is_inside_sentence() || self.is_beside_name(place),
            (false, false) => self.is_beside_name(place),
            (false, true) => false,
        }
    }

    /// True where an initial stands before or after a word, or a given name or patronymic of somebody who did not agree.
    fn is_beside_name(&self, place: &Place<'_>) -> bool {
        let is_hidden = |index: &Index, word: &Word| {
            index.find(word).any(|found| !index.bearers(found.name).hidden.is_empty())
        };
        place.initial().is_some()
            || place
                .neighbours()
                .map(Word::of)
                .any(|word| is_hidden(&self.given, &word) || is_hidden(&self.patronymics, &word))
    }

    fn is_ordinary(&self, place: &Place<'_>) -> bool {
        self.ordinary.contains(Word::of(place.word()).folded())
    }

    fn is_given_with_patronymic(&self, place: &Place<'_>) -> bool {
        let after: Vec<Word> = place.after().map(Word::of).into_iter().collect();
        let two: Option<Word> = place.two_after().map(|two| Word::of(&two));
        let patronymics: Vec<usize> = after
            .iter()
            .chain(&two)
            .flat_map(|word| self.patronymics.find(word))
            .map(|found| found.name)
            .collect();
        let names: Vec<usize> = self.given.find(&Word::of(place.word())).map(|found| found.name).collect();
        let is_borne = |of: fn(&Bearers) -> &Vec<usize>| {
            let mut bearers = names.iter().flat_map(|name| of(self.given.bearers(*name)));
            bearers.any(|bearer| share(&self.bearers[*bearer].patronymics, &patronymics))
        };
        is_borne(|of| &of.hidden) && !is_borne(|of| &of.open)
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

impl Bearer {
    /// True for a bearer of an initial, or of one of these given names.
    fn is_one_of(&self, initial: Option<char>, given: &[usize]) -> bool {
        initial.is_some_and(|initial| self.initials.contains(&initial)) || share(&self.given, given)
    }
}

/// True where two lists of numbers have one in common.
fn share(one: &[usize], other: &[usize]) -> bool {
    one.iter().any(|number| other.contains(number))
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
