//! A063: a certificate that is valid for another time than the category.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::is_refused;
use crate::checks::attestation::registers::issued::Issued;
use crate::codes::CERTIFICATE_FOR_WRONG_TIME as CODE;
use crate::editions::values::CountedFrom;
use crate::editions::wording::years_of;
use crate::finding::{Code, Finding};
use crate::library::validity::years_valid;
use crate::say;
use crate::source::Spanned;
use crate::text::Say;
use crate::when::{Day, years_later};

/// A certificate is valid as long as its category. From which day that counts the law does not say outright; a term
/// that is wrong from whichever day is wrong for certain.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let Some(until) = &issued.certificate.valid_until else { return };
    // A refused case gives no category, and of two days that contradict each other one is wrong anyway.
    if is_refused(issued.case) || issued.is_before_order() {
        return;
    }
    if court.ask(&CODE, until.span, |law| law.validity.ask()).is_none() {
        return;
    }
    let Some((years, length)) = court.law().and_then(|law| years_valid(law, issued.case)) else { return };
    let Some((from, counted)) = court.ask(&CODE, until.span, |law| law.validity_counts_from.ask()) else {
        return;
    };
    let start = start(issued, from.is);
    let fits = fits_a_reading(issued, until.value, years);
    // Without the day of the order only a wrong length can be told; that the order is not named is said elsewhere.
    if start.map_or(fits, |start| until.value == years_later(start, years)) {
        return;
    }
    let basis = if fits { length.and(counted) } else { length };
    let start = start.unwrap_or(issued.decision.date.value);
    court.find(&CODE, basis, |code| finding(code, until, start, years));
}

fn start(issued: &Issued<'_>, from: CountedFrom) -> Option<Day> {
    match from {
        CountedFrom::Order => issued.ordered_on().map(|(day, _)| day),
        CountedFrom::Decision => Some(issued.decision.date.value),
    }
}

/// True where the term is right if it counts from the order, the sitting or the certificate, its last day counted or not.
fn fits_a_reading(issued: &Issued<'_>, until: Day, years: u32) -> bool {
    let order = issued.ordered_on().map(|(day, _)| day);
    let own = issued.certificate.on.as_ref().map(|on| on.value);
    [order, Some(issued.decision.date.value), own].into_iter().flatten().any(|start| {
        let last = years_later(start, years);
        until == last || last.yesterday().is_ok_and(|before| until == before)
    })
}

fn finding(code: &'static Code, until: &Spanned<Day>, start: Day, years: u32) -> Finding {
    let (written, expected) = (until.value, years_later(start, years));
    let Say { kk, ru, en } = years_of(u64::from(years));
    let message = say!(
        "куәліктегі мерзімнің соңғы күні – {written}, Қағидалар бойынша – {expected} (басталуы – {start}, мерзімі – {kk})",
        "срок в удостоверении – до {written}, по Правилам – до {expected} (начало – {start}, срок – {ru})",
        "the certificate is valid until {written}, by the Rules until {expected} ({en} from {start})",
    );
    let help = say!(
        "`valid-until` күнін тексеріңіз немесе бұл кілтті өшіріңіз: мерзімді бағдарлама өзі есептейді",
        "проверьте `valid-until` или удалите этот ключ: программа посчитает срок сама",
        "check `valid-until`, or delete the key: the term is worked out by itself",
    );
    code.at(until.span, message).help(help).paste(expected.to_string())
}
