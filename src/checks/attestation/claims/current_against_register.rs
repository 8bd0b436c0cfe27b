//! A012: a current category that the register and earlier sittings contradict.

use crate::checks::attestation::claim::{Claim, counted_as};
use crate::checks::attestation::court::Court;
use crate::codes::CURRENT_AGAINST_REGISTER as CODE;
use crate::say;

/// What a case says of the current category agrees with the register and with earlier sittings.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let (Some(current), Some(held)) = (&claim.case.current, claim.held) else { return };
    // When the post changes, the edition equates a category of the other ladder.
    if counted_as(court.law(), held.category, current.value.ladder()) == current.value {
        return;
    }
    court.contradict(&CODE, |code| {
        let (written, known, since) = (current.value.word(), held.category.word(), held.since);
        let message = say!(
            "істе қолданыстағы санат – `{written}`, ал тізілім мен бұрынғы отырыстар бойынша – `{known}` ({since} күнінен бері)",
            "действующая категория в деле – `{written}`, а по реестру и прежним заседаниям – `{known}` (с {since})",
            "the current category is given as `{written}`, but by the register and earlier sittings it is `{known}` (since {since})",
        );
        let help = say!(
            "`current` кілтін алып тастаңыз: санат тізілімнен алынады; тізілім қате болса, адамның `categories` тізімін түзетіңіз",
            "уберите `current`: категория берётся из реестра; если неверен реестр, исправьте `categories` человека",
            "remove `current`, the register tells it; if the register is wrong, correct the person's `categories`",
        );
        code.at(current.span, message).help(help)
    });
}
