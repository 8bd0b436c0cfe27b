//! Letters in Markdown: whatever they are, they mean themselves.

use std::borrow::Cow;

/// Escapes a text that may stand at the start of a line.
pub fn text(text: &str) -> Cow<'_, str> {
    if is_literal(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    push(text, &mut out);
    Cow::Owned(out)
}

/// True for letters that need no backslash and stand on one line.
fn is_literal(text: &str) -> bool {
    let needs_escape = |(at, byte)| {
        is_suspect(byte) && (byte == b'\n' || means_something(byte, &text[at + 1..], &text[..at]))
    };
    !text.bytes().enumerate().any(needs_escape) && block_marker(text.trim_start()).is_none()
}

/// Appends letters; at the start of a line also what would begin a block there.
pub fn push(text: &str, out: &mut String) {
    let starts_line = out.is_empty() || out.ends_with('\n');
    let indented = text.len() - text.trim_start().len();
    let marker = starts_line.then(|| block_marker(&text[indented..])).flatten().map(|at| indented + at);
    let mut copied = 0;
    let suspects = text.bytes().enumerate().filter(|(at, byte)| marker == Some(*at) || is_suspect(*byte));
    for (at, byte) in suspects {
        out.push_str(&text[copied..at]);
        copied = at;
        if byte == b'\n' {
            out.push(' ');
            copied += 1;
        } else if marker == Some(at) || means_something(byte, &text[at + 1..], out) {
            out.push('\\');
        }
    }
    out.push_str(&text[copied..]);
}

/// What may need a backslash; all else is copied in runs.
const fn is_suspect(byte: u8) -> bool {
    matches!(
        byte,
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'~' | b'|' | b'$' | b'&' | b':' | b'.' | b'\n'
    )
}

/// Marks of emphasis, links, code, tables, HTML, entities; and what GitHub turns into links by itself.
fn means_something(suspect: u8, after: &str, before: &str) -> bool {
    match suspect {
        b'&' => after.starts_with(|next: char| next == '#' || next.is_ascii_alphanumeric()),
        b':' => after.starts_with("//"),
        b'.' => before.ends_with("www") || before.ends_with("WWW"),
        suspect => is_suspect(suspect),
    }
}

/// Where the letter stands that would make a heading, a list, a quote or a line of the text.
fn block_marker(text: &str) -> Option<usize> {
    let after = |at: usize| text[at..].chars().next();
    let ends = |at: usize| after(at).is_none_or(char::is_whitespace);
    let dangerous = match after(0)? {
        '>' | '=' => true,
        '#' => ends(text.len() - text.trim_start_matches('#').len()),
        '+' => ends(1),
        '-' => ends(1) || after(1).is_some_and(|next| "-:|".contains(next)),
        ':' => after(1) == Some('-'),
        _ => false,
    };
    if dangerous { Some(0) } else { number_marker(text) }
}

/// `1.` and `1)` at the start of a line make a list.
fn number_marker(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let mut rest = text[digits..].chars();
    let is_marker = digits > 0 && rest.next().is_some_and(|letter| ".)".contains(letter));
    (is_marker && rest.next().is_none_or(char::is_whitespace)).then_some(digits)
}
