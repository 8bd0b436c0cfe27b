//! The shapes that a value of an edition can have, such as `{ is = 7 }` or `{ years = { head = 3, other = 5 } }`.
//!
//! Serde reads them; where it cannot, the shape's own description tells the user what belongs there.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::kinds::decision::Procedure;
use crate::kinds::people::{Category, Ladder};
use crate::shape::values::Fraction;
use crate::text::Language;
use crate::when::Day;

/// Something that a value of an edition can say.
pub trait Shape: Sized {
    /// How it is written, for the user whose edition says it in another way.
    const WRITTEN: &'static str;

    /// False for a number that nothing can have, such as a quorum of nobody or the thirtieth of February.
    fn is_possible(&self) -> bool;
}

macro_rules! shapes {
    ($($(#[doc = $doc:literal])+ $Name:ident $written:literal $(if $is_possible:ident)? { $($(#[doc = $field_doc:literal])+ $(#[serde($($serde:tt)*)])? $field:ident: $type:ty,)+ })*) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $Name { $($(#[doc = $field_doc])+ $(#[serde($($serde)*)])? pub $field: $type,)+ }

        impl Shape for $Name {
            const WRITTEN: &'static str = $written;

            fn is_possible(&self) -> bool {
                true $(&& $is_possible(self))?
            }
        }
    )*};
}

shapes! {
    /// A number of people, tasks or times.
    Count "{ is = 7 }" if is_count {
        /// The number.
        is: u32,
    }
    /// True or false.
    Flag "{ is = true }" {
        /// The answer.
        is: bool,
    }
    /// A part of a whole.
    Part "{ is = \"2/3\" }" if is_part {
        /// The part.
        #[serde(deserialize_with = "fraction")]
        is: Fraction,
    }
    /// A time in years.
    Term "{ years = … } / { years = { head = …, other = … } }" if is_term {
        /// The years.
        years: Years,
    }
    /// A share of the points of a test, in percent.
    Percent "{ percent = 60 }" if is_percent {
        /// Percent.
        #[serde(deserialize_with = "percent")]
        percent: u32,
    }
    /// Categories in their order.
    Categories "{ categories = [\"moderator\", \"expert\"] }" if is_set {
        /// The categories.
        categories: Vec<Category>,
    }
    /// The total points that a portfolio needs, by category.
    Totals "{ totals = { moderator = 68, expert = 84 } }" {
        /// Points by category.
        totals: std::collections::BTreeMap<Category, u32>,
    }
    /// The ladder of categories on which a post stands.
    Post "{ ladder = \"pedagogue\" }" {
        /// `pedagogue`, `deputy` or `head`.
        ladder: Ladder,
    }
    /// A category that is all that remains.
    Base "{ is = \"teacher\" }" {
        /// The category.
        is: Category,
    }
    /// A day of the year.
    DayOfYear "{ month = 9, day = 1 }" if is_day {
        /// The month, 1 to 12.
        #[serde(deserialize_with = "month")]
        month: i8,
        /// The day of the month.
        #[serde(deserialize_with = "day_of_month")]
        day: i8,
    }
    /// Months of the year, both included.
    Season "{ from-month = 1, until-month = 8 }" if is_season {
        /// The first month.
        #[serde(deserialize_with = "month")]
        from_month: i8,
        /// The last month.
        #[serde(deserialize_with = "month")]
        until_month: i8,
    }
    /// What a fact forces.
    Consequence "{ effect = \"one-level-lower\", years = 1 }" if is_consequence {
        /// The effect, one that the program knows.
        effect: Effect,
        /// For how long.
        years: Option<Years>,
        /// True where the years are the longest that there may be.
        #[serde(default)]
        up_to: bool,
    }
    /// A ground on which no test is needed.
    ExemptionRule "{ procedures = [\"confirm\"], experience-years = 30 }" if is_exemption {
        /// The procedures for which it is given.
        procedures: Vec<Procedure>,
        /// Procedures for which the text is read in two ways.
        #[serde(default)]
        disputed_procedures: Vec<Procedure>,
        /// The experience that it asks for.
        experience_years: Option<u32>,
        /// The categories that may be claimed; any where left out.
        claimed: Option<Vec<Category>>,
        /// Categories for which the text is read in two ways.
        disputed: Option<Vec<Category>>,
        /// The categories that must be held; any where left out.
        held: Option<Vec<Category>>,
        /// How many times in a row it may be used.
        times_in_a_row: Option<u32>,
    }
    /// A ground on which a category is given without attestation.
    Grant "{ categories = [\"moderator\"], raises = [\"expert\"] }" {
        /// The categories that may be given.
        categories: Vec<Category>,
        /// Categories whose holders are given the next one instead.
        #[serde(default)]
        raises: Vec<Category>,
        /// The sorts of posts whose holders are given it; those of any where left out.
        posts: Option<Vec<String>>,
        /// True where only teachers of foreign languages are given it.
        #[serde(default)]
        language_teachers: bool,
    }
    /// What early award of a category asks for.
    Achievements "{ achievements = 4 }" {
        /// How many of the listed achievements.
        achievements: u32,
    }
    /// Which votes a majority is counted of.
    Majority "{ of = \"all-members\" }" {
        /// Of all members, or of those present.
        of: MajorityOf,
    }
    /// Who decides a tie.
    Tie "{ decides = \"chair\" }" {
        /// Who decides.
        decides: TieDecides,
    }
    /// The day from which a term counts.
    CountsFrom "{ is = \"order\" }" {
        /// The day.
        is: CountedFrom,
    }
    /// The day on which evidence must be valid.
    ValidOn "{ is = \"sitting\" }" {
        /// The day.
        is: EvidenceDay,
    }
    /// A name in the languages of papers.
    Name "{ name = { kk = \"…\", ru = \"…\" } }" {
        /// The name.
        name: Names,
        /// How the Kazakh wording is known, where that differs.
        kk_known: Option<crate::kinds::rules::Known>,
    }
}

/// More years than anybody works or any category is valid.
const MOST_YEARS: u32 = 100;

/// More people, tasks or times than a commission or a test has.
const MOST: u32 = 10_000;

const fn is_count(count: &Count) -> bool {
    count.is <= MOST
}

const fn is_part(part: &Part) -> bool {
    part.is.numerator > 0 && part.is.numerator <= part.is.denominator
}

const fn is_term(term: &Term) -> bool {
    term.years.are_possible()
}

const fn is_percent(percent: &Percent) -> bool {
    percent.percent <= 100
}

fn is_set(categories: &Categories) -> bool {
    let all = &categories.categories;
    all.iter().enumerate().all(|(index, category)| !all[..index].contains(category))
}

/// Every day of the calendar but 29 February, which most years do not have.
fn is_day(day: &DayOfYear) -> bool {
    const COMMON_YEAR: i16 = 2023;
    day.in_year(COMMON_YEAR).is_some()
}

fn is_season(season: &Season) -> bool {
    [season.from_month, season.until_month].iter().all(|month| (1..=12).contains(month))
}

fn is_consequence(consequence: &Consequence) -> bool {
    consequence.years.is_none_or(Years::are_possible)
}

fn is_exemption(rule: &ExemptionRule) -> bool {
    rule.experience_years.is_none_or(|years| years <= MOST_YEARS)
}

/// A name in the languages of papers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
}

impl Names {
    /// The name in a language; papers in English take the Kazakh one.
    pub fn to(&self, language: Language) -> &str {
        match language {
            Language::Ru => &self.ru,
            Language::Kk | Language::En => &self.kk,
        }
    }
}

/// Years, which may be others for heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Years {
    /// The same for everybody.
    Same(u32),
    /// By post.
    ByPost {
        /// For first heads.
        head: u32,
        /// For everybody else.
        other: u32,
    },
}

impl Years {
    const fn are_possible(self) -> bool {
        match self {
            Self::Same(years) => years <= MOST_YEARS,
            Self::ByPost { head, other } => head <= MOST_YEARS && other <= MOST_YEARS,
        }
    }

    /// The years of a ladder.
    pub fn of(self, ladder: Ladder) -> u32 {
        match (self, ladder) {
            (Self::Same(years), _) | (Self::ByPost { head: years, .. }, Ladder::Head) => years,
            (Self::ByPost { other, .. }, Ladder::Pedagogue | Ladder::Deputy) => other,
        }
    }
}

crate::words! {
    /// What a fact forces; the code knows these and never asks which edition it sees.
    pub enum Effect {
        /// No attestation for some years.
        Barred = "barred",
        /// The category one level below the current one.
        OneLevelLower = "one-level-lower",
        /// No category above what the test reached.
        NotAboveTestResult = "not-above-test-result",
        /// The lowest category of the ladder that is held without attestation.
        Base = "base",
        /// The current category is kept.
        KeepCurrent = "keep-current",
    }

    /// Which votes a majority is counted of.
    pub enum MajorityOf {
        /// Of all members.
        AllMembers = "all-members",
        /// Of those present.
        Present = "present",
    }

    /// Who decides a tie.
    pub enum TieDecides {
        /// The chair's vote.
        Chair = "chair",
    }

    /// The day from which a category's term counts.
    pub enum CountedFrom {
        /// The day of the order.
        Order = "order",
        /// The day of the sitting.
        Decision = "decision",
    }

    /// The day on which evidence must be valid.
    pub enum EvidenceDay {
        /// The day of the sitting.
        Sitting = "sitting",
        /// The day of the application.
        Application = "application",
    }

    /// The level of the body that attests.
    pub enum Level {
        /// A kindergarten, school or college.
        Organization = "organization",
        /// The education department of a district or town.
        District = "district",
        /// The education department of a region.
        Region = "region",
        /// The ministry.
        Ministry = "ministry",
    }
}

fn percent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    within(u32::deserialize(deserializer)?, 0..=100)
}

fn month<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i8, D::Error> {
    within(i8::deserialize(deserializer)?, 1..=12)
}

fn day_of_month<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i8, D::Error> {
    within(i8::deserialize(deserializer)?, 1..=31)
}

/// A number that can be meant.
fn within<T: PartialOrd, E: Error>(number: T, range: std::ops::RangeInclusive<T>) -> Result<T, E> {
    if range.contains(&number) { Ok(number) } else { Err(E::custom("out of range")) }
}

fn fraction<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Fraction, D::Error> {
    let text = String::deserialize(deserializer)?;
    let parts = text.split_once('/').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    match parts {
        Some((numerator, denominator)) if (1..=denominator).contains(&numerator) => {
            Ok(Fraction { numerator, denominator })
        }
        _ => Err(D::Error::custom("a part of a whole")),
    }
}

impl DayOfYear {
    /// The day in a year; none where that year does not have it.
    pub fn in_year(&self, year: i16) -> Option<Day> {
        Day::new(year, self.month, self.day).ok()
    }
}

impl Season {
    /// True where a day lies in it; one that begins later in the year than it ends goes over the new year.
    pub fn has(&self, day: Day) -> bool {
        let (begun, goes_on) = (day.month() >= self.from_month, day.month() <= self.until_month);
        if self.from_month <= self.until_month { begun && goes_on } else { begun || goes_on }
    }
}
