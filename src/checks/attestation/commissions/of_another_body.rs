//! A054: a decision on categories that is not the own attestation commission's.

use crate::checks::attestation::court::Court;
use crate::codes::DECISION_OF_ANOTHER_BODY as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::body::{Body, BodyType};
use crate::kinds::decision::Decision;
use crate::library::Document;
use crate::say;

/// A category is decided on by an attestation commission, and its paper lies with its organisation's papers.
pub fn check(
    document: &Document,
    decision: &Decision,
    (home, body): (&Document, &Body),
    court: &mut Court<'_>,
) {
    if body.is_attestation_commission() {
        if home.organization != document.organization {
            court.contradict(&CODE, |code| elsewhere(code, decision));
        }
        return;
    }
    let place = decision.body.0.span;
    let asked = court.ask(&CODE, place, |law| law.decided_by_commission_only.ask());
    if let Some((_, basis)) = asked.filter(|(only, _)| only.is) {
        court.find(&CODE, basis, |code| no_commission(code, decision, body.r#type.value));
    }
}

fn no_commission(code: &'static Code, decision: &Decision, sort: BodyType) -> Finding {
    let (body, sort) = (&decision.body.0.value, sort.word());
    let message = say!(
        "санат туралы шешім қабылдаған `{body}` – аттестаттау комиссиясы емес (`type = \"{sort}\"`)",
        "решение о категориях принял `{body}`, а это не аттестационная комиссия (`type = \"{sort}\"`)",
        "`{body}`, which decides on categories here, is no attestation commission (`type = \"{sort}\"`)",
    );
    let help = say!(
        "`body` мәніне аттестаттау комиссиясын жазыңыз; басқа органның отырысы болса, оны `kind = \"protocol\"` етіп енгізіңіз",
        "укажите в `body` аттестационную комиссию; заседание другого органа введите как `kind = \"protocol\"`",
        "name the attestation commission in `body`; enter a sitting of another body as `kind = \"protocol\"`",
    );
    code.at(decision.body.0.span, message).help(help)
}

fn elsewhere(code: &'static Code, decision: &Decision) -> Finding {
    let body = &decision.body.0.value;
    let message = say!(
        "`{body}` – басқа ұйымның комиссиясы, ал оның шешімі осы ұйымның құжаттары арасында тұр",
        "`{body}` – комиссия другой организации, а её решение лежит среди документов этой",
        "`{body}` is another organisation's commission, but its decision lies among the documents of this one",
    );
    let help = say!(
        "файлды комиссия ұйымының папкасына көшіріп, `body` мәнін ұйымның id-інсіз жазыңыз",
        "перенесите файл в папку организации комиссии и напишите `body` без id организации",
        "move the file to the folder of the commission's organisation, and write `body` without the organisation's id",
    );
    code.at(decision.body.0.span, message).help(help)
}
