//! A052: a tie without the chair's vote.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::TIE_WITHOUT_CHAIR as CODE;
use crate::editions::values::TieDecides;
use crate::kinds::protocol::Vote;
use crate::say;

/// Where votes tie, it is written how the one voted whose vote decides.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    for vote in sitting.decision.case.iter().filter_map(|case| case.vote.as_ref()) {
        if is_open_tie(vote) {
            check_tie(vote, court);
        }
    }
}

fn is_open_tie(vote: &Vote) -> bool {
    let against = vote.against.as_ref().map_or(0, |against| against.value);
    let is_lost = vote.lost.has("against") || vote.lost.has("chair");
    vote.r#for.value == against && vote.chair.is_none() && !is_lost
}

fn check_tie(vote: &Vote, court: &mut Court<'_>) {
    let Some((tie, basis)) = court.ask(&CODE, vote.span, |law| law.commission_tie.ask()) else { return };
    let TieDecides::Chair = tie.decides;
    court.find(&CODE, basis, |code| {
        let votes = vote.r#for.value;
        let message = say!(
            "дауыстар тең: қолдаған – {votes}, қарсы – {votes}; төрағаның дауысы шешуші, ал ол жазылмаған",
            "голоса разделились поровну: за – {votes}, против – {votes}; голос председателя является решающим, а он не записан",
            "the votes are tied, {votes} to {votes}; the chair's vote decides, and it is not written",
        );
        let help = say!(
            "`vote` ішіне `chair = \"for\"` немесе `chair = \"against\"` деп қосыңыз",
            "добавьте в `vote` запись `chair = \"for\"` или `chair = \"against\"`",
            "add `chair = \"for\"` or `chair = \"against\"` to `vote`",
        );
        code.at(vote.span, message).help(help)
    });
}
