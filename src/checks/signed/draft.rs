//! D038: a draft that is said to be signed.

use crate::codes;
use crate::finding::Report;
use crate::kinds::signed::Signed;
use crate::library::Document;
use crate::say;

/// What was signed is no draft any more.
pub fn check(document: &Document, signed: &Signed, report: &mut Report) {
    if !document.is_draft() {
        return;
    }
    let message = say!(
        "жобаның қол қойылған нұсқасы көрсетілген",
        "у проекта указан подписанный экземпляр",
        "a draft names its signed paper",
    );
    let help = say!(
        "қағазға қол қойылса, `status = \"approved\"` деп жазыңыз; қойылмаса, `signed` жолын өшіріңіз",
        "если бумага подписана, напишите `status = \"approved\"`; если нет, удалите строку `signed`",
        "if the paper was signed, write `status = \"approved\"`; if not, delete the line `signed`",
    );
    report.push(codes::SIGNED_DRAFT.at(signed.span, message).help(help));
}
