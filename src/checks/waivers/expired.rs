//! R009: a waiver whose last day is over.

use crate::codes;
use crate::finding::Finding;
use crate::kinds::waiver::Waiver;
use crate::say;
use crate::when::Day;

/// What a waiver covered stands again after its last day.
pub fn finding(waiver: &Waiver, covered: usize, today: Day) -> Finding {
    let until = waiver.until.value;
    let message = say!(
        "уақытша рұқсаттың мерзімі өткен: соңғы күні – {until}, бүгін – {today}; қайта күшіне енген ескертулер мен қателер саны – {covered}",
        "срок временного разрешения истёк: последний день – {until}, сегодня – {today}; снова действует замечаний – {covered}",
        "the waiver is over: its last day was {until}, today is {today}; findings that stand again: {covered}",
    );
    let help = if covered > 0 {
        say!(
            "құжатты түзетіп, рұқсатты өшіріңіз; себебі әлі бар болса, `until` күнін жауапты адам ұзартсын",
            "исправьте документ и удалите разрешение; если причина ещё есть, пусть ответственный продлит `until`",
            "mend the document and delete the waiver; if the reason still holds, let who answers for it move `until`",
        )
    } else {
        say!(
            "бұл рұқсат енді керек емес, оны өшіріңіз",
            "это разрешение больше не нужно, удалите его",
            "this waiver is no longer needed, delete it",
        )
    };
    codes::EXPIRED_WAIVER.at(waiver.until.span, message).help(help)
}
