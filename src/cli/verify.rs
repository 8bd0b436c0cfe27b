//! `qujat verify DIR`: proves a copy of the site against its manifest.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::{Outcome, Session};
use crate::failure::Failure;
use crate::output::manifest::{MANIFEST, Manifest};
use crate::output::proof::Proof;
use crate::output::refusals;
use crate::say;
use crate::text::{Say, one_line};

/// How many unlisted files are named; the others are counted.
const NAMED: usize = 10;

/// Compares every file: 1 where one is changed or missing, or a publication has not ended.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let Some(folder) = matches.get_one::<PathBuf>("dir") else { return Ok(Outcome::Clean) };
    refusals::must_be_copy(folder)?;
    let manifest = Manifest::read(folder)?.ok_or_else(|| no_manifest(folder))?;
    let proof = Proof::of(folder, &manifest)?;
    list(session, &proof.changed, &say!("өзгертілген", "изменён", "changed"));
    list(session, &proof.missing, &say!("жоқ", "отсутствует", "missing"));
    tell_unlisted(session, &proof.unlisted);
    summarise(session, &manifest, &proof);
    advise(session, folder, &proof);
    Ok(if proof.holds() { Outcome::Clean } else { Outcome::Faulty })
}

fn list(session: &Session, paths: &[String], what: &Say) {
    let what = what.to(session.language);
    let lines: String = paths.iter().map(|path| format!("{what}: {}\n", one_line(path))).collect();
    session.console.data(&lines);
}

fn tell_unlisted(session: &Session, unlisted: &[String]) {
    if unlisted.is_empty() {
        return;
    }
    let named: String = unlisted.iter().take(NAMED).map(|path| format!("\n  {}", one_line(path))).collect();
    let all = unlisted.len();
    let dots = if all > NAMED { "\n  …" } else { "" };
    let message = say!(
        "ескерту: манифесте жоқ файл саны – {all}:{named}{dots}",
        "примечание: файлов вне манифеста – {all}:{named}{dots}",
        "note: files that the manifest does not list – {all}:{named}{dots}",
    );
    session.console.message(message.to(session.language));
}

fn summarise(session: &Session, manifest: &Manifest, proof: &Proof) {
    let say = |message: Say| session.console.message(message.to(session.language));
    if proof.is_unfinished {
        say(say!(
            "жариялау аяқталмаған не әлі жүріп жатыр: `qujat publish` командасын қайталаңыз",
            "публикация не закончена или ещё идёт: повторите `qujat publish`",
            "a publication has not ended, or is still at work: run `qujat publish` again",
        ));
    }
    let (all, changed, missing) = (manifest.len(), proof.changed.len(), proof.missing.len());
    if changed + missing == 0 {
        say(say!(
            "тексерілген файл – {all}: бәрі `{MANIFEST}` бойынша",
            "проверено файлов – {all}: все соответствуют `{MANIFEST}`",
            "files compared – {all}: all are as `{MANIFEST}` says",
        ));
    } else {
        say(say!(
            "көшірме сайтпен бірдей емес: тексерілген файл – {all}, өзгертілгені – {changed}, жоғы – {missing}",
            "копия не совпадает с сайтом: проверено файлов – {all}, изменено – {changed}, отсутствует – {missing}",
            "the copy is not the site: files compared – {all}, changed – {changed}, missing – {missing}",
        ));
    }
}

/// Says what mends a copy.
fn advise(session: &Session, folder: &Path, proof: &Proof) {
    if proof.changed.is_empty() && proof.missing.is_empty() {
        return;
    }
    let folder = folder.display();
    let message = say!(
        "не істеу керек: сайт жасалатын жұмыс бумасында `qujat publish {folder}` командасын қайталаңыз; көшірмені өзіңіз өзгертпесеңіз, кім өзгерткенін серверге жауапты адамнан сұраңыз",
        "что сделать: повторите `qujat publish {folder}` из рабочей папки, где делается сайт; если вы не меняли копию, спросите у того, кто отвечает за сервер, кто это сделал",
        "what to do: run `qujat publish {folder}` again in the workspace that makes the site; if you did not change the copy, ask who keeps the server who did",
    );
    session.console.message(message.to(session.language));
}

fn no_manifest(folder: &Path) -> Failure {
    let message = say!(
        "мұнда `{MANIFEST}` жоқ: салыстыратын ештеңе жоқ",
        "здесь нет `{MANIFEST}`: сверять не с чем",
        "there is no `{MANIFEST}` here: nothing to compare with",
    );
    let help = say!(
        "`qujat publish` жазған буманы атаңыз",
        "назовите папку, которую записала `qujat publish`",
        "name a folder that `qujat publish` wrote",
    );
    Failure::new(message).about(folder.display().to_string()).help(help)
}
