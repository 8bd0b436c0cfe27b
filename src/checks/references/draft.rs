//! R006: an approved paper that rests on a draft.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::kinds::Content;
use crate::library::Document;
use crate::reference::Reference;
use crate::say;
use crate::text::Say;

/// An approved paper refers to approved papers; so do a register of certificates and a body, which have no status.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in context.library.documents.iter().filter(|document| is_in_force(document)) {
        document.content.links(&mut |link| {
            let found = context.library.find_document(document.organization, link.reference);
            if found.is_some_and(Document::is_draft) {
                let reference = &link.reference.value;
                let message = message(document, reference);
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

fn is_in_force(document: &Document) -> bool {
    let has_no_status = matches!(document.content, Content::Certificates(_) | Content::Body(_));
    has_no_status || document.content.status().is_some() && !document.is_draft()
}

fn message(document: &Document, reference: &Reference) -> Say {
    match document.content {
        Content::Certificates(_) => say!(
            "журналдағы куәлік жобаға сүйенеді: `{reference}`",
            "удостоверение в журнале опирается на проект: `{reference}`",
            "a certificate of the register refers to the draft `{reference}`",
        ),
        Content::Body(_) => say!(
            "органның құрамы жобаға сүйенеді: `{reference}`",
            "состав органа опирается на проект: `{reference}`",
            "a body's composition refers to the draft `{reference}`",
        ),
        _ => say!(
            "бекітілген қағаз жобаға сүйенеді: `{reference}`",
            "утверждённая бумага опирается на проект: `{reference}`",
            "an approved paper refers to the draft `{reference}`",
        ),
    }
}
