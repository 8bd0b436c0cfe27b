//! What may be said of files of private facts: the rule and the place, and nothing that is written there.

use crate::cards;
use crate::codes;
use crate::finding::{Code, Finding, Report};
use crate::say;
use crate::source::{Sources, Span};
use crate::text::{Language, Say};

/// Rules whose words never quote what a file says.
const SAYS_NO_VALUE: &[&Code] = &[
    &codes::PRIVATE_IN_DATA,
    &codes::UNREADABLE_FILE,
    &codes::NOT_UTF8,
    &codes::FORBIDDEN_CHARACTER,
    &codes::MISSING_KEY,
];

/// Takes what private files say out of all findings, so that no form of output has to think of it.
pub fn hush(report: &mut Report, sources: &Sources) {
    let is_private = |span: &Span| sources.get(span.source).is_private();
    for finding in report.findings_mut() {
        finding.labels.retain(|(span, _)| !is_private(span));
        if is_private(&finding.span) {
            hush_finding(finding);
        }
    }
}

fn hush_finding(finding: &mut Finding) {
    finding.paste = None;
    if SAYS_NO_VALUE.contains(&finding.code) {
        return;
    }
    let (number, title) = (finding.code.number, |language| heading(finding.code, language));
    finding.message = Say { kk: title(Language::Kk), ru: title(Language::Ru), en: title(Language::En) };
    finding.basis = None;
    finding.help = Some(say!(
        "файлдың осы жерін өзіңіз ашып қараңыз, жеке деректер мұнда көрсетілмейді; ереже: `qujat explain {number}`",
        "откройте это место файла сами, личные данные здесь не показываются; правило: `qujat explain {number}`",
        "open the file at this place yourself, private facts are not shown here; the rule: `qujat explain {number}`",
    ));
}

/// The heading of a rule's card as a message: without its capital and full stop.
fn heading(code: &Code, language: Language) -> String {
    let title = cards::title(code, language);
    let mut letters = title.trim().trim_end_matches('.').chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.as_str().chars()).collect()
}
