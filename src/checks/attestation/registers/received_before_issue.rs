//! A066: a certificate that was received before it was issued.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::issued::Issued;
use crate::codes::RECEIVED_BEFORE_ISSUE as CODE;
use crate::say;

/// Nobody receives a certificate before its day, nor before the day of its order where its own is not written.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let certificate = issued.certificate;
    let Some(received) = &certificate.received else { return };
    let own = certificate.on.as_ref().map(|on| (on.value, on.span));
    let own = own.or_else(|| issued.ordered_on().filter(|_| !certificate.lost.has("on")));
    let Some((day, place)) = own.filter(|(day, _)| received.value < *day) else { return };
    court.contradict(&CODE, |code| {
        let received_on = received.value;
        let message = say!(
            "куәлік берілмей тұрып алынған: алынған күні – {received_on}, берілген күні – {day}",
            "удостоверение получено раньше, чем выдано: получено {received_on}, выдано {day}",
            "the certificate was received on {received_on}, before it was issued on {day}",
        );
        let help = say!(
            "`received` күнін тіркеу журналынан тексеріңіз",
            "сверьте `received` с журналом регистрации",
            "compare `received` with the register",
        );
        code.at(received.span, message)
            .help(help)
            .label(place, say!("берілген күні", "день выдачи", "the day of issue"))
    });
}
