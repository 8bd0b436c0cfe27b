//! A010: a category that a commission of this level does not award.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::claims::{is_misplaced, list};
use crate::checks::attestation::court::Court;
use crate::codes::BEYOND_COMPETENCE as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::people::Category;
use crate::say;

/// A commission decides on the categories of its level only.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(level) = claim.level else { return };
    let law = court.law();
    if is_misplaced(claim, law) {
        return;
    }
    let place = claim.case.claimed.span;
    let Some((own, basis)) = court.ask(&CODE, place, |law| law.competence.ask(level.word())) else { return };
    if own.categories.contains(&claim.claimed()) {
        return;
    }
    let subordinate = law.and_then(|law| law.answer(law.law.competence_subordinate.ask(level.word())));
    if subordinate.is_some_and(|(list, _)| list.categories.contains(&claim.claimed())) {
        return leave_subordination_open(claim, court);
    }
    court.find(&CODE, basis, |code| finding(code, claim, &own.categories));
}

fn leave_subordination_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    let claimed = claim.claimed().word();
    court.leave_open(&CODE, claim.case.claimed.span, || {
        say!(
            "`{claimed}` санатын бұл комиссия ведомстволық бағынысты ұйымдарда ғана береді, ал ұйымның кімге бағынатыны құжаттардан көрінбейді",
            "категорию `{claimed}` эта комиссия присваивает только в подведомственных организациях, а подчинённость организации из документов не видна",
            "this commission awards `{claimed}` only in organisations under its own department, which no document tells",
        )
    });
}

fn finding(code: &'static Code, claim: &Claim<'_>, own: &[Category]) -> Finding {
    let (claimed, own) = (claim.claimed().word(), list(own));
    let message = say!(
        "`{claimed}` санатын бұл деңгейдегі комиссия бермейді, ол беретін санаттар: {own}",
        "категорию `{claimed}` комиссия этого уровня не присваивает, она присваивает: {own}",
        "a commission of this level awards {own}, not `{claimed}`",
    );
    let help = say!(
        "`claimed` мәнін тексеріңіз; санат дұрыс болса, құжаттарды осы санатты беретін деңгейдегі комиссияға жолдаңыз",
        "проверьте `claimed`; если категория верна, направьте документы в комиссию того уровня, который её присваивает",
        "check `claimed`; if it is right, send the papers to the commission of the level that awards it",
    );
    code.at(claim.case.claimed.span, message).help(help)
}
