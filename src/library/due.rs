//! Whose category runs out, when, and who need not apply.
//!
//! Private facts decide, but only the name of the ground leaves this module, and after a return to work the day
//! until which the category can be kept: that is what the person must act upon. No day of a birth, a pension or a leave.

use std::collections::HashMap;

use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::values::{CountedFrom, Season};
use crate::kinds::Content;
use crate::kinds::body::{Member, Standing as MemberStanding};
use crate::kinds::people::{Category, Ladder, Person};
use crate::kinds::private::{PrivatePerson, Suspension};
use crate::library::categories::{Heard, Held};
use crate::library::parts::Part;
use crate::library::validity::years_valid;
use crate::library::{Document, Found, Library};
use crate::when::{Day, SchoolYear, years_earlier, years_later};

/// Private facts by organisation and person; a person is one record of the library.
type FactsByPerson<'l> = HashMap<(usize, *const Person), Vec<&'l PrivatePerson>>;

/// A category that a person holds, and what is to be done about its end.
pub struct Due<'l> {
    /// The person's organisation: an index into the library.
    pub organization: usize,
    /// Whose.
    pub person: &'l Person,
    /// The category.
    pub held: Held,
    /// Its end; none where no edition tells how long a category is valid.
    pub end: Option<End<'l>>,
    /// What is to be done.
    pub standing: Standing<'l>,
}

/// When a category runs out.
#[derive(Clone, Copy)]
pub struct End<'l> {
    /// The last day.
    pub last: Day,
    /// The day from which the term is counted.
    pub counted_from: Day,
    /// What that day is: of the order where the edition says so and the order is known, else of the sitting or the register.
    pub is_order: bool,
    /// How many years.
    pub years: u32,
    /// What the years rest on.
    pub basis: Basis<'l>,
    /// True where the edition of the day on which it was given does not tell, and the next one that does was asked.
    pub by_another_edition: bool,
}

/// What a person has to do.
#[derive(Clone, Copy)]
pub enum Standing<'l> {
    /// To apply for the attestation of a school year.
    Apply(SchoolYear),
    /// It was to apply in a school year that is over; the category still runs.
    Missed(SchoolYear),
    /// To apply: it has run out.
    Over,
    /// To ask that the category is kept until the pension, because so few years are left.
    BeforePension(u32, Basis<'l>),
    /// The term stands still, and the category can be kept after the return to work: the ground and the years.
    Suspended(&'l str, u32, Basis<'l>),
    /// The return to work is past: to ask that the category is kept, at the latest until a day.
    Returned(&'l str, Day, Basis<'l>),
    /// The term stood still on a ground that the edition does not name among its own.
    NoGround,
    /// The term stood still on a ground, and of grounds nothing is known of the edition.
    UnknownGround(&'l str),
    /// Nothing can be said: no edition tells how long a category is valid.
    Unknown,
}

impl Library {
    /// Everybody whose category runs out up to a day, or has; those whose end is not known come last.
    pub fn due(&self, today: Day, until: Day) -> Vec<Due<'_>> {
        let facts = self.facts_by_person();
        let mut all: Vec<Due<'_>> = Vec::new();
        for document in &self.documents {
            let Content::People(people) = &document.content else { continue };
            let here = people.person.iter().filter(|person| person.until.is_none_or(|last| today <= last));
            let own = here.filter(|person| !self.is_from_outside(document.organization, person));
            all.extend(own.filter_map(|person| self.due_of(document.organization, person, &facts, today)));
        }
        all.retain(|due| due.end.is_none_or(|end| end.last <= until));
        all.sort_by_key(|due| {
            (due.end.is_none(), due.end.map(|end| end.last), due.organization, due.person.id.0.as_str())
        });
        all
    }

    /// True where the machine has private facts.
    pub fn has_private_facts(&self) -> bool {
        self.documents.iter().any(|document| matches!(document.content, Content::Private(_)))
    }

    /// True for a member of a commission who stands for somebody outside and was never attested here: whoever
    /// employs such a person sees to the category. A union's member may be one of ours.
    fn is_from_outside(&self, organization: usize, person: &Person) -> bool {
        let is_outside = |member: &Member| {
            let standing = member.standing.as_ref().map(|standing| standing.value);
            standing.is_some_and(|standing| standing != MemberStanding::Union)
        };
        let is_delegate = self.documents.iter().any(|document| match &document.content {
            Content::Body(body) => {
                body.term.iter().flat_map(|term| &term.members).filter(|member| is_outside(member)).any(
                    |member| {
                        self.find_person(document.organization, &member.person.0)
                            .is_some_and(|known| std::ptr::eq(known, person))
                    },
                )
            }
            _ => false,
        });
        is_delegate && self.heard(organization, person).next().is_none()
    }

    fn due_of<'l>(
        &'l self,
        organization: usize,
        person: &'l Person,
        facts: &FactsByPerson<'l>,
        today: Day,
    ) -> Option<Due<'l>> {
        let (held, case) = self.held_with_case(organization, person, today.tomorrow().ok()?)?;
        if has_no_term(held.category) {
            return None;
        }
        let end = self.end(held, case);
        let facts = facts.get(&(organization, std::ptr::from_ref(person))).map_or(&[][..], Vec::as_slice);
        let standing = end.map_or(Standing::Unknown, |end| self.standing(&end, facts, today));
        Some(Due { organization, person, held, end, standing })
    }

    fn end<'l>(&'l self, held: Held, case: Option<Heard<'l>>) -> Option<End<'l>> {
        let ladder = held.category.ladder();
        let law = self.editions.on(held.since);
        let own = law.and_then(|law| match case {
            Some(heard) => years_valid(law, heard.case),
            None => validity(law, ladder),
        });
        let by_another_edition = own.is_none();
        let (years, basis) = own.or_else(|| self.validity_of_next(held.since, ladder))?;
        let from_order = law.is_some_and(|law| {
            law.answer(law.law.validity_counts_from.ask())
                .is_some_and(|(from, _)| from.is == CountedFrom::Order)
        });
        let order = case.filter(|_| from_order).and_then(|case| self.order_day(&case));
        let counted_from = order.unwrap_or(held.since);
        let last = years_later(counted_from, years);
        Some(End { last, counted_from, is_order: order.is_some(), years, basis, by_another_edition })
    }

    /// The validity that the first later edition with one gives: better than silence, and said to be that.
    fn validity_of_next(&self, since: Day, ladder: Ladder) -> Option<(u32, Basis<'_>)> {
        let later = self.editions.iter().filter(|edition| edition.first_day() > since);
        let laws = later.filter_map(|edition| self.editions.on(edition.first_day()));
        let (years, basis) = laws.filter_map(|law| validity(law, ladder)).next()?;
        Some((years, basis.as_reading()))
    }

    /// The day of the approved order that put a case into force.
    pub fn order_day(&self, case: &Heard<'_>) -> Option<Day> {
        let approved = self.documents.iter().filter(|document| !document.is_draft());
        let orders = approved.filter_map(|document| match &document.content {
            Content::Order(order) => Some((document, order)),
            _ => None,
        });
        let puts_into_force = |document: &Document, reference| {
            let Found::Part(sitting, Part::Case(index)) = self.find(document.organization, reference) else {
                return false;
            };
            std::ptr::eq(sitting, case.document)
                && case.decision.case.get(index).is_some_and(|known| std::ptr::eq(known, case.case))
        };
        let days = orders
            .filter(|(document, order)| order.cases.iter().any(|given| puts_into_force(document, &given.0)))
            .map(|(_, order)| order.date.value);
        days.min()
    }

    /// The private facts of everybody, looked up once for all: there may be thousands.
    fn facts_by_person(&self) -> FactsByPerson<'_> {
        let mut known = FactsByPerson::new();
        for document in &self.documents {
            let Content::Private(private) = &document.content else { continue };
            for facts in private.person.iter() {
                if let Some(person) = self.find_person(document.organization, &facts.id.0) {
                    let key = (document.organization, std::ptr::from_ref(person));
                    known.entry(key).or_default().push(facts);
                }
            }
        }
        known
    }

    fn standing<'l>(&'l self, end: &End<'l>, facts: &[&'l PrivatePerson], today: Day) -> Standing<'l> {
        let law = self.editions.on(end.last.max(today));
        let pension = facts.iter().filter_map(|facts| facts.pension_from).min();
        if let (Some(law), Some(pension)) = (law, pension)
            && let Some(standing) = before_pension(law, pension, end.last.max(today))
        {
            return standing;
        }
        let suspensions = facts.iter().flat_map(|facts| &facts.suspended);
        let newest = suspensions
            .filter(|time| time.from <= end.last && time.until.is_none_or(|last| last >= end.counted_from))
            .max_by_key(|time| (time.until.is_none(), time.until));
        match newest.and_then(|time| self.kept_after(time, end, today)) {
            Some(standing) => standing,
            None if end.last < today => Standing::Over,
            None => match last_season(law, end.last) {
                year if year.start < SchoolYear::of(today).start => Standing::Missed(year),
                year => Standing::Apply(year),
            },
        }
    }

    /// The term stands still and the category is kept for some years after the return to work.
    fn kept_after<'l>(&'l self, time: &'l Suspension, end: &End<'l>, today: Day) -> Option<Standing<'l>> {
        let law = self.editions.on(time.until.unwrap_or(today))?;
        let ground = time.ground.value.as_str();
        let Some((term, basis)) = law.answer(law.law.kept_after_suspension.ask(ground)) else {
            // An edition that names some grounds has no others; of one that names none nothing is known.
            let is_unknown = law.law.kept_after_suspension.is_empty();
            return Some(if is_unknown { Standing::UnknownGround(ground) } else { Standing::NoGround });
        };
        let years = term.years.of(Ladder::Pedagogue);
        let Some(last) = time.until.filter(|last| *last < today) else {
            return Some(Standing::Suspended(ground, years, basis));
        };
        let kept = years_later(last, years);
        (kept > end.last && kept >= today).then_some(Standing::Returned(ground, kept, basis))
    }
}

/// A trainee becomes a pedagogue, and heads without a category have none: neither runs out.
const fn has_no_term(category: Category) -> bool {
    matches!(category, Category::Trainee | Category::Head | Category::Deputy)
}

fn validity(law: LawOfDay<'_>, ladder: Ladder) -> Option<(u32, Basis<'_>)> {
    law.answer(law.law.validity.ask()).map(|(term, basis)| (term.years.of(ladder), basis))
}

/// Exempt are those to whom so few years are left; who has reached the age is attested like all others.
fn before_pension(law: LawOfDay<'_>, pension: Day, day: Day) -> Option<Standing<'_>> {
    let (term, basis) = law.answer(law.law.exempt_before_pension.ask())?;
    let years = term.years.of(Ladder::Pedagogue);
    let is_near = years_earlier(pension, years) <= day && day < pension;
    is_near.then_some(Standing::BeforePension(years, basis))
}

/// The school year of the last review of portfolios that begins before the end; of the end itself, where no months are known.
fn last_season(law: Option<LawOfDay<'_>>, end: Day) -> SchoolYear {
    let season = law.and_then(|law| law.answer(law.law.portfolio_season.ask())).map(|(season, _)| season);
    let year = SchoolYear::of(end);
    let begins_after_end = |season: &Season| {
        let first_month = season.from_month;
        let calendar_year = if first_month >= 9 { year.start } else { year.start.saturating_add(1) };
        Day::new(calendar_year, first_month, 1).is_ok_and(|first| first > end)
    };
    if season.is_some_and(begins_after_end) { SchoolYear { start: year.start - 1 } } else { year }
}
