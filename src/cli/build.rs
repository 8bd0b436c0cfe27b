//! `qujat build`: checks, then makes papers of all documents that passed.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::audience::Audience;
use crate::checks::{self, Checked, publication};
use crate::cli::build::writing::{Failed, Unprinted, Writer, tell_unprinted};
use crate::cli::work::{self, Job};
use crate::cli::{Outcome, Session, check, environment, honesty, path_of};
use crate::codes;
use crate::config::{Config, Engine};
use crate::failure::Failure;
use crate::finding::Report;
use crate::formats::pdf::{PdfEngine, PdfOptions, PdfStandards};
use crate::formats::templates::Templates;
use crate::formats::{Format, Renderer};
use crate::library::secrets::{About, Secrets};
use crate::library::{Document, Library};
use crate::load;
use crate::nearest::nearest;
use crate::output::Output;
use crate::say;
use crate::text::Language;
use crate::views::index::Index;
use crate::views::rules::Site;

mod signed;
mod writing;

/// What a build was asked for.
struct Wish {
    audience: Audience,
    formats: Vec<Format>,
    only: Vec<String>,
    jobs: usize,
}

/// Builds a workspace: 1 where an error stands, although all papers without errors are made.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let root = environment::workspace(&path_of(matches))?;
    let wish = wish(matches);
    let (mut library, mut report) = load::load_for(wish.audience, &root, wish.jobs)?;
    library.config.publishes |= wish.audience == Audience::Public;
    let checked = checks::check(&library, session.today, &mut report);
    check::print(session, &library, &report);
    let folder = output_folder(&root, &library.config, matches, wish.audience)?;
    let job = Order { session, matches, root: &root, wish: &wish, folder: &folder };
    if wish.audience == Audience::Public {
        check::summarise(session, &checked, &report, check::Asked::All);
        let passed = passed(&checked, &report);
        let outcome = outcome_of_publication(&checked, &report, &passed);
        let secrets = Secrets::of(&library, vec![root.display().to_string()]);
        let library = library.published();
        let checked = Checked::of_published(&library, |paper| passed.contains(&place_of(paper)));
        let made = job.make(&checked, &chosen(&checked, &wish.only)?, Some(&secrets))?;
        announce(session, &checked, &made);
        return made.outcome(outcome);
    }
    let papers = chosen(&checked, &wish.only)?;
    let made = job.make(&checked, &papers, None)?;
    check::summarise(session, &checked, &report, check::Asked::All);
    announce(session, &checked, &made);
    honesty::confess(session, &library, (!wish.only.is_empty()).then_some(papers.as_slice()));
    made.outcome(check::outcome(&library, &report))
}

/// A paper's organisation and id, which stay the same when a library is published.
fn place_of(paper: &Document) -> (usize, String) {
    (paper.organization, paper.id.clone())
}

/// Papers that may be published: without errors, and without the name of anybody who did not agree.
fn passed(checked: &Checked<'_>, report: &Report) -> HashSet<(usize, String)> {
    let withheld = publication::withheld(report);
    checked.papers().filter(|paper| !withheld.contains(&paper.source)).map(place_of).collect()
}

/// Faulty, too, where an approved paper without errors is withheld.
fn outcome_of_publication(
    checked: &Checked<'_>,
    report: &Report,
    passed: &HashSet<(usize, String)>,
) -> Outcome {
    let is_withheld = |paper: &Document| {
        paper.kind.is_public_paper() && !paper.is_draft() && !passed.contains(&place_of(paper))
    };
    match checked.papers().any(is_withheld) {
        true => Outcome::Faulty,
        false => check::outcome(checked.library(), report),
    }
}

/// An edition to be made.
struct Order<'o> {
    session: &'o Session,
    matches: &'o ArgMatches,
    root: &'o Path,
    wish: &'o Wish,
    folder: &'o Path,
}

/// What was made of an edition.
struct Made {
    files: usize,
    unprinted: Vec<Failed>,
}

impl Made {
    /// A paper that could not be printed is a failure, although the others were made.
    fn outcome(self, otherwise: Outcome) -> Result<Outcome, Failure> {
        match self.unprinted.into_iter().next() {
            Some(first) => Err(first.failure),
            None => Ok(otherwise),
        }
    }
}

impl Order<'_> {
    /// Makes all files. One that tells a secret stops it: what was written before belongs to builds, and nothing is
    /// removed.
    fn make(
        &self,
        checked: &Checked<'_>,
        papers: &[&Document],
        secrets: Option<&Secrets>,
    ) -> Result<Made, Failure> {
        let output = Output::open(self.folder)?;
        match self.write(checked, papers, &Writer { output: &output, secrets }) {
            Ok(made) => output.close().map(|()| made),
            Err(failure) => {
                output.abandon();
                Err(failure)
            }
        }
    }

    fn write(
        &self,
        checked: &Checked<'_>,
        papers: &[&Document],
        writer: &Writer<'_>,
    ) -> Result<Made, Failure> {
        let (library, wish) = (checked.library(), self.wish);
        let renderer = renderer(self.root, &library.config, self.matches, &wish.formats)?;
        let jobs = jobs(library, papers, &wish.formats, writer.output);
        let unprinted = Unprinted::default();
        work::in_parallel(self.session, &jobs, wish.jobs, |job| {
            make(self.root, library, &renderer, writer, &unprinted, job)
        })?;
        if let Some(folder) = self.matches.get_one::<PathBuf>("emit-typst") {
            emit_typst(library, &renderer, &jobs, folder)?;
        }
        let unprinted = unprinted.in_order();
        keep_earlier(checked, papers, wish, writer);
        unprinted.iter().for_each(|failed| writer.keep_paper(&failed.stem));
        let is_made = |job: &&Job<'_>| unprinted.iter().all(|failed| failed.stem != job.stem);
        let mut files = jobs.iter().filter(is_made).map(|job| job.formats.len()).sum::<usize>();
        if wish.formats.contains(&Format::Html) {
            files += write_indexes(checked, &renderer, writer)? + write_rules(library, &renderer, writer)?;
        }
        Ok(Made { files, unprinted })
    }
}

fn wish(matches: &ArgMatches) -> Wish {
    let asked: Vec<&String> = matches.get_many("formats").into_iter().flatten().collect();
    let is_asked =
        |format: &Format| asked.is_empty() || asked.iter().any(|suffix| *suffix == format.suffix());
    let is_public = matches.get_one::<String>("audience").is_some_and(|audience| audience == "public");
    Wish {
        audience: if is_public { Audience::Public } else { Audience::Internal },
        formats: Format::ALL.into_iter().filter(is_asked).collect(),
        only: matches.get_many::<String>("only").into_iter().flatten().cloned().collect(),
        jobs: environment::jobs(matches),
    }
}

/// Templates and engine; the engine is made ready only where PDF is wanted.
fn renderer(
    root: &Path,
    config: &Config,
    matches: &ArgMatches,
    formats: &[Format],
) -> Result<Renderer, Failure> {
    let engine = match matches.get_one::<String>("pdf-engine").map(String::as_str) {
        Some("embedded") => Engine::Embedded,
        Some(_) => Engine::TypstCli,
        None => config.engine,
    };
    let from_file = engine == Engine::TypstCli && matches.get_one::<String>("pdf-engine").is_none();
    if from_file && is_inside(root, &config.typst) {
        return Err(foreign_program(&config.typst));
    }
    let wants_pdf = formats.contains(&Format::Pdf);
    let engine = match engine {
        Engine::Embedded if wants_pdf => PdfEngine::Embedded,
        _ => PdfEngine::TypstCli { program: PathBuf::from(&config.typst) },
    };
    let names: Vec<String> = config.standards.iter().map(|standard| standard.word().to_owned()).collect();
    let options = PdfOptions { engine, standards: PdfStandards::new(&names)? };
    Renderer::new(Templates::new(environment::templates(root)?), options)
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

/// The folder of what is published, in that of the papers.
const SITE: &str = "site";

/// `--output`, otherwise the folder of `qujat.toml`, which lies inside the workspace, and for everybody `site` in it.
fn output_folder(
    root: &Path,
    config: &Config,
    matches: &ArgMatches,
    audience: Audience,
) -> Result<PathBuf, Failure> {
    if let Some(folder) = matches.get_one::<PathBuf>("output") {
        return Ok(folder.clone());
    }
    let folder = environment::inside(root, &config.output)?;
    Ok(if audience == Audience::Public { folder.join(SITE) } else { folder })
}

/// Papers to make: all that passed, or those of `--only`.
fn chosen<'l>(checked: &Checked<'l>, only: &[String]) -> Result<Vec<&'l Document>, Failure> {
    let all: Vec<&Document> = checked.papers().collect();
    if only.is_empty() {
        return Ok(all);
    }
    for id in only {
        let known = checked.library().documents.iter().filter(|document| document.kind.is_paper());
        let ids: Vec<&str> = known.map(|document| document.id.as_str()).collect();
        if !ids.contains(&id.as_str()) {
            let message = say!("`{id}` деген қағаз жоқ", "бумаги `{id}` нет", "there is no paper `{id}`");
            let help = nearest(id, ids).map(|near| {
                say!("бәлкім, `{near}`", "возможно, имелось в виду `{near}`", "did you mean `{near}`?")
            });
            return Err(Failure { help, ..Failure::new(message) });
        }
    }
    Ok(all.into_iter().filter(|document| only.contains(&document.id)).collect())
}

/// A job a paper and language. A paper's page offers what is made now and what an earlier build left.
fn jobs<'l>(
    library: &'l Library,
    papers: &[&'l Document],
    formats: &[Format],
    output: &Output,
) -> Vec<Job<'l>> {
    let languages = &library.config.languages;
    let pairs =
        papers.iter().flat_map(|document| languages.iter().map(move |language| (*document, *language)));
    pairs
        .map(|(document, language)| {
            let stem = library.place_of(document, language);
            let is_there = |format: &Format| formats.contains(format) || output.has(&file(&stem, *format));
            let offered = Format::ALL.into_iter().filter(is_there).map(Format::suffix).collect();
            Job { document, language, stem, formats: formats.to_vec(), offered }
        })
        .collect()
}

fn file(stem: &str, format: Format) -> String {
    format!("{stem}.{}", format.suffix())
}

/// Prints a paper in all its formats, and only then writes it: its files are of one build.
fn make(
    root: &Path,
    library: &Library,
    renderer: &Renderer,
    writer: &Writer<'_>,
    unprinted: &Unprinted,
    job: &Job<'_>,
) -> Result<(), Failure> {
    let Some(page) = job.page(library) else { return Ok(()) };
    let paper = renderer.paper(&page);
    let print = |format: &Format| match format {
        Format::Pdf => match signed::pdf_bytes(root, library, job.document)? {
            Some(bytes) => Ok(bytes),
            None => paper.print(Format::Pdf),
        },
        _ => paper.print(*format),
    };
    let printed: Result<Vec<_>, _> = job.formats.iter().map(print).collect();
    let printed = match printed {
        Ok(printed) => printed,
        Err(failure) => {
            unprinted.add(&job.stem, of_paper(library, failure, job));
            return Ok(());
        }
    };
    let about = About::of(job.document.kind);
    let mut files = job.formats.iter().zip(printed);
    files.try_for_each(|(format, bytes)| writer.write(about, &file(&job.stem, *format), &bytes))
}

/// A failure names the paper that met it, too.
fn of_paper(library: &Library, failure: Failure, job: &Job<'_>) -> Failure {
    let subject = failure.subject.unwrap_or_default();
    let document = &library.sources.get(job.document.source).path;
    Failure { subject: Some(format!("{document}, {subject}")), ..failure }
}

/// Files of papers that were not made this time stay, as long as their document is there.
fn keep_earlier(checked: &Checked<'_>, made: &[&Document], wish: &Wish, writer: &Writer<'_>) {
    let output = writer.output;
    let library = checked.library();
    let mut stems: BTreeMap<String, bool> = BTreeMap::new();
    for document in library.documents.iter().filter(|document| document.kind.is_paper()) {
        let is_made = made.iter().any(|other| std::ptr::eq(*other, document));
        for language in &library.config.languages {
            stems.insert(library.place_of(document, *language), is_made);
        }
    }
    let partial = !wish.only.is_empty() || wish.formats.len() < Format::ALL.len();
    let is_of_rules = |path: &str| {
        let mut folders = library.config.languages.iter().map(|language| rules_folder(*language) + "/");
        folders.any(|folder| path.starts_with(&folder))
    };
    let writes_rules = wish.formats.contains(&Format::Html);
    for path in output.earlier() {
        let (stem, suffix) = path.rsplit_once('.').unwrap_or((path, ""));
        let made_anew = |made: bool| made && wish.formats.iter().any(|format| format.suffix() == suffix);
        let stays = stems.get(stem).is_some_and(|made| !made_anew(*made));
        let is_index = partial
            && stem.ends_with("/index")
            && !stem.ends_with("/rules/index")
            && Path::new(path).components().count() <= 3;
        let stays = stays || (!writes_rules && is_of_rules(path));
        if stays || (is_index && output.has(path)) || is_lost(library, stem) {
            writer.keep(path);
        }
    }
}

/// True for a paper whose document could not be read at all this time: its earlier files stay.
fn is_lost(library: &Library, stem: &str) -> bool {
    let id = stem.rsplit('/').next().unwrap_or_default();
    library.organizations.iter().any(|house| house.lost.contains(id) || house.document.is_none())
}

fn write_indexes(checked: &Checked<'_>, renderer: &Renderer, writer: &Writer<'_>) -> Result<usize, Failure> {
    let library = checked.library();
    let mut written = 0;
    for organization in 0..library.organizations.len() {
        for language in &library.config.languages {
            let folder = library.edition_folder(organization, *language);
            let index =
                Index::of(library, organization, &listed(checked, organization), *language, &|document| {
                    let stem = library.place_of(document, *language);
                    let there = |format: &Format| writer.output.holds(&file(&stem, *format));
                    Format::ALL.into_iter().filter(there).map(Format::suffix).collect()
                });
            let page = renderer.render_index(&index)?;
            writer.write(About::Papers, &format!("{folder}/index.html"), &page)?;
            written += 1;
        }
    }
    Ok(written)
}

/// Pages about the rules: once a language, whatever organisations there are.
fn write_rules(library: &Library, renderer: &Renderer, writer: &Writer<'_>) -> Result<usize, Failure> {
    let site = Site::of(library);
    let languages = &library.config.languages;
    let write = |language: Language, page: &str, bytes: Vec<u8>| {
        writer.write(About::Rules, &format!("{}/{page}.html", rules_folder(language)), &bytes)
    };
    for language in languages.iter().copied() {
        write(language, "index", renderer.render_site("site/rules.html", &site.list(language), language)?)?;
        for wording in site.editions() {
            let page =
                renderer.render_site("site/edition.html", &site.edition(wording, language), language)?;
            write(language, &format!("editions/{}", wording.edition().id), page)?;
        }
        for code in codes::ALL {
            let page = renderer.render_site("site/card.html", &site.card(code, language), language)?;
            write(language, &format!("cards/{}", code.number), page)?;
        }
    }
    Ok(languages.len() * (1 + site.editions().len() + codes::ALL.len()))
}

fn rules_folder(language: Language) -> String {
    format!("{}/rules", language.code())
}

fn listed<'l>(checked: &Checked<'l>, organization: usize) -> Vec<&'l Document> {
    let all = checked.papers().chain(checked.held_back());
    all.filter(|document| document.organization == organization).collect()
}

/// Leaves what Typst gets, a folder a paper. The fonts are the same everywhere: one file with many names.
fn emit_typst(
    library: &Library,
    renderer: &Renderer,
    jobs: &[Job<'_>],
    folder: &Path,
) -> Result<(), Failure> {
    let output = Output::open(folder)?;
    let mut fonts: BTreeMap<String, String> = BTreeMap::new();
    for job in jobs {
        let Some(page) = job.page(library) else { continue };
        for (name, bytes) in renderer.typst_files(&page)? {
            let path = format!("{}/{name}", job.stem);
            match fonts.get(&name) {
                Some(first) => output.write_again(&path, first, &bytes)?,
                None => output.write(&path, &bytes)?,
            }
            if name.starts_with("fonts/") {
                fonts.entry(name).or_insert(path);
            }
        }
    }
    Ok(())
}

fn announce(session: &Session, checked: &Checked<'_>, made: &Made) {
    let Made { files, unprinted } = made;
    let made = say!("жасалған файл: {files}", "сделано файлов: {files}", "files made: {files}");
    session.console.message(made.to(session.language));
    let held_back: Vec<&str> = checked.held_back().map(|document| document.id.as_str()).collect();
    if !held_back.is_empty() {
        let all = held_back.join(", ");
        let message = say!(
            "қатесі болғандықтан жасалмаған қағаздар: {all}",
            "из-за ошибок не сделаны бумаги: {all}",
            "papers not made because of errors: {all}",
        );
        session.console.message(message.to(session.language));
    }
    tell_unprinted(session, unprinted);
}
