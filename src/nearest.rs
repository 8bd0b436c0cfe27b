//! "Did you mean": the known word that is nearest to a written one.

/// The nearest of `words`, if it is near enough to have been meant.
pub fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let written = written.to_lowercase();
    words
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&written, word), word))
        .filter(|(distance, word)| is_near(*distance, &written, word))
        .min_by_key(|(distance, word)| (*distance, *word))
        .map(|(_, word)| word)
}

/// A third of the letters may differ, one always; words that start alike (`member`, `members`) are near.
fn is_near(distance: usize, written: &str, word: &str) -> bool {
    let length = written.chars().count().max(word.chars().count());
    distance <= 1.max(length / 3) && distance < length
}
