//! What a parser's error means to the person who typed the line.
//!
//! Messages of the `toml` crate are matched by their beginnings; tests hold them to its version.

use std::ops::Range;

use crate::codes;
use crate::finding::{Code, Finding};
use crate::say;
use crate::source::{SourceId, Span};
use crate::text::Say;
use crate::when;

/// A fault of grammar, before it has a file.
pub struct Fault {
    /// The letters that are wrong.
    pub span: Range<usize>,
    /// Bytes to blank before the rest can be read.
    pub blank: Range<usize>,
    /// The key that is lost with them.
    pub lost_key: Option<String>,
    /// True where other errors in the same line only follow from this one.
    pub hides_line: bool,
    code: &'static Code,
    message: Say,
    help: Say,
    paste: Option<String>,
}

impl Fault {
    fn new(code: &'static Code, span: Range<usize>, message: Say, help: Say) -> Self {
        Self {
            blank: span.clone(),
            span,
            lost_key: None,
            hides_line: false,
            code,
            message,
            help,
            paste: None,
        }
    }

    fn paste(mut self, text: impl Into<String>) -> Self {
        self.paste = Some(text.into());
        self
    }

    /// The finding in a file.
    pub fn finding(&self, source: SourceId) -> Finding {
        let finding =
            self.code.at(Span::new(source, self.span.clone()), self.message.clone()).help(self.help.clone());
        Finding { paste: self.paste.clone(), ..finding }
    }
}

/// The first fault that makes the parser lose what follows it.
pub fn first_swallowing(text: &str, errors: &[toml::de::Error]) -> Option<Fault> {
    let mut swallowing: Vec<Fault> = errors
        .iter()
        .filter_map(|error| {
            let span = error.span()?;
            let message = error.message();
            if message.starts_with("key with no value") {
                Some(missing_equals_sign(text, span.start))
            } else if message.starts_with("unclosed table") || message.starts_with("unclosed array table") {
                Some(unclosed_heading(text, span.start))
            } else if message.starts_with("unclosed array") || message.starts_with("unclosed inline table") {
                unclosed(text, span.end)
            } else if message.starts_with("invalid multi-line")
                && !text[span.start..].starts_with(['"', '\''])
            {
                unclosed(text, span.end)
            } else {
                None
            }
        })
        .collect();
    swallowing.sort_by_key(|fault| fault.blank.start);
    swallowing.into_iter().next()
}

fn missing_equals_sign(text: &str, at: usize) -> Fault {
    let line = line_of(text, at);
    let letters = &text[line.clone()];
    let indent = letters.len() - letters.trim_start().len();
    let trimmed = letters.trim();
    let key_length = trimmed.find([' ', '\t', ':', '"', '\'']).unwrap_or(trimmed.len()).max(1);
    let key_length =
        trimmed.floor_char_boundary(key_length).max(trimmed.chars().next().map_or(0, char::len_utf8));
    let key = &trimmed[..key_length];
    let start = line.start + indent;
    let message = say!(
        "`{key}` сөзінен кейін `=` белгісі жоқ",
        "после `{key}` нет знака `=`",
        "there is no `=` after `{key}`"
    );
    let rest = trimmed[key_length..].trim_start_matches([' ', '\t', ':', '=']);
    let help = say!(
        "әр жол `кілт = мән` түрінде жазылады; мәтін тырнақшада тұрады",
        "каждая строка пишется как `ключ = значение`; текст стоит в кавычках",
        "each line is `key = value`; text stands in quotes",
    );
    let mut fault = Fault::new(&codes::MISSING_EQUALS_SIGN, start..start + key_length, message, help);
    if crate::reference::is_id(key) {
        let rest = if rest.is_empty() { "…" } else { rest };
        fault.paste = Some(format!("{key} = {rest}"));
    }
    Fault { blank: line, lost_key: Some(key.to_owned()), ..fault }
}

fn unclosed_heading(text: &str, at: usize) -> Fault {
    let line = line_of(text, at);
    let heading = text[line.clone()].trim();
    let name = heading.trim_matches(['[', ']', ' ']).to_owned();
    let start = line.start + (text[line.clone()].len() - text[line.clone()].trim_start().len());
    let message = say!(
        "`{heading}` тақырыбының жақшасы жабылмаған",
        "скобка заголовка `{heading}` не закрыта",
        "the bracket of the heading `{heading}` is not closed"
    );
    let help = say!("жақшаны жабыңыз", "закройте скобку", "close the bracket");
    let closed = if heading.starts_with("[[") { format!("[[{name}]]") } else { format!("[{name}]") };
    let fault = Fault::new(&codes::UNCLOSED, start..start + heading.len(), message, help).paste(closed);
    let blank = line.start..next_heading(text, line.end);
    Fault { blank, lost_key: Some(name), ..fault }
}

/// A bracket or `"""` whose end was looked for up to `end`.
fn unclosed(text: &str, end: usize) -> Option<Fault> {
    let (open, mark) = opening(text, end)?;
    let close = match mark {
        "[" => "]",
        "{" => "}",
        quotes => quotes,
    };
    let message = say!(
        "`{mark}` ашылған, бірақ жабылмаған",
        "`{mark}` открыто, но не закрыто",
        "`{mark}` is opened but not closed"
    );
    let help = say!("соңына `{close}` қойыңыз", "поставьте в конце `{close}`", "put `{close}` at its end");
    let line = line_of(text, open);
    let key = text[line.start..open].split('=').next().unwrap_or_default().trim();
    let lost_key = (!key.is_empty()).then(|| key.to_owned());
    let fault = Fault::new(&codes::UNCLOSED, open..open + mark.len(), message, help);
    Some(Fault { blank: line.start..next_statement(text, line.end), lost_key, ..fault })
}

/// The first bracket or triple quote before `end` that is still open there.
fn opening(text: &str, end: usize) -> Option<(usize, &'static str)> {
    let mut open: Vec<(usize, &'static str)> = Vec::new();
    let mut at = 0;
    while at < end {
        let rest = &text[at..end];
        let step = match rest.as_bytes()[0] {
            b'#' => rest.find('\n').unwrap_or(rest.len()),
            b'"' | b'\'' => match quoted(rest) {
                Quoted::Closed(length) => length,
                Quoted::Open(mark) => return open.first().copied().or(Some((at, mark))),
            },
            b'[' => {
                open.push((at, "["));
                1
            }
            b'{' => {
                open.push((at, "{"));
                1
            }
            b']' | b'}' => {
                open.pop();
                1
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        at += step;
    }
    open.first().copied()
}

enum Quoted {
    Closed(usize),
    Open(&'static str),
}

/// How long the quoted text at the start of `rest` is; one that runs over its line ends there.
fn quoted(rest: &str) -> Quoted {
    for mark in ["\"\"\"", "'''"] {
        if let Some(inside) = rest.strip_prefix(mark) {
            return match inside.find(mark) {
                Some(length) => Quoted::Closed(length + 6),
                None => Quoted::Open(mark),
            };
        }
    }
    let quote = rest.as_bytes()[0];
    let mut escaped = false;
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            b'\n' => return Quoted::Closed(index),
            b'\\' if quote == b'"' && !escaped => escaped = true,
            other if other == quote && !escaped => return Quoted::Closed(index + 1),
            _ => escaped = false,
        }
    }
    Quoted::Closed(rest.len())
}

/// What an error says about a value, widened to the whole value; none where another finding covers it.
pub fn of_value(text: &str, error: &toml::de::Error, leaves: &[Range<usize>]) -> Option<Fault> {
    let at = error.span()?;
    let at =
        text.floor_char_boundary(at.start.min(text.len()))..text.ceil_char_boundary(at.end.min(text.len()));
    let span = widen(text, &at, leaves);
    let written = &text[span.clone()];
    let message = error.message();
    match message {
        _ if message.starts_with("invalid unquoted key") => None,
        _ if message.starts_with("duplicate key") => Some(repeated_key(text, at)),
        _ if message.starts_with("invalid date, expected day")
            || message.starts_with("invalid date, expected month") =>
        {
            Some(impossible_date(span.clone(), written))
        }
        _ if when::from_day_first(written).is_some() || looks_like_date(written) => {
            Some(dotted_date(span.clone(), written))
        }
        _ if message.starts_with("string values must be quoted") => {
            Some(unquoted(text, span.clone(), written))
        }
        _ if message.starts_with("invalid basic string") || message.starts_with("invalid literal string") => {
            Some(open_quote(span.clone(), written))
        }
        _ if message.contains("escape") || message.contains("unicode") => {
            Some(backslash(span.clone(), written))
        }
        _ if message.starts_with("unexpected key or value") => Some(trailing(text, &at)),
        _ if message.starts_with("invalid boolean") => Some(boolean(span.clone(), written)),
        _ if message.contains("leading zero") => Some(leading_zero(span.clone(), written)),
        _ => Some(other(span.clone(), message)),
    }
}

/// The value that an error is about: the one that holds it, or the one that it follows.
fn widen(text: &str, at: &Range<usize>, leaves: &[Range<usize>]) -> Range<usize> {
    let holds = |leaf: &&Range<usize>| leaf.start <= at.start && at.end <= leaf.end && !leaf.is_empty();
    if let Some(leaf) = leaves.iter().filter(holds).min_by_key(|leaf| leaf.len()) {
        return leaf.clone();
    }
    if at.is_empty() {
        let end =
            text[at.start..].find(['\n', '\r', ',', ']', '}']).map_or(text.len(), |length| at.start + length);
        let end = end.min(line_of(text, at.start).end);
        if end > at.start { at.start..end } else { line_content(text, at.start) }
    } else {
        at.clone()
    }
}

fn repeated_key(text: &str, span: Range<usize>) -> Fault {
    let key = &text[span.clone()];
    let message = say!(
        "`{key}` кілті екі рет жазылған",
        "ключ `{key}` написан дважды",
        "the key `{key}` is written twice"
    );
    let help = say!("біреуін қалдырыңыз", "оставьте один", "keep one of them");
    Fault::new(&codes::REPEATED_KEY, span, message, help)
}

fn looks_like_date(written: &str) -> bool {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let marks = written.bytes().filter(|byte| matches!(byte, b'.' | b'-' | b'/')).count();
    (5..=8).contains(&digits)
        && marks == 2
        && written.chars().all(|letter| letter.is_ascii_digit() || ".-/".contains(letter))
}

fn dotted_date(span: Range<usize>, written: &str) -> Fault {
    let message = say!(
        "`{written}` күні басқаша жазылады",
        "дата `{written}` записывается иначе",
        "the date `{written}` is written another way"
    );
    let help = say!(
        "күн былай жазылады: жыл-ай-күн, тырнақшасыз – `2024-03-11`",
        "дата пишется так: год-месяц-день, без кавычек – `2024-03-11`",
        "write the day as year-month-day without quotes: `2024-03-11`",
    );
    let mut fault = Fault::new(&codes::DOTTED_DATE, span, message, help);
    fault.paste = when::from_day_first(written).or_else(|| padded(written));
    fault
}

/// `2024-3-11` and `2024.03.11` are meant as `2024-03-11`.
fn padded(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(['-', '.', '/']).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    when::point(&iso).ok().map(|_| iso)
}

fn impossible_date(span: Range<usize>, written: &str) -> Fault {
    let message =
        say!("күнтізбеде `{written}` жоқ", "в календаре нет `{written}`", "the calendar has no `{written}`");
    let help = say!("айы мен күнін тексеріңіз", "проверьте месяц и день", "check the month and the day");
    Fault::new(&codes::IMPOSSIBLE_DATE, span, message, help)
}

fn unquoted(text: &str, span: Range<usize>, written: &str) -> Fault {
    if written.trim().is_empty() || written.contains('=') {
        let span = line_content(text, span.start);
        let message =
            say!("`=` белгісінен кейін мән жоқ", "после `=` ничего не стоит", "nothing stands after `=`");
        let help = say!(
            "мәнін жазыңыз немесе жолды өшіріңіз",
            "впишите значение или удалите строку",
            "write the value or delete the line"
        );
        return Fault::new(&codes::BROKEN_TOML, span, message, help);
    }
    let message =
        say!("мәтін тырнақшасыз жазылған", "текст написан без кавычек", "the text stands without quotes");
    let help = say!(
        "тік тырнақшаға алыңыз: `\"…\"`",
        "возьмите текст в прямые кавычки: `\"…\"`",
        "put it in straight quotes: `\"…\"`",
    );
    let bare = written.trim().trim_matches(['“', '”', '„', '‘', '’']);
    let inside = bare
        .strip_prefix('«')
        .and_then(|text| text.strip_suffix('»'))
        .filter(|text| !text.contains(['«', '»']));
    let text = inside.unwrap_or(bare).replace('\\', "\\\\").replace('"', "\\\"");
    Fault::new(&codes::UNQUOTED_TEXT, span, message, help).paste(format!("\"{text}\""))
}

fn open_quote(span: Range<usize>, written: &str) -> Fault {
    let message = say!("жабатын тырнақша жоқ", "нет закрывающей кавычки", "the closing quote is missing");
    let help = say!(
        "мәтіннің соңына тырнақша қойыңыз",
        "поставьте кавычку в конце текста",
        "put a quote at the end of the text"
    );
    let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\'')).unwrap_or('"');
    let fault =
        Fault::new(&codes::UNCLOSED, span, message, help).paste(format!("{}{quote}", written.trim_end()));
    Fault { hides_line: true, ..fault }
}

fn backslash(span: Range<usize>, written: &str) -> Fault {
    let message = say!(
        "кері қиғаш сызық `\\` мұнда ерекше белгі",
        "обратная косая черта `\\` здесь особый знак",
        "the backslash `\\` is a special mark here"
    );
    let help = say!("екі рет жазыңыз: `\\\\`", "напишите её дважды: `\\\\`", "write it twice: `\\\\`");
    Fault::new(&codes::BROKEN_TOML, span, message, help).paste(written.replace('\\', "\\\\"))
}

fn trailing(text: &str, at: &Range<usize>) -> Fault {
    let line = line_of(text, at.start);
    let content = line_content(text, at.start);
    let span = if at.start < content.end { at.start..content.end } else { content };
    let extra = text[span.clone()].trim();
    let message = say!(
        "мәннен кейін артық жазу бар: `{extra}`",
        "после значения стоит лишнее: `{extra}`",
        "something stands after the value: `{extra}`"
    );
    let inner_quote = text[line].matches('"').count() > 2;
    let help = if inner_quote {
        say!(
            "мәтіннің ішінде тырнақша керек болса, «…» қолданыңыз",
            "если кавычки нужны внутри текста, пишите «…»",
            "for quotes inside the text write «…»",
        )
    } else {
        say!(
            "артығын өшіріңіз немесе бүкіл мәнді тырнақшаға алыңыз",
            "удалите лишнее или возьмите всё значение в кавычки",
            "delete it, or put the whole value in quotes"
        )
    };
    let fault = Fault::new(&codes::BROKEN_TOML, span, message, help);
    Fault { hides_line: true, ..fault }
}

fn boolean(span: Range<usize>, written: &str) -> Fault {
    let message = say!(
        "`{written}` – иә/жоқ мәні емес",
        "`{written}` – не значение да/нет",
        "`{written}` is neither true nor false"
    );
    let help = say!(
        "кіші әріппен `true` (иә) не `false` (жоқ) деп жазыңыз",
        "напишите строчными `true` (да) или `false` (нет)",
        "write `true` or `false` in small letters"
    );
    Fault::new(&codes::BROKEN_TOML, span, message, help).paste(written.to_lowercase())
}

fn leading_zero(span: Range<usize>, written: &str) -> Fault {
    let message = say!(
        "сан нөлден басталмайды: `{written}`",
        "число не начинается с нуля: `{written}`",
        "a number does not start with a zero: `{written}`"
    );
    let help = say!(
        "нөлі керек болса, тырнақшаға алыңыз",
        "если ноль нужен, возьмите в кавычки",
        "put it in quotes if the zero matters"
    );
    Fault::new(&codes::BROKEN_TOML, span, message, help).paste(format!("\"{written}\""))
}

fn other(span: Range<usize>, raw: &str) -> Fault {
    let message = if raw.starts_with("missing comma") {
        say!("үтір жетіспейді", "не хватает запятой", "a comma is missing")
    } else if raw.starts_with("extra `=`") {
        say!("артық `=` белгісі", "лишний знак `=`", "there is one `=` too many")
    } else if raw.contains("recurs") {
        say!(
            "жақшалар тым терең салынған",
            "слишком глубокая вложенность скобок",
            "brackets are nested too deeply"
        )
    } else {
        say!(
            "жол TOML тілінің ережесіне сай емес ({raw})",
            "строка не по правилам TOML ({raw})",
            "the line breaks the grammar of TOML ({raw})"
        )
    };
    let help = say!(
        "жолды үлгімен салыстырыңыз: `кілт = \"мән\"`",
        "сверьте строку с образцом: `ключ = \"значение\"`",
        "compare the line with the pattern `key = \"value\"`",
    );
    Fault::new(&codes::BROKEN_TOML, span, message, help)
}

/// The start of the line of a place.
pub fn line_start(text: &str, at: usize) -> usize {
    line_of(text, at).start
}

fn line_of(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..end
}

fn line_content(text: &str, at: usize) -> Range<usize> {
    let line = line_of(text, at);
    let letters = &text[line.clone()];
    let start = line.start + letters.len() - letters.trim_start().len();
    let end = line.start + letters.trim_end().len();
    start.min(end)..end.max(start.min(end))
}

/// The next line after `from` that looks like `key =` or a heading.
fn next_statement(text: &str, from: usize) -> usize {
    next_line(text, from, |line| {
        let key = line.split('=').next().unwrap_or_default().trim();
        is_heading(line)
            || (line.contains('=') && !key.is_empty() && key.split('.').all(crate::reference::is_id))
    })
}

fn next_heading(text: &str, from: usize) -> usize {
    next_line(text, from, is_heading)
}

fn is_heading(line: &str) -> bool {
    let inside = line.trim().trim_start_matches('[').split(']').next().unwrap_or_default();
    line.starts_with('[')
        && line.contains(']')
        && inside.split('.').all(|name| crate::reference::is_id(name.trim()))
}

fn next_line(text: &str, from: usize, wanted: impl Fn(&str) -> bool) -> usize {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if at > from && wanted(line.trim_end()) {
            return at;
        }
        at += line.len();
    }
    text.len()
}
