//! R005: a role or office that nobody held on the day of the paper.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::body::Body;
use crate::library::Document;
use crate::library::holders::Party;
use crate::library::meeting::Meeting;
use crate::say;
use crate::shape::links::{Link, Target};
use crate::when::Day;

/// In a dated paper a role stands for somebody. In a plan it may be printed alone.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        let Some(day) = document.day() else { continue };
        document.content.links(&mut |link| report.extend(check_link(context, document, link, day)));
    }
}

fn check_link(context: &Context<'_>, document: &Document, link: Link<'_>, day: Day) -> Option<Finding> {
    if link.target != Target::Who {
        return None;
    }
    let party = context.library.party_of(document.organization, link.reference, Some(day));
    let nobody = match party {
        Party::Office(_, None) => true,
        Party::Role(body, _, None) => !sits_outside_mandate(context, document, body),
        _ => false,
    };
    // Who held it may be among those who could not be read.
    let is_uncertain =
        || context.library.house(document.organization, link.reference).is_some_and(|house| house.uncertain);
    if !nobody || is_uncertain() {
        return None;
    }
    let reference = &link.reference.value;
    let message = say!(
        "{day} күні `{reference}` лауазымында немесе рөлінде ешкім болмаған",
        "{day} должность или роль `{reference}` никто не занимал",
        "nobody held `{reference}` on {day}",
    );
    let help = say!(
        "сол күні кім болғанын жазыңыз немесе адамның id-ін қойыңыз",
        "запишите, кто занимал её в этот день, или поставьте id человека",
        "write down who held it on that day, or name the person",
    );
    Some(codes::ROLE_NOT_HELD.at(link.reference.span, message).help(help))
}

/// A commission's sitting outside its mandate is a fault of its own, not one for each role.
fn sits_outside_mandate(context: &Context<'_>, document: &Document, body: &Body) -> bool {
    Meeting::of(context.library, document).is_some_and(|meeting| {
        meeting.is_attestation()
            && meeting.has_no_term()
            && meeting.body.is_some_and(|(_, own)| std::ptr::eq(own, body))
    })
}
