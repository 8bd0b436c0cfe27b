//! Minutes on paper.

use serde::Serialize;

use crate::rich::Rich;
use crate::views::{Attendance, Moment, Signature};

/// Minutes of a meeting, elements in their official order.
#[derive(Debug, Clone, Serialize)]
pub struct ProtocolView {
    /// The body or the meeting's own title, in the nominative.
    pub body: Rich,
    /// «№ 1»; none where the paper has no number.
    pub number: Option<String>,
    /// The day.
    pub date: Moment,
    /// The place.
    pub place: Option<Rich>,
    /// The theme.
    pub theme: Option<Rich>,
    /// Round table and the like.
    pub form: Option<Rich>,
    /// The chair: title and name.
    pub chair: Option<Signature>,
    /// The secretary: title and name.
    pub secretary: Option<Signature>,
    /// Who was there.
    pub present: Option<Attendance>,
    /// Who was not.
    pub absent: Option<Attendance>,
    /// Guests.
    pub invited: Vec<Rich>,
    /// The agenda and what came of each item.
    pub agenda: Vec<AgendaItemView>,
    /// One vote for all decisions: «қолдағандар – 18, қарсы – 0».
    pub vote: Option<String>,
}

/// An item of the agenda.
#[derive(Debug, Clone, Serialize)]
pub struct AgendaItemView {
    /// From 1.
    pub number: usize,
    /// Its anchor in the page.
    pub anchor: String,
    /// Its title.
    pub title: Rich,
    /// Sub-points.
    pub points: Option<Rich>,
    /// Earlier protocols whose decisions are gone through.
    pub reviews: Vec<Rich>,
    /// Who reported: «Садықова М.Т., меңгеруші», nominative on a line of its own.
    pub speaker: Option<Rich>,
    /// What was reported.
    pub heard: Option<Rich>,
    /// Acts that were cited.
    pub cites: Vec<Rich>,
    /// Who spoke.
    pub speeches: Vec<SpeechView>,
    /// What was decided.
    pub decisions: Vec<DecisionView>,
}

/// A contribution to the discussion.
#[derive(Debug, Clone, Serialize)]
pub struct SpeechView {
    /// Who.
    pub by: Rich,
    /// What.
    pub said: Rich,
}

/// A decision of a meeting.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionView {
    /// «2.1»: agenda item and decision.
    pub number: String,
    /// Its anchor in the page.
    pub anchor: String,
    /// What was decided.
    pub text: Rich,
    /// Who answers for it.
    pub responsible: Vec<Rich>,
    /// Its term.
    pub due: Option<Moment>,
    /// Its vote: «қолдағандар – 18, қарсы – 0, қалыс қалғандар – 0» or «бірауыздан».
    pub vote: Option<String>,
}
