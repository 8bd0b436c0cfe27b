//! Files of a paper, made when they are asked for.

use crate::cli::build::signed;
use crate::cli::serve::kept::Kept;
use crate::cli::serve::state::Material;
use crate::failure::Failure;
use crate::formats::Format;
use crate::kinds::Kind;
use crate::library::secrets::About;
use crate::views::Page;
use crate::views::site::entry::Entry;

/// What of a paper is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Its page.
    Page,
    /// Its bare HTML.
    Fragment,
    /// Its Markdown.
    Markdown,
    /// Its PDF.
    Pdf,
}

impl Sheet {
    /// The place of a paper and what of it a path names.
    pub fn of(path: &str) -> Option<(&str, Self)> {
        let ends = [
            (".part.html", Self::Fragment),
            (".html", Self::Page),
            (".md", Self::Markdown),
            (".pdf", Self::Pdf),
        ];
        ends.into_iter().find_map(|(end, sheet)| Some((path.strip_suffix(end)?, sheet)))
    }
}

/// The bytes of a sheet, and what they may tell; none where the paper or the sheet is not there.
pub fn print(site: &Material, stem: &str, sheet: Sheet) -> Result<Option<(About, Vec<u8>)>, Failure> {
    let lists = site.lists();
    let Some((edition, at)) = lists.papers.get(stem) else { return Ok(None) };
    let edition = &lists.editions[*edition];
    let entry = &edition.entries[*at];
    let fragment = |text: String| site.site().paper(edition, *at, &text).map(Some);
    let bytes = match (site.kept.get(stem).filter(|_| entry.kept), sheet) {
        (Some(kept), Sheet::Page) => fragment(kept.fragment.clone())?,
        (Some(kept), sheet) => of_kept(kept, sheet),
        (None, Sheet::Page) => match of_paper(site, stem, entry, Sheet::Fragment)? {
            Some(bytes) => fragment(String::from_utf8(bytes).unwrap_or_default())?,
            None => None,
        },
        (None, sheet) => of_paper(site, stem, entry, sheet)?,
    };
    Ok(bytes.map(|bytes| (About::of(entry.known_kind().unwrap_or(Kind::Protocol)), bytes)))
}

fn of_kept(kept: &Kept, sheet: Sheet) -> Option<Vec<u8>> {
    match sheet {
        Sheet::Fragment => Some(kept.fragment.clone().into_bytes()),
        Sheet::Markdown => Some(kept.markdown.clone()),
        Sheet::Page | Sheet::Pdf => None,
    }
}

fn of_paper(site: &Material, stem: &str, entry: &Entry, sheet: Sheet) -> Result<Option<Vec<u8>>, Failure> {
    let lists = site.lists();
    let edition = lists.papers.get(stem).map(|(edition, _)| &lists.editions[*edition]);
    let found = edition.and_then(|edition| {
        let document = edition.document(&site.library, entry)?;
        Some((document, Page::of(&site.library, document, edition.language, &[])?))
    });
    let Some((document, page)) = found else { return Ok(None) };
    let paper = site.renderer.paper(&page);
    match sheet {
        Sheet::Page => Ok(None),
        Sheet::Fragment => paper.fragment().map(|text| Some(text.into_bytes())),
        Sheet::Markdown => paper.print(Format::Markdown).map(Some),
        Sheet::Pdf if entry.signed.is_some() => signed::pdf_bytes(&site.root, &site.library, document),
        Sheet::Pdf if !site.formats.contains(&Format::Pdf.suffix()) => Ok(None),
        Sheet::Pdf => paper.print(Format::Pdf).map(Some),
    }
}
