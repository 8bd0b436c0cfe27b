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
    for subject in subjects(wording, session.language) {
        for (group, view) in
            subject.groups.iter().flat_map(|group| group.values.iter().map(move |view| (group, view)))
        {
            let Some(value) = wording.values().get(&view.path) else { continue };
            let mut said = value_json(&view.path, view, value);
            said["subject"] = subject.title.clone().into();
            said["description"] = group.title.clone().into();
            values.push(said);
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
    match group.values.as_slice() {
        [] => String::new(),
        [only] if only.key.is_none() => format!("  {title}: {}\n", said(only)),
        values => {
            let lines = values.iter().map(|value| {
                format!("    {}: {}\n", value.key.as_deref().unwrap_or(&value.path), said(value))
            });
            format!("  {title}\n{}", lines.collect::<String>())
        }
    }
}

/// «7 (21-тармақ; мәтіннен)».
pub fn said(value: &ValueView) -> String {
    let only = value.only.as_ref().map(|only| format!("; {only}")).unwrap_or_default();
    one_line(&format!("{} [{}; {}{only}]", value.says, value.provision, value.known))
}
