//! D023: stages of the attestation in reverse.

use crate::checks::plans::cycles::cycles;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::plan::{Measure, Plan, Stage};
use crate::say;
use crate::source::Span;
use crate::when::Day;

/// No measure ends before one of an earlier stage of its cycle starts. Neighbouring stages overlap in practice.
pub fn check(plan: &Plan, report: &mut Report) {
    for cycle in cycles(plan) {
        let timed: Vec<Timed> = cycle.iter().filter_map(timed).collect();
        report.extend(timed.iter().filter_map(|measure| reversed(measure, &timed)));
    }
}

struct Timed {
    stage: Stage,
    first: Day,
    last: Day,
    span: Span,
}

fn timed(measure: &Measure) -> Option<Timed> {
    let stage = measure.stage.as_ref()?.value;
    let when = measure.when.as_ref()?;
    let timed = Timed { stage, first: when.value.first()?, last: when.value.last()?, span: when.span };
    (stage != Stage::Other).then_some(timed)
}

fn reversed(measure: &Timed, cycle: &[Timed]) -> Option<Finding> {
    let later = cycle.iter().find(|other| other.stage < measure.stage && other.first > measure.last)?;
    let (stage, earlier) = (measure.stage.word(), later.stage.word());
    let message = say!(
        "`{stage}` кезеңі одан бұрын болуы тиіс `{earlier}` кезеңі басталмай аяқталған",
        "этап `{stage}` кончается раньше, чем начинается этап `{earlier}`, который должен идти до него",
        "the stage `{stage}` ends before the stage `{earlier}` starts, which comes before it",
    );
    let help = say!(
        "мерзімдерді немесе кезеңдерді түзетіңіз",
        "исправьте сроки или этапы",
        "correct the terms or the stages"
    );
    let fact =
        say!("`{earlier}` осында басталады", "`{earlier}` начинается здесь", "`{earlier}` starts here");
    Some(codes::REVERSED_STAGES.at(measure.span, message).help(help).label(later.span, fact))
}
