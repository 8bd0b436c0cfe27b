//! `qujat build`: checks, then makes papers of all documents that passed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::audience::Audience;
use crate::checks::{self, Checked, publication};
use crate::cli::build::unprinted::Failed;
use crate::cli::work::Job;
use crate::cli::{Outcome, Session, check, engine, environment, honesty, path_of, sign};
use crate::config::Config;
use crate::failure::Failure;
use crate::finding::Report;
use crate::formats::Format;
use crate::library::secrets::Secrets;
use crate::library::{Document, Library};
use crate::load;
use crate::nearest::nearest;
use crate::say;
use crate::source::SourceId;

mod emit;
mod internal;
mod refusal;
pub mod signed;
pub mod site;
mod summary;
mod unprinted;

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
    let wish = wish(matches)?;
    let (mut library, mut report) = load::load_for(wish.audience, &root, wish.jobs)?;
    library.config.publishes |= wish.audience == Audience::Public;
    let is_site = wish.audience == Audience::Public;
    let sign = is_site.then(|| sign::read(session, &root, &mut library.config)).flatten();
    let checked = checks::check(&library, session.today, &mut report);
    check::print(session, &library, &report);
    let folder = output_folder(&root, &library.config, matches, wish.audience)?;
    let wants_pdf = wish.formats.contains(&Format::Pdf);
    let renderer = engine::renderer(&root, &library.config, matches, wants_pdf)?;
    let job = Order { session, matches, wish: &wish, root: &root, folder: &folder, sign };
    if wish.audience == Audience::Public {
        check::summarise(session, &checked, &report, check::Asked::All);
        refusal::refuse(&library, &report)?;
        let passed = passed(&checked, &report);
        let outcome = outcome_of_publication(&checked, &report, &passed);
        let secrets = Secrets::of(&library, vec![root.display().to_string()]);
        let drafts = library
            .documents
            .iter()
            .filter(|document| document.kind.is_public_paper() && document.is_draft())
            .count();
        let library = library.published();
        let checked = Checked::of_published(&library, |paper| passed.contains(&paper.source));
        let made = Made { drafts, ..site::make(&job, &checked, &renderer, &secrets)? };
        summary::announce(session, &checked, &report, &made);
        return made.outcome(outcome);
    }
    let papers = chosen(&checked, &wish.only)?;
    let made = internal::make(&job, &checked, &papers, &renderer)?;
    check::summarise(session, &checked, &report, check::Asked::All);
    summary::announce(session, &checked, &report, &made);
    honesty::confess(session, &library, (!wish.only.is_empty()).then_some(papers.as_slice()));
    made.outcome(check::outcome(&library, &report))
}

/// Files of papers that may be published: without errors, and without the name of anybody who did not agree.
pub fn passed(checked: &Checked<'_>, report: &Report) -> HashSet<SourceId> {
    let withheld = publication::withheld(report);
    checked.papers().map(|paper| paper.source).filter(|source| !withheld.contains(source)).collect()
}

/// Faulty, too, where an approved paper without errors is withheld.
fn outcome_of_publication(checked: &Checked<'_>, report: &Report, passed: &HashSet<SourceId>) -> Outcome {
    let is_withheld = |paper: &Document| {
        paper.kind.is_public_paper() && !paper.is_draft() && !passed.contains(&paper.source)
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
    wish: &'o Wish,
    root: &'o Path,
    folder: &'o Path,
    /// The bytes of the organisation's sign.
    sign: Option<Vec<u8>>,
}

/// What was made of an edition.
#[derive(Default)]
struct Made {
    files: usize,
    unprinted: Vec<Failed>,
    /// Papers on the site.
    papers: usize,
    /// Papers that are drafts, and so are not on it.
    drafts: usize,
    /// Paths of the documents whose papers stay on the site as they were.
    kept: Vec<String>,
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

fn wish(matches: &ArgMatches) -> Result<Wish, Failure> {
    let asked: Vec<&String> = matches.get_many("formats").into_iter().flatten().collect();
    let is_asked =
        |format: &Format| asked.is_empty() || asked.iter().any(|suffix| *suffix == format.suffix());
    let is_public = matches.get_one::<String>("audience").is_some_and(|audience| audience == "public");
    let wish = Wish {
        audience: if is_public { Audience::Public } else { Audience::Internal },
        formats: Format::ALL.into_iter().filter(is_asked).collect(),
        only: matches.get_many::<String>("only").into_iter().flatten().cloned().collect(),
        jobs: environment::jobs(matches),
    };
    if is_public && !wish.only.is_empty() { Err(part_of_site()) } else { Ok(wish) }
}

/// A site is swapped in whole, so that its lists never lead to what is not there.
fn part_of_site() -> Failure {
    let message = say!(
        "сайт тұтас жасалады: `--only` ашық басылыммен бірге қолданылмайды",
        "сайт делается целиком: `--only` не сочетается с публичным изданием",
        "a site is made in whole: `--only` does not go with the public edition",
    );
    let help = say!("`--only` дегенді алып тастаңыз", "уберите `--only`", "leave out `--only`");
    Failure::new(message).help(help)
}

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
    match audience {
        Audience::Public => environment::site(root, config),
        Audience::Internal => environment::inside(root, &config.output),
    }
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

fn file(stem: &str, format: Format) -> String {
    format!("{stem}.{}", format.suffix())
}

/// A failure names the paper that met it, too.
fn of_paper(library: &Library, failure: Failure, job: &Job<'_>) -> Failure {
    let subject = failure.subject.unwrap_or_default();
    let document = &library.sources.get(job.document.source).path;
    Failure { subject: Some(format!("{document}, {subject}")), ..failure }
}
