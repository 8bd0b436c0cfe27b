//! A050: a commission's sitting without a quorum.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::COMMISSION_WITHOUT_QUORUM as CODE;
use crate::editions::basis::Basis;
use crate::say;
use crate::shape::values::Fraction;
use crate::source::Span;

/// As many members are present as the edition of the sitting's day asks for.
pub fn check(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    let Some(present) = sitting.meeting.present else { return };
    // Where no composition covers the day, or its size is not written, another rule says so.
    let (Some(size), Some(there)) = (sitting.size(), sitting.attendance()) else { return };
    let Some((part, basis)) = court.ask(&CODE, present.span, |law| law.commission_quorum.ask()) else {
        return;
    };
    let needed = part.is.of(size);
    if there.most < needed {
        find(present.span, size, there.most, part.is, basis, court);
    } else if there.least < needed {
        court.leave_open(&CODE, present.span, || {
            say!(
                "комиссия мүшелерінің қайсысы қатысқаны аты-жөнімен жазылмаған",
                "не записано поимённо, кто из членов комиссии присутствовал",
                "which members of the commission were present is not written by name",
            )
        });
    }
}

fn find(place: Span, size: u32, there: u32, part: Fraction, basis: Basis<'_>, court: &mut Court<'_>) {
    let (needed, Fraction { numerator, denominator }) = (part.of(size), part);
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
        code.at(place, message).help(help)
    });
}
