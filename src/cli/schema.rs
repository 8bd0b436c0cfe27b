//! `qujat schema`, `completions` and `man`: what other programs need to help a person.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::{Outcome, Session, arguments};
use crate::config;
use crate::failure::Failure;
use crate::kinds::Kind;
use crate::output::Output;
use crate::say;
use crate::text::Language;

/// Writes the JSON Schemas of all kinds in all languages, or prints those of one language.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    match matches.get_one::<PathBuf>("out") {
        Some(folder) => write_all(folder)?,
        None => {
            let schemas = all(session.language).into_iter().collect::<serde_json::Map<_, _>>();
            session.console.data(&format!("{:#}\n", serde_json::Value::Object(schemas)));
        }
    }
    Ok(Outcome::Clean)
}

/// Writes `<kind>.<language>.json` for every kind and for `qujat.toml`.
pub fn write_all(folder: &Path) -> Result<(), Failure> {
    let output = Output::open(folder)?;
    for language in Language::ALL {
        for (name, schema) in all(language) {
            output.write(&format!("{name}.{}.json", language.code()), format!("{schema:#}\n").as_bytes())?;
        }
    }
    Ok(())
}

fn all(language: Language) -> Vec<(String, serde_json::Value)> {
    let kinds = Kind::ALL.iter().map(|kind| (kind.word().to_owned(), kind.schema(language)));
    kinds.chain([("qujat".to_owned(), config::schema(language))]).collect()
}

/// Prints completions for a shell.
pub fn completions(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    if let Some(shell) = matches.get_one::<clap_complete::Shell>("shell") {
        let mut script = Vec::new();
        clap_complete::generate(*shell, &mut arguments::command(session.language), "qujat", &mut script);
        session.console.data(&String::from_utf8_lossy(&script));
    }
    Ok(Outcome::Clean)
}

/// Writes the man pages of all commands, or prints the first.
pub fn man(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let mut command = arguments::command(session.language);
    command.build();
    let Some(folder) = matches.get_one::<PathBuf>("out") else {
        session.console.data(&String::from_utf8_lossy(&man_page(command)?));
        return Ok(Outcome::Clean);
    };
    let output = Output::open(folder)?;
    write_man_pages(&output, "qujat", command)?;
    Ok(Outcome::Clean)
}

/// The page of a command and those of the commands below it: `qujat-rules-list.1`.
fn write_man_pages(output: &Output, name: &str, command: clap::Command) -> Result<(), Failure> {
    for below in command.get_subcommands() {
        write_man_pages(output, &format!("{name}-{}", below.get_name()), below.clone())?;
    }
    output.write(&format!("{name}.1"), &man_page(command.name(name.to_owned()))?)
}

fn man_page(command: clap::Command) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(|error| {
        Failure::new(say!(
            "бет жазылмады: {error}",
            "страница не записана: {error}",
            "the page cannot be made: {error}"
        ))
    })?;
    Ok(page)
}
