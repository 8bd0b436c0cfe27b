//! One person's case with all that is known about the person on the day of the sitting.

use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::values::Level;
use crate::kinds::decision::Case;
use crate::kinds::people::{Category, HeldCategory, Ladder};
use crate::library::categories::{Heard, Held};
use crate::source::Span;
use crate::when::Day;

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

    /// True for what the paper calls a head's or deputy's first attestation, unless an earlier one was heard here.
    pub fn is_first_attestation(&self) -> bool {
        let ladder = self.ladder();
        let is_earlier = |heard: &Heard<'_>| {
            heard.case.claimed.value.ladder() == ladder && heard.case.without_procedure.is_none()
        };
        self.case.first_attestation == Some(true)
            && ladder != Ladder::Pedagogue
            && !self.earlier.iter().any(is_earlier)
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

/// True for a category that is given by attestation: above the one that is held without it. Those of the older
/// system all were.
pub fn is_by_attestation(law: LawOfDay<'_>, category: Category) -> bool {
    let Some((base, _)) = law.answer(law.law.base.ask(category.ladder().word())) else { return false };
    let ranks = rank(law, category).zip(rank(law, base.is));
    category.is_old() || ranks.is_some_and(|((own, _), (base, _))| own > base)
}

/// What a category counts as on a ladder: itself, or the one that the edition equates with it when the post changes.
pub fn counted_as(law: Option<LawOfDay<'_>>, category: Category, ladder: Ladder) -> Category {
    let of_ladder = |other: &&Category| other.ladder() == ladder;
    let equated = || {
        let (list, _) = law.and_then(|law| law.answer(law.law.equated.ask(category.word())))?;
        list.categories.iter().find(of_ladder).copied()
    };
    if category.ladder() == ladder { category } else { equated().unwrap_or(category) }
}

/// True where a case has what forces a lower category: a breach of the rules of the test, lateness, false data.
pub fn is_penalised(case: &Case) -> bool {
    let breach = case.test.as_ref().is_some_and(|test| test.breach.is_some());
    let late = case.application.as_ref().is_some_and(|application| application.late == Some(true));
    let false_data = case.portfolio.as_ref().is_some_and(|portfolio| portfolio.false_data == Some(true));
    breach || late || false_data
}
