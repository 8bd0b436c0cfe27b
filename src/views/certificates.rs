//! The register of certificates on paper.

use serde::Serialize;

use crate::rich::Rich;
use crate::views::Moment;

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
