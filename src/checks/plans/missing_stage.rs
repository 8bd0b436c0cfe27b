//! D022: a stage of the attestation that the plan lacks.

use crate::checks::plans::cycles::cycles;
use crate::codes;
use crate::finding::Report;
use crate::kinds::plan::{Measure, Plan, Stage};
use crate::say;
use crate::shape::Lost;

/// Every measure of an attestation plan names its stage, and the first cycle has them all.
pub fn check(plan: &Plan, report: &mut Report) {
    let cycles = cycles(plan);
    let (Some(first), Some(about)) = (cycles.first(), &plan.about) else { return };
    let without = plan.measure.iter().filter(|measure| measure.stage.is_none() && !measure.lost.has("stage"));
    let unnamed: Vec<&Measure> = without.collect();
    for measure in &unnamed {
        report.push(unnamed_stage(measure));
    }
    let damaged =
        plan.lost != Lost::default() || plan.measure.iter().any(|measure| measure.lost.has("stage"));
    let missing = missing(first);
    if missing.is_empty() || !unnamed.is_empty() || damaged {
        return;
    }
    let all = missing.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "аттестаттау жоспарында мына кезеңдер жоқ: {all}",
        "в плане аттестации нет этапов: {all}",
        "the attestation plan lacks stages: {all}",
    );
    let help = say!(
        "әрқайсысына `stage = \"…\"` көрсетілген іс-шара қосыңыз",
        "добавьте для каждого мероприятие с `stage = \"…\"`",
        "add a measure with `stage = \"…\"` for each",
    );
    report.push(codes::MISSING_STAGE.at(about.span, message).help(help));
}

fn unnamed_stage(measure: &Measure) -> crate::finding::Finding {
    let message = say!(
        "іс-шараның кезеңі көрсетілмеген",
        "не указан этап мероприятия",
        "the measure does not name its stage"
    );
    let help = say!(
        "`stage = \"…\"` деп жазыңыз; кезеңге жатпаса – `stage = \"other\"`",
        "напишите `stage = \"…\"`; если этапа нет – `stage = \"other\"`",
        "write `stage = \"…\"`, or `stage = \"other\"`",
    );
    codes::MISSING_STAGE.at(measure.content.span, message).help(help).paste("stage = \"…\"")
}

fn missing(cycle: &[Measure]) -> Vec<&'static str> {
    let has = |wanted: Stage| {
        cycle.iter().any(|measure| measure.stage.as_ref().is_some_and(|stage| stage.value == wanted))
    };
    let stages = Stage::ALL.iter().filter(|(_, stage)| *stage != Stage::Other);
    stages.filter(|(_, stage)| !has(*stage)).map(|(word, _)| *word).collect()
}
