//! A032: a portfolio with too few points for the claim.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::forced::is_attested;
use crate::checks::attestation::evidence::{is_granted, unmet_criterion};
use crate::codes::PORTFOLIO_BELOW_TOTAL as CODE;
use crate::say;

/// A claim is granted by as many points as the edition asks for the post and the category.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(points) = claim.case.portfolio.as_ref().and_then(|portfolio| portfolio.points.as_ref()) else {
        return;
    };
    if claim.is_without_procedure() || !is_granted(claim) || unmet_criterion::is_found(claim, court) {
        return;
    }
    if court.law().is_some_and(|law| !is_attested(claim, law)) {
        return;
    }
    let (Some(post_type), place) = (claim.post_type, points.span) else { return };
    let Some((totals, basis)) = court.ask(&CODE, place, |law| law.portfolio_totals.ask(post_type)) else {
        return;
    };
    let claimed = claim.claimed().word();
    let Some(total) = totals.totals.get(&claim.claimed()) else {
        return court.leave_open(&CODE, place, || {
            say!(
                "`{post_type}` лауазымы мен `{claimed}` санаты үшін портфолионың жалпы шекті балы белгісіз",
                "неизвестна пороговая сумма баллов портфолио для должности `{post_type}` и категории `{claimed}`",
                "the total that the post `{post_type}` needs for the category `{claimed}` is not known",
            )
        });
    };
    let points = points.value;
    if points >= *total {
        return;
    }
    court.find(&CODE, basis, |code| {
        let message = say!(
            "портфолионың балы – {points}, ал `{claimed}` үшін шекті балл – {total} (`{post_type}`)",
            "баллов за портфолио – {points}, а пороговая сумма для `{claimed}` – {total} (`{post_type}`)",
            "the portfolio has {points} points, but `{claimed}` needs {total} (`{post_type}`)",
        );
        let help = say!(
            "балды бағалау парағымен салыстырыңыз; балл дұрыс болса, мәлімделген санатқа сай деп тануға болмайды",
            "сверьте баллы с листом оценивания; если они верны, признать соответствие нельзя",
            "compare the points with the scoring sheet; if they are right, the claim is not granted",
        );
        code.at(place, message).help(help)
    });
}
