//! A page of the information corner.

use serde::Serialize;

use crate::rich::Rich;

/// Title and text.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// The heading.
    pub title: Rich,
    /// The text.
    pub text: Rich,
}
