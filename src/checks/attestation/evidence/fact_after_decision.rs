//! A020: a fact of a case that is later than the decision.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::FACT_AFTER_DECISION as CODE;
use crate::say;
use crate::source::Spanned;
use crate::text::Say;
use crate::when::Day;

/// Application, test and portfolio come before the sitting that rests on them.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let case = claim.case;
    if let Some(application) = &case.application {
        compare(claim, court, &application.on, |on| {
            say!("өтініш {on} күні берілген", "заявление подано {on}", "the application was made on {on}")
        });
    }
    if let Some(test) = &case.test {
        compare(claim, court, &test.on, |on| {
            say!("ПББ {on} күні тапсырылған", "ОЗП пройдена {on}", "the test was taken on {on}")
        });
    }
    if let Some(portfolio) = &case.portfolio {
        compare(claim, court, &portfolio.on, |on| {
            say!(
                "портфолио {on} күні қаралған",
                "портфолио рассмотрено {on}",
                "the portfolio was reviewed on {on}",
            )
        });
    }
}

fn compare(claim: &Claim<'_>, court: &mut Court<'_>, on: &Spanned<Day>, say: impl FnOnce(Day) -> Say) {
    let day = claim.day;
    if on.value <= day {
        return;
    }
    court.contradict(&CODE, |code| {
        let Say { kk, ru, en } = say(on.value);
        let message = say!(
            "{kk}, ал отырыс {day} күні өткен",
            "{ru}, а заседание прошло {day}",
            "{en}, but the sitting was on {day}",
        );
        let help = say!(
            "бұл күнді құжаттың өзімен салыстырыңыз; отырыс шынымен кейінірек өтсе, `date` мәнін түзетіңіз",
            "сверьте эту дату с документом; если заседание действительно прошло позже, исправьте `date`",
            "compare the day with the paper; if the sitting was later, correct `date`",
        );
        code.at(on.span, message).help(help)
    });
}
