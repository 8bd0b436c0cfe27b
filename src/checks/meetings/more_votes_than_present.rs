//! D008: more votes than people.

use crate::checks::Context;
use crate::checks::attestation::sitting::Sitting;
use crate::codes;
use crate::finding::Report;
use crate::library::Library;
use crate::library::meeting::Meeting;
use crate::say;

/// Votes add up to no more than those who were there and may vote.
pub fn check(context: &Context<'_>, meeting: &Meeting<'_>, report: &mut Report) {
    let Some(present) = meeting.present_count() else { return };
    let voters = members_present(context.library, meeting).unwrap_or(present);
    for vote in &meeting.votes {
        let total = vote.total();
        if total <= voters {
            continue;
        }
        let message = if voters < present {
            say!(
                "дауыстар саны – {total}, ал қатысқан мүшелер саны – {voters}: хатшы мен шақырылғандар дауыс бермейді",
                "голосов {total}, а присутствовало членов {voters}: секретарь и приглашённые не голосуют",
                "there are {total} votes, but {voters} members were present: neither the secretary nor guests vote",
            )
        } else {
            say!(
                "дауыстар саны – {total}, ал қатысқандар саны – {present}",
                "голосов {total}, а присутствовало {present}",
                "there are {total} votes, but {present} were present",
            )
        };
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

/// How many members of an attestation commission were there at most: its secretary is none (p. 21 of the 2025 edition).
fn members_present(library: &Library, meeting: &Meeting<'_>) -> Option<u32> {
    let sitting = Sitting::of(library, meeting.document, Meeting::of(library, meeting.document)?)?;
    sitting.attendance().map(|attendance| attendance.most)
}
