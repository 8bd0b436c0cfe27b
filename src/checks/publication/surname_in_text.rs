//! P002: a surname in a text that everybody may read.

use std::ops::Range;

use crate::audience::Audience;
use crate::checks::Context;
use crate::codes::SURNAME_IN_TEXT as CODE;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::people::People;
use crate::library::secrets::surnames;
use crate::library::{Document, Library};
use crate::load::CONFIG;
use crate::names::surnames::Surnames;
use crate::phrase::Phrase;
use crate::rich::Rich;
use crate::say;
use crate::shape::Told;
use crate::source::{SourceId, Span};
use crate::text::Language;

/// Where papers are published, texts name nobody who did not agree to it: those of papers, and names of organisations,
/// bodies and posts, which pages repeat, and what the settings let the home page say.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let library = context.library;
    if !library.config.publishes {
        return;
    }
    let surnames = surnames(library);
    let documents =
        library.documents.iter().filter(|document| document.kind.is_public() && !document.is_draft());
    for document in documents {
        let texts = texts(document);
        report.extend(find(library, document.source, &texts, &surnames, document.kind.is_paper()));
    }
    let settings = library.sources.iter().find(|(_, source)| source.path == CONFIG).map(|(source, _)| source);
    if let Some((settings, introduction)) = settings.zip(library.config.site.introduction.as_ref()) {
        let texts = Language::ALL.map(|language| introduction.0.letters(language));
        report.extend(find(library, settings, &texts, &surnames, false));
    }
}

/// Texts of a document that everybody may read. Of people these are their posts: a name is told or withheld in whole.
fn texts(document: &Document) -> Vec<&str> {
    let mut texts = Vec::new();
    match &document.content {
        Content::People(people) => {
            posts(people).for_each(|post| texts.extend(Language::ALL.map(|language| post.letters(language))))
        }
        content => content.texts(&mut |audience, told| {
            if let (Audience::Public, Told::Text(text)) = (audience, told) {
                texts.push(text);
            }
        }),
    }
    texts
}

fn posts(people: &People) -> impl Iterator<Item = &Phrase> {
    people.person.iter().flat_map(|person| person.post.iter().chain(person.posts.iter().map(|post| &post.is)))
}

/// A finding a text, at the name that it tells first.
fn find(
    library: &Library,
    source: SourceId,
    texts: &[&str],
    surnames: &Surnames,
    is_paper: bool,
) -> Vec<Finding> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut findings = Vec::new();
    for text in texts {
        let Some(word) = told(text, surnames) else { continue };
        let place = place(&library.sources.get(source).text, text, &word);
        if !places.contains(&place) {
            findings.push(finding(Span::new(source, place.clone()), &word, is_paper));
            places.push(place);
        }
    }
    findings
}

/// What a text tells as it is written, or as it is read: marks and entities may stand inside a word.
fn told(text: &str, surnames: &Surnames) -> Option<String> {
    let has_marks = text.contains(['*', '_', '~', '`', '&', '\\', '[', '<']);
    surnames.find(text).or_else(|| surnames.find(&Rich::prose(text).to_lines()).filter(|_| has_marks))
}

/// Where a word of a text stands in its file; its first line where the word is written another way.
fn place(file: &str, text: &str, word: &str) -> Range<usize> {
    let line = text.trim().lines().next().unwrap_or_default();
    let start = file.find(line).unwrap_or_default();
    let is_near = |at: &usize| *at < text.len() + line.len();
    match file[start..].find(word).filter(is_near) {
        Some(at) => start + at..start + at + word.len(),
        None if file[start..].starts_with(line) => start..start + line.len(),
        None => 0..0,
    }
}

fn finding(place: Span, word: &str, is_paper: bool) -> Finding {
    let message = say!(
        "жұртқа ашық мәтінде аты-жөнін жариялауға келісім бермеген адам аталған: `{word}`",
        "в тексте, открытом для всех, назван человек, не согласный на публикацию имени: `{word}`",
        "a text for everybody names a person who did not agree to be named: `{word}`",
    );
    let help = match is_paper {
        true => say!(
            "аты-жөнінің орнына лауазымын жазыңыз; келісімі болса, адамның `publish-name = true` кілтін қосыңыз; түзетілгенше бұл қағаз сайтқа шықпайды",
            "напишите вместо имени должность; если согласие есть, добавьте человеку `publish-name = true`; пока не исправлено, эта бумага на сайт не выйдет",
            "write the post in its place; where the person agreed, add `publish-name = true`; until then the paper is not published",
        ),
        false => say!(
            "аты-жөнін алып тастаңыз; келісімі болса, адамның `publish-name = true` кілтін қосыңыз; бұл мәтін басқа беттерде де шығады, сондықтан түзетілгенше сайт жаңармайды",
            "уберите имя; если согласие есть, добавьте человеку `publish-name = true`; этот текст выходит и на других страницах, поэтому, пока не исправлено, сайт не обновится",
            "take the name out; where the person agreed, add `publish-name = true`; other pages repeat this text, so the site is not renewed until then",
        ),
    };
    CODE.at(place, message).help(help)
}
