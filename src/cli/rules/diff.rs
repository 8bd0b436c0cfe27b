//! `qujat rules diff A B`: what two editions say differently.

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::cli::rules::{editions, named, print_json, show, value_json, wants_json};
use crate::cli::{Outcome, Session};
use crate::editions::diff::{Difference, differences};
use crate::editions::law::{ENTRIES, Entry};
use crate::editions::wording::Wording;
use crate::failure::Failure;
use crate::kinds::rules::RuleValue;
use crate::say;
use crate::text::{Say, one_line};
use crate::views::rules::{ValueView, edition_name, value_view};

/// Prints what changed between two editions.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let json = wants_json(session)?;
    let editions = editions(session)?;
    let (a, b) = (named(&editions, matches, "a")?, named(&editions, matches, "b")?);
    let pair = Pair { session, before: Wording::of(&editions, a), after: Wording::of(&editions, b) };
    let differences = differences(&editions, a, b);
    if json {
        print_json(session, &differences.iter().map(|difference| pair.json(difference)).collect());
        return Ok(Outcome::Clean);
    }
    let mut drawn = format!("--- {}\n+++ {}\n", pair.line(&pair.before), pair.line(&pair.after));
    let parts = [
        ("removed", say!("Тек біріншісінде бар", "Есть только в первой", "Only in the first")),
        ("added", say!("Тек екіншісінде бар", "Есть только во второй", "Only in the second")),
        ("changed", say!("Өзгерген", "Изменилось", "Changed")),
    ];
    for (word, title) in parts {
        let own: Vec<&Difference> =
            differences.iter().filter(|difference| difference.word() == word).collect();
        if !own.is_empty() {
            drawn += &format!("\n{} ({})\n", title.to(session.language), own.len());
            own.into_iter().for_each(|difference| drawn += &pair.draw(difference));
        }
    }
    if differences.is_empty() {
        let same = say!("айырмашылық жоқ", "различий нет", "no difference");
        drawn += &format!("\n{}\n", same.to(session.language));
    }
    session.console.data(&drawn);
    [&pair.before, &pair.after].into_iter().for_each(|wording| pair.warn(wording));
    Ok(Outcome::Clean)
}

struct Pair<'e> {
    session: &'e Session,
    before: Wording<'e>,
    after: Wording<'e>,
}

impl Pair<'_> {
    fn line(&self, wording: &Wording<'_>) -> String {
        let edition = wording.edition();
        let from = edition.first_day();
        one_line(&format!("{}  {} ({from})", edition.id, edition_name(edition, self.session.language)))
    }

    /// What the value is, then both sides one under the other.
    fn draw(&self, difference: &Difference) -> String {
        let mut drawn = format!("  {}\n", self.title(&difference.path));
        let sides = [("-", &self.before, &difference.before), ("+", &self.after, &difference.after)];
        for (sign, wording, value) in sides {
            if let Some(value) = value {
                let view = self.view(wording, &difference.path, value);
                drawn += &format!("    {sign} {}\n", show::said(&view));
            }
        }
        drawn
    }

    fn title(&self, path: &str) -> String {
        let language = self.session.language;
        let entry = Entry::at(path);
        let Some(described) = entry.map(Entry::describe) else { return path.to_owned() };
        let key = [&self.after, &self.before].into_iter().find_map(|wording| wording.key(entry, path));
        match key {
            None => described.to(language).to_owned(),
            Some(key) => format!("{}: {}", described.to(language), key.to(language)),
        }
    }

    fn view(&self, wording: &Wording<'_>, path: &str, value: &RuleValue) -> ValueView {
        value_view(wording, Entry::at(path), path, value, self.session.language)
    }

    fn json(&self, difference: &Difference) -> Json {
        let side = |wording: &Wording<'_>, value: &Option<RuleValue>| {
            let value = value.as_ref()?;
            Some(value_json(&difference.path, &self.view(wording, &difference.path, value), value))
        };
        json!({
            "path": difference.path,
            "change": difference.word(),
            "description": Entry::at(&difference.path).map(|entry| entry.describe().to(self.session.language).to_owned()),
            "before": side(&self.before, &difference.before),
            "after": side(&self.after, &difference.after),
        })
    }

    /// What an edition does not say is unknown, not abolished.
    fn warn(&self, wording: &Wording<'_>) {
        let has = |entry: &&Entry| wording.values().keys().any(|path| entry.is_at(path));
        let (known, all) = (ENTRIES.iter().filter(has).count(), ENTRIES.len());
        if known < all {
            let Say { kk, ru, en } = wording.edition().title();
            let message: Say = say!(
                "белгі: тексеруге керек мәндер саны – {all}, {kk} редакцияда белгілісі – {known}; қалғаны жойылған емес, белгісіз",
                "заметка: из {all} значений, нужных проверкам, в редакции {ru} известно {known}; остальные не отменены, а неизвестны",
                "note: of the {all} values that the checks need, {known} are known of edition {en}; the rest are unknown, not abolished",
            );
            self.session.console.message(message.to(self.session.language));
        }
    }
}
