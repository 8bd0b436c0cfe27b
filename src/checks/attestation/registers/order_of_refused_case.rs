//! A060: an order that puts a refused case into force.

use crate::checks::attestation::court::Court;
use crate::checks::attestation::registers::is_refused;
use crate::checks::attestation::registers::ordered::OrderedCase;
use crate::codes::ORDER_OF_REFUSED_CASE as CODE;
use crate::say;

/// An order awards or confirms: where the commission only kept the category, there is nothing to put into force.
pub fn check(ordered: &OrderedCase<'_>, court: &mut Court<'_>) {
    let (place, case) = (ordered.reference.span, ordered.case);
    if !is_refused(case) {
        return;
    }
    let Some((allowed, basis)) = court.ask(&CODE, place, |law| law.order_of_kept_category.ask()) else {
        return;
    };
    if allowed.is {
        return;
    }
    court.find(&CODE, basis, |code| {
        let (claimed, kept) = (case.claimed.value.word(), case.awarded.value.word());
        let message = say!(
            "бұйрықта санат тек сақталған іс бар: мәлімделген санат – `{claimed}`, сақталғаны – `{kept}`, берілген де, расталған да санат жоқ",
            "в приказе есть дело, по которому категория лишь сохранена: заявлена `{claimed}`, сохранена `{kept}`, ничего не присвоено и не подтверждено",
            "the order names a case that was refused: `{claimed}` claimed, `{kept}` kept, nothing awarded or confirmed",
        );
        let help = say!(
            "істі `cases` тізімінен алып тастаңыз; санатты сақтау туралы бұйрық керек болса, оны бөлек, `cases` тізімінсіз жазыңыз",
            "уберите дело из списка `cases`; если нужен приказ о сохранении категории, напишите его отдельно, без `cases`",
            "take the case out of `cases`; if an order on keeping the category is needed, write it apart, without `cases`",
        );
        let fact = say!("комиссияның қорытындысы", "вывод комиссии", "the commission's conclusion");
        code.at(place, message).help(help).label(case.outcome.span, fact)
    });
}
