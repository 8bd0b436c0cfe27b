//! Every word of the pages with the pages that have it, cut into parts of a size that a phone loads at once.

use std::collections::{BTreeMap, HashMap};

use crate::short_code::in_address;
use crate::site::search::Text;
use crate::site::search::words::{is_kazakh, words};

/// A part grows no further than this, so that two or three of them are little for a phone.
const PART: usize = 16_000;

/// The digits of postings: five bits each, the sixth says that another digit follows.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Words in the order of their letters.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: BTreeMap<String, Entry>,
}

/// Where a word stands.
#[derive(Debug, Default)]
struct Entry {
    kazakh: bool,
    russian: bool,
    /// Pages by number, with how often the word stands there.
    pages: Vec<(usize, Times)>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Times {
    title: bool,
    text: usize,
}

impl Vocabulary {
    /// The vocabulary of pages.
    pub fn of(texts: &[Text<'_>]) -> Self {
        let mut vocabulary = Self::default();
        for (number, text) in texts.iter().enumerate() {
            vocabulary.add(number, text);
        }
        vocabulary
    }

    /// Lines «word language postings», cut into parts.
    pub fn parts(&self) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for line in self.words.iter().map(|(word, entry)| entry.line(word)) {
            match parts.last_mut() {
                Some(part) if part.len() + line.len() < PART => {
                    part.push('\n');
                    part.push_str(&line);
                }
                _ => parts.push(line),
            }
        }
        parts
    }

    fn add(&mut self, number: usize, text: &Text<'_>) {
        let mut own: HashMap<String, Times> = HashMap::new();
        for word in words(text.title) {
            own.entry(word).or_default().title = true;
        }
        for part in [text.kind, text.date.unwrap_or_default(), text.text] {
            for word in words(part) {
                own.entry(word).or_default().text += 1;
            }
        }
        // A code is typed as it is printed, or as it stands in the address.
        let code = text.code.unwrap_or_default();
        for word in words(code).into_iter().chain(words(&in_address(code))) {
            own.entry(word).or_default().text += 1;
        }
        let kazakh = is_kazakh(text.text) || is_kazakh(text.title);
        // Each word has an entry of its own, so their order here does not matter.
        for (word, times) in own {
            let entry = self.words.entry(word).or_default();
            entry.pages.push((number, times));
            entry.kazakh |= kazakh;
            entry.russian |= !kazakh;
        }
    }
}

impl Entry {
    fn line(&self, word: &str) -> String {
        let language = match (self.kazakh, self.russian) {
            (true, false) => 'k',
            (false, true) => 'r',
            _ => 'b',
        };
        let mut line = format!("{word} {language} ");
        let mut before = 0;
        for (number, times) in &self.pages {
            write_number(&mut line, (number - before) * 4 + times.weight());
            before = *number;
        }
        line
    }
}

impl Times {
    /// How much a page is about a word: once, several times, often, in its title.
    fn weight(self) -> usize {
        match self {
            Self { title: true, .. } => 3,
            Self { text: 0..=1, .. } => 0,
            Self { text: 2..=4, .. } => 1,
            Self { .. } => 2,
        }
    }
}

fn write_number(line: &mut String, mut number: usize) {
    loop {
        let digit = number & 31;
        number >>= 5;
        let more = if number > 0 { 32 } else { 0 };
        line.push(char::from(DIGITS[digit | more]));
        if number == 0 {
            return;
        }
    }
}
