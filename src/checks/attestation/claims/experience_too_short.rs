//! A004: experience shorter than the step asks for.

use crate::checks::attestation::claim::{Claim, counted};
use crate::checks::attestation::claims::is_misplaced;
use crate::checks::attestation::court::Court;
use crate::codes::EXPERIENCE_TOO_SHORT as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Procedure;
use crate::kinds::people::Ladder;
use crate::say;
use crate::when::{Day, full_years, years_later};

/// Whoever is awarded a category has taught as long as it asks for, on the day of the sitting.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let law = court.law();
    let own = claim.current().map(|current| counted(law, current, claim.ladder()));
    let is_step = claim.case.procedure.value == Procedure::Award
        && claim.ladder() == Ladder::Pedagogue
        && own.map(|own| own.category) != Some(claim.claimed());
    if !is_step || claim.is_without_procedure() || is_misplaced(claim, law) {
        return;
    }
    let place = claim.person_span();
    let Some((needed, basis)) = court.ask(&CODE, place, |law| law.experience.ask(claim.claimed().word()))
    else {
        return;
    };
    let Some(since) = claim.experience_since else {
        return court.leave_open(&CODE, place, || {
            say!(
                "адамның педагогикалық өтілі қай күннен басталатыны (`experience-since`) жазылмаған",
                "не указано, с какого дня идёт педагогический стаж (`experience-since`)",
                "since when the person teaches (`experience-since`) is not written",
            )
        });
    };
    let years = needed.years.of(claim.ladder());
    if years_later(since, years) > claim.day {
        let basis = basis.and_maybe(own.and_then(|own| own.basis));
        court.find(&CODE, basis, |code| finding(code, claim, since, years));
    }
}

fn finding(code: &'static Code, claim: &Claim<'_>, since: Day, years: u32) -> Finding {
    let (claimed, reached) = (claim.claimed().word(), years_later(since, years));
    let have = full_years(since, claim.day);
    let message = say!(
        "педагогикалық өтіл жетпейді: {since} күнінен бері толық жыл саны – {have}, `{claimed}` үшін керегі – {years}",
        "не хватает педагогического стажа: с {since} полных лет – {have}, для `{claimed}` нужно – {years}",
        "experience is too short: full years since {since} – {have}, `{claimed}` asks for {years}",
    );
    let help = say!(
        "адамның `experience-since` күнін тексеріңіз; ол дұрыс болса, `{claimed}` санатын {reached} күнінен ерте беруге болмайды",
        "проверьте `experience-since` человека; если дата верна, категорию `{claimed}` нельзя присвоить раньше {reached}",
        "check the person's `experience-since`; if it is right, `{claimed}` cannot be awarded before {reached}",
    );
    code.at(claim.case.claimed.span, message).help(help)
}
