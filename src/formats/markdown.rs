//! Markdown: Tera with filters that write text trees, and an escape that leaves letters letters.

mod escape;
mod writer;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::failure::Failure;
use crate::formats::html::{phrase, plain, row, tree};
use crate::formats::templates::{Templates, fault};
use crate::rich::{Node, Rich};

/// Tera with the Markdown templates and the filters `inline`, `strong`, `blocks`, `cell`, `row` and `plain`.
pub fn environment(templates: &Templates) -> Result<Tera, Failure> {
    let mut tera = Tera::default();
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(|text, out| out.write_all(escape::text(text).as_bytes()));
    tera.register_filter("inline", |value: &Value, _: Kwargs, _: &State| written(value, writer::inline));
    tera.register_filter("strong", |value: &Value, _: Kwargs, _: &State| strong(value));
    tera.register_filter("blocks", |value: &Value, _: Kwargs, _: &State| written(value, writer::blocks));
    tera.register_filter("cell", |value: &Value, _: Kwargs, _: &State| written(value, writer::cell));
    tera.register_filter("row", |parts: &[Value], options: Kwargs, _: &State| {
        row(parts, &options, |part| written(part, writer::inline))
    });
    tera.register_filter("plain", |value: &Value, _: Kwargs, _: &State| plain(value));
    tera.add_raw_templates(templates.with_suffix(".md")).map_err(|error| fault("", &error))?;
    Ok(tera)
}

/// A text as Markdown blocks.
pub fn blocks(text: &Rich) -> String {
    writer::blocks(&text.0)
}

fn written(value: &Value, write: fn(&[Node]) -> String) -> TeraResult<Value> {
    phrase(value, |text| escape::text(text.trim_matches(' ')), write)
}

/// A phrase in bold; a plain string too.
fn strong(value: &Value) -> TeraResult<Value> {
    let of = match value.as_str() {
        Some(text) => Rich::plain(text).0,
        None => tree(value)?.0,
    };
    Ok(Value::safe_string(&writer::inline(&[Node::Strong { of }])))
}
