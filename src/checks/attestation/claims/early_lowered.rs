//! A008: a category lowered by an early attestation that failed.

use crate::checks::attestation::claim::{Claim, is_penalised};
use crate::checks::attestation::court::Court;
use crate::codes::EARLY_LOWERED as CODE;
use crate::editions::values::Effect;
use crate::kinds::decision::Outcome;
use crate::say;

/// Whoever fails early attestation keeps the current category until its term ends.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let outcome = &claim.case.outcome;
    let is_lowered = claim.case.early.is_some() && outcome.value == Outcome::BelowCurrent;
    // A breach, lateness or false data lower the category in any attestation.
    if !is_lowered || claim.is_without_procedure() || is_penalised(claim.case) {
        return;
    }
    let Some((failed, basis)) = court.ask(&CODE, outcome.span, |law| law.early_failed.ask()) else { return };
    if failed.effect != Effect::KeepCurrent {
        return;
    }
    court.find(&CODE, basis, |code| {
        let awarded = claim.awarded().word();
        let message = say!(
            "мерзімінен бұрын аттестаттауда мәлімделген санатқа сай келмеген адамның санаты төмендетілген: берілгені – `{awarded}`",
            "при досрочной аттестации соответствия нет, и категория снижена: присвоена `{awarded}`, а действующая должна сохраниться",
            "the category is lowered to `{awarded}` by an early attestation that failed",
        );
        let help = say!(
            "`outcome = \"current\"` деп жазып, `awarded` кілтінде қолданыстағы санатты қалдырыңыз",
            "напишите `outcome = \"current\"` и оставьте в `awarded` действующую категорию",
            "write `outcome = \"current\"` and leave the current category in `awarded`",
        );
        code.at(outcome.span, message).help(help).paste("\"current\"")
    });
}
