//! An edition that a dated paper cites.

use crate::editions::{Edition, Editions, LawOfDay};
use crate::kinds::Content;
use crate::kinds::protocol::{Cite, CitedAs};
use crate::kinds::rules::Known;
use crate::library::{Document, Library};
use crate::reference::Reference;
use crate::source::Spanned;
use crate::when::Day;

/// An edition that a dated paper cites.
pub struct Cited<'l> {
    /// As the paper names it.
    pub reference: &'l Spanned<Reference>,
    /// The edition.
    pub edition: &'l Edition,
    /// True where the paper calls it a draft.
    pub is_draft: bool,
    /// True where the paper rests on it; minutes may as well tell of the past.
    pub is_ground: bool,
    /// The day of the paper.
    pub day: Day,
    /// All editions.
    pub editions: &'l Editions,
}

/// Where an edition stood on a day, each with how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was not in force yet.
    ToCome(Known),
    /// It was in force.
    InForce(Known),
    /// It was in force no more.
    Over(Known),
}

impl<'l> Cited<'l> {
    /// Every known edition that a paper cites.
    pub fn all(library: &'l Library, document: &'l Document) -> Vec<Self> {
        let Some(day) = document.day() else { return Vec::new() };
        let (cites, is_ground): (Vec<&Cite>, bool) = match &document.content {
            Content::Protocol(protocol) => {
                (protocol.agenda.iter().flat_map(|item| &item.cites).collect(), false)
            }
            Content::Order(order) => (order.cites.iter().collect(), true),
            _ => return Vec::new(),
        };
        let editions = &library.editions;
        let known = cites.into_iter().filter_map(|cite| {
            let reference = &cite.edition.as_ref()?.0;
            let edition = editions.get(&reference.id)?;
            let is_draft = cite.r#as == Some(CitedAs::Draft);
            Some(Self { reference, edition, is_draft, is_ground, day, editions })
        });
        known.collect()
    }

    /// Where the edition stood on the day of the paper.
    pub fn standing(&self) -> Standing {
        let (edition, day) = (self.edition, self.day);
        let in_force = &edition.rules.head.in_force;
        if day < edition.first_day() {
            // Doubt lies between the first day and the one from which it is sure, not before; and nothing is law
            // before it is signed.
            let is_unsigned = edition.signed_on().is_some_and(|signed| day < signed);
            let is_sure = is_unsigned || in_force.surely_from.is_some();
            return Standing::ToCome(if is_sure { Known::Text } else { in_force.known.value });
        }
        let followed = followers(self.editions, edition).filter(|next| next.first_day() <= day);
        match followed.map(|next| begun(next, day)).min() {
            Some(known) => Standing::Over(known),
            None if !edition.covers(day) => Standing::Over(in_force.known.value),
            None => Standing::InForce(begun(edition, day)),
        }
    }

    /// What was in force on the day of the paper.
    pub fn law_of_day(&self) -> Option<LawOfDay<'l>> {
        self.editions.of_act(self.edition.act(), self.day)
    }
}

/// Editions of the same act that came after one.
fn followers<'e>(editions: &'e Editions, edition: &Edition) -> impl Iterator<Item = &'e Edition> {
    let (act, id) = (edition.act().to_owned(), edition.id.clone());
    editions.iter().filter(move |other| other.act() == act).skip_while(move |other| other.id != id).skip(1)
}

/// How sure it is that an edition had begun on a day that is not before its first.
fn begun(edition: &Edition, day: Day) -> Known {
    let in_force = &edition.rules.head.in_force;
    let is_sure = in_force.surely_from.as_ref().is_some_and(|sure| sure.value <= day);
    if is_sure { Known::Text } else { in_force.known.value }
}
