//! Phrases of the papers, one file a language in `templates/lang/`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// Phrases of one language. A file that lacks one, or has one too many, fails the first test that runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the phrase itself stands in `templates/lang/`")]
pub struct Words {
    // Any paper
    pub draft: String,
    pub date: String,
    pub place: String,
    pub name: String,
    pub post: String,
    pub signature: String,
    pub responsible: String,
    pub responsible_several: String,
    pub due: String,
    pub basis: String,
    pub annex: String,
    pub cites: String,
    pub none: String,
    pub edition: String,
    pub as_draft: String,
    pub acting: String,
    pub chair_of: String,
    pub deputy_chair_of: String,
    pub secretary_of: String,
    pub check_copy: String,
    pub check_picture: String,
    pub signed: String,
    pub signed_changed: String,
    pub signed_copy: String,

    // Stamps
    pub approved: String,
    pub agreed: String,
    pub order_number: String,
    pub protocol_number: String,
    pub protocol_of_body: String,
    pub considered: String,

    // Plan
    pub goal: String,
    pub tasks: String,
    pub measures: String,
    pub number_column: String,
    pub content_column: String,
    pub purpose_column: String,
    pub form_column: String,
    pub when_column: String,
    pub responsible_column: String,
    pub sittings: String,
    pub questions: String,
    pub school_year: String,
    pub ongoing: String,
    pub every_week: String,
    pub every_month: String,
    pub every_quarter: String,

    // Protocol
    pub protocol: String,
    pub protocol_extract: String,
    pub theme: String,
    pub form: String,
    pub remote: String,
    pub chair: String,
    pub chair_label: String,
    pub deputy_chair_label: String,
    pub secretary_label: String,
    pub present: String,
    pub absent: String,
    pub invited: String,
    pub agenda: String,
    pub heard: String,
    pub spoke: String,
    pub decided: String,
    pub reviews: String,
    pub vote: String,
    pub vote_for: String,
    pub vote_against: String,
    pub vote_abstained: String,
    pub unanimous: String,

    // Decision of an attestation commission, annex 5 of the Rules
    pub members: String,
    pub member_label: String,
    pub decision: String,
    pub matches_claimed: String,
    pub not_matches_claimed: String,
    pub matches_current: String,
    pub matches_below_current: String,
    pub published_cases: String,
    pub current_column: String,
    pub claimed_column: String,
    pub awarded_column: String,
    pub decision_column: String,

    // Order
    pub order: String,
    pub order_extract: String,
    pub i_order: String,
    pub cases_title: String,
    pub category_column: String,

    // Register of certificates
    pub register: String,
    pub registration_column: String,
    pub commission_decision_column: String,
    pub order_column: String,
    pub issued_column: String,
    pub valid_until_column: String,
    pub received_column: String,

    // Site
    pub skip_to_text: String,
    pub all_papers: String,
    pub languages: String,
    pub formats: String,
    pub other_formats: String,
    pub no_papers: String,
    pub plans: String,
    pub protocols: String,
    pub decisions: String,
    pub orders: String,
    pub certificates: String,
    pub pages: String,

    // Pages about the rules and checks
    pub rules: String,
    pub editions: String,
    pub checks: String,
    pub checks_lead: String,
    pub above: String,
    pub edition_column: String,
    pub first_day: String,
    pub surely: String,
    pub last_day: String,
    pub not_set: String,
    pub read_column: String,
    pub compared: String,
    pub never: String,
    pub source: String,
    pub extends: String,
    pub what_column: String,
    pub value_column: String,
    pub provision_column: String,
    pub known_column: String,
    pub reads: String,
    pub wrong: String,
    pub right: String,

    // Pages of the site
    pub home: String,
    pub contacts: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub menu: String,
    pub search: String,
    pub newest: String,
    pub by_year: String,
    pub by_kind: String,
    pub by_body: String,
    pub undated: String,
    pub all_decisions: String,
    pub by_term: String,
    pub by_responsible: String,
    pub no_term: String,
    pub no_responsible: String,
    pub no_decisions: String,
    pub decision_text_column: String,
    pub paper_column: String,
    pub point: String,
    pub neighbours: String,
    pub before: String,
    pub after: String,
    pub kept: String,
    pub timeline: String,
    pub timeline_text: String,
    pub timeline_hint: String,
    pub weak_sight: String,
    pub large_type: String,
    pub high_contrast: String,
    pub feed: String,
    pub fragment: String,
    pub organizations: String,
    pub made_by: String,
    pub check_file: String,
    pub check_help: String,
    pub check_choose: String,
    pub check_same: String,
    pub check_language: String,
    pub check_other: String,
    pub check_differs: String,
    pub check_unable: String,
    pub check_script: String,
    pub check_sums: String,
    pub short_code: String,
    pub moved: String,
    pub kilobytes: String,
    // Search
    pub search_what: String,
    pub search_find: String,
    pub search_found: String,
    pub search_nothing: String,
    pub search_help: String,
    pub search_short: String,
    pub search_failed: String,
    pub search_more: String,
    pub search_needs_script: String,
}

impl Words {
    /// The phrases of a language.
    pub fn of(language: Language) -> &'static Self {
        &WORDS[language as usize]
    }

    /// The phrases as they are written, with their keys.
    pub fn file(language: Language) -> &'static str {
        FILES[language as usize]
    }
}

/// The files of the phrases, in the order of the languages.
const FILES: [&str; 3] = [
    include_str!("../templates/lang/kk.toml"),
    include_str!("../templates/lang/ru.toml"),
    include_str!("../templates/lang/en.toml"),
];

static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| FILES.map(parse));

#[expect(clippy::expect_used, reason = "the files are compiled in; a test reads them")]
fn parse(file: &str) -> Words {
    toml::from_str(file).expect("phrases are complete")
}
