//! Dated rules as data: which edition was in force on a day, what it said, and how sure that is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::kinds::people::Category;
use crate::kinds::rules::{Known, RuleValue, Rules};
use crate::locale;
use crate::source::{Span, Spanned};
use crate::text::{Language, Say};
use crate::when::Day;

pub mod basis;
pub mod diff;
pub mod law;
pub mod survey;
pub mod values;
pub mod wording;

use basis::Basis;
use law::{Asked, Law, Many, Misread, Ruled, Values};

/// Editions that come with the program: their id and text.
pub static BUILT_IN: &[(&str, &str)] = &[
    ("kz-83-2021-561", include_str!("../data/editions/kz-83-2021-561.toml")),
    ("kz-83-2023", include_str!("../data/editions/kz-83-2023.toml")),
    ("kz-83-2024-72", include_str!("../data/editions/kz-83-2024-72.toml")),
    ("kz-83-2025-32", include_str!("../data/editions/kz-83-2025-32.toml")),
];

/// The act that an edition belongs to where it does not say: the rules of the attestation of teachers.
pub const ATTESTATION: &str = "kz-83";

/// The line of a built-in edition below which all values only explain.
pub const EXPLANATIONS: &str = "\n# ===== Түсіндірме / Пояснения =====\n";

/// An edition with its id.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its id.
    pub id: String,
    /// Where its id is written; none for an edition that comes with the program.
    pub place: Option<Span>,
    /// What it says; of an edition that comes with the program without what only explains.
    pub rules: Rules,
    /// What only explains, of an edition that comes with the program.
    explanations: Option<Explanations>,
    /// The edition of the program of the same id, where this one of the workspace extends it.
    under: Option<Box<Self>>,
}

/// Values that only explain, read when somebody asks: most runs judge by the others alone.
#[derive(Debug, Clone)]
struct Explanations {
    text: &'static str,
    read: fn(&str) -> Option<Rules>,
    values: OnceLock<BTreeMap<String, RuleValue>>,
}

impl Edition {
    /// An edition of a workspace.
    pub fn new(id: Spanned<String>, rules: Rules) -> Self {
        Self { id: id.value, place: Some(id.span), rules, explanations: None, under: None }
    }

    /// An edition that comes with the program. What only explains is left for later.
    pub fn built_in(id: &str, text: &'static str, read: fn(&str) -> Option<Rules>) -> Option<Self> {
        let judged = text.split_once(EXPLANATIONS).map_or(text, |(judged, _)| judged);
        let explanations = Some(Explanations { text, read, values: OnceLock::new() });
        Some(Self { id: id.to_owned(), place: None, rules: read(judged)?, explanations, under: None })
    }

    /// Every value that it states itself, those that only explain among them.
    pub fn values(&self) -> &BTreeMap<String, RuleValue> {
        let Some(Explanations { text, read, values }) = &self.explanations else { return &self.rules.values };
        values.get_or_init(|| read(text).map(|rules| rules.values).unwrap_or_default())
    }

    /// The act that it belongs to.
    pub fn act(&self) -> &str {
        self.rules.head.act_id.as_ref().map_or(ATTESTATION, |id| id.0.as_str())
    }

    /// What stands beside the word «редакция»: «от 25.02.2025 № 32».
    pub fn title(&self) -> Say {
        locale::edition(&self.rules.head.edition)
    }

    /// True for an edition of a workspace that stands in place of one that comes with the program.
    pub fn replaces_built_in(&self) -> bool {
        self.place.is_some() && BUILT_IN.iter().any(|(id, _)| *id == self.id)
    }

    /// True where it states only some values over those of the program's edition of the same id.
    pub const fn is_over_built_in(&self) -> bool {
        self.under.is_some()
    }

    fn extends_itself(&self) -> bool {
        self.rules.head.extends.as_ref().is_some_and(|base| base.0.id == self.id)
    }

    /// The day on which it was signed, where its number begins with one: `2025-02-25 № 32`.
    pub fn signed_on(&self) -> Option<Day> {
        self.rules.head.edition.split(' ').next()?.parse().ok()
    }

    /// Its first day in force.
    pub fn first_day(&self) -> Day {
        self.rules.head.in_force.from.value
    }

    /// True where a comparison leaves it out: its first day lies at the end of the calendar, and no person is shown that.
    pub fn never_begins(&self) -> bool {
        self.first_day() == Day::MAX
    }

    /// True where it was in force on a day, as far as it knows itself.
    pub fn covers(&self, day: Day) -> bool {
        let until = self.rules.head.in_force.until.as_ref();
        self.first_day() <= day && until.is_none_or(|until| day <= until.value)
    }
}

/// True for the text of an edition that comes with the program, letter by letter: no edition of a workspace's own.
pub fn is_built_in(text: &str) -> bool {
    BUILT_IN.iter().any(|(_, built_in)| text.lines().eq(built_in.lines()))
}

/// Every edition, those of the workspace in place of built-in ones of the same id.
#[derive(Debug, Clone, Default)]
pub struct Editions {
    editions: Vec<Edition>,
    /// What each says, with what it extends; read when it is first asked.
    laws: Vec<OnceLock<Law>>,
}

/// What was in force on a day.
#[derive(Debug, Clone, Copy)]
pub struct LawOfDay<'e> {
    /// The edition.
    pub edition: &'e Edition,
    /// What it says.
    pub law: &'e Law,
    /// How sure it is that this edition was in force on that day.
    pub certain: Known,
}

impl<'e> LawOfDay<'e> {
    /// The answer to a question with what it rests on.
    pub fn answer<T>(&self, asked: Asked<'e, T>) -> Option<(&'e T, Basis<'e>)> {
        let ruled = asked.answer?;
        Some((&ruled.value, self.basis(ruled)))
    }

    /// What a value rests on.
    pub fn basis<T>(&self, ruled: &'e Ruled<T>) -> Basis<'e> {
        Basis::new(&ruled.provision, ruled.known, self.certain, self.edition)
    }

    /// What a list rests on as a whole, where something is not in it: all of it, and no more certain than its least
    /// certain value; none for an empty list, which tells nothing.
    pub fn whole<T>(&self, list: &'e Many<T>) -> Option<Basis<'e>> {
        let values = list.iter().map(|(_, ruled)| self.basis(ruled));
        values.reduce(Basis::and)
    }
}

impl Editions {
    /// Takes all editions; a later one of the same id stands in place of an earlier one.
    pub fn new(all: impl IntoIterator<Item = Edition>) -> Self {
        let mut editions: Vec<Edition> = Vec::new();
        for mut edition in all {
            let earlier = editions.iter().position(|known| known.id == edition.id);
            let earlier = earlier.map(|index| editions.remove(index));
            if edition.extends_itself() && edition.under.is_none() {
                edition.under = earlier.filter(|known| known.place.is_none()).map(Box::new);
            }
            editions.push(edition);
        }
        editions.sort_by(|a, b| (a.first_day(), &a.id).cmp(&(b.first_day(), &b.id)));
        let laws = editions.iter().map(|_| OnceLock::new()).collect();
        Self { editions, laws }
    }

    /// The edition of an id.
    pub fn get(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// Every edition, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Edition> {
        self.editions.iter()
    }

    /// The edition of the attestation rules in force on a day.
    pub fn on(&self, day: Day) -> Option<LawOfDay<'_>> {
        self.of_act(ATTESTATION, day)
    }

    /// The edition of an act in force on a day: of those that began, the one that began last.
    pub fn of_act(&self, act: &str, day: Day) -> Option<LawOfDay<'_>> {
        let begun = |edition: &&Edition| edition.act() == act && edition.first_day() <= day;
        let edition = self.editions.iter().rev().find(begun).filter(|edition| edition.covers(day))?;
        let in_force = &edition.rules.head.in_force;
        let is_sure = in_force.surely_from.as_ref().is_some_and(|sure| sure.value <= day);
        let certain = if is_sure { Known::Text } else { in_force.known.value };
        self.law(edition).map(|law| LawOfDay { edition, law, certain })
    }

    /// The last day of an edition: as it says, or the day before the next one of its act.
    pub fn last_day(&self, edition: &Edition) -> Option<Day> {
        let until = edition.rules.head.in_force.until.as_ref().map(|until| until.value);
        let next = self.next(edition).and_then(|next| next.first_day().yesterday().ok());
        until.into_iter().chain(next).min()
    }

    /// The same editions with one of them in force from another day; those that it then forestalls never begin.
    pub fn moved(&self, id: &str, from: Day) -> Self {
        let mut editions = self.editions.clone();
        let Some((act, own)) = self.get(id).map(|edition| (edition.act(), edition.first_day())) else {
            return Self::new(editions);
        };
        for edition in &mut editions {
            let is_forestalled =
                edition.act() == act && (from..=own).contains(&edition.first_day()) && edition.id != id;
            if edition.id == id || is_forestalled {
                edition.rules.head.in_force.from.value = if is_forestalled { Day::MAX } else { from };
            }
        }
        Self::new(editions)
    }

    /// The edition that follows another of the same act.
    pub fn next(&self, edition: &Edition) -> Option<&Edition> {
        let same_act =
            self.editions.iter().filter(|other| other.act() == edition.act() && !other.never_begins());
        same_act.skip_while(|other| other.id != edition.id).nth(1)
    }

    /// What an edition says, with what it extends.
    pub fn law(&self, edition: &Edition) -> Option<&Law> {
        let index = self.editions.iter().position(|known| known.id == edition.id)?;
        Some(self.laws.get(index)?.get_or_init(|| Law::read(&self.read_values(edition)).0))
    }

    /// Every value of an edition by path, its own over those of the edition that it extends.
    pub fn values(&self, edition: &Edition) -> BTreeMap<String, RuleValue> {
        let line = self.line(edition).into_iter().rev();
        line.flat_map(|edition| edition.values().clone()).collect()
    }

    /// The values that rules may read.
    fn read_values<'e>(&'e self, edition: &'e Edition) -> Values<'e> {
        self.line(edition).into_iter().rev().flat_map(own_values).collect()
    }

    /// An edition, the one that it extends, and so on. It ends before it would come back to one of them.
    pub fn line<'e>(&'e self, edition: &'e Edition) -> Vec<&'e Edition> {
        let mut line = vec![edition];
        while let Some(base) = line.last().and_then(|edition| self.base(edition)) {
            // A circle of editions is a finding of its own; here it only must not run for ever.
            if line.iter().any(|known| std::ptr::eq(*known, base)) {
                break;
            }
            line.push(base);
        }
        line
    }

    /// The edition that another extends.
    pub fn base<'e>(&'e self, edition: &'e Edition) -> Option<&'e Edition> {
        if let Some(under) = &edition.under {
            return Some(under);
        }
        self.get(&edition.rules.head.extends.as_ref()?.0.id)
    }

    /// Values of an edition that say something else than their rule reads.
    pub fn misread(edition: &Edition) -> Vec<Misread> {
        Law::read(&own_values(edition).collect()).1
    }

    /// Every sort of post that an edition knows.
    pub fn post_types(&self) -> BTreeSet<&str> {
        let laws = self.editions.iter().filter_map(|edition| self.law(edition));
        laws.flat_map(|law| law.posts.iter().map(|(word, _)| word)).collect()
    }

    /// A category's name on a day; where that edition has none, the newest that has one names it.
    pub fn category_name(&self, category: Category, day: Day, language: Language) -> Option<String> {
        self.named_by(self.on(day).map(|law| law.law), category, language)
    }

    /// A category's name in an edition; where it has none, the newest that has one names it.
    pub fn category_name_in(
        &self,
        edition: &Edition,
        category: Category,
        language: Language,
    ) -> Option<String> {
        self.named_by(self.law(edition), category, language)
    }

    fn named_by(&self, law: Option<&Law>, category: Category, language: Language) -> Option<String> {
        let own = law.and_then(|law| law.categories.ask(category.word()).answer);
        let name_in = |edition| self.law(edition)?.categories.ask(category.word()).answer;
        let of_any = || self.editions.iter().rev().find_map(name_in);
        own.or_else(of_any).map(|ruled| ruled.value.name.to(language).to_owned())
    }
}

fn own_values(edition: &Edition) -> impl Iterator<Item = (&str, &RuleValue)> {
    edition.rules.values.iter().map(|(path, value)| (path.as_str(), value))
}
