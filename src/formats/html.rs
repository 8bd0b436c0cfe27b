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

/// A page as it is read: without tags, entities as the letters that they stand for.
pub fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = memchr2(b'<', b'&', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('<') {
            text.push(' ');
            rest = memchr(b'>', rest.as_bytes()).map_or("", |end| &rest[end + 1..]);
        } else {
            let known = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity));
            let (entity, letter) = known.copied().unwrap_or(("&", "&"));
            text.push_str(letter);
            rest = &rest[entity.len()..];
        }
    }
    text + rest
}

/// What the writers escape, and what it stands for.
const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];

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
