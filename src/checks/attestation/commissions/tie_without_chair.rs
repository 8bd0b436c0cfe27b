//! A052: a tie without the chair's vote.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::TIE_WITHOUT_CHAIR as CODE;
use crate::editions::values::TieDecides;
use crate::kinds::decision::Outcome;
use crate::kinds::people::Person;
use crate::kinds::protocol::{ChairVote, Vote};
use crate::library::Role;
use crate::names;
use crate::say;
use crate::source::Span;
use crate::text::Say;

/// Where votes tie, it is written how the one voted whose vote decides.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    for case in sitting.decision.case.iter() {
        let Some(vote) = case.vote.as_ref().filter(|vote| is_tie(vote)) else { continue };
        match &vote.chair {
            None => check_tie(vote, court),
            Some(chair) if chair.value == ChairVote::For && case.outcome.value == Outcome::Claimed => {
                check_stand_in(sitting, chair.span, court);
            }
            Some(_) => {}
        }
    }
}

/// Where nobody voted for the claim there is no tie on it.
fn is_tie(vote: &Vote) -> bool {
    let against = vote.against.as_ref().map_or(0, |against| against.value);
    let is_lost = vote.lost.has("against") || vote.lost.has("chair");
    vote.r#for.value == against && against > 0 && !is_lost
}

/// The chair was not there: whether the vote of one who presided instead decides is not said outright.
fn check_stand_in(sitting: &Sitting<'_>, place: Span, court: &mut Court<'_>) {
    let Some(chair) = sitting.holder(Role::Chair) else { return };
    let is_chair = |person: &Person| std::ptr::eq(person, chair);
    let present = sitting.meeting.present_people(sitting.library);
    let is_there = present.iter().any(|(person, _)| is_chair(person));
    let presides = sitting.meeting.chair.and_then(|seat| seat.party.person());
    // A chair who presided and is not on the list is a fault of another rule.
    if is_there || !sitting.meeting.is_listed() || presides.is_none_or(is_chair) {
        return;
    }
    let asked = court.ask(&CODE, place, |law| law.commission_tie_by_stand_in.ask());
    let Some((_, basis)) = asked.filter(|(may, _)| !may.is) else { return };
    court.find(&CODE, basis, |code| {
        let Say { kk, ru, en } = names::said(chair, Some(sitting.day()));
        let message = say!(
            "дауыстар тең, ал дауысы шешуші төраға отырысқа қатыспаған: {kk}",
            "голоса разделились поровну, а председатель, чей голос решающий, на заседании отсутствовал: {ru}",
            "the votes are tied, and the chair, whose vote decides, was not there: {en}",
        );
        let help = say!(
            "төраға қатысқан болса, оны `present` тізіміне қосыңыз; әйтпесе істі төраға қатысатын отырыста қайта қараңыз",
            "если председатель присутствовал, добавьте его в `present`; иначе рассмотрите дело заново с его участием",
            "add the chair to `present` if the chair was there; otherwise hear the case again with the chair",
        );
        code.at(place, message).help(help)
    });
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
