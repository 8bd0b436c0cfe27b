//! Dates, terms and set phrases with numbers, in the official form of each language.

use crate::text::{Language, Say};
use crate::when::{Day, Month, Point, Rhythm, SchoolYear, When};
use crate::words::Words;

/// Months as they stand alone: «қаңтар», «январь».
const MONTHS: [[&str; 12]; 3] = [
    [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// Russian months after a day: «11 марта».
const RUSSIAN_GENITIVES: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Kazakh months before what is of a day in them: «25 ақпандағы бұйрық».
const KAZAKH_OF_MONTH: [&str; 12] = [
    "қаңтардағы",
    "ақпандағы",
    "наурыздағы",
    "сәуірдегі",
    "мамырдағы",
    "маусымдағы",
    "шілдедегі",
    "тамыздағы",
    "қыркүйектегі",
    "қазандағы",
    "қарашадағы",
    "желтоқсандағы",
];

/// «2024 жылғы 11 наурыз», «11 марта 2024 года», «11 March 2024».
pub fn day(day: Day, language: Language) -> String {
    dated(&day_of_month(day, language), day.year(), language)
}

/// «11.03.2024», for tables.
pub fn short_day(day: Day) -> String {
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}

/// «11.03.2024», «11 March 2024»: a day within a sentence of the program.
pub fn plain_day(day: Day) -> Say {
    let short = short_day(day);
    Say { kk: short.clone(), ru: short, en: self::day(day, Language::En) }
}

/// What stands beside the word for an edition: «2025 жылғы 25 ақпандағы № 32 редакция», «редакция от 25.02.2025 № 32»,
/// «edition No. 32 of 25 February 2025». Where nobody knows the order, `sent 2023-01-05` is the day of its distribution.
/// A name that is neither stays as it is.
pub fn edition(name: &str) -> Say {
    if let Some(day) = name.strip_prefix("sent ").and_then(|day| day.parse::<Day>().ok()) {
        return distributed(day);
    }
    let dated = name.split_once(" № ").and_then(|(day, number)| Some((day.parse::<Day>().ok()?, number)));
    let Some((day, number)) = dated else { return Say::same(name) };
    Say {
        kk: format!("{} № {number}", of_day(day, Language::Kk)),
        ru: format!("от {} № {number}", short_day(day)),
        en: format!("No. {number} of {}", self::day(day, Language::En)),
    }
}

/// «2023 жылғы 5 қаңтарда таратылған, нөмірі белгісіз».
fn distributed(day: Day) -> Say {
    // «қаңтардағы» without its ending stands in the locative: «қаңтарда».
    let of_month = KAZAKH_OF_MONTH[usize::from(day.month().unsigned_abs()) - 1];
    let in_month = of_month.trim_end_matches("ғы").trim_end_matches("гі");
    Say {
        kk: format!("{} жылғы {} {in_month} таратылған, нөмірі белгісіз", day.year(), day.day()),
        ru: format!("(разослана {}, номер неизвестен)", short_day(day)),
        en: format!("(distributed on {}, number unknown)", self::day(day, Language::En)),
    }
}

/// Words of which dates and school years are made, besides digits, each with all its forms.
pub fn words_of_dates() -> impl Iterator<Item = &'static str> {
    let months = MONTHS.iter().chain([&RUSSIAN_GENITIVES, &KAZAKH_OF_MONTH]).flatten().copied();
    months.chain([
        "год",
        "года",
        "году",
        "учебный",
        "учебного",
        "жыл",
        "жылы",
        "жылғы",
        "оқу",
        "school",
        "year",
    ])
}

/// True for a text of dates alone: «Октябрь 2026 года», «2026–2027 оқу жылы».
pub fn is_only_dates(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let word = word.to_lowercase();
        word.chars().all(|letter| letter.is_ascii_digit())
            || words_of_dates().any(|known| known.to_lowercase() == word)
    })
}

/// «1 қыркүйек», «1 сентября»: a day of any year, where there is one.
pub fn day_of_year(month: i8, day: i8, language: Language) -> Option<String> {
    // A leap year has every day that any year has.
    Day::new(2000, month, day).ok().map(|day| day_of_month(day, language))
}

/// «қаңтар», «январь»: a month as it stands alone.
pub fn month_alone(month: i8, language: Language) -> Option<&'static str> {
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS[language as usize].get(index).copied()
}

/// The month that a word in lower case names: «мамыр», «мамырда», «мамырдағы», «май», «мая», "may".
pub fn month_named(word: &str) -> Option<i8> {
    let place = |months: &[&str; 12]| months.iter().position(|month| month.to_lowercase() == word);
    // «мамырдағы» without its ending stands in the locative.
    let inside =
        || KAZAKH_OF_MONTH.iter().position(|month| month.starts_with(word) && word.ends_with(['а', 'е']));
    let found = MONTHS.iter().chain([&RUSSIAN_GENITIVES, &KAZAKH_OF_MONTH]).find_map(place).or_else(inside);
    found.and_then(|index| i8::try_from(index + 1).ok())
}

/// «2022–2023».
pub fn school_years(year: SchoolYear) -> String {
    format!("{}–{}", year.start, year.start.saturating_add(1))
}

/// «2022–2023 оқу жылы».
pub fn school_year(year: SchoolYear, language: Language) -> String {
    let years = school_years(year);
    match language {
        Language::Kk | Language::Ru => format!("{years} {}", Words::of(language).school_year),
        Language::En => format!("{} {years}", Words::of(language).school_year),
    }
}

/// A term in words.
pub fn when(term: When, language: Language) -> String {
    let words = Words::of(language);
    match term {
        When::Point(point) => self::point(point, language),
        When::Interval(from, until) => interval(from, until, language),
        When::Ongoing => words.ongoing.clone(),
        When::Every(rhythm, within) => {
            let rhythm = match rhythm {
                Rhythm::Week => &words.every_week,
                Rhythm::Month => &words.every_month,
                Rhythm::Quarter => &words.every_quarter,
            };
            match within {
                Some((from, until)) => format!("{rhythm}, {}", interval(from, until, language)),
                None => rhythm.clone(),
            }
        }
    }
}

/// «2022 жылғы 26 тамыздағы», «от 26 августа 2022 года», «of 26 August 2022»: what is of a day.
pub fn of_day(day: Day, language: Language) -> String {
    match language {
        Language::Kk => {
            let month = KAZAKH_OF_MONTH[usize::from(day.month().unsigned_abs()) - 1];
            format!("{} жылғы {} {month}", day.year(), day.day())
        }
        Language::Ru => format!("от {}", self::day(day, language)),
        Language::En => format!("of {}", self::day(day, language)),
    }
}

/// «№ 83 бұйрық», «приказ № 83».
pub fn order(number: &str, language: Language) -> String {
    numbered(number, &Words::of(language).order_number, language)
}

/// «№ 1 хаттама», «протокол № 1».
pub fn protocol(number: &str, language: Language) -> String {
    numbered(number, &Words::of(language).protocol_number, language)
}

/// «1-қосымша», «Приложение 1»; the only annex has no number.
pub fn annex(number: Option<usize>, language: Language) -> String {
    let word = &Words::of(language).annex;
    match (number, language) {
        (None, _) => word.clone(),
        (Some(number), Language::Kk) => format!("{number}-{}", word.to_lowercase()),
        (Some(number), _) => format!("{word} {number}"),
    }
}

/// «№ 1», kept on one line.
pub fn number(number: &str) -> String {
    format!("№\u{A0}{number}")
}

fn numbered(number: &str, word: &str, language: Language) -> String {
    let number = self::number(number);
    match language {
        Language::Kk => format!("{number} {word}"),
        Language::Ru | Language::En => format!("{word} {number}"),
    }
}

fn point(point: Point, language: Language) -> String {
    match point {
        Point::Day(day) => self::day(day, language),
        Point::Month(month) => dated(month_name(month, language), month.year, language),
    }
}

/// «2022 жылғы қыркүйек – қараша»; both years where they differ.
fn interval(from: Point, until: Point, language: Language) -> String {
    let years = (from.first().year(), until.first().year());
    match (from, until) {
        _ if years.0 != years.1 => format!("{} – {}", point(from, language), point(until, language)),
        (Point::Month(from), Point::Month(until)) if from == until => {
            dated(month_name(from, language), from.year, language)
        }
        (Point::Month(from), Point::Month(until)) => dated(
            &format!("{} – {}", month_name(from, language), month_name(until, language)),
            until.year,
            language,
        ),
        (Point::Day(from), Point::Day(until)) => {
            let both = format!("{} – {}", day_of_month(from, language), day_of_month(until, language));
            dated(&both, until.year(), language)
        }
        _ => format!("{} – {}", point(from, language), point(until, language)),
    }
}

fn month_name(month: Month, language: Language) -> &'static str {
    MONTHS[language as usize][usize::from(month.month.unsigned_abs()) - 1]
}

fn day_of_month(day: Day, language: Language) -> String {
    let index = usize::from(day.month().unsigned_abs()) - 1;
    let month =
        if language == Language::Ru { RUSSIAN_GENITIVES[index] } else { MONTHS[language as usize][index] };
    format!("{} {month}", day.day())
}

/// Puts the year where the language has it.
fn dated(rest: &str, year: i16, language: Language) -> String {
    match language {
        Language::Kk => format!("{year} жылғы {rest}"),
        Language::Ru => format!("{rest} {year} года"),
        Language::En => format!("{rest} {year}"),
    }
}

/// The letters of Kazakh in the order of its alphabet; Russian words keep their own order in it.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// What texts are sorted by, so that «ә» stands after «а» and not after «я».
pub fn alphabetical(text: &str) -> Vec<u32> {
    let place = |letter: char| match ALPHABET.chars().position(|known| known == letter) {
        Some(place) => 'а' as u32 + place as u32,
        None => letter as u32,
    };
    text.chars().flat_map(char::to_lowercase).map(place).collect()
}
