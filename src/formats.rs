//! Output formats: a ready view becomes bytes.

pub mod html;
pub mod markdown;
pub mod pdf;
pub mod templates;

use std::cell::OnceCell;

use memchr::memchr_iter;
use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::failure::Failure;
use crate::formats::pdf::{Files, PdfOptions, Press};
use crate::formats::templates::Templates;
use crate::text::Language;
use crate::views::Page;
use crate::views::index::Index;
use crate::views::site::Frame;
use crate::words::Words;

/// What a paper can be printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// GitHub-flavoured Markdown.
    Markdown,
    /// One page that needs nothing else.
    Html,
    /// PDF/A and PDF/UA.
    Pdf,
}

impl Format {
    /// Every format, in the order in which they are built.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Html, Self::Pdf];

    /// The end of a file's name.
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }

    /// The format of a suffix.
    pub fn from_suffix(suffix: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.suffix() == suffix)
    }
}

/// Prints papers; made once, used from many threads.
pub struct Renderer {
    html: Tera,
    markdown: Tera,
    pdf: Press,
    /// What the pages of the site share, by path from its root.
    assets: Vec<(String, String)>,
}

impl Renderer {
    /// Reads the templates once; a fault in one of them is told here.
    pub fn new(templates: Templates, pdf: PdfOptions) -> Result<Self, Failure> {
        let assets = templates.below("site/").filter(|(path, _)| path.starts_with("assets/"));
        Ok(Self {
            assets: assets.map(|(path, text)| (path.to_owned(), text.to_owned())).collect(),
            html: html::environment(&templates)?,
            markdown: markdown::environment(&templates)?,
            pdf: Press::new(templates, pdf)?,
        })
    }

    /// What the pages of the site share, by path from its root: styles, scripts, the sign of a site without one.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &str)> {
        self.assets.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// A paper to be printed in one format or several.
    pub fn paper<'r>(&'r self, page: &'r Page) -> Paper<'r> {
        Paper { renderer: self, page, context: OnceCell::new() }
    }

    /// Prints a paper.
    pub fn render(&self, page: &Page, format: Format) -> Result<Vec<u8>, Failure> {
        self.paper(page).print(format)
    }

    /// Prints the list of papers of an edition as HTML.
    pub fn render_index(&self, index: &Index) -> Result<Vec<u8>, Failure> {
        self.render_site("site/index.html", index, index.lang, None)
    }

    /// Prints a page that is no paper; `frame` is what stands around it on the site.
    pub fn render_site(
        &self,
        template: &str,
        view: &impl Serialize,
        language: Language,
        frame: Option<&Frame>,
    ) -> Result<Vec<u8>, Failure> {
        let mut context = context(template, view, language)?;
        if let Some(frame) = frame {
            context.insert("site", frame);
        }
        fill(&self.html, template, &context)
    }

    /// What plain `typst compile` needs to make the same PDF: `page.typ`, what it imports, data and fonts.
    pub fn typst_files(&self, page: &Page) -> Result<Files, Failure> {
        self.pdf.files(page)
    }
}

/// A paper about to be printed; what Markdown and HTML both need is made once.
pub struct Paper<'r> {
    renderer: &'r Renderer,
    page: &'r Page,
    context: OnceCell<Context>,
}

impl Paper<'_> {
    /// Prints it.
    pub fn print(&self, format: Format) -> Result<Vec<u8>, Failure> {
        match format {
            Format::Markdown => self.fill(&self.renderer.markdown, "page.md"),
            Format::Html => self.framed(),
            Format::Pdf => self.renderer.pdf.print(self.page),
        }
    }

    /// The paper alone, without a page around it: for the site, and to be pasted into another one.
    pub fn fragment(&self) -> Result<String, Failure> {
        let written = self.fill(&self.renderer.html, "page.html")?;
        Ok(String::from_utf8(written).unwrap_or_default())
    }

    /// A page that needs nothing else.
    fn framed(&self) -> Result<Vec<u8>, Failure> {
        let mut context = context(PAPER_PAGE, self.page, self.page.lang)?;
        context.insert("paper", &self.fragment()?);
        fill(&self.renderer.html, PAPER_PAGE, &context)
    }

    fn fill(&self, tera: &Tera, name: &str) -> Result<Vec<u8>, Failure> {
        let template = format!("{}/{name}", self.page.kind);
        if let Some(context) = self.context.get() {
            return fill(tera, &template, context);
        }
        let context = context(&template, self.page, self.page.lang)?;
        fill(tera, &template, self.context.get_or_init(|| context))
    }
}

/// The page around a paper.
const PAPER_PAGE: &str = "site/paper.html";

fn context(template: &str, view: &impl Serialize, language: Language) -> Result<Context, Failure> {
    let mut context = Context::from_serialize(view).map_err(|error| templates::fault(template, &error))?;
    context.insert_value("words", words(language));
    Ok(context)
}

/// Phrases as templates get them, made once a thread: threads that share a value wait for each other to count its users.
fn words(language: Language) -> Value {
    thread_local! {
        static WORDS: [OnceCell<Value>; Language::ALL.len()] = const { [const { OnceCell::new() }; Language::ALL.len()] };
    }
    let make = || Value::from_serializable(Words::of(language));
    WORDS.with(|words| words[language as usize].get_or_init(make).clone())
}

/// Room for most papers, so that a page does not move while it grows.
const USUAL_LENGTH: usize = 32 * 1024;

fn fill(tera: &Tera, template: &str, context: &Context) -> Result<Vec<u8>, Failure> {
    let mut filled = Vec::with_capacity(USUAL_LENGTH);
    tera.render_to(template, context, &mut filled).map_err(|error| templates::fault(template, &error))?;
    Ok(tidy(&filled))
}

/// Template logic leaves runs of empty lines behind; none of them means anything.
fn tidy(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + 1);
    let mut start = 0;
    for end in memchr_iter(b'\n', text).chain([text.len()]) {
        let line = text[start..end].trim_ascii_end();
        start = end + 1;
        if !(line.is_empty() && (out.is_empty() || out.ends_with(b"\n\n"))) {
            out.extend_from_slice(line);
            out.push(b'\n');
        }
    }
    out.truncate(out.trim_ascii_end().len());
    out.push(b'\n');
    out
}
