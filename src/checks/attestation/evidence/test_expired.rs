//! A021: a test result that was no longer valid.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::is_granted;
use crate::codes::TEST_EXPIRED as CODE;
use crate::editions::values::EvidenceDay;
use crate::editions::wording::years_of;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Test;
use crate::say;
use crate::text::Say;
use crate::when::years_later;

/// The result is valid when a claim is granted by it. One that had expired before the application is invalid however
/// the text is read; one that expired later is so by the edition's reading of the day that counts.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let needs_none = claim.case.exempt_from_test.is_some() || claim.is_without_procedure();
    let Some(test) = claim.case.test.as_ref().filter(|test| test.breach.is_none()) else { return };
    if needs_none || !is_granted(claim) {
        return;
    }
    let place = test.on.span;
    let Some((valid, basis)) = court.ask(&CODE, place, |law| law.test_valid_for.ask()) else { return };
    let years = valid.years.of(claim.ladder());
    let last = years_later(test.on.value, years);
    if claim.day <= last {
        return;
    }
    let applied = claim.case.application.as_ref().map(|application| application.on.value);
    if applied.is_some_and(|applied| applied > last) {
        return court.find(&CODE, basis, |code| finding(code, claim, test, years));
    }
    match court.ask(&CODE, place, |law| law.test_valid_on.ask()) {
        Some((on, reading)) if on.is == EvidenceDay::Sitting => {
            court.find(&CODE, basis.and(reading), |code| finding(code, claim, test, years));
        }
        _ => {}
    }
}

fn finding(code: &'static Code, claim: &Claim<'_>, test: &Test, years: u32) -> Finding {
    let (on, day, last) = (test.on.value, claim.day, years_later(test.on.value, years));
    let Say { kk, ru, en } = years_of(u64::from(years));
    let message = say!(
        "ПББ {on} күні тапсырылған, нәтижесі жарамды соңғы күн – {last} (мерзімі – {kk}), ал отырыс {day} күні өткен",
        "ОЗП пройдена {on}, результат действителен по {last} включительно (срок – {ru}), а заседание прошло {day}",
        "the test was taken on {on} and its result is valid through {last} (for {en}), but the sitting was on {day}",
    );
    let help = say!(
        "`test.on` күнін сертификатпен салыстырыңыз; жаңа сертификат болса, соны жазыңыз",
        "сверьте `test.on` с сертификатом; если есть новый сертификат, запишите его",
        "compare `test.on` with the certificate; if there is a newer one, write that",
    );
    code.at(test.on.span, message).help(help)
}
