//! A051: an outcome against the vote.
//!
//! `for` and `against` count every vote, the chair's among them; `chair` tells how the chair voted, and adds no vote.

use std::cmp::Ordering;

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::OUTCOME_AGAINST_VOTE as CODE;
use crate::editions::basis::Basis;
use crate::editions::values::MajorityOf;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Case, Outcome};
use crate::kinds::protocol::{ChairVote, Vote};
use crate::say;
use crate::text::Say;

/// The claim has its way with a majority, and only then.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    for case in sitting.decision.case.iter().filter(|case| !case.lost.has("vote")) {
        match &case.vote {
            Some(vote) if vote.lost.has("against") || vote.lost.has("chair") => {}
            Some(vote) => check_vote(sitting, case, vote, court),
            None => leave_open(case, court),
        }
    }
}

fn check_vote(sitting: &Sitting<'_>, case: &Case, vote: &Vote, court: &mut Court<'_>) {
    let place = case.outcome.span;
    let asked = court.ask(&CODE, place, |law| law.commission_majority_needed.ask());
    let Some((_, basis)) = asked.filter(|(needed, _)| needed.is) else { return };
    let is_claimed = case.outcome.value == Outcome::Claimed;
    // A claim for which nobody voted does not tie, however few were against it.
    let is_for_nobody = vote.r#for.value == 0;
    match vote.r#for.value.cmp(&against(vote)) {
        Ordering::Less | Ordering::Equal if is_claimed && is_for_nobody => {
            find(case, vote, basis, court, Say::same(""));
        }
        _ if is_chair_miscounted(vote) => court.contradict(&CODE, |code| miscounted(code, vote)),
        Ordering::Less if is_claimed => find(case, vote, basis, court, Say::same("")),
        Ordering::Less => {}
        Ordering::Equal if is_for_nobody => {}
        Ordering::Equal => check_tie(case, vote, basis, court),
        Ordering::Greater if is_claimed => check_claimed(sitting, case, vote, basis, court),
        Ordering::Greater => check_refused(sitting, case, vote, basis, court),
    }
}

/// A tie goes as the chair voted; where that is not written, another rule says so.
fn check_tie<'c>(case: &Case, vote: &Vote, needed: Basis<'c>, court: &mut Court<'c>) {
    let Some(chair) = &vote.chair else { return };
    let is_claimed = case.outcome.value == Outcome::Claimed;
    if is_claimed == (chair.value == ChairVote::For) {
        return;
    }
    if let Some((_, tie)) = court.ask(&CODE, case.outcome.span, |law| law.commission_tie.ask()) {
        let basis = tie.and(needed);
        let chair = chair.value.word();
        let how = say!(
            ", төрағаның дауысы – `{chair}`",
            ", голос председателя – `{chair}`",
            ", the chair voted `{chair}`",
        );
        find(case, vote, basis, court, how);
    }
}

/// More for than against is a majority of all members, or only of those present, or of neither.
fn check_claimed<'c>(
    sitting: &Sitting<'_>,
    case: &Case,
    vote: &Vote,
    needed: Basis<'c>,
    court: &mut Court<'c>,
) {
    let place = case.outcome.span;
    let Some(size) = sitting.size().filter(|size| !is_majority(vote, *size)) else { return };
    // Who was there is looked up last: most claims have a majority of all members.
    let Some(there) = sitting.attendance() else { return };
    let Some((majority, basis)) = court.ask(&CODE, place, |law| law.commission_majority.ask()) else {
        return;
    };
    // Where it is not known who was there, the rule about the quorum says so.
    let whole = match majority.of {
        MajorityOf::AllMembers => Some(size),
        MajorityOf::Present => there.exact(),
    };
    if whole.is_none_or(|whole| is_majority(vote, whole)) {
        return;
    }
    find(case, vote, basis.and(needed), court, both_readings(size, there.exact()));
}

/// A claim with a majority was refused all the same.
fn check_refused<'c>(
    sitting: &Sitting<'_>,
    case: &Case,
    vote: &Vote,
    needed: Basis<'c>,
    court: &mut Court<'c>,
) {
    let (Some(size), Some(there)) = (sitting.size(), sitting.attendance()) else { return };
    // A majority of all members is one of those present, too.
    if is_majority(vote, size) {
        find(case, vote, needed, court, both_readings(size, there.exact()));
        return;
    }
    let Some((majority, basis)) = court.ask(&CODE, case.outcome.span, |law| law.commission_majority.ask())
    else {
        return;
    };
    let of_present = there.exact().is_some_and(|there| is_majority(vote, there));
    if majority.of == MajorityOf::Present && of_present {
        find(case, vote, basis.and(needed), court, both_readings(size, there.exact()));
    }
}

/// True where the chair voted a way in which nobody is counted.
fn is_chair_miscounted(vote: &Vote) -> bool {
    match vote.chair.as_ref().map(|chair| chair.value) {
        Some(ChairVote::For) => vote.r#for.value == 0,
        Some(ChairVote::Against) => against(vote) == 0,
        None => false,
    }
}

fn miscounted(code: &'static Code, vote: &Vote) -> Finding {
    let (chair, in_favour, against) = (vote.chair.as_ref(), vote.r#for.value, against(vote));
    let (word, place) = chair.map_or(("", vote.span), |chair| (chair.value.word(), chair.span));
    let message = say!(
        "төрағаның дауысы – `{word}`, ал дауыс саны оған қайшы: қолдағандар – {in_favour}, қарсы – {against}",
        "голос председателя – `{word}`, а числа этому противоречат: за – {in_favour}, против – {against}",
        "the chair voted `{word}`, but the counts contradict it: for – {in_favour}, against – {against}",
    );
    let help = say!(
        "төрағаның дауысы `for` және `against` сандарына да кіреді: `vote` жазбасын хаттамадан тексеріңіз",
        "голос председателя входит и в числа `for` и `against`: сверьте `vote` с протоколом",
        "the chair's vote is counted in `for` and `against`, too: compare `vote` with the protocol",
    );
    code.at(place, message).help(help)
}

fn against(vote: &Vote) -> u32 {
    vote.against.as_ref().map_or(0, |against| against.value)
}

fn is_majority(vote: &Vote, whole: u32) -> bool {
    vote.r#for.value >= majority_of(whole)
}

const fn majority_of(whole: u32) -> u32 {
    whole / 2 + 1
}

/// «мүшелердің жалпы саны – 7, көпшілік дауыс – 4; қатысқан мүшелер саны – 5, көпшілік дауыс – 3».
fn both_readings(size: u32, there: Option<u32>) -> Say {
    let of_all = majority_of(size);
    let all = say!(
        "; мүшелердің жалпы саны – {size}, көпшілік дауыс – {of_all}",
        "; всего членов – {size}, большинство – {of_all}",
        "; of all {size} members a majority is {of_all}",
    );
    let Some(there) = there else { return all };
    let (Say { kk, ru, en }, of_present) = (all, majority_of(there));
    say!(
        "{kk}; қатысқан мүшелер саны – {there}, көпшілік дауыс – {of_present}",
        "{ru}; присутствует членов – {there}, большинство – {of_present}",
        "{en}; of the {there} present it is {of_present}",
    )
}

fn find(case: &Case, vote: &Vote, basis: Basis<'_>, court: &mut Court<'_>, how: Say) {
    court.find(&CODE, basis, |code| finding(code, case, vote, &how));
}

fn finding(code: &'static Code, case: &Case, vote: &Vote, how: &Say) -> Finding {
    let (outcome, in_favour, against) = (case.outcome.value.word(), vote.r#for.value, against(vote));
    let Say { kk, ru, en } = how;
    let message = say!(
        "қорытынды – `{outcome}`, ал дауыс беру нәтижесі басқаша: қолдағандар – {in_favour}, қарсы – {against}{kk}",
        "вывод – `{outcome}`, а голосование показало другое: за – {in_favour}, против – {against}{ru}",
        "the outcome is `{outcome}`, but the votes say otherwise: for – {in_favour}, against – {against}{en}",
    );
    let help = say!(
        "дауыстар мәлімделген санат бойынша жазылады: `vote` және `outcome` жазбаларын хаттамадан тексеріңіз",
        "голоса записываются по заявляемой категории: сверьте `vote` и `outcome` с протоколом",
        "votes are on the category claimed: compare `vote` and `outcome` with the protocol",
    );
    let fact = say!("дауыстар осында", "голоса здесь", "the votes");
    code.at(case.outcome.span, message).help(help).label(vote.span, fact)
}

fn leave_open(case: &Case, court: &mut Court<'_>) {
    court.leave_open(&CODE, case.person.0.span, || {
        say!(
            "дауыс беру нәтижесі жазылмаған",
            "не записаны результаты голосования",
            "the votes are not written"
        )
    });
}
