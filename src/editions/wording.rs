//! What a value of an edition says, in words: `{ effect = "base", years = 5 }` → «низшая категория, срок: 5 лет».
//!
//! Names of categories, posts and grounds are those of the edition itself. What is not known here stays as it is written.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::editions::basis::known_word;
use crate::editions::law::Entry;
use crate::editions::survey::Survey;
use crate::editions::values::{Effect, Level};
use crate::editions::{Edition, Editions};
use crate::kinds::people::{Category, Ladder};
use crate::kinds::rules::RuleValue;
use crate::locale;
use crate::say;
use crate::text::{Language, Say};

/// The words of one edition.
pub struct Wording<'e> {
    editions: &'e Editions,
    edition: &'e Edition,
    values: BTreeMap<String, RuleValue>,
}

impl<'e> Wording<'e> {
    /// The words of an edition.
    pub fn of(editions: &'e Editions, edition: &'e Edition) -> Self {
        Self { editions, edition, values: editions.values(edition) }
    }

    /// The edition.
    pub const fn edition(&self) -> &'e Edition {
        self.edition
    }

    /// All editions.
    pub const fn editions(&self) -> &'e Editions {
        self.editions
    }

    /// How its values are known.
    pub fn survey(&self) -> Survey {
        Survey::of(self.values.values())
    }

    /// Every value of the edition by path.
    pub const fn values(&self) -> &BTreeMap<String, RuleValue> {
        &self.values
    }

    /// What a value says.
    pub fn value(&self, value: &RuleValue) -> Say {
        let says = &value.says;
        let text = says.get("text").and_then(by_language);
        let parts = says.iter().filter_map(|(key, said)| self.part(key, said, says));
        joined(text.into_iter().chain(parts).chain(kazakh_known(value)), "; ")
    }

    /// What the last key of a path stands for; none where the value stands once.
    pub fn key(&self, entry: Option<&Entry>, path: &str) -> Option<Say> {
        let (section, key) = path.rsplit_once('.')?;
        if entry.is_some_and(|entry| entry.path == path) {
            return None;
        }
        // The names of categories and what explains say themselves what they are; a criterion has its number.
        let says = self.values.get(path).map(|value| &value.says);
        let says_itself = says.is_some_and(|says| says.contains_key("text") || says.contains_key("name"));
        match section {
            _ if section.starts_with("portfolio-criteria.") => Some(Say::same(key.replace('-', "."))),
            _ if says_itself => None,
            _ => Some(self.key_in(section, key).unwrap_or_else(|| Say::same(key))),
        }
    }

    /// What values are together by which no rule judges; none for a section that the program does not know.
    pub fn explanation(&self, section: &str) -> Option<Say> {
        if let Some(post) = section.strip_prefix("portfolio-criteria.") {
            let post = self.explained("post-names", post).unwrap_or_else(|| Say::same(post));
            return Some(labelled(
                ["портфолио өлшемшарттары", "критерии портфолио", "criteria of the portfolio"],
                &post,
            ));
        }
        let (_, [kk, ru, en]) = EXPLANATIONS.iter().find(|(known, _)| *known == section)?;
        Some(Say { kk: (*kk).to_owned(), ru: (*ru).to_owned(), en: (*en).to_owned() })
    }

    /// A ground, a sort of post or another key, as the edition's own explanations call it.
    pub fn key_in(&self, section: &str, key: &str) -> Option<Say> {
        match section {
            "competence" | "competence-subordinate" => level(key),
            "commission-member-categories" | "commission-member-attested-here" => level(key),
            "ladders" | "base" => ladder(key),
            "threshold-missed" => procedure(key),
            "breach" => breach(key),
            "posts" | "test-size" | "portfolio-totals" | "portfolio-highest" => {
                self.explained("post-names", key)
            }
            "kept-after-suspension" => self.explained("suspension-grounds", key),
            "without-procedure" => self.explained("without-procedure-grounds", key),
            "exempt-from-test" => self.explained("exemption-grounds", key),
            _ => self.category(key),
        }
    }

    /// A category by its word.
    pub fn category(&self, word: &str) -> Option<Say> {
        let (_, category) = Category::ALL.iter().find(|(known, _)| *known == word)?;
        let name = |language| self.editions.category_name_in(self.edition, *category, language);
        let (kk, ru) = (name(Language::Kk)?, name(Language::Ru)?);
        Some(Say { en: kk.clone(), kk, ru })
    }

    fn explained(&self, section: &str, key: &str) -> Option<Say> {
        let value = self.values.get(&format!("{section}.{key}"))?;
        value.says.get("text").or_else(|| value.says.get("name")).and_then(by_language)
    }

    /// One key of a value with all its keys beside it, because some mean something only together.
    fn part(&self, key: &str, said: &Json, says: &Map<String, Json>) -> Option<Say> {
        let known = match key {
            "text" | "kk-known" | "day" | "until-month" => return None,
            "years" | "up-to" if says.contains_key("effect") => return None,
            "is" => self.is(said),
            "years" => years(said),
            "minutes" => number(said).map(|n| say!("{n} минут", "{n} мин.", "{n} minutes")),
            "percent" => number(said).map(|n| Say::same(format!("{n} %"))),
            "categories" => self.categories(said),
            "claimed" => self.categories(said).map(|list| labelled(CLAIMED, &list)),
            "held" => self.categories(said).map(|list| labelled(HELD, &list)),
            "raises" => self.categories(said).map(|list| labelled(RAISES, &list)),
            "disputed" => self.categories(said).map(|list| labelled(DISPUTED, &list)),
            "totals" | "points" => self.points(said),
            "highest" => self.points(said).map(|points| labelled(HIGHEST, &points)),
            "ladder" => said.as_str().and_then(ladder),
            "month" => day_of_year(says),
            "from-month" => season(says),
            "effect" => effect(says),
            "disputed-procedures" => {
                Some(labelled(DISPUTED, &joined(words(said).filter_map(procedure), ", ")))
            }
            "posts" => Some(labelled(POSTS, &self.posts(said))),
            "language-teachers" => (said == true).then(|| {
                say!(
                    "шет тілі педагогтеріне ғана",
                    "только педагогам иностранных языков",
                    "teachers of foreign languages only",
                )
            }),
            "procedures" => Some(joined(words(said).filter_map(procedure), ", ")),
            "experience-years" => number(said).map(experience),
            "times-in-a-row" => number(said).map(|n| {
                say!("қатарынан ең көбі {n} рет", "не более {n} раз подряд", "at most {n} times in a row")
            }),
            "achievements" => number(said).map(|n| {
                say!("кемінде {n} жетістік", "достижений не менее {n}", "at least {n} achievements")
            }),
            "of" => majority(said),
            "decides" => {
                (said == "chair").then(|| say!("төрағаның дауысы", "голос председателя", "the chair's vote"))
            }
            _ => None,
        };
        // What stands beside a text repeats it for programs, except for what a table of the act holds.
        match says.contains_key("text") {
            true => known.filter(|_| ["minutes", "categories", "points", "highest"].contains(&key)),
            false => Some(known.unwrap_or_else(|| as_written(key, said))),
        }
    }

    /// Yes or no, a number, a part, a category, the day that a term counts from, or the day on which evidence is valid.
    fn is(&self, said: &Json) -> Option<Say> {
        match said {
            Json::Bool(true) => Some(say!("иә", "да", "yes")),
            Json::Bool(false) => Some(say!("жоқ", "нет", "no")),
            Json::Number(number) => Some(Say::same(number.to_string())),
            Json::String(word) => match word.as_str() {
                "order" => Some(say!("бұйрық күнінен", "со дня приказа", "from the day of the order")),
                "decision" => Some(say!("отырыс күнінен", "со дня заседания", "from the day of the sitting")),
                "sitting" => Some(say!("отырыс күні", "день заседания", "the day of the sitting")),
                "application" => {
                    Some(say!("өтініш берілген күн", "день подачи заявления", "the day of the application"))
                }
                word => Some(self.category(word).unwrap_or_else(|| Say::same(word))),
            },
            _ => None,
        }
    }

    fn categories(&self, said: &Json) -> Option<Say> {
        let names = words(said).map(|word| self.category(word).unwrap_or_else(|| Say::same(word)));
        said.is_array().then(|| joined(names, ", "))
    }

    fn posts(&self, said: &Json) -> Say {
        let name = |word| self.explained("post-names", word).unwrap_or_else(|| Say::same(word));
        joined(words(said).map(name), ", ")
    }

    fn points(&self, said: &Json) -> Option<Say> {
        let pair = |(word, points): (&String, &Json)| {
            let Say { kk, ru, en } = self.category(word).unwrap_or_else(|| Say::same(word));
            say!("{kk} – {points}", "{ru} – {points}", "{en} – {points}")
        };
        let mut points: Vec<_> = said.as_object()?.iter().collect();
        points.sort_by_key(|(word, _)| rank(word));
        Some(joined(points.into_iter().map(pair), ", "))
    }
}

/// `key = value`, the same in every language: what the program has no words for.
fn as_written(key: &str, said: &Json) -> Say {
    by_language(said).unwrap_or_else(|| Say::same(format!("{key} = {said}")))
}

/// Sentences one after another.
pub fn joined(parts: impl IntoIterator<Item = Say>, between: &str) -> Say {
    let mut all = Say::same("");
    for part in parts {
        for (whole, part) in [(&mut all.kk, part.kk), (&mut all.ru, part.ru), (&mut all.en, part.en)] {
            if !whole.is_empty() {
                whole.push_str(between);
            }
            whole.push_str(&part);
        }
    }
    all
}

const CLAIMED: [&str; 3] = ["мәлімделетіні", "заявляется", "claimed"];
const HELD: [&str; 3] = ["қолданыстағы санаты", "имеется", "held"];
const RAISES: [&str; 3] = ["бір деңгей жоғары беріледі", "на один уровень выше", "raised by one level"];
const DISPUTED: [&str; 3] = ["екі түрлі оқылады", "читается двояко", "read in two ways"];
const POSTS: [&str; 3] = ["лауазымы", "должность", "post"];
const HIGHEST: [&str; 3] = ["ең көбі", "самое большее", "at most"];

fn labelled([kk, ru, en]: [&str; 3], said: &Say) -> Say {
    Say {
        kk: format!("{kk}: {}", said.kk),
        ru: format!("{ru}: {}", said.ru),
        en: format!("{en}: {}", said.en),
    }
}

fn kazakh_known(value: &RuleValue) -> Option<Say> {
    let Say { kk, ru, en } = known_word(value.kazakh_known()?);
    Some(say!("қазақшасы – {kk}", "по-казахски – {ru}", "Kazakh wording: {en}"))
}

fn by_language(said: &Json) -> Option<Say> {
    let text = |code| said.get(code).and_then(Json::as_str);
    let (kk, ru) = (text("kk")?, text("ru")?);
    Some(Say { kk: kk.to_owned(), ru: ru.to_owned(), en: text("en").unwrap_or(kk).to_owned() })
}

fn words(said: &Json) -> impl Iterator<Item = &str> {
    said.as_array().into_iter().flatten().filter_map(Json::as_str)
}

fn number(said: &Json) -> Option<u64> {
    said.as_u64()
}

/// «3 жыл», «3 года», «3 years».
pub fn years_of(number: u64) -> Say {
    let ru = russian_years(number);
    let en = if number == 1 { "year" } else { "years" };
    say!("{number} жыл", "{number} {ru}", "{number} {en}")
}

const fn russian_years(number: u64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=14) => "лет",
        (1, _) => "год",
        (2..=4, _) => "года",
        _ => "лет",
    }
}

fn years(said: &Json) -> Option<Say> {
    if let Some(number) = number(said) {
        return Some(years_of(number));
    }
    let by_post = |key| said.get(key).and_then(Json::as_u64).map(years_of);
    let (head, other) = (by_post("head")?, by_post("other")?);
    Some(Say {
        kk: format!("бірінші басшыларға – {}, басқаларға – {}", head.kk, other.kk),
        ru: format!("первым руководителям – {}, остальным – {}", head.ru, other.ru),
        en: format!("{} for heads, {} for all others", head.en, other.en),
    })
}

/// After «не менее» the word stands in the genitive: «не менее 21 года», «не менее 30 лет».
fn experience(number: u64) -> Say {
    let ru = if number % 10 == 1 && number % 100 != 11 { "года" } else { "лет" };
    let en = years_of(number).en;
    say!("өтілі кемінде {number} жыл", "стаж не менее {number} {ru}", "at least {en} of experience")
}

fn effect(says: &Map<String, Json>) -> Option<Say> {
    let word = says.get("effect")?.as_str()?;
    let (_, effect) = Effect::ALL.iter().find(|(known, _)| *known == word)?;
    let Some(years) = says.get("years").and_then(years) else { return Some(effect_word(*effect)) };
    let Say { kk, ru, en } = years;
    let term = match says.get("up-to") {
        Some(Json::Bool(true)) => {
            say!("ең ұзақ мерзімі: {kk}", "наибольший срок: {ru}", "for at most {en}")
        }
        _ => say!("мерзімі: {kk}", "срок: {ru}", "for {en}"),
    };
    Some(joined([effect_word(*effect), term], ", "))
}

fn effect_word(effect: Effect) -> Say {
    match effect {
        Effect::Barred => say!("аттестаттауға жіберілмейді", "не допускается к аттестации", "no attestation"),
        Effect::OneLevelLower => say!(
            "қолданыстағыдан бір деңгей төмен санат",
            "категория на один уровень ниже действующей",
            "the category one level below the current one",
        ),
        Effect::NotAboveTestResult => say!(
            "ПББ нәтижесінен жоғары емес санат",
            "категория не выше результата ОЗП",
            "no category above the result of the test",
        ),
        Effect::Base => say!(
            "аттестаттаусыз берілетін ең төменгі санат",
            "низшая категория, которая даётся без аттестации",
            "the lowest category, held without attestation",
        ),
        Effect::KeepCurrent => say!(
            "қолданыстағы санат сақталады",
            "действующая категория сохраняется",
            "the current category is kept",
        ),
    }
}

fn day_of_year(says: &Map<String, Json>) -> Option<Say> {
    let part = |key| says.get(key).and_then(Json::as_i64).and_then(|part| i8::try_from(part).ok());
    let (month, day) = (part("month")?, part("day")?);
    let written = |language| locale::day_of_year(month, day, language);
    Some(Say { kk: written(Language::Kk)?, ru: written(Language::Ru)?, en: written(Language::En)? })
}

fn season(says: &Map<String, Json>) -> Option<Say> {
    let part = |key| says.get(key).and_then(Json::as_i64).and_then(|part| i8::try_from(part).ok());
    let (from, until) = (part("from-month")?, part("until-month")?);
    Some(months(from, until))
}

/// «қаңтар – тамыз», «январь – август».
pub fn months(from: i8, until: i8) -> Say {
    let name = |month, language| locale::month_alone(month, language).unwrap_or_default();
    let written = |language| format!("{} – {}", name(from, language), name(until, language));
    Say { kk: written(Language::Kk), ru: written(Language::Ru), en: written(Language::En) }
}

fn majority(said: &Json) -> Option<Say> {
    match said.as_str()? {
        "all-members" => Some(say!(
            "барлық мүше дауысының көпшілігі",
            "большинство от числа всех членов",
            "a majority of all members",
        )),
        "present" => Some(say!(
            "қатысқандар дауысының көпшілігі",
            "большинство от числа присутствующих",
            "a majority of those present",
        )),
        _ => None,
    }
}

fn procedure(word: &str) -> Option<Say> {
    match word {
        "award" => Some(say!("санат беру кезінде", "при присвоении", "on award")),
        "confirm" => Some(say!("санатты растау кезінде", "при подтверждении", "on confirmation")),
        _ => None,
    }
}

fn breach(word: &str) -> Option<Say> {
    match word {
        "first" => Some(say!("алғашқы бұзу", "первое нарушение", "first breach")),
        "second" => Some(say!("қайталап бұзу", "повторное нарушение", "repeated breach")),
        _ => None,
    }
}

fn level(word: &str) -> Option<Say> {
    match word {
        "organization" => Some(say!("білім беру ұйымы", "организация образования", "organisation")),
        "district" => Some(say!("аудан, қала", "район, город", "district or town")),
        "region" => Some(say!("облыс", "область", "region")),
        "ministry" => Some(say!("министрлік", "министерство", "ministry")),
        _ => None,
    }
}

fn ladder(word: &str) -> Option<Say> {
    let (_, ladder) = Ladder::ALL.iter().find(|(known, _)| *known == word)?;
    Some(match ladder {
        Ladder::Pedagogue => say!("педагогтер", "педагоги", "pedagogues"),
        Ladder::Deputy => say!("басшының орынбасарлары", "заместители руководителя", "deputy heads"),
        Ladder::Head => say!("басшылар", "руководители", "heads"),
    })
}

/// The place of a key among the words of its sort, ladders, levels and categories from the lowest.
pub fn rank(key: &str) -> usize {
    let categories = Category::ALL.iter().map(|(word, _)| *word);
    let ladders = Ladder::ALL.iter().map(|(word, _)| *word);
    let levels = Level::ALL.iter().map(|(word, _)| *word);
    let mut all = ladders.chain(levels).chain(categories);
    all.position(|word| word == key).unwrap_or(usize::MAX)
}

/// Sections by which no rule judges, and what their values are together.
const EXPLANATIONS: &[(&str, [&str; 3])] = &[
    ("appeal", ["апелляция", "апелляция", "the appeal"]),
    ("breach-lowering", ["бұзушылық үшін төмендету", "снижение за нарушение", "lowering for a breach"]),
    ("calendar", ["күнтізбе", "календарь", "the calendar"]),
    ("channels", ["өтініш арнасы", "через что подаётся заявление", "how to apply"]),
    ("complaints", ["шағым", "жалобы", "complaints"]),
    (
        "equal-categories",
        ["теңестірілетін санаттар", "приравненные категории", "categories that count as equal"],
    ),
    (
        "exemption-grounds",
        [
            "ПББ-дан босату негіздерінің мағынасы",
            "что значат основания освобождения от ОЗП",
            "what the grounds of exemption from the test mean",
        ],
    ),
    ("extent", ["мәтіннің көлемі", "объём текста", "the extent of the text"]),
    ("forms", ["нысандар", "формы", "forms"]),
    ("outcomes", ["қорытынды сөздері", "формулировки вывода", "the words of the conclusion"]),
    ("portfolio-contents", ["портфолио құрамы", "состав портфолио", "what a portfolio holds"]),
    (
        "portfolio-highest",
        [
            "портфолиодан жиналатын ең көп балл",
            "наибольшая сумма баллов портфолио",
            "the most points of a portfolio",
        ],
    ),
    (
        "post-names",
        ["лауазым түрлерінің мағынасы", "что значат виды должностей", "what the sorts of posts mean"],
    ),
    ("readings", ["екі түрлі оқылатын жерлер", "что читается двояко", "what is read in two ways"]),
    (
        "suspension-grounds",
        [
            "мерзімді тоқтата тұру негіздерінің мағынасы",
            "что значат основания приостановления срока",
            "what the grounds of suspension mean",
        ],
    ),
    ("test-attempts", ["ПББ тапсыру мүмкіндіктері", "попытки ОЗП", "attempts at the test"]),
    ("test-duration", ["ПББ ұзақтығы", "продолжительность ОЗП", "how long the test takes"]),
    (
        "test-name",
        ["бағалаудың сол кездегі атауы", "как тогда называлась оценка", "what the test was called then"],
    ),
    ("test-rules", ["ПББ өткізу тәртібі", "порядок проведения ОЗП", "how the test is held"]),
    (
        "without-procedure-grounds",
        [
            "аттестаттаусыз беру негіздерінің мағынасы",
            "что значат основания присвоения без аттестации",
            "what the grounds of award without attestation mean",
        ],
    ),
];

/// What values are about, in the order of a person's questions: the sections of each.
const SUBJECTS: &[(&[&str], [&str; 3])] = &[
    (&["categories"], ["Санаттардың атаулары", "Названия категорий", "Names of the categories"]),
    (
        &[
            "ladders",
            "posts",
            "base",
            "equated",
            "old-categories",
            "old-categories-by-exemption",
            "first-attestation",
            "procedures",
            "experience",
        ],
        ["Санаттар реті және өтіл", "Очерёдность категорий и стаж", "Order of categories and experience"],
    ),
    (&["competence", "competence-subordinate"], ["Санатты кім береді", "Кто присваивает", "Who awards"]),
    (&["validity", "period", "early", "early-achievements"], ["Мерзімдер", "Сроки", "Terms"]),
    (
        &["without-procedure", "exempt-from-attestation", "kept-after-suspension"],
        [
            "Аттестаттаусыз беру және сақтау",
            "Присвоение и сохранение без аттестации",
            "Award and keeping without attestation",
        ],
    ),
    (
        &[
            "test",
            "test-size",
            "test-threshold",
            "threshold-missed",
            "threshold-missed-current",
            "no-threshold-reached",
            "exempt-from-test",
        ],
        ["Педагогтердің білімін бағалау", "Оценка знаний педагогов", "The test"],
    ),
    (
        &["breach", "breach-annuls-result", "late-application", "false-data", "below-base"],
        ["Бұзушылық және оның салдары", "Нарушения и последствия", "Breaches and what they force"],
    ),
    (&["portfolio", "portfolio-totals"], ["Портфолио", "Портфолио", "The portfolio"]),
    (
        &["commission", "commission-member-categories", "commission-member-attested-here"],
        ["Комиссия", "Комиссия", "The commission"],
    ),
    (&["order", "certificate"], ["Бұйрық пен куәлік", "Приказ и удостоверение", "Order and certificate"]),
    (&["outcomes"], ["Комиссия қорытындылары", "Выводы комиссии", "Conclusions of the commission"]),
];

/// What a path is about: the subject's number, for order, and its title. What no subject has explains.
pub fn subject(path: &str) -> (usize, Say) {
    let section = path.split('.').next().unwrap_or(path);
    let found = SUBJECTS.iter().position(|(sections, _)| sections.contains(&section));
    let title = found.and_then(|at| SUBJECTS.get(at)).map(|(_, title)| *title);
    let [kk, ru, en] = title.unwrap_or(["Түсіндірмелер", "Пояснения", "Explanations"]);
    (found.unwrap_or(SUBJECTS.len()), Say { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() })
}
