//! The result of a test in whole numbers.

use crate::checks::attestation::claim::Claim;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;

/// The result of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Points scored.
    pub points: u32,
    /// Points to be had.
    pub of: u32,
}

impl Score {
    /// The result that a claim rests on, and what the points to be had rest on where the case does not write them; none
    /// where there is no result, or where its numbers are a fault of their own.
    pub fn of<'e>(claim: &Claim<'_>, law: LawOfDay<'e>) -> Option<(Self, Option<Basis<'e>>)> {
        let test = claim.case.test.as_ref().filter(|test| test.breach.is_none())?;
        let size = claim.post_type.and_then(|post| law.answer(law.law.test_size.ask(post)));
        let (size, basis) = (size.map(|(size, _)| size.is), size.map(|(_, basis)| basis));
        let written = test.of.as_ref().map(|of| of.value);
        let (points, of) = (test.score.as_ref()?.value, written.or(size)?);
        // More points than there are reach every threshold, so that their fault stays one of its own.
        let is_sound = size.is_none_or(|size| size == of);
        is_sound.then_some((Self { points, of }, basis.filter(|_| written.is_none())))
    }

    /// True where the result reaches a threshold, to the point.
    pub fn reaches(self, percent: u32) -> bool {
        u64::from(self.points) * 100 >= u64::from(percent) * u64::from(self.of)
    }

    /// The fewest points that reach a threshold.
    pub fn needed(self, percent: u32) -> u64 {
        (u64::from(percent) * u64::from(self.of)).div_ceil(100)
    }
}
