//! What a printed paper says of its page on the site, where a copy of it can be compared.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

use crate::audience::Audience;
use crate::library::{Document, Library};
use crate::short_code::{in_address, short_code};
use crate::text::Language;
use crate::words::Words;

/// Where a copy of a paper can be checked.
#[derive(Debug, Clone, Serialize)]
pub struct PageCheck {
    /// The code for fingers: «K7M2-X9Q4».
    pub code: String,
    /// The address that both codes lead to: `https://example.kz/c/k7m2x9q4.html`.
    pub address: String,
    /// The code for telephones, as SVG.
    pub qr: String,
    /// How wide that is printed, in millimetres.
    pub side_mm: f64,
    /// What the printed address is for.
    pub said: String,
    /// What the picture is, for those who do not see it.
    pub picture: String,
}

/// Free squares around a code, which its standard asks for.
const QUIET: usize = 4;

/// The width of most codes, in millimetres.
const USUAL_SIDE: f64 = 22.0;

/// The least width of a square, in millimetres: a telephone still tells it from its neighbours.
const LEAST_SQUARE: f64 = 0.45;

impl PageCheck {
    /// What is printed on a paper of the public edition; none where the site has no address.
    pub fn of(library: &Library, document: &Document, edition: Language, words: &Words) -> Option<Self> {
        let base = library.config.base_url.as_ref().filter(|_| library.audience == Audience::Public)?;
        let code = short_code(&library.place_of(document, edition));
        let address = format!("{base}c/{}.html", in_address(&code));
        let code_of_address = QrCode::with_error_correction_level(&address, EcLevel::M).ok()?;
        let squares = code_of_address.width() + 2 * QUIET;
        Some(Self {
            code,
            address,
            qr: svg(&code_of_address, squares)?,
            side_mm: USUAL_SIDE.max(squares as f64 * LEAST_SQUARE),
            said: words.check_copy.clone(),
            picture: words.check_picture.clone(),
        })
    }
}

/// A code as one path: runs of dark squares, row by row.
fn svg(code: &QrCode, side: usize) -> Option<String> {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, length) = (x + QUIET, y + QUIET, run.len());
                write!(path, "M{left} {top}h{length}v1h-{length}z").ok()?;
            }
            x += run.len();
        }
    }
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>"#
    ))
}
