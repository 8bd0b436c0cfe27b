//! A031: a portfolio reviewed outside the season.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::PORTFOLIO_OUT_OF_SEASON as CODE;
use crate::editions::wording::months;
use crate::locale::school_years;
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::{Day, SchoolYear};

/// Portfolios are reviewed in the months that the edition gives, and in the school year of the attestation.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(portfolio) = claim.case.portfolio.as_ref().filter(|_| !claim.is_without_procedure()) else {
        return;
    };
    let (on, place) = (portfolio.on.value, portfolio.on.span);
    // A review after the sitting is a slip of another sort.
    if on > claim.day {
        return;
    }
    if SchoolYear::of(on) != SchoolYear::of(claim.day) {
        return check_year(claim, (on, place), court);
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

/// A sitting in autumn may still decide on the review of the season that has just ended: that is one of two readings.
fn check_year(claim: &Claim<'_>, (on, place): (Day, Span), court: &mut Court<'_>) {
    let (reviewed, decided) = (SchoolYear::of(on), SchoolYear::of(claim.day));
    let is_just_over = reviewed.start + 1 == decided.start && claim.day.month() >= 9;
    let asked = if is_just_over {
        court.ask(&CODE, place, |law| law.portfolio_decided_in_next_year.ask()).filter(|(may, _)| !may.is)
    } else {
        court.ask(&CODE, place, |law| law.portfolio_current_year.ask()).filter(|(must, _)| must.is)
    };
    let Some((_, basis)) = asked else { return };
    court.find(&CODE, basis, |code| {
        let (day, reviewed, decided) = (claim.day, school_years(reviewed), school_years(decided));
        let message = say!(
            "портфолио {on} күні қаралған ({reviewed} оқу жылы), ал отырыс – {day} ({decided} оқу жылы)",
            "портфолио рассмотрено {on} ({reviewed} учебный год), а заседание – {day} ({decided} учебный год)",
            "the portfolio was reviewed on {on} (school year {reviewed}), but the sitting is on {day} ({decided})",
        );
        let help = say!(
            "`portfolio.on` күнін бағалау парағымен салыстырыңыз; портфолио ағымдағы оқу жылында қаралады",
            "сверьте `portfolio.on` с листом оценивания; портфолио рассматривают в текущем учебном году",
            "compare `portfolio.on` with the scoring sheet; portfolios are reviewed in the current school year",
        );
        code.at(place, message).help(help)
    });
}

/// The season of the edition that was in force before the sitting's may have been another.
fn leave_open(court: &mut Court<'_>, place: Span) {
    court.leave_open(&CODE, place, || {
        say!(
            "портфолио отырыс күнгі редакция күшіне енгенге дейін қаралған",
            "портфолио рассмотрено до вступления в силу редакции, действовавшей в день заседания",
            "the portfolio was reviewed before the edition of the sitting's day was in force",
        )
    });
}
