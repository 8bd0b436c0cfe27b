//! A002: a category of another sort of post.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::claims::list;
use crate::checks::attestation::court::Court;
use crate::codes::CLAIM_OF_ANOTHER_POST as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::people::{Category, Ladder};
use crate::say;
use crate::text::Say;

/// A category is claimed for the post that is held.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.person_span();
    let Some(post) = claim.post_type else { return leave_post_open(claim, court) };
    let law = court.law();
    if let Some(law) = law.filter(|law| is_unlisted(*law, post)) {
        return court.leave_open(&CODE, place, || {
            let Say { kk, ru, en } = law.edition.title();
            say!(
                "{kk} редакцияда `{post}` деген лауазым түрі жоқ",
                "в редакции {ru} нет вида должности `{post}`",
                "edition {en} has no sort of post `{post}`",
            )
        });
    }
    if court.ask(&CODE, place, |law| law.posts.ask(post)).is_none() {
        return;
    }
    if let Some((basis, ladder)) = fault(claim, law) {
        let open = law.and_then(|law| law.answer(law.law.ladders.ask(ladder.word())));
        let open = open.map_or(&[][..], |(steps, _)| &steps.categories);
        court.find(&CODE, basis, |code| finding(code, claim, post, open));
    }
}

/// The ladder of the post, where the claimed category stands on another one.
pub fn fault<'e>(claim: &Claim<'_>, law: Option<LawOfDay<'e>>) -> Option<(Basis<'e>, Ladder)> {
    let law = law?;
    let (post, basis) = law.answer(law.law.posts.ask(claim.post_type?))?;
    (post.ladder != claim.ladder()).then_some((basis, post.ladder))
}

fn is_unlisted(law: LawOfDay<'_>, post: &str) -> bool {
    !law.law.posts.is_empty() && law.law.posts.ask(post).answer.is_none()
}

/// Other rules need the sort of post, too; this one says for all of them that it is not known.
fn leave_post_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, claim.person_span(), || {
        say!(
            "адамның сол күнгі лауазым түрі (`post-type`) жазылмаған",
            "не указан вид должности человека на этот день (`post-type`)",
            "the person's sort of post on that day (`post-type`) is not written",
        )
    });
}

fn finding(code: &'static Code, claim: &Claim<'_>, post: &str, open: &[Category]) -> Finding {
    let (claimed, open) = (claim.claimed().word(), list(open));
    let message = say!(
        "мәлімделген санат – `{claimed}`, ал лауазым түрі – `{post}`: оның санаттары басқа",
        "заявлена категория `{claimed}`, а вид должности – `{post}`: у неё другие категории",
        "`{claimed}` is claimed, but the sort of post is `{post}`, which has other categories",
    );
    let help = say!(
        "бұл лауазымның санаттары: {open}; `claimed` мәні мен адамның `post-type` мәнін тексеріңіз",
        "категории этой должности: {open}; проверьте `claimed` и `post-type` человека",
        "the categories of this post are {open}; check `claimed` and the person's `post-type`",
    );
    code.at(claim.case.claimed.span, message).help(help)
}
