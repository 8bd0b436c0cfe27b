//! D006: present without being a member or a guest.

use std::collections::HashSet;

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::names;
use crate::say;
use crate::text::Language;

/// Who is present belongs to the body, serves it, or was invited.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let known = known(context, meeting);
    if known.is_empty() {
        return;
    }
    for (person, span) in meeting.present_people(context.library) {
        if known.contains(person.id.0.as_str()) {
            continue;
        }
        let name = names::short(person, Some(meeting.date.value), Language::Kk);
        let message = say!(
            "{name} бұл органның мүшесі емес және шақырылмаған",
            "{name} не входит в этот орган и не значится среди приглашённых",
            "{name} is neither a member of the body nor invited",
        );
        let help = say!(
            "`invited` тізіміне көшіріңіз немесе органның құрамын тексеріңіз",
            "перенесите в `invited` или проверьте состав органа",
            "move the name to `invited`, or check the body's members",
        );
        report.push(codes::STRANGER_PRESENT.at(span, message).help(help));
    }
}

/// Ids of everyone who may be present; empty where a body's members are not listed.
fn known<'l>(context: &Context<'l>, meeting: &Meeting<'l>) -> HashSet<&'l str> {
    let mut known: HashSet<&str> =
        meeting.members(context.library).iter().map(|person| person.id.0.as_str()).collect();
    if known.is_empty() {
        return known;
    }
    for body in meeting.with {
        let Some((document, body)) = context.library.find_body(meeting.document.organization, &body.0) else {
            continue;
        };
        let Some(term) = context.library.term_on(body, meeting.date.value) else { return HashSet::new() };
        if term.members.is_empty() {
            return HashSet::new();
        }
        let members = term
            .members
            .iter()
            .filter_map(|member| context.library.find_person(document.organization, &member.person.0));
        known.extend(members.map(|person| person.id.0.as_str()));
    }
    let seats = [meeting.chair, meeting.secretary].into_iter().flatten();
    known.extend(seats.filter_map(|seat| seat.party.person()).map(|person| person.id.0.as_str()));
    known.extend(meeting.invited_people(context.library).iter().map(|(person, _)| person.id.0.as_str()));
    known
}
