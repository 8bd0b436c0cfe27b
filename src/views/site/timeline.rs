//! The measures of a plan along the months of its school year, as a drawing and as a list.

use serde::Serialize;

use crate::kinds::Content as Shape;
use crate::kinds::plan::{Measure, Plan};
use crate::locale;
use crate::text::Language;
use crate::views::scribe::Scribe;
use crate::when::{Day, Month, Point, When};

/// Width of the column of numbers, in units of the drawing.
const NUMBERS: u32 = 44;

/// Width of a month.
const MONTH: u32 = 60;

/// Height of the line of months.
const HEAD: u32 = 30;

/// Height of a measure.
const ROW: u32 = 26;

/// Height of a bar.
const BAR: u32 = 14;

/// A plan's measures along its months.
#[derive(Debug, Clone, Serialize)]
pub struct Timeline {
    /// Width of the drawing.
    pub width: u32,
    /// Height of the drawing.
    pub height: u32,
    /// Where the lines of months begin, from above.
    pub head: u32,
    /// The months.
    pub months: Vec<MonthColumn>,
    /// The measures that have a term.
    pub bars: Vec<Bar>,
    /// The same as text: numbers of measures by month.
    pub list: Vec<MonthLine>,
}

/// A month in the drawing.
#[derive(Debug, Clone, Serialize)]
pub struct MonthColumn {
    /// Its left edge.
    pub x: u32,
    /// Its middle.
    pub middle: u32,
    /// «қыр», the first letters of its name.
    pub short: String,
}

/// A measure in the drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// The measure's number.
    pub number: usize,
    /// Its anchor in the page.
    pub anchor: String,
    /// What is done, and when, in plain letters.
    pub title: String,
    /// Left edge.
    pub x: u32,
    /// Width.
    pub width: u32,
    /// Upper edge.
    pub y: u32,
    /// Height.
    pub height: u32,
    /// Where the number's line of letters stands.
    pub baseline: u32,
    /// True for what is done again and again, or all the time.
    pub repeated: bool,
}

/// The measures of a month.
#[derive(Debug, Clone, Serialize)]
pub struct MonthLine {
    /// «қыркүйек 2025».
    pub title: String,
    /// «1, 4, 7».
    pub numbers: String,
}

impl Timeline {
    /// The drawing of a plan; none of another paper, nor of a plan whose measures have no terms.
    pub fn of(scribe: &Scribe<'_>) -> Option<Self> {
        let Shape::Plan(plan) = &scribe.document.content else { return None };
        let months = months(plan);
        let rows: Vec<Row<'_>> = rows(plan, &months).collect();
        if rows.is_empty() {
            return None;
        }
        Some(Self {
            width: NUMBERS + months.len() as u32 * MONTH,
            height: HEAD + rows.len() as u32 * ROW,
            head: HEAD,
            bars: rows.iter().enumerate().map(|(at, row)| bar(scribe, &months, at, row)).collect(),
            list: months.iter().filter_map(|month| line(*month, &rows, scribe.language)).collect(),
            months: months
                .iter()
                .enumerate()
                .map(|(at, month)| column(at, *month, scribe.language))
                .collect(),
        })
    }
}

/// A measure with the days between which it is done.
struct Row<'p> {
    number: usize,
    measure: &'p Measure,
    when: When,
    first: Day,
    last: Day,
}

/// From the first month of preparation, or September, to the last month of a measure, or May.
fn months(plan: &Plan) -> Vec<Month> {
    let year = plan.school_year.value;
    let terms = || plan.measure.iter().filter_map(|measure| measure.when.as_ref());
    let first = terms().filter_map(|when| when.value.first()).min();
    let last = terms().filter_map(|when| when.value.last()).max();
    let first = first.map_or(year.first(), |day| day.clamp(year.preparation(), year.first()));
    let may = Month { year: year.last().year(), month: 5 }.last();
    let last = last.map_or(may, |day| day.clamp(may, year.last()));
    let mut months = vec![month_of(first)];
    while let Some(next) = months.last().map(|month| next(*month)).filter(|month| month.first() <= last) {
        months.push(next);
    }
    months
}

fn month_of(day: Day) -> Month {
    Month { year: day.year(), month: day.month() }
}

fn next(month: Month) -> Month {
    match month.month {
        12 => Month { year: month.year.saturating_add(1), month: 1 },
        _ => Month { month: month.month + 1, ..month },
    }
}

/// Measures with a term that meets the months that are drawn.
fn rows<'p>(plan: &'p Plan, months: &[Month]) -> impl Iterator<Item = Row<'p>> {
    let begin = months.first().map_or(Day::MIN, |month| month.first());
    let end = months.last().map_or(Day::MAX, |month| month.last());
    plan.measure.iter().enumerate().filter_map(move |(index, measure)| {
        let when = measure.when.as_ref()?.value;
        let (first, last) = (when.first().unwrap_or(begin).max(begin), when.last().unwrap_or(end).min(end));
        (first <= last).then_some(Row { number: index + 1, measure, when, first, last })
    })
}

fn bar(scribe: &Scribe<'_>, months: &[Month], at: usize, row: &Row<'_>) -> Bar {
    let left = NUMBERS + offset(months, row.first, 0);
    let right = NUMBERS + offset(months, row.last, 1);
    let y = HEAD + at as u32 * ROW;
    let content = scribe.prose(&row.measure.content).to_plain();
    Bar {
        number: row.number,
        anchor: row.measure.id.as_ref().map_or_else(|| row.number.to_string(), |id| id.0.clone()),
        title: format!("{}. {content} – {}", row.number, locale::when(row.when, scribe.language)),
        x: left,
        width: right.saturating_sub(left).max(4),
        y: y + (ROW - BAR) / 2,
        height: BAR,
        baseline: y + (ROW + BAR) / 2 - 2,
        repeated: matches!(row.when, When::Ongoing | When::Every(..)),
    }
}

/// How far a day lies from the first month's beginning; `after` is 1 for the day's end.
fn offset(months: &[Month], day: Day, after: u32) -> u32 {
    let at = months.iter().position(|month| *month == month_of(day)).unwrap_or_default();
    let days = u32::from(day.days_in_month().unsigned_abs());
    at as u32 * MONTH + (u32::from(day.day().unsigned_abs()) - 1 + after) * MONTH / days
}

fn column(at: usize, month: Month, language: Language) -> MonthColumn {
    let x = NUMBERS + at as u32 * MONTH;
    let name = locale::month_alone(month.month, language).unwrap_or_default();
    MonthColumn { x, middle: x + MONTH / 2, short: name.chars().take(3).collect() }
}

fn line(month: Month, rows: &[Row<'_>], language: Language) -> Option<MonthLine> {
    let meets = |row: &&Row<'_>| row.first <= month.last() && month.first() <= row.last;
    let numbers: Vec<String> = rows.iter().filter(meets).map(|row| row.number.to_string()).collect();
    let title = locale::when(When::Point(Point::Month(month)), language);
    (!numbers.is_empty()).then(|| MonthLine { title, numbers: numbers.join(", ") })
}
