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
    /// Earlier cases of the person, the newest first.
    pub earlier: Vec<Heard<'l>>,
}

impl Claim<'_> {
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
