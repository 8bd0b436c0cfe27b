//! The last look at a finished file before it is published: whether it tells what nobody outside may read.
//!
//! The view that a file is made from holds none of it; this finds what a template or a fault of ours lets through.

use crate::failure::Failure;
use crate::formats::{Format, html};
use crate::library::secrets::{About, Secrets};
use crate::pdf_text::PdfText;
use crate::rich::Rich;
use crate::say;
use crate::text::Say;

/// Fails where a file, or its name, tells what nobody outside may read.
pub fn check(secrets: &Secrets, about: About, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    match find(secrets, about, path, bytes) {
        None => Ok(()),
        Some(secret) => Err(failure(path, secrets.written_in(path), &secret)),
    }
}

/// What a file tells that nobody outside may read.
pub fn find(secrets: &Secrets, about: About, path: &str, bytes: &[u8]) -> Option<Say> {
    if about != About::Rules && secrets.surnames.find_in_address(path).is_some() {
        return Some(address());
    }
    let (mut texts, mut drawn) = (vec![path.to_owned()], Vec::new());
    match path.rsplit_once('.').map(|(_, suffix)| suffix) {
        Some(suffix) if suffix == Format::Pdf.suffix() => match PdfText::read(bytes) {
            Some(found) => {
                texts.extend(found.all());
                drawn = found.drawn;
            }
            None => return Some(unreadable()),
        },
        // What a script or a list for machines hands over is read as it was before it was written into one.
        Some("js" | "json") => texts.push(unescaped(&String::from_utf8_lossy(bytes))),
        Some(suffix) => {
            let written = String::from_utf8_lossy(bytes).into_owned();
            texts.extend(as_read(suffix, &written));
            texts.push(written);
        }
        None => texts.push(String::from_utf8_lossy(bytes).into_owned()),
    }
    let told = texts.iter().find_map(|text| secrets.find_in(text, about));
    told.or_else(|| drawn.iter().find_map(|text| secrets.find_words_in(text, about)))
}

/// A file of marks as people read it: marks may stand inside a word.
fn as_read(suffix: &str, written: &str) -> Option<String> {
    match suffix {
        _ if suffix == Format::Markdown.suffix() => Some(Rich::prose(written).to_lines()),
        _ if suffix == Format::Html.suffix() || suffix == "xml" => Some(html::text_of(written)),
        _ => None,
    }
}

/// A text whose strings have no escapes (RFC 8259, 7): the `n` of `\n` is no letter of the next word.
fn unescaped(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let (letter, length) = escaped(after);
        text.push(letter);
        rest = &after[length..];
    }
    text + rest
}

/// The letter after a backslash, and how many bytes tell it.
fn escaped(after: &str) -> (char, usize) {
    let code = after.strip_prefix('u').and_then(|code| u32::from_str_radix(code.get(..4)?, 16).ok());
    match (code.and_then(char::from_u32), after.chars().next()) {
        (Some(letter), _) => (letter, 5),
        (None, Some('b' | 'f' | 'n' | 'r' | 't')) => ('\n', 1),
        (None, Some(letter)) => (letter, letter.len_utf8()),
        (None, None) => ('\\', 0),
    }
}

fn unreadable() -> Say {
    say!("оқылмайтын PDF", "PDF, который не читается", "a PDF that cannot be read")
}

fn address() -> Say {
    say!(
        "файлдың атында аты-жөнін жариялауға келісім бермеген адамның тегі",
        "в имени файла фамилия человека, не согласного на публикацию имени",
        "in its name the surname of a person who did not agree to be named",
    )
}

/// Names the file of the workspace in which the paper is written, where it is one.
fn failure(path: &str, written_in: Option<&str>, Say { kk, ru, en }: &Say) -> Failure {
    let message = say!(
        "сайт жарияланбады, бұрынғысы сол күйінде тұр: бетте жұртқа көрсетуге болмайтын дерек бар – {kk}",
        "сайт не опубликован, прежний остался как был: на странице есть то, чего нельзя показывать посторонним, – {ru}",
        "the site was not published, the earlier one stays as it was: a page tells what is not for everybody – {en}",
    );
    let help = match written_in {
        Some(_) => say!(
            "осы файлды ашып, деректі алып тастаңыз да, қайта жариялаңыз; файлда ондай дерек болмаса, оны өзіңіздің үлгіңіз (`templates` бумасы) басып тұр",
            "откройте этот файл, уберите эти сведения и опубликуйте снова; если в файле их нет, их печатает ваш собственный шаблон (папка `templates`)",
            "open this file, take it out and publish again; if it is not there, a template of your own prints it (folder `templates`)",
        ),
        None => say!(
            "бұл бет бірнеше файлдан жиналады: ұйымның, алқалы органның, лауазымның атауын және `qujat.toml` ішіндегі `introduction` мәтінін қараңыз (P002 ескертуі болса, орны сонда көрсетілген); өзіңіздің үлгіңіз (`templates` бумасы) болса, соны да қараңыз",
            "эта страница собрана из нескольких файлов: посмотрите названия организации, органа, должности и текст `introduction` в `qujat.toml` (если есть предупреждение P002, место указано в нём); если у вас свой шаблон (папка `templates`), посмотрите и его",
            "this page is made of several files: look at the names of the organisation, the body, the post and at `introduction` in `qujat.toml` (a warning P002 names the place); if you have a template of your own (folder `templates`), look at that, too",
        ),
    };
    let subject = written_in.map_or_else(|| path.to_owned(), |file| format!("{file}, {path}"));
    Failure::new(message).about(subject).help(help)
}
