//! HTML: Tera with filters that write text trees.

mod writer;

use tera::value::Key;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::failure::Failure;
use crate::formats::templates::{Templates, fault};
use crate::rich::{Node, Rich};
use crate::text::Language;

/// Tera with the HTML templates and the filters `inline`, `blocks`, `cell`, `plain`, `language` and `shown`.
pub fn environment(templates: &Templates) -> Result<Tera, Failure> {
    let mut tera = Tera::default();
    tera.autoescape_on([".html"]);
    tera.register_filter("inline", |value: &Value, _: Kwargs, _: &State| written(value, writer::inline));
    tera.register_filter("blocks", |value: &Value, _: Kwargs, _: &State| written(value, writer::blocks));
    tera.register_filter("cell", |value: &Value, _: Kwargs, _: &State| written(value, writer::cell));
    tera.register_filter("plain", |value: &Value, _: Kwargs, _: &State| plain(value));
    tera.register_filter("language", |code: &str, _: Kwargs, _: &State| own_name(code));
    tera.register_filter("shown", |columns: &[Value], _: Kwargs, _: &State| shown(columns));
    tera.add_raw_templates(templates.with_suffix(".html")).map_err(|error| fault("", &error))?;
    Ok(tera)
}

/// A text as HTML blocks; a phrase becomes a paragraph.
pub fn blocks(text: &Rich) -> String {
    writer::blocks(&text.0)
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
    if let Some(letters) = letters(value) {
        return Ok(Rich(vec![Node::Text { text: letters.to_owned() }]));
    }
    serde::Deserialize::deserialize(value)
        .map_err(|error| tera::Error::message(format!("not a text: {error}")))
}

/// Nearly every text is one run of letters; reading it as a tree takes ten times as long.
fn letters(value: &Value) -> Option<&str> {
    let [node] = value.as_array()? else { return None };
    let field = |name| node.as_map()?.get(&Key::Str(name))?.as_str();
    field("text").filter(|_| field("is") == Some("text"))
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
