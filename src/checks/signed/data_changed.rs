//! D037: data that changed after the paper was signed.

use crate::codes;
use crate::finding::Report;
use crate::kinds::signed::Signed;
use crate::library::Document;
use crate::say;

/// A signed paper and its data say the same.
pub fn check(document: &Document, signed: &Signed, report: &mut Report) {
    let Some(sum) = signed.data_sha256.as_ref().filter(|_| document.has_changed_since_signed()) else {
        return;
    };
    let message = say!(
        "қағазға қол қойылғаннан кейін деректер өзгерген",
        "после подписания бумаги её данные изменились",
        "the data changed after the paper was signed",
    );
    let help = say!(
        "деректерді қол қойылған күнгідей етіп қайтарыңыз немесе жаңа қағаз жасаңыз; қайта қол қойылса, жаңа файлды салып, `sha256` пен `data-sha256` жолдарын өшіріңіз – бағдарлама жаңаларын ұсынады",
        "верните данные, какими они были в день подписания, или составьте новую бумагу; если подписали заново, положите новый файл и удалите строки `sha256` и `data-sha256` – программа предложит новые",
        "restore the data as they were on the day of signing, or make a new paper; if it was signed anew, put the new file there and delete the lines `sha256` and `data-sha256`, and the program offers others",
    );
    report.push(codes::DATA_CHANGED_SINCE_SIGNED.at(sum.span, message).help(help));
}
