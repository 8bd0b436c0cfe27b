//! Rules about attestation: each fact is judged by the edition in force on its own day.
//!
//! A case, a sitting and a commission's composition come before a [`Court`], which knows the law of that day;
//! a rule asks it for values and tells it what contradicts them.

use crate::checks::Context;
use crate::finding::Report;
use crate::kinds::Content;
use crate::kinds::body::BodyType;
use crate::kinds::organization::OrganizationType;
use crate::library::meeting::Meeting;
use crate::library::{Document, Library};

pub mod claim;
mod claims;
mod commissions;
pub mod composition;
pub mod court;
mod evidence;
pub mod sitting;

use crate::editions::LawOfDay;
use crate::editions::values::Level;
use claim::Claim;
use composition::Composition;
use court::{Court, Docket, Tally};
use sitting::Sitting;

/// Rules about one person's case, under the law of the sitting's day.
static CLAIMS: &[fn(&Claim<'_>, &mut Court<'_>)] = &[claims::out_of_order::check];

/// Rules about what a claim rests on: test, exemption, portfolio, and what a breach or lateness forces.
static EVIDENCE: &[fn(&Claim<'_>, &mut Court<'_>)] = &[];

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
];

/// Rules about a commission's sitting, under the law of its day.
static SITTINGS: &[fn(&Sitting<'_>, &mut Court<'_>)] = &[
    commissions::outside_mandate::check,
    commissions::chair_not_member::check_sitting,
    commissions::secretary_is_member::check_sitting,
    commissions::without_quorum::check,
    commissions::outcome_against_vote::check,
    commissions::tie_without_chair::check,
    commissions::outcome_against_category::check,
];

/// Judges commissions, their sittings and the cases that they heard.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        match &document.content {
            Content::Body(_) => check_compositions(context.library, document, report),
            Content::Decision(_) => check_sitting(context.library, document, report),
            _ => {}
        }
    }
}

/// How the rules about cases judge a claim, without words: for tables of what is allowed.
pub fn judge<'c>(claim: &Claim<'c>, law: Option<LawOfDay<'c>>) -> Tally {
    let mut tally = Tally::default();
    let mut court = Court::new(claim.day, law, Docket::Tally(&mut tally));
    CLAIMS.iter().chain(EVIDENCE).for_each(|rule| rule(claim, &mut court));
    tally
}

fn check_compositions(library: &Library, document: &Document, report: &mut Report) {
    for composition in Composition::all(library, document) {
        let day = composition.formed.value;
        let mut court = Court::new(day, library.editions.on(day), Docket::Report(report));
        COMPOSITIONS.iter().for_each(|rule| rule(&composition, &mut court));
    }
}

fn check_sitting(library: &Library, document: &Document, report: &mut Report) {
    let Some(sitting) =
        Meeting::of(library, document).and_then(|meeting| Sitting::of(library, document, meeting))
    else {
        return;
    };
    let mut court = Court::new(sitting.day(), library.editions.on(sitting.day()), Docket::Report(report));
    SITTINGS.iter().for_each(|rule| rule(&sitting, &mut court));
    for claim in sitting.claims() {
        CLAIMS.iter().chain(EVIDENCE).for_each(|rule| rule(&claim, &mut court));
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

/// True for a commission that attests.
fn is_commission(r#type: BodyType) -> bool {
    r#type == BodyType::AttestationCommission
}
