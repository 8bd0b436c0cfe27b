//! Reads tables, lists and plain values, and reports every fault at its place.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::codes;
use crate::finding::Finding;
use crate::nearest::nearest;
use crate::say;
use crate::shape::{FieldType, Key, Lost, TomlValue};
use crate::source::{SourceId, Span};
use crate::text::{Language, Say};

/// What a reader knows of the file and the workspace, and what it found.
pub struct Reader<'a> {
    /// The file.
    pub source: SourceId,
    /// Its text.
    pub text: &'a str,
    /// The languages of the workspace.
    pub languages: &'a [Language],
    /// Where syntax is broken: nothing more is said about values there.
    pub damaged: &'a [Range<usize>],
    /// Keys that were lost with their lines: they are not missing.
    pub lost_keys: &'a [String],
    /// Keys of the header, which the first table may have besides its own.
    pub header: &'static [Key],
    /// Where a missing key of the file is reported: the value of `kind`.
    pub root: Range<usize>,
    /// Ids of list items that were lost; an empty one stands for an item whose id is not known.
    pub lost_ids: Vec<String>,
    /// Every fault so far.
    pub findings: Vec<Finding>,
}

impl Reader<'_> {
    /// The place of a value.
    pub fn span(&self, value: &TomlValue<'_>) -> Span {
        self.range(value.span())
    }

    /// The place of bytes.
    pub fn range(&self, range: Range<usize>) -> Span {
        let range = if range == (0..0) { self.root.clone() } else { range };
        Span::new(self.source, range)
    }

    /// The letters of a value, as written.
    pub fn written(&self, value: &TomlValue<'_>) -> &str {
        self.text.get(value.span()).unwrap_or_default()
    }

    /// True where the value was already reported as broken syntax.
    pub fn is_damaged(&self, value: &TomlValue<'_>) -> bool {
        let span = value.span();
        let holds_others = matches!(value.get_ref(), DeValue::Array(_) | DeValue::Table(_));
        if span == (0..0) {
            return !holds_others && !self.damaged.is_empty();
        }
        self.damaged.iter().any(|range| range.start <= span.end && span.start <= range.end)
    }

    /// True where a key or table lies wholly in broken syntax.
    pub fn is_swallowed(&self, span: &Range<usize>) -> bool {
        *span != (0..0) && self.damaged.iter().any(|range| range.start <= span.start && span.end <= range.end)
    }

    /// True where a key may have been lost with its line; an empty name stands for any.
    pub fn may_be_lost(&self, key: &str) -> bool {
        self.lost_keys.iter().any(|lost| lost.is_empty() || lost == key)
    }

    /// Adds a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Reports a value of another type, unless its syntax is broken anyway.
    pub fn wrong_type<T>(&mut self, value: &TomlValue<'_>, wanted: &Say, help: Option<Say>) -> Option<T> {
        if self.is_damaged(value) {
            return None;
        }
        let (found, Say { kk, ru, en }) = (type_name(value.get_ref()), wanted);
        let message = Say {
            kk: format!("мұнда {kk} болуы керек, ал жазылғаны – {}", found.kk),
            ru: format!("здесь ожидается {ru}, а стоит {}", found.ru),
            en: format!("{en} is wanted here, not {}", found.en),
        };
        let mut finding = codes::WRONG_TYPE.at(self.span(value), message);
        finding.help = help;
        self.report(finding);
        None
    }

    /// Reads letters; a number or a yes/no gets the quotes to paste.
    pub fn string<'v>(&mut self, value: &'v TomlValue<'_>) -> Option<&'v str> {
        match value.get_ref() {
            _ if self.is_damaged(value) => None,
            DeValue::String(text) => Some(text),
            other => {
                let scalar = !matches!(other, DeValue::Array(_) | DeValue::Table(_));
                let quoted = format!("\"{}\"", self.written(value));
                self.wrong_type::<()>(value, &say!("мәтін", "текст", "text"), None);
                if let (true, Some(last)) = (scalar, self.findings.last_mut()) {
                    last.help = Some(say!("тырнақшаға алыңыз", "возьмите в кавычки", "put it in quotes"));
                    last.paste = Some(quoted);
                }
                None
            }
        }
    }

    /// Reads one of a few words.
    pub fn word<T: Copy>(&mut self, value: &TomlValue<'_>, words: &'static [(&'static str, T)]) -> Option<T> {
        let text = self.string(value)?;
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*meaning);
        }
        let message = say!(
            "`{text}` деген сөз мұнда қолданылмайды",
            "слово `{text}` здесь не употребляется",
            "`{text}` is not a word known here",
        );
        let all = words.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let help =
            say!("мына сөздердің бірін жазыңыз: {all}", "напишите одно из слов: {all}", "use one of {all}");
        let mut finding = codes::UNKNOWN_WORD.at(self.span(value), message).help(help);
        finding.paste = nearest(text, words.iter().map(|(word, _)| *word)).map(|word| format!("\"{word}\""));
        self.report(finding);
        None
    }

    /// Reads a whole number from 0 to `maximum`.
    pub fn count(&mut self, value: &TomlValue<'_>, maximum: u32) -> Option<u32> {
        let DeValue::Integer(integer) = value.get_ref() else {
            return self.no_count(value);
        };
        if self.is_damaged(value) {
            return None;
        }
        match i128::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(number) if (0..=i128::from(maximum)).contains(&number) => Some(number as u32),
            _ => {
                let help = say!(
                    "0 мен {maximum} арасындағы бүтін санды жазыңыз",
                    "напишите целое число от 0 до {maximum}",
                    "write a whole number from 0 to {maximum}",
                );
                self.impossible_number(value, help);
                None
            }
        }
    }

    /// Reports what stands in place of a whole number; one in quotes gets the number to paste.
    fn no_count(&mut self, value: &TomlValue<'_>) -> Option<u32> {
        let number = value.get_ref().as_str().and_then(|text| text.trim().parse::<u32>().ok());
        let help =
            number.map(|_| say!("тырнақшасыз жазыңыз", "пишите без кавычек", "write it without quotes"));
        let before = self.findings.len();
        self.wrong_type::<()>(value, &say!("бүтін сан", "целое число", "a whole number"), help);
        if let Some(finding) = self.findings.get_mut(before) {
            finding.paste = number.map(|number| number.to_string());
        }
        None
    }

    /// Reports a number that nothing can have.
    pub fn impossible_number(&mut self, value: &TomlValue<'_>, help: Say) {
        let written = self.written(value);
        let message = say!(
            "`{written}` деген сан болуы мүмкін емес",
            "числа `{written}` быть не может",
            "the number `{written}` cannot be right"
        );
        self.report(codes::IMPOSSIBLE_NUMBER.at(self.span(value), message).help(help));
    }

    /// Reads a list.
    pub fn list<'v, 'i>(&mut self, value: &'v TomlValue<'i>) -> Option<&'v [TomlValue<'i>]> {
        let help = match value.get_ref() {
            DeValue::Array(items) => return Some(items),
            DeValue::Table(_) => {
                say!(
                    "тақырып қос жақшамен жазылады: `[[…]]`",
                    "заголовок пишется в двойных скобках: `[[…]]`",
                    "write the heading in double brackets: `[[…]]`"
                )
            }
            _ if says_none(value) => say!(
                "тізім бос болса, бос жақша жазыңыз",
                "если список пуст, напишите пустые скобки",
                "write empty brackets for an empty list",
            ),
            _ => say!("тік жақшаға алыңыз", "возьмите в квадратные скобки", "put it in square brackets"),
        };
        let paste = match value.get_ref() {
            DeValue::Table(_) => None,
            _ if says_none(value) => Some("[]".to_owned()),
            _ => Some(format!("[{}]", self.written(value))),
        };
        let before = self.findings.len();
        self.wrong_type::<()>(value, &say!("тізім", "список", "a list"), Some(help));
        if let Some(finding) = self.findings.get_mut(before) {
            finding.paste = paste;
        }
        None
    }

    /// Remembers the id of a list's item that was lost to a fault, so that references to it are no faults.
    pub fn lose(&mut self, item: &TomlValue<'_>) {
        if let DeValue::Table(table) = item.get_ref() {
            let id = table.get("id").and_then(|id| id.get_ref().as_str()).unwrap_or_default();
            self.lost_ids.push(id.to_owned());
        }
    }

    /// Reports a list that must hold something.
    pub fn empty_list(&mut self, value: &TomlValue<'_>) {
        let message = say!("тізім бос", "список пуст", "the list is empty");
        let help =
            say!("кемінде бір жазба қосыңыз", "добавьте хотя бы одну запись", "add at least one entry");
        self.report(codes::EMPTY_TEXT.at(self.span(value), message).help(help));
    }
}

/// True for letters that say that there is nothing.
fn says_none(value: &TomlValue<'_>) -> bool {
    let text = value.get_ref().as_str().unwrap_or("…").trim().to_lowercase();
    matches!(text.as_str(), "" | "жоқ" | "нет" | "none" | "no" | "-" | "–" | "—")
}

fn type_name(value: &DeValue<'_>) -> Say {
    match value {
        DeValue::String(_) => say!("мәтін", "текст", "text"),
        DeValue::Integer(_) => say!("сан", "число", "a number"),
        DeValue::Float(_) => say!("бөлшек сан", "дробное число", "a fraction"),
        DeValue::Boolean(_) => say!("иә/жоқ мәні", "значение да/нет", "true or false"),
        DeValue::Datetime(_) => say!("күн", "дата", "a date"),
        DeValue::Array(_) => say!("тізім", "список", "a list"),
        DeValue::Table(_) => say!("`{{ … }}` жазбасы", "запись `{{ … }}`", "a table"),
    }
}

/// A table whose keys are matched with those that it may have.
pub struct Table<'r, 'a, 'v, 'i> {
    reader: &'r mut Reader<'a>,
    span: Span,
    found: Vec<(&'static str, &'v TomlValue<'i>)>,
    lost: Lost,
}

impl<'r, 'a, 'v, 'i> Table<'r, 'a, 'v, 'i> {
    /// Opens a table: reports unknown keys and reads misspelt ones as those that they were meant to be.
    pub fn open(reader: &'r mut Reader<'a>, value: &'v TomlValue<'i>, keys: &'static [Key]) -> Option<Self> {
        let DeValue::Table(entries) = value.get_ref() else {
            return reader.wrong_type(value, &say!("`{{ … }}` жазбасы", "запись `{{ … }}`", "a table"), None);
        };
        let header = std::mem::take(&mut reader.header);
        let span = reader.span(value);
        let mut table =
            Self { reader, span, found: Vec::with_capacity(entries.len()), lost: Lost::default() };
        table.match_keys(entries, keys, header);
        let swallowed = table.reader.is_swallowed(&value.span());
        table.report_missing(keys, swallowed);
        Some(table)
    }

    /// Reads a field.
    pub fn field<F: FieldType>(&mut self, key: &'static str) -> Option<F> {
        let Some((_, value)) = self.found.iter().find(|(name, _)| *name == key) else {
            return F::absent();
        };
        let field = F::read_field(self.reader, value);
        if field.lost {
            self.lost.0.push(key);
        }
        field.value
    }

    /// The table's place and the keys that were lost.
    pub fn close(self) -> (Span, Lost) {
        (self.span, self.lost)
    }

    fn match_keys(&mut self, entries: &'v DeTable<'i>, keys: &'static [Key], header: &'static [Key]) {
        let mut unknown = Vec::new();
        for (key, value) in entries {
            let written = key.get_ref().as_ref();
            match keys.iter().find(|known| known.name == written) {
                Some(known) => self.found.push((known.name, value)),
                None if header.iter().any(|known| known.name == written) => {}
                None => unknown.push((key, value)),
            }
        }
        unknown.retain(|(key, _)| !self.reader.is_swallowed(&key.span()));
        for (key, value) in unknown {
            self.unknown_key(key, value, keys);
        }
    }

    fn unknown_key(
        &mut self,
        key: &toml::Spanned<std::borrow::Cow<'i, str>>,
        value: &'v TomlValue<'i>,
        keys: &'static [Key],
    ) {
        let written = key.get_ref().as_ref();
        let is_free = |known: &&Key| self.found.iter().all(|(name, _)| *name != known.name);
        let free = nearest(written, keys.iter().filter(is_free).map(|known| known.name));
        let meant = free.or_else(|| nearest(written, keys.iter().map(|known| known.name)));
        if let Some(name) = free.and_then(|name| keys.iter().find(|known| known.name == name)) {
            self.found.push((name.name, value));
        }
        let span = self.reader.range(key.span());
        let message = say!(
            "`{written}` деген кілт жоқ",
            "ключа `{written}` здесь нет",
            "there is no key `{written}` here"
        );
        let mut finding = codes::UNKNOWN_KEY.at(span, message).help(key_help(meant, keys));
        finding.paste = meant.map(str::to_owned);
        self.reader.report(finding);
    }

    fn report_missing(&mut self, keys: &'static [Key], swallowed: bool) {
        for key in keys {
            if self.found.iter().any(|(name, _)| *name == key.name) {
                continue;
            }
            if swallowed || self.reader.may_be_lost(key.name) {
                self.lost.0.push(key.name);
            } else if key.required {
                self.reader.report(missing_key(self.span, key));
            }
        }
    }
}

/// The finding about a key that must be there.
pub fn missing_key(span: Span, key: &Key) -> Finding {
    let name = key.name;
    let [kk, ru, en] = key.description.map(as_clause);
    let message = say!("`{name}` кілті жоқ", "нет ключа `{name}`", "the key `{name}` is missing");
    let help = say!(
        "`{name} = …` деген жол қосыңыз: {kk}",
        "добавьте строку `{name} = …`: {ru}",
        "add a line `{name} = …`: {en}",
    );
    codes::MISSING_KEY.at(span, message).help(help).paste(format!("{name} = …"))
}

/// A key's description as the end of a sentence: without its full stop and its capital.
fn as_clause(description: &str) -> String {
    let text = description.trim().trim_end_matches('.');
    let mut letters = text.chars();
    let first = letters.next();
    let is_name = letters.next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !is_name => first.to_lowercase().chain(text.chars().skip(1)).collect(),
        _ => text.to_owned(),
    }
}

fn key_help(meant: Option<&str>, keys: &[Key]) -> Say {
    if let Some(name) = meant {
        return say!("бәлкім, `{name}`", "возможно, имелось в виду `{name}`", "did you mean `{name}`?");
    }
    let all = keys.iter().map(|key| format!("`{}`", key.name)).collect::<Vec<_>>().join(", ");
    say!("мұнда мына кілттер бар: {all}", "здесь есть ключи: {all}", "the keys here are {all}")
}
