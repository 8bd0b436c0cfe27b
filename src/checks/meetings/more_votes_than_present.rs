//! D008: more votes than people.

use crate::checks::Context;
use crate::codes;
use crate::finding::Report;
use crate::library::meeting::Meeting;
use crate::say;

/// Votes add up to no more than those who were there.
pub fn check(_: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let Some(present) = meeting.present_count() else { return };
    for vote in &meeting.votes {
        let total = vote.total();
        if total <= present {
            continue;
        }
        let message = say!(
            "дауыстар саны – {total}, ал қатысқаны – {present}",
            "голосов {total}, а присутствовало {present}",
            "there are {total} votes, but {present} were present",
        );
        let help = say!(
            "дауыстарды немесе қатысқандар санын тексеріңіз",
            "проверьте голоса или число присутствующих",
            "check the votes or the number present",
        );
        let mut finding = codes::MORE_VOTES_THAN_PRESENT.at(vote.span, message).help(help);
        if let Some(place) = meeting.present {
            finding = finding
                .label(place.span, say!("қатысқандар осында", "присутствующие здесь", "those present"));
        }
        report.push(finding);
    }
}
