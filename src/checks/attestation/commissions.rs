//! Rules about a commission: its composition and its sittings.

pub mod too_small;
pub mod without_quorum;
