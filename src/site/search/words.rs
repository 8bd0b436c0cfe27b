//! Words as they are looked for: cut out of a text, composed, in lower case, their letters folded.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::locale;

/// A word longer than this is no word that somebody types: a checksum, a line of signs.
const LONGEST: usize = 48;

/// How many of a hundred Cyrillic letters are Kazakh ones in a Kazakh text, at least. On the pages of the sample there
/// are ten to twenty-one in Kazakh, and fewer than eight in a Russian register full of Kazakh names.
const KAZAKH_SHARE: usize = 9;

/// The words of a text, folded. A date gives a word «20.05.2026» beside its parts, also where its month is written out.
pub fn words(text: &str) -> Vec<String> {
    let text = composed(text);
    let found: Vec<(usize, &str)> = cut(&text);
    let letters = &*LETTERS;
    let mut words: Vec<String> = found.iter().map(|(_, word)| letters.folded(word)).collect();
    words.extend(found.windows(3).filter_map(|three| dotted(&text, three)));
    words.extend(found.windows(3).filter_map(|three| date(three[0].1, three[1].1, three[2].1)));
    // «2026 жылғы 20 мамыр»
    let kazakh = |four: &[(usize, &str)]| {
        four[1].1.starts_with("жыл").then(|| date(four[2].1, four[3].1, four[0].1)).flatten()
    };
    words.extend(found.windows(4).filter_map(kazakh));
    words.retain(|word| is_searchable(word));
    words
}

/// True for a text in Kazakh: words of other texts take Russian endings.
pub fn is_kazakh(text: &str) -> bool {
    let (mut kazakh, mut all) = (0, 0);
    for letter in text.chars().filter(|letter| is_cyrillic(*letter)) {
        all += 1;
        kazakh += usize::from("әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(letter));
    }
    kazakh * 100 > all * KAZAKH_SHARE
}

/// A text as the browser composes it; nearly every one is composed already.
pub fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// How letters are folded.
pub static LETTERS: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("letters.txt")));

/// Letters that are one letter to the search.
pub struct Letters {
    /// Folded in every word, in lower case.
    pub fold: BTreeMap<char, char>,
    /// Latin letters that are taken for Cyrillic ones among these.
    pub latin: BTreeMap<char, char>,
    /// Lower case and folding at once for letters up to the end of Cyrillic: words are cut out of megabytes.
    quick: Vec<char>,
}

impl Letters {
    fn read(text: &str) -> Self {
        let (fold, latin) = text.split_once("= Latin").unwrap_or((text, ""));
        let (fold, latin) = (pairs(fold), pairs(latin));
        let own = |letter: char| {
            let lower = letter.to_lowercase().next().unwrap_or(letter);
            fold.get(&lower).copied().unwrap_or(lower)
        };
        let quick = ('\0'..='\u{52F}').map(own).collect();
        Self { fold, latin, quick }
    }

    /// One word, folded.
    fn folded(&self, word: &str) -> String {
        let cyrillic = word.contains(is_cyrillic);
        let own = |letter| if cyrillic { self.latin.get(&letter).copied().unwrap_or(letter) } else { letter };
        let mut folded = String::with_capacity(word.len());
        for letter in word.chars().filter(|letter| !is_silent(*letter)) {
            let letter = if letter.is_ascii() { own(letter) } else { letter };
            match self.quick.get(letter as usize) {
                Some(letter) => folded.push(*letter),
                None => folded.extend(letter.to_lowercase()),
            }
        }
        folded
    }
}

fn pairs(text: &str) -> BTreeMap<char, char> {
    let pair = |line: &str| {
        let mut letters = line.chars();
        let pair = (letters.next()?, letters.next()?, letters.next()?);
        (pair.1 == ' ' && pair.0 != '#' && letters.next().is_none()).then_some((pair.0, pair.2))
    };
    text.lines().filter_map(pair).collect()
}

/// Runs of letters and digits, each with its place.
fn cut(text: &str) -> Vec<(usize, &str)> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split(|letter: char| !is_part(letter))
        .filter(|word| !word.is_empty())
        .map(|word| (place(word), word))
        .collect()
}

/// Letters and digits, and what stands inside a word unseen: a stress mark, a soft hyphen.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || is_silent(letter)
}

fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{301}' | '\u{AD}')
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&letter)
}

/// A single letter is in nearly every text; a single digit is a number: «№ 5».
fn is_searchable(word: &str) -> bool {
    let length = word.chars().count();
    (length > 1 || word.chars().all(char::is_numeric)) && length > 0 && length <= LONGEST
}

/// «20.05.2026», and a number of three parts as it is written: «1.2.10».
fn dotted(text: &str, three: &[(usize, &str)]) -> Option<String> {
    let [first, second, third] = three else { return None };
    let joined = |one: &(usize, &str), next: &(usize, &str)| {
        let after = one.0 + one.1.len();
        next.0 == after + 1 && text.as_bytes().get(after) == Some(&b'.')
    };
    let numbers = three.iter().all(|(_, word)| is_number(word));
    if !numbers || !joined(first, second) || !joined(second, third) {
        return None;
    }
    let month = second.1.parse().ok();
    Some(
        month
            .and_then(|month| written(first.1, month, third.1))
            .unwrap_or_else(|| format!("{}.{}.{}", first.1, second.1, third.1)),
    )
}

fn date(day: &str, month: &str, year: &str) -> Option<String> {
    // A month is looked for among some forty words; what stands round it is asked first.
    let is_day = day.len() <= 2 && is_number(day);
    (is_day && is_year(year))
        .then(|| written(day, locale::month_named(&month.to_lowercase())?, year))
        .flatten()
}

/// A date as it is looked for, where the numbers may be one.
fn written(day: &str, month: i8, year: &str) -> Option<String> {
    let day: u8 = day.parse().ok()?;
    ((1..=31).contains(&day) && (1..=12).contains(&month) && is_year(year))
        .then(|| format!("{day:02}.{month:02}.{year}"))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_number(word)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}
