//! S014: a vote without votes, a citation of nothing.

use crate::codes;
use crate::finding::Report;
use crate::kinds::protocol::{Cite, Protocol, Vote};
use crate::library::Document;
use crate::say;

/// A vote has numbers or is unanimous; a citation names an edition or an act.
pub fn check(_: &Document, protocol: &Protocol, report: &mut Report) {
    let decisions = protocol.agenda.iter().flat_map(|item| &item.decision);
    let votes = protocol.vote.iter().chain(decisions.filter_map(|decision| decision.vote.as_ref()));
    votes.for_each(|vote| check_vote(vote, report));
    protocol.agenda.iter().flat_map(|item| &item.cites).for_each(|cite| check_cite(cite, report));
}

fn check_vote(vote: &Vote, report: &mut Report) {
    if vote.r#for.is_some() || vote.unanimous.is_some() || vote.lost.has("for") || vote.lost.has("unanimous") {
        return;
    }
    let message = say!("`for` кілті жоқ", "нет ключа `for`", "the key `for` is missing");
    let help = say!(
        "дауыс санын жазыңыз: `{{ for = 18, against = 0 }}`, немесе `{{ unanimous = true }}`",
        "напишите голоса: `{{ for = 18, against = 0 }}` или `{{ unanimous = true }}`",
        "write the votes: `{{ for = 18, against = 0 }}`, or `{{ unanimous = true }}`",
    );
    report.push(codes::MISSING_KEY.at(vote.span, message).help(help).paste("{ unanimous = true }"));
}

/// Reports a citation that names neither an edition nor an act.
pub fn check_cite(cite: &Cite, report: &mut Report) {
    if cite.edition.is_some() || cite.act.is_some() || cite.lost.has("edition") || cite.lost.has("act") {
        return;
    }
    let message = say!("`edition` кілті жоқ", "нет ключа `edition`", "the key `edition` is missing");
    let help = say!(
        "редакцияны (`edition = \"kz-83-2025-32\"`) немесе актіні (`act = \"…\"`) жазыңыз",
        "напишите редакцию (`edition = \"kz-83-2025-32\"`) или акт (`act = \"…\"`)",
        "name an edition (`edition = \"kz-83-2025-32\"`) or an act (`act = \"…\"`)",
    );
    report.push(codes::MISSING_KEY.at(cite.span, message).help(help).paste("edition = \"…\""));
}
