//! What prints papers: the templates of the program and the workspace, and an engine for PDF.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::ArgMatches;

use crate::cli::environment;
use crate::config::{Config, Engine};
use crate::failure::Failure;
use crate::formats::Renderer;
use crate::formats::pdf::{PdfEngine, PdfOptions, PdfStandards};
use crate::formats::templates::Templates;
use crate::say;

/// Templates and engine; the engine is made ready only where PDF is wanted.
pub fn renderer(
    root: &Path,
    config: &Config,
    matches: &ArgMatches,
    wants_pdf: bool,
) -> Result<Renderer, Failure> {
    let engine = wanted(config, matches);
    let from_file = engine == Engine::TypstCli && matches.get_one::<String>("pdf-engine").is_none();
    if from_file && is_inside(root, &config.typst) {
        return Err(foreign_program(&config.typst));
    }
    let engine = match engine {
        Engine::Embedded if wants_pdf => PdfEngine::Embedded,
        _ => PdfEngine::TypstCli { program: PathBuf::from(&config.typst) },
    };
    let names: Vec<String> = config.standards.iter().map(|standard| standard.word().to_owned()).collect();
    let options = PdfOptions { engine, standards: PdfStandards::new(&names)? };
    Renderer::new(Templates::new(environment::templates(root)?), options)
}

/// The engine of the arguments, otherwise that of `qujat.toml`.
fn wanted(config: &Config, matches: &ArgMatches) -> Engine {
    match matches.get_one::<String>("pdf-engine").map(String::as_str) {
        Some("embedded") => Engine::Embedded,
        Some(_) => Engine::TypstCli,
        None => config.engine,
    }
}

/// True where PDFs can be made: the engine is in this build, or the external program answers.
pub fn is_there(root: &Path, config: &Config, matches: &ArgMatches) -> bool {
    let is_ours = matches.get_one::<String>("pdf-engine").is_some() || !is_inside(root, &config.typst);
    match wanted(config, matches) {
        Engine::Embedded => cfg!(feature = "embedded-typst"),
        Engine::TypstCli => is_ours && answers(&config.typst),
    }
}

fn answers(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// True for a program that came with the workspace: building somebody's papers must not run it.
fn is_inside(root: &Path, program: &str) -> bool {
    let path = Path::new(program);
    let is_name = path.components().count() == 1 && !program.starts_with('.');
    let inside = path.canonicalize().is_ok_and(|real| real.starts_with(root));
    !is_name && (path.is_relative() || inside)
}

fn foreign_program(program: &str) -> Failure {
    let message = say!(
        "`path = \"{program}\"` жұмыс бумасындағы бағдарламаны іске қосар еді",
        "`path = \"{program}\"` запустил бы программу из рабочей папки",
        "`path = \"{program}\"` would run a program of the workspace",
    );
    let help = say!(
        "`path` орнына `typst` атын не толық жолын жазыңыз; бұл бағдарламаға сенсеңіз, `--pdf-engine typst-cli` қосыңыз",
        "напишите в `path` имя `typst` или полный путь; если доверяете этой программе, добавьте `--pdf-engine typst-cli`",
        "name `typst` or give a full path; if you trust that program, add `--pdf-engine typst-cli`",
    );
    Failure::new(message).about("qujat.toml").help(help)
}
