//! `qujat publish DIR`: copies what changed of the site into the folder that people are served from.

use std::path::{Component, Path, PathBuf};

use clap::ArgMatches;

use crate::cli::{Outcome, Session, environment};
use crate::failure::Failure;
use crate::load;
use crate::output::publishing::{self, Publication};
use crate::output::refusals;
use crate::say;
use crate::text::{Say, one_line};

/// Publishes: the site of `--from`, otherwise that of the workspace.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let Some(folder) = matches.get_one::<PathBuf>("dir") else { return Ok(Outcome::Clean) };
    let site = match matches.get_one::<PathBuf>("from") {
        Some(site) => site.clone(),
        None => site_of_workspace()?,
    };
    refuse_what_is_no_site(folder, &site)?;
    let done = publishing::publish(&site, folder)?;
    tell(session, &done);
    Ok(Outcome::Clean)
}

fn site_of_workspace() -> Result<PathBuf, Failure> {
    let root = environment::workspace(Path::new("."))?;
    environment::site(&root, &load::settings(&root)?)
}

/// Neither a whole disk nor a workspace, that of the site or the one in which the command is run, gives its place away.
fn refuse_what_is_no_site(folder: &Path, site: &Path) -> Result<(), Failure> {
    let real = real(folder);
    if real.parent().is_none() {
        return Err(refusals::not_for_a_site(folder, &real));
    }
    let workspaces = [Path::new("."), site].map(environment::workspace);
    for root in workspaces.into_iter().flatten() {
        if let Some(holds) = holds(&root, &real) {
            return Err(refusals::not_for_a_site(folder, &holds));
        }
    }
    Ok(())
}

/// What of a workspace lies in the folder or around it: all of it, or a folder of its own.
fn holds(root: &Path, folder: &Path) -> Option<PathBuf> {
    if root.starts_with(folder) {
        return Some(root.to_owned());
    }
    let first = folder.strip_prefix(root).ok()?.components().next()?;
    let output = load::settings(root).map(|config| config.output).unwrap_or_default();
    let is_output = Path::new(&output).components().find(|part| matches!(part, Component::Normal(_)));
    let name = first.as_os_str().to_string_lossy();
    let is_own = ["data", "templates", "private"].contains(&name.as_ref()) || name.starts_with('.');
    (is_own || is_output == Some(first)).then(|| root.join(first))
}

/// The place of a folder that need not be there yet, links followed.
fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    whole.components().fold(PathBuf::new(), |mut place, part| {
        match part {
            Component::ParentDir => _ = place.pop(),
            other => place.push(other),
        }
        place.canonicalize().unwrap_or(place)
    })
}

fn tell(session: &Session, done: &Publication) {
    let Publication { copied, same, removed, left, unlisted } = done;
    let say = |message: Say| session.console.message(message.to(session.language));
    let gone = removed.len();
    say(say!(
        "жарияланды: көшірілген файл – {copied}, өзгеріссіз – {same}, өшірілген – {gone}",
        "опубликовано: файлов скопировано – {copied}, без изменений – {same}, удалено – {gone}",
        "published: files copied – {copied}, unchanged – {same}, removed – {gone}",
    ));
    let pages: Vec<String> = removed.iter().filter(|path| is_page(path)).cloned().collect();
    let told = [
        (&pages, say!("сайттан алынды:", "сняты с сайта:", "taken off the site:")),
        (
            left,
            say!(
                "бұлар енді жарияланбайды, бірақ біреу өзгерткендіктен өшірілмеді:",
                "больше не публикуются, но не удалены, потому что их кто-то изменил:",
                "no longer published, and not removed because somebody changed them:",
            ),
        ),
        (
            unlisted,
            say!(
                "сайт бумасындағы бұл файлдарды құрастыру жазбаған, олар жарияланбады:",
                "эти файлы в папке сайта записаны не сборкой и не опубликованы:",
                "no build wrote these files in the site's folder, and they are not published:",
            ),
        ),
    ];
    for (paths, heading) in told.iter().filter(|(paths, _)| !paths.is_empty()) {
        let lines: String = paths.iter().map(|path| format!("\n  {}", one_line(path))).collect();
        session.console.message(&format!("{}{lines}", heading.to(session.language)));
    }
}

/// True for what people open by itself: no piece of a page, no file beside it.
fn is_page(path: &str) -> bool {
    path.ends_with(".html") && !path.ends_with(".part.html")
}
