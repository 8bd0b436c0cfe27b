//! PDF standards by their names in `qujat.toml`.

use crate::failure::Failure;
use crate::say;

/// What Typst 0.15.1 can hold.
const KNOWN: [&str; 17] = [
    "1.4", "1.5", "1.6", "1.7", "2.0", "a-1b", "a-1a", "a-2b", "a-2u", "a-2a", "a-3b", "a-3u", "a-3a", "a-4",
    "a-4f", "a-4e", "ua-1",
];

/// A list of PDF standards, each of them known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfStandards(Vec<&'static str>);

impl PdfStandards {
    /// Reads `standard = ["a-2a", "ua-1"]`.
    pub fn new(names: &[String]) -> Result<Self, Failure> {
        names.iter().map(|name| known(name)).collect::<Result<_, _>>().map(Self)
    }

    /// The names as `typst compile --pdf-standard` takes them.
    pub fn names(&self) -> &[&'static str] {
        &self.0
    }
}

impl Default for PdfStandards {
    fn default() -> Self {
        Self(vec!["a-2a", "ua-1"])
    }
}

fn known(name: &str) -> Result<&'static str, Failure> {
    KNOWN.into_iter().find(|known| *known == name).ok_or_else(|| {
        let all = KNOWN.join(", ");
        Failure::new(say!(
            "`{name}` деген PDF стандарты белгісіз",
            "неизвестный стандарт PDF `{name}`",
            "unknown PDF standard `{name}`"
        ))
        .about("qujat.toml")
        .help(say!(
            "мыналардың бірін таңдаңыз: {all}",
            "выберите из списка: {all}",
            "choose from: {all}"
        ))
    })
}
