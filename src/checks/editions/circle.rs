//! R015: editions that extend each other in a circle.

use crate::checks::Context;
use crate::codes::EDITION_CIRCLE as CODE;
use crate::editions::{Edition, Editions};
use crate::finding::{Finding, Report};
use crate::say;

/// An edition extends an earlier one, never itself by way of others.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let editions = &context.library.editions;
    report.extend(editions.iter().filter_map(|edition| circle(editions, edition)));
}

fn circle(editions: &Editions, edition: &Edition) -> Option<Finding> {
    let line = editions.line(edition);
    let is_closed =
        line.last().and_then(|last| editions.base(last)).is_some_and(|base| base.id == edition.id);
    // Every edition of a circle could be blamed for it; the first by id is.
    if !is_closed || line.iter().any(|other| other.id < edition.id) {
        return None;
    }
    edition.place?;
    let extends = edition.rules.head.extends.as_ref()?;
    let ids = line.iter().chain([&edition]).map(|edition| format!("`{}`", edition.id));
    let circle = ids.collect::<Vec<_>>().join(" → ");
    let message = say!(
        "редакциялар шеңбер құрап бір-біріне сүйенеді: {circle}",
        "редакции опираются друг на друга по кругу: {circle}",
        "editions extend each other in a circle: {circle}",
    );
    let help = say!(
        "олардың ең ескісінен `extends` кілтін алып тастаңыз",
        "уберите ключ `extends` у самой ранней из них",
        "take `extends` out of the earliest of them",
    );
    Some(CODE.at(extends.0.span, message).help(help))
}
