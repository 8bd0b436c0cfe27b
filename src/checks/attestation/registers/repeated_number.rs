//! A061: a registration number of two certificates.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::issued::Issued;
use crate::codes::REPEATED_CERTIFICATE_NUMBER as CODE;
use crate::say;

/// A registration number is found once in all registers of an organisation.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let (Some(first), Some(number)) = (issued.twin, &issued.certificate.number) else { return };
    let Some((unique, basis)) = court.ask(&CODE, number.span, |law| law.certificate_number_unique.ask())
    else {
        return;
    };
    if !unique.is {
        return;
    }
    court.find(&CODE, basis, |code| {
        let (number_letters, year) = (number.value.trim(), issued.day.year());
        let known = first.value.trim();
        let message = if known == number_letters {
            say!(
                "`{number_letters}` тіркеу нөмірі екінші рет берілген",
                "регистрационный номер `{number_letters}` присвоен второй раз",
                "the registration number `{number_letters}` is given a second time",
            )
        } else {
            say!(
                "`{number_letters}` мен `{known}` тіркеу нөмірлері жазылуымен ғана ерекшеленеді",
                "регистрационные номера `{number_letters}` и `{known}` различаются только написанием",
                "the registration numbers `{number_letters}` and `{known}` differ only in how they are written",
            )
        };
        let help = say!(
            "куәліктің нөмірін тексеріңіз; нөмірлеу жыл сайын қайта басталса, нөмірге жылын қосыңыз: `{number_letters}/{year}`",
            "проверьте номер удостоверения; если нумерация каждый год начинается заново, добавьте к номеру год: `{number_letters}/{year}`",
            "check the number of the certificate; if numbers begin anew each year, add the year: `{number_letters}/{year}`",
        );
        let fact = say!("алғаш осында берілген", "впервые присвоен здесь", "first given here");
        code.at(number.span, message).help(help).label(first.span, fact)
    });
}
