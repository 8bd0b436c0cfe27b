//! Series of numbers: papers of one body in one school or calendar year, orders of one calendar year.

use std::collections::BTreeMap;

use crate::kinds::Content;
use crate::kinds::body::{Body, Numbering};
use crate::library::{Document, Library};
use crate::reference::Reference;
use crate::source::Spanned;
use crate::when::{Day, SchoolYear};
use crate::who::BodyRef;

/// A numbered paper.
pub struct Numbered<'l> {
    /// Its number.
    pub number: &'l Spanned<String>,
    /// Its day.
    pub date: Day,
}

impl Numbered<'_> {
    /// The number's value: `12` of `12-п`.
    pub fn value(&self) -> Option<u32> {
        let digits: String = self.number.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    }
}

/// Numbered papers by series, each series in the order of days and files.
pub fn all(library: &Library) -> BTreeMap<(usize, String, i16), Vec<Numbered<'_>>> {
    let mut series: BTreeMap<_, Vec<Numbered<'_>>> = BTreeMap::new();
    for document in &library.documents {
        if let Some((key, numbered)) = numbered(library, document) {
            series.entry(key).or_default().push(numbered);
        }
    }
    series.values_mut().for_each(|papers| papers.sort_by_key(|paper| paper.date));
    series
}

/// The number after the largest of a body's series, or of the orders where no body is named.
pub fn next_number(library: &Library, organization: usize, body: Option<&str>, date: Day) -> u32 {
    let series = all(library);
    let school_year = SchoolYear::of(date).start;
    let year = match body.and_then(|id| body_of(library, organization, id)) {
        Some(body) if body.numbering != Some(Numbering::CalendarYear) => school_year,
        _ => date.year(),
    };
    let key = (organization, body.unwrap_or_default().to_owned(), year);
    series.get(&key).into_iter().flatten().filter_map(Numbered::value).max().unwrap_or(0).saturating_add(1)
}

fn body_of<'l>(library: &'l Library, organization: usize, id: &str) -> Option<&'l Body> {
    let reference = Reference::parse(id)?;
    library.find_body(organization, &reference).map(|(_, body)| body)
}

fn numbered<'l>(
    library: &'l Library,
    document: &'l Document,
) -> Option<((usize, String, i16), Numbered<'l>)> {
    let (name, number, date, year) = match &document.content {
        Content::Protocol(protocol) => {
            let (name, year) = body_series(library, document, protocol.body.as_ref()?, protocol.date.value)?;
            (name, protocol.number.as_ref()?, protocol.date.value, year)
        }
        Content::Decision(decision) => {
            let (name, year) = body_series(library, document, &decision.body, decision.date.value)?;
            (name, decision.number.as_ref()?, decision.date.value, year)
        }
        Content::Order(order) => (String::new(), &order.number, order.date.value, order.date.year()),
        _ => return None,
    };
    Some(((document.organization, name, year), Numbered { number, date }))
}

fn body_series(library: &Library, document: &Document, body: &BodyRef, date: Day) -> Option<(String, i16)> {
    let (_, body_) = library.find_body(document.organization, &body.0)?;
    let year = match body_.numbering {
        Some(Numbering::CalendarYear) => date.year(),
        _ => SchoolYear::of(date).start,
    };
    Some((body.0.to_string(), year))
}
