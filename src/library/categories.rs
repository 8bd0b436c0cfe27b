//! Which category a person held on a day: what the register says, and what commissions gave since.

use std::collections::HashMap;

use crate::kinds::Content;
use crate::kinds::people::{Category, Person};
use crate::library::Library;
use crate::when::Day;

/// Categories given by the workspace's own approved sittings: by organisation and person's id, the oldest first.
pub type Awards = HashMap<(usize, String), Vec<(Day, Category)>>;

impl Library {
    /// The category held on a day, before anything that is decided on that day.
    pub fn category_before(&self, organization: usize, person: &Person, day: Day) -> Option<Category> {
        let registered = person.categories.iter().map(|held| (held.since, held.is.value));
        let awards = self.awards.get_or_init(|| self.collect_awards());
        let awarded = awards.get(&(organization, person.id.0.clone())).into_iter().flatten().copied();
        let earlier = registered.chain(awarded).filter(|(since, _)| *since < day);
        earlier.max_by_key(|(since, _)| *since).map(|(_, category)| category)
    }

    fn collect_awards(&self) -> Awards {
        let mut awards = Awards::new();
        for document in self.documents.iter().filter(|document| !document.is_draft()) {
            let Content::Decision(decision) = &document.content else { continue };
            for case in decision.case.iter() {
                let Some(person) = self.find_person(document.organization, &case.person.0) else { continue };
                let key = (document.organization, person.id.0.clone());
                awards.entry(key).or_default().push((decision.date.value, case.awarded.value));
            }
        }
        awards.values_mut().for_each(|given| given.sort_by_key(|(day, _)| *day));
        awards
    }
}
