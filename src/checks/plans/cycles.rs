//! Cycles of an attestation plan: each new application begins one.

use crate::kinds::plan::{About, Measure, Plan, Stage};

/// Measures of an attestation plan, cycle by cycle; none for other plans.
pub fn cycles(plan: &Plan) -> Vec<&[Measure]> {
    let is_attestation = plan.about.as_ref().is_some_and(|about| about.value == About::Attestation);
    if !is_attestation {
        return Vec::new();
    }
    let starts =
        |measure: &Measure| measure.stage.as_ref().is_some_and(|stage| stage.value == Stage::Application);
    let mut bounds: Vec<usize> = (1..plan.measure.len())
        .filter(|index| starts(&plan.measure[*index]) && !starts(&plan.measure[*index - 1]))
        .collect();
    bounds.insert(0, 0);
    bounds.push(plan.measure.len());
    bounds.windows(2).map(|pair| &plan.measure[pair[0]..pair[1]]).collect()
}
