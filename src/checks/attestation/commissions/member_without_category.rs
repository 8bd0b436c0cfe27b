//! A047: a member without the category that this level asks for.

use crate::checks::attestation::claim::by_attestation;
use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::MEMBER_WITHOUT_CATEGORY as CODE;
use crate::editions::LawOfDay;
use crate::editions::basis::Basis;
use crate::finding::{Code, Finding};
use crate::kinds::body::Member;
use crate::kinds::people::{Category, Person};
use crate::library::categories::Held;
use crate::say;
use crate::text::Say;
use crate::when::{Day, years_later};

/// A member who stands for nobody else holds one of the level's categories on the day of the forming.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    let Some(level) = composition.level else { return };
    let is_listed = !composition.term.members.is_empty();
    if composition.term.lost.has("members") || (is_listed && composition.pedagogues().next().is_none()) {
        return;
    }
    let place = composition.formed.span;
    let asked = court.ask(&CODE, place, |law| law.commission_member_categories.ask(level.word()));
    let Some((allowed, basis)) = asked else { return };
    if is_listed {
        check_members(composition, &allowed.categories, basis, court);
    } else if composition.term.size.is_some() {
        leave_members_open(composition, court);
    }
}

fn check_members<'c>(
    composition: &Composition<'_>,
    allowed: &[Category],
    basis: Basis<'c>,
    court: &mut Court<'c>,
) {
    let (organization, day) = (composition.document.organization, composition.formed.value);
    let home = |member: &Member| composition.library.home(organization, &member.person.0);
    let mut unknown = Vec::new();
    for (member, person) in composition.pedagogues() {
        let Some(home) = home(member) else { continue };
        let held = composition.library.held_on(home, person, day);
        if held.is_empty() && !person.lost.has("categories") {
            unknown.push(person);
        } else if !held.is_empty() {
            check_member(composition, (member, person), &held, (allowed, basis), court);
        }
    }
    if !unknown.is_empty() {
        leave_categories_open(composition, &unknown, court);
    }
}

/// One of the categories is held, and its term runs.
fn check_member<'c>(
    composition: &Composition<'_>,
    (member, person): (&Member, &Person),
    held: &[Held],
    (allowed, basis): (&[Category], Basis<'c>),
    court: &mut Court<'c>,
) {
    let fitting: Vec<&Held> = held.iter().filter(|held| allowed.contains(&held.category)).collect();
    if fitting.is_empty() {
        return find(composition, (member, person), held, allowed, basis, court);
    }
    let (law, day) = (court.law(), composition.formed.value);
    let ended = fitting.iter().map(|held| ended(law, held, day)).collect::<Option<Vec<_>>>();
    let newest = ended.and_then(|ended| ended.into_iter().max_by_key(|(_, last, _)| *last));
    if let Some((category, last, term)) = newest {
        // That a category is no longer held when its term has ended is a conclusion.
        let basis = basis.and(term).as_reading();
        court.find(&CODE, basis, |code| expired(code, composition, (member, person), (category, last)));
    }
}

/// A category whose term had ended before a day: its last day, and what that rests on.
fn ended<'e>(law: Option<LawOfDay<'e>>, held: &Held, day: Day) -> Option<(Category, Day, Basis<'e>)> {
    let law = law.filter(|_| !held.category.is_old())?;
    let given = by_attestation(law, held.category)?;
    let (term, basis) = law.answer(law.law.validity.ask())?;
    let last = years_later(held.since, term.years.of(held.category.ladder()));
    (last < day).then(|| (held.category, last, basis.and(given)))
}

fn expired(
    code: &'static Code,
    composition: &Composition<'_>,
    (member, person): (&Member, &Person),
    (category, last): (Category, Day),
) -> Finding {
    let (Say { kk, ru, en }, day) = (composition.name(person), composition.formed.value);
    let category = category.word();
    let message = say!(
        "{kk}: `{category}` санатының мерзімі {last} күні аяқталған, ал комиссия құрамы {day} күні бекітілген",
        "{ru}: срок категории `{category}` истёк {last}, а состав комиссии утверждён {day}",
        "{en}: the term of `{category}` ended on {last}, but the composition was approved on {day}",
    );
    let help = say!(
        "адамның `categories` тізімін куәлігімен салыстырыңыз; санат кейін расталса, тізімге қосыңыз, сақталса – уақытша рұқсат беріңіз",
        "сверьте `categories` человека с удостоверением; если категория подтверждена позже, добавьте её, если сохранена – дайте временное разрешение",
        "compare the person's `categories` with the certificate; add a later confirmation, or waive the finding where the category is kept",
    );
    code.at(member.person.0.span, message).help(help)
}

fn find(
    composition: &Composition<'_>,
    (member, person): (&Member, &Person),
    held: &[Held],
    allowed: &[Category],
    basis: Basis<'_>,
    court: &mut Court<'_>,
) {
    court.find(&CODE, basis, |code| {
        let Say { kk, ru, en } = composition.name(person);
        let held: Vec<Category> = held.iter().map(|held| held.category).collect();
        let (held, allowed) = (words(&held), words(allowed));
        let message = say!(
            "{kk} комиссия мүшесі бола алмайды: санаты – {held}, ал осы деңгейдегі мүшенің санаты мыналардың бірі болуға тиіс: {allowed}",
            "{ru} не может быть членом комиссии: категория – {held}, а на этом уровне нужна одна из категорий: {allowed}",
            "{en} cannot be a member: the category is {held}, but this level asks for one of {allowed}",
        );
        let help = say!(
            "адамның санатын тексеріңіз; ұйымның немесе бірлестіктің өкілі болса, `as = \"…\"` деп жазыңыз; әйтпесе мүшені құрамнан бұйрықпен шығарыңыз",
            "проверьте категорию; если это представитель организации или объединения, напишите `as = \"…\"`; иначе исключите его из состава приказом",
            "check the category; write `as = \"…\"` if the member stands for an organisation, otherwise take the member out by an order",
        );
        code.at(member.person.0.span, message).help(help)
    });
}

fn words(categories: &[Category]) -> String {
    categories.iter().map(|category| format!("`{}`", category.word())).collect::<Vec<_>>().join(", ")
}

fn leave_categories_open(composition: &Composition<'_>, people: &[&Person], court: &mut Court<'_>) {
    court.leave_open(&CODE, composition.formed.span, || {
        let (Say { kk, ru, en }, day) = (composition.names(people), composition.formed.value);
        say!(
            "{day} күнгі санаты белгісіз мүшелер: {kk}",
            "неизвестны категории членов комиссии на {day}: {ru}",
            "the categories of these members on {day} are not known: {en}",
        )
    });
}

fn leave_members_open(composition: &Composition<'_>, court: &mut Court<'_>) {
    court.leave_open(&CODE, composition.formed.span, || {
        say!(
            "комиссия мүшелері аты-жөнімен жазылмаған",
            "члены комиссии не перечислены поимённо",
            "the members of the commission are not listed by name",
        )
    });
}
