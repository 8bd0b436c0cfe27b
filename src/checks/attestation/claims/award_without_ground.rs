//! A009: an award without attestation on a ground that does not give it.

use crate::checks::attestation::claim::{Claim, counted, expiry, rank};
use crate::checks::attestation::claims::list;
use crate::checks::attestation::court::Court;
use crate::codes::AWARD_WITHOUT_GROUND as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::values::Grant;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Procedure;
use crate::kinds::people::Category;
use crate::say;

/// A ground for award without attestation is one that the edition lists, and gives the claimed category.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(ground) = &claim.case.without_procedure else { return };
    let (place, name) = (ground.span, ground.0.as_str());
    let law = court.law();
    if law.is_none_or(|law| law.law.without_procedure.is_empty()) {
        court.ask(&CODE, place, |law| law.without_procedure.ask(name));
        return;
    }
    match fault(claim, law) {
        Some((basis, Lack::Ground)) => {
            court.find(&CODE, basis, |code| unknown_ground(code, claim, law, name))
        }
        Some((basis, lack)) => court.find(&CODE, basis, |code| lack.finding(code, claim, name)),
        None => check_further(claim, law, court),
    }
}

/// What the ground gives is the category claimed, as far as the documents tell.
fn check_further(claim: &Claim<'_>, law: Option<LawOfDay<'_>>, court: &mut Court<'_>) {
    let Some((law, (grant, basis))) = law.and_then(|law| Some((law, grant(claim, law)?))) else { return };
    if given(claim, law, grant).is_none() {
        return leave_current_open(claim, court);
    }
    if let Some((current, runs)) = lowered(claim, law) {
        return court.find(&CODE, basis.and(runs).as_reading(), |code| lowering(code, claim, current));
    }
    if grant.language_teachers {
        leave_subject_open(claim, court);
    }
}

/// What speaks against an award on a ground, and what that rests on.
type Fault<'e> = (Basis<'e>, Lack<'e>);

/// What an award on a ground lacks.
#[derive(Clone, Copy)]
pub enum Lack<'e> {
    /// The edition has no such ground.
    Ground,
    /// Nothing is confirmed on it.
    Confirmation,
    /// It gives other categories.
    Category(&'e [Category]),
    /// It is for other posts.
    Post(&'e [String]),
}

/// Why the ground does not give the category, as far as the edition tells.
pub fn fault<'e>(claim: &Claim<'_>, law: Option<LawOfDay<'e>>) -> Option<Fault<'e>> {
    let (law, _) = (law?, claim.case.without_procedure.as_ref()?);
    let Some((grant, basis)) = grant(claim, law) else {
        return law.whole(&law.law.without_procedure).map(|basis| (basis, Lack::Ground));
    };
    if claim.case.procedure.value == Procedure::Confirm {
        return Some((basis, Lack::Confirmation));
    }
    if let Some((given, ladder)) = given(claim, law, grant)
        && !given.contains(&claim.claimed())
    {
        return Some((basis.and_maybe(ladder), Lack::Category(given)));
    }
    let posts = grant.posts.as_ref()?;
    let is_of_another = claim.post_type.is_some_and(|post| posts.iter().all(|known| known != post));
    is_of_another.then_some((basis, Lack::Post(posts)))
}

/// What the edition says of the ground of a claim.
fn grant<'e>(claim: &Claim<'_>, law: LawOfDay<'e>) -> Option<(&'e Grant, Basis<'e>)> {
    let ground = claim.case.without_procedure.as_ref()?;
    law.answer(law.law.without_procedure.ask(ground.0.as_str()))
}

/// What a ground gives to a person, and what its order rests on where it raises by a step.
type Given<'e> = (&'e [Category], Option<Basis<'e>>);

/// What a ground gives to this person; none where that depends on a current category which is not known.
fn given<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, grant: &'e Grant) -> Option<Given<'e>> {
    let is_given = grant.categories.contains(&claim.claimed());
    match claim.current() {
        Some(current) if grant.raises.contains(&current) => next(law, current),
        None if !grant.raises.is_empty() && !is_given => None,
        _ => Some((&grant.categories, None)),
    }
}

/// The step above a category.
fn next(law: LawOfDay<'_>, current: Category) -> Option<Given<'_>> {
    let (steps, basis) = law.answer(law.law.ladders.ask(current.ladder().word()))?;
    let (rank, _) = rank(law, current)?;
    let above = rank + 1;
    Some((steps.categories.get(above..=above).unwrap_or_default(), Some(basis)))
}

/// A current category that stands above the one claimed and still runs: the award would lower it.
fn lowered<'e>(claim: &Claim<'_>, law: LawOfDay<'e>) -> Option<(Category, Basis<'e>)> {
    let current = claim.current()?;
    let own = counted(Some(law), current, claim.ladder());
    let (own_rank, basis) = rank(law, own.category)?;
    let (claimed, _) = rank(law, claim.claimed())?;
    let is_lower = own.category.ladder() == claim.ladder() && claimed < own_rank;
    let has_ended = || expiry(claim, Some(law), current).is_some_and(|(until, _)| until < claim.day);
    (is_lower && !has_ended()).then(|| (current, basis.and_maybe(own.basis)))
}

fn leave_current_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, claim.person_span(), || {
        say!(
            "адамның қолданыстағы санаты белгісіз, ал көрсетілген негіз одан бір деңгей жоғары санат береді",
            "неизвестна действующая категория, а указанное основание даёт категорию на один уровень выше неё",
            "the current category is not known, and the ground gives the one above it",
        )
    });
}

fn leave_subject_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    let place = claim.case.without_procedure.as_ref().map_or(claim.person_span(), |ground| ground.span);
    court.leave_open(&CODE, place, || {
        say!(
            "бұл негізбен санат шет тілі педагогтеріне ғана беріледі, ал адамның пәні құжаттардан көрінбейді",
            "по этому основанию категория присваивается только педагогам иностранных языков, а предмет педагога из документов не виден",
            "this ground is for teachers of foreign languages only, and no document tells the person's subject",
        )
    });
}

impl Lack<'_> {
    fn finding(self, code: &'static Code, claim: &Claim<'_>, name: &str) -> Finding {
        match self {
            Self::Category(given) => other_category(code, claim, name, given),
            Self::Post(posts) => other_post(code, claim, name, posts),
            Self::Confirmation | Self::Ground => confirmation(code, claim, name),
        }
    }
}

fn lowering(code: &'static Code, claim: &Claim<'_>, current: Category) -> Finding {
    let (claimed, current) = (claim.claimed().word(), current.word());
    let message = say!(
        "аттестаттаусыз берілетін санат – `{claimed}`, ал қолданыстағы санат одан жоғары: `{current}`",
        "без аттестации присваивается `{claimed}`, а действующая категория выше: `{current}`",
        "`{claimed}` is to be given without attestation, but the current category is higher: `{current}`",
    );
    let help = say!(
        "санатты төмендетпеңіз: адамның қолданыстағы санатын тексеріңіз; ол дұрыс болса, бұл істі алып тастаңыз",
        "не понижайте категорию: проверьте действующую категорию; если она верна, уберите это дело",
        "do not lower the category: check the current one; if it is right, take the case out",
    );
    place(code, claim, message).help(help)
}

fn other_post(code: &'static Code, claim: &Claim<'_>, name: &str, posts: &[String]) -> Finding {
    let post = claim.post_type.unwrap_or_default();
    let posts = posts.iter().map(|post| format!("`{post}`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "`{name}` негізі қолданылатын лауазым түрі – {posts}, ал адамның лауазым түрі – `{post}`",
        "основание `{name}` действует для вида должности {posts}, а вид должности человека – `{post}`",
        "the ground `{name}` is for the sort of post {posts}, but the person's is `{post}`",
    );
    let help = say!(
        "`without-procedure` мәні мен адамның `post-type` мәнін тексеріңіз; бұл лауазымда санат аттестаттау арқылы беріледі",
        "проверьте `without-procedure` и `post-type` человека; на этой должности категория присваивается по аттестации",
        "check `without-procedure` and the person's `post-type`; in this post a category is given by attestation",
    );
    place(code, claim, message).help(help)
}

fn unknown_ground(code: &'static Code, claim: &Claim<'_>, law: Option<LawOfDay<'_>>, name: &str) -> Finding {
    let listed = law.into_iter().flat_map(|law| law.law.without_procedure.iter());
    let grounds: Vec<_> = listed.map(|(ground, _)| format!("`{ground}`")).collect();
    let grounds = grounds.join(", ");
    let message = say!(
        "`{name}` – аттестаттаусыз санат беруге негіз емес",
        "`{name}` – не основание для присвоения без аттестации",
        "`{name}` is no ground for award without attestation",
    );
    let help = say!(
        "мына негіздердің бірін жазыңыз: {grounds}",
        "укажите одно из оснований: {grounds}",
        "give one of the grounds: {grounds}",
    );
    place(code, claim, message).help(help)
}

fn confirmation(code: &'static Code, claim: &Claim<'_>, name: &str) -> Finding {
    let message = say!(
        "`{name}` негізімен санат беріледі, ал істе рәсім – санатты растау",
        "по основанию `{name}` категория присваивается, а в деле процедура – подтверждение",
        "on the ground `{name}` a category is awarded, but the case is of confirmation",
    );
    let help = say!(
        "`procedure = \"award\"` жазыңыз; санат расталса, `without-procedure` кілтін алып тастаңыз",
        "напишите `procedure = \"award\"`; если категория подтверждается, уберите `without-procedure`",
        "write `procedure = \"award\"`, or remove `without-procedure` if a category is confirmed",
    );
    place(code, claim, message).help(help)
}

fn other_category(code: &'static Code, claim: &Claim<'_>, name: &str, given: &[Category]) -> Finding {
    let (claimed, given) = (claim.claimed().word(), list(given));
    let message = say!(
        "`{name}` негізімен берілетіні – {given}, ал мәлімделгені – `{claimed}`",
        "по основанию `{name}` присваивается {given}, а заявлена категория `{claimed}`",
        "the ground `{name}` gives {given}, but `{claimed}` is claimed",
    );
    let help = say!(
        "`claimed` және `without-procedure` мәндерін тексеріңіз; басқа санат аттестаттау арқылы ғана беріледі",
        "проверьте `claimed` и `without-procedure`; для другой категории нужна аттестация",
        "check `claimed` and `without-procedure`; any other category needs attestation",
    );
    place(code, claim, message).help(help)
}

fn place(code: &'static Code, claim: &Claim<'_>, message: crate::text::Say) -> Finding {
    let ground = claim.case.without_procedure.as_ref();
    code.at(ground.map_or(claim.case.claimed.span, |ground| ground.span), message)
}
