//! Ids and references.

use serde_json::{Value as Json, json};
use toml::de::DeValue;

use crate::audience::Audience;
use crate::codes;
use crate::phrase::Phrase;
use crate::reference::{Reference, is_id, latin_twin, to_id};
use crate::say;
use crate::shape::links::{Link, Target};
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, Told, TomlValue, Value};
use crate::source::Spanned;
use crate::text::Say;
use crate::who::{
    AnyDocumentRef, BodyRef, CaseRef, DocumentRef, EditionRef, MeasureRef, OrderRef, PersonRef, ProtocolRef,
    ReferenceOrText, SittingRef, TaskRef,
};

/// An id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Id(pub String);

impl Value for Id {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        if is_id(&text) {
            return Some(Self(text));
        }
        let message = say!("`{text}` – id емес", "`{text}` – не id", "`{text}` is not an id");
        let twin = latin_twin(&text).filter(|twin| is_id(twin));
        let help = if twin.is_some() { twin_help() } else { id_help() };
        let paste = format!("\"{}\"", twin.unwrap_or_else(|| to_id(&text)));
        reader.report(codes::NOT_AN_ID.at(reader.span(value), message).help(help).paste(paste));
        None
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 80 })
    }
}

fn reference_help() -> Say {
    say!(
        "мұнда id жазыңыз, мысалы `\"a-serikova\"`, `\"director\"` немесе `\"plan-id#measure-id\"`",
        "напишите здесь id, например `\"a-serikova\"`, `\"director\"` или `\"plan-id#measure-id\"`",
        "write an id here, such as `\"a-serikova\"`, `\"director\"` or `\"plan-id#measure-id\"`",
    )
}

/// Cyrillic letters look like the Latin ones of an id.
fn twin_help() -> Say {
    say!(
        "ішінде латын әрпіне ұқсас кирилл әрпі бар: id-ді латын әріптерімен қайта теріңіз",
        "внутри есть кириллическая буква, похожая на латинскую: наберите id заново латиницей",
        "a Cyrillic letter that looks like a Latin one stands in it: type the id anew in Latin letters",
    )
}

/// What an id is made of.
pub fn id_help() -> Say {
    say!(
        "id кіші латын әріптерінен, цифрлардан және дефистен тұрады, ең көбі 80 таңба",
        "id состоит из строчных латинских букв, цифр и дефисов, не более 80 знаков",
        "an id is made of small Latin letters, digits and hyphens, 80 at most",
    )
}

impl Value for Reference {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        let reference = Self::parse(&text);
        if reference.is_none() {
            let twin = latin_twin(&text).filter(|twin| Self::parse(twin).is_some());
            let help = if twin.is_some() { twin_help() } else { reference_help() };
            let message =
                say!("`{text}` – сілтеме емес", "`{text}` – не ссылка", "`{text}` is not a reference");
            let mut finding = codes::NOT_AN_ID.at(reader.span(value), message).help(help);
            finding.paste = twin.map(|twin| format!("\"{twin}\""));
            reader.report(finding);
        }
        reference
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "pattern": "^([a-z0-9-]+:)?[a-z0-9-]+(#[a-z0-9.-]+|/[a-z0-9-]+)?$" })
    }
}

macro_rules! reference_values {
    ($($Name:ident => $target:ident),*) => {$(
        impl Value for $Name {
            fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
                Spanned::<Reference>::read(reader, value).map(Self)
            }

            fn schema(writer: &mut SchemaWriter) -> Json {
                Reference::schema(writer)
            }

            fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
                visit(Link { reference: &self.0, target: Target::$target });
            }
        }
    )*};
}

reference_values!(
    DocumentRef => Document,
    AnyDocumentRef => AnyDocument,
    PersonRef => Person,
    BodyRef => Body,
    EditionRef => Edition,
    ProtocolRef => Protocol,
    OrderRef => Order,
    MeasureRef => Measure,
    SittingRef => Sitting,
    CaseRef => Case,
    TaskRef => Task
);

impl Value for ReferenceOrText {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let span = reader.span(value);
        let reference = match value.get_ref() {
            DeValue::String(text) => Reference::parse(text),
            _ => None,
        };
        match reference {
            Some(reference) => Some(Self::Reference(Spanned { value: reference, span })),
            None => Phrase::read(reader, value).map(Self::Text),
        }
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        Phrase::schema(writer)
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        if let Self::Reference(reference) = self {
            visit(Link { reference, target: Target::DocumentOrText });
        }
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        if let Self::Text(text) = self {
            text.texts(audience, visit);
        }
    }
}
