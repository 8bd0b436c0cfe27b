//! The attestation commissions of an organisation, how they were in office, and when they sat.

use crate::checks::attestation::composition::Composition;
use crate::kinds::Content;
use crate::kinds::body::{Body, Term};
use crate::kinds::decision::Decision;
use crate::kinds::people::Person;
use crate::library::{Document, Library};
use crate::source::Span;
use crate::when::{Day, SchoolYear};

/// The attestation commissions of an organisation and their sittings.
#[derive(Default)]
pub struct Office<'l> {
    /// The commissions, in the order of their paths.
    pub commissions: Vec<(&'l Document, &'l Body)>,
    /// What they decided, in whichever folder that is written.
    pub sessions: Vec<Session<'l>>,
}

/// A sitting of one of an organisation's commissions.
#[derive(Clone, Copy)]
pub struct Session<'l> {
    /// The paper.
    pub document: &'l Document,
    /// What it says.
    pub decision: &'l Decision,
    /// The commission.
    pub body: &'l Body,
}

/// A commission in office: the composition that it began with, and those that changed it.
pub struct Mandate<'l> {
    /// The school year that it is for.
    pub year: SchoolYear,
    /// The last day of the composition that it began with.
    pub last: Day,
    /// The compositions, each with its day, the first one first.
    pub compositions: Vec<(&'l Term, Day)>,
}

impl<'l> Office<'l> {
    /// Those of every organisation, in the order of the organisations.
    pub fn all(library: &'l Library) -> Vec<Self> {
        let mut all: Vec<Self> = library.organizations.iter().map(|_| Self::default()).collect();
        for document in &library.documents {
            match &document.content {
                Content::Body(body) if body.is_attestation_commission() => {
                    if let Some(office) = all.get_mut(document.organization) {
                        office.commissions.push((document, body));
                    }
                }
                Content::Decision(decision) => {
                    let found = library.find_body(document.organization, &decision.body.0);
                    let Some((home, body)) = found.filter(|(_, body)| body.is_attestation_commission())
                    else {
                        continue;
                    };
                    if let Some(office) = all.get_mut(home.organization) {
                        office.sessions.push(Session { document, decision, body });
                    }
                }
                _ => {}
            }
        }
        all
    }

    /// The sittings of a composition.
    pub fn sessions_of(&self, library: &'l Library, body: &Body, term: &Term) -> Vec<Session<'l>> {
        let own = self.sessions.iter().filter(|session| std::ptr::eq(session.body, body));
        own.filter(|session| {
            library.term_on(session.body, session.day()).is_some_and(|on| std::ptr::eq(on, term))
        })
        .copied()
        .collect()
    }

    /// How a commission was in office, the oldest first. Compositions whose day is not known tell nothing.
    pub fn mandates(&self, library: &'l Library, body: &'l Body) -> Vec<Mandate<'l>> {
        let dated = body.term.iter().filter_map(|term| Some((term, term.from.as_ref()?.value)));
        let mut dated: Vec<(&Term, Day)> = dated.collect();
        dated.sort_by_key(|(_, from)| *from);
        let mut mandates: Vec<Mandate<'l>> = Vec::new();
        for (term, from) in dated {
            match mandates.last_mut() {
                Some(last) if self.is_change(library, body, (term, from), last) => {
                    last.compositions.push((term, from));
                }
                _ => mandates.push(Mandate::begun(library, term, from)),
            }
        }
        mandates
    }

    /// True where a composition changes a commission that is in office, and forms no new one. A new one is formed
    /// before the old one's last day, too; then the sittings tell, and where there are none the season does: what is
    /// formed from June on is for the coming school year.
    fn is_change(
        &self,
        library: &'l Library,
        body: &Body,
        (term, from): (&Term, Day),
        running: &Mandate<'_>,
    ) -> bool {
        if from > running.last {
            return false;
        }
        if SchoolYear::prepared_on(from) == running.year {
            return true;
        }
        if SchoolYear::of(from) != running.year {
            return false;
        }
        let days: Vec<Day> = self.sessions_of(library, body, term).iter().map(Session::day).collect();
        match (days.iter().min(), days.iter().max()) {
            (_, Some(newest)) if *newest > running.last => false,
            (Some(_), _) => true,
            (None, _) => from.month() < 6,
        }
    }
}

impl Session<'_> {
    /// Its day.
    pub fn day(&self) -> Day {
        self.decision.date.value
    }
}

impl<'l> Mandate<'l> {
    fn begun(library: &Library, term: &'l Term, from: Day) -> Self {
        let year = SchoolYear::prepared_on(from);
        let last = library.mandate(from).map_or(year.last(), |mandate| mandate.last);
        Self { year, last, compositions: vec![(term, from)] }
    }

    /// The day on which it began.
    pub fn first(&self) -> Day {
        self.compositions.first().map_or(self.last, |(_, day)| *day)
    }

    /// Where a composition stands in it.
    pub fn position(&self, term: &Term) -> Option<usize> {
        self.compositions.iter().position(|(own, _)| std::ptr::eq(*own, term))
    }
}

/// Who presided under a composition, each with the place: its chair, or where it names none, whom its sittings name.
pub fn chairs<'l>(
    library: &'l Library,
    office: &Office<'l>,
    (home, body): (&Document, &Body),
    term: &'l Term,
) -> Vec<(&'l Person, Span)> {
    if let Some(chair) = &term.chair {
        let person = library.find_person(home.organization, &chair.0);
        return person.map(|person| (person, chair.0.span)).into_iter().collect();
    }
    if term.lost.has("chair") {
        return Vec::new();
    }
    let mut chairs: Vec<(&Person, Span)> = Vec::new();
    for session in office.sessions_of(library, body, term) {
        let Some(who) = &session.decision.chair else { continue };
        let party = library.party(session.document.organization, who, Some(session.day()));
        let Some(person) = party.person() else { continue };
        if chairs.iter().all(|(known, _)| !std::ptr::eq(*known, person)) {
            chairs.push((person, who.span()));
        }
    }
    chairs
}

impl<'l> Composition<'l> {
    /// The sittings of this composition.
    pub fn sessions(&self) -> Vec<Session<'l>> {
        self.office.sessions_of(self.library, self.body, self.term)
    }

    /// The mandate that this composition belongs to, and its place in it; none where its day is not known.
    pub fn mandate(&self) -> Option<(Mandate<'l>, usize)> {
        let mandates = self.office.mandates(self.library, self.body).into_iter();
        let mut placed = mandates.filter_map(|mandate| {
            let position = mandate.position(self.term)?;
            Some((mandate, position))
        });
        placed.next()
    }
}
