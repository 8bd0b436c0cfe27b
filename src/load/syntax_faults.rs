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
    /// Where other errors only follow from this one.
    pub hides: Option<Range<usize>>,
    /// Where nothing more can be said about keys and values.
    pub damages: Range<usize>,
    code: &'static Code,
    message: Say,
    help: Say,
    paste: Option<String>,
}

impl Fault {
    fn new(code: &'static Code, span: Range<usize>, message: Say, help: Say) -> Self {
        Self {
            blank: span.clone(),
            damages: span.clone(),
            span,
            lost_key: None,
            hides: None,
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

    /// Lets the fault speak alone for its line, whose keys and values are in doubt.
    fn alone_in(mut self, line: Range<usize>) -> Self {
        self.hides = Some(line.clone());
        self.damages = line;
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
    errors.iter().filter_map(|error| swallowing(text, error)).min_by_key(|fault| fault.blank.start)
}

fn swallowing(text: &str, error: &toml::de::Error) -> Option<Fault> {
    let span = error.span()?;
    let starts = |beginning| error.message().starts_with(beginning);
    if starts("key with no value") {
        return Some(missing_equals_sign(text, span.start));
    }
    let no_name = starts("unquoted keys cannot be empty") && is_bracketed(text, span.start);
    if no_name || starts("unclosed table") || starts("unclosed array table") {
        return Some(bad_heading(text, span.start));
    }
    let open_text = starts("invalid multi-line") && !text[span.start..].starts_with(['"', '\'']);
    let is_open = open_text || starts("unclosed array") || starts("unclosed inline table");
    if is_open { unclosed(text, span.end) } else { None }
}

fn missing_equals_sign(text: &str, at: usize) -> Fault {
    let line = line_of(text, at);
    let letters = &text[line.clone()];
    let indent = letters.len() - letters.trim_start().len();
    let trimmed = letters.trim();
    if let Some(fault) = text_of_several_lines(text, &line).or_else(|| key_with_space(text, &line)) {
        return fault;
    }
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
    if crate::reference::is_id(key) && key.contains(|letter: char| letter.is_ascii_lowercase()) {
        let rest = if rest.is_empty() { "…" } else { rest };
        fault.paste = Some(format!("{key} = {rest}"));
    }
    Fault { blank: line, lost_key: Some(key.to_owned()), ..fault }
}

/// A text in single quotes that goes on in the next line, which is read as a line of its own.
fn text_of_several_lines(text: &str, line: &Range<usize>) -> Option<Fault> {
    let first_word = text[line.clone()].split_whitespace().next()?;
    let above = line_of(text, text[..line.start].trim_end().len());
    let quote = broken_quote(text, &above).filter(|_| !crate::reference::is_id(first_word))?;
    let message = say!("жабатын тырнақша жоқ", "нет закрывающей кавычки", "the closing quote is missing");
    let help = say!(
        "бірнеше жолдан тұратын мәтіннің екі шетіне `\"\"\"` қойыңыз",
        "текст в несколько строк возьмите с обеих сторон в `\"\"\"`",
        "put `\"\"\"` on both sides of a text of several lines",
    );
    let fault = Fault::new(&codes::UNCLOSED, quote..line_content(text, quote).end, message, help);
    let lost_key = key_of_line(text, &above);
    Some(Fault { blank: above.start..next_statement(text, line.end), lost_key, ..fault })
}

/// `school year = …`: a key of two words.
fn key_with_space(text: &str, line: &Range<usize>) -> Option<Fault> {
    let content = line_content(text, line.start);
    let (key, value) = text[content.clone()].split_once('=')?;
    let words: Vec<&str> = key.split_whitespace().collect();
    if words.len() < 2 || !words.iter().all(|word| crate::reference::is_id(word)) {
        return None;
    }
    let (key, joined) = (key.trim(), words.join("-"));
    let message = say!(
        "`{key}` кілтінің ішінде бос орын бар",
        "в ключе `{key}` есть пробел",
        "there is a space in the key `{key}`"
    );
    let help = say!("орнына дефис қойыңыз", "поставьте вместо него дефис", "put a hyphen in its place");
    let span = content.start..content.start + key.len();
    let fault = Fault::new(&codes::BROKEN_TOML, span, message, help);
    let fault = fault.paste(format!("{joined} = {}", value.trim()));
    Some(Fault { blank: line.clone(), lost_key: Some(joined), ..fault })
}

fn is_bracketed(text: &str, at: usize) -> bool {
    text[line_content(text, at)].starts_with('[')
}

/// A heading whose bracket is open, or whose name is none.
fn bad_heading(text: &str, at: usize) -> Fault {
    let line = line_of(text, at);
    let span = line_content(text, at);
    let heading = &text[span.clone()];
    let name: String = heading.chars().filter(|letter| !"[] ".contains(*letter)).collect();
    let is_name = name.split('.').all(crate::reference::is_id);
    let is_list = heading.matches('[').count() > 1;
    let is_closed = heading.matches('[').count() == heading.matches(']').count();
    let fault = if is_closed { no_heading(span, heading) } else { open_heading(span, heading) };
    let lost_key =
        if is_name { name.rsplit('.').next().unwrap_or_default().to_owned() } else { String::new() };
    let blank = line.start..next_heading(text, line.end, &name);
    let fault = Fault { blank, lost_key: Some(lost_key), ..fault };
    match is_list {
        _ if !is_name => fault,
        true => fault.paste(format!("[[{name}]]")),
        false => fault.paste(format!("[{name}]")),
    }
}

fn open_heading(span: Range<usize>, heading: &str) -> Fault {
    let message = say!(
        "`{heading}` тақырыбының жақшасы жабылмаған",
        "скобка заголовка `{heading}` не закрыта",
        "the bracket of the heading `{heading}` is not closed"
    );
    let help = say!("жақшаны жабыңыз", "закройте скобку", "close the bracket");
    Fault::new(&codes::UNCLOSED, span, message, help)
}

fn no_heading(span: Range<usize>, heading: &str) -> Fault {
    let message = say!(
        "`{heading}` деген тақырып болмайды",
        "заголовка `{heading}` не бывает",
        "there is no heading `{heading}`"
    );
    let help = say!(
        "тақырыпты латын әріптерімен, бос орынсыз жазыңыз, мысалы `[[agenda]]`",
        "пишите заголовок латиницей и без пробелов, например `[[agenda]]`",
        "write a heading in Latin letters without spaces, such as `[[agenda]]`",
    );
    Fault::new(&codes::BROKEN_TOML, span, message, help)
}

/// A bracket or `"""` whose end was looked for up to `end`.
fn unclosed(text: &str, end: usize) -> Option<Fault> {
    let (open, mark) = opening(text, end)?;
    let line = line_of(text, open);
    let next = next_statement(text, line.end);
    let lost_key = key_of_line(text, &line);
    if let Some(quote) = broken_quote(text, &(open..next)).filter(|_| mark.len() == 1) {
        let fault = open_quote(text, quote..line_content(text, quote).end);
        return Some(Fault { blank: line.start..next, lost_key, paste: None, ..fault });
    }
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
    let fault = Fault::new(&codes::UNCLOSED, open..open + mark.len(), message, help);
    Some(Fault { blank: line.start..next, lost_key, ..fault })
}

fn key_of_line(text: &str, line: &Range<usize>) -> Option<String> {
    let key = text[line.clone()].split('=').next().unwrap_or_default().trim();
    (!key.is_empty()).then(|| key.to_owned())
}

/// Where a quote is opened in its line and not closed there.
fn broken_quote(text: &str, range: &Range<usize>) -> Option<usize> {
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        at += match rest.as_bytes()[0] {
            b'#' => rest.find('\n').unwrap_or(rest.len()),
            b'"' | b'\'' => match quoted(rest) {
                Quoted::Closed(length) => length,
                Quoted::Broken(_) => return Some(at),
                Quoted::Open(_) => return None,
            },
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    None
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
                Quoted::Closed(length) | Quoted::Broken(length) => length,
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
    Broken(usize),
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
            b'\n' => return Quoted::Broken(index),
            b'\\' if quote == b'"' && !escaped => escaped = true,
            other if other == quote && !escaped => return Quoted::Closed(index + 1),
            _ => escaped = false,
        }
    }
    Quoted::Broken(rest.len())
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
        _ if message.starts_with("unquoted keys cannot be empty") => Some(no_key(text, &at)),
        _ if message.starts_with("duplicate key") => Some(repeated_key(text, at)),
        _ if message.starts_with("missing assignment") => Some(colon(text, &at)),
        _ if message.starts_with("missing comma between key-value")
            || message.starts_with("extra assignment")
            || message.starts_with("missing comma between array") =>
        {
            Some(missing_comma(text, &at))
        }
        _ if message.starts_with("invalid date, expected") && is_impossible_date(written) => {
            Some(impossible_date(span.clone(), written))
        }
        _ if when::from_day_first(written).is_some() || looks_like_date(written) => {
            Some(dotted_date(span.clone(), written))
        }
        _ if message.starts_with("invalid time") || message.starts_with("invalid date-time") => {
            Some(dotted_date(span.clone(), written))
        }
        _ if message.starts_with("missing opening quote") => Some(no_opening_quote(span.clone(), written)),
        _ if message.starts_with("invalid date") => Some(unquoted(text, span.clone(), written)),
        _ if message.starts_with("string values must be quoted") => {
            Some(unquoted(text, span.clone(), written))
        }
        _ if message.starts_with("invalid basic string") || message.starts_with("invalid literal string") => {
            let is_text = written.starts_with(['"', '\'']);
            if is_text { Some(open_quote(text, span.clone())) } else { unpaired_quote(text, at.start) }
        }
        _ if message.contains("escape") || message.contains("unicode") => {
            Some(backslash(span.clone(), written))
        }
        _ if message.starts_with("unexpected key or value") => Some(trailing(text, &at)),
        _ if message.starts_with("invalid boolean") => Some(boolean(span.clone(), written)),
        _ if message.contains("leading zero") => Some(leading_zero(span.clone(), written)),
        _ if message.starts_with("extra `=`") => Some(extra_sign(text, &at)),
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

fn no_key(text: &str, at: &Range<usize>) -> Fault {
    let span = line_content(text, at.start);
    let message =
        say!("`=` белгісінің алдында кілт жоқ", "перед `=` нет ключа", "there is no key before `=`");
    let help = say!("кілтін жазыңыз", "впишите ключ", "write the key");
    let fault = Fault::new(&codes::BROKEN_TOML, span, message, help).alone_in(line_of(text, at.start));
    Fault { lost_key: Some(String::new()), ..fault }
}

/// `{ kk: "…" }` in place of `{ kk = "…" }`.
fn colon(text: &str, at: &Range<usize>) -> Fault {
    let before = text[..at.start].trim_end();
    let start = before.rfind(['{', ',', ' ', '\n']).map_or(0, |mark| mark + 1);
    let key = before[start..].trim_end_matches(':');
    let message = say!(
        "`{key}` сөзінен кейін `=` белгісі жоқ",
        "после `{key}` нет знака `=`",
        "there is no `=` after `{key}`"
    );
    let help = say!("`{key} = …` деп жазыңыз", "напишите `{key} = …`", "write `{key} = …`");
    Fault::new(&codes::MISSING_EQUALS_SIGN, start..before.len(), message, help)
}

/// A line with an odd number of quotes: one is missing, and nobody can tell which.
fn unpaired_quote(text: &str, at: usize) -> Option<Fault> {
    let (line, content) = (line_of(text, at), line_content(text, at));
    if text[line.clone()].matches('"').count().is_multiple_of(2) {
        return None;
    }
    let start = text[content.clone()].find('=').map_or(content.start, |sign| content.start + sign + 1);
    let start = content.end - text[start..content.end].trim_start().len();
    let fault = open_quote(text, start..content.end).alone_in(line);
    Some(Fault { paste: None, ..fault })
}

/// A comma that is missing, or eaten by a text whose quote is not closed.
fn missing_comma(text: &str, at: &Range<usize>) -> Fault {
    let line = line_of(text, at.start);
    let content = line_content(text, at.start);
    if let Some(fault) = unpaired_quote(text, at.start) {
        return fault;
    }
    let word = text[content.start..at.start].trim_end();
    let word_start = content.start + word.rfind([' ', ',', '{', '[']).map_or(0, |mark| mark + 1);
    let is_sign = text[at.start..].starts_with('=');
    let start = if is_sign { word_start } else { at.start };
    let end =
        text[start..content.end].find([' ', ',', '}', ']']).map_or(content.end, |length| start + length);
    let message = say!("үтір жетіспейді", "не хватает запятой", "a comma is missing");
    let help = say!("алдына `,` қойыңыз", "поставьте перед этим `,`", "put `,` before it");
    let fault = Fault::new(&codes::BROKEN_TOML, start..end.max(start), message, help).alone_in(line);
    let lost_key =
        text[..at.start].rsplit_once('=').and_then(|(before, _)| before.split_whitespace().next_back());
    Fault { lost_key: lost_key.map(|key| key.trim_start_matches('{').to_owned()), ..fault }
}

fn extra_sign(text: &str, at: &Range<usize>) -> Fault {
    let message = say!("артық `=` белгісі", "лишний знак `=`", "there is one `=` too many");
    let help = say!("біреуін өшіріңіз", "удалите один", "delete one of them");
    Fault::new(&codes::BROKEN_TOML, at.clone(), message, help).alone_in(line_of(text, at.start))
}

/// `title = …"`: the text is quoted at its end only.
fn no_opening_quote(span: Range<usize>, written: &str) -> Fault {
    let message = say!("ашатын тырнақша жоқ", "нет открывающей кавычки", "the opening quote is missing");
    let help = say!(
        "мәтіннің басына тырнақша қойыңыз",
        "поставьте кавычку в начале текста",
        "put a quote at the start of the text"
    );
    let text = written.trim().trim_matches(['"', '\'']);
    Fault::new(&codes::UNQUOTED_TEXT, span, message, help).paste(format!("\"{text}\""))
}

/// A key or heading given a second time; what stands below a heading is repeated with it.
fn repeated_key(text: &str, span: Range<usize>) -> Fault {
    let key = &text[span.clone()];
    let message = say!(
        "`{key}` кілті екі рет жазылған",
        "ключ `{key}` написан дважды",
        "the key `{key}` is written twice"
    );
    let help = say!("біреуін қалдырыңыз", "оставьте один", "keep one of them");
    let line = line_of(text, span.start);
    let below = is_bracketed(text, span.start).then(|| line.start..next_heading(text, line.end, key));
    Fault { hides: below, ..Fault::new(&codes::REPEATED_KEY, span, message, help) }
}

/// What people put between day, month and year.
const DATE_MARKS: [char; 5] = ['-', '.', '/', '–', '—'];

fn looks_like_date(written: &str) -> bool {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let marks = written.chars().filter(|letter| DATE_MARKS.contains(letter)).count();
    (5..=8).contains(&digits)
        && marks == 2
        && written.chars().all(|letter| letter.is_ascii_digit() || DATE_MARKS.contains(&letter))
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

/// `2024-3-11`, `2024.03.11` and `2024-03-11 ж.` are meant as `2024-03-11`.
fn padded(written: &str) -> Option<String> {
    if let Some(day) = written.get(..10).filter(|day| matches!(when::point(day), Ok(when::Point::Day(_)))) {
        return Some(day.to_owned());
    }
    let parts: Vec<&str> = written.split(DATE_MARKS).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    when::point(&iso).ok().map(|_| iso)
}

/// Three numbers in the right order.
fn is_impossible_date(written: &str) -> bool {
    let lengths: Vec<usize> = written.split('-').map(str::len).collect();
    lengths == [4, 2, 2] && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
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

fn open_quote(text: &str, span: Range<usize>) -> Fault {
    let written = &text[span.clone()];
    let message = say!("жабатын тырнақша жоқ", "нет закрывающей кавычки", "the closing quote is missing");
    let help = say!(
        "мәтіннің соңына тырнақша қойыңыз",
        "поставьте кавычку в конце текста",
        "put a quote at the end of the text"
    );
    let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\'')).unwrap_or('"');
    let line = line_of(text, span.start);
    let bare = written.trim_end().trim_end_matches(['”', '“', '»', '"', '\'']);
    let bare = if written.contains('«') { written.trim_end() } else { bare };
    // In a list the comma was meant to follow the quote, and the next line lacks it.
    let (bare, comma) = bare.strip_suffix(',').map_or((bare, ""), |bare| (bare, ","));
    let end = if comma.is_empty() { line.end } else { line_of(text, (line.end + 1).min(text.len())).end };
    let fault = Fault::new(&codes::UNCLOSED, span, message, help).paste(format!("{bare}{quote}{comma}"));
    Fault { hides: Some(line.start..end), ..fault }
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
    let inner_quote = text[line.clone()].matches('"').count() > 2;
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
    let lost_key = extra.split_once('=').map(|(key, _)| key.trim().to_owned());
    let fault = Fault::new(&codes::BROKEN_TOML, span, message, help);
    Fault { hides: Some(line), lost_key, ..fault }
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
    let message = if raw.starts_with("extra comma") {
        say!("артық үтір", "лишняя запятая", "there is a comma too many")
    } else if raw.starts_with("missing table open") {
        say!("артық жақша", "лишняя скобка", "there is a bracket too many")
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

/// The fault of a file in which no line is `key = value` and none a heading: a letter, a page of another format.
pub fn no_toml(text: &str) -> Option<Fault> {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_comment = |line: &str| line.starts_with('#');
    let is_line = |line: &str| line.starts_with('[') || line.contains('=');
    if lines().all(is_comment) || lines().any(|line| !is_comment(line) && is_line(line)) {
        return None;
    }
    let start = text.find(lines().find(|line| !is_comment(line))?)?;
    let message = say!("файлда TOML жазбасы жоқ", "в файле нет записей TOML", "the file holds no TOML");
    let help = say!(
        "әр жолды `кілт = мән` түрінде жазыңыз, алғашқысы – `kind = \"…\"`",
        "пишите каждую строку как `ключ = значение`, первая – `kind = \"…\"`",
        "write each line as `key = value`, the first being `kind = \"…\"`",
    );
    let fault = Fault::new(&codes::BROKEN_TOML, line_content(text, start), message, help);
    Some(Fault { blank: 0..text.len(), lost_key: Some(String::new()), ..fault })
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

/// The next heading that is not below `name`; below a name that cannot be read lies every one with a dot.
fn next_heading(text: &str, from: usize, name: &str) -> usize {
    let is_known = name.split('.').all(crate::reference::is_id);
    next_line(text, from, |line| {
        let other = line.trim_matches(['[', ']', ' ']);
        let below = other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
        is_heading(line) && !below && (is_known || !other.contains('.'))
    })
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
