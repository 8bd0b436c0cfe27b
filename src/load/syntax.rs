//! From letters to a table: every fault of TOML's grammar in one run, one finding a mistake.
//!
//! The recovering parser gives a tree and many errors. One line without `=` makes it drop the rest of
//! the file, and an open bracket or quote swallows it; such a fault is reported, its bytes are blanked
//! (so that offsets stay true), and the text is parsed again.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::codes;
use crate::finding::Finding;
use crate::load::syntax_faults::{self as faults, Fault};
use crate::say;
use crate::shape::TomlValue;
use crate::source::{SourceId, Span};
use crate::text::forbidden;

/// How often a swallowing fault is blanked before the rest of the file is given up.
const ROUNDS: usize = 20;

/// How many errors of one file are looked at: who mends a thousand sees the rest in the next run.
const MOST_ERRORS: usize = 1000;

/// How many runs of forbidden characters are told of one file: who finds twenty looks for the others himself.
const MOST_RUNS: usize = 20;

/// True where no character has to be blanked.
pub fn has_only_letters(text: &str) -> bool {
    !text.contains(forbidden) && !text.replace("\r\n", "\n").contains('\r')
}

/// What is known of a file before its table is read.
#[derive(Default)]
pub struct Letters {
    /// The text with faults blanked; offsets are those of the file.
    pub text: String,
    /// Where syntax is broken.
    pub damaged: Vec<Range<usize>>,
    /// Keys that were lost with their lines.
    pub lost_keys: Vec<String>,
    /// Every fault.
    pub findings: Vec<Finding>,
}

/// Finds every fault of grammar in a file's text.
pub fn letters(source: SourceId, text: &str) -> Letters {
    let mut letters =
        Letters { text: text.to_owned(), damaged: Vec::new(), lost_keys: Vec::new(), findings: Vec::new() };
    letters.blank_forbidden(source);
    if let Some(fault) = faults::no_toml(&letters.text) {
        letters.take(source, fault);
    }
    for _ in 0..ROUNDS {
        let (_, errors) = DeTable::parse_recoverable(&letters.text);
        if errors.is_empty() || !letters.blank_swallowing(source, &errors) {
            break;
        }
    }
    letters.report_rest(source, text);
    letters
}

impl Letters {
    /// Reports characters that may not stand in a paper, and puts spaces in their place.
    fn blank_forbidden(&mut self, source: SourceId) {
        let mut returns = self.blank_lone_returns().into_iter();
        self.findings.extend(returns.next().map(|place| lone_return(Span::new(source, place..place + 1))));
        let runs = forbidden_runs(&self.text);
        let told = runs.iter().take(MOST_RUNS);
        self.findings
            .extend(told.map(|(range, first)| forbidden_character(Span::new(source, range.clone()), *first)));
        if !runs.is_empty() {
            self.text = without_forbidden(&self.text);
        }
    }

    /// Turns line ends of another system into those of this one, and tells where they were.
    fn blank_lone_returns(&mut self) -> Vec<usize> {
        let is_lone = |place: &usize| !self.text[place + 1..].starts_with('\n');
        let places: Vec<usize> =
            self.text.match_indices('\r').map(|(place, _)| place).filter(is_lone).collect();
        places.iter().for_each(|place| self.text.replace_range(*place..place + 1, "\n"));
        places
    }

    fn take(&mut self, source: SourceId, fault: Fault) {
        self.lost_keys.extend(fault.lost_key.clone());
        self.findings.push(fault.finding(source));
        self.blank(fault.blank);
    }

    /// Blanks the first fault that would hide the rest of the file.
    fn blank_swallowing(&mut self, source: SourceId, errors: &[toml::de::Error]) -> bool {
        let errors = &errors[..errors.len().min(MOST_ERRORS)];
        let Some(fault) = faults::first_swallowing(&self.text, errors) else { return false };
        self.take(source, fault);
        true
    }

    /// Reports what is left once nothing is swallowed.
    fn report_rest(&mut self, source: SourceId, written: &str) {
        let (table, mut errors) = DeTable::parse_recoverable(&self.text);
        errors.truncate(MOST_ERRORS);
        let mut leaves = Vec::new();
        table.get_ref().iter().for_each(|(_, value)| collect_leaves(value, &mut leaves));
        let mut seen: Vec<(usize, usize)> = Vec::new();
        let mut rest: Vec<Fault> =
            errors.iter().filter_map(|error| faults::of_value(written, error, &leaves)).collect();
        rest.sort_by_key(|fault| (fault.span.start, fault.span.end));
        let hiding = hiding(&rest);
        for (index, fault) in rest.iter().enumerate() {
            self.damaged.push(fault.damages.clone());
            let follows = hiding.iter().any(|(by, range)| *by != index && range.contains(&fault.span.start));
            let hidden = follows || written[fault.span.clone()].contains(forbidden);
            if !hidden && !seen.contains(&(fault.span.start, fault.span.end)) {
                seen.push((fault.span.start, fault.span.end));
                self.lost_keys.extend(fault.lost_key.clone());
                self.findings.push(fault.finding(source));
            }
        }
    }

    fn blank(&mut self, range: Range<usize>) {
        let spaces: String =
            self.text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        self.text.replace_range(range, &spaces);
    }
}

/// Faults from which all others in a place only follow, each with that place; the first in a place wins.
fn hiding(faults: &[Fault]) -> Vec<(usize, Range<usize>)> {
    let mut hiding: Vec<(usize, Range<usize>)> = Vec::new();
    for (index, fault) in faults.iter().enumerate() {
        let Some(range) = &fault.hides else { continue };
        if hiding.iter().all(|(_, other)| !other.contains(&fault.span.start)) {
            hiding.push((index, range.clone()));
        }
    }
    hiding
}

/// Where forbidden characters stand in a row, each place with the first of them.
fn forbidden_runs(text: &str) -> Vec<(Range<usize>, char)> {
    let mut runs: Vec<(Range<usize>, char)> = Vec::new();
    for (index, character) in text.char_indices().filter(|(_, character)| forbidden(*character)) {
        let end = index + character.len_utf8();
        match runs.last_mut() {
            Some((run, _)) if run.end == index => run.end = end,
            _ => runs.push((index..end, character)),
        }
    }
    runs
}

/// The text with a space in place of each byte of a forbidden character.
fn without_forbidden(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if forbidden(letter) => clean.extend(std::iter::repeat_n(' ', letter.len_utf8())),
            letter => clean.push(letter),
        }
    }
    clean
}

fn lone_return(span: Span) -> Finding {
    let message = say!(
        "жолдардың соңы басқа жүйенің белгісімен жазылған: U+000D",
        "концы строк записаны знаком другой системы: U+000D",
        "lines end with the mark of another system: U+000D",
    );
    let help = say!(
        "файлды жол соңын LF немесе CRLF етіп қайта сақтаңыз",
        "сохраните файл заново с концами строк LF или CRLF",
        "save the file again with line ends LF or CRLF"
    );
    codes::FORBIDDEN_CHARACTER.at(span, message).help(help)
}

fn forbidden_character(span: Span, character: char) -> Finding {
    let code_point = character as u32;
    let message = say!(
        "файлда көрінбейтін басқару таңбасы бар: U+{code_point:04X}",
        "в файле невидимый управляющий символ U+{code_point:04X}",
        "the file holds the invisible control character U+{code_point:04X}",
    );
    let help = say!(
        "оны өшіріңіз; орнында әріп болса, қайта теріңіз",
        "удалите его; если на его месте была буква, наберите её заново",
        "delete it; if a letter stood there, type it anew"
    );
    codes::FORBIDDEN_CHARACTER.at(span, message).help(help)
}

/// Places of all values that hold no others.
fn collect_leaves(value: &TomlValue<'_>, leaves: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::Table(table) => table.iter().for_each(|(_, value)| collect_leaves(value, leaves)),
        DeValue::Array(items) => items.iter().for_each(|item| collect_leaves(item, leaves)),
        _ => leaves.push(value.span()),
    }
}
