//! Plain values of the contract: text, days, terms, ids, numbers, references.

use serde_json::{Value as Json, json};
use toml::de::DeValue;
use toml::value::{Date as TomlDate, Datetime};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::codes;
use crate::nearest::nearest;
use crate::phrase::{Phrase, Prose};
use crate::reference::{Reference, is_id, to_id};
use crate::say;
use crate::shape::links::{Link, Target};
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, TomlValue, Value};
use crate::source::{Span, Spanned};
use crate::text::{Language, Say, forbidden};
use crate::when::{self, Day, NotWhen, Rhythm, SchoolYear, When};
use crate::who::{
    BodyRef, CaseRef, DocumentRef, EditionRef, MeasureRef, OrderRef, PersonRef, ProtocolRef, ReferenceOrText,
    SittingRef, TaskRef,
};

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

/// Letters as they were written, for numbers of papers and the like.
impl Value for String {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        clean(reader, value, &text)
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "minLength": 1 })
    }
}

/// Normalises text, and reports what may not stand in one.
fn clean(reader: &mut Reader<'_>, value: &TomlValue<'_>, text: &str) -> Option<String> {
    let span = reader.span(value);
    if let Some(character) = text.chars().find(|character| forbidden(*character)) {
        let code_point = character as u32;
        let message = say!(
            "мәтінде көрінбейтін басқару таңбасы бар: U+{code_point:04X}",
            "в тексте невидимый управляющий символ U+{code_point:04X}",
            "the text holds the invisible control character U+{code_point:04X}",
        );
        let help = say!("оны өшіріңіз", "удалите его", "delete it");
        reader.report(codes::FORBIDDEN_CHARACTER.at(span, message).help(help));
        return None;
    }
    if text.trim().is_empty() {
        let message = say!("мәтін бос", "текст пуст", "the text is empty");
        let help = say!(
            "мәтінін жазыңыз немесе жолды өшіріңіз",
            "впишите текст или удалите строку",
            "write the text or delete the line"
        );
        reader.report(codes::EMPTY_TEXT.at(span, message).help(help));
        return None;
    }
    let text = text.replace("\r\n", "\n");
    Some(if is_nfc(&text) { text } else { text.nfc().collect() })
}

impl Value for Phrase {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(_) => by_language(reader, value),
            _ => String::read(reader, value).map(Self::Same),
        }
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        let text = json!({ "type": "string", "minLength": 1 });
        let languages: serde_json::Map<_, _> =
            Language::ALL.iter().map(|language| (language.code().to_owned(), text.clone())).collect();
        json!({ "anyOf": [
            text,
            { "type": "object", "properties": languages, "additionalProperties": false, "minProperties": 1 },
        ] })
    }
}

fn by_language(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Phrase> {
    let DeValue::Table(table) = value.get_ref() else { return None };
    let mut texts = Vec::new();
    let mut whole = true;
    for (key, text) in table {
        match Language::from_code(key.get_ref()).filter(|language| reader.languages.contains(language)) {
            Some(language) => match String::read(reader, text) {
                Some(text) => texts.push((language, text)),
                None => whole = false,
            },
            None => {
                whole = false;
                unknown_language(reader, key);
            }
        }
    }
    texts.sort_by_key(|(language, _)| reader.languages.iter().position(|known| known == language));
    if whole && !reader.is_damaged(value) {
        missing_translations(reader, value, &texts);
    }
    (!texts.is_empty()).then_some(Phrase::ByLanguage(texts))
}

fn unknown_language(reader: &mut Reader<'_>, key: &toml::Spanned<std::borrow::Cow<'_, str>>) {
    if reader.is_swallowed(&key.span()) {
        return;
    }
    let written = key.get_ref();
    let codes: Vec<&str> = reader.languages.iter().map(|language| language.code()).collect();
    let all = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "`{written}` – бұл жұмыс бумасының тілі емес",
        "`{written}` – не язык этой рабочей папки",
        "`{written}` is not a language of this workspace",
    );
    let help = say!(
        "мына тілдердің бірін жазыңыз: {all}",
        "напишите один из её языков: {all}",
        "write one of its languages: {all}"
    );
    let mut finding = codes::UNKNOWN_LANGUAGE.at(reader.range(key.span()), message).help(help);
    finding.paste = nearest(written, codes).map(str::to_owned);
    reader.report(finding);
}

fn missing_translations(reader: &mut Reader<'_>, value: &TomlValue<'_>, texts: &[(Language, String)]) {
    let missing: Vec<&str> = reader
        .languages
        .iter()
        .filter(|language| texts.iter().all(|(present, _)| present != *language))
        .map(|language| language.code())
        .collect();
    if missing.is_empty() {
        return;
    }
    let all = missing.join(", ");
    let lines = missing.iter().map(|code| format!("`{code} = \"…\"`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "мәтіннің аудармасы жоқ: {all}",
        "нет перевода текста: {all}",
        "the text has no translation: {all}"
    );
    let help = say!(
        "{lines} қосыңыз, әйтпесе ол тілдегі басылымда басқа тілдегі мәтін тұрады",
        "добавьте {lines}, иначе в этом издании будет напечатан текст на другом языке",
        "add {lines}; otherwise that edition prints the text of another language",
    );
    reader.report(codes::MISSING_TRANSLATION.at(reader.span(value), message).help(help));
}

impl Value for Prose {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        Phrase::read(reader, value).map(Self)
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        Phrase::schema(writer)
    }
}

impl Value for Day {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        match value.get_ref() {
            _ if reader.is_damaged(value) => None,
            DeValue::Datetime(datetime) => day_of(reader, value, datetime),
            DeValue::String(text) => {
                quoted_day(reader, value, text);
                None
            }
            _ => reader.wrong_type(value, &say!("күн", "дата", "a day"), Some(day_help())),
        }
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "format": "date" })
    }
}

fn day_help() -> Say {
    say!(
        "күн былай жазылады: жыл-ай-күн, тырнақшасыз – `2024-03-11`",
        "дата пишется так: год-месяц-день, без кавычек – `2024-03-11`",
        "write the day as year-month-day without quotes: `2024-03-11`",
    )
}

/// Reads a day from TOML's date; one with a time is a fault.
fn day_of(reader: &mut Reader<'_>, value: &TomlValue<'_>, datetime: &Datetime) -> Option<Day> {
    let Datetime { date: Some(date), time: None, .. } = datetime else {
        let mut finding = codes::QUOTED_DATE
            .at(
                reader.span(value),
                say!(
                    "күн уақытсыз жазылады",
                    "дата пишется без времени",
                    "a day is wanted here, without a time"
                ),
            )
            .help(day_help());
        finding.paste = datetime.date.map(|date| date.to_string());
        reader.report(finding);
        return None;
    };
    let day = civil(*date);
    if day.is_none() {
        impossible_day(reader, value);
    }
    day
}

fn civil(date: TomlDate) -> Option<Day> {
    let year = i16::try_from(date.year).ok().filter(|year| *year > 0)?;
    Day::new(year, date.month as i8, date.day as i8).ok()
}

fn impossible_day(reader: &mut Reader<'_>, value: &TomlValue<'_>) {
    let written = reader.written(value).trim_matches('"').to_owned();
    let message =
        say!("күнтізбеде `{written}` жоқ", "в календаре нет `{written}`", "the calendar has no `{written}`");
    let help = say!("айы мен күнін тексеріңіз", "проверьте месяц и день", "check the month and the day");
    reader.report(codes::IMPOSSIBLE_DATE.at(reader.span(value), message).help(help));
}

/// A day in quotes: says how to write the same day.
fn quoted_day(reader: &mut Reader<'_>, value: &TomlValue<'_>, text: &str) {
    let span = reader.span(value);
    match when::point(text) {
        Ok(when::Point::Day(day)) => {
            let message = say!(
                "күн тырнақшасыз жазылады",
                "дата пишется без кавычек",
                "a day is written without quotes"
            );
            reader.report(codes::QUOTED_DATE.at(span, message).help(day_help()).paste(day.to_string()));
        }
        Err(NotWhen::DayFirst(day)) => reader.report(dotted(span, text).paste(day)),
        Err(NotWhen::NoSuchDay) => impossible_day(reader, value),
        _ => {
            let message = say!("`{text}` – күн емес", "`{text}` – не дата", "`{text}` is not a day");
            reader.report(codes::DOTTED_DATE.at(span, message).help(day_help()));
        }
    }
}

/// The finding about `11.03.2024`.
pub fn dotted(span: Span, written: &str) -> crate::finding::Finding {
    let message = say!(
        "`{written}` күні басқаша жазылады",
        "дата `{written}` записывается иначе",
        "the date `{written}` is written another way",
    );
    codes::DOTTED_DATE.at(span, message).help(day_help())
}

impl Value for When {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        match value.get_ref() {
            _ if reader.is_damaged(value) => None,
            DeValue::Datetime(datetime) => {
                day_of(reader, value, datetime).map(|day| Self::Point(when::Point::Day(day)))
            }
            DeValue::String(text) => match when::when(text.trim()) {
                Ok(term) => Some(term),
                Err(fault) => not_when(reader, value, text, &fault),
            },
            DeValue::Table(_) => Repeated::read(reader, value)
                .map(|repeated| Self::Every(repeated.every, repeated.r#in.map(|within| within.value.0))),
            _ => reader.wrong_type(value, &say!("мерзім", "срок", "a term"), Some(when_help())),
        }
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        json!({ "anyOf": [
            { "type": "string", "format": "date" },
            { "type": "string", "pattern": r"^(\d{4}-\d{2}(-\d{2})?(/\d{4}-\d{2}(-\d{2})?)?|ongoing)$" },
            Repeated::schema(writer),
        ] })
    }
}

crate::shape! {
    /// Something done again and again.
    pub struct Repeated {
        /// How often: week, month, quarter.
        #[kk("Қаншалықты жиі: week – апта, month – ай, quarter – тоқсан.")]
        #[ru("Как часто: week – неделя, month – месяц, quarter – квартал.")]
        every: Rhythm,
        /// From when to when, for example "2025-09/2026-05".
        #[kk("Қай айдан қай айға дейін, мысалы \"2025-09/2026-05\".")]
        #[ru("С какого по какой месяц, например \"2025-09/2026-05\".")]
        r#in: Option<Spanned<Within>>,
    }
}

impl Value for Rhythm {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        reader.word(value, &[("week", Self::Week), ("month", Self::Month), ("quarter", Self::Quarter)])
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "enum": ["week", "month", "quarter"] })
    }
}

/// The interval of something repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within(pub (when::Point, when::Point));

impl Value for Within {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        when::interval(&text).map(Self).or_else(|fault| not_when(reader, value, &text, &fault).ok_or(())).ok()
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?/\d{4}-\d{2}(-\d{2})?$" })
    }
}

fn when_help() -> Say {
    say!(
        "мерзімді былай жазыңыз: күн `2024-03-11`, ай `\"2024-03\"`, аралық `\"2022-09/2022-11\"` немесе `\"ongoing\"` (үнемі)",
        "пишите срок так: день `2024-03-11`, месяц `\"2024-03\"`, промежуток `\"2022-09/2022-11\"` или `\"ongoing\"` (постоянно)",
        "write a term as a day `2024-03-11`, a month `\"2024-03\"`, an interval `\"2022-09/2022-11\"` or `\"ongoing\"`",
    )
}

fn not_when<T>(reader: &mut Reader<'_>, value: &TomlValue<'_>, text: &str, fault: &NotWhen) -> Option<T> {
    let span = reader.span(value);
    let finding = match fault {
        NotWhen::NoSuchDay => {
            impossible_day(reader, value);
            return None;
        }
        NotWhen::DayFirst(point) => {
            let paste = if point.len() == 10 { point.clone() } else { format!("\"{point}\"") };
            dotted(span, text).paste(paste)
        }
        NotWhen::EndsBeforeStart => {
            let message = say!(
                "мерзім басталмай тұрып аяқталады",
                "срок кончается раньше, чем начинается",
                "the term ends before it starts"
            );
            let finding = codes::REVERSED_TERM.at(span, message);
            let help = say!(
                "басы мен соңын ауыстырыңыз",
                "поменяйте начало и конец местами",
                "swap its start and end"
            );
            let swapped =
                text.split_once('/').map(|(from, until)| format!("\"{}/{}\"", until.trim(), from.trim()));
            crate::finding::Finding { paste: swapped, ..finding.help(help) }
        }
        NotWhen::Form => {
            let message = say!("`{text}` – мерзім емес", "`{text}` – не срок", "`{text}` is not a term");
            codes::NOT_A_TERM.at(span, message).help(when_help())
        }
    };
    reader.report(finding);
    None
}

impl Value for SchoolYear {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?.to_owned();
        let year = Self::parse(&text);
        if year.is_none() {
            let message = say!(
                "`{text}` – оқу жылы емес",
                "`{text}` – не учебный год",
                "`{text}` is not a school year"
            );
            let help = say!(
                "оқу жылы былай жазылады: `\"2025-2026\"`",
                "учебный год пишется так: `\"2025-2026\"`",
                "write a school year as `\"2025-2026\"`",
            );
            let mut finding = codes::NOT_A_TERM.at(reader.span(value), message).help(help);
            finding.paste = meant_year(&text);
            reader.report(finding);
        }
        year
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "pattern": r"^\d{4}-\d{4}$" })
    }
}

/// `2022/23`, `2022–2023` and `2022` are all meant as `"2022-2023"`.
fn meant_year(text: &str) -> Option<String> {
    let start: i16 = text.trim().get(..4)?.parse().ok()?;
    (1900..2200).contains(&start).then(|| format!("\"{}\"", SchoolYear { start }))
}

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
        let paste = format!("\"{}\"", to_id(&text));
        reader.report(codes::NOT_AN_ID.at(reader.span(value), message).help(id_help()).paste(paste));
        None
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 80 })
    }
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
            let message =
                say!("`{text}` – сілтеме емес", "`{text}` – не ссылка", "`{text}` is not a reference");
            let help = say!(
                "мұнда id жазылады, мысалы `\"a-serikova\"`, `\"director\"` немесе `\"plan-id#measure-id\"`",
                "здесь пишется id, например `\"a-serikova\"`, `\"director\"` или `\"plan-id#measure-id\"`",
                "write an id here, such as `\"a-serikova\"`, `\"director\"` or `\"plan-id#measure-id\"`",
            );
            reader.report(codes::NOT_AN_ID.at(reader.span(value), message).help(help));
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
}

/// A part of a whole, such as a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// The upper number.
    pub numerator: u32,
    /// The lower number, above 0.
    pub denominator: u32,
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
