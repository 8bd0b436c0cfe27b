//! `qujat explain CODE`: a rule's card.

use clap::ArgMatches;

use crate::cards;
use crate::cli::{Outcome, Session};
use crate::codes;
use crate::failure::Failure;
use crate::nearest::nearest;
use crate::say;

/// Prints the card of a rule; of all rules a line each, where none is named.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let Some(query) = matches.get_one::<String>("code") else {
        codes::ALL.iter().for_each(|code| session.console.data(&cards::line(code, session.language)));
        return Ok(Outcome::Clean);
    };
    let Some(code) = codes::find(query) else {
        let names = codes::ALL.iter().flat_map(|code| [code.name, code.number]);
        let message =
            say!("`{query}` деген ереже жоқ", "правила `{query}` нет", "there is no rule `{query}`");
        let help = match nearest(query, names) {
            Some(name) => {
                say!("бәлкім, `{name}`", "возможно, имелось в виду `{name}`", "did you mean `{name}`?")
            }
            None => say!(
                "бәрін көру: `qujat explain`",
                "показать все: `qujat explain`",
                "see all with `qujat explain`"
            ),
        };
        return Err(Failure::new(message).help(help));
    };
    session.console.data(&cards::page(code, session.language));
    Ok(Outcome::Clean)
}
