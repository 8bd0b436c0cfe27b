//! Short codes of papers: few letters that a person types from a sheet to find its page on the site.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// Crockford's letters: none that is read as another one, and no U, so that no code is a word.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bytes of a fingerprint in a code: 40 bits, eight letters.
const BYTES: usize = 5;

/// The code of a paper by its place `[organisation/]language/kind/id`, such as «K7M2-X9Q4». It rests on the place
/// alone: a code that was printed stays good whatever becomes of the text.
pub fn short_code(place: &str) -> String {
    let fingerprint = Sha256::digest(place.as_bytes());
    let bits = fingerprint.iter().take(BYTES).fold(0, |bits, byte| bits << 8 | u64::from(*byte));
    let letter = |at: u32| char::from(LETTERS[(bits >> (35 - 5 * at)) as usize % LETTERS.len()]);
    let half = |from: u32| (from..from + 4).map(letter).collect::<String>();
    format!("{}-{}", half(0), half(4))
}

/// A code as it stands in an address: `k7m2x9q4`.
pub fn in_address(code: &str) -> String {
    code.replace('-', "").to_ascii_lowercase()
}

/// A code of an address as it is printed: `K7M2-X9Q4`.
pub fn for_fingers(code: &str) -> String {
    let (first, last) = code.split_at(code.len() / 2);
    format!("{first}-{last}").to_ascii_uppercase()
}

/// The places of a site by their codes as in addresses. Two papers of one code are told on one page: neither can be
/// given another code, for that would lead whoever holds a printed paper astray.
pub fn by_code(places: impl IntoIterator<Item = String>) -> BTreeMap<String, Vec<String>> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for place in places {
        codes.entry(in_address(&short_code(&place))).or_default().push(place);
    }
    codes
}
