//! D024: an approved plan that does not say who approved it.

use crate::codes;
use crate::finding::Report;
use crate::kinds::Status;
use crate::kinds::plan::Plan;
use crate::say;

/// An approved plan carries the stamp БЕКІТЕМІН / УТВЕРЖДАЮ.
pub fn check(plan: &Plan, report: &mut Report) {
    if plan.status.value == Status::Draft || plan.approved.is_some() || plan.lost.has("approved") {
        return;
    }
    let message = say!(
        "жоспар бекітілген, бірақ кім бекіткені жазылмаған",
        "план утверждён, но не указано, кем",
        "the plan is approved, but it is not said by whom",
    );
    let help = say!(
        "`approved = {{ by = \"director\", on = 2025-08-29 }}` деп жазыңыз",
        "напишите `approved = {{ by = \"director\", on = 2025-08-29 }}`",
        "write `approved = {{ by = \"director\", on = 2025-08-29 }}`",
    );
    let finding = codes::NO_APPROVAL.at(plan.status.span, message).help(help);
    report.push(finding.paste("approved = { by = \"director\", on = … }"));
}
