//! What a head can change of the website.

use crate::codes;
use crate::phrase::Prose;
use crate::say;
use crate::shape::{Reader, TomlValue, Value};
use crate::source::Spanned;

/// The website's settings, defaults filled in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// What the home page says first.
    pub introduction: Option<Prose>,
    /// The file of the organisation's sign, from the workspace's folder.
    pub logo: Option<String>,
    /// Links and the line above the page.
    pub accent: Option<Color>,
    /// The same on a dark screen.
    pub accent_dark: Option<Color>,
    /// What lies around the page.
    pub background: Option<Color>,
}

/// A colour by its red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

/// Colours of `templates/site/assets/style.css` beside which others must be read: the sheet and the letters.
const SHEET: Color = Color([0xff, 0xfe, 0xfb]);
const DARK_SHEET: Color = Color([0x1f, 0x1e, 0x1c]);
const FAINT_LETTERS: Color = Color([0x57, 0x53, 0x4c]);

/// The contrast that WCAG 2.2 wants of text, 1.4.3.
const LEAST_CONTRAST: f64 = 4.5;

impl Color {
    /// Reads `#0b4f71`.
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// How well letters of one colour are read on another: 1 to 21, by the formula of WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| match f64::from(part) / 255.0 {
            part if part <= 0.04045 => part / 12.92,
            part => ((part + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Value for Color {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = String::read(reader, value)?;
        let color = Self::parse(&text);
        if color.is_none() {
            let message = say!("`{text}` – түс емес", "`{text}` – не цвет", "`{text}` is not a colour");
            let help = say!(
                "түсті `#` және он алтылық алты таңбамен жазыңыз: `\"#0b4f71\"`",
                "запишите цвет знаком `#` и шестью шестнадцатеричными цифрами: `\"#0b4f71\"`",
                "write a colour as `#` and six hexadecimal digits: `\"#0b4f71\"`",
            );
            reader.report(codes::NOT_A_COLOR.at(reader.span(value), message).help(help));
        }
        color
    }

    fn schema(_: &mut crate::shape::schema::SchemaWriter) -> serde_json::Value {
        serde_json::json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
    }
}

/// A colour beside others; one with which something cannot be read is reported and left out.
pub fn readable(color: Option<&Spanned<Color>>, part: Part, reader: &mut Reader<'_>) -> Option<Color> {
    let color = color?;
    let beside = match part {
        Part::Accent => vec![SHEET],
        Part::AccentDark => vec![DARK_SHEET],
        Part::Background => vec![FAINT_LETTERS],
    };
    let contrast = beside.into_iter().map(|other| color.value.contrast(other)).fold(f64::INFINITY, f64::min);
    if contrast >= LEAST_CONTRAST {
        return Some(color.value);
    }
    let contrast = format!("{contrast:.1}");
    let comma = contrast.replace('.', ",");
    let message = say!(
        "бұл түспен жазу оқылмайды: контрасты {comma}, кемінде 4,5 керек",
        "с этим цветом текст не читается: контраст {comma}, а нужно не меньше 4,5",
        "text cannot be read with this colour: its contrast is {contrast}, at least 4.5 is wanted",
    );
    let help = match part {
        Part::Accent => say!(
            "ақ бетте оқылатын күңгірт түс таңдаңыз",
            "выберите цвет темнее, чтобы он читался на белом листе",
            "choose a darker colour, to be read on a white sheet",
        ),
        Part::AccentDark | Part::Background => {
            say!("ашық түс таңдаңыз", "выберите цвет светлее", "choose a lighter colour")
        }
    };
    reader.report(codes::UNREADABLE_COLOR.at(color.span, message).help(help));
    None
}

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Links on a light sheet.
    Accent,
    /// Links on a dark one.
    AccentDark,
    /// What lies around a light sheet, with letters on it.
    Background,
}
