//! Fingerprints: whether something is, to the byte, what it was.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// Letters of a fingerprint.
const LETTERS: usize = 64;

/// The SHA-256 of bytes in small hexadecimal letters, as `sha256sum` prints it.
pub fn of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(LETTERS), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}

/// True for letters that are a fingerprint.
pub fn is_one(text: &str) -> bool {
    text.len() == LETTERS && text.bytes().all(|letter| letter.is_ascii_hexdigit())
}

/// True for two fingerprints of the same bytes, whoever wrote them.
pub fn are_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
