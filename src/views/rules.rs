//! The editions of the rules and the cards of the checks, as pages and for the command line.

use serde::Serialize;

use crate::audience::Audience;
use crate::cards::{self, Shown};
use crate::checks::grounds;
use crate::codes;
use crate::editions::Edition;
use crate::editions::basis::{known_day, known_word, provision};
use crate::editions::law::{ENTRIES, Entry};
use crate::editions::wording::{self, Wording, subject};
use crate::finding::Code;
use crate::finding::human::severity_word;
use crate::kinds::rules::{Known, Only, RuleValue};
use crate::library::Library;
use crate::locale;
use crate::rich::Rich;
use crate::say;
use crate::text::{Language, Say};
use crate::views::{Moment, Translation};
use crate::when::Day;
use crate::words::Words;

/// What an edition says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct EditionView {
    /// Its id.
    pub id: String,
    /// The day and number of the amending order.
    pub name: String,
    /// The act.
    pub act: String,
    /// Since when it is in force.
    pub from: Moment,
    /// Until when, where that is known.
    pub until: Option<Moment>,
    /// How its first day is known.
    pub known: String,
    /// Since when it is in force beyond doubt.
    pub surely: Option<Moment>,
    /// How much of it is read from the text.
    pub read: String,
    /// When it was last compared with the official text.
    pub compared: Option<Moment>,
    /// Where the text was read.
    pub source: Option<String>,
    /// The edition of which it states only the changes.
    pub extends: Option<String>,
}

impl EditionView {
    /// An edition in one language.
    pub fn of(wording: &Wording<'_>, language: Language) -> Self {
        let (edition, editions) = (wording.edition(), wording.editions());
        let head = &edition.rules.head;
        let moment = |day: Day| Moment { text: locale::day(day, language), iso: Some(day.to_string()) };
        Self {
            id: edition.id.clone(),
            name: edition_name(edition, language),
            act: head.act.letters(language).to_owned(),
            from: moment(edition.first_day()),
            until: editions.last_day(edition).map(moment),
            known: known_day(head.in_force.known.value).to(language).to_owned(),
            surely: head.in_force.surely_from.as_ref().map(|day| moment(day.value)),
            read: wording.survey().say().to(language).to_owned(),
            compared: head.checked_on.as_ref().map(|day| moment(day.value)),
            source: head.source.as_ref().map(|source| source.letters(language).to_owned()),
            extends: head.extends.as_ref().map(|base| base.0.id.clone()),
        }
    }
}

/// Values about one thing, such as the commission.
#[derive(Debug, Clone, Serialize)]
pub struct Subject {
    /// «Комиссия».
    pub title: String,
    /// Its values, those of one description together.
    pub groups: Vec<Group>,
}

/// Values of one description.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The path of the values without the last key, or of the only value.
    pub path: String,
    /// What they are; none where the program does not know them.
    pub title: Option<String>,
    /// True where the values stand below the title, each on a line; else the title is that of the only value.
    pub listed: bool,
    /// The values.
    pub values: Vec<ValueView>,
}

/// A value of an edition.
#[derive(Debug, Clone, Serialize)]
pub struct ValueView {
    /// Its path.
    pub path: String,
    /// What its last key stands for; none where the value stands once, or says itself what it is.
    pub key: Option<String>,
    /// What it says.
    pub says: String,
    /// The provision.
    pub provision: String,
    /// How it is known.
    pub known: String,
    /// True where it is known by the text.
    pub text: bool,
    /// Set where no rule judges by it.
    pub only: Option<String>,
}

/// Every value of an edition, by what they are about.
pub fn subjects(wording: &Wording<'_>, language: Language) -> Vec<Subject> {
    let mut paths: Vec<&String> = wording.values().keys().collect();
    paths.sort_by_key(|path| {
        let section = path.rsplit_once('.').map_or(path.as_str(), |(section, _)| section);
        let (entry, rank) = order(path);
        (subject(path).0, entry, section, rank, *path)
    });
    let mut subjects: Vec<Subject> = Vec::new();
    for path in paths {
        let title = subject(path).1.to(language).to_owned();
        if subjects.last().is_none_or(|last| last.title != title) {
            subjects.push(Subject { title, groups: Vec::new() });
        }
        let (Some(subject), Some(value)) = (subjects.last_mut(), wording.values().get(path)) else {
            continue;
        };
        add(&mut subject.groups, wording, path, value, language);
    }
    subjects
}

/// The values that a rule reads, of one edition.
pub fn values_of(wording: &Wording<'_>, entry: &Entry, language: Language) -> Group {
    let mut own: Vec<_> = wording.values().iter().filter(|(path, _)| entry.is_at(path)).collect();
    own.sort_by_key(|(path, _)| order(path));
    Group {
        path: entry.path.trim_end_matches(".*").to_owned(),
        title: Some(entry.describe().to(language).to_owned()),
        listed: entry.path.ends_with(".*"),
        values: own
            .into_iter()
            .map(|(path, value)| value_view(wording, Some(entry), path, value, language))
            .collect(),
    }
}

/// The place of a value of two editions: by what it is about, as in one edition.
pub fn place(path: &str) -> (usize, (usize, (usize, usize))) {
    (subject(path).0, order(path))
}

/// Values that rules read come in the order of their list, keys in that of the words that they are.
fn order(path: &str) -> (usize, (usize, usize)) {
    let entry = ENTRIES.iter().position(|entry| entry.is_at(path)).unwrap_or(ENTRIES.len());
    let key = path.rsplit('.').next().unwrap_or(path);
    let rank = ENTRIES.get(entry).map_or(usize::MAX, |entry| entry.rank(key));
    (entry, (rank, wording::rank(key)))
}

fn add(groups: &mut Vec<Group>, wording: &Wording<'_>, path: &str, value: &RuleValue, language: Language) {
    let entry = Entry::at(path);
    let section = match entry {
        Some(entry) => entry.path.trim_end_matches(".*"),
        None => path.rsplit_once('.').map_or(path, |(section, _)| section),
    };
    let title = entry.map(Entry::describe).or_else(|| wording.explanation(section));
    let title = title.map(|title| title.to(language).to_owned());
    if groups.last().is_none_or(|last| last.path != section) {
        let listed = title.is_some() && entry.is_none_or(|entry| entry.path.ends_with(".*"));
        groups.push(Group { path: section.to_owned(), title, listed, values: Vec::new() });
    }
    if let Some(group) = groups.last_mut() {
        group.values.push(value_view(wording, entry, path, value, language));
    }
}

/// A value in one language.
pub fn value_view(
    wording: &Wording<'_>,
    entry: Option<&Entry>,
    path: &str,
    value: &RuleValue,
    language: Language,
) -> ValueView {
    ValueView {
        path: path.to_owned(),
        key: wording.key(entry, path).map(|key| key.to(language).to_owned()),
        says: wording.value(value).to(language).to_owned(),
        provision: provision(&value.provision).to(language).to_owned(),
        known: known_word(value.known).to(language).to_owned(),
        text: value.known == Known::Text,
        only: value.only.map(|only| only_word(only).to(language).to_owned()),
    }
}

/// «редакция от 25.02.2025 № 32».
pub fn edition_name(edition: &Edition, language: Language) -> String {
    let Say { kk, ru, en } = edition.title();
    say!("{kk} редакция", "редакция {ru}", "edition {en}").to(language).to_owned()
}

/// What a value is for by which no rule judges.
pub fn only_word(only: Only) -> Say {
    match only {
        Only::Explain => say!("тек түсіндіру үшін", "только пояснение", "only explains"),
        Only::Print => say!("тек басу үшін", "только для печати", "only printed"),
    }
}

/// A family of rules by its letter.
fn family_word(letter: &str) -> Say {
    match letter {
        "S" => say!("Файлдардың жазылуы", "Запись файлов", "How files are written"),
        "R" => say!("Сілтемелер", "Ссылки", "References"),
        "D" => say!("Деректемелер", "Реквизиты", "Requisites"),
        "A" => say!("Аттестаттау қағидалары", "Правила аттестации", "Attestation law"),
        "P" => say!("Жеке деректер", "Личные данные", "Private facts"),
        "L" => say!("Тіл", "Язык", "Language"),
        other => Say::same(other),
    }
}

/// What every page about the rules has.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language.
    pub lang: Language,
    /// The same page in the other languages.
    pub translations: Vec<Translation>,
    /// A plain title for the tab.
    pub title: String,
    /// The list of papers, as a relative address without suffix; none where each organisation has its own.
    pub home: Option<String>,
    /// The list of editions and checks, as a relative address without suffix; none on that page itself.
    pub list: Option<String>,
}

/// The list of editions and of checks.
#[derive(Debug, Clone, Serialize)]
pub struct RulesPage {
    /// What every page has.
    #[serde(flatten)]
    pub frame: Frame,
    /// The editions, the oldest first.
    pub editions: Vec<EditionView>,
    /// The checks by family.
    pub families: Vec<Family>,
}

/// Checks of one family.
#[derive(Debug, Clone, Serialize)]
pub struct Family {
    /// «Реквизиты».
    pub title: String,
    /// Its rules.
    pub rules: Vec<RuleLine>,
}

/// A line of the list of checks.
#[derive(Debug, Clone, Serialize)]
pub struct RuleLine {
    /// The number: `A001`.
    pub number: &'static str,
    /// What it says.
    pub title: Rich,
    /// Its usual severity; none for everybody, to whom it would look like a fault that was found.
    pub severity: Option<String>,
}

/// An edition with all its values.
#[derive(Debug, Clone, Serialize)]
pub struct EditionPage {
    /// What every page has.
    #[serde(flatten)]
    pub frame: Frame,
    /// The edition.
    pub edition: EditionView,
    /// Its values.
    pub subjects: Vec<Subject>,
}

/// The card of a check.
#[derive(Debug, Clone, Serialize)]
pub struct CardPage {
    /// What every page has.
    #[serde(flatten)]
    pub frame: Frame,
    /// The number: `A001`.
    pub number: &'static str,
    /// The name: `claim-out-of-order`.
    pub name: &'static str,
    /// Its usual severity; none for everybody.
    pub severity: Option<String>,
    /// What it says.
    pub heading: Rich,
    /// Why, and what to do.
    pub text: Rich,
    /// Files that break it.
    pub bad: Vec<FileView>,
    /// The same files put right.
    pub good: Vec<FileView>,
    /// The values that it reads.
    pub grounds: Vec<Ground>,
}

/// A file of an example.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    /// Its path relative to the workspace.
    pub path: String,
    /// The encoding in which it is saved, where that is not UTF-8.
    pub encoding: Option<&'static str>,
    /// Its lines.
    pub lines: Vec<String>,
}

impl FileView {
    fn all(code: &Code, heading: &str) -> Vec<Self> {
        let file = |Shown { path, encoding, text }: Shown| Self {
            path,
            encoding,
            lines: text.lines().map(str::to_owned).collect(),
        };
        cards::shown(code, heading).into_iter().map(file).collect()
    }
}

/// A value that a check reads, and the editions that have it.
#[derive(Debug, Clone, Serialize)]
pub struct Ground {
    /// What it is.
    pub title: String,
    /// Where it stands on an edition's page.
    pub path: String,
    /// The editions.
    pub editions: Vec<GroundEdition>,
}

/// An edition that has a value.
#[derive(Debug, Clone, Serialize)]
pub struct GroundEdition {
    /// Its id.
    pub id: String,
    /// The day and number of the amending order.
    pub name: String,
}

/// The pages about the rules; the same in every workspace that has the same editions.
pub struct Pages<'e> {
    /// The editions with their words, the oldest first.
    wordings: Vec<Wording<'e>>,
    /// Every language of the workspace.
    languages: &'e [Language],
    /// True where the list of papers lies above these pages; with several organisations each has its own.
    has_home: bool,
    /// Who reads them: everybody is told of the checks of the rules alone, not of those of files and of private facts.
    audience: Audience,
}

impl<'e> Pages<'e> {
    /// The pages about the rules of a library.
    pub fn of(library: &'e Library) -> Self {
        let editions = &library.editions;
        Self {
            wordings: editions.iter().map(|edition| Wording::of(editions, edition)).collect(),
            languages: &library.config.languages,
            has_home: library.organizations.len() <= 1,
            audience: library.audience,
        }
    }

    /// The editions, the oldest first.
    pub fn editions(&self) -> &[Wording<'e>] {
        &self.wordings
    }

    /// The checks that have cards.
    pub fn codes(&self) -> impl Iterator<Item = &'static Code> {
        let is_shown = |code: &&Code| self.audience == Audience::Internal || code.family() == "A";
        codes::ALL.iter().copied().filter(is_shown)
    }

    /// The list of editions and checks.
    pub fn list(&self, language: Language) -> RulesPage {
        let mut families: Vec<Family> = Vec::new();
        let mut rules: Vec<&Code> = self.codes().collect();
        // What judges the act itself comes first: that is what the page is for.
        rules.sort_by_key(|code| (code.family() != "A", code.number));
        for code in rules {
            let title = family_word(code.family()).to(language).to_owned();
            if families.last().is_none_or(|last| last.title != title) {
                families.push(Family { title, rules: Vec::new() });
            }
            if let Some(family) = families.last_mut() {
                family.rules.push(self.line(code, language));
            }
        }
        RulesPage {
            frame: self.frame(Words::of(language).rules.clone(), "index", language),
            editions: self.wordings.iter().map(|wording| EditionView::of(wording, language)).collect(),
            families,
        }
    }

    /// An edition with all its values.
    pub fn edition(&self, wording: &Wording<'_>, language: Language) -> EditionPage {
        let view = EditionView::of(wording, language);
        let title = format!("{}, {}", view.act, view.name);
        let place = format!("editions/{}", view.id);
        EditionPage {
            frame: self.frame(title, &place, language),
            edition: view,
            subjects: subjects(wording, language),
        }
    }

    /// The card of a check.
    pub fn card(&self, code: &'static Code, language: Language) -> CardPage {
        let (heading, text) = cards::heading_and_text(code, language);
        let heading = Rich::prose(as_heading(heading));
        let title = format!("{}. {}", code.number, heading.to_plain());
        let place = format!("cards/{}", code.number);
        CardPage {
            frame: self.frame(title, &place, language),
            number: code.number,
            name: code.name,
            severity: self.severity(code, language),
            heading,
            text: Rich::prose(text),
            bad: FileView::all(code, "bad"),
            good: FileView::all(code, "good"),
            grounds: grounds::of(code).into_iter().map(|entry| self.ground(entry, language)).collect(),
        }
    }

    fn line(&self, code: &Code, language: Language) -> RuleLine {
        RuleLine {
            number: code.number,
            title: Rich::prose(as_heading(cards::heading_and_text(code, language).0)),
            severity: self.severity(code, language),
        }
    }

    fn severity(&self, code: &Code, language: Language) -> Option<String> {
        let is_told = self.audience == Audience::Internal;
        is_told.then(|| severity_word(code.severity).to(language).to_owned())
    }

    fn ground(&self, entry: &Entry, language: Language) -> Ground {
        let has = |wording: &&Wording<'_>| wording.values().keys().any(|path| entry.is_at(path));
        let editions = self.wordings.iter().filter(has).map(|wording| wording.edition());
        Ground {
            title: entry.describe().to(language).to_owned(),
            path: entry.path.trim_end_matches(".*").to_owned(),
            editions: editions
                .map(|edition| GroundEdition {
                    id: edition.id.clone(),
                    name: edition_name(edition, language),
                })
                .collect(),
        }
    }

    /// What every page has; `place` is its own below `rules/`.
    fn frame(&self, title: String, place: &str, language: Language) -> Frame {
        let is_list = place == "index";
        let up = if is_list { "" } else { "../" };
        let others = self.languages.iter().filter(|other| **other != language);
        let href = |other: Language| format!("{up}../../{}/rules/{place}", other.code());
        Frame {
            lang: language,
            translations: others.map(|other| Translation { lang: *other, href: href(*other) }).collect(),
            title,
            home: self.has_home.then(|| format!("{up}../index")),
            list: (!is_list).then(|| "../index".to_owned()),
        }
    }
}

/// A card's first sentence is the heading of its page, which has no full stop.
fn as_heading(sentence: &str) -> &str {
    sentence.trim_end_matches('.')
}
