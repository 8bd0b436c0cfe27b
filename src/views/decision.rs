//! One sitting of an attestation commission, in the form of annex 5 of the Rules (order № 83, edition of 25.02.2025 № 32).

use serde::Serialize;

use crate::rich::Rich;
use crate::views::{Attendance, Moment, Signature};

/// The commission's protocol.
#[derive(Debug, Clone, Serialize)]
pub struct SittingView {
    /// The commission.
    pub body: Rich,
    /// «№ 3».
    pub number: Option<String>,
    /// The day.
    pub date: Moment,
    /// The place.
    pub place: Option<Rich>,
    /// The chair: title and name.
    pub chair: Option<Signature>,
    /// Members of the commission on that day, numbered by the template.
    pub members: Vec<Rich>,
    /// The secretary: title and name.
    pub secretary: Option<Signature>,
    /// Who was there.
    pub present: Option<Attendance>,
    /// Who was not.
    pub absent: Option<Attendance>,
    /// Guests.
    pub invited: Vec<Rich>,
    /// The form's four tables, always all four, in its order; one without rows says so.
    pub tables: Vec<CaseTable>,
    /// Signatures of chair, members, secretary.
    pub signatures: Vec<Signature>,
}

/// Cases that had the same outcome.
#[derive(Debug, Clone, Serialize)]
pub struct CaseTable {
    /// The outcome in the form's words.
    pub title: String,
    /// The cases.
    pub rows: Vec<CaseView>,
}

/// One person's case.
#[derive(Debug, Clone, Serialize)]
pub struct CaseView {
    /// Within its table, from 1.
    pub number: usize,
    /// Its anchor in the page.
    pub anchor: String,
    /// Family name, given name, patronymic in full.
    pub name: Rich,
    /// The post on that day.
    pub post: Option<Rich>,
    /// The category held on that day.
    pub current: Option<Rich>,
    /// The category claimed.
    pub claimed: Rich,
    /// The category awarded.
    pub awarded: Rich,
    /// The decision's words.
    pub decision: String,
    /// The vote.
    pub vote: Option<String>,
}
