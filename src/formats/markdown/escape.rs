//! Letters in Markdown: whatever they are, they mean themselves.

/// Escapes a text that may stand at the start of a line.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push(text, &mut out);
    out
}

/// Appends letters; at the start of a line also what would begin a block there.
pub fn push(text: &str, out: &mut String) {
    let starts_line = out.is_empty() || out.ends_with('\n');
    let indented = text.len() - text.trim_start().len();
    let marker = starts_line.then(|| block_marker(&text[indented..])).flatten().map(|at| indented + at);
    for (at, letter) in text.char_indices() {
        if marker == Some(at) || means_something(letter, &text[at + letter.len_utf8()..], out) {
            out.push('\\');
        }
        out.push(if letter == '\n' { ' ' } else { letter });
    }
}

/// Marks of emphasis, links, code, tables, HTML, entities; and what GitHub turns into links by itself.
fn means_something(letter: char, after: &str, before: &str) -> bool {
    match letter {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|' | '$' => true,
        '&' => after.starts_with(|next: char| next == '#' || next.is_ascii_alphanumeric()),
        ':' => after.starts_with("//"),
        '.' => before.ends_with("www") || before.ends_with("WWW"),
        _ => false,
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
