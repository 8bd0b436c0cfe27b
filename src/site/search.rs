//! The index for searching the site in the browser: static scripts, of which a search loads only a few.
//!
//! A script is what a page may load from `file://`, too; each calls `qujatSearch` of `assets/search.js`:
//! - `search/index.js`: how letters are folded, where each part of the vocabulary begins, the pages;
//! - `search/words-<n>.js`: a part of the vocabulary, each word with the pages that have it;
//! - `search/texts/<page>.js`: what is shown of a page, loaded only for results on the screen.
//!
//! Here words are only cut out and folded. Which of them are forms of one word is judged in one place, by
//! `assets/endings.js`, over the vocabulary.

mod vocabulary;
mod words;

use serde_json::{Value, json};

use crate::site::search::vocabulary::Vocabulary;
use crate::site::search::words::{LETTERS, composed};

/// What is searched of a page.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// Its address from the edition's folder: `protocol/x.html`.
    pub href: &'t str,
    /// Its title; words in it weigh more.
    pub title: &'t str,
    /// What it is, ready to print: «протокол».
    pub kind: &'t str,
    /// Its day, ready to print.
    pub date: Option<&'t str>,
    /// What stands in it, as plain text.
    pub text: &'t str,
    /// Its short code, by which it is found and which is not shown.
    pub code: Option<&'t str>,
}

/// The files of an index, by their paths below the folder of the edition (`search/…`).
///
/// Pages that fit equally well are found in the order of `texts`.
pub fn index(texts: &[Text<'_>]) -> Vec<(String, Vec<u8>)> {
    let parts = Vocabulary::of(texts).parts();
    let mut files = vec![("search/index.js".to_owned(), head(texts, &parts))];
    let words = parts.iter().enumerate();
    files
        .extend(words.map(|(at, part)| (format!("search/words-{at}.js"), call("words", &json!([at, part])))));
    files.extend(texts.iter().map(|text| (place(text.href), shown(text))));
    files
}

fn head(texts: &[Text<'_>], parts: &[String]) -> Vec<u8> {
    let first = |part: &String| part.split(' ').next().map(str::to_owned);
    let begins: Vec<String> = parts.iter().filter_map(first).collect();
    let hrefs: Vec<&str> = texts.iter().map(|text| text.href).collect();
    call(
        "index",
        &json!([{ "fold": LETTERS.fold, "latin": LETTERS.latin, "begins": begins, "texts": hrefs }]),
    )
}

/// Where the script of a page lies; in a folder of its own, so that no page is taken for a part of the index.
fn place(href: &str) -> String {
    format!("search/texts/{}.js", href.strip_suffix(".html").unwrap_or(href))
}

fn shown(text: &Text<'_>) -> Vec<u8> {
    let Text { href, title, kind, date, text, .. } = text;
    // Words are looked for as the browser composes them.
    let text = composed(text);
    call("text", &json!([{ "href": href, "title": title, "kind": kind, "date": date, "text": text }]))
}

/// A script that hands something to the page. Nothing in a string can end the script or its line.
fn call(function: &str, arguments: &Value) -> Vec<u8> {
    let written = arguments.to_string();
    let inner = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or_default();
    let safe = inner.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("qujatSearch.{function}({safe});\n").into_bytes()
}
