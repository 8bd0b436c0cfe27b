//! R012: two editions of an act in force on one day.

use crate::checks::Context;
use crate::codes::EDITION_OVERLAP as CODE;
use crate::editions::Edition;
use crate::finding::{Finding, Report};
use crate::say;

/// Where one edition of an act begins, the one before it has ended.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let editions = &context.library.editions;
    for edition in editions.iter() {
        if let Some(next) = editions.next(edition) {
            report.extend(same_first_day(edition, next).or_else(|| reaches_into(edition, next)));
        }
    }
}

fn same_first_day(edition: &Edition, next: &Edition) -> Option<Finding> {
    let day = edition.first_day();
    if edition.never_begins() || day != next.first_day() {
        return None;
    }
    // One of them may come with the program: the workspace's own is the one to point at.
    let (own, other) = if next.place.is_some() { (next, edition) } else { (edition, next) };
    own.place?;
    let (id, other_id) = (&own.id, &other.id);
    let message = say!(
        "`{id}` және `{other_id}` редакциялары бір күні басталады: {day}",
        "редакции `{id}` и `{other_id}` начинаются в один день: {day}",
        "the editions `{id}` and `{other_id}` begin on one day: {day}",
    );
    let help = say!(
        "күнді тексеріңіз; `{other_id}` редакциясын алмастыру үшін файлға сол редакцияның id-ін беріңіз",
        "проверьте дату; чтобы заменить редакцию `{other_id}`, дайте файлу её id",
        "check the day; to put it in place of the edition `{other_id}`, give it that id",
    );
    Some(CODE.at(own.rules.head.in_force.from.span, message).help(help))
}

fn reaches_into(edition: &Edition, next: &Edition) -> Option<Finding> {
    edition.place?;
    let until = edition.rules.head.in_force.until.as_ref()?;
    let from = next.first_day();
    if until.value < from {
        return None;
    }
    let (id, end, last) = (&next.id, until.value, from.yesterday().ok()?);
    let message = say!(
        "редакцияның соңғы күні – {end}, ал келесісінің (`{id}`) алғашқы күні – {from}",
        "последний день редакции – {end}, а первый день следующей (`{id}`) – {from}",
        "the edition's last day is {end}, but the first day of the next one (`{id}`) is {from}",
    );
    let help = say!(
        "`until` кілтін алып тастаңыз немесе мына күнді жазыңыз: {last}",
        "уберите ключ `until` или напишите дату {last}",
        "take `until` out, or write {last}",
    );
    Some(CODE.at(until.span, message).help(help).paste(last.to_string()))
}
