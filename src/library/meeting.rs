//! What a protocol and a commission's sitting have in common: one shape for the rules about meetings.

use crate::kinds::Content;
use crate::kinds::body::{Body, Term};
use crate::kinds::people::Person;
use crate::kinds::protocol::{Absent, Present, Vote};
use crate::library::holders::{Party, role_of};
use crate::library::{Document, Library, Role};
use crate::phrase::Phrase;
use crate::shape::Lost;
use crate::source::{Span, Spanned};
use crate::when::Day;
use crate::who::{BodyRef, Who};

/// A meeting as its paper tells it.
pub struct Meeting<'l> {
    /// The paper.
    pub document: &'l Document,
    /// Its number.
    pub number: Option<&'l Spanned<String>>,
    /// True where the paper names a body that is not there: nothing is known of its chair then.
    pub body_is_unknown: bool,
    /// The body, where it is known.
    pub body: Option<(&'l Document, &'l Body)>,
    /// The body's composition on that day.
    pub term: Option<&'l Term>,
    /// Bodies of a joint sitting.
    pub with: &'l [BodyRef],
    /// The day.
    pub date: &'l Spanned<Day>,
    /// The place; the organisation's by default.
    pub place: Option<&'l Phrase>,
    /// The chair.
    pub chair: Option<Seat<'l>>,
    /// The secretary.
    pub secretary: Option<Seat<'l>>,
    /// Who was there.
    pub present: Option<&'l Spanned<Present>>,
    /// Who was not.
    pub absent: Option<&'l Spanned<Absent>>,
    /// Guests.
    pub invited: &'l [Who],
    /// Every vote.
    pub votes: Vec<&'l Vote>,
    /// Keys that stood there but could not be read.
    pub lost: &'l Lost,
}

/// A chair or secretary.
#[derive(Clone, Copy)]
pub struct Seat<'l> {
    /// Who it is.
    pub party: Party<'l>,
    /// Where that is written: in the paper, or at its `body`.
    pub span: Span,
}

impl<'l> Meeting<'l> {
    /// The meeting of a protocol or a commission's sitting.
    pub fn of(library: &'l Library, document: &'l Document) -> Option<Self> {
        match &document.content {
            Content::Protocol(protocol) => {
                let decisions = protocol.agenda.iter().flat_map(|item| &item.decision);
                let votes =
                    protocol.vote.iter().chain(decisions.filter_map(|decision| decision.vote.as_ref()));
                let parts = Parts {
                    number: protocol.number.as_ref(),
                    body: protocol.body.as_ref(),
                    with: &protocol.with,
                    date: &protocol.date,
                    place: protocol.place.as_ref(),
                    chair: protocol.chair.as_ref(),
                    secretary: protocol.secretary.as_ref(),
                    present: protocol.present.as_ref(),
                    absent: protocol.absent.as_ref(),
                    invited: &protocol.invited,
                    votes: votes.collect(),
                    lost: &protocol.lost,
                };
                Some(parts.meeting(library, document))
            }
            Content::Decision(decision) => {
                let parts = Parts {
                    number: decision.number.as_ref(),
                    body: Some(&decision.body),
                    with: &[],
                    date: &decision.date,
                    place: decision.place.as_ref(),
                    chair: decision.chair.as_ref(),
                    secretary: decision.secretary.as_ref(),
                    present: decision.present.as_ref(),
                    absent: decision.absent.as_ref(),
                    invited: &decision.invited,
                    votes: decision.case.iter().filter_map(|case| case.vote.as_ref()).collect(),
                    lost: &decision.lost,
                };
                Some(parts.meeting(library, document))
            }
            _ => None,
        }
    }

    /// How many were there: the count, or the length of the list with groups counted; none where a group has no count.
    pub fn present_count(&self) -> Option<u32> {
        match &self.present?.value {
            Present::Count(count) => Some(*count),
            Present::List(list) => list.iter().map(people_in).sum(),
        }
    }

    /// Persons on the list of those present, with their places.
    pub fn present_people(&self, library: &'l Library) -> Vec<(&'l Person, Span)> {
        let Some(Spanned { value: Present::List(list), .. }) = self.present else { return Vec::new() };
        self.people(library, list.iter())
    }

    /// Persons on the list of those absent, with their places.
    pub fn absent_people(&self, library: &'l Library) -> Vec<(&'l Person, Span)> {
        let Some(Spanned { value: Absent::List(list), .. }) = self.absent else { return Vec::new() };
        self.people(library, list.iter().map(|absentee| &absentee.person))
    }

    /// Persons among the invited, with their places.
    pub fn invited_people(&self, library: &'l Library) -> Vec<(&'l Person, Span)> {
        self.people(library, self.invited.iter())
    }

    /// The voting members of the body on that day, where all are listed.
    pub fn members(&self, library: &'l Library) -> Vec<&'l Person> {
        let (Some((body, _)), Some(term)) = (self.body, self.term) else { return Vec::new() };
        let find = |person| library.find_person(body.organization, person);
        term.members.iter().filter_map(|member| find(&member.person.0)).collect()
    }

    /// True where the body has compositions, but none on that day: one fault, not one for each role.
    pub fn has_no_term(&self) -> bool {
        self.term.is_none() && self.body.is_some_and(|(_, body)| !body.term.is_empty())
    }

    /// True for a sitting of an attestation commission: what it may do is for the edition of its day to say.
    pub fn is_attestation(&self) -> bool {
        matches!(self.document.content, Content::Decision(_))
            && self.body.is_some_and(|(_, body)| body.is_attestation_commission())
    }

    /// True where the paper lists who was there by name.
    pub fn is_listed(&self) -> bool {
        matches!(self.present, Some(Spanned { value: Present::List(_), .. }))
    }

    fn people(&self, library: &'l Library, list: impl Iterator<Item = &'l Who>) -> Vec<(&'l Person, Span)> {
        let organization = self.document.organization;
        list.filter_map(|who| {
            let party = library.party(organization, who, Some(self.date.value));
            party.person().map(|person| (person, who.span()))
        })
        .collect()
    }
}

fn people_in(who: &Who) -> Option<u32> {
    match who {
        Who::Group(group) => group.count,
        _ => Some(1),
    }
}

struct Parts<'l> {
    number: Option<&'l Spanned<String>>,
    body: Option<&'l BodyRef>,
    with: &'l [BodyRef],
    date: &'l Spanned<Day>,
    place: Option<&'l Phrase>,
    chair: Option<&'l Who>,
    secretary: Option<&'l Who>,
    present: Option<&'l Spanned<Present>>,
    absent: Option<&'l Spanned<Absent>>,
    invited: &'l [Who],
    votes: Vec<&'l Vote>,
    lost: &'l Lost,
}

impl<'l> Parts<'l> {
    fn meeting(self, library: &'l Library, document: &'l Document) -> Meeting<'l> {
        let body = self.body.and_then(|body| library.find_body(document.organization, &body.0));
        let term = body.and_then(|(_, body)| library.term_on(body, self.date.value));
        let seat = |who: Option<&'l Who>, role| self.seat(library, document, who, role, body, term);
        let organization_place =
            || library.organization_of(document).and_then(|organization| organization.place.as_ref());
        Meeting {
            document,
            number: self.number,
            body_is_unknown: self.body.is_some() && body.is_none(),
            body,
            term,
            with: self.with,
            date: self.date,
            place: self.place.or_else(organization_place),
            chair: seat(self.chair, Role::Chair),
            secretary: seat(self.secretary, Role::Secretary),
            present: self.present,
            absent: self.absent,
            invited: self.invited,
            votes: self.votes,
            lost: self.lost,
        }
    }

    /// Who the paper names, or who held the role in the body on that day.
    fn seat(
        &self,
        library: &'l Library,
        document: &'l Document,
        who: Option<&'l Who>,
        role: Role,
        body: Option<(&'l Document, &'l Body)>,
        term: Option<&'l Term>,
    ) -> Option<Seat<'l>> {
        if let Some(who) = who {
            let party = library.party(document.organization, who, Some(self.date.value));
            return Some(Seat { party, span: who.span() });
        }
        let person = role_of(term?, role)?;
        let party =
            library.find_person(body?.0.organization, &person.0).map_or(Party::Unknown, Party::Person);
        Some(Seat { party, span: self.body?.0.span })
    }
}
