//! What became of decisions and measures, kept apart so that a signed protocol never changes.

use crate::phrase::Prose;
use crate::shape::OneOrMore;
use crate::source::Spanned;
use crate::when::Day;
use crate::who::{DocumentRef, TaskRef};

crate::shape! {
    /// `kind = "follow-up"`
    pub struct FollowUp {
        /// The reports.
        #[kk("Есептер.")]
        #[ru("Отчёты.")]
        report: OneOrMore<DoneReport>,
    }

    /// A report on a decision or measure.
    pub struct DoneReport {
        /// The decision or measure, as "protocol-id#1.1".
        #[kk("Қай шешім немесе іс-шара, мысалы \"protocol-id#1.1\".")]
        #[ru("Какое решение или мероприятие, например \"protocol-id#1.1\".")]
        of: TaskRef,
        /// When.
        #[kk("Қашан.")]
        #[ru("Когда.")]
        on: Spanned<Day>,
        /// What was done.
        #[kk("Не істелді.")]
        #[ru("Что сделано.")]
        note: Option<Prose>,
        /// True where it is done.
        #[kk("Орындалса – true.")]
        #[ru("true, если выполнено.")]
        done: Option<bool>,
        /// Documents that prove it.
        #[kk("Растайтын құжаттар.")]
        #[ru("Подтверждающие документы.")]
        evidence: Vec<DocumentRef>,
    }
}
