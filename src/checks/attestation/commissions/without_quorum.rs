//! A050: a commission's sitting without a quorum.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::COMMISSION_WITHOUT_QUORUM as CODE;
use crate::say;

/// As many members are present as the edition of the sitting's day asks for.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    let Some(present) = sitting.meeting.present else { return };
    let (Some(size), Some(there)) = (sitting.size(), sitting.members_present()) else {
        court.leave_open(&CODE, present.span, || {
            say!(
                "комиссия мүшелерінің қайсысы қатысқаны аты-жөнімен жазылмаған",
                "не записано поимённо, кто из членов комиссии присутствовал",
                "which members of the commission were present is not written by name",
            )
        });
        return;
    };
    let Some((part, basis)) = court.ask(&CODE, present.span, |law| law.commission_quorum.ask()) else {
        return;
    };
    let needed = part.is.of(size);
    if there >= needed {
        return;
    }
    let (numerator, denominator) = (part.is.numerator, part.is.denominator);
    court.find(&CODE, basis, |code| {
        let message = say!(
            "кворум жоқ: мүше саны – {size}, қатысқаны – {there}, керегі – кемінде {needed} ({numerator}/{denominator})",
            "нет кворума: присутствует {there} из {size} членов, нужно не менее {needed} ({numerator}/{denominator})",
            "no quorum: {there} of {size} members are present, {needed} are needed ({numerator}/{denominator})",
        );
        let help = say!(
            "қатысқандар тізімі мен комиссия құрамын тексеріңіз; кворум шынымен болмаса, отырысты қайта өткізіңіз",
            "проверьте список присутствующих и состав комиссии; если кворума не было, проведите заседание заново",
            "check who was present and who the members are; if there was no quorum, hold the sitting again",
        );
        code.at(present.span, message).help(help)
    });
}
