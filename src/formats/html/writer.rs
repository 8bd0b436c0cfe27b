//! A text tree as HTML, escaped by construction.

use std::borrow::Cow;

use crate::rich::{Node, Rich};

/// Blocks; a phrase becomes a paragraph.
pub fn blocks(nodes: &[Node]) -> String {
    let mut out = String::new();
    if nodes.iter().any(Node::is_block) {
        write(nodes, &mut out);
    } else if !nodes.is_empty() {
        element("p", nodes, &mut out);
    }
    out
}

/// What stands in a table cell or a list item: a phrase as it is, or blocks.
pub fn cell(nodes: &[Node]) -> String {
    let mut out = String::new();
    write(nodes, &mut out);
    out
}

/// A phrase; blocks are laid flat, so that it may stand in a heading.
pub fn inline(nodes: &[Node]) -> String {
    if nodes.iter().any(Node::is_block) {
        let mut out = String::new();
        escape(&Rich(nodes.to_vec()).to_plain(), &mut out);
        return out;
    }
    cell(nodes)
}

/// Letters that can mean nothing but themselves, in text and in quoted attributes.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if text.bytes().any(is_suspect) {
        let mut out = String::with_capacity(text.len() + 16);
        escape(text, &mut out);
        Cow::Owned(out)
    } else {
        Cow::Borrowed(text)
    }
}

const fn is_suspect(byte: u8) -> bool {
    matches!(byte, b'\n' | b'&' | b'<' | b'>' | b'"' | b'\'')
}

fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_suspect) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match from.as_bytes()[0] {
            b'\n' => "&#10;",
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &from[1..];
    }
    out.push_str(rest);
}

fn write(nodes: &[Node], out: &mut String) {
    nodes.iter().for_each(|node| write_node(node, out));
}

fn write_node(node: &Node, out: &mut String) {
    match node {
        Node::Text { text } => escape(text, out),
        Node::Break => out.push_str("<br>"),
        Node::Strong { of } => element("strong", of, out),
        Node::Emphasis { of } => element("em", of, out),
        Node::Strike { of } => element("s", of, out),
        Node::Code { text } => letters("code", text, out),
        Node::Link { to, of } => with_attribute("a", "href", to, of, out),
        Node::Lang { lang, of } if node.is_block() => with_attribute("div", "lang", lang.code(), of, out),
        Node::Lang { lang, of } => with_attribute("span", "lang", lang.code(), of, out),
        Node::Paragraph { of } => element("p", of, out),
        Node::Quote { of } => element("blockquote", of, out),
        Node::CodeBlock { text } => letters("pre", text, out),
        Node::List { start, items } => list(*start, items, out),
        Node::Table { head, rows } => table(head, rows, out),
    }
}

fn element(name: &str, of: &[Node], out: &mut String) {
    out.push_str(&format!("<{name}>"));
    write(of, out);
    out.push_str(&format!("</{name}>"));
}

fn letters(name: &str, text: &str, out: &mut String) {
    out.push_str(&format!("<{name}>"));
    escape(text, out);
    out.push_str(&format!("</{name}>"));
}

fn with_attribute(name: &str, attribute: &str, value: &str, of: &[Node], out: &mut String) {
    out.push_str(&format!("<{name} {attribute}=\""));
    escape(value, out);
    out.push_str("\">");
    write(of, out);
    out.push_str(&format!("</{name}>"));
}

fn list(start: Option<u64>, items: &[Rich], out: &mut String) {
    let name = if start.is_some() { "ol" } else { "ul" };
    match start {
        Some(first) if first != 1 => out.push_str(&format!("<ol start=\"{first}\">")),
        _ => out.push_str(&format!("<{name}>")),
    }
    items.iter().for_each(|item| element("li", &item.0, out));
    out.push_str(&format!("</{name}>"));
}

/// On a phone every cell stands on a line of its own, after the heading of its column.
fn table(head: &[Rich], rows: &[Vec<Rich>], out: &mut String) {
    out.push_str("<table class=\"cards prose\"><thead><tr>");
    for cell in head {
        out.push_str("<th scope=\"col\">");
        write(&cell.0, out);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        row.iter().zip(head).for_each(|(cell, column)| labelled(cell, column, out));
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}

/// How many letters of a column's title stand beside a cell on a phone; it is repeated in each row.
const LONGEST_LABEL: usize = 80;

fn labelled(cell: &Rich, column: &Rich, out: &mut String) {
    let label: String = column.to_plain().chars().take(LONGEST_LABEL).collect();
    with_attribute("td", "data-label", &label, &cell.0, out);
}
