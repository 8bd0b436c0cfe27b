//! P001: private facts among the documents.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::kinds::Kind;
use crate::library::Document;
use crate::say;

/// Private facts lie in `private/`, which git does not keep.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let sources = &context.library.sources;
    let in_data = |document: &&Document| {
        document.kind == Kind::Private && sources.get(document.source).path.starts_with("data/")
    };
    for document in context.library.documents.iter().filter(in_data) {
        let message = say!(
            "жеке деректер `data` бумасында жатыр",
            "личные данные лежат в папке `data`",
            "private facts lie in the folder `data`",
        );
        let help = say!(
            "файлды `private` бумасына көшіріңіз: ол git-ке түспейді",
            "перенесите файл в папку `private`: она не попадает в git",
            "move the file to the folder `private`, which git does not keep",
        );
        report.push(codes::PRIVATE_IN_DATA.at(document.id_span, message).help(help));
    }
}
