//! An order on paper.

use serde::Serialize;

use crate::rich::Rich;
use crate::views::{Moment, Signature};

/// An order of the head.
#[derive(Debug, Clone, Serialize)]
pub struct OrderView {
    /// «№ 12».
    pub number: String,
    /// The day.
    pub date: Moment,
    /// The place.
    pub place: Option<Rich>,
    /// The heading.
    pub title: Rich,
    /// Acts that it rests on.
    pub cites: Vec<Rich>,
    /// Words before БҰЙЫРАМЫН.
    pub preamble: Option<Rich>,
    /// Numbered items.
    pub items: Vec<OrderItemView>,
    /// People whose category it puts into force.
    pub cases: Vec<OrderCaseView>,
    /// «Негіздеме: …».
    pub basis: Vec<Rich>,
    /// The head.
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
    /// From 1.
    pub number: usize,
    /// Its title.
    pub title: Rich,
    /// Its text.
    pub text: Option<Rich>,
}
