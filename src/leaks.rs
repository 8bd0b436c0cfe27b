//! The last look at a finished file before it is published: whether it tells what nobody outside may read.
//!
//! The view that a file is made from holds none of it; this finds what a template or a fault of ours lets through.

use lopdf::{Document as Pdf, Object};

use crate::failure::Failure;
use crate::formats::{Format, html};
use crate::library::secrets::{About, Secrets};
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
        Some(suffix) if suffix == Format::Pdf.suffix() => match pdf_texts(bytes) {
            Some(found) => texts.extend(found),
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

/// The text of every page, and every text and stream around it: outlines, descriptions, metadata.
fn pdf_texts(bytes: &[u8]) -> Option<Vec<String>> {
    let pdf = Pdf::load_mem(bytes).ok()?;
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let mut texts = vec![pdf.extract_text(&pages).ok()?];
    pdf.objects.values().chain(pdf.trailer.iter().map(|(_, value)| value)).for_each(|object| {
        take_texts(object, &mut texts);
    });
    Some(texts)
}

fn take_texts(object: &Object, texts: &mut Vec<String>) {
    match object {
        Object::String(..) => texts.extend(lopdf::decode_text_string(object)),
        Object::Array(items) => items.iter().for_each(|item| take_texts(item, texts)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| take_texts(value, texts)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| take_texts(value, texts));
            let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            // Fonts and pictures hold no text; what is text is found whole.
            texts.extend(String::from_utf8(content).ok());
        }
        _ => {}
    }
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
