//! A paper as another one names it.

use crate::kinds::protocol::Protocol;
use crate::kinds::{Content, Kind};
use crate::locale;
use crate::reference::Reference;
use crate::rich::Rich;
use crate::text::Language;
use crate::views::scribe::{Scribe, joined, uncapitalised};
use crate::views::{date_of, protocol_name, sitting_name, title};
use crate::when::Day;
use crate::who::ReferenceOrText;
use crate::words::Words;

/// The paper that a reference leads to, as within a sentence: «педагогикалық кеңестің 2023 жылғы 20 желтоқсандағы
/// № 3 хаттамасы», «протокол педагогического совета от 20 декабря 2023 года № 3»; none of a paper that the audience may
/// not know of.
pub fn title_of_paper(scribe: &Scribe<'_>, reference: &Reference) -> Option<Rich> {
    let document = scribe.library.find_document(scribe.document.organization, reference)?;
    let own = Scribe { document, ..*scribe };
    let day = date_of(document).filter(|_| document.kind != Kind::Plan);
    let named = match &document.content {
        Content::Order(order) => Named { number: Some(&order.number), of: None, day },
        Content::Protocol(protocol) => Named {
            number: protocol.number.as_ref().map(|number| number.value.as_str()),
            of: Some(Body { name: protocol_name(&own, protocol), genitive: genitive_of(&own, protocol) }),
            day,
        },
        Content::Decision(decision) => Named {
            number: decision.number.as_ref().map(|number| number.value.as_str()),
            of: Some(Body { name: sitting_name(&own, decision), genitive: genitive(&own, &decision.body.0) }),
            day,
        },
        _ => {
            let day = day.map(|day| Rich::plain(&scribe.day(day).text));
            return Some(joined([Rich::plain(&title(&own))].into_iter().chain(day), ", "));
        }
    };
    Some(named.in_sentence(scribe.language))
}

/// What an order or a protocol is named by.
struct Named<'n> {
    number: Option<&'n str>,
    /// The body of a protocol.
    of: Option<Body>,
    day: Option<Day>,
}

/// A body, and whose a paper of it is.
struct Body {
    name: Rich,
    genitive: Option<Rich>,
}

impl Named<'_> {
    fn in_sentence(self, language: Language) -> Rich {
        let Self { number, of, day } = self;
        let genitive = match of {
            None => None,
            Some(Body { genitive: Some(genitive), .. }) if language != Language::En => Some(genitive),
            Some(Body { name, .. }) => return listed(number, name, day, language),
        };
        let words = Words::of(language);
        let word =
            Rich::plain(if genitive.is_some() { &words.protocol_of_body } else { &words.order_number });
        let genitive = genitive.map(uncapitalised);
        let day = day.map(|day| Rich::plain(&locale::of_day(day, language)));
        let number = number.map(|number| Rich::plain(&locale::number(number)));
        let parts = match language {
            Language::Kk => [genitive, day, number, Some(word)],
            Language::Ru => [Some(word), genitive, day, number],
            Language::En => [Some(word), number, genitive, day],
        };
        joined(parts.into_iter().flatten(), " ")
    }
}

/// A protocol of a meeting that has a title of its own, or of a body of which nobody wrote the genitive.
fn listed(number: Option<&str>, name: Rich, day: Option<Day>, language: Language) -> Rich {
    let day = day.map(|day| Rich::plain(&locale::day(day, language)));
    let named = match number {
        Some(number) => vec![Rich::plain(&locale::protocol(number, language)), uncapitalised(name)],
        None => vec![name],
    };
    joined(named.into_iter().chain(day), ", ")
}

fn genitive_of(scribe: &Scribe<'_>, protocol: &Protocol) -> Option<Rich> {
    let body = protocol.body.as_ref().filter(|_| protocol.title.is_none())?;
    genitive(scribe, &body.0)
}

fn genitive(scribe: &Scribe<'_>, body: &Reference) -> Option<Rich> {
    let (_, body) = scribe.library.find_body(scribe.document.organization, body)?;
    body.genitive.as_ref().map(|genitive| scribe.text(genitive))
}

/// A paper's title, or the words in its place; none of a paper that the audience may not know of.
pub fn title_or_text(scribe: &Scribe<'_>, either: &ReferenceOrText) -> Option<Rich> {
    match either {
        ReferenceOrText::Text(text) => Some(scribe.text(text)),
        ReferenceOrText::Reference(reference) => title_of_paper(scribe, reference),
    }
}

/// The number of an order or protocol for a stamp: «№ 83 бұйрық»; none of a paper that the audience may not know of.
pub fn paper_number(scribe: &Scribe<'_>, either: &ReferenceOrText) -> Option<Rich> {
    let ReferenceOrText::Reference(reference) = either else { return title_or_text(scribe, either) };
    let document = scribe.library.find_document(scribe.document.organization, reference);
    let number = document.and_then(|document| match &document.content {
        Content::Order(order) => Some(locale::order(&order.number, scribe.language)),
        Content::Protocol(protocol) => {
            protocol.number.as_ref().map(|number| locale::protocol(number, scribe.language))
        }
        _ => None,
    });
    number.map(|number| Rich::plain(&number)).or_else(|| title_or_text(scribe, either))
}
