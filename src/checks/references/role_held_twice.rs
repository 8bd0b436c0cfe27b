//! R004: an office or a body's roles that two held at once.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::body::Body;
use crate::kinds::organization::Office;
use crate::say;
use crate::source::Span;
use crate::text::Language;
use crate::when::Day;

/// One holds an office at a time (an acting one beside an absent one may), and a body has one composition at a time.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        match &document.content {
            Content::Organization(organization) => {
                organization.office.iter().for_each(|office| report.extend(check_office(office)));
            }
            Content::Body(body) => report.extend(check_body(body)),
            _ => {}
        }
    }
}

struct Time {
    from: Option<Day>,
    until: Option<Day>,
    span: Span,
}

fn check_office(office: &Office) -> Vec<Finding> {
    let lasting = office.holders.iter().filter(|holder| holder.acting != Some(true));
    let times = lasting.map(|holder| Time {
        from: holder.from,
        until: holder.until.as_ref().map(|until| until.value),
        span: holder.span,
    });
    overlaps(times.collect(), office.name.letters(Language::Kk), office.name.letters(Language::Ru))
}

fn check_body(body: &Body) -> Vec<Finding> {
    let times = body.term.iter().map(|term| Time {
        from: term.from.as_ref().map(|from| from.value),
        until: term.until.as_ref().map(|until| until.value),
        span: term.from.as_ref().map_or(term.span, |from| from.span),
    });
    overlaps(times.collect(), body.name.letters(Language::Kk), body.name.letters(Language::Ru))
}

/// Who comes later ends the time of the one before, unless that one has a last day of its own.
fn overlaps(mut times: Vec<Time>, kk: &str, ru: &str) -> Vec<Finding> {
    times.sort_by_key(|time| time.from);
    times
        .windows(2)
        .filter(|pair| {
            pair[0].from == pair[1].from || pair[0].until.is_some_and(|until| Some(until) >= pair[1].from)
        })
        .map(|pair| {
            let message = say!(
                "«{kk}»: екі мерзім бір-бірімен қабаттасады",
                "«{ru}»: два срока пересекаются",
                "«{kk}»: two terms overlap",
            );
            let help = say!(
                "алдыңғысының `until` күнін келесісінің `from` күнінен бұрын етіңіз",
                "сделайте `until` предыдущего раньше, чем `from` следующего",
                "let `until` of the one lie before `from` of the next",
            );
            let fact = say!("онымен осы қабаттасады", "с ним пересекается этот", "overlaps with this one");
            codes::ROLE_HELD_TWICE.at(pair[1].span, message).help(help).label(pair[0].span, fact)
        })
        .collect()
}
