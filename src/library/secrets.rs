//! What nobody outside may read, as it would stand in a finished file.

use std::collections::HashSet;

use aho_corasick::AhoCorasick;

use crate::audience::Audience;
use crate::codes;
use crate::kinds::{Content, Kind};
use crate::library::Library;
use crate::names::surnames::Surnames;
use crate::say;
use crate::shape::Told;
use crate::text::Say;

/// What nobody outside may read.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    /// Surnames of people who did not agree to be named.
    pub surnames: Surnames,
    /// Texts of internal fields and of documents that are not published, by their letters and digits alone; none where
    /// there are none.
    texts: Option<AhoCorasick>,
    /// Folders of the machine.
    folders: Vec<String>,
}

/// What a finished file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The workspace's papers.
    Papers,
    /// A page of the information corner, on which the organisation's telephones stand.
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

/// Digits of an individual identification number (ЖСН, ИИН).
const IDENTITY_DIGITS: usize = 12;

impl Secrets {
    /// What the documents of a workspace hold that is not for everybody; `folders` are those of the machine.
    pub fn of(library: &Library, folders: Vec<String>) -> Self {
        let mut secrets = Self { surnames: surnames(library), folders, ..Self::default() };
        let (mut open, mut hidden) = (told_by_the_program(), HashSet::new());
        for document in &library.documents {
            let is_open = document.kind.is_paper() && !document.is_draft();
            document.content.texts(&mut |audience, told| match (audience, told) {
                (_, Told::Outsider(_)) => {}
                (Audience::Public, Told::Text(text)) if is_open => open.push_str(&plain(text)),
                (Audience::Public, _) if !document.kind.is_paper() => {}
                (_, Told::Text(text)) => _ = hidden.insert(plain(text)),
            });
        }
        let is_told = |text: &String| text.chars().count() >= SHORTEST_TEXT && !open.contains(text.as_str());
        let told: Vec<String> = hidden.into_iter().filter(is_told).collect();
        secrets.texts = AhoCorasick::new(&told).ok().filter(|_| !told.is_empty());
        secrets
    }

    /// What a text tells that nobody outside may read.
    pub fn find_in(&self, text: &str, about: About) -> Option<Say> {
        let letters = plain(text);
        if about != About::Rules && self.surnames.find(text).is_some() {
            return Some(say!(
                "аты-жөнін жариялауға келісім бермеген адамның тегі",
                "фамилия человека, не согласного на публикацию имени",
                "the surname of a person who did not agree to be named",
            ));
        }
        if self.texts.as_ref().is_some_and(|texts| texts.is_match(&letters)) {
            return Some(say!(
                "ішкі өрістің немесе жарияланбайтын құжаттың мәтіні",
                "текст внутреннего поля или неопубликованного документа",
                "the text of an internal field or of a document that is not published",
            ));
        }
        if self.folders.iter().any(|folder| text.contains(folder.as_str())) {
            return Some(say!("компьютердегі жол", "путь на компьютере", "a path of the machine"));
        }
        if has_identity_number(text) {
            return Some(say!(
                "жеке сәйкестендіру нөмірі",
                "индивидуальный номер (ИИН)",
                "an identity number"
            ));
        }
        (about == About::Papers && has_telephone(text))
            .then(|| say!("ұялы телефон нөмірі", "номер мобильного телефона", "a mobile telephone number"))
    }
}

/// Examples of the program's own cards: whoever writes what stands there tells nothing.
fn told_by_the_program() -> String {
    codes::ALL.iter().map(|code| plain(code.card)).collect()
}

/// Surnames that the documents hold, of people who agreed to be named and of those who did not.
pub fn surnames(library: &Library) -> Surnames {
    let mut surnames = Surnames::default();
    for document in &library.documents {
        if let Content::People(people) = &document.content {
            people.person.iter().for_each(|person| surnames.add(person));
        }
        document.content.texts(&mut |_, told| {
            if let Told::Outsider(outsider) = told {
                surnames.add_printed(&outsider.name);
            }
        });
    }
    surnames
}

/// A text by its letters and digits alone, in small letters: each format marks and breaks it in its own way.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Twelve digits in a row whose check digit is right (the weights of the identification number).
fn has_identity_number(text: &str) -> bool {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| run.len() == IDENTITY_DIGITS).any(is_identity_number)
}

fn is_identity_number(digits: &str) -> bool {
    let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    let sum = |first: u32| {
        let weights = (0..11).map(|place| (first + place - 1) % 11 + 1);
        weights.zip(&digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11
    };
    let check = if sum(1) == 10 { sum(3) } else { sum(1) };
    (1..=12).contains(&month) && (1..=31).contains(&day) && digits.last() == Some(&check)
}

/// A number of a mobile network: +7 7xx or 8 7xx and seven digits, with what people write between them.
fn has_telephone(text: &str) -> bool {
    let starts = text.match_indices(['7', '8']).map(|(at, _)| at);
    starts.filter(|at| !text[..*at].ends_with(|letter: char| letter.is_alphanumeric())).any(|at| {
        let mut digits = String::new();
        for letter in text[at..].chars().take(20) {
            match letter {
                '0'..='9' => digits.push(letter),
                ' ' | '\u{A0}' | '-' | '(' | ')' => {}
                _ => break,
            }
        }
        digits.len() == 11 && digits[1..].starts_with('7')
    })
}
