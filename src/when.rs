//! Days, terms and school years.

use jiff::civil::Date;

/// A day of the calendar.
pub type Day = Date;

/// The same day of the month some years later; 29 February becomes 28 February where the year has none.
pub fn years_later(day: Day, years: u32) -> Day {
    shifted(day, i64::from(years))
}

/// How many full years lie between two days; none before the first.
pub fn full_years(since: Day, day: Day) -> u32 {
    let years = u32::try_from(day.year() - since.year()).unwrap_or_default();
    if years_later(since, years) > day { years.saturating_sub(1) } else { years }
}

/// The same day of the month some years earlier; 29 February becomes 28 February where the year has none.
pub fn years_earlier(day: Day, years: u32) -> Day {
    shifted(day, -i64::from(years))
}

/// A day beyond the calendar's ends becomes that end.
fn shifted(day: Day, years: i64) -> Day {
    match jiff::Span::new().try_years(years) {
        Ok(span) => day.saturating_add(span),
        Err(_) if years < 0 => Day::MIN,
        Err(_) => Day::MAX,
    }
}

/// A length of time: `90d`, `12m` or `2y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Length {
    Days(u32),
    Months(u32),
    Years(u32),
}

impl Length {
    /// Reads `90d`, `12m` or `2y`.
    pub fn parse(text: &str) -> Option<Self> {
        let unit = text.chars().last()?;
        let number = text.strip_suffix(unit)?;
        let number = number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())??;
        match unit {
            'd' => Some(Self::Days(number)),
            'm' => Some(Self::Months(number)),
            'y' => Some(Self::Years(number)),
            _ => None,
        }
    }

    /// The day after that time, counted from a day; beyond the calendar's end it is that end.
    pub fn after(self, day: Day) -> Day {
        let span = match self {
            Self::Days(days) => jiff::Span::new().try_days(days),
            Self::Months(months) => jiff::Span::new().try_months(months),
            Self::Years(years) => jiff::Span::new().try_years(years),
        };
        span.map_or(Day::MAX, |span| day.saturating_add(span))
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
}

impl Month {
    /// Its first day.
    pub fn first(self) -> Day {
        Date::constant(self.year, self.month, 1)
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.first().last_of_month()
    }
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// A day.
    Day(Day),
    /// A whole month.
    Month(Month),
}

impl Point {
    /// Its first day.
    pub fn first(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.first(),
        }
    }

    /// Its last day.
    pub fn last(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last(),
        }
    }
}

/// How often something is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Rhythm {
    Week,
    Month,
    Quarter,
}

/// A term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day or a month.
    Point(Point),
    /// From one to another, both included.
    Interval(Point, Point),
    /// All the time.
    Ongoing,
    /// Again and again within an interval, or without end.
    Every(Rhythm, Option<(Point, Point)>),
}

impl When {
    /// The first day, where there is one.
    pub fn first(self) -> Option<Day> {
        match self {
            Self::Point(point) | Self::Interval(point, _) | Self::Every(_, Some((point, _))) => {
                Some(point.first())
            }
            Self::Ongoing | Self::Every(_, None) => None,
        }
    }

    /// The last day, where there is one.
    pub fn last(self) -> Option<Day> {
        match self {
            Self::Point(point) | Self::Interval(_, point) | Self::Every(_, Some((_, point))) => {
                Some(point.last())
            }
            Self::Ongoing | Self::Every(_, None) => None,
        }
    }
}

/// Why letters are no day, month or interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotWhen {
    /// The form is another one.
    Form,
    /// `11.03.2024`: the day first; the value is what was meant, as this tool writes it.
    DayFirst(String),
    /// The calendar has no such day or month.
    NoSuchDay,
    /// The end lies before the start.
    EndsBeforeStart,
}

/// Reads `2024-03-11` or `2024-03`.
pub fn point(text: &str) -> Result<Point, NotWhen> {
    let parts: Vec<&str> = text.split('-').collect();
    let (year, month) = match parts.as_slice() {
        [year, month] | [year, month, _] => (digits(year, 4)?, digits(month, 2)?),
        _ => return Err(day_first(text)),
    };
    if !(1..=12).contains(&month) || year == 0 {
        return Err(NotWhen::NoSuchDay);
    }
    let month = Month { year, month: month as i8 };
    match parts.get(2) {
        None => Ok(Point::Month(month)),
        Some(day) => day_of(month, digits(day, 2)?).map(Point::Day),
    }
}

/// Reads a day, a month, an interval or `ongoing`.
pub fn when(text: &str) -> Result<When, NotWhen> {
    if text == "ongoing" {
        return Ok(When::Ongoing);
    }
    match text.split_once('/') {
        None => point(text).map(When::Point),
        Some(_) => interval(text).map(|(from, until)| When::Interval(from, until)),
    }
}

/// Reads `2022-09/2022-11`.
pub fn interval(text: &str) -> Result<(Point, Point), NotWhen> {
    let (from, until) = text.split_once('/').ok_or(NotWhen::Form)?;
    let (from, until) = (point(from.trim())?, point(until.trim())?);
    if until.last() < from.first() { Err(NotWhen::EndsBeforeStart) } else { Ok((from, until)) }
}

/// Turns `11.03.2024`, `11/03/2024` or `03.2024` into `2024-03-11` or `2024-03`, where the calendar has it.
pub fn from_day_first(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', 'г', 'ж', ' ']);
    let parts: Vec<&str> = text.split(['.', '/']).collect();
    let iso = match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [month, year] if year.len() == 4 => format!("{year}-{month:0>2}"),
        _ => return None,
    };
    point(&iso).ok().map(|_| iso)
}

fn day_first(text: &str) -> NotWhen {
    from_day_first(text).map_or(NotWhen::Form, NotWhen::DayFirst)
}

fn digits(text: &str, length: usize) -> Result<i16, NotWhen> {
    let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().map_err(|_| NotWhen::Form) } else { Err(NotWhen::Form) }
}

fn day_of(month: Month, day: i16) -> Result<Day, NotWhen> {
    Date::new(month.year, month.month, day as i8).map_err(|_| NotWhen::NoSuchDay)
}

/// A school year, 1 September to 31 August.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear {
    /// The year of its September.
    pub start: i16,
}

impl SchoolYear {
    /// Reads `2022-2023`.
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('-')?;
        let (start, end) = (digits(start, 4).ok()?, digits(end, 4).ok()?);
        (start > 0 && end == start + 1).then_some(Self { start })
    }

    /// The school year of a day.
    pub fn of(day: Day) -> Self {
        Self { start: if day.month() >= 9 { day.year() } else { day.year() - 1 } }
    }

    /// The school year that a preparation on this day is for: from April on the coming one, otherwise the running one.
    pub fn prepared_on(day: Day) -> Self {
        let of_year = Self { start: day.year() };
        if day >= of_year.preparation() { of_year } else { Self { start: day.year() - 1 } }
    }

    /// 1 September.
    pub fn first(self) -> Day {
        Date::constant(self.start, 9, 1)
    }

    /// 31 August.
    pub fn last(self) -> Day {
        Date::new(self.start.saturating_add(1), 8, 31).unwrap_or(Date::MAX)
    }

    /// The first day on which preparation may lie: five months before.
    pub fn preparation(self) -> Day {
        Date::constant(self.start, 4, 1)
    }
}

impl std::fmt::Display for SchoolYear {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}-{}", self.start, self.start.saturating_add(1))
    }
}
