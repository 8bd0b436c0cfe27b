//! `qujat rules show EDITION`: every value of an edition.

use clap::ArgMatches;
use serde_json::Value as Json;

use crate::cli::rules::{edition_json, editions, list, named, print_json, value_json, wants_json};
use crate::cli::{Outcome, Session};
use crate::editions::wording::Wording;
use crate::failure::Failure;
use crate::text::one_line;
use crate::views::rules::{Group, ValueView, subjects};

/// Prints an edition with all its values.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let json = wants_json(session)?;
    let editions = editions(session)?;
    let wording = Wording::of(&editions, named(&editions, matches, "edition")?);
    if json {
        print_json(session, &as_json(session, &wording));
        return Ok(Outcome::Clean);
    }
    let mut drawn = list::draw(session, &wording);
    for subject in subjects(&wording, session.language) {
        drawn += &format!("\n{}\n", subject.title);
        subject.groups.iter().for_each(|group| drawn += &draw_group(group));
    }
    session.console.data(&drawn);
    Ok(Outcome::Clean)
}

fn as_json(session: &Session, wording: &Wording<'_>) -> Json {
    let mut json = edition_json(wording);
    let mut values = Vec::new();
    for view in subjects(wording, session.language)
        .iter()
        .flat_map(|subject| &subject.groups)
        .flat_map(|group| &group.values)
    {
        if let Some(value) = wording.values().get(&view.path) {
            values.push(value_json(view, value, session.language));
        }
    }
    json["values"] = values.into();
    json
}

/// Values of one description: its line, then a line a value; one that stands once is a line of its own.
pub fn draw_group(group: &Group) -> String {
    let Some(title) = &group.title else {
        return group.values.iter().map(|value| format!("  {}: {}\n", value.path, said(value))).collect();
    };
    if !group.listed {
        return group.values.iter().map(|value| format!("  {title}: {}\n", said(value))).collect();
    }
    let lines = group.values.iter().map(|value| match &value.key {
        Some(key) => format!("    {key}: {}\n", said(value)),
        None => format!("    {}\n", said(value)),
    });
    format!("  {title}\n{}", lines.collect::<String>())
}

/// «7 (21-тармақ; мәтіннен)».
pub fn said(value: &ValueView) -> String {
    let only = value.only.as_ref().map(|only| format!("; {only}")).unwrap_or_default();
    one_line(&format!("{} [{}; {}{only}]", value.says, value.provision, value.known))
}
