//! Papers that are published as they were signed.

use std::path::Path;

use crate::audience::Audience;
use crate::failure::Failure;
use crate::library::{Document, Library};
use crate::load;

/// The signed file that is published in place of the printed PDF, untouched; none for a paper without one, for one
/// whose file is not for everybody, and for the organisation itself.
pub fn pdf_bytes(root: &Path, library: &Library, document: &Document) -> Result<Option<Vec<u8>>, Failure> {
    let paper = document.signed().filter(|_| library.audience == Audience::Public);
    paper.map(|paper| load::signed::bytes(root, &paper)).transpose()
}
