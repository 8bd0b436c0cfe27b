//! `qujat rules impact EDITION [--from DAY]`: which documents would be judged differently.

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::checks::impact::{Turned, compare};
use crate::cli::rules::{named, print_json, wants_json, warn_of_errors};
use crate::cli::{Outcome, Session, environment, path_of};
use crate::failure::Failure;
use crate::finding::human::severity_word;
use crate::finding::{Finding, machine};
use crate::library::Library;
use crate::load;
use crate::say;
use crate::text::{Say, one_line};
use crate::when::Day;

/// Prints what appears and what disappears in each document if an edition were in force from a day.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let as_json = wants_json(session)?;
    let root = environment::workspace(&path_of(matches))?;
    let asked = environment::day(matches, "from")?;
    let (mut library, report) = load::load(&root, environment::jobs(matches))?;
    warn_of_errors(session, &report);
    let edition = named(&library.editions, matches, "edition")?;
    let (id, own_day) = (edition.id.clone(), edition.first_day());
    let from = asked.unwrap_or(own_day);
    // From its own day an edition changes nothing: it is compared with a law in which it never began.
    let before =
        if from == own_day { library.editions.moved(&id, Day::MAX) } else { library.editions.clone() };
    let after = library.editions.moved(&id, from);
    let turned = compare(&mut library, before, after, session.today);
    if as_json {
        print_json(session, &turned.iter().flat_map(|one| as_rows(session, &library, one)).collect());
        return Ok(Outcome::Clean);
    }
    let count = turned.len();
    let question = if from == own_day {
        say!(
            "{id} редакциясы күшіне енгендіктен ({from}) тексеру нәтижесі өзгерген құжаттар: {count}",
            "документы, результат проверки которых изменила редакция {id} (действует с {from}): {count}",
            "documents whose verdict edition {id} changes (in force since {from}): {count}",
        )
    } else {
        say!(
            "{id} редакциясы {from} күнінен бастап күшінде болса, тексеру нәтижесі өзгеретін құжаттар: {count}",
            "документы, результат проверки которых изменился бы, если бы редакция {id} действовала с {from}: {count}",
            "documents whose verdict would change if edition {id} were in force from {from}: {count}",
        )
    };
    session.console.message(question.to(session.language));
    turned.iter().for_each(|one| session.console.data(&draw(session, &library, one)));
    Ok(Outcome::Clean)
}

fn draw(session: &Session, library: &Library, turned: &Turned) -> String {
    let mut drawn = format!("{}\n", library.sources.get(turned.source).path);
    for (sign, findings) in [("-", &turned.disappearing), ("+", &turned.appearing)] {
        findings.iter().for_each(|finding| drawn += &line(session, library, finding, sign));
    }
    drawn
}

/// `+ 12: warning[A001]: …` and, under it, what that rests on.
fn line(session: &Session, library: &Library, finding: &Finding, sign: &str) -> String {
    let language = session.language;
    let at = library.sources.get(finding.span.source).position(finding.span.range().start);
    let word = severity_word(finding.severity);
    let mut drawn = format!(
        "  {sign} {}: {}[{}]: {}\n",
        at.line,
        word.to(language),
        finding.code.number,
        one_line(finding.message.to(language)),
    );
    if let Some(basis) = &finding.basis {
        let label: Say = say!("негіздеме", "основание", "basis");
        drawn += &format!("      {}: {}\n", label.to(language), one_line(basis.to(language)));
    }
    drawn
}

fn as_rows(session: &Session, library: &Library, turned: &Turned) -> Vec<Json> {
    let document = library.documents.iter().find(|document| document.source == turned.source);
    let row = |change: &str, finding: &Finding| {
        let mut row = machine::json(finding, &library.sources, session.language);
        row["change"] = json!(change);
        row["document"] = json!(document.map(|document| document.id.as_str()));
        row
    };
    let gone = turned.disappearing.iter().map(|finding| row("disappears", finding));
    gone.chain(turned.appearing.iter().map(|finding| row("appears", finding))).collect()
}
