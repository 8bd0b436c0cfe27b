//! Rules about editions of acts that a workspace adds or puts in place of those that come with the program.
//!
//! Editions of the program have no place to point at; a test holds them free of these faults.

pub mod checked_in_future;
pub mod circle;
pub mod gap;
pub mod misread_value;
pub mod overlap;
pub mod reversed;
pub mod unread_value;
