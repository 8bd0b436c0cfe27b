//! A commission's sitting with its cases.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::{is_commission, level_of};
use crate::kinds::Content;
use crate::kinds::decision::{Case, Decision};
use crate::library::meeting::Meeting;
use crate::library::{Document, Library};
use crate::when::Day;

/// A commission's sitting with its cases.
pub struct Sitting<'l> {
    /// All documents.
    pub library: &'l Library,
    /// Its document.
    pub document: &'l Document,
    /// What it decided.
    pub decision: &'l Decision,
    /// Who was there, and the commission's composition on that day.
    pub meeting: Meeting<'l>,
}

impl<'l> Sitting<'l> {
    /// The sitting of an attestation commission.
    pub fn of(library: &'l Library, document: &'l Document, meeting: Meeting<'l>) -> Option<Self> {
        let Content::Decision(decision) = &document.content else { return None };
        let is_one = meeting.body.is_some_and(|(_, body)| is_commission(body.r#type.value));
        is_one.then_some(Self { library, document, decision, meeting })
    }

    /// Its day.
    pub fn day(&self) -> Day {
        self.decision.date.value
    }

    /// Its cases, each with what is known about the person.
    pub fn claims(&self) -> impl Iterator<Item = Claim<'l>> {
        let level = level_of(self.library, self.document);
        self.decision.case.iter().map(move |case| Claim { level, ..self.claim(case) })
    }

    fn claim(&self, case: &'l Case) -> Claim<'l> {
        let (organization, day) = (self.document.organization, self.day());
        let person = self.library.find_person(organization, &case.person.0);
        let heard = person.into_iter().flat_map(|person| self.library.heard(organization, person));
        let mut earlier: Vec<_> = heard.filter(|heard| heard.day() < day).collect();
        earlier.reverse();
        Claim {
            case,
            day,
            level: None,
            post_type: person.and_then(|person| person.post_type.as_ref()).map(|id| id.0.as_str()),
            held: person.and_then(|person| self.library.held_before(organization, person, day)),
            registered: person.map_or(&[], |person| &person.categories),
            experience_since: person.and_then(|person| person.experience_since),
            earlier,
        }
    }

    /// How many voting members the commission had, where that is known.
    pub fn size(&self) -> Option<u32> {
        let term = self.meeting.term?;
        if term.members.is_empty() { term.size } else { u32::try_from(term.members.len()).ok() }
    }

    /// How many voting members were there; none where the list does not tell.
    pub fn members_present(&self) -> Option<u32> {
        let members = self.meeting.members(self.library);
        let present = self.meeting.present_people(self.library);
        let all_named =
            self.meeting.is_listed() && self.meeting.present_count() == u32::try_from(present.len()).ok();
        if members.is_empty() || !all_named {
            return None;
        }
        let is_there = |member: &&&crate::kinds::people::Person| {
            present.iter().any(|(person, _)| person.id.0 == member.id.0)
        };
        u32::try_from(members.iter().filter(is_there).count()).ok()
    }
}
