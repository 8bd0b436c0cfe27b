//! A070: plans with more cycles than a school year has.

use crate::checks::attestation::court::Court;
use crate::checks::plans::cycles::cycles;
use crate::codes::PLAN_CYCLES as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::Content;
use crate::kinds::plan::{About, Measure, Plan, Stage};
use crate::library::{Document, Library};
use crate::say;
use crate::source::Span;
use crate::when::Day;

/// A plan of attestation, and what other plans of the school year hold already.
pub struct AttestationPlan<'l> {
    plan: &'l Plan,
    /// The day whose law judges it: that of its approval, otherwise the first of its school year.
    pub day: Day,
    /// Cycles of plans of the same organisation and school year that were approved before it.
    earlier: usize,
    /// The newest of those plans.
    other: Option<&'l Plan>,
}

impl<'l> AttestationPlan<'l> {
    /// Every plan of attestation, in the order of their days.
    pub fn all(library: &'l Library) -> Vec<Self> {
        let plans = library.documents.iter().filter_map(|document| match &document.content {
            Content::Plan(plan) if is_of_attestation(plan) => Some((document, plan)),
            _ => None,
        });
        let mut plans: Vec<(&Document, &Plan)> = plans.collect();
        plans.sort_by_key(|(_, plan)| day_of(plan));
        let with_earlier = |at: usize| {
            let (document, plan) = plans[at];
            let same_year = |(other, earlier): &&(&Document, &Plan)| {
                other.organization == document.organization
                    && earlier.school_year.value == plan.school_year.value
                    && !other.is_draft()
                    && !document.is_draft()
            };
            let before: Vec<&Plan> = plans[..at].iter().filter(same_year).map(|(_, plan)| *plan).collect();
            let earlier = before.iter().map(|plan| applications(plan).len()).sum();
            Self { plan, day: day_of(plan), earlier, other: before.last().copied() }
        };
        (0..plans.len()).map(with_earlier).collect()
    }
}

/// Plans of attestation have no more cycles together than the edition of their day gives a school year.
pub fn check(plan: &AttestationPlan<'_>, court: &mut Court<'_>) {
    let own = if plan.earlier == 0 { starts(plan.plan) } else { applications(plan.plan) };
    // One cycle fits any edition.
    let count = plan.earlier + own.len();
    if count < 2 || own.is_empty() {
        return;
    }
    let place = own[usize::from(plan.earlier == 0)];
    let Some((most, basis)) = court.ask(&CODE, place, |law| law.cycles_a_school_year.ask()) else { return };
    let most = most.is as usize;
    if let Some(place) = own.get(most.saturating_sub(plan.earlier)).filter(|_| count > most) {
        court.find(&CODE, basis, |code| finding(code, plan, *place, [count, most]));
    }
}

fn finding(
    code: &'static Code,
    plan: &AttestationPlan<'_>,
    place: Span,
    [count, most]: [usize; 2],
) -> Finding {
    let message = if plan.earlier == 0 {
        say!(
            "жоспардағы аттестаттау циклдерінің саны – {count}, ал бір оқу жылында болатыны – {most}",
            "циклов аттестации в плане – {count}, а в учебном году их – {most}",
            "the plan has {count} cycles of attestation, a school year has {most}",
        )
    } else {
        say!(
            "осы оқу жылының бекітілген жоспарларындағы аттестаттау циклдерінің саны – {count}, ал бір оқу жылында болатыны – {most}",
            "циклов аттестации в утверждённых планах этого учебного года – {count}, а в учебном году их – {most}",
            "the approved plans of this school year have {count} cycles of attestation, a school year has {most}",
        )
    };
    let help = say!(
        "артық циклді бастайтын өтініш беру кезеңін алып тастаңыз немесе оның `stage` мәнін тексеріңіз",
        "уберите этап подачи заявлений, с которого начинается лишний цикл, или проверьте его `stage`",
        "take out the stage of applications that begins another cycle, or check its `stage`",
    );
    let finding = code.at(place, message).help(help);
    match plan.other {
        Some(other) => finding.label(
            other.school_year.span,
            say!(
                "сол оқу жылының бұрынғы жоспары",
                "прежний план того же года",
                "an earlier plan of that year"
            ),
        ),
        None => finding.label(plan.plan.school_year.span, say!("оқу жылы", "учебный год", "the school year")),
    }
}

fn is_of_attestation(plan: &Plan) -> bool {
    plan.about.as_ref().is_some_and(|about| about.value == About::Attestation)
}

fn day_of(plan: &Plan) -> Day {
    let approved = plan.approved.as_ref().and_then(|approval| approval.on.as_ref());
    approved.map_or(plan.school_year.value.first(), |on| on.value)
}

/// Where the cycles of a plan start; a cycle that does not name its stage starts at the school year.
fn starts(plan: &Plan) -> Vec<Span> {
    let start = |cycle: &&[Measure]| {
        let stage = cycle.first().and_then(|measure| measure.stage.as_ref());
        stage.map_or(plan.school_year.span, |stage| stage.span)
    };
    cycles(plan).iter().map(start).collect()
}

/// Where applications are taken, once a cycle: a plan that only adds to another one has none.
fn applications(plan: &Plan) -> Vec<Span> {
    let taken = |cycle: &&[Measure]| {
        let stages = cycle.iter().filter_map(|measure| measure.stage.as_ref());
        stages.filter(|stage| stage.value == Stage::Application).map(|stage| stage.span).next()
    };
    cycles(plan).iter().filter_map(taken).collect()
}
