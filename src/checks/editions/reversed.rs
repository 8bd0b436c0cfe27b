//! S019: an edition that ends before it begins, or is sure before it can be.

use crate::checks::Context;
use crate::codes::REVERSED_TERM as CODE;
use crate::editions::Edition;
use crate::finding::{Finding, Report};
use crate::say;
use crate::source::Spanned;
use crate::when::Day;

/// The days of an edition stand in their order: it begins, is surely in force, and ends.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for edition in context.library.editions.iter().filter(|edition| edition.place.is_some()) {
        report.extend(reversed(edition));
    }
}

fn reversed(edition: &Edition) -> Option<Finding> {
    let in_force = &edition.rules.head.in_force;
    let from = in_force.from.value;
    let before = |day: &&Spanned<Day>| day.value < from;
    if let Some(until) = in_force.until.as_ref().filter(before) {
        return Some(finding("until", until, from));
    }
    in_force.surely_from.as_ref().filter(before).map(|sure| finding("surely-from", sure, from))
}

fn finding(key: &str, day: &Spanned<Day>, from: Day) -> Finding {
    let written = day.value;
    let message = say!(
        "`{key}` күні – {written}, ал редакцияның алғашқы күні одан кейін: {from}",
        "дата `{key}` – {written}, а редакция начинается лишь {from}",
        "`{key}` is {written}, but the edition begins only on {from}",
    );
    let help = say!(
        "`from` және `{key}` күндерін тексеріңіз",
        "проверьте даты `from` и `{key}`",
        "check the days of `from` and `{key}`",
    );
    CODE.at(day.span, message).help(help)
}
