//! A commission as it was formed on a day.

use crate::checks::attestation::level_of;
use crate::checks::attestation::office::{Office, Session};
use crate::editions::values::Level;
use crate::editions::wording::joined;
use crate::kinds::Content;
use crate::kinds::body::{Body, Member, Term};
use crate::kinds::people::Person;
use crate::library::{Document, Library};
use crate::names;
use crate::source::{Span, Spanned};
use crate::text::Say;
use crate::when::Day;
use crate::who::PersonRef;

/// A commission as it was formed on a day.
pub struct Composition<'l> {
    /// All documents.
    pub library: &'l Library,
    /// The commission's document.
    pub document: &'l Document,
    /// The commission.
    pub body: &'l Body,
    /// This composition.
    pub term: &'l Term,
    /// The day on which it was approved; where that is not written, the day of its first sitting.
    pub formed: Spanned<Day>,
    /// Whether the day of its approval is written.
    pub is_dated: bool,
    /// The level of the commission.
    pub level: Option<Level>,
    /// All commissions of the organisation, and their sittings.
    pub office: &'l Office<'l>,
}

impl<'l> Composition<'l> {
    /// Every composition of an attestation commission, each of a day on which it was there.
    pub fn all(library: &'l Library, document: &'l Document, office: &'l Office<'l>) -> Vec<Self> {
        let Content::Body(body) = &document.content else { return Vec::new() };
        if !body.is_attestation_commission() {
            return Vec::new();
        }
        let level = level_of(library, document);
        let formed = body.term.iter().filter_map(|term| Some((term, formed(library, office, body, term)?)));
        formed
            .map(|(term, formed)| {
                let is_dated = term.from.is_some();
                Self { library, document, body, term, formed, is_dated, level, office }
            })
            .collect()
    }

    /// Where compositions stand of which no day is known: neither that of the approval nor of a sitting.
    pub fn unknown_days(library: &Library, document: &Document, office: &Office<'_>) -> Vec<Span> {
        let Content::Body(body) = &document.content else { return Vec::new() };
        if !body.is_attestation_commission() {
            return Vec::new();
        }
        let is_open = |term: &&Term| !term.lost.has("from") && formed(library, office, body, term).is_none();
        body.term.iter().filter(is_open).map(|term| term.span).collect()
    }

    /// How many voting members there are, where that is known.
    pub fn size(&self) -> Option<u32> {
        self.term.member_count()
    }

    /// The members with the persons that they are; none for a person who is not in the register.
    pub fn members(&self) -> impl Iterator<Item = (&'l Member, Option<&'l Person>)> {
        let find = |member: &Member| self.library.find_person(self.document.organization, &member.person.0);
        self.term.members.iter().map(move |member| (member, find(member)))
    }

    /// True where every voting member is listed and is somebody known.
    pub fn is_listed(&self) -> bool {
        let all_known = self.members().all(|(_, person)| person.is_some());
        !self.term.members.is_empty() && !self.term.lost.has("members") && all_known
    }

    /// Where a person is listed as a member.
    pub fn membership(&self, person: &Person) -> Option<&'l Member> {
        let is_person = |other: Option<&Person>| other.is_some_and(|other| std::ptr::eq(other, person));
        self.members().find(|(_, other)| is_person(*other)).map(|(member, _)| member)
    }

    /// Members who sit as pedagogues: all who stand for nobody else.
    pub fn pedagogues(&self) -> impl Iterator<Item = (&'l Member, &'l Person)> {
        let for_themselves = |member: &Member| member.standing.is_none() && !member.lost.has("as");
        let pedagogues = self.members().filter(move |(member, _)| for_themselves(member));
        pedagogues.filter_map(|(member, person)| Some((member, person?)))
    }

    /// The person that a role of this composition names.
    pub fn person(&self, reference: Option<&'l PersonRef>) -> Option<(&'l Person, Span)> {
        let reference = &reference?.0;
        Some((self.library.find_person(self.document.organization, reference)?, reference.span))
    }

    /// The name that a person bore on the day of the forming.
    pub fn name(&self, person: &Person) -> Say {
        names::said(person, Some(self.formed.value))
    }

    /// Names of several, with commas.
    pub fn names(&self, people: &[&Person]) -> Say {
        joined(people.iter().map(|person| self.name(person)), ", ")
    }
}

/// The day of approval; where that is not written, a composition was there on the day of its first sitting for certain.
fn formed(library: &Library, office: &Office<'_>, body: &Body, term: &Term) -> Option<Spanned<Day>> {
    if term.from.is_some() || term.lost.has("from") {
        return term.from;
    }
    let first = office.sessions_of(library, body, term).iter().map(Session::day).min()?;
    Some(Spanned { value: first, span: term.span })
}
