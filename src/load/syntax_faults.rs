//! What a parser's error means to the person who typed the line.
//!
//! Messages of the `toml` crate are matched by their beginnings; tests hold them to its version.

use std::ops::Range;

use crate::codes;
use crate::finding::{Code, Finding};
use crate::load::syntax_faults::lines::line_content;
use crate::say;
use crate::source::{SourceId, Span};
use crate::text::Say;

mod lines;
mod swallowing;
mod values;

pub use swallowing::first_swallowing;
pub use values::of_value;

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
