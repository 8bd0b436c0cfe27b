//! What two editions say differently.

use std::collections::BTreeSet;

use crate::editions::{Edition, Editions};
use crate::kinds::rules::{Only, RuleValue};

/// A value that two editions do not say in the same way.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Its path.
    pub path: String,
    /// What the first edition says.
    pub before: Option<RuleValue>,
    /// What the second says.
    pub after: Option<RuleValue>,
}

impl Difference {
    /// True where no check judges by it on either side.
    pub fn only_explains(&self) -> bool {
        let mut sides = self.before.iter().chain(&self.after);
        sides.all(|value| value.only == Some(Only::Explain))
    }

    /// `added`, `removed` or `changed`.
    pub const fn word(&self) -> &'static str {
        match (&self.before, &self.after) {
            (None, _) => "added",
            (_, None) => "removed",
            _ => "changed",
        }
    }
}

/// Every value that two editions say differently, state in another provision, or know in another way.
pub fn differences(editions: &Editions, before: &Edition, after: &Edition) -> Vec<Difference> {
    let (mut old, mut new) = (editions.values(before), editions.values(after));
    let paths: BTreeSet<String> = old.keys().chain(new.keys()).cloned().collect();
    let all = paths.into_iter().map(|path| Difference {
        before: old.remove(&path),
        after: new.remove(&path),
        path,
    });
    all.filter(|difference| match (&difference.before, &difference.after) {
        (Some(before), Some(after)) => !is_same(before, after),
        _ => true,
    })
    .collect()
}

/// Places do not matter, and neither does whether a value only explains.
fn is_same(a: &RuleValue, b: &RuleValue) -> bool {
    (&a.says, &a.provision, a.known) == (&b.says, &b.provision, b.known)
}
