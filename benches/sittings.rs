//! Sittings of attestation commissions, ten cases each, in which no rule finds a fault.
//!
//! Kindergartens of a district, each with a commission that sits four times a school year for five years.
//! Who is refused in one year is heard again in the next, so that a case also meets what was decided before.

use std::io;
use std::path::Path;

use jiff::civil::date;

use crate::corpus::{
    CASE_TEXTS, CASES, CONFIG, ORGANIZATION, SEASONED, case_entry, commission_head, experience, later,
    person, person_entry, put, sitting_head, term,
};

/// The day on which they are checked, later than all of them.
pub const TODAY: &str = "2030-08-31";

const FIRST_YEAR: usize = 2025;
const YEARS: usize = 5;
const SITTINGS_A_YEAR: usize = 4;
const CASES_A_SITTING: usize = 2 * CASES;

/// Who sits in a commission or writes for it; those who are attested come after them.
const STAFF: usize = 8;

/// Of the five cases that repeat: the one that is refused, and the one that hears the same person a year later.
const REFUSED: usize = 2;
const HEARD_AGAIN: usize = 0;

/// A sitting of a kindergarten's commission.
#[derive(Clone, Copy)]
struct Sitting {
    year: usize,
    of_year: usize,
}

impl Sitting {
    /// The first sittings of a kindergarten.
    fn first(count: usize) -> impl Iterator<Item = Self> {
        (0..count).map(|nth| Self { year: nth / SITTINGS_A_YEAR, of_year: nth % SITTINGS_A_YEAR })
    }

    /// The calendar year in which it is held.
    fn calendar_year(self) -> usize {
        FIRST_YEAR + self.year + 1
    }

    /// Whose case is heard: an index of people.
    fn person(self, case: usize) -> usize {
        let (year, case) = match self.year.checked_sub(1) {
            Some(before) if case % CASES == HEARD_AGAIN => (before, case - HEARD_AGAIN + REFUSED),
            _ => (self.year, case),
        };
        STAFF + (year * SITTINGS_A_YEAR + self.of_year) * CASES_A_SITTING + case
    }

    /// The cases whose people were not heard before.
    fn new_cases(self) -> impl Iterator<Item = usize> {
        (0..CASES_A_SITTING).filter(move |case| self.year == 0 || case % CASES != HEARD_AGAIN)
    }
}

/// Writes so many sittings into an empty folder and tells how many bytes they take.
pub fn write(folder: &Path, sittings: usize) -> io::Result<u64> {
    put(&folder.join("qujat.toml"), CONFIG)?;
    let a_kindergarten = YEARS * SITTINGS_A_YEAR;
    let mut bytes = 0;
    for nth in 0..sittings.div_ceil(a_kindergarten) {
        let count = (sittings - nth * a_kindergarten).min(a_kindergarten);
        bytes += write_kindergarten(folder, nth, count)?;
    }
    Ok(bytes)
}

fn write_kindergarten(folder: &Path, nth: usize, sittings: usize) -> io::Result<u64> {
    let id = format!("kindergarten-{nth:04}");
    let file = |path: &str, text: &str| put(&folder.join("data").join(&id).join(path), text);
    file("organization.toml", &ORGANIZATION.replacen("ulgi", &id, 1))?;
    file("people.toml", &people_file(sittings))?;
    file("bodies/commission.toml", &commission_file())?;
    let mut bytes = 0;
    for sitting in Sitting::first(sittings) {
        let text = decision_file(sitting);
        file(&format!("decisions/sitting-{}-{}.toml", sitting.calendar_year(), sitting.of_year + 1), &text)?;
        bytes += text.len() as u64;
    }
    Ok(bytes)
}

fn people_file(sittings: usize) -> String {
    let mut text = "kind = \"people\"\n".to_owned();
    (0..STAFF).for_each(|nth| text.push_str(&person_entry(nth, SEASONED)));
    for sitting in Sitting::first(sittings) {
        // What is confirmed was given five years before.
        let given = (sitting.calendar_year() - 5).to_string();
        for case in sitting.new_cases() {
            text.push_str(&person_entry(sitting.person(case), &experience(case).replace("2021", &given)));
        }
    }
    text
}

/// A commission a school year; nobody is its chair for more than two of them in a row.
fn commission_file() -> String {
    let terms = (0..YEARS).map(|year| term(FIRST_YEAR + year, &person(year / 2 % 2), &educators()));
    commission_head(1) + &terms.collect::<String>()
}

fn educators() -> [String; 2] {
    [STAFF - 2, STAFF - 1].map(person)
}

fn decision_file(sitting: Sitting) -> String {
    let year = sitting.calendar_year();
    let day = later(date(year as i16, 4, 20), sitting.of_year * 8);
    let mut text = sitting_head(sitting.of_year + 1, "commission", day, &educators());
    for (case, of_2026) in CASE_TEXTS.iter().cycle().take(CASES_A_SITTING).enumerate() {
        let case_text = of_2026.replace("2026", &year.to_string());
        text.push_str(&case_entry(&person(sitting.person(case)), &case_text));
    }
    text
}
