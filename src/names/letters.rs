//! Letters of a name as people read them, whatever they were typed with.

use std::borrow::Cow;

use deunicode::deunicode;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is seen: composed, without marks and without what has no width (soft hyphens, joiners).
pub fn seen(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut seen = String::with_capacity(text.len());
    for letter in text.nfc().filter(|letter| !is_unseen(*letter)) {
        match letter {
            _ if is_plain(letter) => seen.push(letter),
            _ if letter.is_alphanumeric() => seen.extend(letter.nfkd().filter(|part| !is_unseen(*part))),
            _ => seen.push(letter),
        }
    }
    Cow::Owned(seen)
}

/// Letters and marks of print that nothing needs to be done with: nearly all.
const fn is_plain(letter: char) -> bool {
    matches!(letter, '\0'..='\x7f' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{BB}' | '\u{400}'..='\u{482}'
        | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205F}' | '№' | '\u{2190}'..='\u{25FF}')
}

/// True for what stands in a word and is not seen.
fn is_unseen(letter: char) -> bool {
    let has_no_width = matches!(letter, '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}');
    has_no_width || is_combining_mark(letter)
}

/// A word in small Cyrillic letters, its apostrophes left out; Latin letters that look like Cyrillic ones are those.
pub fn cyrillic(word: &str) -> String {
    let letters = || word.chars().filter(|letter| is_letter(*letter));
    let is_cyrillic =
        letters().any(|letter| !letter.is_ascii()) || letters().all(|letter| look_alike(letter) != letter);
    let read = |letter| if is_cyrillic { look_alike(letter) } else { letter };
    letters().map(read).flat_map(char::to_lowercase).map(without_stress).collect()
}

/// Kazakh letters as Russian papers write them: «Серікова» and «Серикова» are one surname.
pub fn folded(word: &str) -> String {
    word.chars().map(fold).collect()
}

/// A letter as Russian papers write it.
pub const fn fold(letter: char) -> char {
    match letter {
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
    }
}

const fn without_stress(letter: char) -> char {
    match letter {
        'ѐ' => 'е',
        'ѝ' | 'ї' => 'и',
        other => other,
    }
}

/// The Cyrillic letter that a Latin or Greek one looks like.
const fn look_alike(letter: char) -> char {
    match letter {
        'a' | 'α' => 'а',
        'A' | 'Α' => 'А',
        'B' | 'Β' => 'В',
        'c' => 'с',
        'C' => 'С',
        'e' => 'е',
        'E' | 'Ε' => 'Е',
        'ə' => 'ә',
        'Ə' => 'Ә',
        'h' => 'һ',
        'H' | 'Η' => 'Н',
        'i' | 'ι' => 'і',
        'I' | 'Ι' => 'І',
        'k' | 'κ' => 'к',
        'K' | 'Κ' => 'К',
        'M' | 'Μ' => 'М',
        'o' | 'ο' => 'о',
        'O' | 'Ο' => 'О',
        'ɵ' => 'ө',
        'p' | 'ρ' => 'р',
        'P' | 'Ρ' => 'Р',
        'T' | 'Τ' => 'Т',
        'x' | 'χ' => 'х',
        'X' | 'Χ' => 'Х',
        'y' | 'υ' => 'у',
        'Y' | 'Υ' => 'У',
        other => other,
    }
}

/// Ways of writing one sound in Latin letters, each with the one that is compared; in this order.
const SOUNDS: [(&str, &str); 18] = [
    ("shch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("tch", "ch"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ts", "c"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("ng", "n"),
    ("ii", "i"),
    ("ia", "a"),
    ("ie", "e"),
    ("io", "o"),
    ("iu", "u"),
];

/// A word of small letters in Latin ones, so that «Kalieva», «Kaliyeva» and «Qaliyeva» are one.
pub fn latin(word: &str) -> String {
    let letters = deunicode(&folded(word)).to_ascii_lowercase();
    let mut letters: String = letters.chars().filter(char::is_ascii_alphabetic).collect();
    for (written, compared) in SOUNDS {
        if letters.contains(written) {
            letters = letters.replace(written, compared);
        }
    }
    let mut last = None;
    letters.chars().filter(|letter| last.replace(*letter) != Some(*letter)).collect()
}

// Every page of a site is looked through: what is frequent is not looked up in the tables of Unicode.

/// True for a letter of any writing.
pub fn is_letter(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => true,
        _ => !letter.is_ascii() && letter.is_alphabetic(),
    }
}

/// True for a capital letter.
pub fn is_capital(letter: char) -> bool {
    match letter {
        'A'..='Z' | '\u{400}'..='Я' => true,
        'а'..='\u{45F}' => false,
        _ => !letter.is_ascii() && letter.is_uppercase(),
    }
}

/// A letter as the beginnings of words are compared: small, folded, Latin look-alikes as Cyrillic.
pub fn small(letter: char) -> char {
    match letter {
        'а'..='я' => letter,
        'А'..='Я' => char::from_u32(letter as u32 + 0x20).unwrap_or(letter),
        'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => fold(letter),
        _ => {
            let seen = look_alike(letter);
            let small = if seen.is_ascii() { seen.to_ascii_lowercase() } else { lower(seen) };
            fold(without_stress(small))
        }
    }
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// A sign that joins parts of a word, or breaks it at the end of a line.
pub const fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '–')
}
