//! D036: data of a signed paper that nobody watches.

use crate::codes;
use crate::finding::{Report, Severity};
use crate::fingerprint::is_one;
use crate::kinds::signed::Signed;
use crate::library::Document;
use crate::say;

/// Without the fingerprint of the data nobody can say that they changed after the paper was signed.
pub fn check(document: &Document, signed: &Signed, report: &mut Report) {
    let is_given = signed.data_sha256.as_ref().is_some_and(|sum| is_one(sum));
    if is_given || signed.lost.has("data-sha256") || document.is_draft() {
        return;
    }
    let Some(now) = &document.fingerprint else { return };
    let help = say!(
        "құжат деректері қол қойылған қағаздағыдай екенін тексеріп, осы жолды қосыңыз",
        "убедитесь, что данные те же, что и в подписанной бумаге, и добавьте эту строку",
        "make sure that the data are those of the signed paper, and add this line",
    );
    let finding = match &signed.data_sha256 {
        None => {
            let message = say!(
                "деректердің қол қойылғаннан кейін өзгергенін байқау мүмкін емес: `data-sha256` жоқ",
                "нельзя заметить, что данные изменились после подписания: нет `data-sha256`",
                "nobody can notice that the data changed after the signing: there is no `data-sha256`",
            );
            let finding = codes::UNWATCHED_SIGNED_DATA.at(signed.span, message);
            finding.paste(format!("data-sha256 = \"{now}\""))
        }
        Some(sum) => {
            let letters = &sum.value;
            let message = say!(
                "`{letters}` – SHA-256 бақылау сомасы емес",
                "`{letters}` – не контрольная сумма SHA-256",
                "`{letters}` is no SHA-256",
            );
            let finding = codes::UNWATCHED_SIGNED_DATA.at(sum.span, message);
            finding.severity(Severity::Warning).paste(format!("\"{now}\""))
        }
    };
    report.push(finding.help(help));
}
