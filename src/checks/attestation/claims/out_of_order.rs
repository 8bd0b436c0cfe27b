//! A001: a category claimed out of order.

use crate::checks::attestation::claim::{Claim, by_attestation, counted};
use crate::checks::attestation::claims::{list, of_another_post};
use crate::checks::attestation::court::Court;
use crate::codes::CLAIM_OUT_OF_ORDER as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Exemption;
use crate::kinds::people::Category;
use crate::say;
use crate::text::Say;

/// What the order of categories opens instead, and what that rests on.
pub type Fault<'e> = (Basis<'e>, &'e [Category]);

/// A claim is to the current category or to the next step; heads' first attestation and old categories have their own ways.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    // A claim on another post's ladder is a fault of its own.
    if claim.is_without_procedure() || of_another_post::fault(claim, court.law()).is_some() {
        return;
    }
    let place = claim.case.claimed.span;
    if claim.is_first_attestation(court.law())
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
    let law = court.law();
    if let Some((basis, open)) = fault(claim, law) {
        court.find(&CODE, basis, |code| finding(code, claim, law, current, open));
    }
}

/// The fault of a claim that is out of order, as far as the edition tells.
pub fn fault<'e>(claim: &Claim<'_>, law: Option<LawOfDay<'e>>) -> Option<Fault<'e>> {
    let law = law?;
    if claim.is_without_procedure() || of_another_post::fault(claim, Some(law)).is_some() {
        return None;
    }
    let any_order = sequence_after_flag(claim, law).ok()?;
    let mut faults = claim.readings().map(|current| fault_after(claim, law, current));
    let (basis, open) = faults.next()??;
    let of_others = faults.map(|other| other.map(|(basis, _)| basis)).collect::<Option<Vec<_>>>()?;
    Some((of_others.into_iter().fold(basis, Basis::and).and_maybe(any_order), open))
}

/// Whether the order of categories binds, and where that needs it what it rests on: a first attestation is free of
/// it, but not one that the register shows to be a later one.
fn sequence_after_flag<'e>(claim: &Claim<'_>, law: LawOfDay<'e>) -> Result<Option<Basis<'e>>, ()> {
    if claim.is_first_attestation(Some(law)) {
        let any_order = law.answer(law.law.first_attestation_in_any_order.ask());
        return any_order.filter(|(any, _)| !any.is).map(|(_, basis)| Some(basis)).ok_or(());
    }
    let is_denied = claim.case.first_attestation == Some(true);
    let later = claim.attested_before(Some(law)).filter(|_| is_denied);
    Ok(later.map(|(_, basis)| basis))
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
        Some((_, supposed)) => Some((basis.and(supposed), &listed.categories)),
        None => Some((basis, &listed.categories)),
    }
}

/// All others climb one step at a time, from what their category counts as on the ladder of the post.
fn fault_of_step<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, current: Category) -> Option<Fault<'e>> {
    let ladder = claim.ladder();
    let (steps, basis) = law.answer(law.law.ladders.ask(ladder.word()))?;
    let counted = counted(Some(law), current, ladder);
    let is_foreign = current.ladder() != ladder;
    let basis = match counted.basis {
        // What another ladder's category counts as is not known at all.
        None if is_foreign => return None,
        equated => basis.and_maybe(equated),
    };
    let current = counted.category;
    let above = steps.categories.iter().position(|step| *step == current).map_or(usize::MAX, |rank| rank + 1);
    let next = steps.categories.get(above..=above).unwrap_or_default();
    let is_open = claim.claimed() == current || next.contains(&claim.claimed());
    (!is_open).then_some((basis, next))
}

fn finding(
    code: &'static Code,
    claim: &Claim<'_>,
    law: Option<LawOfDay<'_>>,
    current: Category,
    open: &[Category],
) -> Finding {
    let message = message(claim, law, current);
    let help = help(claim, law, current, open);
    code.at(claim.case.claimed.span, message).help(help)
}

fn message(claim: &Claim<'_>, law: Option<LawOfDay<'_>>, current: Category) -> Say {
    let (claimed, current) = (claim.claimed().word(), current.word());
    let denied = claim.attested_before(law).filter(|_| claim.case.first_attestation == Some(true));
    if let Some((before, _)) = denied {
        let before = before.word();
        return say!(
            "мәлімделген санат – `{claimed}`, ал қолданыстағы санат – `{current}`: бұл алғашқы аттестаттау емес (бұрын берілген санат – `{before}`), санаттар ретімен беріледі",
            "заявлена категория `{claimed}`, а действующая – `{current}`: аттестация не первичная (уже была категория `{before}`), категории присваиваются по очерёдности",
            "`{claimed}` is claimed, but the current category is `{current}`: this is no first attestation (`{before}` was given before), and categories go in order",
        );
    }
    say!(
        "мәлімделген санат – `{claimed}`, ал қолданыстағы санат – `{current}`: санаттар ретімен беріледі",
        "заявлена категория `{claimed}`, а действующая – `{current}`: категории присваиваются по очерёдности",
        "`{claimed}` is claimed, but the current category is `{current}`: categories go in order",
    )
}

fn help(claim: &Claim<'_>, law: Option<LawOfDay<'_>>, current: Category, open: &[Category]) -> Say {
    let next = list(open);
    let confirmed = confirmed(claim, law, current).map(Category::word);
    match (confirmed, next.is_empty()) {
        (None, true) => say!(
            "басшының алғашқы аттестаттауы болса, `first-attestation = true` қосыңыз; әйтпесе санаттарды тексеріңіз",
            "если это первичная аттестация руководителя, добавьте `first-attestation = true`; иначе проверьте категории",
            "add `first-attestation = true` if it is a head's first attestation, otherwise check the categories",
        ),
        (None, false) => say!(
            "мәлімдеуге болатын санаттар: {next}; санаттарды тексеріңіз",
            "можно заявить: {next}; проверьте категории",
            "one may claim {next}; check the categories",
        ),
        (Some(own), true) => say!(
            "растауға болатын санат – `{own}`; санаттарды тексеріңіз",
            "можно подтвердить категорию `{own}`; проверьте категории",
            "one may confirm `{own}`; check the categories",
        ),
        (Some(own), false) => say!(
            "мәлімдеуге болатын санат – {next}, растауға болатын санат – `{own}`; санаттарды тексеріңіз",
            "можно заявить {next} или подтвердить `{own}`; проверьте категории",
            "one may claim {next} or confirm `{own}`; check the categories",
        ),
    }
}

/// The current category, where an attestation may confirm it on the ladder of the claim.
fn confirmed(claim: &Claim<'_>, law: Option<LawOfDay<'_>>, current: Category) -> Option<Category> {
    let own = counted(law, current, claim.ladder()).category;
    let is_on_ladder = own.ladder() == claim.ladder() && !own.is_old();
    (is_on_ladder && by_attestation(law?, own).is_some()).then_some(own)
}
