//! A040: a commission with too few members.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::COMMISSION_TOO_SMALL as CODE;
use crate::say;

/// A commission has as many members as the edition of the day of its forming asks for.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let place = composition.formed.span;
    if ["members", "size"].iter().any(|key| composition.term.lost.has(key)) {
        return; // The fault of reading is a finding already.
    }
    let Some(size) = composition.size() else {
        court.leave_open(&CODE, place, || {
            say!(
                "комиссия мүшелерінің саны жазылмаған",
                "не указано число членов комиссии",
                "how many members the commission has is not written",
            )
        });
        return;
    };
    let Some((least, basis)) = court.ask(&CODE, place, |law| law.commission_min_members.ask()) else {
        return;
    };
    let least = least.is;
    if size >= least {
        return;
    }
    court.find(&CODE, basis, |code| {
        let message = say!(
            "комиссия мүшелерінің саны – {size}, ал ол кемінде {least} болуға тиіс",
            "число членов комиссии – {size}, нужно не менее {least}",
            "the commission has {size} members, at least {least} are needed",
        );
        let help = say!(
            "`members` тізімін тексеріңіз; мүшелер саны шынымен жеткіліксіз болса, құрамды бұйрықпен толықтырыңыз",
            "проверьте список `members`; если членов действительно мало, дополните состав приказом",
            "check the list `members`; if there really are too few, complete the commission by an order",
        );
        code.at(place, message).help(help)
    });
}
