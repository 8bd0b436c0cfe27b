//! `qujat init DIR`: a small commented workspace that checks clean.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::{Outcome, Session, schema, starters};
use crate::failure::Failure;
use crate::load::CONFIG;
use crate::output;
use crate::say;

/// Makes the workspace; a folder that already has something in it is left alone.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let Some(folder) = matches.get_one::<PathBuf>("dir") else { return Ok(Outcome::Clean) };
    refuse_full(folder)?;
    for starter in starters::WORKSPACE {
        let text = starters::fill(starter.text, session.language, &[]);
        output::write_new(folder, starter.path, text.as_bytes())?;
    }
    schema::write_all(&folder.join(".schema"))?;
    let place = folder.display();
    let message = say!(
        "`{place}` бумасы дайын. Тексеру: `qujat check {place}`, қағаз жасау: `qujat build {place}`",
        "папка `{place}` готова. Проверить: `qujat check {place}`, сделать бумаги: `qujat build {place}`",
        "`{place}` is ready. Check it with `qujat check {place}`, make papers with `qujat build {place}`",
    );
    session.console.message(message.to(session.language));
    Ok(Outcome::Clean)
}

fn refuse_full(folder: &Path) -> Result<(), Failure> {
    let is_empty = std::fs::read_dir(folder).map_or(!folder.exists(), |mut entries| entries.next().is_none());
    if is_empty {
        return Ok(());
    }
    let message = if folder.join(CONFIG).exists() {
        say!("мұнда жұмыс бумасы бар", "здесь уже есть рабочая папка", "there is a workspace here already")
    } else {
        say!("бума бос емес", "папка не пуста", "the folder is not empty")
    };
    let help = say!("жаңа буманың атын жазыңыз", "укажите имя новой папки", "name a new folder");
    Err(Failure::new(message).about(folder.display().to_string()).help(help))
}
