//! D028: one person listed twice in a meeting's paper.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::people::Person;
use crate::library::meeting::Meeting;
use crate::names;
use crate::say;
use crate::source::Span;
use crate::text::Language;

/// Each list names a person once, and a sitting hears a person's case once.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    report.extend(repeated(&meeting.present_people(context.library)));
    report.extend(repeated(&meeting.absent_people(context.library)));
    report.extend(repeated(&meeting.invited_people(context.library)));
    if let Content::Decision(decision) = &meeting.document.content {
        let find = |person| context.library.find_person(meeting.document.organization, person);
        let cases = decision.case.iter().filter_map(|case| Some((find(&case.person.0)?, case.person.0.span)));
        report.extend(repeated(&cases.collect::<Vec<_>>()));
    }
}

/// A finding for each person that was listed before.
pub fn repeated(people: &[(&Person, Span)]) -> Vec<Finding> {
    let mut first: std::collections::HashMap<&str, Span> = std::collections::HashMap::new();
    let mut findings = Vec::new();
    for (person, span) in people {
        let Some(place) = first.get(person.id.0.as_str()) else {
            first.insert(&person.id.0, *span);
            continue;
        };
        let name = names::short(person, None, Language::Kk);
        let message =
            say!("{name} екі рет жазылған", "{name} стоит в списке дважды", "{name} is listed twice");
        let help = say!("біреуін өшіріңіз", "удалите одну запись", "delete one of them");
        let fact = say!("алғаш осында", "впервые здесь", "first listed here");
        findings.push(codes::LISTED_TWICE.at(*span, message).help(help).label(*place, fact));
    }
    findings
}
