//! A name as it is printed: which word of it is which.

use crate::names::letters;
use crate::names::surnames::forms::is_family_name;

/// The parts of a printed name.
#[derive(Debug, PartialEq, Eq)]
pub struct Name<'n> {
    /// Words that are, or may be, its surname.
    pub surnames: Vec<&'n str>,
    /// The given name, where that is certain.
    pub given: Option<&'n str>,
    /// The patronymic in one word.
    pub patronymic: Option<String>,
}

/// Ends of patronymics, folded.
const PATRONYMIC: [&str; 8] = ["ович", "евич", "ьич", "овна", "евна", "ична", "улы", "кызы"];

/// A Kazakh patronymic may be written in two words.
const CHILD: [&str; 2] = ["улы", "кызы"];

impl<'n> Name<'n> {
    /// Reads «Серікова Айгүл Маратқызы», «Айгүл Маратқызы Серікова», «А.М. Серікова», «Нұрлан Серікова». The given name
    /// stands before the patronymic. Of two words without one the surname is the one with the ending of a surname, or
    /// the one that is no given name of others; where neither tells, both are taken for it.
    pub fn read(name: &'n str, is_given: impl Fn(&str) -> bool) -> Self {
        let mut words: Vec<&str> = name.split_whitespace().filter(|word| !is_initials(word)).collect();
        let (given, patronymic) = take_patronymic(&mut words);
        if given.is_none() && words.len() > 1 {
            let family: Vec<&str> = words.iter().copied().filter(|word| is_family_name(word)).collect();
            let others: Vec<&str> = words.iter().copied().filter(|word| !is_given(word)).collect();
            let told = if family.is_empty() { others } else { family };
            let known = words.iter().copied().find(|word| !told.contains(word) && words.len() == 2);
            words = if told.is_empty() { words } else { told };
            return Self { surnames: words, given: known, patronymic };
        }
        Self { surnames: words, given, patronymic }
    }
}

/// Takes the patronymic and the given name before it out of a name.
fn take_patronymic<'n>(words: &mut Vec<&'n str>) -> (Option<&'n str>, Option<String>) {
    let folded = |word: &str| letters::folded(&letters::cyrillic(word));
    let is_patronymic = |word: &&str| PATRONYMIC.iter().any(|end| folded(word).ends_with(end));
    let Some(at) = words.iter().rposition(is_patronymic).filter(|at| *at > 0) else { return (None, None) };
    let is_apart = CHILD.contains(&folded(words[at]).as_str()) && at > 1;
    let first = if is_apart { at - 1 } else { at };
    let patronymic = words.drain(first..=at).collect();
    (Some(words.remove(first - 1)), Some(patronymic))
}

/// «А.», «А.М.», «А».
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() <= 1)
}
