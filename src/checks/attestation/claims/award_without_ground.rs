//! A009: an award without attestation on a ground that does not give it.

use crate::checks::attestation::claim::{Claim, rank};
use crate::checks::attestation::claims::list;
use crate::checks::attestation::court::Court;
use crate::codes::AWARD_WITHOUT_GROUND as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::law::Ruled;
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
    if let Some((law, (_, any))) = law.and_then(|law| Some((law, law.law.without_procedure.iter().next()?))) {
        let basis =
            Basis { provision: &any.provision, known: any.known.max(law.certain), edition: law.edition };
        if law.law.without_procedure.ask(name).answer.is_none() {
            return court.find(&CODE, basis, |code| unknown_ground(code, claim, law, name));
        }
    }
    let Some((grant, basis)) = court.ask(&CODE, place, |law| law.without_procedure.ask(name)) else { return };
    if claim.case.procedure.value == Procedure::Confirm {
        return court.find(&CODE, basis, |code| confirmation(code, claim, name));
    }
    match law.and_then(|law| given(claim, law, grant)) {
        Some(given) if !given.contains(&claim.claimed()) => {
            court.find(&CODE, basis, |code| other_category(code, claim, name, given))
        }
        Some(_) => {}
        None => leave_current_open(claim, court),
    }
}

/// True where the ground does not give the category, as far as the edition tells.
pub fn is_at_fault(claim: &Claim<'_>, law: Option<LawOfDay<'_>>) -> bool {
    let (Some(ground), Some(law)) = (&claim.case.without_procedure, law) else { return false };
    let grounds = &law.law.without_procedure;
    match grounds.ask(ground.0.as_str()).answer {
        None => !grounds.is_empty(),
        Some(Ruled { value: grant, .. }) => {
            claim.case.procedure.value == Procedure::Confirm
                || given(claim, law, grant).is_some_and(|given| !given.contains(&claim.claimed()))
        }
    }
}

/// What a ground gives to this person; none where that depends on a current category which is not known.
fn given<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, grant: &'e Grant) -> Option<&'e [Category]> {
    let is_given = grant.categories.contains(&claim.claimed());
    match claim.current() {
        Some(current) if grant.raises.contains(&current) => Some(next(law, current)),
        None if !grant.raises.is_empty() && !is_given => None,
        _ => Some(&grant.categories),
    }
}

/// The step above a category.
fn next(law: LawOfDay<'_>, current: Category) -> &[Category] {
    let ladder = law.law.ladders.ask(current.ladder().word()).answer;
    let above = rank(law, current).map_or(usize::MAX, |(rank, _)| rank + 1);
    ladder.and_then(|steps| steps.value.categories.get(above..=above)).unwrap_or_default()
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

fn unknown_ground(code: &'static Code, claim: &Claim<'_>, law: LawOfDay<'_>, name: &str) -> Finding {
    let grounds: Vec<_> = law.law.without_procedure.iter().map(|(ground, _)| format!("`{ground}`")).collect();
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
