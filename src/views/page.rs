//! A page of the information corner.

use serde::Serialize;

use crate::kinds::page::InformationPage;
use crate::rich::Rich;
use crate::views::scribe::Scribe;

/// Title and text.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// The heading.
    pub title: Rich,
    /// The text.
    pub text: Rich,
}

impl PageView {
    /// The view of a page.
    pub fn of(scribe: &Scribe<'_>, page: &InformationPage) -> Self {
        Self { title: scribe.text(&page.title), text: scribe.prose(&page.text) }
    }
}
