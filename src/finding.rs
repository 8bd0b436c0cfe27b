//! What is wrong with a document, where, and what to do about it.

use crate::source::{Sources, Span};
use crate::text::Say;
use crate::when::Day;

mod discretion;
pub mod human;
pub mod machine;

pub use discretion::hush;

/// How sure a verdict is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It cannot be right.
    Error,
    /// It is probably wrong, or a requisite is missing.
    Warning,
    /// It is only worth knowing.
    Note,
}

impl Severity {
    /// The word used in machine formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A rule's number and name, from the ledger in `codes.rs`.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// A family's letter and a number that is never used again: `D007`.
    pub number: &'static str,
    /// The fault in words, so that it reads after "allow": `no-quorum`.
    pub name: &'static str,
    /// The usual severity.
    pub severity: Severity,
    /// The rule's card: what, why, bad, good, in every language.
    pub card: &'static str,
}

impl Code {
    /// A finding of this rule. There is no other way to make one.
    pub fn at(&'static self, span: Span, message: Say) -> Finding {
        Finding {
            code: self,
            severity: self.severity,
            span,
            message,
            labels: Vec::new(),
            help: None,
            paste: None,
            basis: None,
            waived: None,
            unchanged: false,
            on_changed_line: false,
        }
    }

    /// The family's letter.
    pub fn family(&self) -> &'static str {
        &self.number[..1]
    }
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub code: &'static Code,
    /// How sure the verdict is.
    pub severity: Severity,
    /// The value that is wrong.
    pub span: Span,
    /// The fault: lower case, no full stop.
    pub message: Say,
    /// Other places that matter, each with a fact.
    pub labels: Vec<(Span, Say)>,
    /// What to do.
    pub help: Option<Say>,
    /// What to type in its place.
    pub paste: Option<String>,
    /// The provision that it rests on, its edition and since when that is in force.
    pub basis: Option<Say>,
    /// Set where somebody lets it stand for a time; it is a note then.
    pub waived: Option<Waived>,
    /// True where the run asks only about changed files, and those of this finding are as they were.
    pub unchanged: bool,
    /// True where the run asks only about changed files, and the very line is a changed one.
    pub on_changed_line: bool,
}

/// Why a finding does not fail, by whose word and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// How sure the verdict is all the same.
    pub severity: Severity,
    /// Why it may stand.
    pub reason: Say,
    /// Who answers for that, as the waiver names them.
    pub by: String,
    /// The same as people call them: post and name.
    pub named: Say,
    /// The last day.
    pub until: Day,
}

impl Finding {
    /// Sets another severity than the rule's usual one.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    /// Gives the text to paste in place of the fault.
    #[must_use]
    pub fn paste(mut self, text: impl Into<String>) -> Self {
        self.paste = Some(text.into());
        self
    }

    /// Says what the verdict rests on.
    #[must_use]
    pub fn because(mut self, basis: Say) -> Self {
        self.basis = Some(basis);
        self
    }

    /// Points at another place.
    #[must_use]
    pub fn label(mut self, span: Span, fact: Say) -> Self {
        self.labels.push((span, fact));
        self
    }
}

/// All findings of a run, in the order of files and lines.
#[derive(Debug, Clone, Default)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Adds many findings.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.findings.extend(findings);
    }

    /// Puts findings in the order of files, lines and codes; says the same thing about one place once.
    pub fn sort(&mut self, sources: &Sources) {
        self.findings.sort_by(|a, b| {
            let path = |finding: &Finding| sources.get(finding.span.source).path.as_str();
            (path(a), a.span, a.code.number, &a.message.en).cmp(&(
                path(b),
                b.span,
                b.code.number,
                &b.message.en,
            ))
        });
        self.findings.dedup_by(|a, b| a.code == b.code && a.span == b.span && a.message == b.message);
    }

    /// The findings.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings, to change their severity.
    pub fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }
}
