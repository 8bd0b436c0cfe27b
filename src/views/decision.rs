//! One sitting of an attestation commission, in the form of annex 5 of the Rules (order № 83, edition of 25.02.2025 № 32).

use serde::Serialize;

use crate::audience::Audience;
use crate::kinds::decision::{Case, Decision, Outcome};
use crate::library::Role;
use crate::library::meeting::Meeting;
use crate::rich::Rich;
use crate::views::scribe::{Scribe, capitalised};
use crate::views::{Attendance, Moment, Signature};

/// The commission's protocol.
#[derive(Debug, Clone, Serialize)]
pub struct SittingView {
    /// True for what everybody may see: an extract, which nobody signs. Votes, points and the category held before are
    /// not in it.
    pub extract: bool,
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
    /// What the tables leave out, where they leave out something.
    pub note: Option<String>,
    /// The form's four tables, always all four, in its order; one without rows says so. Everybody sees the first alone.
    pub tables: Vec<CaseTable>,
    /// Signatures of chair, members, secretary; none of an extract.
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
    /// The vote on the claim; none in the tables that say where an unmet claim ended.
    pub vote: Option<String>,
}

impl SittingView {
    /// The view of a commission's sitting.
    pub fn of(scribe: &Scribe<'_>, decision: &Decision, meeting: &Meeting<'_>) -> Self {
        let on = decision.date.value;
        let seat =
            |seat: Option<_>, role| seat.as_ref().map(|seat| scribe.seat(seat, role, meeting.term, on));
        let (chair, secretary) = (seat(meeting.chair, Role::Chair), seat(meeting.secretary, Role::Secretary));
        let extract = scribe.library.audience == Audience::Public;
        let signatures = || signatures(scribe, meeting, chair.clone(), secretary.clone());
        Self {
            extract,
            body: meeting.body.map(|(_, body)| scribe.text(&body.name)).unwrap_or_default(),
            number: decision.number.as_ref().map(|number| scribe.number(number)),
            date: scribe.day(on),
            place: meeting.place.map(|place| scribe.text(place)),
            signatures: if extract { Vec::new() } else { signatures() },
            chair,
            members: members(scribe, meeting),
            secretary,
            present: decision
                .present
                .as_ref()
                .map(|present| scribe.present(present, on, meeting.present_count())),
            absent: decision.absent.as_ref().map(|absent| scribe.absent(absent, on)),
            invited: decision.invited.iter().map(|who| scribe.speaker(who, on)).collect(),
            note: scribe.of_published_cases(),
            tables: tables(scribe, decision),
        }
    }
}

fn members(scribe: &Scribe<'_>, meeting: &Meeting<'_>) -> Vec<Rich> {
    let on = meeting.date.value;
    meeting.members(scribe.library).into_iter().map(|person| scribe.with_post(person, on)).collect()
}

/// Chair, then the members who were there, then the secretary.
fn signatures(
    scribe: &Scribe<'_>,
    meeting: &Meeting<'_>,
    chair: Option<Signature>,
    secretary: Option<Signature>,
) -> Vec<Signature> {
    let on = meeting.date.value;
    let present = meeting.present_people(scribe.library);
    let chair_id = meeting.chair.and_then(|seat| seat.party.person()).map(|person| &person.id);
    let members = meeting.members(scribe.library).into_iter().filter(|person| {
        let there = present.is_empty() || present.iter().any(|(other, _)| other.id == person.id);
        there && Some(&person.id) != chair_id
    });
    let label = Rich::plain(&scribe.words().member_label);
    let members =
        members.map(|person| Signature { label: label.clone(), name: scribe.short_name(person, Some(on)) });
    chair.into_iter().chain(members).chain(secretary).collect()
}

/// The form's four tables: a claim that is not met stands in the second, and where it ended in the third or fourth.
fn tables(scribe: &Scribe<'_>, decision: &Decision) -> Vec<CaseTable> {
    let words = scribe.words();
    let titles = [
        (&words.matches_claimed, [Outcome::Claimed].as_slice()),
        (&words.not_matches_claimed, &[Outcome::Current, Outcome::BelowCurrent]),
        (&words.matches_current, &[Outcome::Current]),
        (&words.matches_below_current, &[Outcome::BelowCurrent]),
    ];
    let shown = if scribe.library.audience == Audience::Public { 1 } else { titles.len() };
    let titles = titles.into_iter().take(shown);
    titles.map(|(title, outcomes)| table(scribe, decision, title, outcomes)).collect()
}

fn table(scribe: &Scribe<'_>, decision: &Decision, title: &str, outcomes: &[Outcome]) -> CaseTable {
    let cases = decision.case.iter().enumerate().filter(|(_, case)| outcomes.contains(&case.outcome));
    let rows = cases
        .enumerate()
        .map(|(row, (index, case))| case_view(scribe, decision, row + 1, (index, case), title));
    CaseTable { title: title.to_owned(), rows: rows.collect() }
}

fn case_view(
    scribe: &Scribe<'_>,
    decision: &Decision,
    number: usize,
    (index, case): (usize, &Case),
    title: &str,
) -> CaseView {
    let on = decision.date.value;
    let organization = scribe.document.organization;
    let person = scribe.library.find_person(organization, &case.person.0);
    let home = scribe.library.home(organization, &case.person.0);
    let held = || scribe.library.held_before(home?, person?, on).map(|held| held.category);
    let current = case.current.as_ref().map(|current| current.value).or_else(held);
    let id = case.id.as_ref().map_or_else(|| (index + 1).to_string(), |id| id.0.clone());
    // A claim that is not met stands in two tables, but its anchor leads to the first.
    let is_second = title == scribe.words().matches_current || title == scribe.words().matches_below_current;
    let anchor = if is_second { format!("{id}-outcome") } else { id };
    CaseView {
        number,
        anchor,
        name: person.map(|person| scribe.full_name(person, Some(on))).unwrap_or_default(),
        post: person.and_then(|person| scribe.post(person, on)),
        current: current.map(|current| capitalised(scribe.category(current, on))),
        claimed: capitalised(scribe.category(case.claimed.value, on)),
        awarded: capitalised(scribe.category(case.awarded.value, on)),
        decision: title.to_owned(),
        vote: scribe.vote(case.vote.as_ref().filter(|_| !is_second), None),
    }
}
