//! Which category a person held on a day: what the register says, and what commissions gave since.

use std::collections::HashMap;

use crate::editions::LawOfDay;
use crate::kinds::Content;
use crate::kinds::decision::{Case, Decision, Outcome};
use crate::kinds::people::{Category, Person};
use crate::library::{Document, Library};
use crate::when::Day;

/// What commissions of the workspace decided in approved sittings: by the person's organisation and id, the oldest first.
pub type Attestations = HashMap<(usize, String), Vec<Attestation>>;

/// One case of an approved sitting: indices into the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attestation {
    document: usize,
    case: usize,
}

/// A category that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The category.
    pub category: Category,
    /// Since when.
    pub since: Day,
}

/// A case with the sitting that heard it.
#[derive(Clone, Copy)]
pub struct Heard<'l> {
    /// The sitting's document.
    pub document: &'l Document,
    /// The sitting.
    pub decision: &'l Decision,
    /// The case.
    pub case: &'l Case,
    /// The law of the sitting's day, by which it was judged.
    pub law: Option<LawOfDay<'l>>,
}

impl Heard<'_> {
    /// The day of the sitting.
    pub fn day(&self) -> Day {
        self.decision.date.value
    }

    /// The category that it gave; none where the current one was kept.
    pub fn given(&self) -> Option<Held> {
        let keeps = self.case.outcome.value == Outcome::Current;
        (!keeps).then_some(Held { category: self.case.awarded.value, since: self.day() })
    }
}

impl Library {
    /// The category held on a day, before anything that is decided on that day; the organisation is the person's own.
    pub fn held_before(&self, organization: usize, person: &Person, day: Day) -> Option<Held> {
        self.held_with_case(organization, person, day).map(|(held, _)| held)
    }

    /// The category held on a day, with the case that gave it where a sitting of the workspace did.
    pub fn held_with_case<'l>(
        &'l self,
        organization: usize,
        person: &Person,
        day: Day,
    ) -> Option<(Held, Option<Heard<'l>>)> {
        let registered =
            person.categories.iter().map(|held| (Held { category: held.is.value, since: held.since }, None));
        let heard = self.heard(organization, person);
        let given = heard.filter_map(|heard| heard.given().map(|held| (held, Some(heard))));
        registered.chain(given).filter(|(held, _)| held.since < day).max_by_key(|(held, _)| held.since)
    }

    /// The newest category of each ladder that is held on a day, one given on that very day included: who became
    /// a head has not lost a teacher's category. The organisation is the person's own.
    pub fn held_on(&self, organization: usize, person: &Person, day: Day) -> Vec<Held> {
        let registered =
            person.categories.iter().map(|held| Held { category: held.is.value, since: held.since });
        let given = self.heard(organization, person).filter_map(|heard| heard.given());
        let mut held: Vec<Held> = registered.chain(given).filter(|held| held.since <= day).collect();
        held.sort_by_key(|held| std::cmp::Reverse(held.since));
        let mut newest: Vec<Held> = Vec::new();
        for held in held {
            if newest.iter().all(|known| known.category.ladder() != held.category.ladder()) {
                newest.push(held);
            }
        }
        newest
    }

    /// Every case of a person that an approved sitting heard, the oldest first; the organisation is the person's own.
    pub fn heard<'l>(
        &'l self,
        organization: usize,
        person: &Person,
    ) -> impl DoubleEndedIterator<Item = Heard<'l>> {
        let attestations = self.attestations.get_or_init(|| self.collect_attestations());
        let own = attestations.get(&(organization, person.id.0.clone()));
        own.into_iter().flatten().filter_map(|attestation| {
            let document = self.documents.get(attestation.document)?;
            let Content::Decision(decision) = &document.content else { return None };
            let law = self.editions.on(decision.date.value);
            Some(Heard { document, decision, case: decision.case.get(attestation.case)?, law })
        })
    }

    fn collect_attestations(&self) -> Attestations {
        let mut all: HashMap<_, Vec<_>> = HashMap::new();
        let approved = self.documents.iter().enumerate().filter(|(_, document)| !document.is_draft());
        for (index, document) in approved {
            let Content::Decision(decision) = &document.content else { continue };
            let body = self.find_body(document.organization, &decision.body.0);
            // Whatever else decides on categories gives none.
            if body.is_some_and(|(_, body)| !body.is_attestation_commission()) {
                continue;
            }
            for (case, heard) in decision.case.iter().enumerate() {
                // A commission of the district hears people of other organisations, too.
                let reference = &heard.person.0;
                let Some(home) = self.home(document.organization, reference) else { continue };
                let Some(person) = self.find_person(document.organization, reference) else { continue };
                let key = (home, person.id.0.clone());
                all.entry(key)
                    .or_default()
                    .push((decision.date.value, Attestation { document: index, case }));
            }
        }
        all.into_iter()
            .map(|(key, mut dated)| {
                dated.sort_by_key(|(day, _)| *day);
                (key, dated.into_iter().map(|(_, attestation)| attestation).collect())
            })
            .collect()
    }
}
