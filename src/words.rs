//! Phrases of the papers, one file a language in `templates/lang/`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// Phrases of one language. A file that lacks one, or has one too many, fails the first test that runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the phrase itself stands in `templates/lang/`")]
pub struct Words {
    pub draft: String,
    pub agenda: String,
}

impl Words {
    /// The phrases of a language.
    pub fn of(language: Language) -> &'static Self {
        &WORDS[language as usize]
    }
}

static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| {
    [
        parse(include_str!("../templates/lang/kk.toml")),
        parse(include_str!("../templates/lang/ru.toml")),
        parse(include_str!("../templates/lang/en.toml")),
    ]
});

#[expect(clippy::expect_used, reason = "the files are compiled in; a test reads them")]
fn parse(file: &str) -> Words {
    toml::from_str(file).expect("phrases are complete")
}
