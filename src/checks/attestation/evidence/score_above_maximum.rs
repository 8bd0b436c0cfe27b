//! A022: more points than the test has.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::SCORE_ABOVE_MAXIMUM as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Test;
use crate::say;
use crate::source::{Span, Spanned};

/// A result is at most what the test gives: as the case says, otherwise as the edition does for the post.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(test) = claim.case.test.as_ref().filter(|test| test.breach.is_none()) else { return };
    let Some(score) = &test.score else { return };
    match &test.of {
        Some(of) if is_above(test) => {
            court.contradict(&CODE, |code| finding(code, score.span, score.value, of.value));
        }
        None if !test.lost.has("of") => compare_with_size(claim, score, court),
        _ => {}
    }
}

/// True where more points are written than the case itself says that there are.
pub fn is_above(test: &Test) -> bool {
    let maximum = test.of.as_ref().map(|of| of.value);
    test.score.as_ref().map(|score| score.value) > maximum && maximum.is_some()
}

fn compare_with_size(claim: &Claim<'_>, score: &Spanned<u32>, court: &mut Court<'_>) {
    let Some(post_type) = claim.post_type else { return };
    let Some((size, basis)) = court.ask(&CODE, score.span, |law| law.test_size.ask(post_type)) else {
        return;
    };
    if score.value > size.is {
        court.find(&CODE, basis, |code| finding(code, score.span, score.value, size.is));
    }
}

fn finding(code: &'static Code, span: Span, score: u32, maximum: u32) -> Finding {
    let message = say!(
        "ПББ нәтижесі – {score} балл, ал ең көп балл – {maximum}",
        "результат ОЗП – {score}, а наибольшее число баллов – {maximum}",
        "the test result is {score} points, but the maximum is {maximum}",
    );
    let help = say!(
        "`score` және `of` сандарын сертификатпен салыстырыңыз: екеуінің орны ауысып кетуі мүмкін",
        "сверьте `score` и `of` с сертификатом: числа могли поменяться местами",
        "compare `score` and `of` with the certificate: they may have changed places",
    );
    code.at(span, message).help(help)
}
