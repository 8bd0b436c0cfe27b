//! Words of a text, each with those beside it.

use crate::names::letters::{self, is_capital, is_hyphen, is_letter};

/// A word with the one before and the ones after it.
pub struct Place<'t> {
    text: &'t str,
    before: Option<Word>,
    word: Word,
}

/// What stands on one side of a word, where nothing but a space or the end of a line parts it from this one.
#[derive(Clone, Copy)]
pub struct Side<'t> {
    /// The word there.
    pub word: Option<&'t str>,
    /// The initial there, as a folded small letter: «А.М. Серікова», «Серікова А.М.».
    pub initial: Option<char>,
    /// True where no end of a line stands between.
    pub is_on_line: bool,
}

/// Where a word begins and ends.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
}

/// A word broken into more pieces is a word that somebody spells.
const MOST_PIECES: usize = 6;

/// The longest name of a mailbox, by RFC 5321, 4.5.3.1.1.
const LONGEST_MAILBOX: usize = 64;

/// The words of a text. A capital letter after a small one begins a word: what stood in two cells of a page may have
/// come together.
pub fn places(text: &str) -> impl Iterator<Item = Place<'_>> {
    let mut last = None;
    std::iter::from_fn(move || {
        let word = word_from(text, last.map_or(0, |last: Word| last.end))?;
        let before = last.replace(word);
        Some(Place { text, before, word })
    })
}

/// The first word from a place on. An apostrophe between letters belongs to it.
fn word_from(text: &str, from: usize) -> Option<Word> {
    let start = from + text[from..].find(is_letter)?;
    let mut letters = text[start..].char_indices().peekable();
    let mut was_small = false;
    let mut end = start;
    while let Some((at, letter)) = letters.next() {
        let is_inside = is_letter(letter)
            || (is_apostrophe(letter) && letters.peek().is_some_and(|(_, next)| is_letter(*next)));
        let is_big = is_capital(letter);
        if !is_inside || (was_small && is_big) {
            break;
        }
        was_small = !is_big;
        end = start + at + letter.len_utf8();
    }
    Some(Word { start, end })
}

/// Addresses of the web in a text, without their scheme.
pub fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("://").map(|(at, scheme)| {
        let address = &text[at + scheme.len()..];
        let end = address.find(|letter: char| letter.is_whitespace() || "\"'<>()[]{}|\\^`".contains(letter));
        &address[..end.unwrap_or(address.len())]
    })
}

fn is_space(gap: &str) -> bool {
    gap.chars().all(char::is_whitespace)
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '’' | '‘' | 'ʼ' | '´' | 'ʹ')
}

impl<'t> Place<'t> {
    /// The word.
    pub fn word(&self) -> &'t str {
        self.letters(self.word)
    }

    /// The next word, where nothing but a space parts it from this one.
    pub fn after(&self) -> Option<&'t str> {
        self.side_after()?.word
    }

    /// The next two words in one, where nothing but spaces parts them: «Маратқызы» may be written «Марат қызы».
    pub fn two_after(&self) -> Option<String> {
        let next = self.next(self.word)?;
        let second = self.next(next)?;
        let is_beside = is_space(self.gap(self.word, next)) && is_space(self.gap(next, second));
        is_beside.then(|| format!("{}{}", self.letters(next), self.letters(second)))
    }

    /// The words before and after, where nothing but a space parts them from this one.
    pub fn neighbours(&self) -> impl Iterator<Item = &'t str> {
        self.sides().filter_map(|side| side.word)
    }

    /// What stands before and after.
    pub fn sides(&self) -> impl Iterator<Item = Side<'t>> {
        self.side_before().into_iter().chain(self.side_after())
    }

    fn side_before(&self) -> Option<Side<'t>> {
        let before = self.before?;
        let gap = self.gap(before, self.word);
        let word = is_space(gap).then(|| self.letters(before));
        let initial = self.initials_before();
        (word.is_some() || initial.is_some()).then(|| Side { word, initial, is_on_line: !gap.contains('\n') })
    }

    fn side_after(&self) -> Option<Side<'t>> {
        let next = self.next(self.word)?;
        let gap = self.gap(self.word, next);
        is_space(gap).then(|| Side {
            word: Some(self.letters(next)),
            initial: self.as_initial(next),
            is_on_line: !gap.contains('\n'),
        })
    }

    /// True for a word that begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.word().starts_with(is_capital)
    }

    /// The initial before or after the word.
    pub fn initial(&self) -> Option<char> {
        self.sides().find_map(|side| side.initial)
    }

    /// The first one of the initials before the word.
    fn initials_before(&self) -> Option<char> {
        let before = self.before?;
        let last = self.as_initial(before)?;
        let is_beside = is_space(self.gap(before, self.word).trim_start_matches('.'));
        let first = self.text[..before.start].trim_end().strip_suffix('.').and_then(|rest| {
            let letter = rest.chars().next_back().filter(|letter| is_capital(*letter))?;
            let is_alone = !rest.trim_end_matches(letter).ends_with(is_letter);
            is_alone.then(|| letters::small(letter))
        });
        is_beside.then(|| first.unwrap_or(last))
    }

    /// A capital letter with a full stop.
    fn as_initial(&self, word: Word) -> Option<char> {
        let mut letters = self.letters(word).chars();
        let letter = letters.next().filter(|letter| is_capital(*letter))?;
        (letters.next().is_none() && self.text[word.end..].starts_with('.')).then(|| letters::small(letter))
    }

    /// True for a word before the `@` of an address of electronic mail.
    pub fn is_mailbox(&self) -> bool {
        let is_local =
            |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+');
        let mut behind = self.text[self.word.end..].chars().take(LONGEST_MAILBOX).skip_while(is_local);
        behind.next() == Some('@')
    }

    /// True where a word stands before this one in its sentence, and the line is not in capital letters.
    pub fn is_inside_sentence(&self) -> bool {
        let Some(before) = self.before else { return false };
        let follows = |letter: char| matches!(letter, ' ' | '\u{A0}' | ',' | '\u{202F}');
        let is_loud =
            |word: &str| word.chars().count() > 1 && word.chars().all(|letter| !letter.is_lowercase());
        let is_heading = is_loud(self.word()) && self.neighbours().any(is_loud);
        self.gap(before, self.word).chars().all(follows) && !is_heading
    }

    /// This word and the next ones in one, where nothing but hyphens, ends of lines after them, or a change to capital
    /// letters parts them.
    pub fn joined(&self) -> Option<String> {
        let is_parted =
            self.text[self.word.end..].starts_with(|letter| is_hyphen(letter) || is_letter(letter));
        if !is_parted || !self.is_capital() {
            return None;
        }
        let mut joined = self.word().to_owned();
        let mut last = self.word;
        for _ in 1..MOST_PIECES {
            let Some(next) = self.next(last).filter(|next| self.is_broken(last, *next)) else { break };
            joined.push_str(self.letters(next));
            last = next;
        }
        (last.end > self.word.end).then_some(joined)
    }

    fn is_broken(&self, word: Word, next: Word) -> bool {
        let gap = self.gap(word, next).trim_end();
        gap.chars().count() <= 1 && gap.chars().all(is_hyphen) && !(gap.is_empty() && next.start > word.end)
    }

    fn next(&self, word: Word) -> Option<Word> {
        word_from(self.text, word.end)
    }

    fn letters(&self, word: Word) -> &'t str {
        &self.text[word.start..word.end]
    }

    fn gap(&self, word: Word, next: Word) -> &'t str {
        &self.text[word.end..next.start]
    }
}
