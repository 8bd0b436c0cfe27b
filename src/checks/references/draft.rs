//! R006: an approved paper that rests on a draft.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::Document;
use crate::say;

/// An approved paper refers to approved papers.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let approved = |document: &&Document| document.content.status().is_some() && !document.is_draft();
    for document in context.library.documents.iter().filter(approved) {
        document.content.links(&mut |link| {
            let found = context.library.find_document(document.organization, link.reference);
            if found.is_some_and(Document::is_draft) {
                let reference = &link.reference.value;
                let message = say!(
                    "бекітілген қағаз жобаға сүйенеді: `{reference}`",
                    "утверждённая бумага опирается на проект: `{reference}`",
                    "an approved paper refers to the draft `{reference}`",
                );
                let help = say!(
                    "жоба бекітілген болса, оның `status` мәнін `\"approved\"` етіңіз",
                    "если проект уже утверждён, напишите в нём `status = \"approved\"`",
                    "if the draft is in force, write `status = \"approved\"` in it",
                );
                report.push(codes::DRAFT_REFERENCE.at(link.reference.span, message).help(help));
            }
        });
    }
}
