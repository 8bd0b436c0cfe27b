//! Signed files: read where documents are read, so that no check opens a file.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::failure::Failure;
use crate::fingerprint;
use crate::kinds::Kind;
use crate::library::secrets::{About, Secrets};
use crate::library::signed::{SignedFile, SignedPaper, SignedPdf, Told};
use crate::library::{Document, Library};
use crate::load::signed_place;
use crate::pdf_text::PdfText;
use crate::say;
use crate::text::Say;

/// The largest file that is read, in bytes: a hundred scanned pages.
const LARGEST: u64 = 50_000_000;

/// A page of fewer letters is a picture, for all that a scanner may have signed it.
const FEWEST_LETTERS: usize = 20;

/// Looks at the signed files that documents name with `jobs` threads; with `is_published`, also at what they tell.
pub fn look(root: &Path, library: &mut Library, jobs: usize, is_published: bool) {
    let named: Vec<usize> =
        (0..library.documents.len()).filter(|at| library.documents[*at].content.signed().is_some()).collect();
    if named.is_empty() {
        return;
    }
    let secrets = is_published.then(|| Secrets::of(library, Vec::new()));
    let documents = &library.documents;
    let look = |part: &[usize]| -> Vec<Option<SignedFile>> {
        part.iter().map(|at| look_at(root, &documents[*at], secrets.as_ref())).collect()
    };
    let looked: Vec<Option<SignedFile>> = std::thread::scope(|scope| {
        let parts = named.chunks(named.len().div_ceil(jobs.max(1)));
        let threads: Vec<_> = parts.map(|part| (part, scope.spawn(move || look(part)))).collect();
        threads.into_iter().flat_map(|(part, thread)| thread.join().unwrap_or_else(|_| look(part))).collect()
    });
    for (at, file) in named.into_iter().zip(looked) {
        library.documents[at].signed_file = file;
    }
}

fn look_at(root: &Path, document: &Document, secrets: Option<&Secrets>) -> Option<SignedFile> {
    let path = document.content.signed()?.file.value.clone();
    let found = read(root, &path).map(|bytes| SignedPdf {
        sha256: fingerprint::of(&bytes),
        told: secrets.map_or(Told::NotAsked, |secrets| told(secrets, document.kind, &bytes)),
    });
    Some(SignedFile { path, found })
}

/// What a PDF tells that nobody outside may read.
fn told(secrets: &Secrets, kind: Kind, bytes: &[u8]) -> Told {
    let Some(text) = PdfText::read(bytes) else { return Told::Unreadable };
    for part in text.all() {
        if let Some(word) = secrets.surnames.find(&part) {
            return Told::Surname(word);
        }
        if let Some(secret) = secrets.find_in(&part, About::of(kind)) {
            return Told::Secret(secret);
        }
    }
    if let Some(secret) = text.drawn.iter().find_map(|part| secrets.find_words_in(part, About::of(kind))) {
        return Told::Secret(secret);
    }
    let letters = |page: &String| page.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_picture = text.pages.iter().any(|page| letters(page) < FEWEST_LETTERS);
    if is_picture { Told::Picture } else { Told::Nothing }
}

/// The bytes of a signed PDF.
fn read(root: &Path, path: &str) -> Result<Vec<u8>, Say> {
    let place = signed_place::inside(root, path)?;
    let unread = |error: std::io::Error| {
        say!("файл оқылмады: {error}", "файл не читается: {error}", "the file cannot be read: {error}")
    };
    if std::fs::metadata(&place).map_err(unread)?.len() > LARGEST {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    File::open(&place).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)).map_err(unread)?;
    match is_pdf(&bytes) {
        _ if bytes.len() as u64 > LARGEST => Err(too_large()),
        true => Ok(bytes),
        false => Err(say!("файл PDF емес", "файл – не PDF", "the file is no PDF")),
    }
}

/// True for bytes that begin and end as a PDF does; half of a file is none.
fn is_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    bytes.starts_with(b"%PDF-") && tail.windows(5).any(|mark| mark == b"%%EOF")
}

fn too_large() -> Say {
    say!("файл 50 МБ-тан үлкен", "файл больше 50 МБ", "the file is larger than 50 MB",)
}

/// The bytes of a paper as it was signed, which must still be those that were checked.
pub fn bytes(root: &Path, paper: &SignedPaper<'_>) -> Result<Vec<u8>, Failure> {
    let failed = |message: Say| Failure::new(message).about(paper.path);
    let bytes = read(root, paper.path).map_err(failed)?;
    if fingerprint::are_same(&fingerprint::of(&bytes), paper.sha256) {
        return Ok(bytes);
    }
    Err(failed(say!(
        "қол қойылған файл тексеруден кейін өзгеріп кетті",
        "подписанный файл изменился после проверки",
        "the signed file changed after it was checked",
    )))
}
