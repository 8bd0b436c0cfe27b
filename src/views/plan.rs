//! A plan on paper.

use serde::Serialize;

use crate::rich::Rich;
use crate::views::{Moment, Signature, Stamp};

/// A plan: stamps, goal, tasks, the table of measures, the sittings that it foresees.
#[derive(Debug, Clone, Serialize)]
pub struct PlanView {
    /// The heading.
    pub title: Rich,
    /// «2022–2023 оқу жылы».
    pub school_year: String,
    /// БЕКІТЕМІН.
    pub approved: Option<Stamp>,
    /// КЕЛІСІЛДІ.
    pub agreed: Vec<Stamp>,
    /// «Педагогикалық кеңес отырысында қаралып, мақұлданды …».
    pub considered: Option<Rich>,
    /// What the plan is for.
    pub goal: Option<Rich>,
    /// What it wants to achieve.
    pub tasks: Vec<Rich>,
    /// Which columns the table has.
    pub columns: PlanColumns,
    /// Measures under their headings, in the order of the file.
    pub sections: Vec<SectionView>,
    /// Meetings that the plan foresees.
    pub sittings: Vec<PlannedSittingView>,
    /// Who signs below.
    pub signatures: Vec<Signature>,
}

/// A column stands in the table when at least one measure has something for it.
#[derive(Debug, Clone, Default, Serialize)]
#[expect(missing_docs, reason = "one field a column")]
pub struct PlanColumns {
    pub purpose: bool,
    pub form: bool,
    pub when: bool,
    pub responsible: bool,
}

/// Measures that share a heading.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// The heading; none where the plan has no sections.
    pub title: Option<Rich>,
    /// The rows.
    pub measures: Vec<MeasureView>,
}

/// A row of the plan.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureView {
    /// Its number through the whole plan, from 1.
    pub number: usize,
    /// Its anchor in the page.
    pub anchor: String,
    /// What is done.
    pub content: Rich,
    /// What for.
    pub purpose: Option<Rich>,
    /// Kind of work.
    pub form: Option<Rich>,
    /// Its term.
    pub when: Option<Moment>,
    /// Who answers for it, one entry a person, body or role.
    pub responsible: Vec<Rich>,
}

/// A meeting that the plan foresees.
#[derive(Debug, Clone, Serialize)]
pub struct PlannedSittingView {
    /// Its anchor in the page.
    pub anchor: String,
    /// The body that meets.
    pub body: Rich,
    /// «№ 1».
    pub number: Option<String>,
    /// Its theme.
    pub theme: Option<Rich>,
    /// Round table and the like.
    pub form: Option<Rich>,
    /// Its term.
    pub when: Option<Moment>,
    /// The questions.
    pub items: Vec<PlannedItemView>,
}

/// A question of a meeting that the plan foresees.
#[derive(Debug, Clone, Serialize)]
pub struct PlannedItemView {
    /// The question.
    pub content: Rich,
    /// Who answers for it.
    pub responsible: Vec<Rich>,
}
