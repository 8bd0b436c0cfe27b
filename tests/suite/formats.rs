//! Every kind, language and format, from the barest paper to a hostile one.

use std::collections::BTreeMap;

use qujat::formats::pdf::{PdfEngine, PdfOptions, PdfStandards};
use qujat::formats::templates::Templates;
use qujat::formats::{Format, Renderer};
use qujat::text::Language;
use qujat::views::index::{Index, IndexEntry, IndexGroup};
use qujat::views::{Moment, Page, Translation};
use qujat::words::Words;

use crate::papers::{FILLINGS, Filling, HOSTILE, KINDS, paper};

fn renderer() -> Renderer {
    Renderer::new(Templates::new(BTreeMap::new()), options()).unwrap()
}

/// The engine inside, where this build has one.
pub fn options() -> PdfOptions {
    let embedded = cfg!(feature = "embedded-typst");
    let engine = if embedded { PdfEngine::Embedded } else { PdfEngine::TypstCli { program: "typst".into() } };
    PdfOptions { engine, ..PdfOptions::default() }
}

fn text(renderer: &Renderer, page: &Page, format: Format) -> String {
    String::from_utf8(renderer.render(page, format).unwrap()).unwrap()
}

fn every_paper() -> impl Iterator<Item = Page> {
    Language::ALL.into_iter().flat_map(|lang| {
        KINDS.into_iter().flat_map(move |kind| FILLINGS.map(|filling| paper(kind, lang, filling)))
    })
}

#[test]
fn every_kind_becomes_html_and_markdown_in_every_language() {
    let renderer = renderer();
    for page in every_paper() {
        let html = text(&renderer, &page, Format::Html);
        assert!(html.starts_with("<!DOCTYPE html>") && html.matches("<h1>").count() == 1, "{}", page.id);
        assert!(!html.contains("<script"), "{}", page.id);
        let markdown = text(&renderer, &page, Format::Markdown);
        assert_eq!(markdown.lines().filter(|line| line.starts_with("# ")).count(), 1, "{markdown}");
        assert!(!markdown.contains("\n\n\n"));
    }
}

/// Large stacks, as the program's own workers have.
#[test]
#[cfg(feature = "embedded-typst")]
fn every_kind_becomes_a_pdf_in_every_language() {
    let renderer = renderer();
    let pages: Vec<_> = every_paper().collect();
    std::thread::scope(|scope| {
        for half in pages.chunks(pages.len().div_ceil(2)) {
            let work = || half.iter().for_each(|page| is_pdf(&renderer.render(page, Format::Pdf).unwrap()));
            std::thread::Builder::new().stack_size(16 << 20).spawn_scoped(scope, work).unwrap();
        }
    });
}

#[cfg(feature = "embedded-typst")]
fn is_pdf(bytes: &[u8]) {
    assert!(bytes.starts_with(b"%PDF-1.7"));
}

#[test]
#[cfg(feature = "embedded-typst")]
fn the_deepest_text_becomes_a_pdf() {
    use qujat::rich::Rich;
    use qujat::views::Content;
    for mark in [">", "- ", "1. ", "> - ", "**a _b "] {
        let mut page = paper("page", Language::Kk, Filling::Full);
        if let Content::Page(content) = &mut page.content {
            content.text = Rich::prose(&format!("{}сөз", mark.repeat(10_000)));
        }
        is_pdf(&renderer().render(&page, Format::Pdf).unwrap());
    }
}

#[test]
fn hostile_letters_print_as_they_are() {
    let renderer = renderer();
    let escaped = HOSTILE.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    for kind in KINDS {
        let html = text(&renderer, &paper(kind, Language::Kk, Filling::Hostile), Format::Html);
        assert!(html.contains(&escaped), "{html}");
    }
}

#[test]
fn a_draft_says_so() {
    let renderer = renderer();
    for (lang, mark) in [(Language::Kk, "ЖОБА"), (Language::Ru, "ПРОЕКТ"), (Language::En, "DRAFT")]
    {
        for kind in KINDS {
            for format in [Format::Html, Format::Markdown] {
                assert!(text(&renderer, &paper(kind, lang, Filling::Full), format).contains(mark));
                assert!(!text(&renderer, &paper(kind, lang, Filling::Bare), format).contains(mark));
            }
        }
    }
}

#[test]
fn a_fault_in_a_template_names_its_file_and_line() {
    let broken =
        |path: &str, text: &str| Templates::new(BTreeMap::from([(path.to_owned(), text.to_owned())]));
    let failure = Renderer::new(broken("plan/page.html", "a\n{{ b"), options()).err().unwrap();
    assert_eq!(failure.subject.as_deref(), Some("templates/plan/page.html:2"));
    let renderer = Renderer::new(broken("plan/page.md", "a\n{{ b }}"), options()).unwrap();
    let failure = renderer.render(&paper("plan", Language::Kk, Filling::Full), Format::Markdown).unwrap_err();
    assert_eq!(failure.subject.as_deref(), Some("templates/plan/page.md:2"));
}

#[test]
#[cfg(feature = "embedded-typst")]
fn typst_tells_the_line_and_its_warnings_are_faults() {
    for (text, told) in [("\n#nothing", "nothing"), ("\n#set text(font: \"Nowhere\")\na", "nowhere")] {
        let templates = Templates::new(BTreeMap::from([("plan/page.typ".to_owned(), text.to_owned())]));
        let renderer = Renderer::new(templates, PdfOptions::default()).unwrap();
        let failure = renderer.render(&paper("plan", Language::Kk, Filling::Full), Format::Pdf).unwrap_err();
        assert_eq!(failure.subject.as_deref(), Some("templates/plan/page.typ:2"));
        assert!(failure.message.en.contains(told), "{}", failure.message.en);
    }
}

#[test]
fn an_external_program_that_is_missing_or_another_says_how_to_install_it() {
    for program in ["no-such-program", "true"] {
        let options =
            PdfOptions { engine: PdfEngine::TypstCli { program: program.into() }, ..PdfOptions::default() };
        let renderer = Renderer::new(Templates::new(BTreeMap::new()), options).unwrap();
        let failure = renderer.render(&paper("page", Language::Kk, Filling::Full), Format::Pdf).unwrap_err();
        assert_eq!(failure.subject.as_deref(), Some(program));
        assert!(failure.help.unwrap().en.contains("cargo install typst-cli --version 0.15.1 --locked"));
    }
}

/// Where the external program is installed, both engines make the same bytes; elsewhere it says what it lacks.
#[test]
#[cfg(feature = "embedded-typst")]
fn both_engines_make_the_same_bytes() {
    let options =
        PdfOptions { engine: PdfEngine::TypstCli { program: "typst".into() }, ..PdfOptions::default() };
    let external = Renderer::new(Templates::new(BTreeMap::new()), options).unwrap();
    let embedded = renderer();
    for kind in KINDS {
        let page = paper(kind, Language::Kk, Filling::Full);
        match external.render(&page, Format::Pdf) {
            Ok(bytes) => assert!(bytes == embedded.render(&page, Format::Pdf).unwrap(), "{kind}"),
            Err(failure) => assert!(failure.help.is_some(), "{}: {}", kind, failure.message.en),
        }
    }
}

#[test]
#[cfg(not(feature = "embedded-typst"))]
fn a_build_without_the_engine_says_what_to_do() {
    let failure = Renderer::new(Templates::new(BTreeMap::new()), PdfOptions::default()).err().unwrap();
    assert!(failure.help.unwrap().en.contains("typst-cli"));
}

#[test]
fn an_unknown_standard_is_told() {
    assert!(PdfStandards::new(&["a-2a".to_owned(), "ua-1".to_owned()]).is_ok());
    assert!(PdfStandards::new(&["a-9".to_owned()]).unwrap_err().message.en.contains("a-9"));
}

#[test]
fn emitted_files_are_all_that_typst_needs() {
    let files = renderer().typst_files(&paper("plan", Language::Kk, Filling::Full)).unwrap();
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    for name in ["page.typ", "data.json", "common/paper.typ", "fonts/Tinos-Regular.ttf"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(!names.iter().any(|name| name.starts_with("protocol/")));
}

#[test]
fn the_index_lists_papers() {
    let entry = IndexEntry {
        title: HOSTILE.to_owned(),
        lang: Some(Language::Ru),
        href: "plan/plan-1".to_owned(),
        date: Some(Moment {
            text: "2024 жылғы 11 наурыз".to_owned(), iso: Some("2024-03-11".to_owned())
        }),
        draft: true,
        formats: vec!["html", "pdf", "md"],
    };
    let index = Index {
        lang: Language::Kk,
        translations: vec![Translation { lang: Language::Ru, href: "../ru/index".to_owned() }],
        title: "Құжаттар".to_owned(),
        organization: qujat::rich::Rich::plain("«Үлгі» бөбекжай-балабақшасы"),
        words: Words::of(Language::Kk),
        groups: vec![IndexGroup { title: Words::of(Language::Kk).plans.clone(), papers: vec![entry] }],
        rules: Some("rules/index".to_owned()),
    };
    let html = String::from_utf8(renderer().render_index(&index).unwrap()).unwrap();
    assert!(html.contains("href=\"rules/index.html\""));
    assert!(html.contains("href=\"plan/plan-1.pdf\"") && html.contains("datetime=\"2024-03-11\""));
    assert!(!html.contains("<script"));
}

#[test]
fn every_template_is_compiled_in() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
    let known = Templates::new(BTreeMap::new());
    for folder in std::fs::read_dir(root).unwrap().map(Result::unwrap) {
        for file in std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
            let path =
                format!("{}/{}", folder.file_name().to_str().unwrap(), file.file_name().to_str().unwrap());
            let is_template = [".md", ".html", ".typ"].iter().any(|suffix| path.ends_with(suffix));
            assert!(!is_template || known.with_suffix("").any(|(known, _)| known == path), "{path}");
        }
    }
}
