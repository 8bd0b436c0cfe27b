//! D019: a measure without a kind of work.

use crate::codes;
use crate::finding::Report;
use crate::kinds::plan::Plan;
use crate::say;

/// Where a plan has the column «kind of work», every measure fills it.
pub fn check(plan: &Plan, report: &mut Report) {
    if plan.measure.iter().all(|measure| measure.form.is_none()) {
        return;
    }
    for (index, measure) in plan.measure.iter().enumerate() {
        if measure.form.is_some() || measure.lost.has("form") {
            continue;
        }
        let number = index + 1;
        let message = say!(
            "{number}-іс-шараның жұмыс түрі жоқ",
            "у мероприятия № {number} нет вида работы",
            "measure {number} has no kind of work"
        );
        let help = say!(
            "`form = \"…\"` деп жазыңыз, мысалы талдау, бұйрық, шешім, есеп",
            "напишите `form = \"…\"`, например анализ, приказ, решение, отчёт",
            "write `form = \"…\"`, such as analysis, order, decision, report",
        );
        report.push(
            codes::MEASURE_WITHOUT_FORM.at(measure.content.span, message).help(help).paste("form = \"…\""),
        );
    }
}
