//! A024: a category above what the test result allows.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::consequence::Left;
use crate::checks::attestation::evidence::forced::{Fact, is_attested, left, standing};
use crate::checks::attestation::evidence::score::Score;
use crate::checks::attestation::evidence::{is_current_left_open, is_granted};
use crate::codes::CATEGORY_ABOVE_TEST as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::values::Effect;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Outcome;
use crate::kinds::people::Category;
use crate::say;
use crate::text::Say;

/// What a result below the threshold of the claim leaves.
struct Missed<'e> {
    score: Score,
    law: LawOfDay<'e>,
    /// The threshold of the claim, in percent.
    percent: u32,
    /// What the edition attaches to that for the procedure, and what it rests on.
    effect: Effect,
    basis: Basis<'e>,
}

/// Where the result is below the threshold of the claim, what is awarded is no more than the edition leaves.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(missed) = missed(claim, court) else { return };
    if is_granted(claim) {
        check_granted(claim, &missed, court);
    } else {
        check_refused(claim, &missed, court);
    }
}

/// A result that counts and is below the threshold of the claim.
fn missed<'c>(claim: &Claim<'_>, court: &mut Court<'c>) -> Option<Missed<'c>> {
    let needs_none = claim.case.exempt_from_test.is_some() || claim.is_without_procedure();
    // What forces a category by itself is judged by rules of its own.
    if needs_none || Fact::gravest(claim.case).is_some() {
        return None;
    }
    let (law, place) = (court.law()?, claim.case.awarded.span);
    let (score, size) = Score::of(claim, law)?;
    let claimed = claim.claimed().word();
    if !is_attested(claim, law) {
        return None;
    }
    let (threshold, needed) = court.ask(&CODE, place, |law| law.test_threshold.ask(claimed))?;
    if score.reaches(threshold.percent) {
        return None;
    }
    let procedure = claim.case.procedure.value.word();
    let (missed, basis) = court.ask(&CODE, place, |law| law.threshold_missed.ask(procedure))?;
    let basis = basis.and(needed).and_maybe(size);
    Some(Missed { score, law, percent: threshold.percent, effect: missed.effect, basis })
}

/// The claim itself is above the result, whatever else may be left; only the lowest category asks for no result.
fn check_granted(claim: &Claim<'_>, missed: &Missed<'_>, court: &mut Court<'_>) {
    let (limit, rests_on) = missed.limit(claim);
    if let Left::Only(highest) = limit {
        let is_above = standing(claim, missed.law).is_above(claim.awarded(), highest);
        if claim.awarded() == highest || is_above == Some(false) {
            return;
        }
    }
    if limit == Left::Unknown {
        return leave_open(claim, court);
    }
    // Which category is left may be less certain than that it is not the claim: then only this is said.
    let (limit, basis) = if rests_on.known() > missed.basis.known() {
        (Left::NotTheClaim, missed.basis)
    } else {
        (limit, rests_on)
    };
    court.find(&CODE, basis, |code| finding(code, claim, missed, limit));
}

/// The claim was refused, so that the current category or a lower one is left: may that stand above the result?
fn check_refused<'c>(claim: &Claim<'_>, missed: &Missed<'c>, court: &mut Court<'c>) {
    let (limit, basis) = missed.limit(claim);
    let highest = match limit {
        Left::Only(highest) => highest,
        Left::NoAttestation => return,
        Left::NotTheClaim | Left::BelowBase(_) | Left::Unknown => return leave_open(claim, court),
    };
    let (awarded, standing) = (claim.awarded(), standing(claim, missed.law));
    let is_above_current = claim.current().and_then(|current| standing.is_above(awarded, current));
    match standing.is_above(awarded, highest) {
        // More than the current category does not follow from a refusal: that contradiction is another rule's.
        Some(true) if is_above_current == Some(true) => {}
        Some(true) => check_kept(claim, missed, court, (limit, basis)),
        None if Some(awarded) == claim.current() => leave_open(claim, court),
        Some(false) | None => {}
    }
}

/// A category above the result that is held already: the text lets it be kept in one place, and not in another.
fn check_kept<'c>(
    claim: &Claim<'_>,
    missed: &Missed<'c>,
    court: &mut Court<'c>,
    (limit, basis): (Left, Basis<'c>),
) {
    if missed.effect != Effect::NotAboveTestResult {
        return court.find(&CODE, basis, |code| finding(code, claim, missed, limit));
    }
    if is_kept_after_early(claim, missed.law) {
        return;
    }
    let place = claim.case.awarded.span;
    let Some((kept, mut rests_on)) = court.ask(&CODE, place, |law| law.threshold_missed_current.ask()) else {
        return;
    };
    let (limit, is_allowed) = match kept.effect {
        Effect::NotAboveTestResult => (limit, false),
        effect => {
            let (limit, kept_by) = left(claim, missed.law, effect, rests_on);
            rests_on = kept_by;
            (limit, limit == Left::Only(claim.awarded()))
        }
    };
    if !is_allowed {
        court.find(&CODE, basis.and(rests_on), |code| finding(code, claim, missed, limit));
    }
}

/// An early attestation that fails keeps the current category, where the edition says so.
fn is_kept_after_early(claim: &Claim<'_>, law: LawOfDay<'_>) -> bool {
    let is_early = claim.case.early.is_some() && claim.case.outcome.value == Outcome::Current;
    let failed = law.answer(law.law.early_failed.ask());
    is_early && failed.is_some_and(|(failed, _)| failed.effect == Effect::KeepCurrent)
}

impl<'e> Missed<'e> {
    /// The highest category that is left, and what that rests on.
    fn limit(&self, claim: &Claim<'_>) -> (Left, Basis<'e>) {
        let (law, basis) = (self.law, self.basis);
        if self.effect != Effect::NotAboveTestResult {
            return left(claim, law, self.effect, basis);
        }
        let Some((ladder, steps)) = law.answer(law.law.ladders.ask(claim.ladder().word())) else {
            return (Left::NotTheClaim, basis);
        };
        let basis = basis.and(steps);
        let mut from_above = ladder.categories.iter().rev();
        let highest = from_above.find_map(|category| Some((*category, self.reached(*category)?)));
        if let Some((highest, reached)) = highest {
            return (Left::Only(highest), basis.and(reached));
        }
        match law.answer(law.law.no_threshold_reached.ask()) {
            Some((lowest, rests_on)) => left(claim, law, lowest.effect, basis.and(rests_on)),
            None => (Left::NotTheClaim, basis),
        }
    }

    /// The threshold of a category, where the result reaches it; a category without one asks for no result.
    fn reached(&self, category: Category) -> Option<Basis<'e>> {
        let (threshold, basis) = self.law.answer(self.law.law.test_threshold.ask(category.word()))?;
        self.score.reaches(threshold.percent).then_some(basis)
    }
}

fn leave_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    if is_current_left_open(claim) {
        return;
    }
    court.leave_open(&CODE, claim.case.awarded.span, || {
        say!(
            "ПББ-ның шекті деңгейіне жетпегенде бұл санат сақтала ала ма – белгісіз",
            "неизвестно, может ли эта категория остаться, если пороговый уровень ОЗП не достигнут",
            "whether this category may be left after a missed threshold is not known",
        )
    });
}

fn finding(code: &'static Code, claim: &Claim<'_>, missed: &Missed<'_>, limit: Left) -> Finding {
    let (Score { points, of }, percent) = (missed.score, missed.percent);
    let (needed, claimed) = (missed.score.needed(percent), claim.claimed().word());
    let limit = match limit {
        Left::Only(highest) => {
            let highest = highest.word();
            say!(
                "берілуі мүмкін ең жоғары санат – `{highest}`",
                "наивысшая возможная категория – `{highest}`",
                "the highest category that may be awarded is `{highest}`",
            )
        }
        _ => say!(
            "мәлімделген санат берілмейді",
            "заявляемая категория не присваивается",
            "the claimed category is not awarded",
        ),
    };
    let awarded = claim.awarded().word();
    let Say { kk, ru, en } = limit;
    let message = say!(
        "ПББ нәтижесі – {points} балл (ең көбі {of}), `{claimed}` үшін шекті деңгей – {needed} ({percent} %): {kk}, ал шешімде – `{awarded}`",
        "результат ОЗП – {points} из {of} баллов, пороговый уровень для `{claimed}` – {needed} ({percent} %): {ru}, а в решении – `{awarded}`",
        "the test result is {points} of {of}, the threshold of `{claimed}` is {needed} ({percent} %): {en}, but the decision says `{awarded}`",
    );
    let help = say!(
        "`score` мәнін сертификатпен, `awarded` мәнін хаттамамен салыстырыңыз",
        "сверьте `score` с сертификатом, а `awarded` – с протоколом",
        "compare `score` with the certificate and `awarded` with the protocol",
    );
    code.at(claim.case.awarded.span, message).help(help)
}
