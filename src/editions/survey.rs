//! How much of an edition is read in the text itself, and how much is only known from elsewhere.

use crate::editions::basis::known_word;
use crate::kinds::rules::{Known, RuleValue};
use crate::say;
use crate::text::Say;

/// How many values of an edition are known in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Survey {
    counts: [usize; Known::ALL.len()],
}

impl Survey {
    /// Counts values.
    pub fn of<'v>(values: impl IntoIterator<Item = &'v RuleValue>) -> Self {
        let mut survey = Self::default();
        values.into_iter().for_each(|value| survey.counts[value.known_throughout() as usize] += 1);
        survey
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many are known in one way.
    pub fn count(&self, known: Known) -> usize {
        self.counts[known as usize]
    }

    /// True where all were read in the text.
    pub fn is_text(&self) -> bool {
        self.count(Known::Text) == self.all()
    }

    /// «61 of 64 from the text, 3 from another source».
    pub fn say(&self) -> Say {
        let (text, all) = (self.count(Known::Text), self.all());
        if all == 0 {
            return say!("ешқайсысы белгісіз", "ни одно не известно", "none is known");
        }
        let mut said = Say {
            kk: format!("мәтіннен – {text}, барлығы – {all}"),
            ru: format!("из текста – {text} из {all}"),
            en: format!("{text} of {all} from the text"),
        };
        for (_, known) in Known::ALL.iter().filter(|(_, known)| *known != Known::Text) {
            let (count, word) = (self.count(*known), known_word(*known));
            if count > 0 {
                said.kk += &format!("; {} – {count}", word.kk);
                said.ru += &format!("; {} – {count}", word.ru);
                said.en += &format!(", {count} {}", word.en);
            }
        }
        said
    }
}

impl RuleValue {
    /// How the least known part of it is known: the Kazakh wording may be known in another way than the rest.
    pub fn known_throughout(&self) -> Known {
        self.kazakh_known().map_or(self.known, |wording| self.known.max(wording))
    }

    /// How its Kazakh wording is known, where that is said.
    pub fn kazakh_known(&self) -> Option<Known> {
        let word = self.says.get("kk-known")?.as_str()?;
        Known::ALL.iter().find(|(known, _)| *known == word).map(|(_, known)| *known)
    }
}
