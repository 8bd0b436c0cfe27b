//! A035: a breach of the rules of the test that is counted as the first after another one.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::BREACH_COUNTED_FIRST as CODE;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Breach;
use crate::library::categories::Heard;
use crate::say;
use crate::source::{Span, Spanned};

/// Who broke the rules of the test before breaks them again. Within what time that counts, and whether breaches under
/// earlier editions do, the text does not say.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let breach = claim.case.test.as_ref().and_then(|test| test.breach.as_ref());
    let Some(breach) = breach.filter(|breach| breach.value == Breach::First) else { return };
    let Some((heard, place)) = earlier(claim) else { return };
    let asked = court.ask(&CODE, breach.span, |law| law.breach.ask(Breach::Second.word()));
    if let Some((_, basis)) = asked {
        court.find(&CODE, basis.as_reading(), |code| finding(code, breach, heard, place));
    }
}

/// An earlier breach, of another test than this one.
fn earlier<'c>(claim: &'c Claim<'_>) -> Option<(&'c Heard<'c>, Span)> {
    let own = claim.case.test.as_ref().map(|test| test.on.value);
    claim.earlier.iter().find_map(|heard| {
        let test = heard.case.test.as_ref().filter(|test| Some(test.on.value) != own)?;
        Some((heard, test.breach.as_ref()?.span))
    })
}

fn finding(code: &'static Code, breach: &Spanned<Breach>, heard: &Heard<'_>, place: Span) -> Finding {
    let day = heard.day();
    let message = say!(
        "ПББ тәртібін бұзу алғашқы деп жазылған, ал {day} күнгі отырыста да осы адамның тәртіп бұзғаны тіркелген",
        "нарушение правил ОЗП записано как первое, но прежнее уже установлено на заседании {day}",
        "the breach of the rules of the test is written as the first, but the sitting of {day} found one, too",
    );
    let help = say!(
        "екі актіні де тексеріңіз; екеуі де дұрыс болса, `breach = \"second\"` деп жазыңыз",
        "проверьте оба акта; если оба верны, напишите `breach = \"second\"`",
        "check both acts; if both are right, write `breach = \"second\"`",
    );
    let fact = say!("бұрынғы бұзушылық осында", "прежнее нарушение здесь", "the earlier breach");
    code.at(breach.span, message).help(help).paste("\"second\"").label(place, fact)
}
