//! A001: a category claimed out of order.

use crate::checks::attestation::claim::{Claim, rank};
use crate::checks::attestation::court::Court;
use crate::codes::CLAIM_OUT_OF_ORDER as CODE;
use crate::finding::Finding;
use crate::kinds::decision::Exemption;
use crate::kinds::people::{Category, Ladder};
use crate::say;

/// A claim is to the current category or to the next step; heads' first attestation and old categories have their own ways.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let claimed = claim.claimed();
    if claim.is_without_procedure() {
        return;
    }
    if claim.case.first_attestation == Some(true) && claimed.ladder() != Ladder::Pedagogue {
        let place = claim.case.claimed.span;
        if court
            .ask(&CODE, place, |law| law.first_attestation_in_any_order.ask())
            .is_none_or(|(flag, _)| flag.is)
        {
            return;
        }
    }
    match claim.current() {
        None => court.leave_open(&CODE, claim.person_span(), || {
            say!(
                "адамның қолданыстағы санаты белгісіз",
                "неизвестна действующая категория",
                "the current category is not known",
            )
        }),
        Some(current) if current == claimed => {}
        Some(current) if current.is_old() => check_old(claim, current, court),
        Some(current) => check_step(claim, current, court),
    }
}

/// Holders of an old category may claim what the edition lists for it.
fn check_old(claim: &Claim<'_>, current: Category, court: &mut Court<'_>) {
    let place = claim.case.claimed.span;
    let Some((list, basis)) = court.ask(&CODE, place, |law| law.old_categories.ask(current.word())) else {
        return;
    };
    if list.categories.contains(&claim.claimed()) {
        return;
    }
    // The exemption from the test supposes a claim that the list of claims does not name.
    let supposed =
        court.law().and_then(|law| law.answer(law.law.old_categories_by_exemption.ask(current.word())));
    let supposed = supposed.filter(|(list, _)| list.categories.contains(&claim.claimed()));
    let is_exempt =
        claim.case.exempt_from_test.as_ref().is_some_and(|ground| ground.value == Exemption::OldCategory);
    match supposed {
        Some(_) if is_exempt => {}
        Some((_, basis)) => court.find(&CODE, basis, |code| finding(code, claim, current, &list.categories)),
        None => court.find(&CODE, basis, |code| finding(code, claim, current, &list.categories)),
    }
}

/// All others climb one step at a time.
fn check_step(claim: &Claim<'_>, current: Category, court: &mut Court<'_>) {
    let (place, ladder) = (claim.case.claimed.span, claim.ladder());
    let Some((steps, basis)) = court.ask(&CODE, place, |law| law.ladders.ask(ladder.word())) else { return };
    let next = court.law().and_then(|law| rank(law, current)).filter(|_| current.ladder() == ladder);
    let next: Vec<Category> =
        next.and_then(|(rank, _)| steps.categories.get(rank + 1)).copied().into_iter().collect();
    if !next.contains(&claim.claimed()) {
        court.find(&CODE, basis, |code| finding(code, claim, current, &next));
    }
}

fn finding(
    code: &'static crate::finding::Code,
    claim: &Claim<'_>,
    current: Category,
    open: &[Category],
) -> Finding {
    let (claimed, current) = (claim.claimed().word(), current.word());
    let message = say!(
        "`{claimed}` мәлімделген, ал қолданыстағы санаты – `{current}`: санат ретімен беріледі",
        "заявлена `{claimed}`, а действующая категория – `{current}`: категории идут по порядку",
        "`{claimed}` is claimed, but the current category is `{current}`: categories go in order",
    );
    let open = open.iter().map(|category| format!("`{}`", category.word())).collect::<Vec<_>>().join(", ");
    let help = if open.is_empty() {
        say!(
            "басшының алғашқы аттестаттауы болса, `first-attestation = true` қосыңыз; әйтпесе санаттарды тексеріңіз",
            "если это первая аттестация руководителя, добавьте `first-attestation = true`; иначе проверьте категории",
            "add `first-attestation = true` if it is a head's first attestation, otherwise check the categories",
        )
    } else {
        say!(
            "`{current}` санатынан кейін мәлімдеуге болатыны – {open}; санаттарды тексеріңіз",
            "после `{current}` можно заявить {open}; проверьте категории",
            "after `{current}` one may claim {open}; check the categories",
        )
    };
    code.at(claim.case.claimed.span, message).help(help)
}
