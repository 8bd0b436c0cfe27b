//! Where papers lie, and so at which addresses people find them.

use crate::library::{Document, Library};
use crate::source::SourceId;
use crate::text::Language;

impl Library {
    /// The folder of an organisation's papers in a language: `[organisation/]language`.
    pub fn edition_folder(&self, organization: usize, language: Language) -> String {
        let id = self.organizations.get(organization).map(|house| house.id.as_str()).unwrap_or_default();
        match self.organizations.len() {
            0 | 1 => language.code().to_owned(),
            _ => format!("{id}/{}", language.code()),
        }
    }

    /// The place of a paper without suffix: `[organisation/]language/kind/id`.
    pub fn place_of(&self, document: &Document, language: Language) -> String {
        let folder = self.edition_folder(document.organization, language);
        format!("{folder}/{}/{}", document.kind.word(), document.id)
    }

    /// The file behind the paper at a place without suffix, be it readable or not.
    pub fn source_at(&self, place: &str) -> Option<SourceId> {
        let lies_there = |document: &&Document| {
            self.config.languages.iter().any(|language| self.place_of(document, *language) == place)
        };
        let read = self.documents.iter().find(lies_there).map(|document| document.source);
        read.or_else(|| self.unread_at(place).map(|unread| unread.source))
    }
}
