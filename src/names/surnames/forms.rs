//! How a name changes in Russian and Kazakh texts.

use crate::names::letters;

/// A beginning that forms of a name share, and what follows it in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    stem: String,
    endings: Endings,
    /// True where the stem has its very letters: «Ким» is a surname, «кім» is the Kazakh for who.
    is_exact: bool,
}

/// A word as it is compared with forms.
pub struct Word {
    letters: String,
    folded: String,
}

impl Word {
    /// Reads a word.
    pub fn of(word: &str) -> Self {
        let letters = letters::cyrillic(word);
        Self { folded: letters::folded(&letters), letters }
    }

    /// Its small letters, Kazakh ones as Russian papers write them.
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Endings {
    /// One of these, parted by spaces; none, too.
    Of(&'static str),
    /// Kazakh suffixes, one after another.
    Kazakh,
    /// The same after a consonant that a vowel made soft: «Жақып» – «Жақыбы».
    KazakhVowel,
}

/// The longest ending in letters: «Серікова» + «лар» + «дікі» + «нен» has ten.
const LONGEST_ENDING: usize = 14;

/// «-ов», «-ин»: the surname of a man, a woman and a family.
const FAMILY: &str = "а у ы е ым ом ой ою ых ыми ам ами ах";
const ADJECTIVE: &str = "ий ый ой ого его ому ему им ым ом ем ая яя ую юю ою ей ее ое ие ые их ых ими ыми";
const CONSONANT: &str = "а у ом ем е ы и ам ами ах";
const SOFT: &str = "й ь я ю ем е и ям ями ях";
const FIRST: &str = "а ы и у е ой ей ою ею ам ами ах";
const FIRST_SOFT: &str = "я и ю е ей ею ям ями ях";

/// Russian declension: how a name ends, what stays of that, and what may follow. A vowel may run away: «Орёл» – «Орла».
const DECLENSION: [(&str, &str, &str); 27] = [
    ("ова", "ов", FAMILY),
    ("ева", "ев", FAMILY),
    ("ина", "ин", FAMILY),
    ("ына", "ын", FAMILY),
    ("ов", "ов", FAMILY),
    ("ев", "ев", FAMILY),
    ("ин", "ин", FAMILY),
    ("ын", "ын", FAMILY),
    ("ский", "ск", ADJECTIVE),
    ("цкий", "цк", ADJECTIVE),
    ("ская", "ск", ADJECTIVE),
    ("цкая", "цк", ADJECTIVE),
    ("ый", "", ADJECTIVE),
    ("ий", "", ADJECTIVE),
    ("ой", "", ADJECTIVE),
    ("ая", "", ADJECTIVE),
    ("а", "", FIRST),
    ("я", "", FIRST_SOFT),
    ("й", "", SOFT),
    ("ь", "", SOFT),
    ("ей", "ь", SOFT),
    ("ел", "л", CONSONANT),
    ("ец", "ц", CONSONANT),
    ("яц", "йц", CONSONANT),
    ("ок", "к", CONSONANT),
    ("ек", "к", CONSONANT),
    ("ень", "н", SOFT),
];

/// Suffixes of a Kazakh noun in their order, folded: plural, whose it is, what belongs to it, case.
const SUFFIXES: [&str; 4] = [
    "лар лер дар дер тар тер",
    "ым им м ын ин н ы и сы си ымыз имиз мыз миз ыныз иниз ныз низ",
    "ники дики тики дагы деги тагы теги ндагы ндеги",
    "нын нин дын дин тын тин га ге ка ке на не а е ны ни ды ди ты ти н да де та те нда нде дан ден тан тен нан нен мен \
     бен пен дай дей тай тей ша ше сыз сиз",
];

/// What makes a patronymic of a name: «Иванов» – «Ивановна», «Ивановны». After a consonant no Kazakh ending is such.
const OF_PATRONYMICS: [&str; 5] = ["на", "не", "ны", "ни", "ной"];

/// Forms of a name.
pub fn forms(name: &str) -> Vec<Form> {
    let Word { letters, folded } = Word::of(name);
    let is_exact = is_short(&letters);
    let name = if is_exact { letters } else { folded };
    let form = |stem: &str, endings| Form { stem: stem.to_owned(), endings, is_exact };
    let mut forms = vec![form(&name, Endings::Kazakh)];
    if name.ends_with(is_consonant) {
        forms.push(form(&name, Endings::Of(CONSONANT)));
    }
    for (stem, endings) in declined(&name) {
        if endings == FAMILY {
            forms.extend([form(&stem, Endings::Kazakh), form(&format!("{stem}а"), Endings::Kazakh)]);
        }
        forms.push(form(&stem, Endings::Of(endings)));
    }
    let soft = [('п', 'б'), ('к', 'г')].into_iter();
    let voiced = soft.filter_map(|(hard, soft)| name.strip_suffix(hard).map(|rest| format!("{rest}{soft}")));
    forms.extend(voiced.map(|stem| form(&stem, Endings::KazakhVowel)));
    forms
}

/// The stems of a name in Russian, each with its endings.
fn declined(name: &str) -> impl Iterator<Item = (String, &'static str)> {
    let stems = DECLENSION.into_iter().filter_map(|(end, kept, endings)| {
        name.strip_suffix(end).map(|rest| (format!("{rest}{kept}"), endings))
    });
    stems.filter(|(stem, endings)| stem.chars().count() >= if *endings == SOFT { 2 } else { 3 })
}

/// What the Latin spellings of a surname begin with; none of one that is short or may be a word of another language.
pub fn latin_stem(name: &str) -> Option<String> {
    let Word { letters, folded } = Word::of(name);
    let family = declined(&folded).find(|(_, endings)| [FAMILY, ADJECTIVE].contains(endings));
    let shortest = if family.is_some() { 5 } else { 6 };
    let stem = family.map_or(folded, |(stem, _)| stem);
    (letters.chars().count() >= shortest).then(|| letters::latin(&stem))
}

/// True for a surname that cannot be a given name: «-ов», «-ина», «-ский».
pub fn is_family_name(name: &str) -> bool {
    let folded = Word::of(name).folded;
    declined(&folded).any(|(_, endings)| endings == FAMILY)
        || folded.ends_with("ский")
        || folded.ends_with("ская")
}

/// True for a name that ordinary words look like.
fn is_short(letters: &str) -> bool {
    letters.chars().count() <= 3
}

const fn is_consonant(letter: char) -> bool {
    !matches!(
        letter,
        'а' | 'е'
            | 'ё'
            | 'и'
            | 'о'
            | 'у'
            | 'ы'
            | 'э'
            | 'ю'
            | 'я'
            | 'й'
            | 'ь'
            | 'ъ'
            | 'ә'
            | 'і'
            | 'ө'
            | 'ұ'
            | 'ү'
    )
}

impl Form {
    /// The letters that it begins with.
    pub fn stem(&self) -> &str {
        &self.stem
    }

    /// How many letters of the name a word begins with, where it is this form of it.
    pub fn matched(&self, word: &Word) -> Option<usize> {
        let word = if self.is_exact { &word.letters } else { &word.folded };
        let ending = word.strip_prefix(self.stem.as_str())?;
        self.takes(ending).then(|| self.stem.chars().count())
    }

    /// True for a form of a surname of three letters, which an ordinary word may look like.
    pub fn is_exact(&self) -> bool {
        self.is_exact
    }

    fn takes(&self, ending: &str) -> bool {
        if ending.is_empty() {
            return self.endings != Endings::KazakhVowel;
        }
        if ending.chars().count() > LONGEST_ENDING {
            return false;
        }
        let ending = letters::folded(ending);
        match self.endings {
            Endings::Of(list) => list.split(' ').any(|known| known == ending),
            Endings::Kazakh => {
                let is_patronymic =
                    self.stem.ends_with(is_consonant) && OF_PATRONYMICS.contains(&ending.as_str());
                !is_patronymic && is_chain(&ending, &SUFFIXES)
            }
            Endings::KazakhVowel => ending.starts_with(['ы', 'и']) && is_chain(&ending, &SUFFIXES),
        }
    }
}

/// True for suffixes one after another, at most one of each sort.
fn is_chain(ending: &str, sorts: &[&str]) -> bool {
    let Some((sort, others)) = sorts.split_first() else { return ending.is_empty() };
    let mut rests = sort.split_whitespace().filter_map(|suffix| ending.strip_prefix(suffix));
    is_chain(ending, others) || rests.any(|rest| is_chain(rest, others))
}
