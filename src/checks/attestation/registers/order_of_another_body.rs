//! A066: an order that is not the attesting body's.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::issued::{Behind, Issued};
use crate::checks::attestation::registers::ordered::OrderedCase;
use crate::codes::ORDER_OF_ANOTHER_BODY as CODE;
use crate::editions::basis::Basis;
use crate::phrase::Phrase;
use crate::say;
use crate::source::Span;
use crate::text::Language;

/// A case is put into force by the organisation whose commission heard it.
pub fn check_order(ordered: &OrderedCase<'_>, court: &mut Court<'_>) {
    if ordered.attested_by.is_none_or(|home| home == ordered.organization) {
        return;
    }
    let (place, case) = (ordered.reference.span, &ordered.reference.value);
    let Some(basis) = ask(place, court) else { return };
    court.find(&CODE, basis, |code| {
        let message = say!(
            "`{case}` ісін басқа ұйымның комиссиясы қараған, ал оны осы ұйымның бұйрығы күшіне енгізеді",
            "дело `{case}` рассмотрела комиссия другой организации, а вводит его в действие приказ этой",
            "another organisation's commission heard the case `{case}`, but this one's order puts it into force",
        );
        let help = say!(
            "бұйрықты аттестаттаушы орган шығарады: істі `cases` тізімінен алып, куәлікке сол органның бұйрығын жазыңыз",
            "приказ издаёт аттестующий орган: уберите дело из `cases`, а в удостоверении укажите приказ того органа",
            "the attesting body issues the order: take the case out of `cases`, and name that body's order in the certificate",
        );
        code.at(place, message).help(help)
    });
}

/// Nor does a certificate on the own commission's case rest on somebody else's order.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let Behind::Foreign(order) = issued.order else { return };
    if issued.attested_by != Some(issued.organization) {
        return;
    }
    if issued.own_names.into_iter().flatten().any(|name| names(&order.by, name)) {
        return;
    }
    let Some(basis) = ask(order.span, court) else { return };
    court.find(&CODE, basis, |code| {
        let by = order.by.letters(Language::Kk);
        let message = say!(
            "істі осы ұйымның комиссиясы қараған, ал бұйрықты басқа орган шығарған: {by}",
            "дело рассмотрела комиссия этой организации, а приказ издал другой орган: {by}",
            "this organisation's commission heard the case, but the order is another body's: {by}",
        );
        let help = say!(
            "куәліктің `order` мәніне осы ұйымның бұйрығын жазыңыз немесе `case` мәнін тексеріңіз",
            "укажите в `order` удостоверения приказ этой организации или проверьте `case`",
            "name this organisation's order in `order` of the certificate, or check `case`",
        );
        code.at(order.span, message).help(help)
    });
}

/// True where words name an organisation in one of the languages, with whatever else is said there.
fn names(by: &Phrase, organization: &Phrase) -> bool {
    [Language::Kk, Language::Ru].into_iter().any(|language| {
        let name = organization.letters(language).to_lowercase();
        [Language::Kk, Language::Ru]
            .into_iter()
            .any(|language| by.letters(language).to_lowercase().contains(&name))
    })
}

fn ask<'c>(place: Span, court: &mut Court<'c>) -> Option<Basis<'c>> {
    let (own, basis) = court.ask(&CODE, place, |law| law.order_by_attesting_body.ask())?;
    own.is.then_some(basis)
}
