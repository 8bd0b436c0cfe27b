//! The register of certificates.

use toml::de::DeValue;

use crate::audience::Audience;
use crate::phrase::Phrase;
use crate::shape::links::{Link, Target};
use crate::shape::schema::SchemaWriter;
use crate::shape::{OneOrMore, Reader, Told, TomlValue, Value};
use crate::source::Spanned;
use crate::when::Day;
use crate::who::{CaseRef, OrderRef};

crate::shape! {
    /// `kind = "certificates"`
    pub struct Certificates {
        /// The certificates, in the order of the register.
        #[kk("Куәліктер, журналдағы ретімен.")]
        #[ru("Удостоверения в порядке журнала.")]
        certificate: OneOrMore<Certificate>,
    }

    /// A certificate.
    pub struct Certificate {
        /// The case that gave the category, as "decision-id#1".
        #[kk("Санат берген іс, мысалы \"2026-05-20-attestation#1\".")]
        #[ru("Дело, по которому дана категория, например \"2026-05-20-attestation#1\".")]
        case: CaseRef,
        /// The order: an id, or { by, number, on } of another body.
        #[kk("Бұйрық: id немесе басқа органның { by, number, on } деректері.")]
        #[ru("Приказ: id или { by, number, on } другого органа.")]
        order: Option<Spanned<CertificateOrder>>,
        /// Its registration number.
        #[kk("Тіркеу нөмірі.")]
        #[ru("Регистрационный номер.")]
        number: Option<Spanned<String>>,
        /// When it was issued.
        #[kk("Берілген күні.")]
        #[ru("Дата выдачи.")]
        on: Option<Spanned<Day>>,
        /// Until when it is valid; what the edition gives where it is left out.
        #[kk("Қай күнге дейін жарамды; жазылмаса – қағидалар бойынша.")]
        #[ru("До какого дня действует; если не указано – по Правилам.")]
        valid_until: Option<Spanned<Day>>,
        /// When the person received it.
        #[kk("Қолына алған күні.")]
        #[ru("Когда получено на руки.")]
        received: Option<Spanned<Day>>,
    }

    /// An order of another body.
    pub struct ForeignOrder {
        /// Whose order.
        #[kk("Кімнің бұйрығы.")]
        #[ru("Чей приказ.")]
        by: Phrase,
        /// Its number.
        #[kk("Нөмірі.")]
        #[ru("Номер.")]
        number: String,
        /// Its day.
        #[kk("Күні.")]
        #[ru("Дата.")]
        on: Day,
    }
}

/// The order behind a certificate.
#[derive(Debug, Clone, PartialEq)]
pub enum CertificateOrder {
    /// An order of the workspace.
    Known(OrderRef),
    /// An order of another body.
    Foreign(ForeignOrder),
}

impl Value for CertificateOrder {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        if matches!(value.get_ref(), DeValue::Table(_)) {
            return ForeignOrder::read(reader, value).map(Self::Foreign);
        }
        OrderRef::read(reader, value).map(Self::Known)
    }

    fn schema(writer: &mut SchemaWriter) -> serde_json::Value {
        serde_json::json!({ "anyOf": [OrderRef::schema(writer), ForeignOrder::schema(writer)] })
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        if let Self::Known(OrderRef(reference)) = self {
            visit(Link { reference, target: Target::Order });
        }
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        if let Self::Foreign(order) = self {
            order.texts(audience, visit);
        }
    }
}
