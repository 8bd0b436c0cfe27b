//! The one font of all papers, and which letters it has.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The four styles of Tinos; nothing else is ever used, so that every machine prints the same.
pub const FONTS: [(&str, &[u8]); 4] = [
    ("Tinos-Regular.ttf", include_bytes!("../templates/fonts/Tinos-Regular.ttf")),
    ("Tinos-Bold.ttf", include_bytes!("../templates/fonts/Tinos-Bold.ttf")),
    ("Tinos-Italic.ttf", include_bytes!("../templates/fonts/Tinos-Italic.ttf")),
    ("Tinos-BoldItalic.ttf", include_bytes!("../templates/fonts/Tinos-BoldItalic.ttf")),
];

static FACES: LazyLock<Vec<Face<'static>>> =
    LazyLock::new(|| FONTS.iter().filter_map(|(_, bytes)| Face::parse(bytes, 0).ok()).collect());

/// True where all styles can print a letter.
pub fn has(letter: char) -> bool {
    is_known(letter) || FACES.iter().all(|face| face.glyph_index(letter).is_some())
}

/// Latin, Cyrillic with Kazakh, usual marks and spaces are not looked up: they are there.
pub const fn is_known(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\t' | ' '..='~' | '\u{A0}' | '\u{AD}' | '\u{200B}'..='\u{200D}'
            | '«' | '»' | '–' | '—' | '№'
            | 'А'..='я' | 'Ё' | 'ё' | 'Ә' | 'ә' | 'Ғ' | 'ғ' | 'Қ' | 'қ' | 'Ң' | 'ң'
            | 'Ө' | 'ө' | 'Ұ' | 'ұ' | 'Ү' | 'ү' | 'Һ' | 'һ' | 'І' | 'і'
    )
}
