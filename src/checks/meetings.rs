//! D: requisites of a protocol or a commission's sitting.

pub mod chair_is_secretary;
pub mod chair_not_present;
pub mod composition_before_order;
pub mod listed_twice;
pub mod listed_twice_in_body;
pub mod more_votes_than_present;
pub mod no_attendance;
pub mod no_chair;
pub mod no_number;
pub mod no_place;
pub mod no_quorum;
pub mod no_secretary;
pub mod present_and_absent;
pub mod stranger_present;
