//! What a finished PDF tells: the text of its pages, and every text around it.

use lopdf::{Document, Object};

/// What a PDF tells.
pub struct PdfText {
    /// The letters of every page.
    pub pages: Vec<String>,
    /// Outlines, descriptions, metadata.
    pub others: Vec<String>,
    /// Streams that draw or describe pages and fonts: words may stand in them, but their numbers are places and sizes.
    pub drawn: Vec<String>,
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
        let mut found = Self { pages, others: Vec::new(), drawn: Vec::new() };
        let objects = pdf.objects.values().chain(pdf.trailer.iter().map(|(_, value)| value));
        objects.for_each(|object| found.take(object));
        (!found.pages.is_empty()).then_some(found)
    }

    /// Every text that somebody reads.
    pub fn all(&self) -> impl Iterator<Item = String> {
        [self.pages.join("\n")].into_iter().chain(self.others.iter().cloned())
    }

    fn take(&mut self, object: &Object) {
        match object {
            Object::String(..) => self.others.extend(lopdf::decode_text_string(object)),
            Object::Array(items) => items.iter().for_each(|item| self.take(item)),
            Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| self.take(value)),
            Object::Stream(stream) => {
                stream.dict.iter().for_each(|(_, value)| self.take(value));
                let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                let is_read =
                    ["Metadata", "EmbeddedFile"].iter().any(|kind| stream.dict.has_type(kind.as_bytes()));
                // Fonts and pictures hold no text; what is text is found whole.
                let texts = if is_read { &mut self.others } else { &mut self.drawn };
                texts.extend(String::from_utf8(content).ok());
            }
            _ => {}
        }
    }
}
