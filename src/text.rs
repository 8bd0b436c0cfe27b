//! Languages and the sentences that the program itself says.

use serde::{Deserialize, Serialize};

/// A language of papers and of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The ISO 639-1 code, as written in files, addresses and `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of an ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// One sentence in every language of messages: a missing translation does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Say {
    /// The sentence in one language.
    pub fn to(&self, language: Language) -> &str {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }

    /// The same letters in every language: a name, a value, a path.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { kk: text.clone(), ru: text.clone(), en: text }
    }
}

/// Writes one sentence in Kazakh, Russian and English; each is a format string that captures names.
#[macro_export]
macro_rules! say {
    ($kk:literal, $ru:literal, $en:literal, $($argument:expr),+ $(,)?) => {
        $crate::text::Say { kk: format!($kk, $($argument),+), ru: format!($ru, $($argument),+), en: format!($en, $($argument),+) }
    };
    ($kk:literal, $ru:literal, $en:literal $(,)?) => {
        $crate::text::Say { kk: format!($kk), ru: format!($ru), en: format!($en) }
    };
}

/// Letters without those that would act on a terminal; line ends stay.
pub fn visible(text: &str) -> String {
    let safe = |letter| if forbidden(letter) || letter == '\r' { '\u{FFFD}' } else { letter };
    text.chars().map(safe).collect()
}

/// Characters that have no place in a paper: controls, and marks that turn the direction of writing.
pub fn forbidden(character: char) -> bool {
    match character {
        // Nearly every letter is one of these; asking for them first halves the time of the question.
        ' '..='~' | '\u{A0}'..='\u{61B}' | '\n' | '\r' | '\t' => false,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}' | '\u{2028}' | '\u{2029}' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFF9}'..='\u{FFFB}' => true,
        other => other.is_control(),
    }
}

/// Letters of a value in one line of a list, so that a value cannot look like a line of its own.
pub fn one_line(text: &str) -> String {
    visible(text).replace('\n', " ")
}
