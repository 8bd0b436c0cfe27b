//! A034: a claim granted without a portfolio.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::is_granted;
use crate::codes::NO_PORTFOLIO as CODE;
use crate::kinds::decision::Portfolio;
use crate::say;

/// A claim is granted by a reviewed portfolio, or with no attestation at all.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let case = claim.case;
    let is_lost = case.lost.has("portfolio") || case.lost.has("without-procedure");
    if claim.is_without_procedure() || is_lost || !is_granted(claim) {
        return;
    }
    match &case.portfolio {
        Some(portfolio) => check_points(portfolio, court),
        None => find_missing(claim, court),
    }
}

fn check_points(portfolio: &Portfolio, court: &mut Court<'_>) {
    let is_told = portfolio.points.is_some() || portfolio.lost.has("points");
    // Points of a portfolio with false data say nothing.
    if is_told || portfolio.false_data == Some(true) {
        return;
    }
    court.leave_open(&CODE, portfolio.span, || {
        say!(
            "портфолионың балы жазылмаған",
            "не записаны баллы за портфолио",
            "the points of the portfolio are not written",
        )
    });
}

fn find_missing(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.person_span();
    let required = court.ask(&CODE, place, |law| law.portfolio_required.ask());
    let Some((_, basis)) = required.filter(|(flag, _)| flag.is) else { return };
    let claimed = claim.claimed().word();
    court.find(&CODE, basis, |code| {
        let message = say!(
            "педагог мәлімделген `{claimed}` санатына сай деп танылған, бірақ істе портфолионың қаралғаны жазылмаған",
            "признано соответствие заявляемой категории `{claimed}`, но в деле не записано рассмотрение портфолио",
            "the claim to `{claimed}` is granted, but the case has no review of the portfolio",
        );
        let help = say!(
            "`portfolio = {{ on = …, points = … }}` қосыңыз; санат аттестаттаусыз берілсе – `without-procedure = \"…\"`",
            "добавьте `portfolio = {{ on = …, points = … }}`, а при присвоении без аттестации – `without-procedure = \"…\"`",
            "add `portfolio = {{ on = …, points = … }}`, or `without-procedure = \"…\"` where there was no attestation",
        );
        code.at(place, message).help(help)
    });
}
