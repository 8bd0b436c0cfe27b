//! D020: a measure that nobody answers for.

use crate::codes;
use crate::finding::Report;
use crate::kinds::plan::Plan;
use crate::say;

/// Somebody answers for a measure.
pub fn check(plan: &Plan, report: &mut Report) {
    for (index, measure) in plan.measure.iter().enumerate() {
        if !measure.responsible.is_empty() || measure.lost.has("responsible") {
            continue;
        }
        let number = index + 1;
        let message = say!(
            "{number}-іс-шараның жауаптысы жоқ",
            "у мероприятия № {number} нет ответственного",
            "nobody is responsible for measure {number}"
        );
        let help = say!(
            "`responsible = [\"…\"]` деп адамның, органның не лауазымның id-ін жазыңыз",
            "напишите `responsible = [\"…\"]` с id человека, органа или должности",
            "write `responsible = [\"…\"]` with the id of a person, body or office",
        );
        let finding = codes::MEASURE_WITHOUT_RESPONSIBLE.at(measure.content.span, message);
        report.push(finding.help(help).paste("responsible = [\"…\"]"));
    }
}
