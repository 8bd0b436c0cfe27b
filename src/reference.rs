//! References: ids of documents, persons, bodies and offices, parts of documents, roles in bodies.

/// The longest id, in letters.
pub const LONGEST_ID: usize = 80;

/// A reference as written: `[organisation:]id[#part]` or `[organisation:]body/role`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    /// Another organisation's id.
    pub organization: Option<String>,
    /// The id of a document, person, body, office or edition.
    pub id: String,
    /// A part of a document: its own id, or its number as `2` or `2.1`.
    pub part: Option<String>,
    /// A role in a body.
    pub role: Option<String>,
}

impl Reference {
    /// Reads a reference; none where a piece is no id.
    pub fn parse(text: &str) -> Option<Self> {
        let (organization, rest) = match text.split_once(':') {
            Some((organization, rest)) => (Some(organization), rest),
            None => (None, text),
        };
        let (rest, part) = split_tail(rest, '#');
        let (id, role) = split_tail(rest, '/');
        let ids_are_good = [organization, Some(id), role].into_iter().flatten().all(is_id);
        let part_is_good = part.is_none_or(|part| part.split('.').all(is_id));
        let one_tail = part.is_none() || role.is_none();
        (ids_are_good && part_is_good && one_tail).then(|| Self {
            organization: organization.map(str::to_owned),
            id: id.to_owned(),
            part: part.map(str::to_owned),
            role: role.map(str::to_owned),
        })
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(organization) = &self.organization {
            write!(formatter, "{organization}:")?;
        }
        formatter.write_str(&self.id)?;
        if let Some(part) = &self.part {
            write!(formatter, "#{part}")?;
        }
        if let Some(role) = &self.role {
            write!(formatter, "/{role}")?;
        }
        Ok(())
    }
}

fn split_tail(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((head, tail)) => (head, Some(tail)),
        None => (text, None),
    }
}

/// True for `[a-z0-9-]+` of at most 80 letters.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_ID
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Cyrillic small letters that look like Latin ones, and those.
const TWINS: [(char, char); 12] = [
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('һ', 'h'),
    ('і', 'i'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
];

/// The same letters in Latin, where Cyrillic ones that look alike had slipped in among Latin ones.
pub fn latin_twin(text: &str) -> Option<String> {
    let has_latin = text.chars().any(|letter| letter.is_ascii_lowercase());
    let twin: String = text.chars().map(latin_letter).collect();
    (has_latin && twin != text).then_some(twin)
}

/// The small Latin letter that a small Cyrillic one looks like, or the letter itself.
pub fn latin_letter(letter: char) -> char {
    TWINS.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(letter, |(_, latin)| *latin)
}

/// An id made of any letters: transliterated, lower case, hyphens between words.
pub fn to_id(text: &str) -> String {
    let latin = deunicode::deunicode(text).to_lowercase();
    let words: Vec<&str> =
        latin.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let mut id = words.join("-");
    id.truncate(LONGEST_ID);
    let id = id.trim_end_matches('-');
    if id.is_empty() { "document".to_owned() } else { id.to_owned() }
}
