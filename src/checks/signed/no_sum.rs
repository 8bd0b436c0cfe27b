//! D035: a signed file without its fingerprint.

use crate::codes;
use crate::finding::Report;
use crate::fingerprint::is_one;
use crate::kinds::signed::Signed;
use crate::library::Document;
use crate::library::signed::SignedFile;
use crate::say;

/// Without its sum nobody can tell the signed file from another one.
pub fn check(document: &Document, signed: &Signed, report: &mut Report) {
    if signed.lost.has("sha256") || signed.sha256.as_ref().is_some_and(|sum| is_one(sum)) {
        return;
    }
    let help = say!(
        "`sha256` кілтіне файлдың SHA-256 бақылау сомасын жазыңыз: 0–9 және a–f, барлығы 64 таңба",
        "запишите в `sha256` контрольную сумму SHA-256 файла: 64 знака 0–9 и a–f",
        "write the SHA-256 of the file into `sha256`: 64 letters 0–9 and a–f",
    );
    let (span, message) = match &signed.sha256 {
        None => {
            let message = say!(
                "қол қойылған файлдың бақылау сомасы жазылмаған",
                "не указана контрольная сумма подписанного файла",
                "the sum of the signed file is not given",
            );
            (signed.span, message)
        }
        Some(sum) => {
            let letters = &sum.value;
            let message = say!(
                "`{letters}` – SHA-256 бақылау сомасы емес",
                "`{letters}` – не контрольная сумма SHA-256",
                "`{letters}` is no SHA-256",
            );
            (sum.span, message)
        }
    };
    let mut finding = codes::NO_SIGNED_SUM.at(span, message).help(help);
    if let Some(SignedFile { found: Ok(pdf), .. }) = &document.signed_file {
        let sum = format!("\"{}\"", pdf.sha256);
        finding.paste = Some(if signed.sha256.is_some() { sum } else { format!("sha256 = {sum}") });
    }
    report.push(finding);
}
