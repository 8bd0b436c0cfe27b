//! Documents that could not be read this time, or belong to no organisation that could.

use crate::kinds::Kind;
use crate::library::Library;
use crate::source::SourceId;

/// A file of which the library holds no document.
#[derive(Debug, Clone)]
pub struct Unread {
    /// The file.
    pub source: SourceId,
    /// The organisation that it belongs to: an index into `Library::organizations`; none where it has none.
    pub organization: Option<usize>,
    /// Its kind; none where that cannot be told.
    pub kind: Option<Kind>,
    /// Its id; none where that cannot be told.
    pub id: Option<String>,
    /// True where it says that it is a draft.
    pub is_draft: bool,
}

impl Library {
    /// The unread document whose paper lies at a place without suffix, `[organisation/]language/kind/id`.
    pub fn unread_at(&self, place: &str) -> Option<&Unread> {
        let (folder, paper) = place.rsplit_once('/').and_then(|(rest, id)| {
            let (folder, kind) = rest.rsplit_once('/')?;
            Some((folder, (kind, id)))
        })?;
        self.unread.iter().find(|unread| {
            let is_named = unread.id.as_deref() == Some(paper.1);
            is_named
                && unread.kind.is_none_or(|kind| kind.word() == paper.0)
                && self.is_edition_of(folder, unread)
        })
    }

    fn is_edition_of(&self, folder: &str, unread: &Unread) -> bool {
        let Some(organization) = unread.organization else { return true };
        self.config.languages.iter().any(|language| self.edition_folder(organization, *language) == folder)
    }
}
