//! On which editions the papers of a workspace rest, and how well those are known.

use std::collections::{BTreeMap, HashSet};

use crate::editions::Edition;
use crate::editions::survey::Survey;
use crate::kinds::Content;
use crate::kinds::rules::Known;
use crate::library::{Document, Library};
use crate::source::SourceId;
use crate::when::Day;

/// An edition that papers rest on although it is not known by its text alone.
pub struct Reliance<'l> {
    /// The edition.
    pub edition: &'l Edition,
    /// How many documents are judged by it.
    pub documents: usize,
    /// How its values are known.
    pub survey: Survey,
    /// True where the workspace put it, or an edition that it extends, in place of one that comes with the program:
    /// nobody but the workspace answers for its values, whatever it says of their source.
    pub is_own: bool,
}

impl Library {
    /// Editions that commissions, sittings and orders of this workspace are judged by, where a value or the
    /// first day is known from anything else than the text, or nobody compared it with the official one.
    ///
    /// Asked about some papers only, it tells of them and of the bodies that they name.
    pub fn weak_editions(&self, papers: Option<&[&Document]>) -> Vec<Reliance<'_>> {
        let asked: Option<HashSet<SourceId>> = papers.map(|papers| {
            let bodies = papers.iter().flat_map(|paper| self.bodies_of(paper));
            papers.iter().map(|paper| paper.source).chain(bodies).collect()
        });
        let mut documents: BTreeMap<&str, usize> = BTreeMap::new();
        for document in &self.documents {
            if asked.as_ref().is_some_and(|asked| !asked.contains(&document.source)) {
                continue;
            }
            let editions = judged_days(document).into_iter().filter_map(|day| self.editions.on(day));
            let mut ids: Vec<&str> = editions.map(|law| law.edition.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.into_iter().for_each(|id| *documents.entry(id).or_default() += 1);
        }
        let relied = self.editions.iter().filter_map(|edition| {
            let survey = Survey::of(self.editions.values(edition).values());
            let documents = *documents.get(edition.id.as_str())?;
            let is_own = self.editions.line(edition).iter().any(|edition| edition.replaces_built_in());
            Some(Reliance { edition, documents, survey, is_own })
        });
        relied.filter(Reliance::is_weak).collect()
    }
}

impl Library {
    fn bodies_of(&self, paper: &Document) -> Vec<SourceId> {
        let mut bodies = Vec::new();
        paper.content.links(&mut |link| {
            if let Some((document, _)) = self.find_body(paper.organization, link.reference) {
                bodies.push(document.source);
            }
        });
        bodies
    }
}

impl Reliance<'_> {
    fn is_weak(&self) -> bool {
        let head = &self.edition.rules.head;
        self.is_own
            || !self.survey.is_text()
            || head.checked_on.is_none()
            || head.in_force.known.value != Known::Text
    }
}

/// The days whose law judges a document: a commission's forming, a sitting, an order that puts cases into force.
fn judged_days(document: &Document) -> Vec<Day> {
    match &document.content {
        Content::Body(body) if body.is_attestation_commission() => {
            body.term.iter().filter_map(|term| term.from.as_ref()).map(|from| from.value).collect()
        }
        Content::Decision(decision) => vec![decision.date.value],
        Content::Order(order) if !order.cases.is_empty() => vec![order.date.value],
        _ => Vec::new(),
    }
}
