//! Whether bare HTML is such as this program writes: what lies in a published folder may have been changed by others.
//!
//! This is no reader of HTML, which has to understand whatever a browser does: it accepts one strict way of writing, the
//! one of our writers and templates, in which nothing can be understood in two ways, and refuses all else.

use crate::formats::html::text_of;
use crate::rich::Rich;

/// Elements without an end.
const VOID: [&str; 3] = ["br", "hr", "wbr"];

/// Elements of the writers and of templates of papers, and others that hold text and do nothing.
const ELEMENTS: [&str; 52] = [
    "a",
    "abbr",
    "article",
    "b",
    "blockquote",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "samp",
];

/// Attributes that any of them may have.
const ATTRIBUTES: [&str; 8] = ["aria-label", "class", "data-label", "dir", "id", "lang", "role", "tabindex"];

/// Attributes of some elements.
const OF_ELEMENTS: [(&str, &str); 8] = [
    ("a", "href"),
    ("ol", "start"),
    ("td", "colspan"),
    ("td", "rowspan"),
    ("th", "colspan"),
    ("th", "rowspan"),
    ("th", "scope"),
    ("time", "datetime"),
];

/// True for HTML in the strict way of our writers: small letters, attributes in double quotes, every element closed where
/// it was opened; no script, style, frame or picture, no attribute that acts, and only links that a page may carry.
pub fn is_own_html(html: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let read = match tag.strip_prefix('/') {
            Some(end) => {
                end.split_once('>').filter(|(name, _)| open.pop() == Some(name)).map(|(_, rest)| rest)
            }
            None => begin(tag, &mut open),
        };
        match read {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
    open.is_empty()
}

/// Reads the beginning of an element from behind its `<`; what follows it.
fn begin<'h>(tag: &'h str, open: &mut Vec<&'h str>) -> Option<&'h str> {
    let end = tag.find(|letter: char| !letter.is_ascii_lowercase() && !letter.is_ascii_digit())?;
    let (name, mut rest) = tag.split_at(end);
    let is_void = VOID.contains(&name);
    if !is_void && !ELEMENTS.contains(&name) {
        return None;
    }
    loop {
        let attribute = rest.trim_start_matches([' ', '\n']);
        if let Some(behind) = attribute.strip_prefix('>') {
            if !is_void {
                open.push(name);
            }
            return Some(behind);
        }
        if attribute.len() == rest.len() {
            return None;
        }
        rest = read_attribute(name, attribute)?;
    }
}

/// What follows an attribute, where an element may have it.
fn read_attribute<'h>(element: &str, text: &'h str) -> Option<&'h str> {
    let (name, value) = text.split_once("=\"")?;
    let (value, behind) = value.split_once('"')?;
    let is_known = ATTRIBUTES.contains(&name) || OF_ELEMENTS.contains(&(element, name));
    let is_right = match name {
        "href" => Rich::is_allowed_link(&text_of(value)),
        "class" | "id" | "role" => {
            value.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '.' | '_'))
        }
        _ => true,
    };
    (is_known && is_right && !value.contains(['<', '>'])).then_some(behind)
}
