//! A043: a sitting outside the commission's mandate.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::SITTING_OUTSIDE_MANDATE as CODE;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::body::{Body, Term};
use crate::library::holders::term_begun_by;
use crate::say;
use crate::when::Day;

/// A commission sits from the day on which its composition was approved to the last day of its mandate.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    let Some((_, body)) = sitting.meeting.body.filter(|(_, body)| !body.lost.has("term")) else { return };
    match term_begun_by(body, sitting.day()) {
        Some(term) => check_end(sitting, term, court),
        None if body.term.is_empty() => leave_open(sitting, court),
        None => check_start(sitting, body, court),
    }
}

/// No composition was approved yet.
fn check_start(sitting: &Sitting<'_>, body: &Body, court: &mut Court<'_>) {
    let date = sitting.meeting.date;
    let Some((_, basis)) = court.ask(&CODE, date.span, |law| law.commission_mandate.ask()) else { return };
    let first = body.term.iter().filter_map(|term| term.from.as_ref()).min_by_key(|from| from.value);
    let Some(first) = first else { return };
    court.find(&CODE, basis, |code| {
        let (day, from) = (date.value, first.value);
        let message = say!(
            "отырыс {day} күні өткен, ал комиссияның алғашқы құрамы кейін бекітілген: {from}",
            "заседание прошло {day}, а первый состав комиссии утверждён позже: {from}",
            "the sitting was held on {day}, but the commission's first composition was approved on {from}",
        );
        let fact = say!("алғашқы құрам осы", "первый состав – этот", "its first composition");
        code.at(date.span, message).help(help()).label(first.span, fact)
    });
}

/// The end is what the composition itself says, and never later than the mandate allows.
fn check_end(sitting: &Sitting<'_>, term: &Term, court: &mut Court<'_>) {
    let day = sitting.day();
    let mandate = term.from.as_ref().and_then(|from| sitting.library.mandate(from.value));
    let until = term.until.as_ref().map(|until| until.value);
    let last = [until, mandate.map(|mandate| mandate.last)].into_iter().flatten().min();
    match (last, &term.from) {
        (Some(last), _) if day > last => check_after(sitting, term, last, court),
        (_, None) if !term.lost.has("from") => leave_start_open(sitting, court),
        (None, Some(from)) => leave_mandate_open(sitting, from.value, court),
        _ => {}
    }
}

fn check_after(sitting: &Sitting<'_>, term: &Term, last: Day, court: &mut Court<'_>) {
    let mandate = term.from.as_ref().and_then(|from| sitting.library.mandate(from.value));
    if let Some(mandate) = mandate {
        return find(sitting, term, last, mandate.basis, court);
    }
    let place = sitting.meeting.date.span;
    if let Some((_, basis)) = court.ask(&CODE, place, |law| law.commission_mandate.ask()) {
        find(sitting, term, last, basis, court);
    }
}

fn find(sitting: &Sitting<'_>, term: &Term, last: Day, basis: Basis<'_>, court: &mut Court<'_>) {
    court.find(&CODE, basis, |code| {
        let finding = after(code, sitting, last);
        match &term.from {
            Some(from) => finding
                .label(from.span, say!("соңғы құрам осы", "последний состав – этот", "its last composition")),
            None => finding,
        }
    });
}

fn after(code: &'static Code, sitting: &Sitting<'_>, last: Day) -> Finding {
    let day = sitting.day();
    let message = say!(
        "отырыс {day} күні өткен, ал комиссия өкілеттігінің соңғы күні – {last}",
        "заседание прошло {day}, а последний день полномочий комиссии – {last}",
        "the sitting was held on {day}, but the last day of the commission's mandate was {last}",
    );
    code.at(sitting.meeting.date.span, message).help(help())
}

fn help() -> crate::text::Say {
    say!(
        "`date` күнін тексеріңіз немесе комиссияның файлына сол күнді қамтитын `[[term]]` қосыңыз",
        "проверьте дату `date` или добавьте в файл комиссии `[[term]]`, который охватывает этот день",
        "check `date`, or add a `[[term]]` that covers it to the commission's file",
    )
}

fn leave_open(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, sitting.meeting.date.span, || {
        say!(
            "комиссияның құрамдары (`[[term]]`) жазылмаған",
            "составы комиссии (`[[term]]`) не записаны",
            "the commission's compositions (`[[term]]`) are not written",
        )
    });
}

fn leave_mandate_open(sitting: &Sitting<'_>, formed: Day, court: &mut Court<'_>) {
    court.leave_open(&CODE, sitting.meeting.date.span, || {
        say!(
            "{formed} күні бекітілген құрамның өкілеттік мерзімі белгісіз",
            "неизвестен срок полномочий состава, утверждённого {formed}",
            "how long the composition of {formed} was in office is not known",
        )
    });
}

fn leave_start_open(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, sitting.meeting.date.span, || {
        say!(
            "комиссия құрамы бекітілген күн (`from`) жазылмаған, сондықтан өкілеттігінің соңғы күні белгісіз",
            "день утверждения состава комиссии (`from`) не записан, поэтому последний день её полномочий неизвестен",
            "the day on which the composition was approved (`from`) is not written, so the end of its mandate is not known",
        )
    });
}
