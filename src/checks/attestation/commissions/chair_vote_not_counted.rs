//! A054: a chair's vote that is not among the votes.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::CHAIR_VOTE_NOT_COUNTED as CODE;
use crate::kinds::protocol::{ChairVote, Vote};
use crate::say;

/// The chair's vote is one of those counted, so that there is at least one as the chair voted.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    for vote in sitting.decision.case.iter().filter_map(|case| case.vote.as_ref()) {
        check_vote(vote, court);
    }
}

fn check_vote(vote: &Vote, court: &mut Court<'_>) {
    let Some(chair) = &vote.chair else { return };
    let counted = match chair.value {
        ChairVote::For => vote.r#for.value,
        ChairVote::Against if vote.lost.has("against") => return,
        ChairVote::Against => vote.against.as_ref().map_or(0, |against| against.value),
    };
    if counted > 0 {
        return;
    }
    court.contradict(&CODE, |code| {
        let (chair_voted, in_favour) = (chair.value.word(), vote.r#for.value);
        let against = vote.against.as_ref().map_or(0, |against| against.value);
        let message = say!(
            "төрағаның дауысы – `{chair_voted}`, ал саналған дауыстардың ішінде ондай дауыс жоқ: қолдағандар – {in_favour}, қарсы – {against}",
            "голос председателя – `{chair_voted}`, но среди подсчитанных такого голоса нет: за – {in_favour}, против – {against}",
            "the chair voted `{chair_voted}`, but no such vote is counted: for – {in_favour}, against – {against}",
        );
        let help = say!(
            "дауыс санына төрағаның дауысы да кіреді: `vote` жазбасын хаттамадан тексеріңіз",
            "в число голосов входит и голос председателя: сверьте `vote` с протоколом",
            "the chair's vote is one of those counted: compare `vote` with the protocol",
        );
        code.at(chair.span, message).help(help)
    });
}
