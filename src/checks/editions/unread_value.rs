//! R014: a value that no rule reads.

use crate::checks::Context;
use crate::codes::UNREAD_VALUE as CODE;
use crate::editions::law::ENTRIES;
use crate::editions::{ATTESTATION, Edition};
use crate::finding::{Finding, Report};
use crate::kinds::rules::RuleValue;
use crate::nearest::nearest;
use crate::say;

/// A value that no rule reads says that it only explains or prints.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for edition in context.library.editions.iter().filter(|edition| edition.place.is_some()) {
        let unmarked = edition.rules.values.iter().filter(|(_, value)| value.only.is_none());
        report.extend(unmarked.filter_map(|(path, value)| unread(edition, path, value)));
    }
}

fn unread(edition: &Edition, path: &str, value: &RuleValue) -> Option<Finding> {
    let is_law = edition.act() == ATTESTATION;
    if is_law && ENTRIES.iter().any(|entry| entry.is_at(path)) {
        return None;
    }
    let message = say!(
        "`{path}` мәнін ешбір ереже оқымайды",
        "значение `{path}` не читает ни одно правило",
        "no rule reads the value `{path}`",
    );
    let meant = is_law.then(|| meant(path)).flatten();
    let help = match &meant {
        Some(meant) => {
            say!("бәлкім, `{meant}`", "возможно, имелось в виду `{meant}`", "did you mean `{meant}`?")
        }
        None => say!(
            "мән тек түсіндіруге арналса, `only = \"explain\"` қосыңыз",
            "если значение лишь поясняет, добавьте `only = \"explain\"`",
            "if it only explains, add `only = \"explain\"`",
        ),
    };
    Some(CODE.at(value.span, message).help(help))
}

/// The nearest path that a rule reads; in a section of free keys with the key that is written.
fn meant(path: &str) -> Option<String> {
    let key = path.rsplit_once('.').map_or(path, |(_, key)| key);
    let known: Vec<String> = ENTRIES.iter().flat_map(|entry| entry.paths_for(key)).collect();
    nearest(path, known.iter().map(String::as_str)).map(str::to_owned)
}
