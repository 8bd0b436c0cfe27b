//! Who may stand in a paper by name: enough to tell, later, whether an earlier version may still be shown.

use std::collections::{BTreeSet, HashSet};

use crate::kinds::Kind;
use crate::library::{Document, Entity, Library};
use crate::reference::Reference;
use crate::source::SourceId;

impl Library {
    /// People whom a paper may name, as `organisation:person`: those that it and what it refers to name, and those who
    /// hold the offices of its organisation. Nobody whose name is withheld is among them.
    pub fn named_by(&self, paper: &Document) -> BTreeSet<String> {
        let own = self.organizations.get(paper.organization).and_then(|house| house.document);
        let mut waiting: Vec<&Document> = own.and_then(|own| self.documents.get(own)).into_iter().collect();
        waiting.push(paper);
        let (mut seen, mut named): (HashSet<SourceId>, _) = (HashSet::new(), BTreeSet::new());
        while let Some(document) = waiting.pop() {
            if !seen.insert(document.source) {
                continue;
            }
            let leads_on = std::ptr::eq(document, paper) || passes_names_on(document.kind);
            document.content.links(&mut |link| {
                named.extend(self.open_person(document.organization, link.reference));
                waiting.extend(self.leads_to(document, link.reference).filter(|_| leads_on));
            });
        }
        named
    }

    /// True where everybody that an earlier version of a paper may name is still known, and may still be named.
    pub fn may_still_name(&self, people: &BTreeSet<String>) -> bool {
        people.iter().all(|person| {
            let reference = Reference::parse(person);
            reference.and_then(|reference| self.open_person(0, &reference)).is_some()
        })
    }

    fn open_person(&self, organization: usize, reference: &Reference) -> Option<String> {
        let house = self.house(organization, reference)?;
        let person = self.find_person(organization, reference)?;
        (!person.family_name.is_withheld()).then(|| format!("{}:{}", house.id, reference.id))
    }

    /// The document that a reference leads into, whatever part, role or office of it is meant.
    fn leads_to(&self, document: &Document, reference: &Reference) -> Option<&Document> {
        match self.house(document.organization, reference)?.names.get(&reference.id)? {
            Entity::Document(index) | Entity::Office(index, _) => self.documents.get(*index),
            Entity::Person(..) => None,
        }
    }
}

/// Names of such documents reach papers through others: an order prints a sitting's people, a sitting its commission's.
fn passes_names_on(kind: Kind) -> bool {
    matches!(kind, Kind::Organization | Kind::Body | Kind::Decision | Kind::Order)
}
