//! The library as everybody may see it: approved papers and what they rest on, without internal fields.

use std::collections::HashMap;

use crate::audience::Audience;
use crate::kinds::decision::{Case, Decision, Outcome};
use crate::kinds::order::Order;
use crate::kinds::{Content, Kind, Status};
use crate::library::parts::Part;
use crate::library::{Document, Entity, Found, House, Library};
use crate::who::CaseRef;

impl Library {
    /// Leaves what everybody may see. A sitting keeps the categories granted to those who agreed to be named, and so does
    /// an order; one of whose cases none is left is left out, for its mere title would tell of a refusal.
    pub fn published(mut self) -> Self {
        let granted = self.granted();
        let orders = self.named_cases(&granted);
        let closed: Vec<bool> = self.documents.iter().map(|document| self.is_closed(document)).collect();
        let documents = std::mem::take(&mut self.documents);
        let mut places = HashMap::new();
        for (index, mut document) in documents.into_iter().enumerate() {
            document.signed_file.take_if(|_| closed[index]);
            let (granted, orders) = (granted.get(&index), orders.get(&index));
            if let Some(document) = published(document, granted, orders) {
                places.insert(index, self.documents.len());
                self.documents.push(document);
            }
        }
        self.organizations.iter_mut().for_each(|house| house.move_to(&places));
        self.audience = Audience::Public;
        self.attestations = std::sync::OnceLock::new();
        self
    }

    /// True where the signed file of a paper tells what nobody outside may read.
    fn is_closed(&self, document: &Document) -> bool {
        document.signed_file.as_ref().is_some_and(|file| !file.is_open() || self.leaves_out(document))
    }

    /// Of each sitting the cases that everybody may see.
    fn granted(&self) -> HashMap<usize, Vec<Case>> {
        let sittings =
            self.documents.iter().enumerate().filter_map(|(index, document)| match &document.content {
                Content::Decision(decision) => Some((index, self.granted_cases(document, decision))),
                _ => None,
            });
        sittings.collect()
    }

    /// The cases of a sitting that everybody may see: granted, and to people who agreed.
    pub fn granted_cases(&self, document: &Document, decision: &Decision) -> Vec<Case> {
        let is_open = |case: &&Case| {
            let person = self.find_person(document.organization, &case.person.0);
            case.outcome.value == Outcome::Claimed
                && person.is_some_and(|person| person.publish_name == Some(true))
        };
        decision.case.iter().filter(is_open).cloned().collect()
    }

    /// True where everybody may see the case that an order puts into force.
    pub fn is_open_case(&self, organization: usize, case: &CaseRef) -> bool {
        let Found::Part(sitting, Part::Case(index)) = self.find(organization, &case.0) else { return false };
        let Content::Decision(decision) = &sitting.content else { return false };
        let meant = decision.case.get(index);
        meant.is_some_and(|meant| self.granted_cases(sitting, decision).contains(meant))
    }

    /// True for a sitting or an order of whose cases everybody may see none: it is not published.
    pub fn hides_all_cases(&self, document: &Document) -> bool {
        match &document.content {
            Content::Decision(decision) => self.granted_cases(document, decision).is_empty(),
            Content::Order(order) => {
                let is_open = |case: &CaseRef| self.is_open_case(document.organization, case);
                !order.cases.is_empty() && !order.cases.iter().any(is_open)
            }
            _ => false,
        }
    }

    /// Of each order the cases that everybody may see, by their persons: numbers change where others are left out.
    fn named_cases(&self, granted: &HashMap<usize, Vec<Case>>) -> HashMap<usize, Vec<CaseRef>> {
        let orders =
            self.documents.iter().enumerate().filter_map(|(index, document)| match &document.content {
                Content::Order(order) => Some((index, document.organization, order)),
                _ => None,
            });
        let named = orders.map(|(index, organization, order)| {
            let cases = order.cases.iter().filter_map(|case| self.named_case(organization, case, granted));
            (index, cases.collect())
        });
        named.collect()
    }

    fn named_case(
        &self,
        organization: usize,
        case: &CaseRef,
        granted: &HashMap<usize, Vec<Case>>,
    ) -> Option<CaseRef> {
        let Found::Part(sitting, Part::Case(index)) = self.find(organization, &case.0) else { return None };
        let Content::Decision(decision) = &sitting.content else { return None };
        let meant = decision.case.get(index)?;
        let place = self.documents.iter().position(|document| std::ptr::eq(document, sitting))?;
        let is_open = granted.get(&place)?.iter().any(|open| open.person == meant.person);
        let mut named = case.clone();
        named.0.value.part = Some(meant.person.0.id.clone());
        is_open.then_some(named)
    }
}

impl Kind {
    /// True for papers of which everybody may see something.
    pub const fn is_public_paper(self) -> bool {
        self.is_paper() && self.is_public()
    }

    /// True for kinds of which everybody may see something.
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::Organization
                | Self::People
                | Self::Body
                | Self::Plan
                | Self::Protocol
                | Self::Decision
                | Self::Order
                | Self::Page
        )
    }
}

fn published(
    document: Document,
    granted: Option<&Vec<Case>>,
    orders: Option<&Vec<CaseRef>>,
) -> Option<Document> {
    let is_draft = document.content.status().is_some_and(|status| status.value == Status::Draft);
    if is_draft || !document.kind.is_public() {
        return None;
    }
    let (content, hidden) = match document.content {
        Content::Decision(decision) => {
            let hidden = decision.case.len() - granted?.len();
            (Content::Decision(of_granted(decision, granted?)?), hidden)
        }
        Content::Order(order) => {
            let hidden = order.cases.len() - orders?.len();
            (Content::Order(of_named(order, orders?)?), hidden)
        }
        other => (other, 0),
    };
    Some(Document { content: content.published()?, hides_cases: hidden > 0, ..document })
}

fn of_granted(mut decision: Decision, granted: &[Case]) -> Option<Decision> {
    decision.case.0 = granted.to_vec();
    (!granted.is_empty()).then_some(decision)
}

/// An order that puts no case into force is none of people's categories, and stays.
fn of_named(order: Order, named: &[CaseRef]) -> Option<Order> {
    let is_told = order.cases.is_empty() || !named.is_empty();
    is_told.then(|| Order { cases: named.to_vec(), ..order })
}

impl House {
    /// Lets names lead to the documents' new places; those of what is left out lead nowhere.
    fn move_to(&mut self, places: &HashMap<usize, usize>) {
        self.document = self.document.and_then(|document| places.get(&document).copied());
        self.names.retain(|_, entity| match entity {
            Entity::Document(document) | Entity::Person(document, _) | Entity::Office(document, _) => {
                let place = places.get(document);
                *document = place.copied().unwrap_or_default();
                place.is_some()
            }
        });
    }
}
