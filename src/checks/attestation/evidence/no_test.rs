//! A030: a claim granted with neither test nor exemption.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::is_granted;
use crate::codes::NO_TEST as CODE;
use crate::kinds::decision::Test;
use crate::say;

/// A claim is granted by a test result, an exemption from the test, or with no attestation at all.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let case = claim.case;
    let is_excused = case.exempt_from_test.is_some() || claim.is_without_procedure();
    let is_lost = ["test", "exempt-from-test", "without-procedure"].iter().any(|key| case.lost.has(key));
    if is_excused || is_lost || !is_granted(claim) {
        return;
    }
    match &case.test {
        Some(test) => check_result(test, court),
        None => find_missing(claim, court),
    }
}

fn check_result(test: &Test, court: &mut Court<'_>) {
    let is_told = test.score.is_some() || test.breach.is_some();
    if is_told || test.lost.has("score") || test.lost.has("breach") {
        return;
    }
    court.leave_open(&CODE, test.span, || {
        say!("ПББ балы жазылмаған", "не записан балл ОЗП", "the points of the test are not written")
    });
}

fn find_missing(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.person_span();
    let required = court.ask(&CODE, place, |law| law.test_required.ask());
    let Some((_, basis)) = required.filter(|(flag, _)| flag.is) else { return };
    let claimed = claim.claimed().word();
    court.find(&CODE, basis, |code| {
        let message = say!(
            "педагог мәлімделген `{claimed}` санатына сай деп танылған, бірақ істе ПББ да, одан босату негізі де жоқ",
            "признано соответствие заявляемой категории `{claimed}`, но в деле нет ни ОЗП, ни основания освобождения от неё",
            "the claim to `{claimed}` is granted, but the case has neither the test nor a ground of exemption from it",
        );
        let help = say!(
            "`test = {{ on = …, score = …, of = … }}` немесе `exempt-from-test = \"…\"` қосыңыз",
            "добавьте `test = {{ on = …, score = …, of = … }}` или `exempt-from-test = \"…\"`",
            "add `test = {{ on = …, score = …, of = … }}` or `exempt-from-test = \"…\"`",
        );
        code.at(place, message).help(help)
    });
}
