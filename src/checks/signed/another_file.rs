//! D034: a signed file that is not the one that was signed.

use crate::codes;
use crate::finding::Report;
use crate::fingerprint::{are_same, is_one};
use crate::kinds::signed::Signed;
use crate::library::Document;
use crate::library::signed::SignedFile;
use crate::say;

/// The file is, to the byte, what it was when its sum was written. The sum of the changed file is not offered: whoever
/// pastes it would bless the change.
pub fn check(document: &Document, signed: &Signed, report: &mut Report) {
    let Some(SignedFile { path, found: Ok(pdf) }) = &document.signed_file else { return };
    let Some(wanted) = signed.sha256.as_ref().filter(|wanted| is_one(wanted)) else { return };
    if are_same(wanted, &pdf.sha256) {
        return;
    }
    let message = say!(
        "`{path}` – қол қойылған файл емес: бақылау сомасы басқа",
        "`{path}` – не тот файл, который подписан: контрольная сумма другая",
        "`{path}` is not the file that was signed: its sum is another one",
    );
    let help = say!(
        "қол қойылған файлды қайта орнына салыңыз (git-те бұрынғы нұсқасы бар); қағазға жаңадан қол қойылса, `sha256` жолын өшіріңіз – бағдарлама жаңасын ұсынады",
        "верните подписанный файл на место (прежний есть в git); если бумагу подписали заново, удалите строку `sha256` – программа предложит новую",
        "put the signed file back (git has the earlier one); if the paper was signed anew, delete the line `sha256`, and the program offers another",
    );
    report.push(codes::ANOTHER_SIGNED_FILE.at(wanted.span, message).help(help));
}
