//! Text that a person wrote: the same in every language, or one for each.

use crate::text::Language;

/// Text of a document; prints literally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// One text for all languages.
    Same(String),
    /// A text a language, in the order of the workspace's languages; never empty.
    ByLanguage(Vec<(Language, String)>),
}

impl Phrase {
    /// What stands in place of a text that an audience may not see: no letters.
    pub const fn withheld() -> Self {
        Self::Same(String::new())
    }

    /// True where an audience may not see the text.
    pub fn is_withheld(&self) -> bool {
        matches!(self, Self::Same(text) if text.is_empty())
    }

    /// The text for an edition, and its language where that is another one.
    pub fn to(&self, language: Language) -> (&str, Option<Language>) {
        match self {
            Self::Same(text) => (text, None),
            Self::ByLanguage(texts) => match texts.iter().find(|(known, _)| *known == language) {
                Some((_, text)) => (text, None),
                None => texts.first().map_or(("", None), |(other, text)| (text.as_str(), Some(*other))),
            },
        }
    }

    /// The letters for an edition, whatever their language.
    pub fn letters(&self, language: Language) -> &str {
        self.to(language).0
    }
}

/// Text in CommonMark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose(pub Phrase);
