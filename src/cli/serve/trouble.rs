//! Pages about what cannot be shown. The workspace's templates may be the trouble, so the program's own print them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::cli::serve::state::State;
use crate::failure::Failure;
use crate::formats::Renderer;
use crate::formats::pdf::{PdfEngine, PdfOptions, PdfStandards};
use crate::formats::templates::Templates;
use crate::say;
use crate::text::{Language, Say, visible};
use crate::views::site::Frame;

/// No part of the menu.
const SECTION: &str = "trouble";

/// A page about a trouble.
#[derive(Serialize)]
struct TroublePage {
    lang: Language,
    title: String,
    /// The file or program that it is about.
    subject: Option<String>,
    lines: Vec<String>,
}

/// The program's own templates, without the workspace's.
pub fn plain() -> Result<Renderer, Failure> {
    // No PDF is ever asked of it, so nothing of this name is looked for.
    let engine = PdfEngine::TypstCli { program: PathBuf::from("typst") };
    let options = PdfOptions { engine, standards: PdfStandards::default() };
    Renderer::new(Templates::new(BTreeMap::new()), options)
}

/// What stands around a trouble: the menu of the edition that its path lies in, where there is one.
pub fn around(state: &State, path: &str, language: Language) -> Frame {
    let site = state.site.as_ref().ok();
    let of_edition = site.and_then(|site| {
        let is_within = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let edition = site.lists().editions.iter().find(|edition| is_within(&edition.folder))?;
        Some(site.bare().frame(edition, path, SECTION))
    });
    let frame = of_edition.unwrap_or_else(|| bare(path, language));
    // What is not there is not there in other languages, either.
    Frame {
        languages: Vec::new(),
        alternates: Vec::new(),
        canonical: None,
        live: Some(state.number),
        ..frame
    }
}

/// A page that the site does not have.
pub fn no_page(plain: &Renderer, around: Frame) -> Result<Vec<u8>, Failure> {
    let title = say!("Мұндай бет жоқ", "Такой страницы нет", "There is no such page");
    let line = say!(
        "Құжат жойылған, басқа атпен сақталған немесе бұл көзбен көрінбейді.",
        "Документ удалён, переименован или в этом издании не виден.",
        "The document was deleted or renamed, or this edition does not show it.",
    );
    page(plain, around, &title, None, &[line])
}

/// A paper that has errors, and had them ever since the server began.
pub fn not_yet(plain: &Renderer, around: Frame) -> Result<Vec<u8>, Failure> {
    let title = say!("Құжатта қате бар", "В документе есть ошибки", "The document has errors");
    let line = say!(
        "Қатесіз нұсқасы әзірге жоқ: сервер қосылғалы құжат қатемен тұр. Қатесін түзетіп сақтаңыз, бет өзі жаңарады.",
        "Версии без ошибок пока нет: они были уже при запуске сервера. Исправьте их и сохраните файл, страница обновится сама.",
        "There is no version without errors yet: they stood when the server began. Mend and save, the page follows by itself.",
    );
    page(plain, around, &title, None, &[line])
}

/// What the outside world refused.
pub fn failure(plain: &Renderer, around: Frame, failure: &Failure) -> Result<Vec<u8>, Failure> {
    let title = say!("Бетті көрсету мүмкін емес", "Страницу не показать", "The page cannot be shown");
    let subject = failure.subject.as_deref().map(visible);
    let lines: Vec<Say> =
        [Some(&failure.message), failure.help.as_ref()].into_iter().flatten().cloned().collect();
    page(plain, around, &title, subject, &lines)
}

fn page(
    plain: &Renderer,
    around: Frame,
    title: &Say,
    subject: Option<String>,
    lines: &[Say],
) -> Result<Vec<u8>, Failure> {
    let language = around.lang;
    let lines = lines.iter().map(|line| visible(line.to(language))).collect();
    let page = TroublePage { lang: language, title: title.to(language).to_owned(), subject, lines };
    plain.render_site("site/trouble.html", &page, language, Some(&around))
}

fn bare(path: &str, language: Language) -> Frame {
    Frame {
        lang: language,
        root: "../".repeat(path.matches('/').count()),
        up: None,
        organization: String::new(),
        logo: None,
        rules: String::new(),
        information: false,
        section: SECTION,
        canonical: None,
        languages: Vec::new(),
        alternates: Vec::new(),
        live: None,
    }
}
