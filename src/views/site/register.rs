//! The register of all decisions of all protocols, by term and by who answers.

use serde::{Deserialize, Serialize};

use crate::kinds::Content as Shape;
use crate::kinds::protocol::{MeetingDecision, Protocol};
use crate::locale;
use crate::reference::is_id;
use crate::rich::Rich;
use crate::text::Language;
use crate::views::scribe::Scribe;
use crate::views::site::entry::Entry;
use crate::views::{Moment, protocol};
use crate::when::{Month, Point, When};
use crate::words::Words;

/// A decision as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterLine {
    /// «2.1-тармақ»: agenda item and decision.
    pub number: String,
    /// Its anchor in the page of its protocol.
    pub anchor: String,
    /// What was decided.
    pub text: Rich,
    /// Who answers for it.
    pub responsible: Vec<Rich>,
    /// Its term.
    pub due: Option<Moment>,
    /// The last day of its term, as `2024-05-25`.
    pub last: Option<String>,
}

impl RegisterLine {
    /// True where its anchor is fit for an address.
    pub fn is_well_formed(&self) -> bool {
        self.anchor.split('.').all(is_id)
    }
}

/// The decisions of a protocol; none of another paper.
pub fn lines(scribe: &Scribe<'_>) -> Vec<RegisterLine> {
    let Shape::Protocol(protocol) = &scribe.document.content else { return Vec::new() };
    numbered(protocol).map(|(number, decision)| line(scribe, protocol, number, decision)).collect()
}

fn numbered(protocol: &Protocol) -> impl Iterator<Item = (String, &MeetingDecision)> {
    let items = protocol.agenda.iter().enumerate();
    items.flat_map(|(item, agenda)| {
        let decisions = agenda.decision.iter().enumerate();
        decisions.map(move |(at, decision)| (format!("{}.{}", item + 1, at + 1), decision))
    })
}

fn line(scribe: &Scribe<'_>, of: &Protocol, number: String, decision: &MeetingDecision) -> RegisterLine {
    let view = protocol::decision_view(scribe, number, decision, of.date.value);
    RegisterLine {
        number: scribe.words().point.replace("{}", &view.number),
        anchor: view.anchor,
        text: view.text,
        responsible: decision
            .responsible
            .iter()
            .map(|who| scribe.responsible_alone(who, Some(of.date.value)))
            .collect(),
        due: view.due,
        last: decision.due.as_ref().and_then(|due| due.value.last()).map(|day| day.to_string()),
    }
}

/// The page of the register.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterPage {
    /// The language.
    pub lang: Language,
    /// A plain title for the tab.
    pub title: String,
    /// True for the page by who answers; the other one is by term.
    pub by_responsible: bool,
    /// The decisions under their headings.
    pub groups: Vec<RegisterGroup>,
}

/// Decisions under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterGroup {
    /// «мамыр 2024», «Меңгеруші М.Т. Садықова».
    pub title: String,
    /// The decisions.
    pub rows: Vec<RegisterRow>,
}

/// A decision in the register.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterRow {
    /// What was decided.
    #[serde(flatten)]
    pub line: RegisterLine,
    /// The title of its protocol.
    pub paper: String,
    /// The page of its protocol, from the folder of the edition.
    pub href: String,
    /// The day of its protocol.
    pub date: Option<Moment>,
}

/// What decisions are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The month in which their term ends, the newest first.
    Term,
    /// Who answers, by the alphabet.
    Responsible,
}

impl RegisterPage {
    /// The register of an edition.
    pub fn of(entries: &[Entry], language: Language, by: By) -> Self {
        let words = Words::of(language);
        let mut rows: Vec<(Key, RegisterRow)> = entries
            .iter()
            .flat_map(rows_of)
            .flat_map(|row| {
                let keys = match by {
                    By::Term => vec![term_key(&row.line, language)],
                    By::Responsible => responsible_keys(&row.line, words),
                };
                keys.into_iter().map(move |key| (key, row.clone()))
            })
            .collect();
        // The sort keeps what is equal in its order: decisions of one protocol as they stand there.
        rows.sort_by(|(a, one), (b, other)| (a, place(other)).cmp(&(b, place(one))));
        let mut groups: Vec<RegisterGroup> = Vec::new();
        for (key, row) in rows {
            if groups.last().is_none_or(|last| last.title != key.title) {
                groups.push(RegisterGroup { title: key.title, rows: Vec::new() });
            }
            groups.last_mut().into_iter().for_each(|group| group.rows.push(row.clone()));
        }
        let title = match by {
            By::Term => words.all_decisions.clone(),
            By::Responsible => format!("{}: {}", words.all_decisions, words.by_responsible.to_lowercase()),
        };
        Self { lang: language, title, by_responsible: by == By::Responsible, groups }
    }
}

/// Where a heading stands among the others, and its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    order: (u8, Vec<u32>),
    title: String,
}

fn rows_of(entry: &Entry) -> impl Iterator<Item = RegisterRow> {
    entry.decisions.iter().map(|line| RegisterRow {
        line: line.clone(),
        paper: entry.title.clone(),
        href: format!("{}.html#{}", entry.place(), line.anchor),
        date: entry.date.clone(),
    })
}

/// Within a heading the newest last days stand first, as the headings do, then the newest protocols.
fn place(row: &RegisterRow) -> (&Option<String>, &Option<String>) {
    (&row.line.last, row.date.as_ref().map_or(&None, |date| &date.iso))
}

/// The month in which a term ends, the newest first; then terms without an end; then decisions without a term.
fn term_key(line: &RegisterLine, language: Language) -> Key {
    let month = line.last.as_deref().and_then(month_of);
    if let Some(month) = month {
        let newest_first = u32::MAX - (month.year as u32 * 12 + month.month as u32);
        let title = locale::when(When::Point(Point::Month(month)), language);
        return Key { order: (0, vec![newest_first]), title: capital(&title) };
    }
    match &line.due {
        Some(due) => Key { order: (1, locale::alphabetical(&due.text)), title: capital(&due.text) },
        None => Key { order: (2, Vec::new()), title: Words::of(language).no_term.clone() },
    }
}

fn month_of(day: &str) -> Option<Month> {
    let (year, month) = (day.get(..4)?.parse().ok()?, day.get(5..7)?.parse().ok()?);
    (1..=12).contains(&month).then_some(Month { year, month })
}

fn responsible_keys(line: &RegisterLine, words: &Words) -> Vec<Key> {
    let names = line.responsible.iter().map(Rich::to_plain).filter(|name| !name.is_empty());
    let keys: Vec<Key> =
        names.map(|name| Key { order: (0, locale::alphabetical(&name)), title: capital(&name) }).collect();
    if keys.is_empty() {
        return vec![Key { order: (1, Vec::new()), title: words.no_responsible.clone() }];
    }
    keys
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
