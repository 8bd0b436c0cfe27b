//! Turns values of the library into words of one language.

use crate::kinds::body::Term;
use crate::kinds::people::{Category, Person};
use crate::kinds::protocol::{Absent, Cite, CitedAs, Present, Vote};
use crate::library::holders::Party;
use crate::library::meeting::Seat;
use crate::library::{Document, Library, Role};
use crate::locale;
use crate::names;
use crate::phrase::{Phrase, Prose};
use crate::rich::{Node, Rich};
use crate::source::Spanned;
use crate::text::Language;
use crate::views::{Attendance, Moment, Signature};
use crate::when::{Day, Point, When};
use crate::who::Who;
use crate::words::Words;

/// Writes for one paper in one language.
#[derive(Clone, Copy)]
pub struct Scribe<'l> {
    /// All documents.
    pub library: &'l Library,
    /// The paper.
    pub document: &'l Document,
    /// The language of the paper.
    pub language: Language,
}

impl<'l> Scribe<'l> {
    /// Phrases of the language.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// What everybody is told about a list of cases that is not the whole.
    pub fn of_published_cases(&self) -> Option<String> {
        self.document.hides_cases.then(|| self.words().published_cases.clone())
    }

    /// Text that prints literally; words of another language are marked as such.
    pub fn text(&self, phrase: &Phrase) -> Rich {
        phrase_in(phrase, self.language)
    }

    /// Text in CommonMark.
    pub fn prose(&self, prose: &Prose) -> Rich {
        prose_in(prose, self.language)
    }

    /// A day.
    pub fn day(&self, day: Day) -> Moment {
        Moment { text: locale::day(day, self.language), iso: Some(day.to_string()) }
    }

    /// A day in figures, for tables.
    pub fn short_day(&self, day: Day) -> Moment {
        Moment { text: locale::short_day(day), iso: Some(day.to_string()) }
    }

    /// A term.
    pub fn when(&self, when: &Spanned<When>) -> Moment {
        let iso = match when.value {
            When::Point(Point::Day(day)) => Some(day.to_string()),
            When::Point(Point::Month(month)) => Some(format!("{:04}-{:02}", month.year, month.month)),
            _ => None,
        };
        Moment { text: locale::when(when.value, self.language), iso }
    }

    /// «№ 1».
    pub fn number(&self, number: &str) -> String {
        locale::number(number)
    }

    /// «М.Т. Садықова».
    pub fn short_name(&self, person: &Person, on: Option<Day>) -> Rich {
        if person.family_name.is_withheld() {
            return Rich::default();
        }
        Rich::plain(&names::short(person, on, self.language))
    }

    /// «Садықова Мәдина Тоқтарқызы».
    pub fn full_name(&self, person: &Person, on: Option<Day>) -> Rich {
        if person.family_name.is_withheld() {
            return Rich::default();
        }
        Rich::plain(&names::full(person, on, self.language))
    }

    /// The post of a person on a day.
    pub fn post(&self, person: &Person, on: Day) -> Option<Rich> {
        person.post_on(Some(on)).map(|post| self.text(post))
    }

    /// A category's name in the edition of a day.
    pub fn category(&self, category: Category, on: Day) -> Rich {
        let name = self.library.editions.category_name(category, on, self.language);
        Rich::plain(&name.unwrap_or_else(|| category.word().to_owned()))
    }

    /// Who answers for something: a role or office with the name of its holder, a person by name; without a capital, as
    /// in the middle of a sentence.
    pub fn responsible(&self, who: &Who, on: Option<Day>) -> Rich {
        self.party(self.library.party(self.document.organization, who, on), on)
    }

    /// The same on a line of its own: a post, a role or a body begins with a capital.
    pub fn responsible_alone(&self, who: &Who, on: Option<Day>) -> Rich {
        let party = self.library.party(self.document.organization, who, on);
        let has_title = matches!(party, Party::Body(_) | Party::Office(..) | Party::Role(..));
        let said = self.party(party, on);
        if has_title { capitalised(said) } else { said }
    }

    /// Who spoke or was there: the name, then the post.
    pub fn speaker(&self, who: &Who, on: Day) -> Rich {
        match self.library.party(self.document.organization, who, Some(on)) {
            Party::Person(person) => self.with_post(person, on),
            Party::Office(_, Some((person, _))) | Party::Role(_, _, Some(person)) => {
                self.with_post(person, on)
            }
            other => self.party(other, Some(on)),
        }
    }

    /// Who signs or approves: the title or post, and the name apart.
    pub fn title_and_name(&self, who: &Who, on: Option<Day>) -> (Rich, Option<Rich>) {
        match self.library.party(self.document.organization, who, on) {
            Party::Person(person) => {
                let post = person.post_on(on).map(|post| self.text(post)).unwrap_or_default();
                (post, Some(self.short_name(person, on)))
            }
            Party::Office(office, holder) => {
                let acting = holder.is_some_and(|(_, holder)| holder.acting == Some(true));
                let name = holder.map(|(person, _)| self.short_name(person, on));
                (self.office(&office.name, acting), name)
            }
            Party::Role(body, role, holder) => {
                let term = on.and_then(|on| self.library.term_on(body, on));
                let name = holder.map(|person| self.short_name(person, on));
                (self.role(body, role, term), name)
            }
            Party::Outsider(outsider) => (
                outsider.post.as_ref().map(|post| self.text(post)).unwrap_or_default(),
                Some(self.text(&outsider.name)),
            ),
            other => (self.party(other, on), None),
        }
    }

    /// A chair's or secretary's signature.
    pub fn seat(&self, seat: &Seat<'_>, role: Role, term: Option<&Term>, on: Day) -> Signature {
        let words = self.words();
        let label = match (role, term.and_then(|term| term.chair_title.as_ref())) {
            (Role::Chair, Some(title)) => capitalised(self.text(title)),
            (Role::Chair, None) => Rich::plain(&words.chair_label),
            (Role::DeputyChair, _) => Rich::plain(&words.deputy_chair_label),
            (Role::Secretary, _) => Rich::plain(&words.secretary_label),
        };
        let name = match seat.party {
            Party::Outsider(outsider) => self.text(&outsider.name),
            party => party.person().map(|person| self.short_name(person, Some(on))).unwrap_or_default(),
        };
        Signature { label, name }
    }

    /// Who was there.
    pub fn present(&self, present: &Present, on: Day, count: Option<u32>) -> Attendance {
        match present {
            Present::Count(count) => Attendance { count: Some(*count), names: Vec::new() },
            Present::List(list) => {
                Attendance { count, names: list.iter().map(|who| self.speaker(who, on)).collect() }
            }
        }
    }

    /// Who was not, with the reasons.
    pub fn absent(&self, absent: &Absent, on: Day) -> Attendance {
        let Absent::List(list) = absent else {
            let Absent::Count(count) = absent else { return Attendance { count: None, names: Vec::new() } };
            return Attendance { count: Some(*count), names: Vec::new() };
        };
        let names = list.iter().map(|absentee| {
            let name = self.speaker(&absentee.person, on);
            match &absentee.reason {
                Some(reason) => joined([name, self.text(reason)], " – "),
                None => name,
            }
        });
        Attendance { count: Some(list.len() as u32), names: names.collect() }
    }

    /// «қолдағандар – 18, қарсы – 0, қалыс қалғандар – 0», or «бірауыздан».
    pub fn vote(&self, vote: Option<&Vote>, unanimous: Option<bool>) -> Option<String> {
        let words = self.words();
        let Some(vote) = vote else { return (unanimous == Some(true)).then(|| words.unanimous.clone()) };
        let mut parts = vec![format!("{}\u{A0}– {}", words.vote_for, vote.r#for.value)];
        parts.extend(
            vote.against.as_ref().map(|count| format!("{}\u{A0}– {}", words.vote_against, count.value)),
        );
        parts.extend(
            vote.abstained.as_ref().map(|count| format!("{}\u{A0}– {}", words.vote_abstained, count.value)),
        );
        Some(parts.join(", "))
    }

    /// Acts that are cited, each once: its name, edition, provisions, and whether it was a draft.
    pub fn cites(&self, cites: &[Cite]) -> Vec<Rich> {
        let is_same = |one: &Cite, next: &Cite| {
            next.act.is_none()
                && next.edition.is_some()
                && (&one.edition, &one.r#as) == (&next.edition, &next.r#as)
        };
        let acts = cites.chunk_by(is_same).filter_map(|of| Some((of.first()?, of)));
        let provisions = |of: &[Cite]| {
            of.iter().filter_map(|cite| cite.provision.as_ref()).map(|it| self.text(it)).collect::<Vec<_>>()
        };
        acts.map(|(first, of)| joined([self.act(first)].into_iter().chain(provisions(of)), ", ")).collect()
    }

    /// The name and edition of an act that is cited.
    fn act(&self, cite: &Cite) -> Rich {
        let words = self.words();
        let edition = cite.edition.as_ref().and_then(|edition| self.library.editions.get(&edition.0.id));
        let mut parts = Vec::new();
        if let Some(edition) = edition {
            // What was a draft had no day and number yet.
            let of = match cite.r#as {
                Some(CitedAs::Draft) => words.as_draft.clone(),
                None => words.edition.replace("{}", &readable_edition(&edition.rules.head.edition)),
            };
            parts.push(joined([self.text(&edition.rules.head.act), Rich::plain(&of)], " "));
        }
        parts.extend(cite.act.as_ref().map(|act| match cite.r#as {
            Some(CitedAs::Draft) => joined([self.text(act), Rich::plain(&words.as_draft)], " "),
            None => self.text(act),
        }));
        joined(parts, ", ")
    }

    /// «М.Т. Садықова, меңгеруші».
    pub fn with_post(&self, person: &Person, on: Day) -> Rich {
        let name = self.short_name(person, Some(on));
        match self.post(person, on) {
            Some(post) => joined([name, post], ", "),
            None => name,
        }
    }

    fn party(&self, party: Party<'_>, on: Option<Day>) -> Rich {
        match party {
            Party::Person(person) => self.name_or_post(person, on),
            Party::Body(body) => uncapitalised(self.text(&body.name)),
            Party::Office(office, holder) => {
                let acting = holder.is_some_and(|(_, holder)| holder.acting == Some(true));
                self.titled(self.office(&office.name, acting), holder.map(|(person, _)| person), on)
            }
            Party::Role(body, role, holder) => {
                let term = on.and_then(|on| self.library.term_on(body, on));
                self.titled(self.role(body, role, term), holder, on)
            }
            Party::Outsider(outsider) => match &outsider.post {
                Some(post) => joined([self.text(&outsider.name), self.text(post)], ", "),
                None => self.text(&outsider.name),
            },
            Party::Group(group, Some(count)) => {
                joined([self.text(group), Rich::plain(&count.to_string())], " – ")
            }
            Party::Group(group, None) => self.text(group),
            Party::Unknown => Rich::default(),
        }
    }

    /// The name, or the post of one whose name the audience may not see.
    fn name_or_post(&self, person: &Person, on: Option<Day>) -> Rich {
        if person.family_name.is_withheld() {
            return person.post_on(on).map(|post| self.text(post)).unwrap_or_default();
        }
        self.short_name(person, on)
    }

    fn titled(&self, title: Rich, person: Option<&Person>, on: Option<Day>) -> Rich {
        match person {
            Some(person) => joined([title, self.short_name(person, on)], " "),
            None => title,
        }
    }

    fn office(&self, name: &Phrase, acting: bool) -> Rich {
        if acting {
            joined([self.text(name), Rich::plain(&self.words().acting)], " ")
        } else {
            self.text(name)
        }
    }

    /// «Аттестаттау комиссиясы төрағасының орынбасары», «заместитель председателя аттестационной комиссии».
    fn role(&self, body: &crate::kinds::body::Body, role: Role, term: Option<&Term>) -> Rich {
        let words = self.words();
        let title = match (role, term.and_then(|term| term.chair_title.as_ref())) {
            (Role::Chair, Some(title)) => self.text(title),
            (Role::Chair, None) => Rich::plain(&words.chair_of),
            (Role::DeputyChair, _) => Rich::plain(&words.deputy_chair_of),
            (Role::Secretary, _) => Rich::plain(&words.secretary_of),
        };
        match (&body.genitive, self.language) {
            (_, Language::Kk) => joined([self.text(&body.name), title], " "),
            (Some(genitive), _) => joined([title, self.text(genitive)], " "),
            (None, _) => joined([title, self.text(&body.name)], ", "),
        }
    }
}

/// Text that prints literally and is of no document.
pub fn phrase_in(phrase: &Phrase, language: Language) -> Rich {
    marked(phrase, language, Rich::plain)
}

/// Text in CommonMark that is of no document.
pub fn prose_in(prose: &Prose, language: Language) -> Rich {
    marked(&prose.0, language, Rich::prose)
}

fn marked(phrase: &Phrase, language: Language, make: fn(&str) -> Rich) -> Rich {
    if phrase.is_withheld() {
        return Rich::default();
    }
    let (text, other) = phrase.to(language);
    match other {
        Some(other) => make(text).in_language(other),
        None => make(text),
    }
}

/// Puts texts together.
pub fn joined(parts: impl IntoIterator<Item = Rich>, between: &str) -> Rich {
    let mut nodes: Vec<Node> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !nodes.is_empty() {
            append(&mut nodes, Node::text(between));
        }
        part.0.into_iter().for_each(|node| append(&mut nodes, node));
    }
    Rich(nodes)
}

/// Neighbouring letters become one node, so that data and templates stay small.
fn append(nodes: &mut Vec<Node>, node: Node) {
    match (nodes.last_mut(), node) {
        (Some(Node::Text { text }), Node::Text { text: more }) => text.push_str(&more),
        (_, node) => nodes.push(node),
    }
}

/// Makes the first letter a capital.
pub fn capitalised(rich: Rich) -> Rich {
    with_first(rich, |text| {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect())
    })
}

/// Makes the first letter a small one, as within a sentence, unless the word is an abbreviation.
pub fn uncapitalised(rich: Rich) -> Rich {
    with_first(rich, |text| {
        let mut letters = text.chars();
        let first = letters.next()?;
        let is_word = letters.clone().next().is_some_and(char::is_lowercase);
        is_word.then(|| first.to_lowercase().chain(letters).collect())
    })
}

/// Changes the first letters of a text.
fn with_first(mut rich: Rich, change: impl Fn(&str) -> Option<String>) -> Rich {
    let mut first = rich.0.first_mut();
    while let Some(Node::Lang { of, .. }) = first {
        first = of.first_mut();
    }
    if let Some(Node::Text { text }) = first
        && let Some(changed) = change(text)
    {
        *text = changed;
    }
    rich
}

/// `2025-02-25 № 32` as people write it: `25.02.2025 № 32`.
fn readable_edition(edition: &str) -> String {
    match edition.split_once(' ') {
        Some((day, rest)) => {
            day.parse::<Day>().map_or(edition.to_owned(), |day| format!("{} {rest}", locale::short_day(day)))
        }
        None => edition.to_owned(),
    }
}
