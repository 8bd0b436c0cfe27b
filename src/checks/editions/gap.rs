//! R011: days between two editions of an act that neither covers.

use crate::checks::Context;
use crate::codes::EDITION_GAP as CODE;
use crate::editions::{Edition, Editions};
use crate::finding::{Finding, Report};
use crate::say;

/// An edition is in force until the next one of the same act begins.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let editions = &context.library.editions;
    report.extend(editions.iter().filter_map(|edition| gap(editions, edition)));
}

fn gap(editions: &Editions, edition: &Edition) -> Option<Finding> {
    edition.place?;
    let until = edition.rules.head.in_force.until.as_ref()?;
    let next = editions.next(edition)?;
    let (first, last) = (until.value.tomorrow().ok()?, next.first_day().yesterday().ok()?);
    // An edition that ends before it begins is a fault of its own.
    if first > last || until.value < edition.first_day() {
        return None;
    }
    let id = &next.id;
    let days = if first == last { first.to_string() } else { format!("{first} – {last}") };
    let message = say!(
        "ешбір редакция қамтымайтын күндер бар: {days}; келесі редакция – `{id}`",
        "есть дни, на которые нет редакции: {days}; следующая редакция – `{id}`",
        "no edition covers this time: {days}; the next edition is `{id}`",
    );
    let help = say!(
        "`until` кілтін алып тастаңыз немесе мына күнді жазыңыз: {last}",
        "уберите ключ `until` или напишите дату {last}",
        "take `until` out, or write {last}",
    );
    Some(CODE.at(until.span, message).help(help).paste(last.to_string()))
}
