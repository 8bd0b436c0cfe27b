//! R016: a sort of post that no edition knows.

use std::collections::BTreeSet;

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::Content;
use crate::kinds::people::{Person, PostType};
use crate::nearest::nearest;
use crate::say;
use crate::source::Spanned;

/// What a test and a portfolio need depends on the sort of post, so a misspelt one would leave a case unjudged.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let known = context.library.editions.post_types();
    for document in &context.library.documents {
        if let Content::People(people) = &document.content {
            let written = people.person.iter().flat_map(written);
            let unknown = written.filter(|post_type| !known.contains(post_type.value.0.as_str()));
            report.extend(unknown.map(|post_type| finding(post_type, &known)));
        }
    }
}

/// Every sort of post that a person's entry names.
fn written(person: &Person) -> impl Iterator<Item = &Spanned<PostType>> {
    person.post_type.iter().chain(person.posts.iter().filter_map(|post| post.post_type.as_ref()))
}

fn finding(written: &Spanned<PostType>, known: &BTreeSet<&str>) -> Finding {
    let word = &written.value.0;
    let all = known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "`{word}` деген лауазым түрі ешбір редакцияда жоқ",
        "вида должности `{word}` нет ни в одной редакции",
        "no edition has a sort of post `{word}`",
    );
    let help =
        say!("мына сөздердің бірін жазыңыз: {all}", "напишите одно из слов: {all}", "use one of {all}",);
    let mut finding = codes::UNKNOWN_POST_TYPE.at(written.span, message).help(help);
    finding.paste = nearest(word, known.iter().copied()).map(|word| format!("\"{word}\""));
    finding
}
