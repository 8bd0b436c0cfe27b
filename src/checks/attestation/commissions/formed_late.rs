//! A042: a commission that was formed late.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::COMMISSION_FORMED_LATE as CODE;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::locale::school_years;
use crate::say;
use crate::when::{Day, SchoolYear};

/// A commission is formed before a day of its school year. What is formed from April on is for the coming one.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let (place, formed) = (composition.formed.span, composition.formed.value);
    let Some((before, basis)) = court.ask(&CODE, place, |law| law.commission_formed_before.ask()) else {
        return;
    };
    let Some(deadline) = before.in_year(SchoolYear::prepared_on(formed).start) else { return };
    if formed < deadline {
        return;
    }
    if let Some(replaced) = replaced(composition) {
        check_change(composition, replaced, basis, court);
    } else if formed == deadline {
        check_on_the_day(composition, deadline, basis, court);
    } else {
        find(composition, deadline, basis, court);
    }
}

/// The day on which the composition was formed that this one replaces within its school year.
fn replaced(composition: &Composition<'_>) -> Option<Day> {
    let (_, earlier) = *composition.earlier().first()?;
    let same_year = SchoolYear::prepared_on(earlier) == SchoolYear::prepared_on(composition.formed.value);
    same_year.then_some(earlier)
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
    deadline: Day,
    before: Basis<'c>,
    court: &mut Court<'c>,
) {
    let place = composition.formed.span;
    let asked = court.ask(&CODE, place, |law| law.commission_formed_on_the_day.ask());
    if let Some((_, basis)) = asked.filter(|(may, _)| !may.is) {
        find(composition, deadline, before.and(basis), court);
    }
}

fn find(composition: &Composition<'_>, deadline: Day, basis: Basis<'_>, court: &mut Court<'_>) {
    court.find(&CODE, basis, |code| finding(code, composition, deadline));
}

fn finding(code: &'static Code, composition: &Composition<'_>, deadline: Day) -> Finding {
    let formed = composition.formed.value;
    let year = school_years(SchoolYear::prepared_on(formed));
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
    code.at(composition.formed.span, message).help(help)
}
