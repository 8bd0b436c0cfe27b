//! The last look at a finished file before it is published: whether it tells what nobody outside may read.
//!
//! The view that a file is made from holds none of it; this finds what a template or a fault of ours lets through.

use crate::failure::Failure;
use crate::formats::{Format, html};
use crate::library::secrets::{About, Secrets};
use crate::pdf_text::PdfText;
use crate::say;
use crate::text::Say;

/// Fails where a file, or its name, tells what nobody outside may read.
pub fn check(secrets: &Secrets, about: About, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    match find(secrets, about, path, bytes) {
        None => Ok(()),
        Some(secret) => Err(failure(path, &secret)),
    }
}

/// What a file tells that nobody outside may read.
pub fn find(secrets: &Secrets, about: About, path: &str, bytes: &[u8]) -> Option<Say> {
    let mut texts = vec![path.to_owned()];
    match path.rsplit_once('.').map(|(_, suffix)| suffix) {
        Some(suffix) if suffix == Format::Pdf.suffix() => match PdfText::read(bytes) {
            Some(found) => texts.extend(found.all()),
            None => return Some(unreadable()),
        },
        Some(suffix) if suffix == Format::Html.suffix() => {
            let written = String::from_utf8_lossy(bytes).into_owned();
            texts.push(html::text_of(&written));
            texts.push(written);
        }
        _ => texts.push(String::from_utf8_lossy(bytes).into_owned()),
    }
    texts.iter().find_map(|text| secrets.find_in(text, about))
}

fn unreadable() -> Say {
    say!("оқылмайтын PDF", "PDF, который не читается", "a PDF that cannot be read")
}

fn failure(path: &str, Say { kk, ru, en }: &Say) -> Failure {
    let message = say!(
        "жариялау тоқтатылды, файлда құпия дерек бар: {kk}",
        "публикация остановлена, в файле есть закрытые сведения: {ru}",
        "the publication was stopped, a file tells what is not for everybody: {en}",
    );
    let help = say!(
        "деректі құжаттан алып тастаңыз; өз үлгіңіз (`templates`) болса, соны тексеріңіз",
        "уберите эти сведения из документа; если у вас свой шаблон (`templates`), проверьте его",
        "take it out of the document; if you have a template of your own (`templates`), check that",
    );
    Failure::new(message).about(path).help(help)
}
