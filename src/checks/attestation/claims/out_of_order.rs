//! A001: a category claimed out of order.

use crate::checks::attestation::claim::{Claim, counted_as};
use crate::checks::attestation::claims::{list, of_another_post};
use crate::checks::attestation::court::Court;
use crate::codes::CLAIM_OUT_OF_ORDER as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Exemption;
use crate::kinds::people::Category;
use crate::say;

/// What the order of categories opens instead, and what that rests on.
pub type Fault<'e> = (Basis<'e>, &'e [Category]);

/// A claim is to the current category or to the next step; heads' first attestation and old categories have their own ways.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    // A claim on another post's ladder is a fault of its own.
    if claim.is_without_procedure() || of_another_post::fault(claim, court.law()).is_some() {
        return;
    }
    let place = claim.case.claimed.span;
    if claim.is_first_attestation()
        && court
            .ask(&CODE, place, |law| law.first_attestation_in_any_order.ask())
            .is_none_or(|(any, _)| any.is)
    {
        return;
    }
    let Some(current) = claim.current() else {
        return court.leave_open(&CODE, claim.person_span(), || {
            say!(
                "адамның қолданыстағы санаты белгісіз",
                "неизвестна действующая категория",
                "the current category is not known",
            )
        });
    };
    let order = court.ask(&CODE, place, |law| {
        if current.is_old() {
            law.old_categories.ask(current.word())
        } else {
            law.ladders.ask(claim.ladder().word())
        }
    });
    if order.is_none() {
        return;
    }
    if let Some((basis, open)) = fault(claim, court.law()) {
        court.find(&CODE, basis, |code| finding(code, claim, current, open));
    }
}

/// The fault of a claim that is out of order, as far as the edition tells.
pub fn fault<'e>(claim: &Claim<'_>, law: Option<LawOfDay<'e>>) -> Option<Fault<'e>> {
    let law = law?;
    if claim.is_without_procedure() || of_another_post::fault(claim, Some(law)).is_some() {
        return None;
    }
    let any_order = || law.answer(law.law.first_attestation_in_any_order.ask());
    if claim.is_first_attestation() && any_order().is_none_or(|(any, _)| any.is) {
        return None;
    }
    let mut faults = claim.readings().map(|current| fault_after(claim, law, current));
    let fault = faults.next()??;
    faults.all(|other| other.is_some()).then_some(fault)
}

fn fault_after<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, current: Category) -> Option<Fault<'e>> {
    if current.is_old() { fault_after_old(claim, law, current) } else { fault_of_step(claim, law, current) }
}

/// Holders of an old category may claim what the edition lists for it.
fn fault_after_old<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, current: Category) -> Option<Fault<'e>> {
    let claimed = claim.claimed();
    let (listed, basis) = law.answer(law.law.old_categories.ask(current.word()))?;
    if listed.categories.contains(&claimed) {
        return None;
    }
    // The exemption from the test supposes a claim that the list of claims does not name.
    let supposed = law.answer(law.law.old_categories_by_exemption.ask(current.word()));
    let supposed = supposed.filter(|(list, _)| list.categories.contains(&claimed));
    let is_exempt =
        claim.case.exempt_from_test.as_ref().is_some_and(|ground| ground.value == Exemption::OldCategory);
    match supposed {
        Some(_) if is_exempt => None,
        Some((_, basis)) => Some((basis, &listed.categories)),
        None => Some((basis, &listed.categories)),
    }
}

/// All others climb one step at a time, from what their category counts as on the ladder of the post.
fn fault_of_step<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, current: Category) -> Option<Fault<'e>> {
    let ladder = claim.ladder();
    let (steps, basis) = law.answer(law.law.ladders.ask(ladder.word()))?;
    let current = counted_as(Some(law), current, ladder);
    let above = steps.categories.iter().position(|step| *step == current).map_or(usize::MAX, |rank| rank + 1);
    let next = steps.categories.get(above..=above).unwrap_or_default();
    let is_open = claim.claimed() == current || next.contains(&claim.claimed());
    (!is_open).then_some((basis, next))
}

fn finding(code: &'static Code, claim: &Claim<'_>, current: Category, open: &[Category]) -> Finding {
    let (claimed, current) = (claim.claimed().word(), current.word());
    let message = say!(
        "мәлімделген санат – `{claimed}`, ал қолданыстағы санат – `{current}`: санаттар ретімен беріледі",
        "заявлена категория `{claimed}`, а действующая – `{current}`: категории присваиваются по очерёдности",
        "`{claimed}` is claimed, but the current category is `{current}`: categories go in order",
    );
    let open = list(open);
    let help = if open.is_empty() {
        say!(
            "басшының алғашқы аттестаттауы болса, `first-attestation = true` қосыңыз; әйтпесе санаттарды тексеріңіз",
            "если это первичная аттестация руководителя, добавьте `first-attestation = true`; иначе проверьте категории",
            "add `first-attestation = true` if it is a head's first attestation, otherwise check the categories",
        )
    } else {
        say!(
            "қолданыстағы `{current}` санатымен мәлімдеуге болатын санаттар: {open}; санаттарды тексеріңіз",
            "при действующей `{current}` можно заявить: {open}; проверьте категории",
            "with `{current}` one may claim {open}; check the categories",
        )
    };
    code.at(claim.case.claimed.span, message).help(help)
}
