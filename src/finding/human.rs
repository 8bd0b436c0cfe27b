//! Findings as a person reads them: the line, the fault under it, and what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::finding::{Finding, Severity, Waived};
use crate::say;
use crate::source::{Sources, Span};
use crate::text::{Language, Say, forbidden, visible};

mod window;

use window::window;

/// Draws a finding; with colours where `styled`.
pub fn render(finding: &Finding, sources: &Sources, language: Language, styled: bool) -> String {
    if let Some(waived) = &finding.waived {
        return waived_line(finding, waived, sources, language);
    }
    let path = printable(&sources.get(finding.span.source).path);
    let title = level(finding.severity, language)
        .primary_title(visible(finding.message.to(language)))
        .id(finding.code.number);
    let mut group = Group::with_title(title);
    let source = sources.get(finding.span.source);
    group = if source.is_private() {
        group.element(origin(sources, finding.span))
    } else if source.text.trim().is_empty() {
        group.element(Origin::path(path.as_str()))
    } else {
        group.elements(snippet(finding, sources, language, finding.span))
    };
    for span in other_files(finding) {
        group = group.elements(snippet(finding, sources, language, span));
    }
    if let Some(help) = &finding.help {
        group =
            group.element(Level::HELP.with_name(word(&HELP(), language)).message(visible(help.to(language))));
    }
    if let Some(paste) = &finding.paste {
        let indented = visible(paste).replace('\n', "\n  ");
        group = group.element(Level::NOTE.with_name(word(&PASTE(), language)).message(indented));
    }
    if let Some(basis) = &finding.basis {
        group = group
            .element(Level::NOTE.with_name(word(&BASIS(), language)).message(visible(basis.to(language))));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let mut drawn = renderer.render(&[group]);
    drawn.push('\n');
    drawn
}

/// A finding that may stand for a time is told in one line, and the waiver on another.
fn waived_line(finding: &Finding, waived: &Waived, sources: &Sources, language: Language) -> String {
    let source = sources.get(finding.span.source);
    let position = source.position(finding.span.range().start);
    let place = format!("{}:{}:{}", printable(&source.path), position.line, position.column);
    let (number, why) = (finding.code.number, waived_sentence(waived));
    let line = |text: String| visible(&text.replace('\n', " "));
    let fault = line(format!("[{number}] {place}: {}", finding.message.to(language)));
    format!("{}{fault}\n  {}\n", word(&WAIVED(), language), line(why.to(language).to_owned()))
}

/// «рұқсат берген – меңгеруші А.С. Нұрбекова, соңғы күні – 2026-12-31: себебі».
pub fn waived_sentence(waived: &Waived) -> Say {
    let Waived { reason, named, until, .. } = waived;
    Say {
        kk: format!("рұқсат берген – {}, соңғы күні – {until}: {}", named.kk, reason.kk),
        ru: format!("кто разрешил – {}, последний день – {until}: {}", named.ru, reason.ru),
        en: format!("waived by {} until {until}: {}", named.en, reason.en),
    }
}

#[expect(non_snake_case, reason = "constant sentences")]
fn WAIVED() -> Say {
    say!("уақытша рұқсат", "временно разрешено", "waived")
}

#[expect(non_snake_case, reason = "constant sentences")]
fn HELP() -> Say {
    say!("не істеу керек", "что сделать", "help")
}

#[expect(non_snake_case, reason = "constant sentences")]
fn PASTE() -> Say {
    say!("қойыңыз", "вставьте", "paste")
}

#[expect(non_snake_case, reason = "constant sentences")]
fn BASIS() -> Say {
    say!("негіздеме", "основание", "basis")
}

fn word(say: &Say, language: Language) -> String {
    say.to(language).to_owned()
}

/// The word that stands before a finding.
pub fn severity_word(severity: Severity) -> Say {
    match severity {
        Severity::Error => say!("қате", "ошибка", "error"),
        Severity::Warning => say!("ескерту", "предупреждение", "warning"),
        Severity::Note => say!("ескертпе", "заметка", "note"),
    }
}

fn level(severity: Severity, language: Language) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    level.with_name(word(&severity_word(severity), language))
}

/// Where a finding stands, without its letters.
fn origin(sources: &Sources, span: Span) -> Origin<'static> {
    let source = sources.get(span.source);
    let position = source.position(span.range().start);
    Origin::path(printable(&source.path)).line(position.line).char_column(position.column)
}

/// The lines of one file that a finding is about, with the labels that lie in it.
fn snippet<'s>(finding: &'s Finding, sources: &'s Sources, language: Language, at: Span) -> Vec<Element<'s>> {
    let source = sources.get(at.source);
    let labels = finding.labels.iter().filter(|(span, _)| span.source == at.source);
    let primary = (at.source == finding.span.source).then_some(AnnotationKind::Primary);
    let own = primary.map(|kind| (kind, within(&source.text, finding.span), None));
    let others = labels.map(|(span, fact)| {
        (AnnotationKind::Context, within(&source.text, *span), Some(visible(fact.to(language))))
    });
    let marks: Vec<_> = own.into_iter().chain(others).collect();
    let first = marks.iter().map(|(_, span, _)| span.start).min().unwrap_or(0);
    let last = marks.iter().map(|(_, span, _)| span.end).max().unwrap_or(0);
    let start = source.line_start(first);
    let end = source.line_end(last);
    let line = source.position(start).line;
    let near = marks.first().map_or(0..0, |(_, span, _)| span.clone());
    let shown = window(source, start..end, &near);
    let lines_before = source.text[start..shown.start].matches('\n').count();
    let mut snippet = Snippet::source(&source.text[shown.clone()]).line_start(line + lines_before);
    for (kind, span, fact) in marks {
        let inside = span.start >= shown.start && span.start <= shown.end;
        if inside {
            let cut = span.start - shown.start..span.end.min(shown.end) - shown.start;
            snippet = snippet.annotation(kind.span(cut).label(fact));
        }
    }
    if shown == (start..end) {
        return vec![snippet.path(printable(&source.path)).into()];
    }
    vec![origin(sources, at).into(), snippet.into()]
}

/// One span of each other file that has labels.
fn other_files(finding: &Finding) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (span, _) in &finding.labels {
        let known = spans.iter().any(|other| other.source == span.source);
        if span.source != finding.span.source && !known {
            spans.push(*span);
        }
    }
    spans
}

/// A span cut to its first line, so that a long value does not fill the screen.
fn within(text: &str, span: Span) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(span.range().start.min(text.len()));
    let end = text.ceil_char_boundary(span.range().end.min(text.len()).max(start));
    let line = text[start..end].find('\n').map_or(end, |length| start + length);
    let cut = text[start..line].trim_end_matches('\r').len();
    start..start + cut
}

/// A path without characters that would act on a terminal.
pub fn printable(path: &str) -> String {
    path.chars()
        .map(|letter| if forbidden(letter) || letter == '\n' || letter == '\r' { '\u{FFFD}' } else { letter })
        .collect()
}
