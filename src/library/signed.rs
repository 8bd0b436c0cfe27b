//! Signed files of papers, as they lay there when the workspace was read.

use crate::fingerprint;
use crate::kinds::Content;
use crate::kinds::protocol::Absent;
use crate::library::{Document, Library};
use crate::text::Say;

/// The signed file of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedFile {
    /// Its path relative to the workspace, with `/`.
    pub path: String,
    /// What lies there, or why that is no PDF of the workspace.
    pub found: Result<SignedPdf, Say>,
}

/// A signed PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedPdf {
    /// Its SHA-256.
    pub sha256: String,
    /// What it tells that nobody outside may read.
    pub told: Told,
}

/// What a signed PDF tells that nobody outside may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Nobody asked, for the workspace publishes nothing.
    NotAsked,
    /// Nothing.
    Nothing,
    /// Nobody can say, for a page is a picture.
    Picture,
    /// Nobody can say, for the file is locked or broken.
    Unreadable,
    /// The surname of a person who did not agree to be named, as it stands there.
    Surname(String),
    /// Something else.
    Secret(Say),
}

/// A paper as it was signed: the very file, to the byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedPaper<'l> {
    /// Its path relative to the workspace, with `/`.
    pub path: &'l str,
    /// Its SHA-256.
    pub sha256: &'l str,
    /// True where the document says other things today than on the day it was signed.
    pub data_changed: bool,
}

impl Document {
    /// The paper as it was signed; none where its file is missing or is not the one that was signed.
    pub fn signed(&self) -> Option<SignedPaper<'_>> {
        let SignedFile { path, found: Ok(pdf) } = self.signed_file.as_ref()? else { return None };
        let wanted = self.content.signed()?.sha256.as_ref()?;
        let paper = SignedPaper { path, sha256: &pdf.sha256, data_changed: self.has_changed_since_signed() };
        fingerprint::are_same(wanted, &pdf.sha256).then_some(paper)
    }

    /// True where the document's data are not those of the day it was signed.
    pub fn has_changed_since_signed(&self) -> bool {
        let signed = self.content.signed().and_then(|signed| signed.data_sha256.as_ref());
        let signed = signed.filter(|sum| fingerprint::is_one(sum));
        matches!((signed, &self.fingerprint), (Some(then), Some(now)) if !fingerprint::are_same(then, now))
    }
}

impl SignedFile {
    /// True where everybody may read it. Whoever signs a picture looks through it himself.
    pub fn is_open(&self) -> bool {
        matches!(&self.found, Ok(pdf) if matches!(pdf.told, Told::Nothing | Told::Picture))
    }
}

impl Library {
    /// True where a whole paper, as it was signed, tells what its public edition leaves out.
    pub fn leaves_out(&self, document: &Document) -> bool {
        match &document.content {
            Content::Protocol(protocol) => match protocol.absent.as_ref().map(|absent| &absent.value) {
                Some(Absent::List(list)) => list.iter().any(|absentee| absentee.reason.is_some()),
                _ => false,
            },
            Content::Decision(decision) => {
                let whole = Content::Decision(decision.clone());
                self.granted_cases(document, decision).len() < decision.case.len()
                    || whole.clone().published() != Some(whole)
            }
            Content::Order(order) => {
                let open = order.cases.iter().filter(|case| self.is_open_case(document.organization, case));
                open.count() < order.cases.len()
            }
            _ => false,
        }
    }
}
