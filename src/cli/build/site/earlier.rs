//! What the standing site gives to the next one: papers that cannot be made today, and files that were not asked for.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use crate::cli::build::file;
use crate::cli::build::site::{FILES, FRAGMENT, PAPERS, Printed, sum, text_of};
use crate::failure::Failure;
use crate::formats::Format;
use crate::leaks;
use crate::library::secrets::{About, Secrets};
use crate::library::{Document, Library};
use crate::output::staging::Staging;
use crate::text::Language;
use crate::views::site::entry::{Entry, FileSum};

/// What the standing site holds of an edition of every organisation.
pub struct Earlier<'m> {
    library: &'m Library,
    staging: &'m Staging,
    secrets: &'m Secrets,
    /// Papers by their places without suffix.
    papers: BTreeMap<String, Paper>,
}

struct Paper {
    organization: usize,
    language: Language,
    entry: Entry,
}

impl<'m> Earlier<'m> {
    /// Reads the lists of the standing site. An entry that no program of ours wrote is left out, and no other with it.
    pub fn read(library: &'m Library, staging: &'m Staging, secrets: &'m Secrets) -> Self {
        let mut papers = BTreeMap::new();
        for (organization, language) in editions(library) {
            let folder = library.edition_folder(organization, language);
            for entry in entries(&staging.earlier(&format!("{folder}/{PAPERS}")).unwrap_or_default()) {
                let place = format!("{folder}/{}", entry.place());
                papers.entry(place).or_insert(Paper { organization, language, entry });
            }
        }
        Self { library, staging, secrets, papers }
    }

    /// Papers as they stand on the site, of those that `is_wanted` by their places without suffix. One that in any
    /// language tells what by now is a secret, or names somebody who may not be named any more, is not kept at all: its
    /// pages lead to each other.
    pub fn kept(&self, is_wanted: impl Fn(&str) -> bool) -> Result<Vec<Printed>, Failure> {
        let wanted = || self.papers.iter().filter(|(place, _)| is_wanted(place));
        let named = |paper: &Paper| (paper.organization, paper.entry.place());
        let secret: HashSet<(usize, String)> = wanted()
            .filter(|(place, paper)| !self.may_keep_paper(place, paper))
            .map(|(_, paper)| named(paper))
            .collect();
        let open = wanted().filter(|(_, paper)| !secret.contains(&named(paper)));
        open.map(|(place, paper)| self.keep_paper(place, paper)).filter_map(Result::transpose).collect()
    }

    /// Takes over files of a paper whose text is the same as before, in formats that were not asked for.
    pub fn files_of_same(
        &self,
        document: &Document,
        place: &str,
        fragment: &str,
        formats: &[Format],
    ) -> Result<Vec<FileSum>, Failure> {
        let Some(paper) = self.papers.get(place).filter(|_| !formats.is_empty()) else {
            return Ok(Vec::new());
        };
        match self.staging.earlier(&format!("{place}.{FRAGMENT}")) {
            Some(before) if before == fragment.as_bytes() => {
                self.keep_files(About::of(document.kind), place, &paper.entry, formats)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn may_keep_paper(&self, place: &str, Paper { entry, .. }: &Paper) -> bool {
        let Some(about) = entry.known_kind().map(About::of) else { return false };
        let told = serde_json::to_string(entry).unwrap_or_default();
        let is_secret = leaks::find(self.secrets, about, PAPERS, told.as_bytes()).is_some();
        let fragment = || self.open(about, &format!("{place}.{FRAGMENT}"));
        !is_secret && self.library.may_still_name(&entry.people) && fragment().is_some()
    }

    fn keep_paper(&self, place: &str, paper: &Paper) -> Result<Option<Printed>, Failure> {
        let Paper { organization, language, entry } = paper;
        let Some(about) = entry.known_kind().map(About::of) else { return Ok(None) };
        let Some(fragment) = self.keep(about, &format!("{place}.{FRAGMENT}"))? else { return Ok(None) };
        let fragment = String::from_utf8(fragment).unwrap_or_default();
        let files = self.keep_files(about, place, entry, &FILES)?;
        let entry = Entry { files, kept: true, text: text_of(&fragment), ..entry.clone() };
        Ok(Some(Printed { organization: *organization, language: *language, entry, fragment }))
    }

    fn keep_files(
        &self,
        about: About,
        place: &str,
        entry: &Entry,
        formats: &[Format],
    ) -> Result<Vec<FileSum>, Failure> {
        let mut files = Vec::new();
        for format in formats.iter().filter(|format| self.may_keep(place, entry, **format)) {
            files.extend(self.keep(about, &file(place, *format))?.map(|bytes| sum(*format, &bytes)));
        }
        Ok(files)
    }

    /// A signed file stays only while its document names its sum.
    fn may_keep(&self, place: &str, entry: &Entry, format: Format) -> bool {
        if format != Format::Pdf {
            return true;
        }
        let listed = entry.files.iter().find(|file| file.format == format.suffix());
        let source = self.library.source_at(place);
        let text = source.map(|source| self.library.sources.get(source).text.as_str()).unwrap_or_default();
        let is_named = |file: &FileSum| text.contains(&file.sha256);
        entry.signed.is_none() || listed.is_some_and(is_named)
    }

    /// Takes over a file of the standing site, unless it tells what by now is a secret.
    fn keep(&self, about: About, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Some(bytes) = self.open(about, path) else { return Ok(None) };
        self.staging.write(path, &bytes)?;
        Ok(Some(bytes))
    }

    /// A file of the standing site, unless it tells what by now is a secret.
    fn open(&self, about: About, path: &str) -> Option<Vec<u8>> {
        let is_open = |bytes: &Vec<u8>| leaks::find(self.secrets, about, path, bytes).is_none();
        self.staging.earlier(path).filter(is_open)
    }
}

/// Every organisation in every language.
pub fn editions(library: &Library) -> impl Iterator<Item = (usize, Language)> {
    let organizations = 0..library.organizations.len();
    organizations.flat_map(|organization| {
        library.config.languages.iter().map(move |language| (organization, *language))
    })
}

/// The entries of a list, each by itself.
fn entries(list: &[u8]) -> impl Iterator<Item = Entry> {
    #[derive(Deserialize)]
    struct Papers {
        papers: Vec<serde_json::Value>,
    }
    let papers = serde_json::from_slice::<Papers>(list).map(|list| list.papers).unwrap_or_default();
    papers.into_iter().filter_map(|entry| serde_json::from_value(entry).ok()).filter(Entry::is_well_formed)
}
