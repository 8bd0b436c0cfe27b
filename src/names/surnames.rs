//! Surnames in a text, in any ending: those of people who did not agree to be named.

use std::collections::HashSet;

use crate::kinds::people::Person;
use crate::phrase::Phrase;
use crate::text::Language;

/// Surnames that a text may hold, by their stems.
#[derive(Debug, Clone, Default)]
pub struct Surnames {
    hidden: HashSet<String>,
    open: HashSet<String>,
}

/// A stem of so many letters is told by itself; a shorter one only with an ending that names take.
const TELLING: usize = 5;

/// The longest ending of a name: «Серіковалардікінен» is rare, «Серікованың» is not.
const LONGEST_ENDING: usize = 8;

/// Endings of a short surname, folded: those of Russian declension, and Kazakh cases with and without the plural.
const ENDINGS: &str = "а я у ю е ы и ой ей ом ем ым им ого ому ых ыми ая ую ий ый нын нин дын дин тын тин га ге ка ке \
    на не ны ни ды ди ты ти да де та те дан ден тан тен нан нен мен бен пен лар лер дар дер тар тер \
    лардын лердин дардын дердин тардын тердин";

impl Surnames {
    /// Adds the surnames of a person, former ones too.
    pub fn add(&mut self, person: &Person) {
        let former = person.former_names.iter().filter_map(|name| name.family_name.as_ref());
        for name in former.chain([&person.family_name]) {
            self.add_name(name, person.publish_name == Some(true));
        }
    }

    /// Adds a name as printed, of somebody of whom no consent is known: its longest word is the surname.
    pub fn add_printed(&mut self, name: &Phrase) {
        for language in Language::ALL {
            let words = words(name.letters(language)).map(|(_, word)| word);
            let surname =
                words.filter(|word| word.chars().count() > 2).max_by_key(|word| word.chars().count());
            self.hidden.extend(surname.map(stem));
        }
    }

    fn add_name(&mut self, name: &Phrase, is_open: bool) {
        let list = if is_open { &mut self.open } else { &mut self.hidden };
        let stems = Language::ALL.map(|language| stem(name.letters(language)));
        list.extend(stems.into_iter().filter(|stem| !stem.is_empty()));
    }

    /// The first word of a text that is a surname which may not be told, with its place.
    pub fn find<'t>(&self, text: &'t str) -> Option<(usize, &'t str)> {
        words(text).find(|(_, word)| self.is_hidden(word))
    }

    /// True for a word with a capital letter that is a hidden surname, and no longer one of somebody who agreed.
    fn is_hidden(&self, word: &str) -> bool {
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
        let word = folded(word);
        longest_stem(&word, &self.hidden) > longest_stem(&word, &self.open)
    }
}

/// How long the longest of the surnames is, in bytes, of which a word is a form.
fn longest_stem(word: &str, stems: &HashSet<String>) -> Option<usize> {
    let ends = word.char_indices().map(|(start, letter)| start + letter.len_utf8());
    ends.rev().find(|end| stems.contains(&word[..*end]) && is_form(&word[..*end], &word[*end..]))
}

/// A surname without the ending that changes: «Серікова» and «Серікову» share «серіков».
fn stem(surname: &str) -> String {
    let name = folded(surname.trim());
    let is_long = |rest: &str| rest.chars().count() >= 3;
    let without = |endings: &[&str]| {
        endings.iter().find_map(|ending| name.strip_suffix(ending)).filter(|rest| is_long(rest))
    };
    without(&["ская", "цкая"])
        .map(|rest| format!("{rest}{}", &name[rest.len()..rest.len() + "ск".len()]))
        .or_else(|| without(&["ий", "ый", "ой", "ая"]).map(str::to_owned))
        .or_else(|| without(&["а", "я", "ь", "й"]).map(str::to_owned))
        .unwrap_or(name)
}

/// Small letters, Kazakh ones as Russian papers write them: «Серікова» and «Серикова» are one surname.
fn folded(word: &str) -> String {
    let fold = |letter| match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        other => other,
    };
    word.chars().filter(|letter| *letter != '\u{AD}').flat_map(char::to_lowercase).map(fold).collect()
}

/// True where a stem and what follows it are a surname in some case.
fn is_form(stem: &str, ending: &str) -> bool {
    if stem.chars().count() < TELLING {
        return ending.is_empty() || ENDINGS.split(' ').any(|known| known == ending);
    }
    ending.chars().count() <= LONGEST_ENDING
}

/// Words of a text with their places; a hyphen joins, a soft hyphen is none.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // Every page of a site is looked through: what is frequent is not looked up in the tables of Unicode.
    let is_part = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' | 'а'..='я' | 'А'..='Я' | '\u{AD}' => true,
        _ => !letter.is_ascii() && letter.is_alphabetic(),
    };
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_part)?;
        let length = text[start..].find(|letter| !is_part(letter)).unwrap_or(text.len() - start);
        rest = start + length;
        Some((start, &text[start..rest]))
    })
}
