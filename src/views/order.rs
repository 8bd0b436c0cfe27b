//! An order on paper.

use serde::Serialize;

use crate::kinds::Content;
use crate::kinds::order::{Annex, Order, OrderItem};
use crate::library::Found;
use crate::library::parts::Part;
use crate::locale;
use crate::rich::Rich;
use crate::views::cited::title_or_text;
use crate::views::scribe::{Scribe, capitalised};
use crate::views::{Moment, Signature};
use crate::when::Day;
use crate::who::{CaseRef, Who};

/// An order of the head.
#[derive(Debug, Clone, Serialize)]
pub struct OrderView {
    /// True where people are left out of the list: an extract, which nobody signs.
    pub extract: bool,
    /// «№ 12».
    pub number: String,
    /// The day.
    pub date: Moment,
    /// The place.
    pub place: Option<Rich>,
    /// The heading.
    pub title: Rich,
    /// Words before БҰЙЫРАМЫН.
    pub preamble: Option<Rich>,
    /// Numbered items.
    pub items: Vec<OrderItemView>,
    /// What the list of people leaves out, where it leaves out something.
    pub note: Option<String>,
    /// People whose category it puts into force.
    pub cases: Vec<OrderCaseView>,
    /// «Негіздеме: …»: papers, then acts.
    pub basis: Vec<Rich>,
    /// The head; none of an extract.
    pub signature: Option<Signature>,
    /// Annexes, each on a page of its own.
    pub annexes: Vec<AnnexView>,
}

/// An item; its own items below.
#[derive(Debug, Clone, Serialize)]
pub struct OrderItemView {
    /// «1», «1.1».
    pub number: String,
    /// Its anchor in the page.
    pub anchor: String,
    /// What is ordered.
    pub text: Rich,
    /// Who answers for it.
    pub responsible: Vec<Rich>,
    /// Its term.
    pub due: Option<Moment>,
    /// Sub-items.
    pub items: Vec<Self>,
}

/// A person whose category the order puts into force.
#[derive(Debug, Clone, Serialize)]
pub struct OrderCaseView {
    /// From 1.
    pub number: usize,
    /// Family name, given name, patronymic in full.
    pub name: Rich,
    /// The post on that day.
    pub post: Option<Rich>,
    /// The category.
    pub awarded: Rich,
}

/// An annex.
#[derive(Debug, Clone, Serialize)]
pub struct AnnexView {
    /// «1-қосымша», «Приложение 1»; without a number where there is only one.
    pub label: String,
    /// Its title.
    pub title: Rich,
    /// Its text.
    pub text: Option<Rich>,
}

impl OrderView {
    /// The view of an order.
    pub fn of(scribe: &Scribe<'_>, order: &Order) -> Self {
        let on = order.date.value;
        let organization = scribe.library.organization_of(scribe.document);
        let place = order.place.as_ref().or_else(|| organization?.place.as_ref());
        let extract = scribe.document.hides_cases;
        let signed_by = order.signed_by.as_ref().filter(|_| !extract);
        Self {
            extract,
            number: scribe.number(&order.number),
            date: scribe.day(on),
            place: place.map(|place| scribe.text(place)),
            title: scribe.text(&order.title),
            preamble: order.preamble.as_ref().map(|preamble| scribe.prose(preamble)),
            items: items(scribe, &order.item, "", on),
            note: scribe.of_published_cases(),
            cases: order
                .cases
                .iter()
                .enumerate()
                .filter_map(|(index, case)| case_view(scribe, index + 1, case))
                .collect(),
            basis: basis(scribe, order),
            signature: signed_by.map(|who| signature(scribe, who, on)),
            annexes: order
                .annex
                .iter()
                .enumerate()
                .map(|(index, annex)| annex_view(scribe, order, index + 1, annex))
                .collect(),
        }
    }
}

fn basis(scribe: &Scribe<'_>, order: &Order) -> Vec<Rich> {
    let papers = order.basis.iter().filter_map(|basis| title_or_text(scribe, basis));
    papers.chain(scribe.cites(&order.cites)).collect()
}

fn items(scribe: &Scribe<'_>, items: &[OrderItem], above: &str, on: Day) -> Vec<OrderItemView> {
    items
        .iter()
        .enumerate()
        .map(|(index, item)| item_view(scribe, item, format!("{above}{}", index + 1), on))
        .collect()
}

fn item_view(scribe: &Scribe<'_>, item: &OrderItem, number: String, on: Day) -> OrderItemView {
    OrderItemView {
        anchor: item.id.as_ref().map_or_else(|| number.clone(), |id| id.0.clone()),
        text: scribe.prose(&item.text),
        responsible: item.responsible.iter().map(|who| scribe.responsible(who, Some(on))).collect(),
        due: item.due.as_ref().map(|due| scribe.when(due)),
        items: items(scribe, &item.item, &format!("{number}."), on),
        number,
    }
}

fn signature(scribe: &Scribe<'_>, who: &Who, on: Day) -> Signature {
    let (post, name) = scribe.title_and_name(who, Some(on));
    Signature { label: capitalised(post), name: name.unwrap_or_default() }
}

fn case_view(scribe: &Scribe<'_>, number: usize, case: &CaseRef) -> Option<OrderCaseView> {
    let Found::Part(document, Part::Case(index)) = scribe.library.find(scribe.document.organization, &case.0)
    else {
        return None;
    };
    let Content::Decision(decision) = &document.content else { return None };
    let (case, on) = (decision.case.get(index)?, decision.date.value);
    let person = scribe.library.find_person(document.organization, &case.person.0)?;
    Some(OrderCaseView {
        number,
        name: scribe.full_name(person, Some(on)),
        post: scribe.post(person, on),
        awarded: capitalised(scribe.category(case.awarded.value, on)),
    })
}

fn annex_view(scribe: &Scribe<'_>, order: &Order, number: usize, annex: &Annex) -> AnnexView {
    let text = annex.text.as_ref().map(|text| scribe.prose(text));
    let number = (order.annex.len() > 1).then_some(number);
    AnnexView { label: locale::annex(number, scribe.language), title: scribe.text(&annex.title), text }
}
