//! A033: a claim granted with a criterion that is not met.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::is_granted;
use crate::codes::UNMET_CRITERION as CODE;
use crate::say;

/// A claim is granted when every criterion of the portfolio is met.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let unmet = claim.case.portfolio.as_ref().map_or(&[][..], |portfolio| &portfolio.unmet);
    let Some(first) = unmet.first() else { return };
    if claim.is_without_procedure() || !is_granted(claim) {
        return;
    }
    let needed = court.ask(&CODE, first.span, |law| law.portfolio_all_criteria.ask());
    let Some((_, basis)) = needed.filter(|(flag, _)| flag.is) else { return };
    let (span, claimed) = (first.span, claim.claimed().word());
    court.find(&CODE, basis, |code| {
        let count = unmet.len();
        let names = unmet.iter().map(|name| format!("`{}`", name.value)).collect::<Vec<_>>().join(", ");
        let message = say!(
            "педагог мәлімделген `{claimed}` санатына сай деп танылған, ал орындалмаған өлшемшарт саны – {count}: {names}",
            "признано соответствие заявляемой категории `{claimed}`, а невыполненных критериев – {count}: {names}",
            "the claim to `{claimed}` is granted, but criteria that are not met: {count}, namely {names}",
        );
        let help = say!(
            "`unmet` тізімін бағалау парағымен салыстырыңыз; тізім дұрыс болса, мәлімделген санатқа сай деп тануға болмайды",
            "сверьте список `unmet` с листом оценивания; если он верен, признать соответствие нельзя",
            "compare the list `unmet` with the scoring sheet; if it is right, the claim is not granted",
        );
        code.at(span, message).help(help)
    });
}

/// True where this rule speaks: an unmet criterion gives no points, so a low total is the same fault.
pub fn is_found(claim: &Claim<'_>, court: &Court<'_>) -> bool {
    let has_unmet = claim.case.portfolio.as_ref().is_some_and(|portfolio| !portfolio.unmet.is_empty());
    let all = court.law().and_then(|law| law.answer(law.law.portfolio_all_criteria.ask()));
    has_unmet && all.is_some_and(|(flag, _)| flag.is)
}
