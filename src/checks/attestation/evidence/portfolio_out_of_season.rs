//! A031: a portfolio reviewed outside the season.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::PORTFOLIO_OUT_OF_SEASON as CODE;
use crate::editions::wording::months;
use crate::say;
use crate::text::Say;

/// Portfolios are reviewed in the months that the edition gives.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(portfolio) = claim.case.portfolio.as_ref().filter(|_| !claim.is_without_procedure()) else {
        return;
    };
    let (on, place) = (portfolio.on.value, portfolio.on.span);
    // A review after the sitting is a slip of another sort.
    if on > claim.day {
        return;
    }
    let Some((season, basis)) = court.ask(&CODE, place, |law| law.portfolio_season.ask()) else { return };
    if season.has(on) {
        return;
    }
    if on < basis.edition.first_day() {
        return leave_open(court, place);
    }
    court.find(&CODE, basis, |code| {
        let Say { kk, ru, en } = months(season.from_month, season.until_month);
        let message = say!(
            "портфолио {on} күні қаралған, ал портфолио қаралатын айлар: {kk}",
            "портфолио рассмотрено {on}, а месяцы рассмотрения: {ru}",
            "the portfolio was reviewed on {on}, but the months of review are {en}",
        );
        let help = say!(
            "`portfolio.on` күнін бағалау парағымен салыстырыңыз",
            "сверьте `portfolio.on` с листом оценивания",
            "compare `portfolio.on` with the scoring sheet",
        );
        code.at(place, message).help(help)
    });
}

/// The season of the edition that was in force before the sitting's may have been another.
fn leave_open(court: &mut Court<'_>, place: crate::source::Span) {
    court.leave_open(&CODE, place, || {
        say!(
            "портфолио отырыс күнгі редакция күшіне енгенге дейін қаралған",
            "портфолио рассмотрено до вступления в силу редакции, действовавшей в день заседания",
            "the portfolio was reviewed before the edition of the sitting's day was in force",
        )
    });
}
