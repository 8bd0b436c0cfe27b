//! `qujat rules diff A B`: what two editions say differently.

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::cli::rules::{editions, named, print_json, show, value_json, wants_json};
use crate::cli::{Outcome, Session, environment};
use crate::editions::diff::{Difference, differences};
use crate::editions::law::{ENTRIES, Entry};
use crate::editions::wording::{Wording, subject};
use crate::failure::Failure;
use crate::kinds::rules::RuleValue;
use crate::say;
use crate::text::{Say, one_line};
use crate::views::rules::{ValueView, edition_name, place, value_view};

/// Prints what changed between two editions.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let json = wants_json(session)?;
    let editions = editions(session)?;
    let (a, b) = (named(&editions, matches, "a")?, named(&editions, matches, "b")?);
    let pair = Pair { session, before: Wording::of(&editions, a), after: Wording::of(&editions, b) };
    let mut differences = differences(&editions, a, b);
    differences.sort_by_key(|difference| (difference.only_explains(), place(&difference.path)));
    if json {
        print_json(session, &differences.iter().map(|difference| pair.json(difference)).collect());
        return Ok(Outcome::Clean);
    }
    let layout = Layout::of(environment::width());
    let mut drawn = layout.sides(("− ", &pair.line(&pair.before)), ("+ ", &pair.line(&pair.after)));
    let (judged, explained): (Vec<_>, Vec<_>) =
        differences.iter().partition(|difference| !difference.only_explains());
    let parts = [
        (
            judged,
            say!(
                "Тексеру сүйенетін мәндер",
                "Значения, по которым проверяют",
                "Values by which papers are judged"
            ),
        ),
        (explained, say!("Тек түсіндірме", "Только пояснения", "What only explains")),
    ];
    for (own, title) in parts {
        if !own.is_empty() {
            drawn += &format!("\n# {} ({})\n", title.to(session.language), own.len());
            drawn += &pair.draw_all(&own, &layout);
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

/// The narrowest terminal on which two columns can be read.
const TWO_COLUMNS: usize = 100;

/// How two sides stand: beside each other where there is room, else one above the other.
struct Layout {
    column: Option<usize>,
}

impl Layout {
    fn of(width: Option<usize>) -> Self {
        let wide = width.filter(|width| *width >= TWO_COLUMNS);
        // Four letters before the first column, three between the two.
        Self { column: wide.map(|width| (width - 7) / 2) }
    }

    /// Two texts, each with its sign.
    fn sides(&self, (minus, before): (&str, &str), (plus, after): (&str, &str)) -> String {
        let Some(column) = self.column else {
            return format!("    {minus}{before}\n    {plus}{after}\n");
        };
        let (left, right) = (wrapped(before, column), wrapped(after, column));
        let line = |index: usize| {
            let of = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
            let (left, right) = (of(&left), of(&right));
            let gap = " ".repeat(column.saturating_sub(left.chars().count()));
            format!("    {left}{gap} │ {right}").trim_end().to_owned() + "\n"
        };
        (0..left.len().max(right.len())).map(line).collect()
    }
}

/// Words on lines of so many letters; a longer word has a line of its own.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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

    /// Subject by subject, each value with both sides.
    fn draw_all(&self, own: &[&Difference], layout: &Layout) -> String {
        let mut drawn = String::new();
        let mut subject_before = None;
        for difference in own {
            let (number, title) = subject(&difference.path);
            if subject_before != Some(number) && !difference.only_explains() {
                drawn += &format!("\n{}\n", title.to(self.session.language));
            }
            subject_before = Some(number);
            drawn += &self.draw(difference, layout);
        }
        drawn
    }

    /// What the value is, then both sides.
    fn draw(&self, difference: &Difference, layout: &Layout) -> String {
        let said = |wording: &Wording<'_>, value: &Option<RuleValue>| match value {
            Some(value) => show::said(&self.view(wording, &difference.path, value)),
            None => say!("белгісіз", "неизвестно", "not known").to(self.session.language).to_owned(),
        };
        let (before, after) = (said(&self.before, &difference.before), said(&self.after, &difference.after));
        format!("  {}\n{}", self.title(&difference.path), layout.sides(("− ", &before), ("+ ", &after)))
    }

    fn title(&self, path: &str) -> String {
        let language = self.session.language;
        let entry = Entry::at(path);
        let section = path.rsplit_once('.').map_or(path, |(section, _)| section);
        let explained =
            || [&self.after, &self.before].into_iter().find_map(|wording| wording.explanation(section));
        let Some(described) = entry.map(Entry::describe).or_else(explained) else { return path.to_owned() };
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
            Some(value_json(&self.view(wording, &difference.path, value), value, self.session.language))
        };
        json!({
            "path": difference.path,
            "change": difference.word(),
            "subject": subject(&difference.path).1.to(self.session.language),
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
                "ескертпе: тексеруге керек мәндер саны – {all}, {kk} редакцияда белгілісі – {known}; қалғаны жойылған емес, белгісіз",
                "заметка: из {all} значений, нужных проверкам, в редакции {ru} известно {known}; остальные не отменены, а неизвестны",
                "note: of the {all} values that the checks need, {known} are known of edition {en}; the rest are unknown, not abolished",
            );
            self.session.console.message(message.to(self.session.language));
        }
    }
}
