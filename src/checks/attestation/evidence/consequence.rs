//! What an effect of the law leaves to one who stands on a ladder of categories.

use crate::editions::values::Effect;
use crate::kinds::people::Category;

/// What an effect leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// One category.
    Only(Category),
    /// No attestation: whatever is held, the claim is not granted.
    NoAttestation,
    /// A lower category that cannot be named: surely not the one claimed.
    NotTheClaim,
    /// A lowering of one who holds this, the lowest category, already.
    BelowBase(Category),
    /// It cannot be told.
    Unknown,
}

/// Where a person stands on the ladder of the claim.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'s> {
    /// The current category, which may stand on no ladder or on another.
    pub current: Option<Category>,
    /// The ladder, the lowest category first; empty where it is not known.
    pub ladder: &'s [Category],
    /// The lowest category that a lowering leaves.
    pub base: Option<Category>,
}

impl Standing<'_> {
    /// What an effect leaves.
    pub fn after(&self, effect: Effect) -> Left {
        match effect {
            Effect::Barred => Left::NoAttestation,
            Effect::Base => self.base.map_or(Left::Unknown, Left::Only),
            Effect::KeepCurrent => self.current.map_or(Left::Unknown, Left::Only),
            Effect::OneLevelLower => self.one_level_lower(),
            // There is no result here that it could be measured by.
            Effect::NotAboveTestResult => Left::Unknown,
        }
    }

    /// A claim is to the current category or to a higher one, so what is lower than the current one is not the claim,
    /// even where the current one has no place on this ladder, as those of the older system.
    fn one_level_lower(&self) -> Left {
        let place = self.current.and_then(|current| Some((current, self.rank(current)?)));
        let Some((current, rank)) = place else { return Left::NotTheClaim };
        // Without the lowest category it is not known where a lowering ends.
        let Some(base) = self.base.and_then(|base| self.rank(base)) else { return Left::NotTheClaim };
        match rank.checked_sub(1).and_then(|lower| self.ladder.get(lower)) {
            Some(lower) if rank > base => Left::Only(*lower),
            _ => Left::BelowBase(current),
        }
    }

    /// A category's place on the ladder, the lowest 0.
    fn rank(&self, category: Category) -> Option<usize> {
        self.ladder.iter().position(|known| *known == category)
    }

    /// Whether a category stands above another; none where one of them does not stand on this ladder.
    pub fn is_above(&self, category: Category, other: Category) -> Option<bool> {
        Some(self.rank(category)? > self.rank(other)?)
    }
}
