//! Days, terms and school years.

use serde_json::{Value as Json, json};
use toml::de::DeValue;
use toml::value::{Date as TomlDate, Datetime};

use crate::codes;
use crate::say;
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, TomlValue, Value};
use crate::source::{Span, Spanned};
use crate::text::Say;
use crate::when::{self, Day, NotWhen, Rhythm, SchoolYear, When};

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
