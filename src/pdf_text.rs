//! What a finished PDF tells: the text of its pages, and every text around it.

use lopdf::{Document, Object};

/// What a PDF tells.
pub struct PdfText {
    /// The letters of every page.
    pub pages: Vec<String>,
    /// Outlines, descriptions, metadata.
    pub others: Vec<String>,
}

impl PdfText {
    /// Reads a PDF; none where a part of it, or any page, cannot be found, so that nobody can say what it tells.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        // The library that reads PDFs may trip over a broken one.
        std::panic::catch_unwind(|| Self::read_all(bytes)).ok()?
    }

    fn read_all(bytes: &[u8]) -> Option<Self> {
        let pdf = Document::load_mem(bytes).ok()?;
        let numbers: Vec<u32> = pdf.get_pages().into_keys().collect();
        let pages =
            numbers.iter().map(|number| pdf.extract_text(&[*number]).ok()).collect::<Option<Vec<_>>>()?;
        let mut others = Vec::new();
        pdf.objects
            .values()
            .chain(pdf.trailer.iter().map(|(_, value)| value))
            .for_each(|object| take_texts(object, &mut others));
        (!pages.is_empty()).then_some(Self { pages, others })
    }

    /// Every text.
    pub fn all(&self) -> impl Iterator<Item = String> {
        [self.pages.join("\n")].into_iter().chain(self.others.iter().cloned())
    }
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
