//! R017: a waiver for more than a year.

use crate::codes::LONG_WAIVER as CODE;
use crate::finding::Finding;
use crate::kinds::waiver::Waiver;
use crate::say;
use crate::when::{Day, years_later};

/// A waiver is for a time; one that outlives a year is a rule of one's own.
pub fn finding(waiver: &Waiver, today: Day) -> Option<Finding> {
    let (until, latest) = (waiver.until.value, years_later(today, 1));
    if until <= latest {
        return None;
    }
    let message = say!(
        "рұқсат тым ұзақ: соңғы күні – {until}, бүгіннен бір жыл – {latest}",
        "разрешение слишком долгое: последний день – {until}, год от сегодняшнего дня – {latest}",
        "the waiver is too long: its last day is {until}, a year from today is {latest}",
    );
    let help = say!(
        "`until` күнін жақындатыңыз; себебі қалса, жауапты адам оны кейін ұзартады",
        "приблизьте `until`; если причина останется, ответственный потом продлит его",
        "bring `until` nearer; if the reason remains, who answers for it moves it later",
    );
    Some(CODE.at(waiver.until.span, message).help(help))
}
