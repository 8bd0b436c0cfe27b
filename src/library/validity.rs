//! How long a category is valid.

use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::law::{Asked, Law};
use crate::editions::values::{Consequence, Effect};
use crate::kinds::decision::{Breach, Case, Outcome};

/// For how many years a case gives its category: a lowered one as long as what forced it says (p. 46 and 62 of the
/// 2025 edition), any other as long as categories are valid.
pub fn years_valid<'e>(law: LawOfDay<'e>, case: &Case) -> Option<(u32, Basis<'e>)> {
    forced_years(law, case).or_else(|| {
        let (term, basis) = law.answer(law.law.validity.ask())?;
        Some((term.years.of(case.awarded.value.ladder()), basis))
    })
}

fn forced_years<'e>(law: LawOfDay<'e>, case: &Case) -> Option<(u32, Basis<'e>)> {
    if case.outcome.value != Outcome::BelowCurrent {
        return None;
    }
    let (consequence, basis) = law.answer(forced_by(law.law, case)?)?;
    let gives_a_category = matches!(consequence.effect, Effect::OneLevelLower | Effect::Base);
    let years = consequence.years.filter(|_| gives_a_category)?;
    Some((years.of(case.awarded.value.ladder()), basis))
}

/// What forces a lower category; the gravest fact speaks.
fn forced_by<'e>(law: &'e Law, case: &Case) -> Option<Asked<'e, Consequence>> {
    let breach = case.test.as_ref().and_then(|test| test.breach.as_ref()).map(|breach| breach.value);
    if case.portfolio.as_ref().is_some_and(|portfolio| portfolio.false_data == Some(true)) {
        return Some(law.false_data.ask());
    }
    if breach == Some(Breach::Second) {
        return Some(law.breach.ask(Breach::Second.word()));
    }
    if breach == Some(Breach::First) {
        return Some(law.breach.ask(Breach::First.word()));
    }
    let is_late = case.application.as_ref().is_some_and(|application| application.late == Some(true));
    is_late.then(|| law.late_application.ask())
}
