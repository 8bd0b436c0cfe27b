//! A047: a member without the category that this level asks for.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::codes::MEMBER_WITHOUT_CATEGORY as CODE;
use crate::editions::basis::Basis;
use crate::kinds::body::Member;
use crate::kinds::people::{Category, Person};
use crate::library::categories::Held;
use crate::say;

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

fn check_members(
    composition: &Composition<'_>,
    allowed: &[Category],
    basis: Basis<'_>,
    court: &mut Court<'_>,
) {
    let (organization, day) = (composition.document.organization, composition.formed.value);
    let home = |member: &Member| composition.library.home(organization, &member.person.0);
    let mut unknown = Vec::new();
    for (member, person) in composition.pedagogues() {
        let Some(home) = home(member) else { continue };
        let held = composition.library.held_on(home, person, day);
        if held.is_empty() && !person.lost.has("categories") {
            unknown.push(person);
        } else if !held.is_empty() && !held.iter().any(|held| allowed.contains(&held.category)) {
            find(composition, (member, person), &held, allowed, basis, court);
        }
    }
    if !unknown.is_empty() {
        leave_categories_open(composition, &unknown, court);
    }
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
        let name = composition.name(person);
        let held: Vec<Category> = held.iter().map(|held| held.category).collect();
        let (held, allowed) = (words(&held), words(allowed));
        let message = say!(
            "{name} мүше бола алмайды: санаты – {held}, ал осы деңгейдегі мүшенің санаты мыналардың бірі болуы керек: {allowed}",
            "{name} не может быть членом комиссии: категория – {held}, а на этом уровне нужна одна из категорий: {allowed}",
            "{name} cannot be a member: the category is {held}, but this level asks for one of {allowed}",
        );
        let help = say!(
            "адамның санатын тексеріңіз; ұйымның немесе бірлестіктің өкілі болса, `as = \"…\"` деп жазыңыз; әйтпесе мүшені ауыстырыңыз",
            "проверьте категорию; если это представитель организации или объединения, напишите `as = \"…\"`; иначе замените члена",
            "check the category; write `as = \"…\"` if the member stands for an organisation, otherwise replace the member",
        );
        code.at(member.person.0.span, message).help(help)
    });
}

fn words(categories: &[Category]) -> String {
    categories.iter().map(|category| format!("`{}`", category.word())).collect::<Vec<_>>().join(", ")
}

fn leave_categories_open(composition: &Composition<'_>, people: &[&Person], court: &mut Court<'_>) {
    court.leave_open(&CODE, composition.formed.span, || {
        let (names, day) = (composition.names(people), composition.formed.value);
        say!(
            "{day} күнгі санаты белгісіз мүшелер: {names}",
            "неизвестны категории членов комиссии на {day}: {names}",
            "the categories of these members on {day} are not known: {names}",
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
