//! Dated rules as data: which edition was in force on a day, and what it said.

use crate::kinds::people::Category;
use crate::kinds::rules::{RuleValue, Rules};
use crate::text::Language;
use crate::when::Day;

/// Editions that come with the program: their id and text.
pub static BUILT_IN: &[(&str, &str)] = &[
    ("kz-83-2021-561", include_str!("../data/editions/kz-83-2021-561.toml")),
    ("kz-83-2024-72", include_str!("../data/editions/kz-83-2024-72.toml")),
    ("kz-83-2025-32", include_str!("../data/editions/kz-83-2025-32.toml")),
];

/// An edition with its id.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its id.
    pub id: String,
    /// What it says.
    pub rules: Rules,
}

/// Every edition, those of the workspace in place of built-in ones of the same id.
#[derive(Debug, Clone, Default)]
pub struct Editions(Vec<Edition>);

impl Editions {
    /// Adds an edition; a later one of the same id takes its place.
    pub fn add(&mut self, edition: Edition) {
        self.0.retain(|known| known.id != edition.id);
        self.0.push(edition);
        self.0.sort_by_key(|edition| edition.rules.head.in_force.from.value);
    }

    /// The edition of an id.
    pub fn get(&self, id: &str) -> Option<&Edition> {
        self.0.iter().find(|edition| edition.id == id)
    }

    /// Every edition, the oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Edition> {
        self.0.iter()
    }

    /// The edition in force on a day.
    pub fn on(&self, day: Day) -> Option<&Edition> {
        self.0.iter().rev().find(|edition| edition.rules.head.in_force.from.value <= day)
    }

    /// The value of a path, such as `commission.mandate`, in the edition in force on a day.
    pub fn value_on(&self, day: Day, path: &str) -> Option<&RuleValue> {
        self.value(self.on(day)?, path)
    }

    /// The value of a path in an edition, or in the one that it extends.
    pub fn value<'e>(&'e self, edition: &'e Edition, path: &str) -> Option<&'e RuleValue> {
        let mut edition = edition;
        for _ in 0..=self.0.len() {
            if let Some(value) = edition.rules.values.get(path) {
                return Some(value);
            }
            edition = self.get(&edition.rules.head.extends.as_ref()?.0.id)?;
        }
        None
    }

    /// A category's name on a day; where that edition has none, the newest that has one names it.
    pub fn category_name(&self, category: Category, day: Day, language: Language) -> Option<String> {
        let path = format!("categories.{}", category.word());
        let of_day = self.on(day).and_then(|edition| self.value(edition, &path));
        let value =
            of_day.or_else(|| self.0.iter().rev().find_map(|edition| edition.rules.values.get(&path)))?;
        let name = value.says.get("name")?;
        let text = name.get(language.code()).or_else(|| name.get("kk"))?;
        text.as_str().map(str::to_owned)
    }
}
