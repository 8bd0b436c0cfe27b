//! D018: a measure without a term.

use crate::codes;
use crate::finding::Report;
use crate::kinds::plan::Plan;
use crate::say;

/// A measure is done by a day, in a month or all the time.
pub fn check(plan: &Plan, report: &mut Report) {
    for (index, measure) in plan.measure.iter().enumerate() {
        if measure.when.is_some() || measure.lost.has("when") {
            continue;
        }
        let number = index + 1;
        let message = say!(
            "{number}-іс-шараның мерзімі жоқ",
            "у мероприятия № {number} нет срока",
            "measure {number} has no term"
        );
        let help = say!(
            "`when = \"2022-05\"` деп мерзімін жазыңыз; үнемі болса – `when = \"ongoing\"`",
            "напишите срок: `when = \"2022-05\"`; если постоянно – `when = \"ongoing\"`",
            "write its term: `when = \"2022-05\"`, or `when = \"ongoing\"`",
        );
        report.push(
            codes::MEASURE_WITHOUT_TERM.at(measure.content.span, message).help(help).paste("when = \"…\""),
        );
    }
}
