//! The register of certificates on paper.

use serde::Serialize;

use crate::kinds::Content;
use crate::kinds::certificates::{Certificate, CertificateOrder, Certificates};
use crate::kinds::decision::{Case, Decision};
use crate::kinds::people::{Category, Person};
use crate::library::parts::Part;
use crate::library::validity::years_valid;
use crate::library::{Document, Found};
use crate::locale;
use crate::rich::Rich;
use crate::views::Moment;
use crate::views::scribe::{Scribe, capitalised, joined};
use crate::when::{Day, years_later};

/// Куәліктерді тіркеу және беру журналы.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterView {
    /// The rows, in the order of the file.
    pub rows: Vec<CertificateView>,
}

/// A certificate.
#[derive(Debug, Clone, Serialize)]
pub struct CertificateView {
    /// From 1.
    pub number: usize,
    /// Its registration number.
    pub registration: Option<String>,
    /// Family name, given name, patronymic in full.
    pub name: Option<Rich>,
    /// The post on that day.
    pub post: Option<Rich>,
    /// The category.
    pub category: Option<Rich>,
    /// The commission's protocol: «20.05.2025 № 3».
    pub decision: Option<Rich>,
    /// The order: «22.05.2025 № 12».
    pub order: Option<Rich>,
    /// When it was issued.
    pub on: Option<Moment>,
    /// Until when it is valid.
    pub valid_until: Option<Moment>,
    /// When the person received it; the paper leaves room for a signature.
    pub received: Option<Moment>,
}

impl RegisterView {
    /// The view of a register.
    pub fn of(scribe: &Scribe<'_>, register: &Certificates) -> Self {
        let certificates = register.certificate.iter().enumerate();
        Self { rows: certificates.map(|(index, certificate)| row(scribe, index + 1, certificate)).collect() }
    }
}

fn row(scribe: &Scribe<'_>, number: usize, certificate: &Certificate) -> CertificateView {
    let ground = Ground::of(scribe, certificate);
    let order = certificate.order.as_ref().map(|order| &order.value);
    let on = certificate.on.as_ref().map(|on| on.value);
    let since = order.and_then(|order| order_day(scribe, order)).or(on);
    let valid_until = certificate.valid_until.as_ref().map(|until| until.value);
    let valid_until = valid_until.or_else(|| ground.as_ref()?.valid_until(scribe, since?));
    CertificateView {
        number,
        registration: certificate.number.as_ref().map(|number| number.value.clone()),
        name: ground.as_ref().map(|ground| scribe.full_name(ground.person, Some(ground.day()))),
        post: ground.as_ref().and_then(|ground| scribe.post(ground.person, ground.day())),
        category: ground.as_ref().map(|ground| capitalised(scribe.category(ground.category(), ground.day()))),
        decision: ground.as_ref().map(|ground| ground.protocol(scribe)),
        order: order.map(|order| order_text(scribe, order)),
        on: on.map(|on| scribe.short_day(on)),
        valid_until: valid_until.map(|until| scribe.short_day(until)),
        received: certificate.received.as_ref().map(|received| scribe.short_day(received.value)),
    }
}

/// The case that a certificate rests on.
struct Ground<'l> {
    decision: &'l Decision,
    case: &'l Case,
    person: &'l Person,
}

impl<'l> Ground<'l> {
    fn of(scribe: &Scribe<'l>, certificate: &Certificate) -> Option<Self> {
        let found = scribe.library.find(scribe.document.organization, &certificate.case.0);
        let Found::Part(
            Document { content: Content::Decision(decision), organization, .. },
            Part::Case(index),
        ) = found
        else {
            return None;
        };
        let case = decision.case.get(index)?;
        let person = scribe.library.find_person(*organization, &case.person.0)?;
        Some(Self { decision, case, person })
    }

    fn day(&self) -> Day {
        self.decision.date.value
    }

    fn category(&self) -> Category {
        self.case.awarded.value
    }

    /// «20.05.2026, № 2».
    fn protocol(&self, scribe: &Scribe<'_>) -> Rich {
        let number = self.decision.number.as_ref().map(|number| Rich::plain(&scribe.number(number)));
        joined([Some(Rich::plain(&locale::short_day(self.day()))), number].into_iter().flatten(), ", ")
    }

    /// The same day of the month, as many years later as the edition of the order's day gives (p. 26 of the 2025 edition).
    fn valid_until(&self, scribe: &Scribe<'_>, since: Day) -> Option<Day> {
        let law = scribe.library.editions.on(since)?;
        let (years, _) = years_valid(law, self.case)?;
        Some(years_later(since, years))
    }
}

fn order_day(scribe: &Scribe<'_>, order: &CertificateOrder) -> Option<Day> {
    match order {
        CertificateOrder::Foreign(order) => Some(order.on),
        CertificateOrder::Known(order) => {
            match &scribe.library.find_document(scribe.document.organization, &order.0)?.content {
                Content::Order(order) => Some(order.date.value),
                _ => None,
            }
        }
    }
}

/// «22.05.2026, № 38»; of another body with its name.
fn order_text(scribe: &Scribe<'_>, order: &CertificateOrder) -> Rich {
    match order {
        CertificateOrder::Foreign(order) => {
            let parts = [
                scribe.text(&order.by),
                Rich::plain(&locale::short_day(order.on)),
                Rich::plain(&scribe.number(&order.number)),
            ];
            joined(parts, ", ")
        }
        CertificateOrder::Known(order) => {
            let document = scribe.library.find_document(scribe.document.organization, &order.0);
            let Some(Document { content: Content::Order(order), .. }) = document else {
                return Rich::default();
            };
            let parts = [
                Rich::plain(&locale::short_day(order.date.value)),
                Rich::plain(&scribe.number(&order.number)),
            ];
            joined(parts, ", ")
        }
    }
}
