//! Faults that make the parser lose what follows them.

use std::ops::Range;

use crate::codes;
use crate::load::syntax_faults::Fault;
use crate::load::syntax_faults::lines::{is_bracketed, line_content, line_of, next_heading, next_statement};
use crate::load::syntax_faults::values::open_quote;
use crate::say;

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
