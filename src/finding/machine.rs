//! Findings for programs: JSON lines, SARIF 2.1.0, GitHub annotations, GitLab's Code Quality report.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use crate::codes;
use crate::finding::{Finding, Severity, human};
use crate::source::{Source, Sources};
use crate::text::{Language, visible};

/// One JSON object: the places count from 1, columns in characters.
pub fn json(finding: &Finding, sources: &Sources, language: Language) -> Json {
    let source = sources.get(finding.span.source);
    let start = source.position(finding.span.range().start);
    let end = source.position(finding.span.range().end);
    json!({
        "code": finding.code.number,
        "name": finding.code.name,
        "severity": finding.severity.word(),
        "file": source.path,
        "line": start.line,
        "column": start.column,
        "end-line": end.line,
        "end-column": end.column,
        "message": visible(finding.message.to(language)),
        "help": finding.help.as_ref().map(|help| visible(help.to(language))),
        "paste": finding.paste.as_deref().map(visible),
        "basis": finding.basis.as_ref().map(|basis| visible(basis.to(language))),
        "waived": finding.waived.as_ref().map(|waived| json!({
            "reason": visible(waived.reason.to(language)),
            "by": visible(&waived.by),
            "until": waived.until.to_string(),
            "severity": waived.severity.word(),
        })),
        "unchanged": finding.unchanged,
    })
}

/// A whole report as SARIF.
pub fn sarif(findings: &[Finding], sources: &Sources, language: Language) -> Json {
    let rules: Vec<Json> = codes::ALL
        .iter()
        .map(|code| {
            json!({
                "id": code.number,
                "name": code.name,
                "shortDescription": { "text": code.name.replace('-', " ") },
                "defaultConfiguration": { "level": code.severity.word() },
            })
        })
        .collect();
    let results: Vec<Json> =
        findings.iter().map(|finding| sarif_result(finding, sources, language)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "qujat", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn sarif_result(finding: &Finding, sources: &Sources, language: Language) -> Json {
    let source = sources.get(finding.span.source);
    let start = source.position(finding.span.range().start);
    let end = source.position(finding.span.range().end);
    let text = told(finding, language);
    let fingerprint = format!("{}:1", fingerprint(finding, source));
    let severity = finding.waived.as_ref().map_or(finding.severity, |waived| waived.severity);
    // A list of suppressions says that the finding does not count; an empty one, that it does.
    let suppressions: Vec<Json> = finding
        .waived
        .iter()
        .map(|waived| {
            let why = human::waived_sentence(waived);
            json!({ "kind": "external", "status": "accepted", "justification": visible(why.to(language)) })
        })
        .collect();
    json!({
        "suppressions": suppressions,
        "ruleId": finding.code.number,
        "level": severity.word(),
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&source.path) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        } }],
        "properties": { "unchanged": finding.unchanged },
        "partialFingerprints": { "primaryLocationLineHash": fingerprint },
    })
}

/// What is wrong and what to do.
fn told(finding: &Finding, language: Language) -> String {
    visible(&match &finding.help {
        Some(help) => format!("{}: {}", finding.message.to(language), help.to(language)),
        None => finding.message.to(language).to_owned(),
    })
}

/// What a finding is recognised by in a later run, when lines above it have come or gone.
fn fingerprint(finding: &Finding, source: &Source) -> String {
    let line = source.position(finding.span.range().start).line;
    // The hash of a private line would tell a birthday to anybody who tries all days.
    let text = if source.is_private() { line.to_string() } else { beginning(source.line(line)) };
    hash(&[finding.code.number, &source.path, &text])
}

/// As much of a line as tells it from others; a line of a megabyte is not hashed whole for each finding in it.
fn beginning(line: &str) -> String {
    line.trim().chars().take(1000).collect()
}

/// FNV-1a: stays the same from run to run and from version to version.
fn hash(parts: &[&str]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.join("\u{1F}").bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// A path as a relative URI: letters outside ASCII are percent-encoded.
fn uri(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// How many annotations of a sort GitHub shows of one step.
const ANNOTATIONS: usize = 10;

/// The findings that GitHub is given to show at their lines: the gravest, and of those first what stands in changed lines.
pub fn annotated(mut findings: Vec<&Finding>) -> Vec<&Finding> {
    findings.sort_by_key(|finding| (finding.severity, !finding.on_changed_line));
    findings.truncate(ANNOTATIONS);
    findings
}

/// A Code Quality report of GitLab. Paths are those of the repository, so the workspace must be its root.
pub fn gitlab(findings: &[&Finding], sources: &Sources, language: Language) -> Json {
    let mut twins: HashMap<String, usize> = HashMap::new();
    let issues = findings.iter().map(|finding| {
        let source = sources.get(finding.span.source);
        let fingerprint = fingerprint(finding, source);
        // GitLab takes two issues of one fingerprint for one issue.
        let twin = twins.entry(fingerprint.clone()).and_modify(|twins| *twins += 1).or_insert(1);
        json!({
            "description": told(finding, language),
            "check_name": finding.code.number,
            "fingerprint": format!("{fingerprint}:{twin}"),
            "severity": match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            },
            "location": {
                "path": source.path,
                "lines": {
                    "begin": source.position(finding.span.range().start).line,
                    "end": source.position(finding.span.range().end).line,
                },
            },
        })
    });
    issues.collect()
}

/// An annotation of GitHub Actions.
pub fn github(finding: &Finding, sources: &Sources, language: Language) -> String {
    let source = sources.get(finding.span.source);
    let start = source.position(finding.span.range().start);
    let end = source.position(finding.span.range().end);
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let columns = if start.line == end.line {
        format!(",col={},endColumn={}", start.column, end.column)
    } else {
        String::new()
    };
    let waived = finding.waived.as_ref().map(human::waived_sentence);
    let message = match waived.as_ref().or(finding.help.as_ref()) {
        Some(more) => format!("{}\n{}", finding.message.to(language), more.to(language)),
        None => finding.message.to(language).to_owned(),
    };
    format!(
        "::{level} file={},line={},endLine={}{columns},title={} {}::{}",
        property(&source.path),
        start.line,
        end.line,
        finding.code.number,
        property(finding.code.name),
        data(&message)
    )
}

fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
