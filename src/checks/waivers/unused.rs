//! R010: a waiver of nothing.

use crate::codes;
use crate::finding::Finding;
use crate::kinds::waiver::Waiver;
use crate::say;

/// A waiver that covers no finding would hide one to come.
pub fn finding(waiver: &Waiver) -> Finding {
    let (number, document) = (waiver.code.value.0.number, &waiver.document.0.value);
    let message = say!(
        "{number} ережесі `{document}` құжатынан ештеңе таппады: рұқсат ештеңеге қатысты емес",
        "в документе `{document}` нет замечаний {number}: разрешение ни к чему не относится",
        "there is no finding {number} in `{document}`: nothing to waive",
    );
    let help = say!(
        "рұқсатты өшіріңіз немесе `code` және `document` мәндерін тексеріңіз",
        "удалите разрешение или проверьте `code` и `document`",
        "delete the waiver, or check `code` and `document`",
    );
    codes::UNUSED_WAIVER.at(waiver.code.span, message).help(help)
}

/// A waiver that says again what another says.
pub fn repeated(waiver: &Waiver, first: &Waiver) -> Finding {
    let (number, document) = (waiver.code.value.0.number, &waiver.document.0.value);
    let message = say!(
        "`{document}` құжаты үшін {number} ережесіне рұқсат екінші рет жазылған",
        "разрешение {number} для `{document}` записано второй раз",
        "the waiver of {number} for `{document}` is written a second time",
    );
    let help = say!("біреуін өшіріңіз", "удалите одно из двух", "delete one of the two");
    let fact = say!("алғаш осында", "впервые здесь", "first here");
    codes::UNUSED_WAIVER.at(waiver.code.span, message).help(help).label(first.code.span, fact)
}
