//! Facts that force a category, and what is awarded beside them.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::consequence::{Left, Standing};
use crate::checks::attestation::evidence::{is_current_left_open, is_granted};
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::law::{Asked, Law};
use crate::editions::values::{Consequence, Effect};
use crate::editions::wording::years_of;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Breach, Case};
use crate::kinds::people::Category;
use crate::say;
use crate::text::Say;

/// A fact that forces a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// False data in the portfolio.
    FalseData,
    /// A breach of the rules of the test.
    Breach(Breach),
    /// A late application.
    LateApplication,
}

impl Fact {
    /// The gravest fact of a case: what it forces takes in what the others force.
    pub fn gravest(case: &Case) -> Option<Self> {
        let is_false = case.portfolio.as_ref().and_then(|portfolio| portfolio.false_data) == Some(true);
        let breach = case.test.as_ref().and_then(|test| test.breach.as_ref());
        let is_late = case.application.as_ref().and_then(|application| application.late) == Some(true);
        if is_false {
            return Some(Self::FalseData);
        }
        breach.map(|breach| Self::Breach(breach.value)).or(is_late.then_some(Self::LateApplication))
    }

    /// The key that tells it.
    const fn key(self) -> &'static str {
        match self {
            Self::FalseData => "false-data",
            Self::Breach(_) => "breach",
            Self::LateApplication => "late",
        }
    }

    fn say(self) -> Say {
        match self {
            Self::FalseData => say!(
                "портфолиода жалған дерек анықталған",
                "в портфолио установлены недостоверные сведения",
                "false data were found in the portfolio",
            ),
            Self::Breach(Breach::First) => say!(
                "ПББ өткізу тәртібі алғаш рет бұзылған",
                "правила проведения ОЗП нарушены впервые",
                "the rules of the test were broken for the first time",
            ),
            Self::Breach(Breach::Second) => say!(
                "ПББ өткізу тәртібі қайталап бұзылған",
                "правила проведения ОЗП нарушены повторно",
                "the rules of the test were broken again",
            ),
            Self::LateApplication => {
                say!(
                    "өтініш уақтылы берілмеген",
                    "заявление подано несвоевременно",
                    "the application was late",
                )
            }
        }
    }
}

/// Where the person of a claim stands, by the law of the day.
pub fn standing<'e>(claim: &Claim<'_>, law: LawOfDay<'e>) -> Standing<'e> {
    let ladder = law.answer(law.law.ladders.ask(claim.ladder().word()));
    let base = law.answer(law.law.base.ask(claim.ladder().word()));
    Standing {
        current: claim.current(),
        ladder: ladder.map_or(&[], |(ladder, _)| &ladder.categories),
        base: base.map(|(base, _)| base.is),
    }
}

/// True where the claim is to a category that this post is attested for; that it is not is told by other rules.
pub fn is_attested(claim: &Claim<'_>, law: LawOfDay<'_>) -> bool {
    let standing = standing(claim, law);
    let post = claim.post_type.and_then(|post| law.answer(law.law.posts.ask(post)));
    let is_of_post = post.is_none_or(|(post, _)| post.ladder == claim.ladder());
    let is_above_base = standing.base.and_then(|base| standing.is_above(claim.claimed(), base));
    is_of_post && !claim.claimed().is_old() && is_above_base != Some(false)
}

/// What an effect leaves by the law of the day, and what that rests on.
pub fn left<'e>(claim: &Claim<'_>, law: LawOfDay<'e>, effect: Effect, basis: Basis<'e>) -> (Left, Basis<'e>) {
    let left = standing(claim, law).after(effect);
    let ladder = claim.ladder().word();
    let base = || law.answer(law.law.base.ask(ladder)).map(|(_, basis)| basis);
    let steps = || law.answer(law.law.ladders.ask(ladder)).map(|(_, basis)| basis);
    match (left, effect) {
        (Left::Only(_), Effect::Base) => (left, basis.and_maybe(base())),
        (Left::Only(_), Effect::OneLevelLower) => (left, basis.and_maybe(steps()).and_maybe(base())),
        (Left::BelowBase(current), _) => below_base(law, current, basis.and_maybe(steps()).and_maybe(base())),
        _ => (left, basis),
    }
}

/// What a lowering leaves to one who holds the lowest category already.
fn below_base<'e>(law: LawOfDay<'e>, current: Category, basis: Basis<'e>) -> (Left, Basis<'e>) {
    let Some((below, rests_on)) = law.answer(law.law.below_base.ask()) else {
        return (Left::NotTheClaim, basis);
    };
    let left = match below.effect {
        // A lowering lifts nobody: a trainee stays one.
        Effect::Base | Effect::KeepCurrent => Left::Only(current),
        Effect::Barred => Left::NoAttestation,
        Effect::OneLevelLower | Effect::NotAboveTestResult => Left::Unknown,
    };
    (left, basis.and(rests_on))
}

/// Compares what is awarded with what a fact forces.
pub fn judge<'c>(
    claim: &Claim<'_>,
    court: &mut Court<'c>,
    code: &'static Code,
    fact: Fact,
    question: impl FnOnce(&'c Law) -> Asked<'c, Consequence>,
) {
    let place = claim.case.awarded.span;
    let Some((consequence, basis)) = court.ask(code, place, question) else { return };
    let Some(law) = court.law() else { return };
    let (left, rests_on) = left(claim, law, consequence.effect, basis);
    let is_certainly_lower = is_granted(claim) && consequence.effect == Effect::OneLevelLower;
    let (left, basis) = match (left, is_granted(claim)) {
        (Left::Only(category), _) if category == claim.awarded() => return,
        (Left::NoAttestation, false) => return,
        (Left::Unknown, _) | (Left::NotTheClaim | Left::BelowBase(_), false) => {
            return leave_open(claim, court, code, fact);
        }
        // Whatever a lowering leaves, it is not the claim: what is left is named only where that is as certain.
        _ if is_certainly_lower && rests_on.known() > basis.known() => (Left::NotTheClaim, basis),
        _ => (left, rests_on),
    };
    let term = consequence.years.map(|years| (years.of(claim.ladder()), consequence.up_to));
    court.find(code, basis, |code| finding(code, claim, fact, left, term));
}

fn leave_open(claim: &Claim<'_>, court: &mut Court<'_>, code: &'static Code, fact: Fact) {
    if is_current_left_open(claim) {
        return;
    }
    court.leave_open(code, claim.case.awarded.span, || {
        let Say { kk, ru, en } = fact.say();
        say!(
            "{kk}, бірақ бұдан кейін қай санаттың берілетінін қолданыстағы санаттан анықтау мүмкін емес",
            "{ru}, но какая категория должна быть присвоена, по действующей определить нельзя",
            "{en}, but the current category does not tell which category is left",
        )
    });
}

/// Years, and whether they are only the longest that there may be.
type Years = (u32, bool);

fn finding(code: &'static Code, claim: &Claim<'_>, fact: Fact, left: Left, years: Option<Years>) -> Finding {
    let (awarded, key) = (claim.awarded().word(), fact.key());
    let (fact, left, term) = (fact.say(), say_left(left), say_term(fact, years));
    let message = Say {
        kk: format!("{}: {}{}, ал шешімде – `{awarded}`", fact.kk, left.kk, term.kk),
        ru: format!("{}: {}{}, а в решении – `{awarded}`", fact.ru, left.ru, term.ru),
        en: format!("{}: {}{}, but the decision says `{awarded}`", fact.en, left.en, term.en),
    };
    let help = say!(
        "`awarded` мәнін хаттамамен салыстырыңыз; `{key}` кілті қате жазылған болса, алып тастаңыз",
        "сверьте `awarded` с протоколом; если `{key}` записано по ошибке, уберите его",
        "compare `awarded` with the protocol; if `{key}` was written by mistake, take it out",
    );
    code.at(claim.case.awarded.span, message).help(help)
}

fn say_left(left: Left) -> Say {
    match left {
        Left::Only(category) => {
            let category = category.word();
            say!(
                "берілуге тиіс санат – `{category}`",
                "должна быть присвоена категория `{category}`",
                "`{category}` is to be awarded",
            )
        }
        Left::NoAttestation => {
            say!("аттестаттауға жіберілмейді", "к аттестации не допускается", "there is no attestation",)
        }
        Left::NotTheClaim | Left::BelowBase(_) | Left::Unknown => say!(
            "қолданыстағыдан бір деңгей төмен санат берілуге тиіс",
            "должна быть присвоена категория на один уровень ниже действующей",
            "the category one level below the current one is to be awarded",
        ),
    }
}

/// For how long the category is given, or after false data attestation is barred (p. 46 and 62 of the 2025 edition).
fn say_term(fact: Fact, years: Option<Years>) -> Say {
    let Some((years, is_longest)) = years else { return Say::same("") };
    let Say { kk, ru, en } = years_of(u64::from(years));
    if is_longest {
        return say!(" (ең ұзақ мерзімі – {kk})", " (наибольший срок – {ru})", " (for at most {en})");
    }
    if fact == Fact::FalseData {
        return say!(
            " (аттестаттауға жіберілмейтін мерзім – {kk})",
            " (срок недопуска к аттестации – {ru})",
            " (no attestation for {en})",
        );
    }
    say!(" (мерзімі – {kk})", " (срок – {ru})", " (for {en})")
}
