//! Who held a role or an office on a day.

use crate::editions::basis::Basis;
use crate::kinds::body::{Body, Term};
use crate::kinds::organization::{Holder, Office};
use crate::kinds::people::{Ladder, Person};
use crate::library::{Document, Found, Library, Role};
use crate::phrase::Phrase;
use crate::reference::Reference;
use crate::source::Spanned;
use crate::when::{Day, years_later};
use crate::who::{Outsider, PersonRef, Who};

/// Who somebody turned out to be.
#[derive(Clone, Copy)]
pub enum Party<'l> {
    /// A person, in their own name.
    Person(&'l Person),
    /// An office and who held it.
    Office(&'l Office, Option<(&'l Person, &'l Holder)>),
    /// A role in a body and who held it.
    Role(&'l Body, Role, Option<&'l Person>),
    /// A body as a whole.
    Body(&'l Body),
    /// Somebody from outside.
    Outsider(&'l Outsider),
    /// Unnamed people.
    Group(&'l Phrase, Option<u32>),
    /// Nobody that is known.
    Unknown,
}

impl<'l> Party<'l> {
    /// The person, where it is one.
    pub fn person(&self) -> Option<&'l Person> {
        match *self {
            Self::Person(person) | Self::Office(_, Some((person, _))) | Self::Role(_, _, Some(person)) => {
                Some(person)
            }
            _ => None,
        }
    }
}

impl Library {
    /// Who somebody was on a day.
    pub fn party<'l>(&'l self, organization: usize, who: &'l Who, on: Option<Day>) -> Party<'l> {
        match who {
            Who::Known(reference) => self.party_of(organization, reference, on),
            Who::Outsider(outsider) => Party::Outsider(outsider),
            Who::Group(group) => Party::Group(&group.group, group.count),
        }
    }

    /// Who a reference led to on a day.
    pub fn party_of(&self, organization: usize, reference: &Reference, on: Option<Day>) -> Party<'_> {
        match self.find(organization, reference) {
            Found::Person(person) => Party::Person(person),
            Found::Office(office) => Party::Office(office, self.office_holder(organization, office, on)),
            Found::Body(_, body) => Party::Body(body),
            Found::Role(document, body, role) => {
                Party::Role(body, role, self.role_holder(document, body, role, on))
            }
            _ => Party::Unknown,
        }
    }

    /// The composition of a body on a day.
    pub fn term_on<'l>(&self, body: &'l Body, day: Day) -> Option<&'l Term> {
        let term = term_begun_by(body, day)?;
        self.last_day(body, term).is_none_or(|last| day <= last).then_some(term)
    }

    /// The last day of a composition: as it says, or the mandate that the edition of its first day gives.
    pub fn last_day(&self, body: &Body, term: &Term) -> Option<Day> {
        if let Some(until) = &term.until {
            return Some(until.value);
        }
        if !body.is_attestation_commission() {
            return None;
        }
        self.mandate(term.from.as_ref()?.value).map(|mandate| mandate.last)
    }

    /// The mandate of a commission that was formed on a day, as the edition of that day gives it.
    pub fn mandate(&self, formed: Day) -> Option<Mandate<'_>> {
        let law = self.editions.on(formed)?;
        let (mandate, basis) = law.answer(law.law.commission_mandate.ask())?;
        let years = mandate.years.of(Ladder::Pedagogue);
        Some(Mandate { years, last: years_later(formed, years), basis })
    }

    fn role_holder(&self, document: &Document, body: &Body, role: Role, on: Option<Day>) -> Option<&Person> {
        let reference = role_of(self.term_on(body, on?)?, role)?;
        self.find_person(document.organization, &reference.0)
    }

    fn office_holder<'l>(
        &'l self,
        organization: usize,
        office: &'l Office,
        on: Option<Day>,
    ) -> Option<(&'l Person, &'l Holder)> {
        let day = on?;
        let holding = office.holders.iter().filter(|holder| holder.holds_on(day));
        let holder = holding.max_by_key(|holder| (holder.acting, holder.from))?;
        self.find_person(organization, &holder.person.0).map(|person| (person, holder))
    }
}

/// How long a commission is in office.
#[derive(Debug, Clone, Copy)]
pub struct Mandate<'l> {
    /// In years.
    pub years: u32,
    /// Its last day.
    pub last: Day,
    /// What that rests on.
    pub basis: Basis<'l>,
}

/// The composition that began last by a day, whether or not it still holds.
pub fn term_begun_by(body: &Body, day: Day) -> Option<&Term> {
    let begun = body.term.iter().filter(|term| term.from.as_ref().is_none_or(|from| from.value <= day));
    begun.max_by_key(|term| term.from.as_ref().map(|from| from.value))
}

/// Who holds a role in a composition.
pub fn role_of(term: &Term, role: Role) -> Option<&PersonRef> {
    match role {
        Role::Chair => term.chair.as_ref(),
        Role::DeputyChair => term.deputy_chair.as_ref(),
        Role::Secretary => term.secretary.as_ref(),
    }
}

/// True where two references name the same id of the same organisation.
pub fn same(a: &Spanned<Reference>, b: &Spanned<Reference>) -> bool {
    a.value == b.value
}
