//! Lines of a text, and what they look like.

use std::ops::Range;

/// The line of a place.
pub fn line_of(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..end
}

/// The line of a place without spaces around it.
pub fn line_content(text: &str, at: usize) -> Range<usize> {
    let line = line_of(text, at);
    let letters = &text[line.clone()];
    let start = line.start + letters.len() - letters.trim_start().len();
    let end = line.start + letters.trim_end().len();
    start.min(end)..end.max(start.min(end))
}

/// The next line after `from` that looks like `key =` or a heading.
pub fn next_statement(text: &str, from: usize) -> usize {
    next_line(text, from, |line| {
        let key = line.split('=').next().unwrap_or_default().trim();
        is_heading(line)
            || (line.contains('=') && !key.is_empty() && key.split('.').all(crate::reference::is_id))
    })
}

/// The next heading that is not below `name`; below a name that cannot be read lies every one with a dot.
pub fn next_heading(text: &str, from: usize, name: &str) -> usize {
    let is_known = name.split('.').all(crate::reference::is_id);
    next_line(text, from, |line| {
        let other = line.trim_matches(['[', ']', ' ']);
        let below = other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
        is_heading(line) && !below && (is_known || !other.contains('.'))
    })
}

fn is_heading(line: &str) -> bool {
    let inside = line.trim().trim_start_matches('[').split(']').next().unwrap_or_default();
    line.starts_with('[')
        && line.contains(']')
        && inside.split('.').all(|name| crate::reference::is_id(name.trim()))
}

fn next_line(text: &str, from: usize, wanted: impl Fn(&str) -> bool) -> usize {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if at > from && wanted(line.trim_end()) {
            return at;
        }
        at += line.len();
    }
    text.len()
}

/// True where a heading stands at a place.
pub fn is_bracketed(text: &str, at: usize) -> bool {
    text[line_content(text, at)].starts_with('[')
}
