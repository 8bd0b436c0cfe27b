//! A commission's sitting with its cases.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::level_of;
use crate::editions::values::Level;
use crate::kinds::Content;
use crate::kinds::body::Member;
use crate::kinds::decision::{Case, Decision};
use crate::kinds::people::Person;
use crate::kinds::protocol::Present;
use crate::library::categories::Heard;
use crate::library::holders::{role_of, same};
use crate::library::meeting::Meeting;
use crate::library::{Document, Library, Role};
use crate::source::Spanned;
use crate::when::Day;
use crate::who::Who;

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
        let is_one = meeting.body.is_some_and(|(_, body)| body.is_attestation_commission());
        is_one.then_some(Self { library, document, decision, meeting })
    }

    /// Its day.
    pub fn day(&self) -> Day {
        self.decision.date.value
    }

    /// Its cases, each with what is known about the person. An unknown person is a fault of another rule:
    /// nothing can be judged before that is mended.
    pub fn claims(&self) -> impl Iterator<Item = Claim<'l>> {
        // The level is the commission's own, in whichever folder its papers lie.
        let level = self.meeting.body.and_then(|(commission, _)| level_of(self.library, commission));
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
        self.meeting.term?.member_count()
    }

    /// The voting members, where all are listed and known.
    pub fn members(&self) -> Option<Vec<&'l Person>> {
        let term = self.meeting.term?;
        let members = self.meeting.members(self.library);
        let is_complete = members.len() == term.members.len() && !term.lost.has("members");
        (!members.is_empty() && is_complete).then_some(members)
    }

    /// The person that a member's entry names.
    pub fn member(&self, member: &Member) -> Option<&'l Person> {
        let (commission, _) = self.meeting.body?;
        self.library.find_person(commission.organization, &member.person.0)
    }

    /// Who holds a role in the commission on that day, whoever takes it at the sitting.
    pub fn holder(&self, role: Role) -> Option<&'l Person> {
        let (commission, _) = self.meeting.body?;
        self.library.find_person(commission.organization, &role_of(self.meeting.term?, role)?.0)
    }

    /// How many voting members were there, as far as the paper tells.
    pub fn attendance(&self) -> Option<Attendance> {
        let size = self.size()?;
        let present = self.meeting.present_people(self.library);
        let is_there = |member: &&Person| present.iter().any(|(person, _)| person.id.0 == member.id.0);
        let members = self.members();
        let listed = members.iter().flatten().filter(|member| is_there(member)).count();
        // Of the unnamed anybody may be a member; so may the named, where the members are not listed.
        let named = if members.is_some() { present.len() + self.outsiders_present() } else { 0 };
        let all = self.meeting.present_count().and_then(|count| usize::try_from(count).ok());
        let unnamed = all.map_or(usize::MAX, |all| all.saturating_sub(named));
        let least = u32::try_from(listed).unwrap_or(u32::MAX);
        let most = u32::try_from(listed.saturating_add(unnamed)).unwrap_or(u32::MAX).min(size);
        Some(Attendance { least, most })
    }

    /// How many are there who are in no register: no member is.
    fn outsiders_present(&self) -> usize {
        let Some(Spanned { value: Present::List(list), .. }) = self.meeting.present else { return 0 };
        list.iter().filter(|who| matches!(who, Who::Outsider(_))).count()
    }
}

/// How many voting members were there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
}

impl Attendance {
    /// How many there were, where that is certain.
    pub fn exact(self) -> Option<u32> {
        (self.least == self.most).then_some(self.least)
    }
}
