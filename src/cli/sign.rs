//! The organisation's sign for the website: a picture of the workspace, looked at before it is published.

use std::path::{Component, Path};

use crate::cli::Session;
use crate::config::Config;
use crate::say;
use crate::text::Say;

/// A larger picture would be slow on a phone.
const LARGEST: u64 = 512 * 1024;

/// Pictures by the end of their names and the bytes that they begin with. SVG is none of them: it may hold scripts.
const PICTURES: [(&[&str], &[u8]); 3] =
    [(&["png"], b"\x89PNG\r\n\x1a\n"), (&["jpg", "jpeg"], b"\xff\xd8\xff"), (&["webp"], b"RIFF")];

/// The bytes of the sign. One that cannot be used is told, and the site is made without it.
pub fn read(session: &Session, root: &Path, config: &mut Config) -> Option<Vec<u8>> {
    let file = config.site.logo.clone()?;
    match usable(root, &file) {
        Ok(bytes) => Some(bytes),
        Err(Say { kk, ru, en }) => {
            let message = say!(
                "ұйымның белгісі (`logo = \"{file}\"`) қолданылмады: {kk}",
                "знак организации (`logo = \"{file}\"`) не использован: {ru}",
                "the organisation's sign (`logo = \"{file}\"`) is not used: {en}",
            );
            session.console.message(message.to(session.language));
            config.site.logo = None;
            None
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the sign lies beside the documents")]
fn usable(root: &Path, file: &str) -> Result<Vec<u8>, Say> {
    let path = Path::new(file);
    let is_plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let is_inside = root
        .join(path)
        .canonicalize()
        .is_ok_and(|real| real.strip_prefix(root).is_ok_and(|own| !own.starts_with("private")));
    if !is_plain || !is_inside {
        return Err(say!(
            "жұмыс бумасында мұндай файл жоқ",
            "такого файла нет в рабочей папке",
            "the workspace has no such file",
        ));
    }
    let place = root.join(path);
    if std::fs::metadata(&place).map_or(true, |metadata| !metadata.is_file() || metadata.len() > LARGEST) {
        return Err(say!("файл 512 КБ-тан үлкен", "файл больше 512 КБ", "the file is larger than 512 KB"));
    }
    let bytes = std::fs::read(&place).unwrap_or_default();
    let suffix = file.rsplit_once('.').map(|(_, suffix)| suffix.to_lowercase()).unwrap_or_default();
    let is_picture = PICTURES
        .iter()
        .any(|(suffixes, head)| suffixes.contains(&suffix.as_str()) && bytes.starts_with(head));
    if is_picture {
        return Ok(bytes);
    }
    Err(say!(
        "PNG, JPEG не WebP суреті керек",
        "нужна картинка PNG, JPEG или WebP",
        "a PNG, JPEG or WebP picture is wanted",
    ))
}
