//! A062: a certificate that is older than its order.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::issued::Issued;
use crate::codes::CERTIFICATE_BEFORE_ORDER as CODE;
use crate::say;

/// A certificate is issued on the ground of an order, and so not before it.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let (Some(on), Some((day, order))) = (&issued.certificate.on, issued.ordered_on()) else { return };
    if !issued.is_before_order() {
        return;
    }
    let Some((needed, basis)) = court.ask(&CODE, on.span, |law| law.certificate_on_order.ask()) else {
        return;
    };
    if !needed.is {
        return;
    }
    court.find(&CODE, basis, |code| {
        let own = on.value;
        let message = say!(
            "куәлік бұйрықтан бұрын берілген: куәліктің күні – {own}, бұйрықтың күні – {day}",
            "удостоверение выдано раньше приказа: дата удостоверения – {own}, дата приказа – {day}",
            "the certificate is older than its order: it was issued on {own}, the order is of {day}",
        );
        let help = say!(
            "екі күнді де түпнұсқалардан тексеріңіз",
            "сверьте обе даты с подлинниками",
            "check both days against the originals",
        );
        code.at(on.span, message).help(help).label(order, say!("бұйрығы", "его приказ", "its order"))
    });
}
