//! A042: a commission that was formed late.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::office::Mandate;
use crate::codes::COMMISSION_FORMED_LATE as CODE;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::locale::school_years;
use crate::say;
use crate::source::Span;
use crate::when::{Day, SchoolYear};

/// A commission is formed before a day of the school year that it serves. What is formed from April on is for the
/// coming one, unless it sits in the running one.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    if !composition.is_dated {
        return;
    }
    let (place, formed) = (composition.formed.span, composition.formed.value);
    let Some((before, basis)) = court.ask(&CODE, place, |law| law.commission_formed_before.ask()) else {
        return;
    };
    let (year, sat) = served(composition);
    let Some(deadline) = before.in_year(year.start) else { return };
    if formed < deadline {
        return;
    }
    if let Some(replaced) = replaced(composition, sat) {
        check_change(composition, replaced, basis, court);
    } else if formed == deadline {
        check_on_the_day(composition, (year, deadline), basis, court);
    } else {
        court.find(&CODE, basis, |code| finding(code, composition, (year, deadline), sat));
    }
}

/// The school year that a composition serves: the running one where it sat in it, and not only after the mandate of
/// the commission before it had run out. Then the place of that sitting, too.
fn served(composition: &Composition<'_>) -> (SchoolYear, Option<Span>) {
    let formed = composition.formed.value;
    let (this_year, coming) = (SchoolYear::of(formed), SchoolYear::prepared_on(formed));
    if this_year == coming {
        return (coming, None);
    }
    let last = running(composition).map_or(this_year.last(), |mandate| mandate.last);
    let sessions = composition.sessions();
    let in_this_year = sessions.iter().filter(|session| session.day() <= last.min(this_year.last()));
    match in_this_year.min_by_key(|session| session.day()) {
        Some(session) => (this_year, Some(session.decision.date.span)),
        None => (coming, None),
    }
}

/// The commission that was in office when this composition was formed.
fn running<'l>(composition: &Composition<'l>) -> Option<Mandate<'l>> {
    let formed = composition.formed.value;
    let mandates = composition.office.mandates(composition.library, composition.body);
    let begun = mandates.into_iter().rfind(|mandate| mandate.first() < formed);
    begun.filter(|mandate| mandate.last >= formed)
}

/// The day on which the composition was formed that this one replaces while the commission is in office: it changes
/// that commission, or is a new one that did not wait for the end of it.
fn replaced(composition: &Composition<'_>, sat: Option<Span>) -> Option<Day> {
    let (mandate, position) = composition.mandate()?;
    if let Some(before) = position.checked_sub(1) {
        return mandate.compositions.get(before).map(|(_, day)| *day);
    }
    let running = sat.and_then(|_| running(composition))?;
    running.compositions.last().map(|(_, day)| *day)
}

/// The commission was there in time; whether its composition may change is not said outright.
fn check_change<'c>(composition: &Composition<'_>, replaced: Day, before: Basis<'c>, court: &mut Court<'c>) {
    let place = composition.formed.span;
    let Some((_, basis)) =
        court.ask(&CODE, place, |law| law.commission_changed_in_mandate.ask()).filter(|(may, _)| !may.is)
    else {
        return;
    };
    let formed = composition.formed.value;
    court.find(&CODE, basis.and(before), |code| {
        let message = say!(
            "{replaced} күні бекітілген құрам өкілеттік мерзімі ішінде ауыстырылған: жаңа құрам бекітілген күн – {formed}",
            "состав, утверждённый {replaced}, заменён в течение срока полномочий: новый утверждён {formed}",
            "the composition of {replaced} was replaced within its mandate, on {formed}",
        );
        let help = say!(
            "`from` күнін бұйрықтан тексеріңіз; құрам шынымен өзгерсе, бұйрықта себебін жазыңыз",
            "сверьте день `from` с приказом; если состав действительно изменён, укажите в приказе причину",
            "compare `from` with the order; if the composition did change, give the reason in the order",
        );
        code.at(place, message).help(help)
    });
}

/// «До 1 сентября»: whether that day itself counts is not said outright.
fn check_on_the_day<'c>(
    composition: &Composition<'_>,
    (year, deadline): (SchoolYear, Day),
    before: Basis<'c>,
    court: &mut Court<'c>,
) {
    let place = composition.formed.span;
    let asked = court.ask(&CODE, place, |law| law.commission_formed_on_the_day.ask());
    if let Some((_, basis)) = asked.filter(|(may, _)| !may.is) {
        court.find(&CODE, before.and(basis), |code| finding(code, composition, (year, deadline), None));
    }
}

fn finding(
    code: &'static Code,
    composition: &Composition<'_>,
    (year, deadline): (SchoolYear, Day),
    sat: Option<Span>,
) -> Finding {
    let (formed, year) = (composition.formed.value, school_years(year));
    let message = say!(
        "{year} оқу жылының комиссиясы {formed} күні құрылған, ал ол {deadline} күніне дейін құрылуға тиіс",
        "комиссия {year} учебного года создана {formed}, а должна быть создана до {deadline}",
        "the commission of the school year {year} was formed on {formed}, but it must be formed before {deadline}",
    );
    let help = say!(
        "`from` – құрам бекітілген күн: оны бұйрықтан тексеріңіз; келесі жылдың құрамын осы күннен бұрын бекітіңіз",
        "`from` – день утверждения состава: сверьте его с приказом; состав следующего года утверждайте до этого дня",
        "`from` is the day of approval: compare it with the order; approve the next year's composition before that day",
    );
    let finding = code.at(composition.formed.span, message).help(help);
    match sat {
        Some(place) => finding.label(
            place,
            say!(
                "сол оқу жылында осында отырыс өткізген",
                "в том же учебном году заседала здесь",
                "it sat here in that school year",
            ),
        ),
        None => finding,
    }
}

/// Of a composition without a day nothing can be judged.
pub fn leave_day_open(place: Span, court: &mut Court<'_>) {
    court.leave_open(&CODE, place, || {
        say!(
            "комиссия құрамы бекітілген күн (`from`) жазылмаған",
            "не записан день утверждения состава комиссии (`from`)",
            "the day on which the composition was approved (`from`) is not written",
        )
    });
}
