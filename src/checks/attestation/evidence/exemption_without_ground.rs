//! A029: an exemption from the test without its ground.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::evidence::is_granted;
use crate::codes::EXEMPTION_WITHOUT_GROUND as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::editions::values::ExemptionRule;
use crate::finding::{Code, Finding};
use crate::kinds::decision::{Exemption, Procedure};
use crate::kinds::people::Category;
use crate::library::categories::Heard;
use crate::say;
use crate::source::Spanned;
use crate::text::Say;
use crate::when::{full_years, years_later};

/// Whether a ground of exemption is there.
enum Ground<'r> {
    /// It is.
    Given,
    /// It is not, and why.
    Lacks(Lack<'r>),
    /// No document tells, and why.
    Open(Doubt),
    /// The current category is not known, which the rule about the order of categories says.
    LeftOpen,
}

/// What a ground of exemption lacks.
#[derive(Clone, Copy)]
enum Lack<'r> {
    /// It is for other procedures.
    Procedure(&'r [Procedure]),
    /// It is for other claims.
    Claimed(&'r [Category]),
    /// It is for holders of other categories.
    Held(Category, &'r [Category]),
    /// The experience is too short: the years that there are and those that it takes.
    Experience(u32, u32),
    /// It was used too often in a row: how many times, and how many are allowed.
    InARow(usize, u32),
}

/// What no document tells.
#[derive(Clone, Copy)]
enum Doubt {
    /// Whether the ground is open to the claim: the text is read in two ways.
    TwoReadings,
    /// Whether it is open to the procedure.
    Procedure,
    /// Since when the person teaches.
    Experience,
    /// How often the exemption was used before this workspace.
    History,
    /// Which language the certificate is of, and of what level.
    Certificate,
}

/// A claim that is granted without the test has a ground that the edition knows, and what that ground supposes.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(exemption) = claim.case.exempt_from_test.as_ref() else { return };
    if claim.is_without_procedure() || !is_granted(claim) {
        return;
    }
    if let Some(basis) = court.law().and_then(|law| unlisted(law, exemption.value)) {
        return court.find(&CODE, basis, |code| not_a_ground(code, exemption));
    }
    let question = exemption.value.word();
    let Some((rule, basis)) = court.ask(&CODE, exemption.span, |law| law.exemptions.ask(question)) else {
        return;
    };
    match ground(claim, rule, court.law()) {
        Ground::Given | Ground::LeftOpen => {}
        Ground::Open(doubt) => court.leave_open(&CODE, exemption.span, || doubt.say()),
        Ground::Lacks(lack) => court.find(&CODE, basis, |code| lack.finding(code, claim, exemption)),
    }
}

/// An edition that lists grounds knows no others: what that rests on.
fn unlisted(law: LawOfDay<'_>, exemption: Exemption) -> Option<Basis<'_>> {
    let grounds = &law.law.exemptions;
    if grounds.ask(exemption.word()).answer.is_some() {
        return None;
    }
    law.whole(grounds)
}

fn ground<'r>(claim: &Claim<'_>, rule: &'r ExemptionRule, law: Option<LawOfDay<'_>>) -> Ground<'r> {
    let (claimed, lists) = (claim.claimed(), |list: &Option<Vec<Category>>, category: &Category| {
        list.as_ref().is_some_and(|list| list.contains(category))
    });
    let procedure = claim.case.procedure.value;
    let is_disputed = rule.disputed_procedures.contains(&procedure);
    if !is_disputed && !rule.procedures.contains(&procedure) {
        return Ground::Lacks(Lack::Procedure(&rule.procedures));
    }
    if lists(&rule.disputed, &claimed) {
        return Ground::Open(Doubt::TwoReadings);
    }
    if let Some(list) = rule.claimed.as_ref().filter(|list| !list.contains(&claimed)) {
        return Ground::Lacks(Lack::Claimed(list));
    }
    if is_disputed {
        return Ground::Open(Doubt::Procedure);
    }
    if let Some(list) = &rule.held {
        match claim.current() {
            None => return Ground::LeftOpen,
            Some(current) if !list.contains(&current) => return Ground::Lacks(Lack::Held(current, list)),
            Some(_) => {}
        }
    }
    ground_in_time(claim, rule, law)
}

/// What a ground supposes of the years before.
fn ground_in_time<'r>(claim: &Claim<'_>, rule: &ExemptionRule, law: Option<LawOfDay<'_>>) -> Ground<'r> {
    if let Some(needed) = rule.experience_years {
        return match claim.experience_since {
            None => Ground::Open(Doubt::Experience),
            Some(since) if years_later(since, needed) > claim.day => {
                Ground::Lacks(Lack::Experience(full_years(since, claim.day), needed))
            }
            Some(_) => Ground::Given,
        };
    }
    if let Some(times) = rule.times_in_a_row {
        return in_a_row(claim, times, law);
    }
    match claim.case.exempt_from_test.as_ref().map(|exemption| exemption.value) {
        Some(Exemption::LanguageCertificate) => Ground::Open(Doubt::Certificate),
        _ => Ground::Given,
    }
}

/// An exemption that may be used some times in a row: uses that the workspace knows, and those that it may not know.
fn in_a_row<'r>(claim: &Claim<'_>, allowed: u32, law: Option<LawOfDay<'_>>) -> Ground<'r> {
    let is_use = |heard: &&Heard<'_>| {
        let exemption = heard.case.exempt_from_test.as_ref().map(|exemption| exemption.value);
        heard.case.procedure.value == Procedure::Confirm && exemption == Some(Exemption::RepeatConfirmation)
    };
    let used = claim.earlier.iter().take_while(is_use).count();
    let limit = usize::try_from(allowed).unwrap_or(usize::MAX);
    if used >= limit {
        return Ground::Lacks(Lack::InARow(used, allowed));
    }
    if claim.earlier.len() > used {
        return Ground::Given;
    }
    match unrecorded(claim, allowed, law) {
        Some(unrecorded) if used + unrecorded < limit => Ground::Given,
        _ => Ground::Open(Doubt::History),
    }
}

/// How many times the category may have been confirmed before the first sitting of the workspace that heard the person:
/// entries of the register after the first, or terms of validity that ran out since it was given.
fn unrecorded(claim: &Claim<'_>, at_most: u32, law: Option<LawOfDay<'_>>) -> Option<usize> {
    let first_sitting = claim.earlier.last().map_or(claim.day, Heard::day);
    let given = claim.registered.iter().filter(|held| held.is.value == claim.claimed());
    let given = given.map(|held| held.since).filter(|since| *since < first_sitting);
    let held = claim.held.map(|held| held.since).filter(|since| *since < first_sitting);
    let since = given.clone().chain(held).min()?;
    let (validity, _) = law.and_then(|law| law.answer(law.law.validity.ask()))?;
    let years = validity.years.of(claim.ladder());
    let ran_out =
        (1..=at_most).filter(|terms| years_later(since, years.saturating_mul(*terms)) < first_sitting);
    Some(ran_out.count().max(given.count().saturating_sub(1)))
}

impl Doubt {
    fn say(self) -> Say {
        match self {
            Self::TwoReadings => say!(
                "бұл негіздің осы санатқа қолданылатын-қолданылмайтыны мәтінде екі түрлі оқылады",
                "распространяется ли это основание на эту категорию, текст позволяет читать двояко",
                "whether this ground is open to this category is read in two ways",
            ),
            Self::Procedure => say!(
                "бұл негіздің осы рәсімге қолданылатын-қолданылмайтыны мәтінде екі түрлі оқылады",
                "распространяется ли это основание на эту процедуру, текст позволяет читать двояко",
                "whether this ground is open to this procedure is read in two ways",
            ),
            Self::Experience => say!(
                "педагогикалық өтілдің басталған күні белгісіз",
                "неизвестно, с какого дня идёт педагогический стаж",
                "it is not known since when the person teaches",
            ),
            Self::History => say!(
                "бұл негіз бұрын қатарынан неше рет қолданылғаны құжаттардан көрінбейді",
                "из документов не видно, сколько раз подряд это основание применялось раньше",
                "the documents do not show how many times in a row this ground was used before",
            ),
            Self::Certificate => say!(
                "сертификаттың қай тілден және қай деңгейге берілгені құжаттардан көрінбейді",
                "из документов не видно, по какому языку и какого уровня сертификат",
                "the documents do not show which language and level the certificate is of",
            ),
        }
    }
}

impl Lack<'_> {
    fn finding(self, code: &'static Code, claim: &Claim<'_>, exemption: &Spanned<Exemption>) -> Finding {
        let Say { kk, ru, en } = self.say(claim);
        let word = exemption.value.word();
        let message = say!(
            "ПББ-дан босатудың `{word}` негізі жоқ: {kk}",
            "нет основания `{word}` для освобождения от ОЗП: {ru}",
            "the ground `{word}` of exemption from the test is not there: {en}",
        );
        code.at(exemption.span, message).help(help())
    }

    fn say(self, claim: &Claim<'_>) -> Say {
        let words = |list: &[Category]| quoted(list.iter().map(|category| category.word()));
        match self {
            Self::Procedure(list) => {
                let needed = quoted(list.iter().map(|procedure| procedure.word()));
                let procedure = claim.case.procedure.value.word();
                say!(
                    "істегі рәсім – `{procedure}`, бұл негіз қолданылатын рәсім – {needed}",
                    "процедура в деле – `{procedure}`, а основание действует для {needed}",
                    "the procedure is `{procedure}`, needed is {needed}",
                )
            }
            Self::Claimed(list) => {
                let (claimed, needed) = (claim.claimed().word(), words(list));
                say!(
                    "мәлімделген санат – `{claimed}`, бұл негіз қолданылатын санаттар: {needed}",
                    "заявлена категория `{claimed}`, а основание действует для {needed}",
                    "the claim is to `{claimed}`, needed is {needed}",
                )
            }
            Self::Held(current, list) => {
                let (current, needed) = (current.word(), words(list));
                say!(
                    "қолданыстағы санат – `{current}`, бұл негіз талап ететін санаттар: {needed}",
                    "действующая категория – `{current}`, а нужна одна из: {needed}",
                    "the current category is `{current}`, needed is {needed}",
                )
            }
            Self::Experience(years, needed) => say!(
                "педагогикалық өтілдің толық жыл саны – {years}, керегі – кемінде {needed}",
                "полных лет педагогического стажа – {years}, нужно не менее {needed}",
                "full years of experience: {years}, needed: {needed}",
            ),
            Self::InARow(used, allowed) => say!(
                "бұған дейін қатарынан қолданылған саны – {used}, рұқсат етілгені – {allowed}",
                "подряд уже применялось раз – {used}, допускается – {allowed}",
                "times it was used in a row before: {used}, allowed: {allowed}",
            ),
        }
    }
}

fn not_a_ground(code: &'static Code, exemption: &Spanned<Exemption>) -> Finding {
    let word = exemption.value.word();
    let message = say!(
        "отырыс күнгі редакцияда ПББ-дан босатудың `{word}` негізі жоқ",
        "в редакции, действовавшей в день заседания, нет основания `{word}` для освобождения от ОЗП",
        "the edition of the sitting's day has no ground `{word}` of exemption from the test",
    );
    code.at(exemption.span, message).help(help())
}

fn help() -> Say {
    say!(
        "`exempt-from-test` мәнін өтінішпен салыстырыңыз; негіз болмаса, ПББ нәтижесін жазыңыз",
        "сверьте `exempt-from-test` с заявлением; если основания нет, запишите результат ОЗП",
        "compare `exempt-from-test` with the application; if there is no ground, write the test result",
    )
}

fn quoted<'w>(words: impl Iterator<Item = &'w str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
