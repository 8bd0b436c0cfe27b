//! A065: a second order or certificate of one case.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::issued::Issued;
use crate::checks::attestation::registers::ordered::OrderedCase;
use crate::codes::SECOND_PAPER_OF_CASE as CODE;
use crate::say;

/// A case is put into force by one order, once.
pub fn check_order(ordered: &OrderedCase<'_>, court: &mut Court<'_>) {
    let Some(first) = ordered.first else { return };
    let (place, case) = (ordered.reference.span, &ordered.reference.value);
    let asked = court.ask(&CODE, place, |law| law.order_one_a_case.ask());
    let Some((_, basis)) = asked.filter(|(one, _)| one.is) else { return };
    court.find(&CODE, basis, |code| {
        let message = say!(
            "`{case}` ісі бұйрықпен екінші рет күшіне енгізілген",
            "дело `{case}` введено в действие приказом второй раз",
            "the case `{case}` is put into force by an order a second time",
        );
        let help = say!(
            "істі тек бір бұйрықтың `cases` тізімінде, бір рет қалдырыңыз",
            "оставьте дело в списке `cases` одного приказа и один раз",
            "leave the case in `cases` of one order, and once",
        );
        let fact = say!("алғаш осында енгізілген", "впервые введено здесь", "first put into force here");
        code.at(place, message).help(help).label(first, fact)
    });
}

/// One certificate is issued of it.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    let Some(first) = issued.first else { return };
    let (place, case) = (issued.certificate.case.0.span, &issued.certificate.case.0.value);
    let asked = court.ask(&CODE, place, |law| law.certificate_one_a_case.ask());
    let Some((_, basis)) = asked.filter(|(one, _)| one.is) else { return };
    court.find(&CODE, basis, |code| {
        let message = say!(
            "`{case}` ісі бойынша екінші куәлік берілген",
            "по делу `{case}` выдано второе удостоверение",
            "a second certificate is issued of the case `{case}`",
        );
        let help = say!(
            "куәліктің `case` мәнін тексеріңіз; жоғалған куәліктің телнұсқасы болса, оған уақытша рұқсат беріңіз",
            "проверьте `case` удостоверения; если это дубликат утерянного, дайте временное разрешение",
            "check `case` of the certificate; if it stands in for a lost one, waive the finding",
        );
        let fact = say!("алғашқысы осында", "первое – здесь", "the first one");
        code.at(place, message).help(help).label(first, fact)
    });
}
