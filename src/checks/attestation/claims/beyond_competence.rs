//! A010: a category that a commission of this level does not award.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::claims::{is_misplaced, list};
use crate::checks::attestation::court::Court;
use crate::codes::BEYOND_COMPETENCE as CODE;
use crate::editions::LawOfDay;
use crate::editions::law::Ruled;
use crate::editions::values::Categories;
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
    let basis = basis.and_maybe(subordinate.map(|(_, basis)| basis));
    court.find(&CODE, basis, |code| finding(code, claim, law, &own.categories));
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

/// True where commissions of no level award a category, as far as the edition tells.
fn is_awarded_by_none(law: Option<LawOfDay<'_>>, category: Category) -> bool {
    let names = |(_, list): (&str, &Ruled<Categories>)| list.value.categories.contains(&category);
    law.is_some_and(|law| !law.law.competence.iter().chain(law.law.competence_subordinate.iter()).any(names))
}

fn finding(code: &'static Code, claim: &Claim<'_>, law: Option<LawOfDay<'_>>, own: &[Category]) -> Finding {
    let is_of_none = is_awarded_by_none(law, claim.claimed());
    let (claimed, own) = (claim.claimed().word(), list(own));
    let message = say!(
        "`{claimed}` санатын бұл деңгейдегі комиссия бермейді, ол беретін санаттар: {own}",
        "категорию `{claimed}` комиссия этого уровня не присваивает, она присваивает: {own}",
        "a commission of this level awards {own}, not `{claimed}`",
    );
    let help = if is_of_none {
        say!(
            "`claimed` мәнін тексеріңіз: бұл санатты ешбір деңгейдегі комиссия бермейді",
            "проверьте `claimed`: эту категорию не присваивает комиссия ни одного уровня",
            "check `claimed`: commissions of no level award this category",
        )
    } else {
        say!(
            "`claimed` мәнін тексеріңіз; санат дұрыс болса, құжаттарды осы санатты беретін деңгейдегі комиссияға жолдаңыз",
            "проверьте `claimed`; если категория верна, направьте документы в комиссию того уровня, который её присваивает",
            "check `claimed`; if it is right, send the papers to the commission of the level that awards it",
        )
    };
    code.at(claim.case.claimed.span, message).help(help)
}
