//! A commission's sitting with its cases.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::{is_commission, level_of};
use crate::editions::values::Level;
use crate::kinds::Content;
use crate::kinds::decision::{Case, Decision};
use crate::kinds::people::Person;
use crate::library::categories::Heard;
use crate::library::holders::same;
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

    /// Its cases, each with what is known about the person. An unknown person is a fault of another rule:
    /// nothing can be judged before that is mended.
    pub fn claims(&self) -> impl Iterator<Item = Claim<'l>> {
        let level = level_of(self.library, self.document);
        self.decision.case.iter().filter_map(move |case| self.claim(case, level))
    }

    fn claim(&self, case: &'l Case, level: Option<Level>) -> Option<Claim<'l>> {
        let (library, day) = (self.library, self.day());
        let home = library.home(self.document.organization, &case.person.0)?;
        let person = library.find_person(home, &case.person.0)?;
        Some(Claim {
            case,
            day,
            level,
            post_type: person.post_type_on(day).map(|id| id.0.as_str()),
            held: library.held_before(home, person, day),
            registered: &person.categories,
            experience_since: person.experience_since,
            earlier: self.heard_before(case, home, person),
        })
    }

    /// What was heard of a person before a case, the newest first: a paper's cases go in their order, and so do
    /// papers of one day.
    fn heard_before(&self, case: &'l Case, home: usize, person: &'l Person) -> Vec<Heard<'l>> {
        let heard = self.library.heard(home, person);
        let before = heard.take_while(|heard| heard.day() <= self.day() && !std::ptr::eq(heard.case, case));
        let mut earlier: Vec<_> = before.collect();
        if self.document.is_draft() {
            earlier.extend(self.drafted_before(case));
        }
        earlier.reverse();
        earlier
    }

    /// The person's earlier cases of this very paper, which as a draft counts for nobody else.
    fn drafted_before(&self, case: &'l Case) -> impl Iterator<Item = Heard<'l>> {
        let (document, decision, law) = (self.document, self.decision, self.library.editions.on(self.day()));
        let before = decision.case.iter().take_while(move |other| !std::ptr::eq(*other, case));
        let own = before.filter(move |other| same(&other.person.0, &case.person.0));
        own.map(move |case| Heard { document, decision, case, law })
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
        let is_there = |member: &&&Person| present.iter().any(|(person, _)| person.id.0 == member.id.0);
        u32::try_from(members.iter().filter(is_there).count()).ok()
    }
}
