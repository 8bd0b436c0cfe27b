//! A006: early award with fewer achievements than it asks for.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::claims::{early_too_soon, is_misplaced};
use crate::checks::attestation::court::Court;
use crate::codes::EARLY_WITH_FEW_ACHIEVEMENTS as CODE;
use crate::editions::wording::rank;
use crate::kinds::decision::{Early, Procedure};
use crate::kinds::people::Ladder;
use crate::say;

/// Early award asks for achievements; of heads and deputies, for results that no document here tells.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let law = court.law();
    let Some(early) = claim.case.early.as_ref() else { return };
    if claim.is_without_procedure() || is_misplaced(claim, law) {
        return;
    }
    match (claim.case.procedure.value, claim.ladder()) {
        (Procedure::Award, Ladder::Pedagogue) if is_unforeseen(claim, court) => find_unforeseen(claim, court),
        (Procedure::Award, Ladder::Pedagogue) => check_count(claim, early, court),
        (Procedure::Award, _) => leave_results_open(claim, court),
        (Procedure::Confirm, _) if early_too_soon::fault(claim, law).is_some() => {}
        (Procedure::Confirm, _) => leave_confirmation_open(claim, court),
    }
}

/// True where the edition lists categories that are awarded early, and the claimed one is none of them.
fn is_unforeseen(claim: &Claim<'_>, court: &Court<'_>) -> bool {
    let listed = court.law().map(|law| &law.law.early_achievements);
    listed.is_some_and(|listed| !listed.is_empty() && listed.ask(claim.claimed().word()).answer.is_none())
}

fn find_unforeseen(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.case.claimed.span;
    let law = court.law();
    let asked = court.ask(&CODE, place, |law| law.early_listed_only.ask());
    let Some((_, basis)) = asked.filter(|(only, _)| only.is) else { return };
    let basis = basis.and_maybe(law.and_then(|law| law.whole(&law.law.early_achievements)));
    court.find(&CODE, basis, |code| {
        let claimed = claim.claimed().word();
        let listed = law.into_iter().flat_map(|law| law.law.early_achievements.iter());
        let mut listed: Vec<_> = listed.map(|(category, _)| category).collect();
        listed.sort_by_key(|category| rank(category));
        let listed = listed.iter().map(|category| format!("`{category}`")).collect::<Vec<_>>().join(", ");
        let message = say!(
            "`{claimed}` санатын мерзімінен бұрын беру көзделмеген, көзделген санаттар: {listed}",
            "досрочное присвоение категории `{claimed}` не предусмотрено, предусмотрено для: {listed}",
            "early award is foreseen for {listed}, not for `{claimed}`",
        );
        let help = say!(
            "істен `early` кілтін алып тастаңыз немесе `claimed` мәнін тексеріңіз",
            "уберите из дела ключ `early` или проверьте `claimed`",
            "remove the key `early` from the case, or check `claimed`",
        );
        code.at(place, message).help(help)
    });
}

fn check_count(claim: &Claim<'_>, early: &Early, court: &mut Court<'_>) {
    let (claimed, place) = (claim.claimed().word(), claim.case.claimed.span);
    let Some((needed, basis)) = court.ask(&CODE, place, |law| law.early_achievements.ask(claimed)) else {
        return;
    };
    let Some(achievements) = &early.achievements else {
        return court.leave_open(&CODE, place, || {
            say!(
                "тізімдегі жетістіктер саны (`early = {{ achievements = … }}`) жазылмаған",
                "не указано, сколько достижений из перечня есть (`early = {{ achievements = … }}`)",
                "how many of the listed achievements there are (`early = {{ achievements = … }}`) is not written",
            )
        });
    };
    let (count, needed) = (achievements.value, needed.achievements);
    if count >= needed {
        return;
    }
    court.find(&CODE, basis, |code| {
        let message = say!(
            "жетістік саны – {count}, `{claimed}` санатын мерзімінен бұрын беруге керегі – кемінде {needed}",
            "достижений – {count}, для досрочного присвоения категории `{claimed}` нужно не менее {needed}",
            "{count} achievements, early award of `{claimed}` asks for at least {needed}",
        );
        let help = say!(
            "портфолиодағы жетістіктерді Қағидалардағы тізіммен салыстырып, санын тексеріңіз",
            "сверьте достижения в портфолио с перечнем в Правилах и проверьте их число",
            "compare the achievements in the portfolio with the list in the Rules and check their number",
        );
        code.at(achievements.span, message).help(help)
    });
}

fn leave_results_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.case.claimed.span;
    let Some((held, _)) = court.ask(&CODE, place, |law| law.early_results_held.ask()) else { return };
    let years = held.years.of(claim.ladder());
    court.leave_open(&CODE, place, || {
        say!(
            "нәтиже қатарынан сақталуға тиіс жыл саны – {years}; сақталғаны құжаттардан көрінбейді",
            "сколько лет подряд должны сохраняться результаты – {years}; из документов этого не видно",
            "results must have been held for {years} years in a row, which no document tells",
        )
    });
}

fn leave_confirmation_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, claim.case.procedure.span, || {
        say!(
            "Қағидалар мерзімінен бұрын берудің шартын айтады, мерзімінен бұрын растаудың шартын айтпайды",
            "Правила называют условия досрочного присвоения, но не досрочного подтверждения",
            "the Rules name conditions of early award, none of early confirmation",
        )
    });
}
