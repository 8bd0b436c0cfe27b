//! D031, of a waiver: its reason is still to be written.

use crate::codes;
use crate::finding::Finding;
use crate::kinds::waiver::Waiver;
use crate::say;
use crate::text::Language;

/// A reason is words. `…` or a dash answers nobody, and such a waiver waives nothing.
pub fn finding(waiver: &Waiver) -> Option<Finding> {
    let has_words = |language| waiver.reason.letters(language).chars().any(char::is_alphabetic);
    if Language::ALL.into_iter().all(has_words) {
        return None;
    }
    let message = say!(
        "уақытша рұқсаттың себебі сөзбен жазылмаған, сондықтан рұқсат күшіне енбейді",
        "причина временного разрешения не написана словами, поэтому оно не действует",
        "the reason of the waiver is not written in words, so it waives nothing",
    );
    let help = say!(
        "`reason` мәніне неге рұқсат етілгенін жазыңыз",
        "напишите в `reason`, почему это разрешено",
        "write in `reason` why the finding may stand",
    );
    Some(codes::UNFINISHED_TEXT.at(waiver.reason.span, message).help(help))
}
