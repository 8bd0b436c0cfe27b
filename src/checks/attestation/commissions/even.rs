//! A041: a commission with an even number of members.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::COMMISSION_EVEN as CODE;
use crate::say;

/// The number of members is odd, so that votes rarely tie.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let Some(size) = composition.size().filter(|size| size % 2 == 0) else { return };
    let place = composition.formed.span;
    // Who completes a commission that is too small makes it odd, too.
    let least = court.law().and_then(|law| law.answer(law.law.commission_min_members.ask()));
    if least.is_some_and(|(least, _)| size < least.is) {
        return;
    }
    let Some((_, basis)) =
        court.ask(&CODE, place, |law| law.commission_odd.ask()).filter(|(must_be_odd, _)| must_be_odd.is)
    else {
        return;
    };
    court.find(&CODE, basis, |code| {
        let message = say!(
            "комиссия мүшелерінің саны – {size}, ал ол тақ болуға тиіс",
            "число членов комиссии – {size}, а должно быть нечётным",
            "the commission has {size} members, but the number must be odd",
        );
        let (fewer, more) = (size - 1, size + 1);
        let help = say!(
            "`members` тізімін тексеріңіз: мүше саны {fewer} немесе {more} болуы мүмкін; хатшы мүшелер тізіміне жазылмайды",
            "проверьте список `members`: членов может быть {fewer} или {more}; секретаря в него не записывают",
            "check the list `members`: make it {fewer} or {more}; the secretary is not listed there",
        );
        code.at(place, message).help(help)
    });
}
