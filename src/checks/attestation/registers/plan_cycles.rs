//! A070: a plan with more cycles than a school year has.

use crate::checks::attestation::court::Court;
use crate::checks::plans::cycles::cycles;
use crate::codes::PLAN_CYCLES as CODE;
use crate::kinds::plan::Plan;
use crate::say;
use crate::source::Span;

/// A plan of attestation has no more cycles than the edition of its day gives a school year.
pub fn check(plan: &Plan, court: &mut Court<'_>) {
    let cycles = cycles(plan);
    // One cycle fits any edition.
    let Some(place) = cycles.get(1).and_then(|second| start(second)) else { return };
    let Some((most, basis)) = court.ask(&CODE, place, |law| law.cycles_a_school_year.ask()) else { return };
    let most = most.is;
    let place = cycles.get(most as usize).and_then(|cycle| start(cycle));
    let Some(place) = place else { return };
    court.find(&CODE, basis, |code| {
        let count = cycles.len();
        let message = say!(
            "жоспардағы аттестаттау циклдерінің саны – {count}, ал бір оқу жылында болатыны – {most}",
            "циклов аттестации в плане – {count}, а в учебном году их – {most}",
            "the plan has {count} cycles of attestation, a school year has {most}",
        );
        let help = say!(
            "артық циклді бастайтын өтініш беру кезеңін алып тастаңыз немесе оның `stage` мәнін тексеріңіз",
            "уберите этап подачи заявлений, с которого начинается лишний цикл, или проверьте его `stage`",
            "take out the stage of applications that begins another cycle, or check its `stage`",
        );
        code.at(place, message)
            .help(help)
            .label(plan.school_year.span, say!("оқу жылы", "учебный год", "the school year"))
    });
}

fn start(cycle: &[crate::kinds::plan::Measure]) -> Option<Span> {
    cycle.first().and_then(|measure| measure.stage.as_ref()).map(|stage| stage.span)
}
