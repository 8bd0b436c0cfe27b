//! P002: a surname in a text that everybody may read.

use crate::audience::Audience;
use crate::checks::Context;
use crate::codes::SURNAME_IN_TEXT as CODE;
use crate::finding::{Finding, Report};
use crate::library::secrets::surnames;
use crate::library::{Document, Library};
use crate::names::surnames::Surnames;
use crate::say;
use crate::shape::Told;
use crate::source::Span;

/// Where papers are published, texts name nobody who did not agree to it.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let library = context.library;
    if !library.config.publishes {
        return;
    }
    let surnames = surnames(library);
    let papers =
        library.documents.iter().filter(|document| document.kind.is_public_paper() && !document.is_draft());
    report.extend(papers.filter_map(|document| find(library, document, &surnames)));
}

fn find(library: &Library, document: &Document, surnames: &Surnames) -> Option<Finding> {
    let mut first = None;
    document.content.texts(&mut |audience, told| {
        if let (Audience::Public, Told::Text(text), None) = (audience, told, first) {
            first = surnames.find(text).map(|(_, word)| word);
        }
    });
    let word = first?;
    let text = &library.sources.get(document.source).text;
    let start = text.find(word).unwrap_or_default();
    let message = say!(
        "жұртқа ашық мәтінде аты-жөнін жариялауға келісім бермеген адамның тегі тұр: `{word}`",
        "в тексте, открытом для всех, стоит фамилия человека, не согласного на публикацию имени: `{word}`",
        "a text for everybody has the surname of a person who did not agree to be named: `{word}`",
    );
    let help = say!(
        "оның орнына лауазымын жазыңыз; келісімі болса, адамның `publish-name = true` кілтін қосыңыз",
        "напишите вместо неё должность; если согласие есть, добавьте человеку `publish-name = true`",
        "write the post in its place; where the person agreed, add `publish-name = true`",
    );
    Some(CODE.at(Span::new(document.source, start..start + word.len()), message).help(help))
}
