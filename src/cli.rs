//! The command line: the only place that prints, writes, reads the clock and the environment.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::cli::console::Console;
use crate::failure::Failure;
use crate::text::Language;
use crate::when::Day;

mod arguments;
mod build;
mod changes;
mod check;
mod complaints;
mod console;
mod due;
mod engine;
mod environment;
mod explain;
mod honesty;
mod init;
mod new;
mod publish;
mod rules;
mod schema;
mod serve;
mod sign;
mod starters;
mod verify;
mod work;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// No error stands.
    Clean,
    /// An error stands.
    Faulty,
}

/// In what form findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingFormat {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// GitHub annotations.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
}

/// What every command knows.
#[derive(Clone)]
pub struct Session {
    /// The language of messages.
    pub language: Language,
    /// The day on which papers are checked.
    pub today: Day,
    /// How findings are printed.
    pub format: FindingFormat,
    /// Whether people are shown notes, too.
    pub notes: bool,
    /// Where to print.
    pub console: Console,
}

/// Runs the program: 0 when no error stands, 1 when one does, 2 for usage or the outside world.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = environment::language(&arguments);
    let matches = match arguments::command(language).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return complaints::complain(&error, language),
    };
    let console = Console::new(&matches);
    let session = match session(language, console, &matches) {
        Ok(session) => session,
        Err((console, failure)) => {
            console.failure(&failure, language);
            return ExitCode::from(2);
        }
    };
    match dispatch(&session, &matches) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Err(failure) => {
            session.console.failure(&failure, language);
            ExitCode::from(2)
        }
    }
}

fn session(
    language: Language,
    console: Console,
    matches: &ArgMatches,
) -> Result<Session, (Console, Failure)> {
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => FindingFormat::Json,
        Some("sarif") => FindingFormat::Sarif,
        Some("github") => FindingFormat::Github,
        Some("gitlab") => FindingFormat::Gitlab,
        _ => FindingFormat::Human,
    };
    match environment::today(matches) {
        Ok(today) => Ok(Session { language, today, format, notes: matches.get_flag("notes"), console }),
        Err(failure) => Err((console, failure)),
    }
}

fn dispatch(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    match matches.subcommand() {
        Some(("check", matches)) => check::run(session, matches),
        Some(("build", matches)) => build::run(session, matches),
        Some(("publish", matches)) => publish::run(session, matches),
        Some(("serve", matches)) => serve::run(session, matches),
        Some(("verify", matches)) => verify::run(session, matches),
        Some(("init", matches)) => init::run(session, matches),
        Some(("new", matches)) => new::run(session, matches),
        Some(("schema", matches)) => schema::run(session, matches),
        Some(("completions", matches)) => schema::completions(session, matches),
        Some(("man", matches)) => schema::man(session, matches),
        Some(("explain", matches)) => explain::run(session, matches),
        Some(("rules", matches)) => rules::run(session, matches),
        Some(("due", matches)) => due::run(session, matches),
        _ => Ok(Outcome::Clean),
    }
}

fn path_of(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("path").cloned().unwrap_or_else(|| PathBuf::from("."))
}
