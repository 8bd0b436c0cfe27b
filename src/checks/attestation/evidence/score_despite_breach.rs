//! A028: a test result that a breach annuls.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::SCORE_DESPITE_BREACH as CODE;
use crate::say;

/// Beside a breach there is no result.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(test) = claim.case.test.as_ref().filter(|test| test.breach.is_some()) else { return };
    let Some(score) = &test.score else { return };
    let place = score.span;
    let annulled = court.ask(&CODE, place, |law| law.breach_annuls_result.ask());
    let Some((_, basis)) = annulled.filter(|(flag, _)| flag.is) else { return };
    let score = score.value;
    court.find(&CODE, basis, |code| {
        let message = say!(
            "ПББ өткізу тәртібі бұзылған, ал нәтиже жазылған: {score} балл; мұндай нәтиже жойылады",
            "правила проведения ОЗП нарушены, а результат записан, баллов – {score}; такой результат аннулируется",
            "the rules of the test were broken, but a result is written: {score}; such a result is annulled",
        );
        let help = say!(
            "тәртіпті бұзу актісі болса, `score` және `of` кілттерін алып тастаңыз; болмаса, `breach` кілтін алып тастаңыз",
            "если есть акт нарушения, уберите `score` и `of`; если нет, уберите `breach`",
            "take out `score` and `of` if there is an act of violation, otherwise take out `breach`",
        );
        code.at(place, message).help(help)
    });
}
