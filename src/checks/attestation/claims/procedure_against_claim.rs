//! A003: confirmation of a category that is not held, or award of one that is.

use crate::checks::attestation::claim::{Claim, counted, expiry};
use crate::checks::attestation::claims::is_misplaced;
use crate::checks::attestation::court::Court;
use crate::codes::PROCEDURE_AGAINST_CLAIM as CODE;
use crate::editions::LawOfDay;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Procedure;
use crate::kinds::people::Category;
use crate::say;
use crate::when::Day;

/// Confirmation is of the category that is held, award of another one.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let (place, procedure) = (claim.case.procedure.span, claim.case.procedure.value);
    let is_grant = claim.is_without_procedure();
    let Some(current) = claim.current() else { return leave_confirmation_open(claim, court) };
    let law = court.law();
    let is_of = |current| claim.claimed() == counted(law, current, claim.ladder()).category;
    let fits = claim.readings().any(|current| (procedure == Procedure::Confirm) == is_of(current));
    // Confirmation on a ground for award is a fault of that ground; a claim out of order is one of its own.
    if fits || is_grant && procedure == Procedure::Confirm || is_misplaced(claim, law) {
        return;
    }
    let Some((rule, basis)) = court.ask(&CODE, place, |law| law.confirm_is_of_the_current.ask()) else {
        return;
    };
    if !rule.is {
        return;
    }
    let basis = basis.and_maybe(counted(law, current, claim.ladder()).basis);
    let term = expiry(claim, law, current).filter(|_| procedure == Procedure::Award);
    match term {
        Some((until, _)) if until < claim.day => leave_award_open(claim, court, until),
        _ => court.find(&CODE, basis, |code| finding(code, claim, current)),
    }
}

/// True where the question stays open whether an expired category is awarded anew or confirmed.
pub fn leaves_expired_open(claim: &Claim<'_>, law: Option<LawOfDay<'_>>) -> bool {
    let is_same = |current| claim.claimed() == counted(law, current, claim.ladder()).category;
    claim.case.procedure.value == Procedure::Award && claim.readings().all(is_same)
}

/// Nothing else asks what a head confirms who is attested for the first time.
fn leave_confirmation_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    if claim.case.procedure.value == Procedure::Confirm && claim.is_first_attestation(court.law()) {
        court.leave_open(&CODE, claim.case.procedure.span, || {
            say!(
                "алғашқы аттестаттауда қай санаттың расталатыны белгісіз",
                "неизвестно, какая категория подтверждается при первичной аттестации",
                "it is not known which category a first attestation confirms",
            )
        });
    }
}

fn leave_award_open(claim: &Claim<'_>, court: &mut Court<'_>, until: Day) {
    let claimed = claim.claimed().word();
    court.leave_open(&CODE, claim.case.procedure.span, || {
        say!(
            "`{claimed}` санатының мерзімі {until} күні аяқталған: ол қайта беріле ме әлде растала ма – мәтінде айтылмаған",
            "срок категории `{claimed}` истёк {until}: присваивается она заново или подтверждается, в тексте не сказано",
            "the term of `{claimed}` ended on {until}: whether it is awarded anew or confirmed is not said",
        )
    });
}

fn finding(code: &'static Code, claim: &Claim<'_>, current: Category) -> Finding {
    let (claimed, current) = (claim.claimed().word(), current.word());
    let place = claim.case.procedure.span;
    if claim.case.procedure.value == Procedure::Confirm {
        let message = say!(
            "расталатын санат – `{claimed}`, ал қолданыстағы санат – `{current}`",
            "подтверждается категория `{claimed}`, а действующая – `{current}`",
            "`{claimed}` is to be confirmed, but the current category is `{current}`",
        );
        let help = say!(
            "жаңа санат берілсе, `procedure = \"award\"` жазыңыз; әйтпесе `claimed` мәнін тексеріңіз",
            "если присваивается новая категория, напишите `procedure = \"award\"`; иначе проверьте `claimed`",
            "write `procedure = \"award\"` for a new category, otherwise check `claimed`",
        );
        return code.at(place, message).help(help).paste("\"award\"");
    }
    let message = say!(
        "берілетін санат – `{claimed}`, бірақ ол – қолданыстағы санаттың өзі",
        "присваивается категория `{claimed}`, но она и есть действующая",
        "`{claimed}` is to be awarded, but it is the current category already",
    );
    let help = say!(
        "санат расталса, `procedure = \"confirm\"` жазыңыз; әйтпесе `claimed` мәнін тексеріңіз",
        "если категория подтверждается, напишите `procedure = \"confirm\"`; иначе проверьте `claimed`",
        "write `procedure = \"confirm\"` if it is confirmed, otherwise check `claimed`",
    );
    code.at(place, message).help(help).paste("\"confirm\"")
}
