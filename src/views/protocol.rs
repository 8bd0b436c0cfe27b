//! Minutes on paper.

use serde::Serialize;

use crate::kinds::Content;
use crate::kinds::plan::PlannedSitting;
use crate::kinds::protocol::{AgendaItem, MeetingDecision, Mode, Protocol};
use crate::library::meeting::Meeting;
use crate::library::parts::Part;
use crate::library::{Found, Role};
use crate::rich::Rich;
use crate::views::cited::title_of_paper;
use crate::views::scribe::{Scribe, joined};
use crate::views::{Attendance, Moment, Signature};
use crate::when::Day;

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

impl ProtocolView {
    /// The view of a protocol.
    pub fn of(scribe: &Scribe<'_>, protocol: &Protocol, meeting: &Meeting<'_>) -> Self {
        let on = protocol.date.value;
        let sitting = planned_sitting(scribe, protocol);
        let theme = protocol.theme.as_ref().or_else(|| sitting?.theme.as_ref());
        let form = protocol.form.as_ref().or_else(|| sitting?.form.as_ref());
        let seat =
            |seat: Option<_>, role| seat.as_ref().map(|seat| scribe.seat(seat, role, meeting.term, on));
        Self {
            body: heading(scribe, protocol, meeting),
            number: protocol.number.as_ref().map(|number| scribe.number(number)),
            date: scribe.day(on),
            place: meeting.place.map(|place| scribe.text(place)),
            theme: theme.map(|theme| scribe.text(theme)),
            form: form_and_mode(scribe, form.map(|form| scribe.text(form)), protocol.mode),
            chair: seat(meeting.chair, Role::Chair),
            secretary: seat(meeting.secretary, Role::Secretary),
            present: protocol
                .present
                .as_ref()
                .map(|present| scribe.present(present, on, meeting.present_count())),
            absent: protocol.absent.as_ref().map(|absent| scribe.absent(absent, on)),
            invited: protocol.invited.iter().map(|who| scribe.speaker(who, on)).collect(),
            agenda: protocol
                .agenda
                .iter()
                .enumerate()
                .map(|(index, item)| agenda_item(scribe, index, item, on))
                .collect(),
            vote: scribe.vote(protocol.vote.as_ref(), protocol.unanimous),
        }
    }
}

/// The sitting of a plan that a protocol carries out.
fn planned_sitting<'l>(scribe: &Scribe<'l>, protocol: &Protocol) -> Option<&'l PlannedSitting> {
    let found = scribe.library.find(scribe.document.organization, &protocol.sitting.as_ref()?.0);
    let Found::Part(document, Part::Sitting(index)) = found else { return None };
    match &document.content {
        Content::Plan(plan) => plan.sitting.get(index),
        _ => None,
    }
}

/// The meeting's own title, or the bodies that met.
fn heading(scribe: &Scribe<'_>, protocol: &Protocol, meeting: &Meeting<'_>) -> Rich {
    if let Some(title) = &protocol.title {
        return scribe.text(title);
    }
    let organization = scribe.document.organization;
    let others = protocol.with.iter().filter_map(|body| scribe.library.find_body(organization, &body.0));
    let bodies = meeting.body.into_iter().chain(others).map(|(_, body)| scribe.text(&body.name));
    joined(bodies, ", ")
}

/// «дөңгелек үстел, қашықтан».
pub fn form_and_mode(scribe: &Scribe<'_>, form: Option<Rich>, mode: Option<Mode>) -> Option<Rich> {
    let remote = mode.map(|Mode::Remote| Rich::plain(&scribe.words().remote));
    let both: Vec<Rich> = [form, remote].into_iter().flatten().collect();
    (!both.is_empty()).then(|| joined(both, ", "))
}

fn agenda_item(scribe: &Scribe<'_>, index: usize, item: &AgendaItem, on: Day) -> AgendaItemView {
    let number = index + 1;
    let decisions = item.decision.iter().enumerate();
    AgendaItemView {
        number,
        anchor: item.id.as_ref().map_or_else(|| number.to_string(), |id| id.0.clone()),
        title: scribe.text(&item.title),
        points: item.points.as_ref().map(|points| scribe.prose(points)),
        reviews: item.reviews.iter().filter_map(|review| title_of_paper(scribe, &review.0)).collect(),
        speaker: item.speaker.as_ref().map(|speaker| scribe.speaker(speaker, on)),
        heard: item.heard.as_ref().map(|heard| scribe.prose(heard)),
        cites: scribe.cites(&item.cites),
        speeches: item
            .speech
            .iter()
            .map(|speech| SpeechView { by: scribe.speaker(&speech.by, on), said: scribe.prose(&speech.said) })
            .collect(),
        decisions: decisions
            .map(|(at, decision)| decision_view(scribe, format!("{number}.{}", at + 1), decision, on))
            .collect(),
    }
}

/// A decision with its number.
pub fn decision_view(
    scribe: &Scribe<'_>,
    number: String,
    decision: &MeetingDecision,
    on: Day,
) -> DecisionView {
    DecisionView {
        anchor: decision.id.as_ref().map_or_else(|| number.clone(), |id| id.0.clone()),
        number,
        text: scribe.prose(&decision.text),
        responsible: decision.responsible.iter().map(|who| scribe.responsible(who, Some(on))).collect(),
        due: decision.due.as_ref().map(|due| scribe.when(due)),
        vote: scribe.vote(decision.vote.as_ref(), decision.unanimous),
    }
}
