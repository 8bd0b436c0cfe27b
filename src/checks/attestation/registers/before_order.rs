//! A062: days of a certificate out of their order.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::issued::{Behind, Issued};
use crate::codes::CERTIFICATE_BEFORE_ORDER as CODE;
use crate::finding::{Code, Finding};
use crate::say;
use crate::source::Spanned;
use crate::when::Day;

/// The commission decides, the order follows, on its ground a certificate is issued, and then it is received.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let Some(fault) = fault(issued) else { return check_received(issued, court) };
    let place = fault.place();
    let asked = court.ask(&CODE, place.span, |law| law.certificate_on_order.ask());
    let Some((_, basis)) = asked.filter(|(needed, _)| needed.is) else { return };
    court.find(&CODE, basis, |code| finding(code, &fault));
}

/// The first two days that are out of their order: the one that should be later, and the other.
enum Fault {
    /// The certificate is older than its order.
    BeforeOrder(Spanned<Day>, Spanned<Day>),
    /// The certificate is older than the sitting.
    BeforeSitting(Spanned<Day>, Spanned<Day>),
    /// The order of another body is older than the sitting.
    OrderBeforeSitting(Spanned<Day>, Spanned<Day>),
}

impl Fault {
    const fn place(&self) -> Spanned<Day> {
        match self {
            Self::BeforeOrder(day, _) | Self::BeforeSitting(day, _) | Self::OrderBeforeSitting(day, _) => {
                *day
            }
        }
    }
}

fn fault(issued: &Issued<'_>) -> Option<Fault> {
    let (on, sitting) = (issued.certificate.on, issued.decision.date);
    let order = issued.ordered_on().map(|(value, span)| Spanned { value, span });
    let foreign = order.filter(|_| matches!(issued.order, Behind::Foreign(_)));
    let is_before = |a: Option<Spanned<Day>>, b: Spanned<Day>| a.filter(|a| a.value < b.value);
    if let Some((on, order)) = on.zip(order).filter(|(on, order)| on.value < order.value) {
        return Some(Fault::BeforeOrder(on, order));
    }
    // An order of the workspace that is older than the sitting is told in the order.
    if let Some(order) = is_before(foreign, sitting) {
        return Some(Fault::OrderBeforeSitting(order, sitting));
    }
    is_before(on.filter(|_| order.is_none()), sitting).map(|on| Fault::BeforeSitting(on, sitting))
}

/// No certificate is received before it is issued.
fn check_received(issued: &Issued<'_>, court: &mut Court<'_>) {
    let order = issued.ordered_on().map(|(value, span)| Spanned { value, span });
    let given = issued.certificate.on.or(order).unwrap_or(issued.decision.date);
    let received = issued.certificate.received.filter(|received| received.value < given.value);
    if let Some(received) = received {
        court.contradict(&CODE, |code| received_early(code, received, given));
    }
}

fn finding(code: &'static Code, fault: &Fault) -> Finding {
    let (message, label, other) = match fault {
        Fault::BeforeOrder(on, order) => {
            let (own, day) = (on.value, order.value);
            let message = say!(
                "куәлік бұйрықтан бұрын берілген: куәліктің күні – {own}, бұйрықтың күні – {day}",
                "удостоверение выдано раньше приказа: дата удостоверения – {own}, дата приказа – {day}",
                "the certificate is older than its order: it was issued on {own}, the order is of {day}",
            );
            (message, say!("бұйрығы", "его приказ", "its order"), order)
        }
        Fault::OrderBeforeSitting(order, sitting) => {
            let (own, day) = (order.value, sitting.value);
            let message = say!(
                "куәліктің бұйрығы отырыстан бұрын шыққан: бұйрықтың күні – {own}, отырыс – {day}",
                "приказ удостоверения издан раньше заседания: дата приказа – {own}, заседание – {day}",
                "the certificate's order is older than the sitting: the order is of {own}, the sitting of {day}",
            );
            (message, say!("отырыс күні", "день заседания", "the day of the sitting"), sitting)
        }
        Fault::BeforeSitting(on, sitting) => {
            let (own, day) = (on.value, sitting.value);
            let message = say!(
                "куәлік отырыстан бұрын берілген: куәліктің күні – {own}, отырыс – {day}",
                "удостоверение выдано раньше заседания: дата удостоверения – {own}, заседание – {day}",
                "the certificate is older than the sitting: it was issued on {own}, the sitting was on {day}",
            );
            (message, say!("отырыс күні", "день заседания", "the day of the sitting"), sitting)
        }
    };
    code.at(fault.place().span, message).help(help()).label(other.span, label)
}

fn received_early(code: &'static Code, received: Spanned<Day>, given: Spanned<Day>) -> Finding {
    let (own, day) = (received.value, given.value);
    let message = say!(
        "куәлік берілмей тұрып алынған: қолына алған күні – {own}, бұдан кейінгі күн – {day}",
        "удостоверение получено раньше, чем выдано: получено {own}, а {day} – позже",
        "the certificate was received on {own}, before it was issued: {day} is later",
    );
    let fact = say!("бұл күн кейін", "этот день позже", "this day is later");
    code.at(received.span, message).help(help()).label(given.span, fact)
}

fn help() -> crate::text::Say {
    say!(
        "екі күнді де түпнұсқалардан тексеріңіз",
        "сверьте обе даты с подлинниками",
        "check both days against the originals",
    )
}
