//! Making the internal edition: files are replaced one by one, and earlier ones stay where nothing new was made.

use std::collections::BTreeMap;
use std::path::Path;

use crate::checks::Checked;
use crate::cli::build::unprinted::Unprinted;
use crate::cli::build::{Made, Order, Wish, emit, file, of_paper};
use crate::cli::work::{self, Job};
use crate::codes;
use crate::failure::Failure;
use crate::formats::{Format, Renderer};
use crate::library::{Document, Library};
use crate::output::Output;
use crate::text::Language;
use crate::views::index::Index;
use crate::views::rules;

/// Makes all files. A failure leaves what was written before as files of builds, and nothing is removed.
pub fn make(
    order: &Order<'_>,
    checked: &Checked<'_>,
    papers: &[&Document],
    renderer: &Renderer,
) -> Result<Made, Failure> {
    let output = Output::open(order.folder)?;
    match write(order, checked, papers, renderer, &output) {
        Ok(made) => output.close().map(|()| made),
        Err(failure) => {
            output.abandon();
            Err(failure)
        }
    }
}

fn write(
    order: &Order<'_>,
    checked: &Checked<'_>,
    papers: &[&Document],
    renderer: &Renderer,
    output: &Output,
) -> Result<Made, Failure> {
    let (library, wish) = (checked.library(), order.wish);
    let jobs = jobs(library, papers, &wish.formats, output);
    let unprinted = Unprinted::default();
    work::in_parallel(order.session, &jobs, wish.jobs, |job| {
        print(library, renderer, output, &unprinted, job)
    })?;
    emit::emit(order, library, renderer, &jobs)?;
    let unprinted = unprinted.in_order();
    keep_earlier(checked, papers, wish, output);
    unprinted.iter().for_each(|failed| keep_paper(output, &failed.stem));
    let is_made = |job: &&Job<'_>| unprinted.iter().all(|failed| failed.stem != job.stem);
    let mut files = jobs.iter().filter(is_made).map(|job| job.formats.len()).sum::<usize>();
    if wish.formats.contains(&Format::Html) {
        files += write_indexes(checked, renderer, output)? + write_rules(library, renderer, output)?;
    }
    Ok(Made { files, unprinted, ..Made::default() })
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

/// Prints a paper in all its formats, and only then writes it: its files are of one build.
fn print(
    library: &Library,
    renderer: &Renderer,
    output: &Output,
    unprinted: &Unprinted,
    job: &Job<'_>,
) -> Result<(), Failure> {
    let Some(page) = job.page(library) else { return Ok(()) };
    let paper = renderer.paper(&page);
    let printed: Result<Vec<_>, _> = job.formats.iter().map(|format| paper.print(*format)).collect();
    let printed = match printed {
        Ok(printed) => printed,
        Err(failure) => {
            unprinted.add(&job.stem, of_paper(library, failure, job));
            return Ok(());
        }
    };
    let mut files = job.formats.iter().zip(printed);
    files.try_for_each(|(format, bytes)| output.write(&file(&job.stem, *format), &bytes))
}

/// Files of papers that were not made this time stay, as long as their document is there.
fn keep_earlier(checked: &Checked<'_>, made: &[&Document], wish: &Wish, output: &Output) {
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
        if stays || (is_index && output.has(path)) || library.unread_at(stem).is_some() {
            output.keep(path);
        }
    }
}

/// Keeps the earlier files of a paper that could not be printed.
fn keep_paper(output: &Output, stem: &str) {
    let files = Format::ALL.into_iter().map(|format| file(stem, format));
    files.filter(|file| output.has(file)).for_each(|file| output.keep(&file));
}

fn write_indexes(checked: &Checked<'_>, renderer: &Renderer, output: &Output) -> Result<usize, Failure> {
    let library = checked.library();
    let mut written = 0;
    for organization in 0..library.organizations.len() {
        for language in &library.config.languages {
            let folder = library.edition_folder(organization, *language);
            let index =
                Index::of(library, organization, &listed(checked, organization), *language, &|document| {
                    let stem = library.place_of(document, *language);
                    let there = |format: &Format| output.holds(&file(&stem, *format));
                    Format::ALL.into_iter().filter(there).map(Format::suffix).collect()
                });
            let page = renderer.render_index(&index)?;
            output.write(&format!("{folder}/index.html"), &page)?;
            written += 1;
        }
    }
    Ok(written)
}

/// Pages about the rules: once a language, whatever organisations there are.
fn write_rules(library: &Library, renderer: &Renderer, output: &Output) -> Result<usize, Failure> {
    let site = rules::Pages::of(library);
    let languages = &library.config.languages;
    let write = |language: Language, page: &str, bytes: Vec<u8>| {
        output.write(&format!("{}/{page}.html", rules_folder(language)), &bytes)
    };
    for language in languages.iter().copied() {
        write(
            language,
            "index",
            renderer.render_site("site/rules.html", &site.list(language), language, None)?,
        )?;
        for wording in site.editions() {
            let page = renderer.render_site(
                "site/edition.html",
                &site.edition(wording, language),
                language,
                None,
            )?;
            write(language, &format!("editions/{}", wording.edition().id), page)?;
        }
        for code in codes::ALL {
            let page = renderer.render_site("site/card.html", &site.card(code, language), language, None)?;
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
