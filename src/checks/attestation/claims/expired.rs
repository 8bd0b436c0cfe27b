//! A014: a current category whose term had ended before the sitting.

use crate::checks::attestation::claim::{Claim, expiry, is_penalised};
use crate::checks::attestation::claims::procedure_against_claim::leaves_expired_open;
use crate::checks::attestation::claims::{barred, is_misplaced};
use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::EXPIRED as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Procedure;
use crate::kinds::people::Category;
use crate::say;
use crate::when::Day;

/// A category is attested again before its term ends. What follows where it was not, the text does not say.
pub fn check(sitting: &Sitting<'_>, claim: &Claim<'_>, court: &mut Court<'_>) {
    let law = court.law();
    let Some(current) = claim.current().filter(|current| !current.is_old()) else { return };
    if claim.is_without_procedure() || is_misplaced(claim, law) || barred::fault(claim).is_some() {
        return;
    }
    // Whether an expired category is awarded anew is left open by a rule of its own; what a breach or lateness left
    // has a term of its own, after which the next attestation is due.
    let is_lowered = claim.giver().is_some_and(|heard| is_penalised(heard.case));
    if is_lowered || leaves_expired_open(claim, law) {
        return;
    }
    let term = expiry(claim, law, current);
    match term {
        Some((last, _)) if last >= claim.day || runs_from_order(sitting, claim, last) => {}
        Some((last, basis)) => {
            court.find(&CODE, basis.as_reading(), |code| finding(code, claim, current, last))
        }
        None => ask_for_validity(claim, court),
    }
}

/// Where it is not known how long a category is valid, the rule about early award asks that of an award.
fn ask_for_validity(claim: &Claim<'_>, court: &mut Court<'_>) {
    if claim.case.procedure.value == Procedure::Confirm {
        court.ask(&CODE, claim.person_span(), |law| law.validity.ask());
    }
}

/// True where the term still runs if it counts from the order that put the case into force.
fn runs_from_order(sitting: &Sitting<'_>, claim: &Claim<'_>, last: Day) -> bool {
    let Some((given, since)) = claim.giver().zip(claim.current_since()) else { return false };
    let Some(order) = sitting.library.order_day(given) else { return false };
    let years = u32::try_from(last.year() - since.year()).unwrap_or_default();
    crate::when::years_later(order, years) >= claim.day
}

fn finding(code: &'static Code, claim: &Claim<'_>, current: Category, last: Day) -> Finding {
    let (current, day) = (current.word(), claim.day);
    let message = say!(
        "қолданыстағы `{current}` санатының мерзімі {last} күні аяқталған, ал отырыс {day} күні өткен",
        "срок действующей категории `{current}` истёк {last}, а заседание прошло {day}",
        "the term of the current category `{current}` ended on {last}, but the sitting was on {day}",
    );
    let help = say!(
        "адамның `categories` тізімін тексеріңіз; мерзім тоқтатылған немесе санат сақталған болса, уақытша рұқсат беріңіз",
        "проверьте `categories` человека; если срок приостанавливался или категория сохранена, дайте временное разрешение",
        "check the person's `categories`; where the term stood still or the category was kept, waive the finding",
    );
    code.at(claim.person_span(), message).help(help)
}
