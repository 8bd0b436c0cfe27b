//! `qujat publish DIR`: copies what changed of the site into the folder that people are served from.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::{Outcome, Session, environment};
use crate::failure::Failure;
use crate::load;
use crate::output::publishing::{self, Publication};
use crate::say;
use crate::text::Say;

/// Publishes: the site of `--from`, otherwise that of the workspace.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let Some(folder) = matches.get_one::<PathBuf>("dir") else { return Ok(Outcome::Clean) };
    let site = match matches.get_one::<PathBuf>("from") {
        Some(site) => site.clone(),
        None => site_of_workspace()?,
    };
    let done = publishing::publish(&site, folder)?;
    tell(session, &done);
    Ok(Outcome::Clean)
}

fn site_of_workspace() -> Result<PathBuf, Failure> {
    let root = environment::workspace(Path::new("."))?;
    environment::site(&root, &load::settings(&root)?)
}

fn tell(session: &Session, done: &Publication) {
    let Publication { copied, same, removed, left, unlisted } = done;
    let say = |message: Say| session.console.message(message.to(session.language));
    say(say!(
        "жарияланды: көшірілген файл – {copied}, өзгеріссіз – {same}, өшірілген – {removed}",
        "опубликовано: файлов скопировано – {copied}, без изменений – {same}, удалено – {removed}",
        "published: files copied – {copied}, unchanged – {same}, removed – {removed}",
    ));
    if !left.is_empty() {
        let all = left.join(", ");
        say(say!(
            "бұлар енді жарияланбайды, бірақ біреу өзгерткендіктен өшірілмеді: {all}",
            "больше не публикуются, но не удалены, потому что их кто-то изменил: {all}",
            "no longer published, and not removed because somebody changed them: {all}",
        ));
    }
    if !unlisted.is_empty() {
        let all = unlisted.join(", ");
        say(say!(
            "сайт бумасындағы бұл файлдарды құрастыру жазбаған, олар жарияланбады: {all}",
            "эти файлы в папке сайта записаны не сборкой и не опубликованы: {all}",
            "no build wrote these files in the site's folder, and they are not published: {all}",
        ));
    }
}
