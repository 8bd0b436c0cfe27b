//! Words as they are looked for: cut out of a text, composed, in lower case, their letters folded.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::locale;

/// A word longer than this is no word that somebody types: a checksum, a line of signs.
const LONGEST: usize = 48;

/// How many of a hundred Cyrillic letters are Kazakh ones in a Kazakh text, at least. In Kazakh prose there are some
/// twenty-five, in a Russian protocol full of Kazakh names two.
const KAZAKH_SHARE: usize = 8;

/// The words of a text, folded. A date gives a word «20.05.2026» beside its parts, also where its month is written out.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect();
    let found: Vec<(usize, &str)> = cut(&text);
    let mut words: Vec<String> = found.iter().map(|(_, word)| fold(word)).collect();
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

/// How letters are folded, and which Latin letters are taken for Cyrillic ones.
pub fn letters() -> (&'static BTreeMap<char, char>, &'static BTreeMap<char, char>) {
    let (fold, latin) = &*LETTERS;
    (fold, latin)
}

static LETTERS: LazyLock<(BTreeMap<char, char>, BTreeMap<char, char>)> = LazyLock::new(|| {
    let text = include_str!("letters.txt");
    let (fold, latin) = text.split_once("= Latin").unwrap_or((text, ""));
    (pairs(fold), pairs(latin))
});

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

/// One word, folded.
fn fold(word: &str) -> String {
    let (fold, latin) = letters();
    let cyrillic = word.contains(is_cyrillic);
    let own = |letter| if cyrillic { latin.get(&letter).copied().unwrap_or(letter) } else { letter };
    let lower: String = word.chars().filter(|letter| !is_silent(*letter)).map(own).collect();
    lower.to_lowercase().chars().map(|letter| fold.get(&letter).copied().unwrap_or(letter)).collect()
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
    let numbers = three.iter().all(|(_, word)| word.bytes().all(|byte| byte.is_ascii_digit()));
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
    // Most words are no numbers, and a month is looked for among some forty.
    let day = Some(day).filter(|day| day.len() <= 2 && day.bytes().all(|byte| byte.is_ascii_digit()))?;
    written(day, locale::month_named(&month.to_lowercase())?, year)
}

/// A date as it is looked for, where the numbers may be one.
fn written(day: &str, month: i8, year: &str) -> Option<String> {
    let day: u8 = day.parse().ok()?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    ((1..=31).contains(&day) && (1..=12).contains(&month) && is_year)
        .then(|| format!("{day:02}.{month:02}.{year}"))
}
