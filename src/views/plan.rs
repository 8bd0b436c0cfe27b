//! A plan on paper.

use serde::Serialize;

use crate::kinds::Content;
use crate::kinds::plan::{Agreement, Approval, Consideration, Measure, Plan, PlannedItem, PlannedSitting};
use crate::locale;
use crate::rich::Rich;
use crate::views::cited::paper_number;
use crate::views::scribe::{Scribe, capitalised, joined};
use crate::views::{Moment, Signature, Stamp};
use crate::when::Day;
use crate::who::{ReferenceOrText, Who};

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

impl PlanView {
    /// The view of a plan.
    pub fn of(scribe: &Scribe<'_>, plan: &Plan) -> Self {
        let year = plan.school_year.value;
        Self {
            title: scribe.text(&plan.title),
            school_year: locale::school_year(year, scribe.language),
            approved: plan.approved.as_ref().map(|approval| approval_stamp(scribe, approval)),
            agreed: plan.agreed.iter().map(|agreement| agreement_stamp(scribe, agreement)).collect(),
            considered: plan.considered.as_ref().map(|considered| consideration(scribe, considered)),
            goal: plan.goal.as_ref().map(|goal| scribe.prose(goal)),
            tasks: plan.tasks.iter().map(|task| scribe.prose(task)).collect(),
            columns: columns(plan),
            sections: sections(scribe, plan),
            sittings: plan
                .sitting
                .iter()
                .enumerate()
                .map(|(index, sitting)| planned(scribe, index, sitting))
                .collect(),
            signatures: Vec::new(),
        }
    }
}

fn approval_stamp(scribe: &Scribe<'_>, approval: &Approval) -> Stamp {
    let on = approval.on.as_ref().map(|on| on.value);
    let (post, name) = scribe.title_and_name(&approval.by, on);
    Stamp {
        word: scribe.words().approved.clone(),
        post: capitalised(post),
        name,
        paper: approval.order.as_ref().and_then(|order| paper_number(scribe, order)),
        on: on.map(|on| scribe.day(on)),
    }
}

fn agreement_stamp(scribe: &Scribe<'_>, agreement: &Agreement) -> Stamp {
    let on = agreement.on.as_ref().map(|on| on.value);
    let (post, name) = scribe.title_and_name(&agreement.by, on);
    let word = scribe.words().agreed.clone();
    Stamp { word, post: capitalised(post), name, paper: None, on: on.map(|on| scribe.day(on)) }
}

/// «Қаралып, мақұлданды: Педагогикалық кеңес, № 1 хаттама, 2022 жылғы 29 тамыз».
fn consideration(scribe: &Scribe<'_>, considered: &Consideration) -> Rich {
    let organization = scribe.document.organization;
    let mut parts = Vec::new();
    parts.extend(
        scribe.library.find_body(organization, &considered.by.0).map(|(_, body)| scribe.text(&body.name)),
    );
    parts.extend(considered.protocol.as_ref().and_then(|protocol| paper_number(scribe, protocol)));
    let on = considered.on.as_ref().map(|on| on.value).or_else(|| protocol_day(scribe, considered));
    parts.extend(on.map(|on| Rich::plain(&scribe.day(on).text)));
    joined([Rich::plain(&format!("{}:", scribe.words().considered)), joined(parts, ", ")], " ")
}

fn protocol_day(scribe: &Scribe<'_>, considered: &Consideration) -> Option<Day> {
    let Some(ReferenceOrText::Reference(reference)) = &considered.protocol else { return None };
    match &scribe.library.find_document(scribe.document.organization, reference)?.content {
        Content::Protocol(protocol) => Some(protocol.date.value),
        _ => None,
    }
}

fn columns(plan: &Plan) -> PlanColumns {
    PlanColumns {
        purpose: plan.measure.iter().any(|measure| measure.purpose.is_some()),
        form: plan.measure.iter().any(|measure| measure.form.is_some()),
        when: plan.measure.iter().any(|measure| measure.when.is_some()),
        responsible: plan.measure.iter().any(|measure| !measure.responsible.is_empty()),
    }
}

/// Neighbouring measures of the same section stand under one heading.
fn sections(scribe: &Scribe<'_>, plan: &Plan) -> Vec<SectionView> {
    let mut sections: Vec<SectionView> = Vec::new();
    for (index, measure) in plan.measure.iter().enumerate() {
        let begins = index == 0 || plan.measure[index - 1].section != measure.section;
        if begins {
            let title = measure.section.as_ref().map(|section| scribe.text(section));
            sections.push(SectionView { title, measures: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.measures.push(row(scribe, index, measure));
        }
    }
    sections
}

fn row(scribe: &Scribe<'_>, index: usize, measure: &Measure) -> MeasureView {
    let number = index + 1;
    let last = measure.when.as_ref().and_then(|when| when.value.last());
    MeasureView {
        number,
        anchor: measure.id.as_ref().map_or_else(|| number.to_string(), |id| id.0.clone()),
        content: scribe.prose(&measure.content),
        purpose: measure.purpose.as_ref().map(|purpose| scribe.prose(purpose)),
        form: measure.form.as_ref().map(|form| scribe.text(form)),
        when: measure.when.as_ref().map(|when| scribe.when(when)),
        responsible: measure.responsible.iter().map(|who| scribe.responsible_alone(who, last)).collect(),
    }
}

/// A role stands for whoever held it on the last day of the term.
fn responsible(scribe: &Scribe<'_>, who: &[Who], on: Option<Day>) -> Vec<Rich> {
    who.iter().map(|who| scribe.responsible(who, on)).collect()
}

fn planned(scribe: &Scribe<'_>, index: usize, sitting: &PlannedSitting) -> PlannedSittingView {
    let last = sitting.when.as_ref().and_then(|when| when.value.last());
    let body = scribe.library.find_body(scribe.document.organization, &sitting.body.0);
    PlannedSittingView {
        anchor: sitting.id.as_ref().map_or_else(|| format!("sitting-{}", index + 1), |id| id.0.clone()),
        body: body.map(|(_, body)| scribe.text(&body.name)).unwrap_or_default(),
        number: sitting.number.as_ref().map(|number| scribe.number(number)),
        theme: sitting.theme.as_ref().map(|theme| scribe.text(theme)),
        form: sitting.form.as_ref().map(|form| scribe.text(form)),
        when: sitting.when.as_ref().map(|when| scribe.when(when)),
        items: sitting.item.iter().map(|item| planned_item(scribe, item, last)).collect(),
    }
}

fn planned_item(scribe: &Scribe<'_>, item: &PlannedItem, on: Option<Day>) -> PlannedItemView {
    PlannedItemView {
        content: scribe.prose(&item.content),
        responsible: responsible(scribe, &item.responsible, on),
    }
}
