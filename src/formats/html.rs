//! HTML: Tera with filters that write text trees.

mod writer;

use std::borrow::Cow;

use memchr::{memchr, memchr2};
use tera::value::Key;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::failure::Failure;
use crate::formats::templates::{Templates, fault};
use crate::rich::{Node, Rich};
use crate::text::Language;

/// Tera with the HTML templates and the filters `inline`, `blocks`, `cell`, `row`, `plain`, `language` and `shown`.
pub fn environment(templates: &Templates) -> Result<Tera, Failure> {
    let mut tera = Tera::default();
    tera.autoescape_on([".html", ".xml"]);
    tera.set_escape_fn(|text, out| out.write_all(writer::escaped(text).as_bytes()));
    tera.register_filter("inline", |value: &Value, _: Kwargs, _: &State| {
        phrase(value, writer::escaped, writer::inline)
    });
    tera.register_filter("blocks", |value: &Value, _: Kwargs, _: &State| written(value, writer::blocks));
    tera.register_filter("cell", |value: &Value, _: Kwargs, _: &State| {
        phrase(value, writer::escaped, writer::cell)
    });
    tera.register_filter("row", |parts: &[Value], options: Kwargs, _: &State| {
        row(parts, &options, |part| phrase(part, writer::escaped, writer::inline))
    });
    tera.register_filter("plain", |value: &Value, _: Kwargs, _: &State| plain(value));
    tera.register_filter("language", |code: &str, _: Kwargs, _: &State| own_name(code));
    tera.register_filter("shown", |columns: &[Value], _: Kwargs, _: &State| shown(columns));
    let files = [".html", ".css", ".xml"].into_iter().flat_map(|suffix| templates.with_suffix(suffix));
    tera.add_raw_templates(files).map_err(|error| fault("", &error))?;
    Ok(tera)
}

/// A text as HTML blocks; a phrase becomes a paragraph.
pub fn blocks(text: &Rich) -> String {
    writer::blocks(&text.0)
}

/// A page as it is read: what it shows of its tags is an end of a line where a block begins or ends, and nothing inside a
/// word; entities are the letters that they stand for.
pub fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = memchr2(b'<', b'&', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(tag) = rest.strip_prefix('<') {
            if !is_inline(tag) {
                text.push('\n');
            }
            rest = memchr(b'>', tag.as_bytes()).map_or("", |end| &tag[end + 1..]);
        } else {
            let (letter, length) = entity(rest).unwrap_or(('&', 1));
            text.push(letter);
            rest = &rest[length..];
        }
    }
    text + rest
}

/// Elements that stand inside a line.
const INLINE: [&str; 28] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// True for a tag, from behind its `<`, of an element inside a line.
fn is_inline(tag: &str) -> bool {
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let end = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
    INLINE.iter().any(|inline| inline.eq_ignore_ascii_case(&name[..end]))
}

/// The longest entity that is known, in bytes.
const LONGEST_ENTITY: usize = 12;

/// The letter that an entity at the beginning of a text stands for, and how many bytes the entity has.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = memchr(b';', &text.as_bytes()[..text.len().min(LONGEST_ENTITY)])?;
    let name = text.get(1..end)?;
    let letter = match name.strip_prefix('#') {
        Some(number) => char::from_u32(match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        })?,
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, end + 1))
}

/// What the writers escape, what templates use for spaces and dashes, and what has no width.
const ENTITIES: [(&str, char); 17] = [
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("amp", '&'),
    ("nbsp", '\u{A0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("shy", '\u{AD}'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
];

/// A phrase for a format. Nearly every one is a run of letters, and few of those need an escape.
pub(super) fn phrase(
    value: &Value,
    escaped: fn(&str) -> Cow<'_, str>,
    write: fn(&[Node]) -> String,
) -> TeraResult<Value> {
    let Some((letters, text)) = letters(value) else { return written(value, write) };
    let escaped = escaped(text);
    Ok(if escaped == text { letters.clone().mark_safe() } else { Value::safe_string(&escaped) })
}

/// Phrases in a row, parted by `between`.
pub(super) fn row(
    parts: &[Value],
    options: &Kwargs,
    phrase: impl Fn(&Value) -> TeraResult<Value>,
) -> TeraResult<Value> {
    let between = options.get::<&str>("between")?.unwrap_or("; ");
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        out.push_str(phrase(part)?.as_str().unwrap_or_default());
    }
    Ok(Value::safe_string(&out))
}

fn written(value: &Value, write: fn(&[Node]) -> String) -> TeraResult<Value> {
    Ok(Value::safe_string(&write(&tree(value)?.0)))
}

/// The letters alone, which Tera then escapes.
pub(super) fn plain(value: &Value) -> TeraResult<String> {
    Ok(tree(value)?.to_plain())
}

/// Reads the tree back from the template's context; what a paper lacks is an empty text.
pub(super) fn tree(value: &Value) -> TeraResult<Rich> {
    if value.is_none() {
        return Ok(Rich::default());
    }
    if let Some((_, text)) = letters(value) {
        return Ok(Rich(vec![Node::Text { text: text.to_owned() }]));
    }
    serde::Deserialize::deserialize(value)
        .map_err(|error| tera::Error::message(format!("not a text: {error}")))
}

/// The letters of a text that is one run of them; reading it as a tree takes ten times as long.
fn letters(value: &Value) -> Option<(&Value, &str)> {
    let [node] = value.as_array()? else { return None };
    let field = |name| node.as_map()?.get(&Key::Str(name)).and_then(|value| Some((value, value.as_str()?)));
    field("text").filter(|_| field("is").is_some_and(|(_, sort)| sort == "text"))
}

/// A language as its speakers call it.
fn own_name(code: &str) -> &'static str {
    match Language::from_code(code) {
        Some(Language::Kk) => "Қазақша",
        Some(Language::Ru) => "Русский",
        Some(Language::En) => "English",
        None => "",
    }
}

/// How many columns a table has, of those it may have.
fn shown(columns: &[Value]) -> usize {
    columns.iter().filter(|column| column.is_truthy()).count()
}
