//! A071: a cited edition that was not in force.

use crate::checks::attestation::registers::cited::{Cited, Standing};
use crate::codes::LAW_NOT_IN_FORCE as CODE;
use crate::editions::basis;
use crate::finding::{Finding, Report, Severity};
use crate::kinds::rules::Known;
use crate::say;
use crate::text::Say;

/// A paper cites law that was in force on its day. Minutes may tell of the past, an order rests on what it cites.
pub fn check(cited: &Cited<'_>, report: &mut Report) {
    if cited.is_draft {
        return;
    }
    match cited.standing() {
        Standing::InForce(_) => {}
        Standing::ToCome(known) => report.push(to_come(cited, known)),
        Standing::Over(known) => report.push(over(cited, known)),
    }
}

fn to_come(cited: &Cited<'_>, known: Known) -> Finding {
    let (day, since) = (cited.day, cited.edition.first_day());
    let Say { kk, ru, en } = cited.edition.title();
    if cited.edition.never_begins() {
        return left_out(cited, known);
    }
    let message = say!(
        "қағаздың күні – {day}, ал {kk} редакция ол кезде күшіне енбеген (алғашқы күні – {since})",
        "бумага от {day}, а редакция {ru} тогда ещё не действовала (первый день – {since})",
        "the paper is of {day}, but edition {en} was not in force yet (it begins on {since})",
    );
    let help = say!(
        "ол кезде жоба болса, `as = \"draft\"` қосыңыз; әйтпесе сол күні күшінде болған редакцияны жазыңыз",
        "если тогда это был проект, добавьте `as = \"draft\"`; иначе укажите действовавшую редакцию",
        "if it was a draft then, add `as = \"draft\"`; otherwise cite the edition that was in force",
    );
    finding(cited, basis::severity(known), message, help).because(basis::in_force(cited.edition))
}

/// A comparison of editions may be without the one that the paper cites; that has no first day then, and is no basis.
fn left_out(cited: &Cited<'_>, known: Known) -> Finding {
    let day = cited.day;
    let Say { kk, ru, en } = cited.edition.title();
    let message = say!(
        "қағаздың күні – {day}, ал ол сілтеме жасаған {kk} редакция бұл салыстыруда жоқ",
        "бумага от {day} ссылается на редакцию {ru}, а в этом сравнении её нет",
        "the paper of {day} cites edition {en}, which is left out of this comparison",
    );
    let help = say!(
        "салыстыруға қатысатын редакцияға сілтеме жасаңыз",
        "укажите редакцию, которая участвует в сравнении",
        "cite an edition that is part of the comparison"
    );
    finding(cited, basis::severity(known), message, help)
}

fn over(cited: &Cited<'_>, known: Known) -> Finding {
    let day = cited.day;
    let Say { kk, ru, en } = cited.edition.title();
    let message = say!(
        "қағаздың күні – {day}, ал {kk} редакция ол күні күшін жойған еді",
        "бумага от {day}, а редакция {ru} тогда уже не действовала",
        "the paper is of {day}, but edition {en} was no longer in force",
    );
    let help = say!(
        "күшінде болған редакцияны жазыңыз; қағаз бұрынғы редакция қолданылған оқиға туралы болса, оған уақытша рұқсат беріңіз",
        "укажите действовавшую редакцию; если речь о прошлом, к которому применялась прежняя, дайте временное разрешение",
        "cite the edition that was in force; if the paper is about a past to which this one applied, waive the finding",
    );
    let gravest = if cited.is_ground { Severity::Error } else { Severity::Warning };
    let followed = cited.law_of_day().map(|law| basis::in_force(law.edition));
    let finding = finding(cited, gravest.max(basis::severity(known)), message, help);
    match followed {
        Some(basis) => finding.because(basis),
        None => finding,
    }
}

/// The finding, which tells what was in force.
fn finding(cited: &Cited<'_>, severity: Severity, message: Say, help: Say) -> Finding {
    let law = match cited.law_of_day() {
        Some(law) => {
            let id = &law.edition.id;
            let Say { kk, ru, en } = law.edition.title();
            match law.certain {
                Known::Text => say!(
                    "сол күні күшінде болғаны – {kk} редакция (`{id}`)",
                    "в тот день действовала редакция {ru} (`{id}`)",
                    "in force on that day was edition {en} (`{id}`)",
                ),
                _ => say!(
                    "сол күні күшінде болғаны, шамасы, {kk} редакция (`{id}`)",
                    "в тот день действовала, по-видимому, редакция {ru} (`{id}`)",
                    "in force on that day, it seems, was edition {en} (`{id}`)",
                ),
            }
        }
        None => say!(
            "сол күні қай редакция күшінде болғаны белгісіз",
            "какая редакция действовала в тот день, неизвестно",
            "which edition was in force on that day is not known",
        ),
    };
    let help = Say {
        kk: format!("{}; {}", law.kk, help.kk),
        ru: format!("{}; {}", law.ru, help.ru),
        en: format!("{}; {}", law.en, help.en),
    };
    CODE.at(cited.reference.span, message).severity(severity).help(help)
}
