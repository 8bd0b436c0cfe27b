//! An edition of an act: dated values, each with its provision and how it is known.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use toml::de::{DeTable, DeValue};

use crate::codes;
use crate::phrase::Phrase;
use crate::say;
use crate::shape::links::Link;
use crate::shape::schema::SchemaWriter;
use crate::shape::values::reference::Id;
use crate::shape::{Key, Reader, TomlValue, Value};
use crate::source::{Span, Spanned};
use crate::text::forbidden;
use crate::when::Day;
use crate::who::EditionRef;

crate::shape! {
    /// What an edition says of itself.
    pub struct RulesHead {
        /// The act.
        #[kk("Актінің атауы.")]
        #[ru("Название акта.")]
        act: Phrase,
        /// The act's own id, the same in all its editions; the rules of attestation where it is left out.
        #[kk("Актінің id-і, барлық редакциясында бірдей; жазылмаса – аттестаттау қағидалары (kz-83).")]
        #[ru("id акта, один для всех редакций; если не указан – правила аттестации (kz-83).")]
        act_id: Option<Spanned<Id>>,
        /// The edition: the day and number of the amending order, or "sent DAY" where only its distribution is known.
        #[kk("Редакция: өзгерту бұйрығының күні мен нөмірі; тек таратылған күні белгілі болса – \"sent 2023-01-05\".")]
        #[ru("Редакция: дата и номер изменяющего приказа; если известна лишь дата рассылки – \"sent 2023-01-05\".")]
        edition: String,
        /// Since when it is in force.
        #[kk("Қай күннен бастап күшінде.")]
        #[ru("С какого дня действует.")]
        in_force: InForce,
        /// The edition of which it states only the changes.
        #[kk("Негізге алынған редакция; мұнда тек өзгерістер жазылады.")]
        #[ru("Редакция, к которой здесь указаны только изменения.")]
        extends: Option<EditionRef>,
        /// Where the text was read.
        #[kk("Мәтін қайдан оқылды.")]
        #[ru("Где прочитан текст.")]
        source: Option<Phrase>,
        /// When it was last compared with the official text.
        #[kk("Ресми мәтінмен соңғы салыстырылған күн.")]
        #[ru("Когда последний раз сверено с официальным текстом.")]
        checked_on: Option<Spanned<Day>>,
    }

    /// Since when an edition is in force.
    pub struct InForce {
        /// The first day.
        #[kk("Алғашқы күні.")]
        #[ru("Первый день.")]
        from: Spanned<Day>,
        /// The first day on which it was in force beyond doubt, where the first day itself is not read in a text.
        #[kk("Алғашқы күні нақты белгілі болмаса – редакция күшінде екеніне күмән жоқ алғашқы күн.")]
        #[ru("Если первый день точно не известен – день, с которого редакция несомненно действует.")]
        surely_from: Option<Spanned<Day>>,
        /// The last day; otherwise the day before the next edition.
        #[kk("Соңғы күні; жазылмаса – келесі редакцияның алдындағы күн.")]
        #[ru("Последний день; если не указан – день перед следующей редакцией.")]
        until: Option<Spanned<Day>>,
        /// How that is known.
        #[kk("Бұл қайдан белгілі: text, secondary, announced, inferred.")]
        #[ru("Откуда это известно: text, secondary, announced, inferred.")]
        known: Spanned<Known>,
    }
}

crate::words! {
    /// How a value is known; a verdict is as strong as that.
    pub enum Known {
        /// Read in the text of the act.
        Text = "text",
        /// Told by another source.
        Secondary = "secondary",
        /// Announced before it was law.
        Announced = "announced",
        /// Concluded from other facts.
        Inferred = "inferred",
    }

    /// A value by which no rule judges.
    pub enum Only {
        /// It is shown to people.
        Explain = "explain",
        /// It is printed in papers.
        Print = "print",
    }
}

/// `kind = "rules"`
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// What the edition says of itself.
    pub head: RulesHead,
    /// Its values by path, such as `commission.min-members`.
    pub values: BTreeMap<String, RuleValue>,
}

/// A value of an edition.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleValue {
    /// Where it is written.
    pub span: Span,
    /// What it says: all keys but those below.
    pub says: serde_json::Map<String, Json>,
    /// The provision.
    pub provision: String,
    /// How it is known.
    pub known: Known,
    /// Set where no rule judges by it.
    pub only: Option<Only>,
}

impl Rules {
    /// The keys of the head; every other table is a section of values.
    pub const KEYS: &'static [Key] = RulesHead::KEYS;
}

impl Value for Rules {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let DeValue::Table(entries) = value.get_ref() else { return None };
        let header = reader.header;
        let is_head = |key: &str, value: &DeValue<'_>| {
            !value.is_table() || Self::KEYS.iter().chain(header).any(|known| known.name == key)
        };
        let (mut head, mut sections) = (DeTable::new(), Vec::new());
        for (key, entry) in entries {
            if is_head(key.get_ref(), entry.get_ref()) {
                head.insert(key.clone(), entry.clone());
            } else {
                sections.push((clean_key(reader, key), entry));
            }
        }
        let head = RulesHead::read(reader, &toml::Spanned::new(value.span(), DeValue::Table(head)));
        let mut values = BTreeMap::new();
        for (path, section) in sections {
            read_section(reader, &path, section, &mut values);
        }
        head.map(|head| Self { head, values })
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        let root = RulesHead::schema(writer);
        let section = section_schema(writer);
        writer.open(&root, section);
        root
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.head.links(visit);
    }
}

/// Keys that every value has or may have, besides those that say what it is.
const VALUE_KEYS: &[Key] = &[
    Key {
        name: "provision",
        required: true,
        description: [
            "Тармағы: p. 21, p. 5 2), annex 1 item 10; белгісіз болса – not stated.",
            "Пункт: p. 21, p. 5 2), annex 1 item 10; если неизвестен – not stated.",
            "The provision: p. 21, p. 5 2), annex 1 item 10; not stated where it is not known.",
        ],
    },
    Key {
        name: "known",
        required: true,
        description: [
            "Қайдан белгілі: text – мәтіннен, secondary – басқа дереккөзден, announced – жобадан, inferred – қорытынды.",
            "Откуда известно: text – из текста, secondary – из другого источника, announced – из проекта, inferred – вывод.",
            "How it is known: read in the text, from another source, announced as a draft, or inferred.",
        ],
    },
    Key {
        name: "only",
        required: false,
        description: [
            "Ешбір ереже бұл мән бойынша тексермесе: explain – түсіндіру үшін, print – қағазға басу үшін.",
            "Если ни одно правило по нему не проверяет: explain – для пояснения, print – для печати.",
            "Where no rule judges by it: it only explains, or is only printed.",
        ],
    },
];

/// A section holds values and further sections.
fn section_schema(writer: &mut SchemaWriter) -> Json {
    let value = writer.table("RuleValue", VALUE_KEYS, |writer| {
        vec![String::schema(writer), Known::schema(writer), Only::schema(writer)]
    });
    writer.open(&value, json!(true));
    let is_value = json!({ "anyOf": [{ "required": ["provision"] }, { "required": ["known"] }] });
    let inner = json!({ "$ref": "#/definitions/Section" });
    let section = json!({ "not": is_value, "additionalProperties": inner });
    writer.define("Section", json!({ "type": "object", "anyOf": [value, section] }))
}

/// A table with `provision` or `known` is a value; any other is a section of more.
fn read_section(
    reader: &mut Reader<'_>,
    path: &str,
    value: &TomlValue<'_>,
    values: &mut BTreeMap<String, RuleValue>,
) {
    let DeValue::Table(table) = value.get_ref() else {
        without_provision::<()>(reader, value, "provision");
        return;
    };
    if table.contains_key("provision") || table.contains_key("known") {
        values.extend(read_value(reader, value, table).map(|value| (path.to_owned(), value)));
        return;
    }
    for (key, child) in table {
        let key = clean_key(reader, key);
        read_section(reader, &format!("{path}.{key}"), child, values);
    }
}

fn read_value(reader: &mut Reader<'_>, value: &TomlValue<'_>, table: &DeTable<'_>) -> Option<RuleValue> {
    let span = reader.span(value);
    let provision = match table.get("provision") {
        Some(provision) => String::read(reader, provision),
        None => without_provision(reader, value, "provision"),
    };
    let known = match table.get("known") {
        Some(known) => Known::read(reader, known),
        None => without_provision(reader, value, "known"),
    };
    let only = table.get("only").and_then(|only| Only::read(reader, only));
    let before = reader.findings.len();
    let says = table
        .iter()
        .filter(|(key, _)| !matches!(key.get_ref().as_ref(), "provision" | "known" | "only"))
        .map(|(key, value)| (clean_key(reader, key), to_json(reader, value)))
        .collect();
    // What cannot be printed is no value: the next edition that has one is asked, or the question stays open.
    if reader.findings.len() > before {
        return None;
    }
    Some(RuleValue { span, says, provision: provision?, known: known?, only })
}

fn without_provision<T>(reader: &mut Reader<'_>, value: &TomlValue<'_>, key: &str) -> Option<T> {
    let message =
        say!("мәннің `{key}` кілті жоқ", "у значения нет ключа `{key}`", "the value has no `{key}`");
    let help = say!(
        "әр мәннің тармағы (`provision`) мен қайдан белгілі екені (`known`) жазылады",
        "у каждого значения пишется пункт (`provision`) и откуда он известен (`known`)",
        "each value states its provision and how it is known",
    );
    reader.report(codes::MISSING_KEY.at(reader.span(value), message).help(help));
    None
}

/// A value as it stands. Letters are shown on a terminal and printed, so they are as clean as those of a paper.
fn to_json(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Json {
    match value.get_ref() {
        DeValue::String(_) => String::read(reader, value).map_or(Json::Null, Json::String),
        DeValue::Integer(integer) => {
            i64::from_str_radix(integer.as_str(), integer.radix()).map_or(Json::Null, Json::from)
        }
        DeValue::Float(float) => float.as_str().parse::<f64>().map_or(Json::Null, Json::from),
        DeValue::Boolean(answer) => json!(answer),
        DeValue::Datetime(datetime) => json!(datetime.to_string()),
        DeValue::Array(items) => items.iter().map(|item| to_json(reader, item)).collect(),
        DeValue::Table(table) => Json::Object(
            table.iter().map(|(key, value)| (clean_key(reader, key), to_json(reader, value))).collect(),
        ),
    }
}

/// A key stands in one line of a list: an end of a line is as foreign there as any other control character.
fn clean_key(reader: &mut Reader<'_>, key: &toml::Spanned<Cow<'_, str>>) -> String {
    let is_foreign = |letter: char| letter.is_control() || forbidden(letter);
    let Some(first) = key.get_ref().chars().find(|letter| is_foreign(*letter)) else {
        return key.get_ref().to_string();
    };
    let code_point = first as u32;
    let message = say!(
        "кілтте көрінбейтін басқару таңбасы бар: U+{code_point:04X}",
        "в ключе невидимый управляющий символ U+{code_point:04X}",
        "the key holds the invisible control character U+{code_point:04X}",
    );
    let help = say!("оны өшіріңіз", "удалите его", "delete it");
    let span = reader.range(key.span());
    reader.report(codes::FORBIDDEN_CHARACTER.at(span, message).help(help));
    key.get_ref().replace(is_foreign, "\u{FFFD}")
}
