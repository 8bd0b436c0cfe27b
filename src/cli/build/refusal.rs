//! When a site is not made at all: the one that stands is better than one of which nobody knows whom it may name.

use crate::codes;
use crate::failure::Failure;
use crate::finding::{Finding, Report, Severity};
use crate::kinds::Kind;
use crate::library::Library;
use crate::load;
use crate::say;
use crate::source::SourceId;
use crate::text::Say;

/// Fails where a fault of the settings, of the people or of the organisations leaves open what may be published.
pub fn refuse(library: &Library, report: &Report) -> Result<(), Failure> {
    let path = |source: SourceId| library.sources.get(source).path.clone();
    let broken = |is_meant: &dyn Fn(&Finding) -> bool| {
        let errors = report.findings().iter().filter(|finding| finding.severity == Severity::Error);
        errors.filter(|finding| is_meant(finding)).map(|finding| path(finding.span.source)).next()
    };
    if let Some(path) = broken(&|finding| path(finding.span.source) == load::CONFIG) {
        return Err(refusal(unclear_settings()).about(path));
    }
    if let Some(path) = broken(&|finding| is_shape(finding) && may_hold_people(library, finding.span.source))
    {
        return Err(refusal(unclear_people()).about(path));
    }
    if library.documents.iter().all(|document| document.kind != Kind::People)
        && let Some(path) = broken(&|finding| finding.code.number == codes::UNKNOWN_REFERENCE.number)
    {
        return Err(refusal(no_people()).about(path));
    }
    let unread = library.unread.iter().find(|unread| unread.kind == Some(Kind::Organization));
    let is_homeless = |finding: &Finding| finding.code.number == codes::NO_ORGANIZATION.number;
    match unread.map(|unread| path(unread.source)).or_else(|| broken(&is_homeless)) {
        Some(path) => Err(refusal(unclear_organization()).about(path)),
        None if library.organizations.is_empty() => Err(refusal(unclear_organization())),
        None => Ok(()),
    }
}

fn is_shape(finding: &Finding) -> bool {
    finding.code.family() == "S"
}

/// A key that stands in every list of people, whatever else of it is broken, and in no other document.
const OF_PEOPLE: &str = "family-name";

/// True for a list of people, and for a file that may be one, as far as its letters tell.
fn may_hold_people(library: &Library, source: SourceId) -> bool {
    let is_list =
        library.documents.iter().any(|document| document.source == source && document.kind == Kind::People);
    let may_be_list = || {
        let unread = library.unread.iter().find(|unread| unread.source == source);
        unread.is_some_and(|unread| match unread.kind {
            Some(kind) => kind == Kind::People,
            // Letters of another encoding have zeros between them.
            None => {
                let letters = library.sources.get(source).text.replace('\0', "");
                letters.trim().is_empty() || letters.contains(OF_PEOPLE)
            }
        })
    };
    is_list || may_be_list()
}

fn refusal(why: Say) -> Failure {
    let Say { kk, ru, en } = why;
    let message = say!(
        "{kk}; ештеңе жарияланбады, бұрынғы сайт өзгеріссіз қалды",
        "{ru}; ничего не опубликовано, прежний сайт не изменён",
        "{en}; nothing was published, the earlier site is as it was",
    );
    let help = say!(
        "жоғарыда көрсетілген қатені түзетіп, қайта іске қосыңыз",
        "исправьте ошибку, показанную выше, и запустите ещё раз",
        "mend the error shown above, and run it again",
    );
    Failure::new(message).help(help)
}

fn unclear_settings() -> Say {
    say!(
        "баптауларда қате бар: сайттың қандай болуы керегі белгісіз",
        "в настройках ошибка: неизвестно, каким должен быть сайт",
        "the settings have an error: what the site must be is not known",
    )
}

fn unclear_people() -> Say {
    say!(
        "адамдар тізімінде қате бар: кімнің аты-жөнін жариялауға болмайтыны белгісіз",
        "в списке людей ошибка: неизвестно, чьи имена нельзя публиковать",
        "the list of people has an error: whose names may not be published is not known",
    )
}

fn no_people() -> Say {
    say!(
        "адамдар тізімі жоқ: кімнің аты-жөнін жариялауға болмайтыны белгісіз",
        "нет списка людей: неизвестно, чьи имена нельзя публиковать",
        "there is no list of people: whose names may not be published is not known",
    )
}

fn unclear_organization() -> Say {
    say!(
        "ұйымның сипаттамасы жоқ немесе оқылмады: құжаттардың кімдікі екені белгісіз",
        "нет описания организации или его не удалось прочитать: неизвестно, чьи это документы",
        "there is no description of the organisation, or it could not be read: whose documents these are is not known",
    )
}
