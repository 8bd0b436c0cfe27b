//! The result of a test in whole numbers.

use crate::checks::attestation::claim::Claim;
use crate::editions::LawOfDay;

/// The result of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Points scored.
    pub points: u32,
    /// Points to be had.
    pub of: u32,
}

impl Score {
    /// The result that a claim rests on; none where there is none, or where its size is a fault of its own.
    pub fn of(claim: &Claim<'_>, law: LawOfDay<'_>) -> Option<Self> {
        let test = claim.case.test.as_ref().filter(|test| test.breach.is_none())?;
        let size = claim.post_type.and_then(|post| law.answer(law.law.test_size.ask(post)));
        let (size, written) = (size.map(|(size, _)| size.is), test.of.as_ref().map(|of| of.value));
        let (points, of) = (test.score.as_ref()?.value, written.or(size)?);
        // More points than there are reach every threshold, so that their fault stays one of its own.
        size.is_none_or(|size| size == of).then_some(Self { points, of })
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
