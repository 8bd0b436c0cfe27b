//! Cards of rules: one file a rule, `# kk`, `# ru`, `# en` each with what and why, then `# bad` and `# good`.
//!
//! The examples are whole files. A fence names the path and, after it, how the bytes differ from the
//! letters shown: `windows-1251` (saved in that encoding), `escapes` (`\u{202e}` stands for the character).

use crate::finding::Code;
use crate::finding::human::severity_word;
use crate::text::Language;

/// A file of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Its path relative to the workspace.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file of an example as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its path relative to the workspace.
    pub path: String,
    /// The encoding in which it is saved, where that is not UTF-8.
    pub encoding: Option<&'static str>,
    /// Its letters.
    pub text: String,
}

/// The text of one heading of a card.
pub fn section<'c>(code: &'c Code, heading: &str) -> Option<&'c str> {
    let start = code.card.find(&format!("# {heading}\n"))? + heading.len() + 3;
    let rest = &code.card[start..];
    let end = ["# kk\n", "# ru\n", "# en\n", "# bad\n", "# good\n"]
        .iter()
        .filter_map(|next| rest.find(&format!("\n{next}")))
        .min();
    Some(rest[..end.unwrap_or(rest.len())].trim())
}

/// The first paragraph of a card: what the rule says.
pub fn title(code: &Code, language: Language) -> String {
    heading_and_text(code, language).0.replace('\n', " ")
}

/// What a rule says, and all that its card says after that.
pub fn heading_and_text(code: &Code, language: Language) -> (&str, &str) {
    let text = section(code, language.code()).unwrap_or(code.name);
    text.split_once("\n\n").unwrap_or((text, ""))
}

/// One line of the list of rules.
pub fn line(code: &Code, language: Language) -> String {
    format!("{}  {}  {}\n", code.number, code.name, title(code, language))
}

/// A rule's page for a person.
pub fn page(code: &Code, language: Language) -> String {
    let [bad, good] = match language {
        Language::Kk => ["Қате", "Дұрыс"],
        Language::Ru => ["Неправильно", "Правильно"],
        Language::En => ["Wrong", "Right"],
    };
    let severity = severity_word(code.severity);
    let text = section(code, language.code()).unwrap_or_default();
    let [wrong, right] = ["bad", "good"].map(|heading| section(code, heading).unwrap_or_default());
    format!(
        "# {} {} ({})\n\n{text}\n\n## {bad}\n\n{wrong}\n\n## {good}\n\n{right}\n",
        code.number,
        code.name,
        severity.to(language)
    )
}

/// The files of an example: `bad` or `good`.
pub fn example(code: &Code, heading: &str) -> Vec<Example> {
    let file =
        |fence: Fence<'_>| Example { path: fence.path.to_owned(), bytes: bytes(fence.text, &fence.flags) };
    fences(code, heading).into_iter().map(file).collect()
}

/// The files of an example as they are shown: `bad` or `good`.
pub fn shown(code: &Code, heading: &str) -> Vec<Shown> {
    let file = |fence: Fence<'_>| Shown {
        path: fence.path.to_owned(),
        encoding: fence.flags.contains(&WINDOWS_1251).then_some(WINDOWS_1251),
        text: fence.text.to_owned(),
    };
    fences(code, heading).into_iter().map(file).collect()
}

/// The old encoding of Kazakh and Russian files.
const WINDOWS_1251: &str = "windows-1251";

/// A file as it stands in a card.
struct Fence<'c> {
    path: &'c str,
    flags: Vec<&'c str>,
    text: &'c str,
}

/// How a fence of a document begins, and one of another file.
const FENCES: [&str; 2] = ["```toml ", "```text "];

fn fences<'c>(code: &'c Code, heading: &str) -> Vec<Fence<'c>> {
    let mut fences = Vec::new();
    let mut rest = section(code, heading).unwrap_or_default();
    while let Some(start) = FENCES.iter().filter_map(|fence| rest.find(fence)).min() {
        let fence = &rest[start + FENCES[0].len()..];
        let Some((info, body)) = fence.split_once('\n') else { break };
        let end = body.find("\n```").map_or(body.len(), |end| end + 1);
        let mut words = info.split_whitespace();
        let path = words.next().unwrap_or_default();
        fences.push(Fence { path, flags: words.collect(), text: &body[..end] });
        rest = &body[end..];
    }
    fences
}

fn bytes(text: &str, flags: &[&str]) -> Vec<u8> {
    let text = if flags.contains(&"escapes") { unescape(text) } else { text.to_owned() };
    if flags.contains(&WINDOWS_1251) {
        return encoding_rs::WINDOWS_1251.encode(&text).0.into_owned();
    }
    text.into_bytes()
}

fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut unescaped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_once('}').unwrap_or((part, ""));
        unescaped.extend(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32));
        unescaped.push_str(rest);
    }
    unescaped
}
