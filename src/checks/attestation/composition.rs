//! A commission as it was formed on a day.

use crate::checks::attestation::{is_commission, level_of};
use crate::editions::values::Level;
use crate::kinds::Content;
use crate::kinds::body::{Body, Member, Term};
use crate::kinds::people::Person;
use crate::library::{Document, Library};
use crate::source::Spanned;
use crate::when::Day;

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
    /// The day on which it was approved.
    pub formed: &'l Spanned<Day>,
    /// The level of the commission.
    pub level: Option<Level>,
}

impl<'l> Composition<'l> {
    /// Every composition of an attestation commission whose day is known.
    pub fn all(library: &'l Library, document: &'l Document) -> Vec<Self> {
        let Content::Body(body) = &document.content else { return Vec::new() };
        if !is_commission(body.r#type.value) {
            return Vec::new();
        }
        let level = level_of(library, document);
        let formed = body.term.iter().filter_map(|term| Some((term, term.from.as_ref()?)));
        formed.map(|(term, formed)| Self { library, document, body, term, formed, level }).collect()
    }

    /// How many voting members there are, where that is known.
    pub fn size(&self) -> Option<u32> {
        if self.term.members.is_empty() {
            self.term.size
        } else {
            u32::try_from(self.term.members.len()).ok()
        }
    }

    /// The members with the persons that they are; none for a person who is not in the register.
    pub fn members(&self) -> impl Iterator<Item = (&'l Member, Option<&'l Person>)> {
        let find = |member: &Member| self.library.find_person(self.document.organization, &member.person.0);
        self.term.members.iter().map(move |member| (member, find(member)))
    }
}
