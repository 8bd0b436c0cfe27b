//! Names by what they begin with, each once: hundreds of people share a few.

use std::collections::HashMap;

use crate::names::letters;
use crate::names::surnames::forms::{Form, Word, forms};

/// Forms of names by their first two letters.
#[derive(Debug, Clone)]
pub struct Index {
    numbers: HashMap<String, usize>,
    bearers: Vec<Bearers>,
    forms: HashMap<[char; 2], Vec<(Form, usize)>>,
    /// Third letters of names by six bits of the first and the second: nearly every word of a site is let go by them.
    thirds: Box<[u64; 1 << 12]>,
}

/// Numbers of those who bear a name.
#[derive(Debug, Clone, Default)]
pub struct Bearers {
    /// Who agreed to be named.
    pub open: Vec<usize>,
    /// Who did not.
    pub hidden: Vec<usize>,
}

/// A name that a word is a form of.
#[derive(Debug, Clone, Copy)]
pub struct Found<'i> {
    /// The number of the name.
    pub name: usize,
    /// The form.
    pub form: &'i Form,
    /// How many letters the word shares with it.
    pub length: usize,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            bearers: Vec::new(),
            forms: HashMap::new(),
            thirds: Box::new([0; 1 << 12]),
        }
    }
}

impl Index {
    /// Adds a name of somebody, and tells its number.
    pub fn add(&mut self, name: &str, bearer: usize, is_open: bool) -> usize {
        let forms = forms(name);
        let letters = forms.first().map_or("", Form::stem);
        let number = match self.numbers.get(letters) {
            Some(number) => *number,
            None => {
                let number = self.bearers.len();
                self.numbers.insert(letters.to_owned(), number);
                self.bearers.push(Bearers::default());
                forms.into_iter().for_each(|form| self.add_form(form, number));
                number
            }
        };
        let bearers = &mut self.bearers[number];
        if is_open {
            bearers.open.push(bearer)
        } else {
            bearers.hidden.push(bearer)
        }
        number
    }

    fn add_form(&mut self, form: Form, number: usize) {
        let [first, second, third] = start(form.stem());
        let thirds = if third == '\0' { u64::MAX } else { 1 << bits(third) };
        self.thirds[bits(first) << 6 | bits(second)] |= thirds;
        self.forms.entry([first, second]).or_default().push((form, number));
    }

    /// False for a word that is no form of a name here.
    pub fn may_have(&self, [first, second, third]: [char; 3]) -> bool {
        self.thirds[bits(first) << 6 | bits(second)] >> bits(third) & 1 == 1
    }

    /// Names that a word is a form of.
    pub fn find(&self, word: &Word) -> impl Iterator<Item = Found<'_>> {
        let [first, second, _] = start(word.folded());
        let known = self.forms.get(&[first, second]).into_iter().flatten();
        known.filter_map(|(form, name)| Some(Found { name: *name, form, length: form.matched(word)? }))
    }

    /// Those who bear a name.
    pub fn bearers(&self, name: usize) -> &Bearers {
        &self.bearers[name]
    }
}

/// The first three letters of a word, folded.
pub fn start(word: &str) -> [char; 3] {
    let mut letters = word.chars().filter(|letter| letters::is_letter(*letter)).map(letters::small);
    std::array::from_fn(|_| letters.next().unwrap_or_default())
}

/// What of a letter is looked at first.
const fn bits(letter: char) -> usize {
    letter as usize & 63
}
