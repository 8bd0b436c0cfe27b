//! `qujat init DIR`: a small commented workspace that checks clean, and with `--ci` the file by which a service checks
//! and publishes it.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::starters::Starter;
use crate::cli::{Outcome, Session, schema, starters};
use crate::failure::Failure;
use crate::load::CONFIG;
use crate::output;
use crate::say;

/// Makes the workspace; a folder that already has something in it is left alone. `--ci` adds its file to a workspace that
/// is there, too.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let folder = matches.get_one::<PathBuf>("dir").cloned().unwrap_or_else(|| PathBuf::from("."));
    let workflow = matches.get_one::<String>("ci").map(|service| starters::workflow(service));
    if let Some(workflow) = &workflow {
        refuse_part_of_repository(&folder)?;
        refuse_second(&folder.join(workflow.path))?;
    }
    if workflow.is_none() || !folder.join(CONFIG).exists() {
        make(session, &folder)?;
    }
    if let Some(workflow) = &workflow {
        add(session, &folder, workflow)?;
    }
    Ok(Outcome::Clean)
}

fn make(session: &Session, folder: &Path) -> Result<(), Failure> {
    refuse_full(folder)?;
    for starter in starters::WORKSPACE {
        write(session, folder, starter)?;
    }
    schema::write_all(&folder.join(".schema"))?;
    let place = folder.display();
    let message = say!(
        "`{place}` бумасы дайын. Тексеру: `qujat check {place}`, қағаз жасау: `qujat build {place}`",
        "папка `{place}` готова. Проверить: `qujat check {place}`, сделать бумаги: `qujat build {place}`",
        "`{place}` is ready. Check it with `qujat check {place}`, make papers with `qujat build {place}`",
    );
    session.console.message(message.to(session.language));
    Ok(())
}

fn add(session: &Session, folder: &Path, workflow: &Starter) -> Result<(), Failure> {
    write(session, folder, workflow)?;
    let place = folder.join(workflow.path);
    let place = place.display();
    let message = say!(
        "`{place}` файлы қосылды. Оның басындағы `QUJAT_REPOSITORY` мен `QUJAT_REVISION` мәндерін толтырып, git-ке сақтаңыз",
        "добавлен файл `{place}`. Заполните в его начале `QUJAT_REPOSITORY` и `QUJAT_REVISION` и сохраните его в git",
        "`{place}` is added. Fill in `QUJAT_REPOSITORY` and `QUJAT_REVISION` at its head, and commit it",
    );
    session.console.message(message.to(session.language));
    Ok(())
}

fn write(session: &Session, folder: &Path, starter: &Starter) -> Result<(), Failure> {
    let text = starters::fill(starter.text, session.language, &[]);
    output::write_new(folder, starter.path, text.as_bytes())
}

/// A repository that was just begun is as good as empty.
fn refuse_full(folder: &Path) -> Result<(), Failure> {
    let is_empty = std::fs::read_dir(folder).map_or(!folder.exists(), |entries| {
        entries.into_iter().all(|entry| entry.is_ok_and(|entry| entry.file_name() == ".git"))
    });
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

/// A service looks for its file at the root of a repository, and shows findings by paths from there.
fn refuse_part_of_repository(folder: &Path) -> Result<(), Failure> {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let whole = whole.canonicalize().unwrap_or(whole);
    let root = whole.ancestors().find(|folder| folder.join(".git").exists());
    let Some(root) = root.filter(|root| *root != whole) else { return Ok(()) };
    let root = root.display();
    let message = say!(
        "бұл бума `{root}` git репозиторийінің ішінде, ал `--ci` файлы репозиторийдің түбірінде ғана жұмыс істейді",
        "эта папка лежит внутри репозитория git `{root}`, а файл `--ci` работает лишь в корне репозитория",
        "this folder lies inside the git repository `{root}`, and the file of `--ci` works at a repository's root alone",
    );
    let help = say!(
        "жұмыс бумасының өзін бөлек репозиторий етіңіз (`git init`) да, команданы қайталаңыз",
        "сделайте саму рабочую папку отдельным репозиторием (`git init`) и повторите команду",
        "make the workspace a repository of its own (`git init`) and run the command again",
    );
    Err(Failure::new(message).about(folder.display().to_string()).help(help))
}

fn refuse_second(place: &Path) -> Result<(), Failure> {
    if std::fs::symlink_metadata(place).is_err() {
        return Ok(());
    }
    let message = say!(
        "мұндай файл бар; ештеңе өзгертілген жоқ",
        "такой файл уже есть; ничего не изменено",
        "the file is there already; nothing was changed",
    );
    let help = say!(
        "жаңасын алу үшін бұрынғысының атын өзгертіп, команданы қайталаңыз",
        "чтобы получить новый, переименуйте прежний и повторите команду",
        "to get a new one, rename the old one and run the command again",
    );
    Err(Failure::new(message).about(place.display().to_string()).help(help))
}
