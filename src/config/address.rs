//! The address of a site, as people open it and as papers print it.

use serde_json::json;

use crate::codes;
use crate::say;
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, TomlValue, Value};

/// An address that a code on a paper can lead to; it ends in `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress(pub String);

/// A longer address makes a code of so many squares that a telephone cannot tell them apart.
const LONGEST: usize = 150;

impl Value for SiteAddress {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = String::read(reader, value)?;
        if is_address(&text) {
            return Some(Self(format!("{}/", text.trim_end_matches('/'))));
        }
        let message = say!(
            "`{text}` – сайттың мекенжайы емес",
            "`{text}` – не адрес сайта",
            "`{text}` is not the address of a site",
        );
        let help = say!(
            "мекенжайды толық әрі латын әріптерімен жазыңыз, мысалы `\"https://example.kz/qujat/\"`",
            "напишите адрес целиком и латинскими буквами, например `\"https://example.kz/qujat/\"`",
            "write the whole address in Latin letters, such as `\"https://example.kz/qujat/\"`",
        );
        reader.report(codes::NOT_AN_ADDRESS.at(reader.span(value), message).help(help));
        None
    }

    fn schema(_: &mut SchemaWriter) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[!-~]+$", "maxLength": LONGEST })
    }
}

/// True for `http(s)://host[:port][/folder…]`, without a question, a mark within the page, a password or a way upwards.
fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
    let is_web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~%".contains(letter);
    // A browser reads `%2e` as a dot.
    let leads_up =
        |name: &str| name.to_ascii_lowercase().replace("%2e", ".").bytes().all(|letter| letter == b'.');
    let is_folder = |name: &str| name.chars().all(is_plain) && !leads_up(name);
    let mut names = folder.split('/').filter(|name| !name.is_empty());
    is_web && text.len() <= LONGEST && is_host(host) && names.all(is_folder)
}

fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_label = |label: &str| {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(is_part) && !label.starts_with('-') && !label.ends_with('-')
    };
    name.split('.').all(is_label) && port.parse::<u16>().is_ok()
}
