//! Identity numbers and telephones in a text, with what people write between their digits.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// Digits of an individual identification number (ЖСН, ИИН).
const IDENTITY_DIGITS: usize = 12;

/// Digits of a telephone with its first 7 or 8.
const TELEPHONE_DIGITS: usize = 11;

/// Second digits of the codes of mobile networks in use: 70x, 74x to 77x.
const MOBILE: [u32; 5] = [0, 4, 5, 6, 7];

/// Second digits of the codes of towns: 71x and 72x.
const TOWNS: [u32; 2] = [1, 2];

/// How many digits stand before the end of each group of a mobile number without its first 7 or 8.
const SHORT_GROUPS: [&[usize]; 2] = [&[3, 6, 8, 10], &[3, 10]];

/// What people write before an identity number.
static LABELS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let labels = ["ЖСН", "ИИН", "IIN"];
    let all = labels.iter().flat_map(|label| [(*label).to_owned(), label.to_lowercase()]);
    AhoCorasick::new(all).ok()
});

/// How many signs may stand between the label and the number.
const LONGEST_GAP: usize = 12;

/// True where a text has an identity number: twelve digits whose date and check digit are right, in one run or in groups
/// as people write them; or any twelve right after the label.
pub fn has_identity_number(text: &str) -> bool {
    starts(text).any(|start| {
        let read = Groups::read(&text[start..], IDENTITY_DIGITS, 1, |letter| {
            matches!(letter, ' ' | '\u{A0}' | '\u{202F}' | '-' | '\u{2011}' | '–')
        });
        read.is_some_and(|read| read.is_usual() && is_identity_number(&read.digits))
    }) || has_labelled_number(text)
}

fn has_labelled_number(text: &str) -> bool {
    let labels = LABELS.iter().flat_map(|labels| labels.find_iter(text));
    let is_word = |start: usize| !text[..start].ends_with(|letter: char| letter.is_alphabetic());
    labels.filter(|label| is_word(label.start())).any(|label| {
        let rest = &text[label.end()..];
        let gap = rest.chars().take_while(|letter| !letter.is_alphanumeric()).take(LONGEST_GAP);
        let number = &rest[gap.map(char::len_utf8).sum()..];
        Groups::read(number, IDENTITY_DIGITS, 3, |letter| !letter.is_alphanumeric() && letter != '\n')
            .is_some()
    })
}

/// The date, whether it is one of this time, and the check digit (the weights of the identification number).
fn is_identity_number(digits: &[u32]) -> bool {
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    let sum = |first: u32| {
        let weights = (0..11).map(|place| (first + place - 1) % 11 + 1);
        weights.zip(digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11
    };
    let check = if sum(1) == 10 { sum(3) } else { sum(1) };
    (1..=12).contains(&month) && (1..=31).contains(&day) && digits[6] <= 6 && digits.last() == Some(&check)
}

/// Numbers of mobile networks in a text, by their ten digits without the 7 or 8 before them. What follows «№» is the
/// number of a paper.
pub fn telephones(text: &str) -> impl Iterator<Item = Vec<u32>> {
    let is_of_paper = |start: usize| text[..start].trim_end().ends_with('№');
    let starts =
        starts(text).filter(move |start| text[*start..].starts_with(['7', '8']) && !is_of_paper(*start));
    starts.filter_map(|start| whole_telephone(&text[start..]).or_else(|| short_telephone(&text[start..])))
}

/// +7 7xx or 8 7xx and seven digits. The code stands in one run and no group goes beyond it, so that a row of numbers is
/// none.
fn whole_telephone(text: &str) -> Option<Vec<u32>> {
    let read = Groups::read(text, TELEPHONE_DIGITS, 3, is_between_digits)?;
    let is_mobile = read.digits[1] == 7 && !TOWNS.contains(&read.digits[2]);
    let (inner, code_ends) = (&read.ends[..read.ends.len() - 1], read.ends.contains(&4));
    let is_grouped = inner.iter().all(|end| matches!(end, 1 | 4) || *end >= if code_ends { 5 } else { 7 });
    (is_mobile && is_grouped).then(|| read.digits[1..].to_vec())
}

/// The same without the first digit, in the groups of a telephone: «701 000 00 00». In one run it may be the number of
/// anything.
fn short_telephone(text: &str) -> Option<Vec<u32>> {
    let read = Groups::read(text, TELEPHONE_DIGITS - 1, 3, is_between_digits)?;
    let is_mobile = read.digits[0] == 7 && MOBILE.contains(&read.digits[1]);
    let is_grouped = SHORT_GROUPS.iter().any(|ends| *ends == read.ends);
    (is_mobile && is_grouped).then_some(read.digits)
}

const fn is_between_digits(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{2010}'..='\u{2015}' | '-' | '.' | '(' | ')' | '/' | '*' | '_' | '`')
}

/// Where digits begin that no other digit and no Latin letter stands before: a sum in hexadecimal has all of these.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let is_start =
        |at: &usize| bytes[*at].is_ascii_digit() && (*at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
    (0..bytes.len()).filter(is_start)
}

/// Digits in groups.
struct Groups {
    digits: Vec<u32>,
    /// How many digits stand before the end of each group.
    ends: Vec<usize>,
}

impl Groups {
    /// Reads so many digits with at most `widest` signs between two of them.
    fn read(text: &str, count: usize, widest: usize, is_between: impl Fn(char) -> bool) -> Option<Self> {
        let (mut digits, mut ends, mut width) = (Vec::with_capacity(count), Vec::new(), 0);
        for letter in text.chars() {
            match letter.to_digit(10) {
                _ if digits.len() == count => {
                    let is_over = !letter.is_ascii_alphanumeric();
                    ends.push(count);
                    return is_over.then_some(Self { digits, ends });
                }
                Some(digit) => {
                    digits.push(digit);
                    width = 0;
                }
                None if is_between(letter) && width < widest => {
                    if width == 0 {
                        ends.push(digits.len());
                    }
                    width += 1;
                }
                None => return None,
            }
        }
        ends.push(count);
        (digits.len() == count).then_some(Self { digits, ends })
    }

    /// True for groups in which a number is written: none of fewer than three digits, or the date, a digit and the rest.
    fn is_usual(&self) -> bool {
        let sizes: Vec<usize> =
            [0].iter().chain(&self.ends).zip(&self.ends).map(|(start, end)| end - start).collect();
        sizes.iter().all(|size| *size >= 3) || sizes == [6, 1, 5]
    }
}
