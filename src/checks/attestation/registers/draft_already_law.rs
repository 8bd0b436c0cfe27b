//! A072: an edition cited as a draft that was law already.

use crate::checks::attestation::registers::cited::{Cited, Standing};
use crate::codes::DRAFT_ALREADY_LAW as CODE;
use crate::editions::basis;
use crate::finding::Report;
use crate::say;
use crate::text::Say;

/// What is cited as a draft was no law yet on the day of the paper.
pub fn check(cited: &Cited<'_>, report: &mut Report) {
    let known = match cited.standing() {
        Standing::InForce(known) | Standing::Over(known) if cited.is_draft => known,
        _ => return,
    };
    let (day, since) = (cited.day, cited.edition.first_day());
    let Say { kk, ru, en } = cited.edition.title();
    let message = say!(
        "қағаздың күні – {day}, ал жоба деп аталған {kk} редакция ол кезде күшіне еніп қойған (алғашқы күні – {since})",
        "бумага от {day}, а редакция {ru}, названная проектом, тогда уже действовала (первый день – {since})",
        "the paper is of {day}, but edition {en}, cited as a draft, was law already (since {since})",
    );
    let help = say!(
        "`as = \"draft\"` кілтін өшіріңіз немесе қағаздың күнін тексеріңіз",
        "удалите `as = \"draft\"` или проверьте дату бумаги",
        "delete `as = \"draft\"`, or check the day of the paper",
    );
    let finding = CODE.at(cited.reference.span, message).severity(basis::severity(known)).help(help);
    report.push(finding.because(basis::in_force(cited.edition)));
}
