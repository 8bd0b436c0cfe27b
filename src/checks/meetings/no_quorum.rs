//! D007: too few members for a decision.

use std::collections::HashSet;

use crate::checks::Context;
use crate::codes;
use crate::finding::{Report, Severity};
use crate::library::meeting::Meeting;
use crate::say;
use crate::shape::values::Fraction;

/// As many members are present as the body needs: what it says itself, otherwise more than half.
/// How many an attestation commission needs is for the edition of its day to say, not for this rule.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    if meeting.body.is_some_and(|(_, body)| body.is_attestation_commission()) {
        return;
    }
    let (Some((_, body)), Some(present), Some(size)) =
        (meeting.body, meeting.present, size(context, meeting))
    else {
        return;
    };
    let Some(there) = members_present(context, meeting) else { return };
    let needed = needed(size, body.quorum.as_ref().map(|quorum| quorum.value));
    if there >= needed {
        return;
    }
    let message = say!(
        "кворум жоқ: мүше саны – {size}, қатысқаны – {there}, керегі – кемінде {needed}",
        "нет кворума: членов {size}, присутствует {there}, нужно не менее {needed}",
        "no quorum: {there} of {size} members are present, {needed} are needed",
    );
    let help = say!(
        "қатысқандар тізімін немесе органның құрамын тексеріңіз",
        "проверьте список присутствующих или состав органа",
        "check who was present and who the members are",
    );
    let severity = if body.quorum.is_some() { Severity::Error } else { Severity::Warning };
    report.push(codes::NO_QUORUM.at(present.span, message).help(help).severity(severity));
}

/// How many voting members the body had on that day.
fn size(context: &Context<'_>, meeting: &Meeting<'_>) -> Option<u32> {
    let listed = meeting.members(context.library).len() as u32;
    if listed > 0 { Some(listed) } else { meeting.term?.size }
}

/// How many of them are there; at most everybody, where they are not named.
fn members_present(context: &Context<'_>, meeting: &Meeting<'_>) -> Option<u32> {
    let members: HashSet<&str> =
        meeting.members(context.library).iter().map(|person| person.id.0.as_str()).collect();
    let present = meeting.present_people(context.library);
    let all_named = meeting.is_listed() && meeting.present_count() == Some(present.len() as u32);
    if members.is_empty() || !all_named {
        return meeting.present_count();
    }
    let there: HashSet<&str> = present.iter().map(|(person, _)| person.id.0.as_str()).collect();
    Some(members.intersection(&there).count() as u32)
}

fn needed(size: u32, quorum: Option<Fraction>) -> u32 {
    quorum.map_or(size / 2 + 1, |quorum| quorum.of(size))
}
