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

/// What is known of a file before its table is read.
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
        let lone_return =
            |index: usize, character| character == '\r' && !self.text[index + 1..].starts_with('\n');
        let found: Vec<(usize, char)> = self
            .text
            .char_indices()
            .filter(|(index, character)| forbidden(*character) || lone_return(*index, *character))
            .collect();
        for (index, character) in found {
            let range = index..index + character.len_utf8();
            self.findings.push(forbidden_character(Span::new(source, range.clone()), character));
            self.blank(range);
        }
    }

    /// Blanks the first fault that would hide the rest of the file.
    fn blank_swallowing(&mut self, source: SourceId, errors: &[toml::de::Error]) -> bool {
        let Some(fault) = faults::first_swallowing(&self.text, errors) else { return false };
        self.lost_keys.extend(fault.lost_key.clone());
        self.findings.push(fault.finding(source));
        self.blank(fault.blank);
        true
    }

    /// Reports what is left once nothing is swallowed.
    fn report_rest(&mut self, source: SourceId, written: &str) {
        let (table, errors) = DeTable::parse_recoverable(&self.text);
        let mut leaves = Vec::new();
        table.get_ref().iter().for_each(|(_, value)| collect_leaves(value, &mut leaves));
        let mut seen: Vec<(usize, usize)> = Vec::new();
        let mut rest: Vec<Fault> =
            errors.iter().filter_map(|error| faults::of_value(written, error, &leaves)).collect();
        rest.sort_by_key(|fault| (fault.span.start, fault.span.end));
        let broken_lines: Vec<usize> = rest
            .iter()
            .filter(|fault| fault.hides_line)
            .map(|fault| faults::line_start(written, fault.span.start))
            .collect();
        for fault in rest {
            let line = faults::line_start(written, fault.span.start);
            let hidden = !fault.hides_line && broken_lines.contains(&line);
            self.damaged.push(fault.span.clone());
            if !hidden && !seen.contains(&(fault.span.start, fault.span.end)) {
                seen.push((fault.span.start, fault.span.end));
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
