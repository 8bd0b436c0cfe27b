//! A064: a certificate of a case that no order puts into force.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::is_refused;
use crate::checks::attestation::registers::issued::{Behind, Issued};
use crate::codes::CERTIFICATE_OF_REFUSED_CASE as CODE;
use crate::kinds::order::Order;
use crate::say;

/// A certificate shows what an order awarded or confirmed.
pub fn check(issued: &Issued<'_>, court: &mut Court<'_>) {
    match issued.order {
        // What such an order does wrong is said of the order.
        Behind::Own(_, Some(true)) => {}
        Behind::Own(order, Some(false)) => not_in_order(issued, order, court),
        _ if is_refused(issued.case) => refused(issued, court),
        Behind::Own(order, None) => order_without_cases(issued, order, court),
        Behind::Nothing => no_order(issued, court),
        Behind::Unknown | Behind::Foreign(_) => {}
    }
}

fn not_in_order(issued: &Issued<'_>, order: &Order, court: &mut Court<'_>) {
    let case = &issued.certificate.case.0;
    let Some((needed, basis)) = court.ask(&CODE, case.span, |law| law.certificate_on_order.ask()) else {
        return;
    };
    if !needed.is {
        return;
    }
    court.find(&CODE, basis, |code| {
        let (case_letters, number) = (&case.value, &order.number.value);
        let message = say!(
            "`{case_letters}` ісі № {number} бұйрықта жоқ, ал куәлік бұйрық негізінде беріледі",
            "дела `{case_letters}` нет в приказе № {number}, а удостоверение выдаётся на основании приказа",
            "the case `{case_letters}` is not in order No. {number}, but certificates are issued on the ground of orders",
        );
        let help = say!(
            "куәліктің `case` және `order` мәндерін, бұйрықтың `cases` тізімін тексеріңіз",
            "проверьте `case` и `order` удостоверения, а также список `cases` приказа",
            "check `case` and `order` of the certificate and the list `cases` of the order",
        );
        let fact = say!("куәлік сүйенетін бұйрық", "приказ, на который оно ссылается", "the certificate's order");
        code.at(case.span, message).help(help).label(order.number.span, fact)
    });
}

fn refused(issued: &Issued<'_>, court: &mut Court<'_>) {
    let (place, case) = (issued.certificate.case.0.span, issued.case);
    let Some((allowed, basis)) = court.ask(&CODE, place, |law| law.order_of_kept_category.ask()) else {
        return;
    };
    if allowed.is {
        return;
    }
    court.find(&CODE, basis, |code| {
        let (claimed, kept) = (case.claimed.value.word(), case.awarded.value.word());
        let message = say!(
            "куәлік берілген істе мәлімделген санат – `{claimed}`, сақталғаны – `{kept}`: берілген де, расталған да санат жоқ",
            "в деле этого удостоверения заявлена категория `{claimed}`, а сохранена `{kept}`: ничего не присвоено и не подтверждено",
            "in this certificate's case `{claimed}` was claimed and `{kept}` kept: nothing was awarded or confirmed",
        );
        let help = say!(
            "куәліктің `case` мәнін тексеріңіз; іс дұрыс болса, куәлікті журналдан алып тастаңыз",
            "проверьте `case` удостоверения; если дело верное, уберите удостоверение из журнала",
            "check `case` of the certificate; if it is right, take the certificate out of the register",
        );
        let fact = say!("комиссияның қорытындысы", "вывод комиссии", "the commission's conclusion");
        code.at(place, message).help(help).label(case.outcome.span, fact)
    });
}

fn order_without_cases(issued: &Issued<'_>, order: &Order, court: &mut Court<'_>) {
    if order.lost.has("cases") {
        return;
    }
    let number = &order.number.value;
    court.leave_open(&CODE, issued.certificate.case.0.span, || {
        say!(
            "№ {number} бұйрықта істер (`cases`) тізілмеген",
            "в приказе № {number} не перечислены дела (`cases`)",
            "order No. {number} does not list its cases (`cases`)",
        )
    });
}

fn no_order(issued: &Issued<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, issued.certificate.case.0.span, || {
        say!(
            "куәліктің бұйрығы (`order`) көрсетілмеген",
            "у удостоверения не указан приказ (`order`)",
            "the certificate does not name its order (`order`)",
        )
    });
}
