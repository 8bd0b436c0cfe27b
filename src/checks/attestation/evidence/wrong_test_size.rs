//! A023: a test with another number of tasks than the post's.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::score_above_maximum;
use crate::codes::WRONG_TEST_SIZE as CODE;
use crate::say;

/// The test of a post has as many tasks as the edition says, one point each.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(test) = claim.case.test.as_ref().filter(|test| test.breach.is_none()) else { return };
    let (Some(of), Some(post_type)) = (&test.of, claim.post_type) else { return };
    // Points above the maximum are told by a rule of their own; the two numbers may only have changed places.
    if score_above_maximum::is_above(test) {
        return;
    }
    let Some((size, basis)) = court.ask(&CODE, of.span, |law| law.test_size.ask(post_type)) else { return };
    let (of, size, span) = (of.value, size.is, of.span);
    if of == size {
        return;
    }
    court.find(&CODE, basis, |code| {
        let message = say!(
            "ПББ тапсырмаларының жазылған саны – {of}, ал `{post_type}` лауазымы үшін – {size}",
            "указано заданий ОЗП – {of}, а для должности `{post_type}` – {size}",
            "the test is said to have {of} tasks, but that of the post `{post_type}` has {size}",
        );
        let help = say!(
            "`of` санын сертификатпен, адамның `post-type` мәнін лауазымымен салыстырыңыз",
            "сверьте `of` с сертификатом, а `post-type` человека – с его должностью",
            "compare `of` with the certificate, and the person's `post-type` with the post",
        );
        code.at(span, message).help(help)
    });
}
