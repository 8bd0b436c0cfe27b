//! Which documents may be judged differently because others changed.

use std::collections::HashSet;

use crate::editions::{Edition, is_built_in};
use crate::kinds::{Content, Kind};
use crate::library::{Document, Entity, Library};
use crate::shape::links::{Link, Target};
use crate::source::SourceId;

/// Files whose verdict may have changed.
pub enum Touched {
    /// Whatever there is.
    Everything,
    /// These.
    Files(HashSet<SourceId>),
}

impl Touched {
    /// True where the verdict of a file may have changed.
    pub fn has(&self, source: SourceId) -> bool {
        match self {
            Self::Everything => true,
            Self::Files(files) => files.contains(&source),
        }
    }
}

/// What a document rests on.
#[derive(Default)]
struct Needs {
    /// Files that it refers to.
    files: HashSet<SourceId>,
    /// People that it names: what a sitting or a private fact says of them elsewhere counts here, too.
    people: HashSet<(usize, usize)>,
    /// People of whom it says something that others rest on.
    subjects: HashSet<(usize, usize)>,
    /// True where a reference leads nowhere: what it meant may have stood in any register.
    is_open: bool,
}

impl Needs {
    fn rest_on(
        &self,
        touched: &HashSet<SourceId>,
        told: &HashSet<(usize, usize)>,
        a_register_changed: bool,
    ) -> bool {
        !self.files.is_disjoint(touched)
            || !self.people.is_disjoint(told)
            || (self.is_open && a_register_changed)
    }
}

impl Library {
    /// Every file that rests on changed ones, directly or by way of others; `had` are those that were there before.
    pub fn touched_by(&self, changed: &HashSet<SourceId>, had: &HashSet<SourceId>) -> Touched {
        // An edition and a waiver reach documents that they do not name.
        if changed.iter().any(|source| self.is_edition(*source) || self.is_kind(*source, &[Kind::Waiver])) {
            return Touched::Everything;
        }
        let registers = [Kind::People, Kind::Body, Kind::Organization];
        let a_register_changed = had.iter().any(|source| self.is_kind(*source, &registers));
        let needs: Vec<(SourceId, Needs)> =
            self.documents.iter().map(|document| (document.source, self.needs(document))).collect();
        let (mut touched, mut told) = (changed.clone(), HashSet::new());
        loop {
            let before = (touched.len(), told.len());
            for (source, needs) in &needs {
                if touched.contains(source) || needs.rest_on(&touched, &told, a_register_changed) {
                    touched.insert(*source);
                    told.extend(&needs.subjects);
                }
            }
            if (touched.len(), told.len()) == before {
                return Touched::Files(touched);
            }
        }
    }

    fn is_edition(&self, source: SourceId) -> bool {
        let is_own = |edition: &Edition| edition.place.is_some_and(|place| place.source == source);
        self.editions.iter().any(is_own) || is_built_in(&self.sources.get(source).text)
    }

    fn is_kind(&self, source: SourceId, kinds: &[Kind]) -> bool {
        self.documents.iter().any(|document| document.source == source && kinds.contains(&document.kind))
    }

    fn needs(&self, document: &Document) -> Needs {
        let mut needs = Needs::default();
        let own = self.organizations.get(document.organization).and_then(|house| house.document);
        needs.files.extend(own.and_then(|own| self.documents.get(own)).map(|own| own.source));
        document.content.links(&mut |link| self.add(document, link, &mut needs));
        needs
    }

    fn add(&self, document: &Document, link: Link<'_>, needs: &mut Needs) {
        if link.target == Target::Edition {
            return;
        }
        let Some(house) = self.house(document.organization, link.reference) else {
            needs.is_open = true;
            return;
        };
        let index = match house.names.get(&link.reference.id) {
            Some(Entity::Document(index) | Entity::Office(index, _)) => Some(*index),
            Some(Entity::Person(index, person)) => {
                needs.people.insert((*index, *person));
                if link.target == Target::Person && tells_of_people(document) {
                    needs.subjects.insert((*index, *person));
                }
                Some(*index)
            }
            None if house.id == link.reference.id => house.document,
            None => {
                needs.is_open |= link.target != Target::DocumentOrText;
                None
            }
        };
        needs.files.extend(index.and_then(|index| self.documents.get(index)).map(|found| found.source));
    }
}

/// A sitting gives people their categories, and private facts change what is asked of them.
fn tells_of_people(document: &Document) -> bool {
    matches!(document.content, Content::Decision(_) | Content::Private(_))
}
