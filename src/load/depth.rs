//! Entries within entries: how deep a document may go, so that nothing is dropped or fails later without a word.

use std::ops::Range;

use toml::de::DeValue;

use crate::codes;
use crate::finding::Finding;
use crate::say;
use crate::shape::TomlValue;
use crate::source::{SourceId, Span};

/// Levels that a document may have; the deepest of the sample has six.
const DEEPEST: usize = 32;

/// The finding about the first place that lies too deep: a table that was read, or a key that the parser drops.
pub fn too_deep(source: SourceId, text: &str, table: &TomlValue<'_>) -> Option<Finding> {
    let place = long_key(text).or_else(|| deep_value(table))?;
    let message = say!(
        "жазбалар бірінің ішіне бірі тым терең салынған: деңгейдің ең көбі – {DEEPEST}",
        "записи вложены одна в другую слишком глубоко: уровней не больше {DEEPEST}",
        "entries lie in each other too deep: at most {DEEPEST} levels",
    );
    let help = say!(
        "жазбаны жоғарырақ деңгейге шығарыңыз",
        "поднимите запись на уровень выше",
        "move the entry to a higher level",
    );
    Some(codes::BROKEN_TOML.at(Span::new(source, place), message).help(help))
}

/// A list of tables is one level, as is a table.
fn deep_value(root: &TomlValue<'_>) -> Option<Range<usize>> {
    let mut waiting = vec![(root, 0)];
    while let Some((value, level)) = waiting.pop() {
        if level > DEEPEST {
            return Some(value.span());
        }
        match value.get_ref() {
            DeValue::Table(table) => waiting.extend(table.iter().map(|(_, inner)| (inner, level + 1))),
            DeValue::Array(items) => waiting.extend(items.iter().map(|inner| (inner, level))),
            _ => {}
        }
    }
    None
}

/// A heading or key of very many parts. The parser drops it; a text does not look like that.
fn long_key(text: &str) -> Option<Range<usize>> {
    if text.len() < DEEPEST {
        return None;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split('=').next().unwrap_or_default().trim();
        if key.len() > 2 * DEEPEST && is_long_key(key) {
            let at = start + line.find(key).unwrap_or(0);
            return Some(at..at + key.len());
        }
        start += line.len();
    }
    None
}

fn is_long_key(key: &str) -> bool {
    let inner = key.trim_matches(['[', ']']);
    let is_part = |part: &str| {
        !part.trim().is_empty()
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_ \t\"\'".contains(letter))
    };
    inner.matches('.').count() > DEEPEST && inner.split('.').all(is_part)
}
