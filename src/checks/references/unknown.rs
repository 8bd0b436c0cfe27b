//! R002 and R003: references to nothing, or to a thing of another sort.

use crate::checks::Context;
use crate::codes;
use crate::finding::{Finding, Report};
use crate::kinds::{Content, Kind};
use crate::library::parts::{self, Part};
use crate::library::{Document, Found, Library, Role};
use crate::nearest::nearest;
use crate::reference::Reference;
use crate::say;
use crate::shape::Value;
use crate::shape::links::{Link, Target};
use crate::text::Say;

/// Every reference leads to a thing of the sort that is wanted.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for edition in context.library.editions.iter() {
        edition.rules.links(&mut |link| {
            let is_known = context.library.editions.get(&link.reference.id).is_some();
            report.extend((!is_known).then(|| unknown_edition(context.library, link)));
        });
    }
    for document in &context.library.documents {
        document.content.links(&mut |link| report.extend(check_link(context.library, document, link)));
    }
}

fn check_link(library: &Library, document: &Document, link: Link<'_>) -> Option<Finding> {
    if link.target == Target::Edition {
        return library.editions.get(&link.reference.id).is_none().then(|| unknown_edition(library, link));
    }
    if link.target == Target::AnyDocument
        && library.own_document(document.organization, link.reference).is_some()
    {
        return None;
    }
    match library.find(document.organization, link.reference) {
        Found::Lost => None,
        Found::Nothing => unknown(library, document, link),
        found => (!fits(link.target, &found)).then(|| wrong(library, document, link, &found)),
    }
}

/// True where a thing is of the sort that a reference wants.
fn fits(target: Target, found: &Found<'_>) -> bool {
    match target {
        Target::Person => matches!(found, Found::Person(_)),
        Target::Body => matches!(found, Found::Body(..)),
        Target::Who => {
            matches!(found, Found::Person(_) | Found::Office(_) | Found::Body(..) | Found::Role(..))
        }
        Target::Document | Target::DocumentOrText => matches!(found, Found::Document(_) | Found::Part(..)),
        Target::AnyDocument => matches!(found, Found::Document(_) | Found::Part(..) | Found::Body(..)),
        Target::Protocol => {
            matches!(found, Found::Document(Document { kind: Kind::Protocol | Kind::Decision, .. }))
        }
        Target::Order => matches!(found, Found::Document(Document { kind: Kind::Order, .. })),
        Target::Measure => matches!(found, Found::Part(_, Part::Measure(_))),
        Target::Sitting => matches!(found, Found::Part(_, Part::Sitting(_))),
        Target::Case => matches!(found, Found::Part(_, Part::Case(_))),
        Target::Task => {
            matches!(
                found,
                Found::Part(_, Part::Measure(_) | Part::Decision(..) | Part::Item(_) | Part::Sitting(_))
            )
        }
        Target::Edition => false,
    }
}

/// A reference to nothing. Letters that may as well be plain text are a fault only where an id is near.
fn unknown(library: &Library, document: &Document, link: Link<'_>) -> Option<Finding> {
    let reference = &link.reference.value;
    let meant = meant(library, document, reference, link.target);
    if link.target == Target::DocumentOrText && meant.is_none() {
        return None;
    }
    let message = say!("`{reference}` табылмады", "id `{reference}` не найден", "`{reference}` is not found");
    let help = match &meant {
        Some(meant) => {
            say!("бәлкім, `{meant}`", "возможно, имелось в виду `{meant}`", "did you mean `{meant}`?")
        }
        None => how_to_add(link.target),
    };
    let mut finding = codes::UNKNOWN_REFERENCE.at(link.reference.span, message).help(help);
    finding.paste = meant.map(|meant| format!("\"{meant}\""));
    Some(finding)
}

fn how_to_add(target: Target) -> Say {
    match target {
        Target::Person => say!(
            "адамды `kind = \"people\"` файлына қосыңыз",
            "добавьте человека в файл `kind = \"people\"`",
            "add the person to the file of `kind = \"people\"`",
        ),
        Target::Who => say!(
            "адамды `kind = \"people\"` файлына қосыңыз немесе `{{ name = \"…\", post = \"…\" }}` деп жазыңыз",
            "добавьте человека в файл `kind = \"people\"` или напишите `{{ name = \"…\", post = \"…\" }}`",
            "add the person to the file of `kind = \"people\"`, or write `{{ name = \"…\", post = \"…\" }}`",
        ),
        Target::Body => say!(
            "`kind = \"body\"` файлын қосыңыз",
            "добавьте файл `kind = \"body\"`",
            "add a file of `kind = \"body\"`",
        ),
        Target::Case => say!(
            "отырыстың id-ін, `#` белгісін және адамның id-ін жазыңыз: `\"2026-05-20-attestation#a-serikova\"`",
            "напишите id заседания, `#` и id человека: `\"2026-05-20-attestation#a-serikova\"`",
            "write the id of the sitting, `#` and the id of the person: `\"2026-05-20-attestation#a-serikova\"`",
        ),
        _ => say!(
            "құжаттың id-і – файлының аты; бөлігі `#` белгісінен кейін жазылады: `\"plan-id#2\"`",
            "id документа – имя его файла; его часть пишется после `#`: `\"plan-id#2\"`",
            "a document's id is its file's name; a part of it follows `#`: `\"plan-id#2\"`",
        ),
    }
}

/// What to write in place of a thing of another sort.
fn how_to_name(target: Target) -> Say {
    match target {
        Target::Person => {
            say!("адамның id-ін жазыңыз", "напишите id человека", "write the id of a person")
        }
        Target::Body => say!("органның id-ін жазыңыз", "напишите id органа", "write the id of a body"),
        Target::Who => say!(
            "адамның, органның немесе лауазымның id-ін жазыңыз",
            "напишите id человека, органа или должности",
            "write the id of a person, body or office",
        ),
        other => how_to_add(other),
    }
}

/// The nearest reference that leads somewhere.
fn meant(library: &Library, document: &Document, reference: &Reference, target: Target) -> Option<Reference> {
    let Some(house) = library.house(document.organization, reference) else {
        let houses = library.organizations.iter().map(|house| house.id.as_str());
        let organization = nearest(reference.organization.as_deref()?, houses)?;
        return Some(Reference { organization: Some(organization.to_owned()), ..reference.clone() });
    };
    if !house.names.contains_key(&reference.id) {
        let fitting = house.names.keys().filter(|name| {
            let whole = Reference {
                id: (*name).clone(),
                part: None,
                role: None,
                organization: reference.organization.clone(),
            };
            let has_tail = reference.part.is_some() || reference.role.is_some();
            has_tail || fits(target, &library.find(document.organization, &whole))
        });
        let id = nearest(&reference.id, fitting.map(String::as_str))?;
        return Some(Reference { id: id.to_owned(), ..reference.clone() });
    }
    if let Some(role) = &reference.role {
        let role = nearest(role, Role::ALL.iter().map(|(word, _)| *word))?;
        return Some(Reference { role: Some(role.to_owned()), ..reference.clone() });
    }
    let whole = Reference { part: None, role: None, ..reference.clone() };
    let content = &library.find_document(document.organization, &whole)?.content;
    let part = nearest(reference.part.as_deref()?, parts::names(content))?;
    Some(Reference { part: Some(part.to_owned()), ..reference.clone() })
}

fn wrong(library: &Library, document: &Document, link: Link<'_>, found: &Found<'_>) -> Finding {
    let reference = &link.reference.value;
    let (wanted, is) = (wanted(link.target), sort_of(found));
    let message = Say {
        kk: format!("мұнда {} керек, ал `{reference}` – {}", wanted.kk, is.kk),
        ru: format!("здесь ожидается {}, а `{reference}` – {}", wanted.ru, is.ru),
        en: format!("{} is wanted here, but `{reference}` is {}", wanted.en, is.en),
    };
    let mut finding = codes::WRONG_REFERENCE.at(link.reference.span, message).help(how_to_name(link.target));
    if link.target == Target::Case {
        finding.paste = newest_case(library, document, reference).map(|case| format!("\"{case}\""));
    }
    finding
}

/// The case of a person, or the only case of a sitting, that was meant where only that one was named.
fn newest_case(library: &Library, document: &Document, reference: &Reference) -> Option<String> {
    let sittings = library.documents.iter().filter(|sitting| sitting.organization == document.organization);
    let heard = sittings.filter_map(|sitting| match &sitting.content {
        Content::Decision(decision) => {
            let persons = decision.case.iter().map(|case| &case.person.0.value.id);
            let mut meant = persons.filter(|person| **person == reference.id || sitting.id == reference.id);
            let person = meant.next().filter(|_| meant.next().is_none())?;
            Some((decision.date.value, format!("{}#{person}", sitting.id)))
        }
        _ => None,
    });
    heard.max().map(|(_, case)| case)
}

fn wanted(target: Target) -> Say {
    match target {
        Target::Person => say!("адам", "человек", "a person"),
        Target::Body => say!("алқалы орган", "коллегиальный орган", "a body"),
        Target::Who => {
            say!("адам, орган немесе лауазым", "человек, орган или должность", "a person, body or office")
        }
        Target::Document | Target::AnyDocument | Target::DocumentOrText => {
            say!("құжат", "документ", "a document")
        }
        Target::Protocol => say!("хаттама", "протокол", "a protocol"),
        Target::Order => say!("бұйрық", "приказ", "an order"),
        Target::Measure => say!("жоспардың іс-шарасы", "мероприятие плана", "a measure of a plan"),
        Target::Sitting => say!("жоспардағы отырыс", "заседание из плана", "a sitting of a plan"),
        Target::Case => {
            say!("комиссия отырысының ісі", "дело заседания комиссии", "a case of a commission's sitting")
        }
        Target::Task => say!(
            "шешім, іс-шара немесе бұйрық тармағы",
            "решение, мероприятие или пункт приказа",
            "a decision, a measure or an item of an order"
        ),
        Target::Edition => say!("редакция", "редакция", "an edition"),
    }
}

fn sort_of(found: &Found<'_>) -> Say {
    match found {
        Found::Person(_) => say!("адам", "человек", "a person"),
        Found::Office(_) => say!("лауазым", "должность", "an office"),
        Found::Body(..) => say!("алқалы орган", "коллегиальный орган", "a body"),
        Found::Role(..) => say!("органдағы рөл", "роль в органе", "a role in a body"),
        Found::Part(..) => say!("құжаттың бөлігі", "часть документа", "a part of a document"),
        Found::Document(Document { content: Content::Order(_), .. }) => say!("бұйрық", "приказ", "an order"),
        Found::Document(Document { content: Content::Plan(_), .. }) => {
            say!("тұтас жоспар", "план целиком", "a whole plan")
        }
        Found::Document(Document { content: Content::Protocol(_), .. }) => {
            say!("тұтас хаттама", "протокол целиком", "a whole protocol")
        }
        _ => say!("тұтас құжат", "документ целиком", "a whole document"),
    }
}

fn unknown_edition(library: &Library, link: Link<'_>) -> Finding {
    let id = &link.reference.id;
    let message =
        say!("`{id}` редакциясы белгісіз", "редакция `{id}` неизвестна", "the edition `{id}` is not known");
    let all =
        library.editions.iter().map(|edition| format!("`{}`", edition.id)).collect::<Vec<_>>().join(", ");
    let help = say!(
        "белгілі редакциялар: {all}; басқа актіні `act = \"…\"` деп жазыңыз",
        "известные редакции: {all}; другой акт пишется как `act = \"…\"`",
        "known editions are {all}; cite any other act as `act = \"…\"`",
    );
    let mut finding = codes::UNKNOWN_REFERENCE.at(link.reference.span, message).help(help);
    let ids: Vec<&str> = library.editions.iter().map(|edition| edition.id.as_str()).collect();
    finding.paste = nearest(id, ids).map(|id| format!("\"{id}\""));
    finding
}
