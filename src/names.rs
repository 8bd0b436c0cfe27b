//! Names of people as papers print them.

use crate::kinds::people::Person;
use crate::text::{Language, Say};
use crate::when::Day;

pub mod letters;
pub mod surnames;

/// «А.М. Серікова»: initials before the surname, as the papers of this field do.
pub fn short(person: &Person, on: Option<Day>, language: Language) -> String {
    let parts = Parts::of(person, on, language);
    let mut name = String::new();
    [parts.given, parts.patronymic].into_iter().flatten().for_each(|part| push_initial(part, &mut name));
    if !name.is_empty() {
        name.push(' ');
    }
    name + parts.family
}

/// The short name in every language, for a message.
pub fn said(person: &Person, on: Option<Day>) -> Say {
    let short = |language| short(person, on, language);
    Say { kk: short(Language::Kk), ru: short(Language::Ru), en: short(Language::En) }
}

/// «Серікова Айгүл Маратқызы».
pub fn full(person: &Person, on: Option<Day>, language: Language) -> String {
    let parts = Parts::of(person, on, language);
    [Some(parts.family), parts.given, parts.patronymic].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

struct Parts<'p> {
    family: &'p str,
    given: Option<&'p str>,
    patronymic: Option<&'p str>,
}

impl<'p> Parts<'p> {
    /// The name borne on a day: a former one up to its last day.
    fn of(person: &'p Person, on: Option<Day>, language: Language) -> Self {
        let former = person.former_name_on(on);
        let pick = |now: Option<&'p crate::phrase::Phrase>, then: Option<&'p crate::phrase::Phrase>| {
            then.or(now).map(|name| name.letters(language))
        };
        Self {
            family: pick(Some(&person.family_name), former.and_then(|name| name.family_name.as_ref()))
                .unwrap_or_default(),
            given: pick(person.given_name.as_ref(), former.and_then(|name| name.given_name.as_ref())),
            patronymic: pick(person.patronymic.as_ref(), former.and_then(|name| name.patronymic.as_ref())),
        }
    }
}

/// «А.»; a name with a hyphen keeps both letters: «А.-М.».
fn push_initial(name: &str, out: &mut String) {
    for (at, letter) in name.split('-').filter_map(|part| part.chars().next()).enumerate() {
        if at > 0 {
            out.push('-');
        }
        out.extend(letter.to_uppercase());
        out.push('.');
    }
}
