//! One person's case with all that is known about the person on the day of the sitting.

use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::values::Level;
use crate::kinds::decision::Case;
use crate::kinds::people::{Category, HeldCategory, Ladder};
use crate::library::categories::{Heard, Held};
use crate::source::Span;
use crate::when::{Day, years_later};

/// One person's case with all that is known about the person on the day of the sitting.
pub struct Claim<'l> {
    /// The case.
    pub case: &'l Case,
    /// The day of the sitting.
    pub day: Day,
    /// The level of the body that hears it.
    pub level: Option<Level>,
    /// The sort of post, in the words of the edition.
    pub post_type: Option<&'l str>,
    /// The category held before the sitting, as the register and earlier sittings tell.
    pub held: Option<Held>,
    /// Categories given before this workspace, as the register tells.
    pub registered: &'l [HeldCategory],
    /// Since when the person teaches.
    pub experience_since: Option<Day>,
    /// Cases of the person that were heard before this one, the newest first, those of the same day too.
    pub earlier: Vec<Heard<'l>>,
}

impl<'l> Claim<'l> {
    /// The current category: as the case says, otherwise the one that is held.
    pub fn current(&self) -> Option<Category> {
        self.case.current.as_ref().map(|current| current.value).or(self.held.map(|held| held.category))
    }

    /// The category claimed.
    pub fn claimed(&self) -> Category {
        self.case.claimed.value
    }

    /// The category awarded.
    pub fn awarded(&self) -> Category {
        self.case.awarded.value
    }

    /// The ladder that the claim stands on.
    pub fn ladder(&self) -> Ladder {
        self.claimed().ladder()
    }

    /// Where the person is named.
    pub fn person_span(&self) -> Span {
        self.case.person.0.span
    }

    /// The current category, and the one of the register where the case contradicts it: that contradiction is a
    /// fault of its own, so no other rule finds fault with a claim that one of the two allows.
    pub fn readings(&self) -> impl Iterator<Item = Category> {
        let current = self.current();
        let held = self.held.map(|held| held.category).filter(|held| Some(*held) != current);
        current.into_iter().chain(held)
    }

    /// Since when the current category is held; none where the register tells of another one, or of none.
    pub fn current_since(&self) -> Option<Day> {
        let held = self.held.filter(|held| self.current() == Some(held.category))?;
        Some(held.since)
    }

    /// The case that gave the category that is held, where a sitting of the workspace gave it.
    pub fn giver(&self) -> Option<&Heard<'l>> {
        let held = self.held?;
        self.earlier.iter().find(|heard| heard.given() == Some(held))
    }

    /// True for what the paper calls a head's or deputy's first attestation, unless an earlier one was heard here or
    /// the person has come by a category of heads or deputies that is given by attestation.
    pub fn is_first_attestation(&self, law: Option<LawOfDay<'_>>) -> bool {
        let ladder = self.ladder();
        let is_earlier = |heard: &Heard<'_>| {
            heard.case.claimed.value.ladder() == ladder && heard.case.without_procedure.is_none()
        };
        self.case.first_attestation == Some(true)
            && ladder != Ladder::Pedagogue
            && !self.earlier.iter().any(is_earlier)
            && self.attested_before(law).is_none()
    }

    /// A category of the claim's ladder that the person held before and that is given by attestation, with what it
    /// rests on that it is. One that a sitting gave without attestation is none.
    pub fn attested_before<'e>(&self, law: Option<LawOfDay<'e>>) -> Option<(Category, Basis<'e>)> {
        let law = law?;
        let registered = self.registered.iter().filter(|held| held.since < self.day);
        let is_granted = self.giver().is_some_and(|heard| heard.case.without_procedure.is_some());
        let current = self.readings().filter(|_| !is_granted);
        let held = registered.map(|held| held.is.value).chain(current);
        let own = held.filter(|category| category.ladder() == self.ladder());
        own.filter_map(|category| Some((category, by_attestation(law, category)?))).next()
    }

    /// True where a ground gives the category with no attestation: no test, portfolio or order of steps is asked for.
    pub fn is_without_procedure(&self) -> bool {
        self.case.without_procedure.is_some()
    }
}

/// A category's place on its ladder, the lowest 0, with what that order rests on.
pub fn rank<'e>(law: LawOfDay<'e>, category: Category) -> Option<(usize, Basis<'e>)> {
    let (ladder, basis) = law.answer(law.law.ladders.ask(category.ladder().word()))?;
    let rank = ladder.categories.iter().position(|known| *known == category)?;
    Some((rank, basis))
}

/// What it rests on that a category is given by attestation: it stands above the one that is held without it. Those of
/// the older system all were.
pub fn by_attestation<'e>(law: LawOfDay<'e>, category: Category) -> Option<Basis<'e>> {
    let (base, basis) = law.answer(law.law.base.ask(category.ladder().word()))?;
    if category.is_old() {
        return Some(basis);
    }
    let (own, ladder) = rank(law, category)?;
    let (base, _) = rank(law, base.is)?;
    (own > base).then(|| basis.and(ladder))
}

/// The last day of the current category, where it has a term, and what that rests on.
pub fn expiry<'e>(
    claim: &Claim<'_>,
    law: Option<LawOfDay<'e>>,
    current: Category,
) -> Option<(Day, Basis<'e>)> {
    let law = law?;
    let given = by_attestation(law, current)?;
    let (term, basis) = law.answer(law.law.validity.ask())?;
    let until = years_later(claim.current_since()?, term.years.of(current.ladder()));
    Some((until, basis.and(given)))
}

/// What a category counts as on a ladder, and what that rests on.
#[derive(Clone, Copy)]
pub struct Counted<'e> {
    /// The category itself, or the one that the edition equates with it when the post changes.
    pub category: Category,
    /// What the edition says of equated categories; none for a category of the same ladder, which needs no such value,
    /// and where the edition tells nothing of them.
    pub basis: Option<Basis<'e>>,
}

/// What a category counts as on a ladder.
pub fn counted<'e>(law: Option<LawOfDay<'e>>, category: Category, ladder: Ladder) -> Counted<'e> {
    let own = Counted { category, basis: None };
    let Some(law) = law.filter(|_| category.ladder() != ladder) else { return own };
    let Some((list, basis)) = law.answer(law.law.equated.ask(category.word())) else {
        return Counted { category, basis: law.whole(&law.law.equated) };
    };
    let equated = list.categories.iter().find(|other| other.ladder() == ladder);
    Counted { category: equated.copied().unwrap_or(category), basis: Some(basis) }
}

/// The category alone, where nothing rests on it.
pub fn counted_as(law: Option<LawOfDay<'_>>, category: Category, ladder: Ladder) -> Category {
    counted(law, category, ladder).category
}

/// True where a case has what forces a lower category: a breach of the rules of the test, lateness, false data.
pub fn is_penalised(case: &Case) -> bool {
    let breach = case.test.as_ref().is_some_and(|test| test.breach.is_some());
    let late = case.application.as_ref().is_some_and(|application| application.late == Some(true));
    let false_data = case.portfolio.as_ref().is_some_and(|portfolio| portfolio.false_data == Some(true));
    breach || late || false_data
}
