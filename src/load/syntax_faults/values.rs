//! Faults of one value or line.

use std::ops::Range;

use crate::codes;
use crate::load::syntax_faults::Fault;
use crate::load::syntax_faults::lines::{is_bracketed, line_content, line_of, next_heading};
use crate::say;
use crate::when;

/// What an error says about a value, widened to the whole value; none where another finding covers it.
pub fn of_value(text: &str, error: &toml::de::Error, leaves: &[Range<usize>]) -> Option<Fault> {
    let at = error.span()?;
    let at =
        text.floor_char_boundary(at.start.min(text.len()))..text.ceil_char_boundary(at.end.min(text.len()));
    let span = widen(text, &at, leaves);
    let written = &text[span.clone()];
    let message = error.message();
    match message {
        _ if written.trim() == "…" => Some(unfilled(span.clone())),
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
    let line = line_of(text, span.start);
    let content = text[line_content(text, span.start)].trim_end();
    let is_list = content.starts_with('[') && !content.starts_with("[[");
    let help = if is_list {
        say!(
            "бірнеше жазба болса, әрқайсысының тақырыбын қос жақшамен жазыңыз: `[[{key}]]`",
            "если записей несколько, пишите заголовок каждой в двойных скобках: `[[{key}]]`",
            "where there are several, write each heading in double brackets: `[[{key}]]`",
        )
    } else {
        say!("біреуін қалдырыңыз", "оставьте один", "keep one of them")
    };
    let below = is_bracketed(text, span.start).then(|| line.start..next_heading(text, line.end, key));
    Fault { hides: below, ..Fault::new(&codes::REPEATED_KEY, span, message, help) }
}

/// What people put between day, month and year.
const DATE_MARKS: [char; 7] = ['-', '.', '/', '–', '—', '\u{2011}', '\u{2212}'];

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

/// `qujat new` leaves `…` without quotes where a number or a day is to be written.
fn unfilled(span: Range<usize>) -> Fault {
    let message = say!(
        "`…` орнына сан не күн жазылмаған",
        "вместо `…` не вписано число или дата",
        "the number or day in place of `…` is not written"
    );
    let help = say!(
        "тырнақшасыз жазыңыз: сан – `36`, күн – `2026-03-12`",
        "впишите число или дату без кавычек: `36`, `2026-03-12`",
        "write a number or a day without quotes: `36`, `2026-03-12`"
    );
    Fault::new(&codes::UNFINISHED_TEXT, span, message, help)
}

fn unquoted(text: &str, span: Range<usize>, written: &str) -> Fault {
    if let Some(answer) = yes_or_no(written) {
        return boolean(span, written).paste(answer);
    }
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
    let other_quotes = written.trim().starts_with(['“', '”', '„', '‘', '’', '«']);
    let message = if other_quotes {
        say!(
            "тырнақшасы басқа: тік `\"` керек",
            "кавычки не те: нужны прямые `\"`",
            "these are other quotes: straight `\"` are needed"
        )
    } else {
        say!("мәтін тырнақшасыз жазылған", "текст написан без кавычек", "the text stands without quotes")
    };
    let help = say!(
        "тік тырнақшаға алыңыз: `\"…\"`",
        "возьмите текст в прямые кавычки: `\"…\"`",
        "put it in straight quotes: `\"…\"`",
    );
    let bare = written.trim().trim_matches(['“', '”', '„', '‘', '’', '"']);
    let inside = bare
        .strip_prefix('«')
        .and_then(|text| text.strip_suffix('»'))
        .filter(|text| !text.contains(['«', '»']));
    let text = inside.unwrap_or(bare).replace('\\', "\\\\").replace('"', "\\\"");
    Fault::new(&codes::UNQUOTED_TEXT, span, message, help).paste(format!("\"{text}\""))
}

/// A text whose closing quote is missing.
pub fn open_quote(text: &str, span: Range<usize>) -> Fault {
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

/// `true` or `false`, where people write the answer in their own language.
fn yes_or_no(written: &str) -> Option<&'static str> {
    match written.trim().to_lowercase().as_str() {
        "иә" | "ия" | "да" => Some("true"),
        "жоқ" | "нет" => Some("false"),
        _ => None,
    }
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
