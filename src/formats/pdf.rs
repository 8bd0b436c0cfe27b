//! PDF: Typst templates read a paper as `data.json`, inside the program or through the external `typst`.

#[cfg(feature = "embedded-typst")]
mod embedded;
mod standards;
mod typst_cli;

use std::borrow::Cow;
use std::path::PathBuf;

use serde::Serialize;
pub use standards::PdfStandards;

use crate::failure::Failure;
use crate::font::FONTS;
use crate::formats::templates::Templates;
use crate::say;
use crate::views::Page;
use crate::words::Words;

/// Files by their paths, as `typst compile` wants them in a folder.
pub type Files = Vec<(String, Cow<'static, [u8]>)>;

/// Who typesets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfEngine {
    /// The Typst inside the program.
    Embedded,
    /// The external `typst`.
    TypstCli {
        /// Its name or path.
        program: PathBuf,
    },
}

/// How PDFs are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfOptions {
    /// Who typesets.
    pub engine: PdfEngine,
    /// What the files conform to.
    pub standards: PdfStandards,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self { engine: PdfEngine::Embedded, standards: PdfStandards::default() }
    }
}

/// Prints PDFs with one of the engines.
pub(crate) struct Press {
    templates: Templates,
    engine: Engine,
}

enum Engine {
    #[cfg(feature = "embedded-typst")]
    Embedded(Box<embedded::Embedded>),
    TypstCli(Box<typst_cli::TypstCli>),
}

impl Press {
    /// Makes the engine ready; the external program is looked for when the first paper is printed.
    pub fn new(templates: Templates, options: PdfOptions) -> Result<Self, Failure> {
        let engine = match options.engine {
            #[cfg(feature = "embedded-typst")]
            PdfEngine::Embedded => {
                Engine::Embedded(Box::new(embedded::Embedded::new(&templates, &options.standards)?))
            }
            #[cfg(not(feature = "embedded-typst"))]
            PdfEngine::Embedded => return Err(not_built_in()),
            PdfEngine::TypstCli { program } => {
                Engine::TypstCli(Box::new(typst_cli::TypstCli::new(program, options.standards)))
            }
        };
        Ok(Self { templates, engine })
    }

    /// Prints a paper.
    pub fn print(&self, page: &Page) -> Result<Vec<u8>, Failure> {
        match &self.engine {
            #[cfg(feature = "embedded-typst")]
            Engine::Embedded(engine) => engine.print(page.kind, data(page)?),
            Engine::TypstCli(engine) => engine.print(&self.sources(page)?, page.kind),
        }
    }

    /// Sources, data and fonts of a paper.
    pub fn files(&self, page: &Page) -> Result<Files, Failure> {
        let mut files = self.sources(page)?;
        files.extend(FONTS.map(|(name, font)| (format!("fonts/{name}"), Cow::Borrowed(font))));
        Ok(files)
    }

    fn sources(&self, page: &Page) -> Result<Files, Failure> {
        let main = format!("{}/page.typ", page.kind);
        let mut files = vec![("data.json".to_owned(), Cow::Owned(data(page)?))];
        for (path, text) in self.templates.with_suffix(".typ") {
            let bytes = Cow::Owned(text.as_bytes().to_vec());
            if path == main {
                files.push(("page.typ".to_owned(), bytes));
            } else if !path.ends_with("/page.typ") {
                files.push((path.to_owned(), bytes));
            }
        }
        Ok(files)
    }
}

/// A paper and the phrases of its language, which a template for Typst reads from the same file.
#[derive(Serialize)]
struct Data<'p> {
    words: &'p Words,
    #[serde(flatten)]
    page: &'p Page,
}

fn data(page: &Page) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(&Data { words: page.words, page })
        .map_err(|error| Failure::new(crate::text::Say::same(error.to_string())).about(&page.id))
}

/// The failure of a Typst template, with its file and line where they are known.
fn fault(place: String, message: &str) -> Failure {
    Failure::new(say!(
        "PDF жасалмады: {message}",
        "PDF не получился: {message}",
        "the PDF could not be made: {message}"
    ))
    .about(place)
}

#[cfg(not(feature = "embedded-typst"))]
fn not_built_in() -> Failure {
    Failure::new(say!(
        "бұл жинақта ішкі PDF құралы жоқ",
        "в этой сборке нет встроенного движка PDF",
        "this build has no PDF engine inside"
    ))
    .about("embedded")
    .help(say!(
        "`qujat.toml` файлында `[pdf] engine = \"typst-cli\"` деп жазыңыз немесе `--features embedded-typst` арқылы қайта жинаңыз",
        "напишите в `qujat.toml` `[pdf] engine = \"typst-cli\"` или соберите заново с `--features embedded-typst`",
        "write `[pdf] engine = \"typst-cli\"` in `qujat.toml`, or build again with `--features embedded-typst`"
    ))
}
