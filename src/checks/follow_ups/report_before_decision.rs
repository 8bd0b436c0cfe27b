//! D029: a report that is older than what it reports on.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::follow_up::DoneReport;
use crate::library::{Document, Found};
use crate::say;

/// A decision is carried out after it was made.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for document in &context.library.documents {
        if let Content::FollowUp(follow_up) = &document.content {
            follow_up.report.iter().for_each(|done| report.extend(check_report(context, document, done)));
        }
    }
}

fn check_report(context: &Context<'_>, document: &Document, done: &DoneReport) -> Option<Finding> {
    let Found::Part(paper, _) = context.library.find(document.organization, &done.of.0) else { return None };
    let (made, on) = (paper.day()?, done.on.value);
    if on >= made {
        return None;
    }
    let message = say!(
        "есеп {on} күнгі, ал шешім одан кейін, {made} күні қабылданған",
        "отчёт от {on}, а решение принято позже, {made}",
        "the report is of {on}, but the decision was made later, on {made}",
    );
    let help = say!("есептің күнін тексеріңіз", "проверьте дату отчёта", "check the date of the report");
    Some(codes::REPORT_BEFORE_DECISION.at(done.on.span, message).help(help))
}
