//! Plain values of the contract: numbers, parts of a whole, languages; text, time and references below.

use serde_json::{Value as Json, json};
use toml::de::DeValue;

use crate::audience::Audience;
use crate::codes;
use crate::say;
use crate::shape::links::Link;
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, Told, TomlValue, Value};
use crate::source::Spanned;
use crate::text::Language;

pub mod reference;
pub mod text;
pub mod time;

impl<T: Value> Value for Spanned<T> {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let span = reader.span(value);
        T::read(reader, value).map(|value| Self { value, span })
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        T::schema(writer)
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.value.links(visit);
    }

    fn published(self) -> Option<Self> {
        let span = self.span;
        self.value.published().map(|value| Self { value, span })
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.value.texts(audience, visit);
    }
}

impl<T: Value> Value for Box<T> {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        T::read(reader, value).map(Self::new)
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        T::schema(writer)
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.as_ref().links(visit);
    }

    fn published(self) -> Option<Self> {
        (*self).published().map(Self::new)
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.as_ref().texts(audience, visit);
    }
}

impl Value for bool {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        match value.get_ref() {
            _ if reader.is_damaged(value) => None,
            DeValue::Boolean(answer) => Some(*answer),
            _ => {
                let help = say!(
                    "`true` (иә) не `false` (жоқ) деп жазыңыз",
                    "напишите `true` (да) или `false` (нет)",
                    "write `true` or `false`"
                );
                reader.wrong_type(value, &say!("иә/жоқ мәні", "значение да/нет", "true or false"), Some(help))
            }
        }
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "boolean" })
    }
}

/// The largest count of people, votes, points or years that a paper may hold.
const LARGEST_COUNT: u32 = 100_000;

impl Value for u32 {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        reader.count(value, LARGEST_COUNT)
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "integer", "minimum": 0, "maximum": LARGEST_COUNT })
    }
}

impl Value for f64 {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let number = match value.get_ref() {
            _ if reader.is_damaged(value) => return None,
            DeValue::Integer(integer) => integer.as_str().parse().ok(),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => return reader.wrong_type(value, &say!("сан", "число", "a number"), None),
        };
        let number = number.filter(|number: &Self| number.is_finite() && *number >= 0.0);
        if number.is_none() {
            reader.impossible_number(
                value,
                say!("теріс емес санды жазыңыз", "напишите число не меньше нуля", "write a number from 0 up"),
            );
        }
        number
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "number", "minimum": 0 })
    }
}

/// A part of a whole, such as a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// The upper number.
    pub numerator: u32,
    /// The lower number, above 0.
    pub denominator: u32,
}

impl Fraction {
    /// The least whole number that is at least this part of a whole.
    pub fn of(self, whole: u32) -> u32 {
        let product = u64::from(whole) * u64::from(self.numerator);
        u32::try_from(product.div_ceil(u64::from(self.denominator))).unwrap_or(u32::MAX)
    }
}

impl Value for Fraction {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        let parts =
            text.split_once('/').and_then(|(a, b)| Some((a.trim().parse().ok()?, b.trim().parse().ok()?)));
        match parts {
            Some((numerator, denominator)) if denominator > 0 && numerator <= denominator => {
                Some(Self { numerator, denominator })
            }
            _ => {
                let message = say!(
                    "`{text}` – бүтіннің бөлігі емес",
                    "`{text}` – не доля целого",
                    "`{text}` is not a part of a whole"
                );
                let help = say!(
                    "мысалы, `\"1/2\"` немесе `\"2/3\"`",
                    "например, `\"1/2\"` или `\"2/3\"`",
                    "write `\"1/2\"` or `\"2/3\"`"
                );
                reader.report(codes::IMPOSSIBLE_NUMBER.at(reader.span(value), message).help(help));
                None
            }
        }
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "pattern": "^[0-9]+/[1-9][0-9]*$" })
    }
}

impl Value for Language {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        reader.word(value, &[("kk", Self::Kk), ("ru", Self::Ru), ("en", Self::En)])
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "enum": ["kk", "ru", "en"] })
    }
}
