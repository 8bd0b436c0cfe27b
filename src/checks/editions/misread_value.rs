//! R013: a value written in another way than its rule reads.

use crate::checks::Context;
use crate::codes::MISREAD_VALUE as CODE;
use crate::editions::{ATTESTATION, Editions};
use crate::finding::Report;
use crate::say;

/// A value at a path that a rule reads is written in the way that the rule understands.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let own = context.library.editions.iter().filter(|edition| edition.place.is_some());
    for misread in own.filter(|edition| edition.act() == ATTESTATION).flat_map(Editions::misread) {
        let (path, written) = (&misread.path, misread.written.replace(" / ", "` / `"));
        let message = say!(
            "`{path}` мәні ереже оқитын түрде жазылмаған",
            "значение `{path}` записано не в том виде, в каком его читает правило",
            "the value `{path}` is written in another way than its rule reads",
        );
        let help = say!("былай жазыңыз: `{written}`", "напишите так: `{written}`", "write `{written}`");
        report.push(CODE.at(misread.span, message).help(help));
    }
}
