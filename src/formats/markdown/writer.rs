//! A text tree as GitHub-flavoured Markdown, escaped by construction.

use crate::formats::markdown::escape;
use crate::rich::{Node, Rich};

/// Blocks, parted by empty lines.
pub fn blocks(nodes: &[Node]) -> String {
    if !nodes.iter().any(Node::is_block) {
        return line(nodes, "\\\n");
    }
    let mut out: Vec<String> = Vec::new();
    let mut previous = None;
    for node in flat(nodes) {
        match node {
            Node::List { start, items } => out.push(list(*start, items, twin(previous, *start))),
            node => out.push(block(node)),
        }
        previous = Some(node);
    }
    out.retain(|block| !block.is_empty());
    out.join("\n\n")
}

/// A phrase on one line.
pub fn inline(nodes: &[Node]) -> String {
    cell(nodes)
}

/// What stands in a table cell: all on one line, with `<br>` for lines.
pub fn cell(nodes: &[Node]) -> String {
    if !nodes.iter().any(Node::is_block) {
        return line(nodes, "<br>");
    }
    let lines: Vec<_> = flat(nodes).into_iter().flat_map(lines).collect();
    lines.join("<br>")
}

/// Blocks without the marks of language, which Markdown does not know.
fn flat(nodes: &[Node]) -> Vec<&Node> {
    nodes.iter().flat_map(flat_node).collect()
}

fn flat_node(node: &Node) -> Vec<&Node> {
    match node {
        Node::Lang { of, .. } if node.is_block() => flat(of),
        _ => vec![node],
    }
}

fn block(node: &Node) -> String {
    match node {
        Node::Paragraph { of } => line(of, "\\\n"),
        Node::Quote { of } => indent(&blocks(of), "> ", "> "),
        Node::CodeBlock { text } => fenced(text),
        Node::Table { head, rows } => table(head, rows),
        Node::List { start, items } => list(*start, items, false),
        inline => line(std::slice::from_ref(inline), "\\\n"),
    }
}

/// The lines of a block within a table cell.
fn lines(node: &Node) -> Vec<String> {
    let numbered = |first: Option<u64>, at: usize| match first {
        Some(first) => format!("{}. ", first + at as u64),
        None => "• ".to_owned(),
    };
    match node {
        Node::Paragraph { of } => vec![line(of, "<br>")],
        Node::Quote { of } => vec![cell(of)],
        Node::CodeBlock { text } => text.lines().map(|line| code(line).replace('|', "\\|")).collect(),
        Node::List { start, items } => {
            items.iter().enumerate().map(|(at, item)| numbered(*start, at) + &cell(&item.0)).collect()
        }
        Node::Table { head, rows } => {
            std::iter::once(head).chain(rows).map(|row| joined(row, " – ")).collect()
        }
        inline => vec![line(std::slice::from_ref(inline), "<br>")],
    }
}

fn joined(cells: &[Rich], between: &str) -> String {
    cells.iter().map(|part| cell(&part.0)).collect::<Vec<_>>().join(between)
}

/// True where two lists in a row would run into one.
fn twin(previous: Option<&Node>, start: Option<u64>) -> bool {
    matches!(previous, Some(Node::List { start: before, .. }) if before.is_some() == start.is_some())
}

fn list(start: Option<u64>, items: &[Rich], other_marker: bool) -> String {
    let between = if items.iter().any(Rich::is_block) { "\n\n" } else { "\n" };
    let lines: Vec<_> = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let marker = match (start, other_marker) {
                (Some(first), false) => format!("{}. ", first + at as u64),
                (Some(first), true) => format!("{}) ", first + at as u64),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            indent(&blocks(&item.0), &marker, &" ".repeat(marker.len()))
        })
        .collect();
    lines.join(between)
}

/// Puts marks before the first and the further lines.
fn indent(text: &str, first: &str, further: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        out.push_str(if at == 0 { first } else { further });
        out.push_str(line);
        out.truncate(out.trim_end_matches(' ').len());
    }
    out
}

fn table(head: &[Rich], rows: &[Vec<Rich>]) -> String {
    let line = |cells: &[Rich]| format!("| {} |", joined(cells, " | "));
    let mut lines = vec![line(head), format!("|{}", " --- |".repeat(head.len()))];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}

fn fenced(text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0)
}

fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let ticks = "`".repeat(longest_run(text) + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{ticks}{pad}{}{pad}{ticks}", text.replace('\n', " "))
}

/// Inline nodes that stand alone; spaces and breaks around them would mean something in Markdown.
fn line(nodes: &[Node], line_break: &str) -> String {
    let is_break = |node: &Node| matches!(node, Node::Break);
    let start = nodes.iter().take_while(|node| is_break(node)).count();
    let end = nodes.iter().rev().take_while(|node| is_break(node)).count();
    let inside = nodes.get(start..nodes.len() - end).unwrap_or_default();
    phrase(inside, line_break).trim_matches(' ').to_owned()
}

/// Inline nodes in a row.
fn phrase(nodes: &[Node], line_break: &str) -> String {
    let mut out = String::new();
    for (at, node) in nodes.iter().enumerate() {
        let mark = |mark, name, of, out: &mut String| {
            marked(Mark { mark, name }, &phrase(of, line_break), nodes.get(at + 1), out);
        };
        match node {
            Node::Text { text } => escape::push(text, &mut out),
            Node::Break => new_line(line_break, &mut out),
            Node::Strong { of } => mark("**", "strong", of, &mut out),
            Node::Emphasis { of } => mark("_", "em", of, &mut out),
            Node::Strike { of } => mark("~~", "del", of, &mut out),
            Node::Code { text } if line_break == "<br>" => out.push_str(&code(text).replace('|', "\\|")),
            Node::Code { text } => out.push_str(&code(text)),
            Node::Link { to, of } => out.push_str(&link(to, &phrase(of, line_break))),
            Node::Lang { of, .. } | Node::Paragraph { of } => out.push_str(&phrase(of, line_break)),
            other => out.push_str(&cell(std::slice::from_ref(other))),
        }
    }
    out
}

fn new_line(line_break: &str, out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
    out.push_str(line_break);
}

struct Mark {
    mark: &'static str,
    name: &'static str,
}

/// CommonMark reads `**` inside a word or beside some signs as letters; there an HTML element says the same.
fn marked(Mark { mark, name }: Mark, inside: &str, next: Option<&Node>, out: &mut String) {
    let fits = out.chars().next_back().is_none_or(is_boundary)
        && first_letter(next).is_none_or(is_boundary)
        && !inside.starts_with(char::is_whitespace)
        && !inside.ends_with(char::is_whitespace);
    if inside.trim().is_empty() {
        out.push_str(inside);
    } else if fits {
        out.push_str(&format!("{mark}{inside}{mark}"));
    } else {
        out.push_str(&format!("<{name}>{inside}</{name}>"));
    }
}

/// Space and punctuation beside which a mark is surely a mark.
fn is_boundary(letter: char) -> bool {
    letter.is_whitespace() || ".,;:!?()«»“”—–…".contains(letter)
}

/// The letter that will follow; a mark for what is no text.
fn first_letter(node: Option<&Node>) -> Option<char> {
    match node? {
        Node::Text { text } => text.chars().next(),
        Node::Break => Some(' '),
        Node::Lang { of, .. } => first_letter(of.first()),
        _ => Some('*'),
    }
}

/// An address in angle brackets may hold anything but those; a plain one reads better.
fn link(to: &str, inside: &str) -> String {
    let mut address = String::new();
    let last_semicolon = to.rfind(';');
    for (at, letter) in to.char_indices() {
        match letter {
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            '|' => address.push_str("%7C"),
            ' ' => address.push_str("%20"),
            '&' if last_semicolon.is_some_and(|last| last > at) => address.push_str("&amp;"),
            _ => address.push(letter),
        }
    }
    if address.contains(['(', ')']) {
        format!("[{inside}](<{address}>)")
    } else {
        format!("[{inside}]({address})")
    }
}
