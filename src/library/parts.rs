//! Parts of documents that can be referred to: by their own id, a case also by its person's, or by number from 1.

use crate::kinds::Content;
use crate::kinds::decision::Decision;
use crate::kinds::order::{Order, OrderItem};
use crate::kinds::plan::Plan;
use crate::kinds::protocol::Protocol;
use crate::shape::values::reference::Id;
use crate::source::{Span, Spanned};

/// A part of a document: indices into its lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A measure of a plan.
    Measure(usize),
    /// A meeting that a plan foresees.
    Sitting(usize),
    /// An agenda item.
    Agenda(usize),
    /// A decision of an agenda item.
    Decision(usize, usize),
    /// A case of a sitting.
    Case(usize),
    /// An item of an order, and items below it.
    Item(Vec<usize>),
    /// A certificate of a register.
    Certificate(usize),
}

/// The part of a document that has an id or number.
pub fn find(content: &Content, part: &str) -> Option<Part> {
    match content {
        Content::Plan(plan) => in_plan(plan, part),
        Content::Protocol(protocol) => in_protocol(protocol, part),
        Content::Decision(decision) => in_decision(decision, part),
        Content::Order(order) => in_order(order, part),
        Content::Certificates(register) => number(part, register.certificate.len()).map(Part::Certificate),
        _ => None,
    }
}

/// True where a part is told by its number alone.
pub fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Every name that leads to a part of a document: ids, and of cases their persons, too.
pub fn names(content: &Content) -> Vec<&str> {
    let persons = match content {
        Content::Decision(decision) => decision.case.iter().map(|case| case.person.0.id.as_str()).collect(),
        _ => Vec::new(),
    };
    ids(content).into_iter().map(|id| id.0.as_str()).chain(persons).collect()
}

/// Every id that a document gives to its parts.
pub fn ids(content: &Content) -> Vec<&Spanned<Id>> {
    match content {
        Content::Plan(plan) => {
            let measures = plan.measure.iter().filter_map(|measure| measure.id.as_ref());
            measures.chain(plan.sitting.iter().filter_map(|sitting| sitting.id.as_ref())).collect()
        }
        Content::Protocol(protocol) => {
            let decisions = protocol.agenda.iter().flat_map(|item| &item.decision);
            let items = protocol.agenda.iter().filter_map(|item| item.id.as_ref());
            items.chain(decisions.filter_map(|decision| decision.id.as_ref())).collect()
        }
        Content::Decision(decision) => decision.case.iter().filter_map(|case| case.id.as_ref()).collect(),
        Content::Order(order) => {
            let mut ids = Vec::new();
            order.item.iter().for_each(|item| collect_item_ids(item, &mut ids));
            ids
        }
        _ => Vec::new(),
    }
}

/// Where the parts of a document stand, each with its place: a heading, or a whole inline table.
pub fn places(content: &Content) -> Vec<(Part, Span)> {
    let numbered = |spans: Vec<Span>, part: fn(usize) -> Part| {
        spans.into_iter().enumerate().map(|(index, span)| (part(index), span)).collect::<Vec<_>>()
    };
    match content {
        Content::Plan(plan) => {
            let measures = plan.measure.iter().map(|measure| measure.span).collect();
            let sittings = plan.sitting.iter().map(|sitting| sitting.span).collect();
            [numbered(measures, Part::Measure), numbered(sittings, Part::Sitting)].concat()
        }
        Content::Protocol(protocol) => {
            let items = protocol.agenda.iter().enumerate();
            items
                .flat_map(|(item, agenda)| {
                    let decisions = agenda.decision.iter().enumerate();
                    let decisions = decisions.map(move |(index, of)| (Part::Decision(item, index), of.span));
                    std::iter::once((Part::Agenda(item), agenda.span)).chain(decisions)
                })
                .collect()
        }
        Content::Decision(decision) => {
            numbered(decision.case.iter().map(|case| case.span).collect(), Part::Case)
        }
        Content::Order(order) => {
            let mut places = Vec::new();
            collect_item_places(&order.item, &[], &mut places);
            places
        }
        Content::Certificates(register) => numbered(
            register.certificate.iter().map(|certificate| certificate.span).collect(),
            Part::Certificate,
        ),
        _ => Vec::new(),
    }
}

fn collect_item_places(items: &[OrderItem], path: &[usize], places: &mut Vec<(Part, Span)>) {
    for (index, item) in items.iter().enumerate() {
        let path = [path, &[index]].concat();
        places.push((Part::Item(path.clone()), item.span));
        collect_item_places(&item.item, &path, places);
    }
}

impl Part {
    /// True where another part lies in this one.
    pub fn holds(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Agenda(item), Self::Decision(of, _)) => item == of,
            (Self::Item(path), Self::Item(other)) => other.starts_with(path),
            _ => self == other,
        }
    }
}

fn collect_item_ids<'o>(item: &'o OrderItem, ids: &mut Vec<&'o Spanned<Id>>) {
    ids.extend(item.id.as_ref());
    item.item.iter().for_each(|item| collect_item_ids(item, ids));
}

fn in_plan(plan: &Plan, part: &str) -> Option<Part> {
    let sitting =
        || position(plan.sitting.iter().map(|sitting| sitting.id.as_ref()), part).map(Part::Sitting);
    let measure = position(plan.measure.iter().map(|measure| measure.id.as_ref()), part).map(Part::Measure);
    measure.or_else(sitting).or_else(|| number(part, plan.measure.len()).map(Part::Measure))
}

fn in_protocol(protocol: &Protocol, part: &str) -> Option<Part> {
    for (index, item) in protocol.agenda.iter().enumerate() {
        if let Some(decision) = position(item.decision.iter().map(|decision| decision.id.as_ref()), part) {
            return Some(Part::Decision(index, decision));
        }
    }
    if let Some(item) = position(protocol.agenda.iter().map(|item| item.id.as_ref()), part) {
        return Some(Part::Agenda(item));
    }
    match part.split_once('.') {
        None => number(part, protocol.agenda.len()).map(Part::Agenda),
        Some((item, decision)) => {
            let item = number(item, protocol.agenda.len())?;
            number(decision, protocol.agenda.get(item)?.decision.len())
                .map(|decision| Part::Decision(item, decision))
        }
    }
}

fn in_decision(decision: &Decision, part: &str) -> Option<Part> {
    let by_id = position(decision.case.iter().map(|case| case.id.as_ref()), part);
    by_id.or_else(|| case_of(decision, part)).or_else(|| number(part, decision.case.len())).map(Part::Case)
}

/// What a reference to a case calls it: its own id, its person's where that tells it, else its number.
pub fn name_of_case(decision: &Decision, index: usize) -> String {
    let case = decision.case.get(index);
    let own = case.and_then(|case| case.id.as_ref()).map(|id| id.0.clone());
    let person = case.map(|case| &case.person.0.id).filter(|person| case_of(decision, person) == Some(index));
    own.or_else(|| person.cloned()).unwrap_or_else(|| (index + 1).to_string())
}

/// The one case of a person; none where a person has more than one, or none.
fn case_of(decision: &Decision, person: &str) -> Option<usize> {
    let mut cases = decision.case.iter().enumerate().filter(|(_, case)| case.person.0.id == person);
    let (index, _) = cases.next()?;
    cases.next().is_none().then_some(index)
}

fn in_order(order: &Order, part: &str) -> Option<Part> {
    let by_id = item_with_id(&order.item, part);
    by_id.or_else(|| item_with_number(&order.item, part)).map(Part::Item)
}

fn item_with_id(items: &[OrderItem], id: &str) -> Option<Vec<usize>> {
    items.iter().enumerate().find_map(|(index, item)| {
        if item.id.as_ref().is_some_and(|known| known.0 == id) {
            return Some(vec![index]);
        }
        item_with_id(&item.item, id).map(|rest| [vec![index], rest].concat())
    })
}

fn item_with_number(items: &[OrderItem], part: &str) -> Option<Vec<usize>> {
    let (first, rest) = part.split_once('.').map_or((part, None), |(first, rest)| (first, Some(rest)));
    let index = number(first, items.len())?;
    match rest {
        None => Some(vec![index]),
        Some(rest) => {
            item_with_number(&items.get(index)?.item, rest).map(|rest| [vec![index], rest].concat())
        }
    }
}

fn position<'i>(mut ids: impl Iterator<Item = Option<&'i Spanned<Id>>>, part: &str) -> Option<usize> {
    ids.position(|id| id.is_some_and(|id| id.0 == part))
}

fn number(part: &str, length: usize) -> Option<usize> {
    part.parse::<usize>().ok().filter(|number| (1..=length).contains(number)).map(|number| number - 1)
}
