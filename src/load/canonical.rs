//! A document's data in one canonical form: comments, spaces, the order of keys and the ends of lines say nothing.
//!
//! The form is JSON without spaces, keys in the order of their bytes, texts in NFC with `\n` at the end of a line; days
//! stand without quotes. Fingerprints of it stand in documents, so it never changes.

use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

use crate::fingerprint;

/// The key that says nothing of the paper itself.
const SIGNED: &str = "signed";

/// The fingerprint of a document that names a signed file, without what it says of that file.
pub fn fingerprint(table: &DeTable<'_>) -> Option<String> {
    table.get(SIGNED)?;
    let mut text = String::new();
    write_table(table, |key| key != SIGNED, &mut text);
    Some(fingerprint::of(text.as_bytes()))
}

fn write_table(table: &DeTable<'_>, is_told: impl Fn(&str) -> bool, text: &mut String) {
    let entries = table.iter().map(|(key, value)| (key.get_ref().as_ref(), value));
    let mut entries: Vec<_> = entries.filter(|(key, _)| is_told(key)).collect();
    entries.sort_by_key(|(key, _)| *key);
    text.push('{');
    for (at, (key, value)) in entries.into_iter().enumerate() {
        text.push_str(if at == 0 { "" } else { "," });
        write_text(key, text);
        text.push(':');
        write(value.get_ref(), text);
    }
    text.push('}');
}

fn write(value: &DeValue<'_>, text: &mut String) {
    match value {
        DeValue::String(letters) => write_text(letters, text),
        DeValue::Integer(number) => match i128::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => text.push_str(&number.to_string()),
            Err(_) => text.push_str(number.as_str()),
        },
        DeValue::Float(number) => match number.as_str().parse::<f64>() {
            Ok(number) => text.push_str(&format!("{number:?}")),
            Err(_) => text.push_str(number.as_str()),
        },
        DeValue::Boolean(answer) => text.push_str(if *answer { "true" } else { "false" }),
        DeValue::Datetime(day) => text.push_str(&day.to_string()),
        DeValue::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                write(item.get_ref(), text);
            }
            text.push(']');
        }
        DeValue::Table(table) => write_table(table, |_| true, text),
    }
}

fn write_text(letters: &str, text: &mut String) {
    let letters: String = letters.replace("\r\n", "\n").nfc().collect();
    text.push_str(&serde_json::Value::from(letters).to_string());
}
