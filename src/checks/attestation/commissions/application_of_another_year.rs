//! A055: an application of an earlier school year.

use crate::checks::attestation::claim::Claim;
use crate::checks::attestation::court::Court;
use crate::codes::APPLICATION_OF_ANOTHER_YEAR as CODE;
use crate::locale::school_years;
use crate::say;
use crate::when::SchoolYear;

/// Who is attested applied for it in that school year, or in the months in which it is prepared.
pub fn check(claim: &Claim<'_>, court: &mut Court<'_>) {
    let Some(application) = &claim.case.application else { return leave_open(claim, court) };
    let (on, year) = (application.on.value, SchoolYear::of(claim.day));
    if on >= year.preparation() {
        return;
    }
    let place = application.on.span;
    let asked = court.ask(&CODE, place, |law| law.application_of_the_year.ask());
    let Some((_, basis)) = asked.filter(|(must, _)| must.is) else { return };
    court.find(&CODE, basis, |code| {
        let (day, year) = (claim.day, school_years(year));
        let message = say!(
            "өтініш {on} күні берілген, ал отырыс {day} күні өткен: бұл – {year} оқу жылының аттестаттауы",
            "заявление подано {on}, а заседание прошло {day}: это аттестация {year} учебного года",
            "the application is of {on}, but the sitting of {day} is of the school year {year}",
        );
        let help = say!(
            "`application.on` күнін тексеріңіз; өтініш шынымен бұрынғы болса, педагог жаңасын береді",
            "проверьте `application.on`; если заявление действительно прежнее, педагог подаёт новое",
            "check `application.on`; if it really is an earlier one, the person applies anew",
        );
        code.at(place, message).help(help)
    });
}

fn leave_open(claim: &Claim<'_>, court: &mut Court<'_>) {
    if claim.case.lost.has("application") {
        return;
    }
    court.leave_open(&CODE, claim.person_span(), || {
        say!(
            "өтініш (`application`) жазылмаған",
            "заявление (`application`) не записано",
            "the application (`application`) is not written",
        )
    });
}
