//! D028: one person listed twice among a body's members.

use crate::checks::Context;
use crate::checks::meetings::listed_twice::repeated;
use crate::finding::Report;
use crate::kinds::Content;

/// A member is listed once.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        let Content::Body(body) = &document.content else { continue };
        for term in &body.term {
            let find = |person| context.library.find_person(document.organization, person);
            let members = term.members.iter().filter_map(|member| {
                let reference = &member.person.0;
                Some((find(reference)?, reference.span))
            });
            report.extend(repeated(&members.collect::<Vec<_>>()));
        }
    }
}
