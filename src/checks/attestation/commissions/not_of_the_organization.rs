//! A056: a person who is not of the organisation on that day.

use crate::checks::attestation::composition::Composition;
use crate::checks::attestation::court::Court;
use crate::checks::attestation::level_of;
use crate::checks::attestation::sitting::Sitting;
use crate::codes::NOT_OF_THE_ORGANIZATION as CODE;
use crate::editions::values::Level;
use crate::finding::{Code, Finding};
use crate::kinds::decision::Case;
use crate::kinds::people::Person;
use crate::names;
use crate::say;
use crate::source::Span;
use crate::text::Say;
use crate::when::Day;

/// A member works somewhere on the day of the forming, as the register of people tells.
pub fn check(composition: &Composition<'_>, court: &mut Court<'_>) {
    for (member, person) in composition.members() {
        let Some(person) = person else { continue };
        check_left(person, member.person.0.span, composition.formed.value, court);
    }
}

/// So does who is attested, and a member who is there; an organisation attests its own pedagogues.
pub fn check_sitting(sitting: &Sitting<'_>, court: &mut Court<'_>) {
    sitting.decision.case.iter().for_each(|case| check_case(sitting, case, court));
    let formed = sitting.meeting.term.and_then(|term| term.from);
    let members = sitting.members().unwrap_or_default();
    for (person, place) in sitting.meeting.present_people(sitting.library) {
        let is_member = members.iter().any(|member| std::ptr::eq(*member, person));
        // Who had left before the forming is told in the commission's file.
        let was_here = formed.is_some_and(|from| person.until.is_none_or(|until| until >= from.value));
        if is_member && was_here {
            check_left(person, place, sitting.day(), court);
        }
    }
}

fn check_case(sitting: &Sitting<'_>, case: &Case, court: &mut Court<'_>) {
    let (library, reference) = (sitting.library, &case.person.0);
    let Some((commission, _)) = sitting.meeting.body else { return };
    let Some(home) = library.home(sitting.document.organization, reference) else { return };
    let Some(person) = library.find_person(home, reference) else { return };
    let is_organization = level_of(library, commission) == Some(Level::Organization);
    if !is_organization || home == commission.organization {
        return check_left(person, reference.span, sitting.day(), court);
    }
    let level = Level::Organization.word();
    let asked = court.ask(&CODE, reference.span, |law| law.commission_attests_others.ask(level));
    let Some((_, basis)) = asked.filter(|(may, _)| !may.is) else { return };
    court.find(&CODE, basis, |code| {
        let Say { kk, ru, en } = names::said(person, Some(sitting.day()));
        let message = say!(
            "{kk} – басқа ұйымның педагогі, ал ұйымның комиссиясы өз педагогтерін аттестаттайды",
            "{ru} – педагог другой организации, а комиссия организации аттестует своих педагогов",
            "{en} is of another organisation, but an organisation's commission attests its own people",
        );
        let help = say!(
            "`person` мәнін тексеріңіз; адам осында ауысқан болса, оны осы ұйымның тізіліміне қосыңыз",
            "проверьте `person`; если человек перешёл сюда, добавьте его в реестр этой организации",
            "check `person`; if the person has moved here, add the person to this organisation's register",
        );
        code.at(reference.span, message).help(help)
    });
}

fn check_left(person: &Person, place: Span, day: Day, court: &mut Court<'_>) {
    if let Some(until) = person.until.filter(|until| *until < day) {
        court.contradict(&CODE, |code| left(code, person, place, [until, day]));
    }
}

fn left(code: &'static Code, person: &Person, place: Span, [until, day]: [Day; 2]) -> Finding {
    let Say { kk, ru, en } = names::said(person, Some(day));
    let message = say!(
        "{kk} {day} күні мұнда жұмыс істемеген: тізілім бойынша соңғы жұмыс күні – {until}",
        "{ru} уже не работает здесь {day}: по реестру последний рабочий день – {until}",
        "{en} did not work here on {day}: by the register the last day at work was {until}",
    );
    let help = say!(
        "адамның тізілімдегі `until` күнін және құжаттың күнін тексеріңіз",
        "проверьте `until` человека в реестре и дату документа",
        "check the person's `until` in the register and the day of the document",
    );
    code.at(place, message).help(help)
}
