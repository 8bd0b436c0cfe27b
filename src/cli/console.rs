//! Printing: data to stdout, messages to stderr, colours as asked.

use std::io::{IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ArgMatches;

use crate::failure::Failure;
use crate::say;
use crate::text::{Language, visible};

/// Where to print, and whether with colours.
#[derive(Clone)]
pub struct Console {
    color: ColorChoice,
}

impl Console {
    /// Colours by `--color`, then `NO_COLOR`, `CLICOLOR_FORCE` and the terminal.
    pub fn new(matches: &ArgMatches) -> Self {
        let color = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => ColorChoice::Always,
            Some("never") => ColorChoice::Never,
            _ => ColorChoice::Auto,
        };
        Self { color }
    }

    /// Colours as the environment wishes, where the arguments could not be read.
    pub fn plain() -> Self {
        Self { color: ColorChoice::Auto }
    }

    /// Prints data, without characters that would act on a terminal. A reader that went away, such as `head`, is no fault.
    pub fn data(&self, text: &str) {
        let mut stdout = AutoStream::new(std::io::stdout().lock(), self.color);
        _ = stdout.write_all(visible(text).as_bytes()).and_then(|()| stdout.flush());
    }

    /// Prints a message, without characters that would act on a terminal.
    pub fn message(&self, text: &str) {
        self.drawn(&visible(text));
    }

    /// Prints what the program itself drew with colours; whatever it quotes there has passed `visible`.
    pub fn drawn(&self, text: &str) {
        let mut stderr = AutoStream::new(std::io::stderr().lock(), self.color);
        _ = writeln!(stderr, "{text}");
    }

    /// Prints what the outside world refused.
    pub fn failure(&self, failure: &Failure, language: Language) {
        let word = say!("қате", "ошибка", "error");
        let subject =
            failure.subject.as_ref().map(|subject| format!("{}: ", visible(subject))).unwrap_or_default();
        self.drawn(&format!(
            "\u{1b}[1;31m{}\u{1b}[0m: {subject}{}",
            word.to(language),
            visible(failure.message.to(language))
        ));
        if let Some(help) = &failure.help {
            let word = say!("не істеу керек", "что сделать", "help");
            self.drawn(&format!(
                "  \u{1b}[1;36m{}\u{1b}[0m: {}",
                word.to(language),
                visible(help.to(language))
            ));
        }
    }

    /// True where a person watches messages go by.
    pub fn is_watched(&self) -> bool {
        std::io::stderr().is_terminal()
    }
}
