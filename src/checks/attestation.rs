//! Rules about attestation: each fact is judged by the edition in force on its own day.
//!
//! A case, a sitting and a commission's composition come before a [`Court`], which knows the law of that day;
//! a rule asks it for values and tells it what contradicts them.

use crate::checks::Context;
use crate::finding::Report;
use crate::kinds::Content;
use crate::kinds::decision::Decision;
use crate::kinds::organization::OrganizationType;
use crate::library::meeting::Meeting;
use crate::library::{Document, Library};
use crate::when::Day;

pub mod claim;
mod claims;
mod commissions;
pub mod composition;
pub mod court;
mod evidence;
pub mod office;
mod registers;
pub mod sitting;

pub use registers::is_refused;

use crate::editions::LawOfDay;
use crate::editions::values::Level;
use claim::Claim;
use composition::Composition;
use court::{Court, Docket, Tally};
use office::Office;
use registers::cited::Cited;
use registers::issued::Issued;
use registers::ordered::OrderedCase;
use registers::plan_cycles::AttestationPlan;
use sitting::Sitting;

/// Rules about one person's case, under the law of the sitting's day.
static CLAIMS: &[fn(&Claim<'_>, &mut Court<'_>)] = &[
    claims::out_of_order::check,
    claims::of_another_post::check,
    claims::procedure_against_claim::check,
    claims::experience_too_short::check,
    claims::early_too_soon::check,
    claims::early_with_few_achievements::check,
    claims::early_not_declared::check,
    claims::early_lowered::check,
    claims::award_without_ground::check,
    claims::beyond_competence::check,
    claims::attested_twice::check,
    claims::current_against_register::check,
    claims::barred::check,
    claims::lowered_term_runs::check,
];

/// Rules about a case and the sitting that heard it, under the law of its day.
static HEARD: &[fn(&Sitting<'_>, &Claim<'_>, &mut Court<'_>)] = &[claims::expired::check];

/// Rules about what a claim rests on: test, exemption, portfolio, and what a breach or lateness forces.
static EVIDENCE: &[fn(&Claim<'_>, &mut Court<'_>)] = &[
    evidence::fact_after_decision::check,
    evidence::test_expired::check,
    evidence::score_above_maximum::check,
    evidence::wrong_test_size::check,
    evidence::category_above_test::check,
    evidence::breach_without_consequence::check,
    evidence::late_without_consequence::check,
    evidence::false_data_without_consequence::check,
    evidence::score_despite_breach::check,
    evidence::exemption_without_ground::check,
    evidence::no_test::check,
    evidence::portfolio_out_of_season::check,
    evidence::portfolio_below_total::check,
    evidence::unmet_criterion::check,
    evidence::no_portfolio::check,
    evidence::breach_counted_first::check,
];

/// Rules about a commission's composition, under the law of the day on which it was formed.
static COMPOSITIONS: &[fn(&Composition<'_>, &mut Court<'_>)] = &[
    commissions::too_small::check,
    commissions::even::check,
    commissions::formed_late::check,
    commissions::chair_not_member::check,
    commissions::chair_too_long::check,
    commissions::secretary_is_member::check,
    commissions::member_without_category::check,
    commissions::member_without_experience::check,
    commissions::member_attested_here::check,
    commissions::not_of_the_organization::check,
];

/// Rules about a commission's sitting, under the law of its day.
static SITTINGS: &[fn(&Sitting<'_>, &mut Court<'_>)] = &[
    commissions::outside_mandate::check,
    commissions::not_of_the_organization::check_sitting,
    commissions::chair_not_member::check_sitting,
    commissions::secretary_is_member::check_sitting,
    commissions::without_quorum::check,
    commissions::outcome_against_vote::check,
    commissions::tie_without_chair::check,
];

/// Rules about what a sitting decided on a claim, under the law of its day.
static OUTCOMES: &[fn(&Claim<'_>, &mut Court<'_>)] =
    &[commissions::outcome_against_category::check, commissions::application_of_another_year::check];

/// Rules about a case that an order puts into force, under the law of the order's day.
static ORDERED: &[fn(&OrderedCase<'_>, &mut Court<'_>)] = &[
    registers::order_of_refused_case::check,
    registers::order_of_another_body::check_order,
    registers::second_paper_of_case::check_order,
];

/// Rules about a certificate, under the law of its order's day.
static CERTIFICATES: &[fn(&Issued<'_>, &mut Court<'_>)] = &[
    registers::repeated_number::check,
    registers::before_order::check,
    registers::wrong_time::check,
    registers::of_refused_case::check,
    registers::order_of_another_body::check,
    registers::second_paper_of_case::check,
];

/// Rules about a plan, under the law of the day of its approval.
static PLANS: &[fn(&AttestationPlan<'_>, &mut Court<'_>)] = &[registers::plan_cycles::check];

/// Rules about an edition that a dated paper cites.
static CITED: &[fn(&Cited<'_>, &mut Report)] =
    &[registers::law_not_in_force::check, registers::draft_already_law::check];

/// Judges commissions, their sittings and the cases that they heard, and what follows from them on paper.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let library = context.library;
    let offices = Office::all(library);
    for document in &library.documents {
        match &document.content {
            Content::Body(_) => check_compositions(library, document, &offices, report),
            Content::Decision(decision) => check_sitting(library, document, decision, report),
            _ => {}
        }
        for cited in Cited::all(library, document) {
            CITED.iter().for_each(|rule| rule(&cited, report));
        }
    }
    for ordered in OrderedCase::all(library) {
        let mut court = Court::new(ordered.day, library.editions.on(ordered.day), Docket::Report(report));
        ORDERED.iter().for_each(|rule| rule(&ordered, &mut court));
    }
    for plan in AttestationPlan::all(library) {
        let mut court = Court::new(plan.day, library.editions.on(plan.day), Docket::Report(report));
        PLANS.iter().for_each(|rule| rule(&plan, &mut court));
    }
    for issued in Issued::all(library) {
        let mut court = Court::new(issued.day, library.editions.on(issued.day), Docket::Report(report));
        CERTIFICATES.iter().for_each(|rule| rule(&issued, &mut court));
    }
}

/// How the rules about cases judge a claim, without words: for tables of what is allowed.
pub fn judge<'c>(claim: &Claim<'c>, law: Option<LawOfDay<'c>>) -> Tally {
    let mut tally = Tally::default();
    let mut court = Court::new(claim.day, law, Docket::Tally(&mut tally));
    CLAIMS.iter().chain(EVIDENCE).for_each(|rule| rule(claim, &mut court));
    tally
}

fn check_compositions(library: &Library, document: &Document, offices: &[Office<'_>], report: &mut Report) {
    let Some(office) = offices.get(document.organization) else { return };
    for place in Composition::unknown_days(library, document, office) {
        // Of no day, and so of no law.
        let mut court = Court::new(Day::MIN, None, Docket::Report(report));
        commissions::formed_late::leave_day_open(place, &mut court);
    }
    for composition in Composition::all(library, document, office) {
        let day = composition.formed.value;
        let mut court = Court::new(day, library.editions.on(day), Docket::Report(report));
        COMPOSITIONS.iter().for_each(|rule| rule(&composition, &mut court));
    }
}

fn check_sitting(library: &Library, document: &Document, decision: &Decision, report: &mut Report) {
    let day = decision.date.value;
    let mut court = Court::new(day, library.editions.on(day), Docket::Report(report));
    if let Some(body) = library.find_body(document.organization, &decision.body.0) {
        commissions::of_another_body::check(document, decision, body, &mut court);
    }
    let Some(sitting) =
        Meeting::of(library, document).and_then(|meeting| Sitting::of(library, document, meeting))
    else {
        return;
    };
    SITTINGS.iter().for_each(|rule| rule(&sitting, &mut court));
    for claim in sitting.claims() {
        CLAIMS.iter().chain(EVIDENCE).chain(OUTCOMES).for_each(|rule| rule(&claim, &mut court));
        HEARD.iter().for_each(|rule| rule(&sitting, &claim, &mut court));
    }
}

/// The level of an organisation's commission (p. 19 of the 2025 edition).
fn level_of(library: &Library, document: &Document) -> Option<Level> {
    let organization = library.organization_of(document)?;
    Some(match organization.r#type.value {
        OrganizationType::Kindergarten
        | OrganizationType::School
        | OrganizationType::College
        | OrganizationType::MethodicalCentre => Level::Organization,
        OrganizationType::DistrictDepartment => Level::District,
        OrganizationType::RegionDepartment => Level::Region,
        OrganizationType::Ministry => Level::Ministry,
    })
}
