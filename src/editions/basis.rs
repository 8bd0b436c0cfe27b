//! What a verdict rests on: the provision, the edition, since when it is in force, and how that is known.

use crate::editions::Edition;
use crate::finding::Severity;
use crate::kinds::rules::Known;
use crate::locale::plain_day;
use crate::say;
use crate::text::Say;

/// What a verdict rests on: one value of an edition, or several.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'e> {
    /// The provisions, the first one asked for in front; empty places at the end.
    provisions: [&'e str; MOST],
    /// How the least certain value is known.
    pub value: Known,
    /// How it is known that the edition was in force on the day.
    pub day: Known,
    /// The edition.
    pub edition: &'e Edition,
}

/// More provisions than a verdict of ours rests on; beyond them only the certainty counts.
const MOST: usize = 8;

impl<'e> Basis<'e> {
    /// One value: its provision, as the edition writes it, how it is known, and how the edition's day is.
    pub const fn new(provision: &'e str, value: Known, day: Known, edition: &'e Edition) -> Self {
        let mut provisions = [""; MOST];
        provisions[0] = provision;
        Self { provisions, value, day, edition }
    }

    /// This and another value: a verdict that needs both is as certain as the less certain one. Of another edition
    /// no provision is named, for a line names one edition.
    pub fn and(mut self, other: Self) -> Self {
        self.value = self.value.max(other.value);
        self.day = self.day.max(other.day);
        if std::ptr::eq(self.edition, other.edition) {
            other.provisions.iter().take_while(|provision| !provision.is_empty()).for_each(|provision| {
                self.name(provision);
            });
        }
        self
    }

    /// This and another value, where there is one.
    pub fn and_maybe(self, other: Option<Self>) -> Self {
        other.map_or(self, |other| self.and(other))
    }

    /// The same as a reading of the text: a conclusion, where the value itself is not doubtful on other grounds.
    pub fn as_reading(self) -> Self {
        let value = if self.value == Known::Text { Known::Inferred } else { self.value };
        Self { value, ..self }
    }

    fn name(&mut self, provision: &'e str) {
        let free = self.provisions.iter_mut().find(|known| known.is_empty() || **known == provision);
        if let Some(place) = free {
            *place = provision;
        }
    }

    /// How it is known: no better than the least certain value, nor than that the edition was in force.
    pub fn known(&self) -> Known {
        self.value.max(self.day)
    }

    /// A verdict is as strong as what it rests on.
    pub fn severity(&self) -> Severity {
        severity(self.known())
    }

    /// The provisions with commas, each once, as editions write them.
    pub fn provision(&self) -> String {
        let mut all: Vec<&str> = Vec::new();
        for part in self.provisions.iter().flat_map(|provision| provision.split(", ")) {
            if !part.is_empty() && !all.contains(&part) {
                all.push(part);
            }
        }
        all.join(", ")
    }

    /// «21-тармақ; 2025 жылғы 25 ақпандағы № 32 редакция, 10.03.2025 күнінен бастап күшінде».
    pub fn say(&self) -> Say {
        let (provision, edition, how) = (provision(&self.provision()), since(self.edition), self.how());
        Say {
            kk: format!("{}; {}{}", provision.kk, edition.kk, how.kk),
            ru: format!("{}; {}{}", provision.ru, edition.ru, how.ru),
            en: format!("{}; {}{}", provision.en, edition.en, how.en),
        }
    }

    /// What is weak, the value or the day; nothing is said of what the text itself says.
    fn how(&self) -> Say {
        match (self.value, self.day) {
            (value, Known::Text) => how(value),
            (Known::Text, day) => {
                let Say { kk, ru, en } = known_day(day);
                say!(
                    " (күшіне енген күні – {kk})",
                    " (день вступления в силу – {ru})",
                    " (its first day: {en})"
                )
            }
            (value, day) => {
                let (value, day) = (known_word(value), known_day(day));
                Say {
                    kk: format!(" (мәні – {}; күшіне енген күні – {})", value.kk, day.kk),
                    ru: format!(" (значение – {}; день вступления в силу – {})", value.ru, day.ru),
                    en: format!(" (the value: {}; its first day: {})", value.en, day.en),
                }
            }
        }
    }
}

/// How strong a verdict is that rests on what is known in a way.
pub const fn severity(known: Known) -> Severity {
    match known {
        Known::Text => Severity::Error,
        Known::Secondary | Known::Announced | Known::Inferred => Severity::Warning,
    }
}

/// «2025 жылғы 25 ақпандағы № 32 редакция, 10.03.2025 күнінен бастап күшінде».
fn since(edition: &Edition) -> Say {
    let (name, first) = (edition.title(), plain_day(edition.first_day()));
    if edition.never_begins() {
        let Say { kk, ru, en } = name;
        return say!(
            "{kk} редакция, бұл салыстыруда ол жоқ",
            "редакция {ru}, в этом сравнении её нет",
            "edition {en}, which is left out of this comparison",
        );
    }
    Say {
        kk: format!("{} редакция, {} күнінен бастап күшінде", name.kk, first.kk),
        ru: format!("редакция {}, действует с {}", name.ru, first.ru),
        en: format!("edition {}, in force since {}", name.en, first.en),
    }
}

/// The same with «(алғашқы күні – есеп бойынша), 26.07.2025 күні анық күшінде болған»: a verdict about an edition itself,
/// and how sure its days are.
pub fn in_force(edition: &Edition) -> Say {
    let (since, first, sure) = (since(edition), first_day(edition), surely(edition));
    Say {
        kk: format!("{}{}{}", since.kk, first.kk, sure.kk),
        ru: format!("{}{}{}", since.ru, first.ru, sure.ru),
        en: format!("{}{}{}", since.en, first.en, sure.en),
    }
}

fn first_day(edition: &Edition) -> Say {
    let known = edition.rules.head.in_force.known.value;
    if known == Known::Text {
        return Say::same("");
    }
    let Say { kk, ru, en } = known_day(known);
    say!(" (алғашқы күні – {kk})", " (первый день – {ru})", " (the first day: {en})")
}

fn surely(edition: &Edition) -> Say {
    let Some(day) = &edition.rules.head.in_force.surely_from else { return Say::same("") };
    let Say { kk, ru, en } = plain_day(day.value);
    say!(
        ", {kk} күнінен бастап анық күшінде",
        ", достоверно действует с {ru}",
        ", beyond doubt in force since {en}"
    )
}

/// How a value is known, where that is not the text itself.
fn how(known: Known) -> Say {
    match known {
        Known::Text => Say::same(""),
        Known::Secondary => say!(
            " (мәтіннің өзі емес, басқа дереккөз бойынша)",
            " (по другому источнику, не по самому тексту)",
            " (by another source, not the text itself)",
        ),
        Known::Announced => say!(
            " (жоба ретінде жарияланған күйінде)",
            " (так, как было объявлено в проекте)",
            " (as announced in a draft)",
        ),
        Known::Inferred => say!(
            " (мәтінде тікелей айтылмаған, бұл – қорытынды)",
            " (в тексте прямо не сказано, это вывод)",
            " (not said outright, inferred)"
        ),
    }
}

/// How a value is known, in a word or two.
pub fn known_word(known: Known) -> Say {
    match known {
        Known::Text => say!("мәтіннен", "из текста", "read in the text"),
        Known::Secondary => say!("басқа дереккөзден", "из другого источника", "from another source"),
        Known::Announced => say!("жарияланған жобадан", "из объявленного проекта", "as announced"),
        Known::Inferred => say!("қорытынды", "вывод", "inferred"),
    }
}

/// How the first day of an edition is known, in a word or two: what the text does not say was counted from the day of
/// its publication.
pub fn known_day(known: Known) -> Say {
    match known {
        Known::Inferred => say!("есеп бойынша", "по расчёту", "reckoned"),
        _ => known_word(known),
    }
}

/// A provision in each language: `p. 5 2)` → «5-тармақтың 2) тармақшасы», «подп. 2) п. 5».
///
/// Known are `ch. N`, `p. N`, `N)`, `annex N`, `item N`, `order N`; several are divided by commas.
pub fn provision(text: &str) -> Say {
    if text == "not stated" {
        return say!("тармағы көрсетілмеген", "пункт не указан", "provision not stated");
    }
    let parts: Vec<Say> = text.split(", ").map(one_provision).collect();
    let joined = |pick: fn(&Say) -> &str| parts.iter().map(pick).collect::<Vec<_>>().join(", ");
    Say { kk: joined(|say| &say.kk), ru: joined(|say| &say.ru), en: joined(|say| &say.en) }
}

/// A place in an act, from the outside in.
struct Step<'p> {
    sort: Sort,
    number: &'p str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Order,
    Annex,
    Chapter,
    Paragraph,
    Item,
    Subparagraph,
}

fn one_provision(text: &str) -> Say {
    let Some(steps) = steps(text) else { return Say::same(text) };
    if let [Step { sort: Sort::Order, number }] = steps.as_slice() {
        return say!("№ {number} бұйрық", "приказ № {number}", "order No. {number}");
    }
    let kk = steps.iter().enumerate().map(|(at, step)| kazakh(step, at > 0, at + 1 == steps.len()));
    let ru = steps.iter().rev().map(russian);
    Say { kk: kk.collect::<Vec<_>>().join(" "), ru: ru.collect::<Vec<_>>().join(" "), en: text.to_owned() }
}

fn steps(text: &str) -> Option<Vec<Step<'_>>> {
    let mut words = text.split(' ');
    let mut steps = Vec::new();
    while let Some(word) = words.next() {
        let sort = match word {
            "order" => Sort::Order,
            "annex" => Sort::Annex,
            "ch." => Sort::Chapter,
            "p." => Sort::Paragraph,
            "item" => Sort::Item,
            number if number.ends_with(')') => {
                steps.push(Step { sort: Sort::Subparagraph, number });
                continue;
            }
            _ => return None,
        };
        steps.push(Step { sort, number: words.next()? });
    }
    (!steps.is_empty()).then_some(steps)
}

/// «5-тармақтың», «2) тармақшасы»: all but the last in the genitive, all but the first with the possessive ending.
fn kazakh(step: &Step<'_>, is_owned: bool, is_last: bool) -> String {
    let [plain, genitive, owned, owned_genitive] = match step.sort {
        Sort::Order => ["бұйрық", "бұйрықтың", "бұйрығы", "бұйрығының"],
        Sort::Annex => ["қосымша", "қосымшаның", "қосымшасы", "қосымшасының"],
        Sort::Chapter => ["тарау", "тараудың", "тарауы", "тарауының"],
        Sort::Paragraph => ["тармақ", "тармақтың", "тармағы", "тармағының"],
        Sort::Item => ["жол", "жолдың", "жолы", "жолының"],
        Sort::Subparagraph => ["тармақша", "тармақшаның", "тармақшасы", "тармақшасының"],
    };
    let word = match (is_owned, is_last) {
        (false, true) => plain,
        (false, false) => genitive,
        (true, true) => owned,
        (true, false) => owned_genitive,
    };
    let number = step.number;
    match step.sort {
        Sort::Order => format!("№ {number} {word}"),
        Sort::Subparagraph => format!("{number} {word}"),
        _ => format!("{number}-{word}"),
    }
}

/// The innermost comes first; an order that does not stand alone is the outermost, and owns what comes before it.
fn russian(step: &Step<'_>) -> String {
    let number = step.number;
    match step.sort {
        Sort::Order => format!("приказа № {number}"),
        Sort::Annex => format!("прил. {number}"),
        Sort::Chapter => format!("гл. {number}"),
        Sort::Paragraph => format!("п. {number}"),
        Sort::Item => format!("строка {number}"),
        Sort::Subparagraph => format!("подп. {number}"),
    }
}
