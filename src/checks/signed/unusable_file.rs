//! D033: a signed file that is missing, is no PDF, or does not lie in the workspace.

use crate::codes;
use crate::finding::Report;
use crate::kinds::signed::Signed;
use crate::library::Document;
use crate::library::signed::SignedFile;
use crate::say;

/// What was signed is kept in the workspace, as a PDF.
pub fn check(document: &Document, signed: &Signed, report: &mut Report) {
    let Some(SignedFile { path, found: Err(fault) }) = &document.signed_file else { return };
    let (kk, ru, en) = (&fault.kk, &fault.ru, &fault.en);
    let message = say!(
        "қол қойылған `{path}` файлын алу мүмкін емес: {kk}",
        "подписанный файл `{path}` взять нельзя: {ru}",
        "the signed file `{path}` cannot be taken: {en}",
    );
    let help = say!(
        "қол қойылған PDF-ті жұмыс бумасына салып, жолын жазыңыз, мысалы `file = \"signed/protocol-1.pdf\"`",
        "положите подписанный PDF в рабочую папку и укажите путь, например `file = \"signed/protocol-1.pdf\"`",
        "put the signed PDF into the workspace and write its path, such as `file = \"signed/protocol-1.pdf\"`",
    );
    report.push(codes::UNUSABLE_SIGNED_FILE.at(signed.file.span, message).help(help));
}
