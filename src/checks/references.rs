//! R, and what concerns documents of every kind.

pub mod draft;
pub mod duplicate_parts;
pub mod private_in_data;
pub mod role_held_twice;
pub mod role_not_held;
pub mod unfinished_text;
pub mod unknown;
pub mod unknown_post_type;
