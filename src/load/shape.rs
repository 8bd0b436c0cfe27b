//! From a file to a typed document.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::codes;
use crate::config::Config;
use crate::finding::Finding;
use crate::kinds::{Content, HEADER, Kind};
use crate::load::discover::File;
use crate::load::syntax;
use crate::load::{canonical, depth};
use crate::nearest::nearest;
use crate::reference::{is_id, to_id};
use crate::say;
use crate::shape::reader::missing_key;
use crate::shape::values::reference::{Id, id_help};
use crate::shape::{Reader, TomlValue, Value};
use crate::source::{Source, SourceId, Span, Spanned};
use crate::text::{Language, Say};

/// The largest file that is read, in bytes: a thousand times a long paper.
const LARGEST_FILE: u64 = 10_000_000;

/// A file after reading: what it is, as far as that could be told, and its faults.
pub struct Shaped {
    /// The file.
    pub source: Source,
    /// Its kind.
    pub kind: Option<Kind>,
    /// Its id; the stem where it says none, none where that is no id.
    pub id: Option<Spanned<String>>,
    /// The language that it is written in.
    pub language: Option<Language>,
    /// The fingerprint of its data, where it names a signed file and has no fault of grammar.
    pub fingerprint: Option<String>,
    /// Its typed shape; none where something required is broken.
    pub content: Option<Content>,
    /// True where it says that it is a draft.
    pub draft: bool,
    /// Ids of parts that were lost; an empty one stands for a part whose id is not known.
    pub lost_ids: Vec<String>,
    /// True where parts may have been lost or run together, so that the numbers of the others are not certain.
    pub has_lost_parts: bool,
    /// Every fault of the file.
    pub findings: Vec<Finding>,
}

/// Reads a file.
pub fn shape(file: &File, source: SourceId, config: &Config) -> Shaped {
    let stem =
        Path::new(&file.path).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut shaped = empty(file, source, &stem);
    match text_of(file) {
        Err((text, fault)) => {
            shaped.source.text = text;
            shaped.lost_ids.push(String::new());
            shaped.findings.push(fault.finding(source));
        }
        Ok(text) => {
            shape_text(&text, source, config, &stem, &mut shaped);
            shaped.source.text = text;
        }
    }
    if holds_private_facts(&shaped) {
        shaped.source.hide();
    }
    shaped
}

/// Keys of private facts that no other kind of file has.
const PRIVATE_KEYS: [&str; 4] = ["iin", "born", "pension-from", "suspended"];

/// True for private facts that lie among the documents; where the kind cannot be read, their keys tell.
fn holds_private_facts(shaped: &Shaped) -> bool {
    match shaped.kind {
        Some(kind) => kind == Kind::Private,
        None => PRIVATE_KEYS.into_iter().any(|key| has_key(&shaped.source.text, key)),
    }
}

/// True where a key stands somewhere before an equals sign, be it within a table on one line.
fn has_key(text: &str, key: &str) -> bool {
    let is_of_key = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    text.match_indices(key).any(|(at, _)| {
        let rest = text[at + key.len()..].trim_start_matches(['"', '\'', ' ', '\t']);
        rest.starts_with('=') && !text[..at].ends_with(is_of_key)
    })
}

fn empty(file: &File, source: SourceId, stem: &str) -> Shaped {
    Shaped {
        source: Source::new(file.path.clone(), String::new()),
        kind: None,
        id: is_id(stem).then(|| Spanned { value: stem.to_owned(), span: Span::new(source, 0..0) }),
        language: None,
        fingerprint: None,
        content: None,
        draft: false,
        lost_ids: Vec::new(),
        has_lost_parts: false,
        findings: Vec::new(),
    }
}

/// Reads an edition that comes with the program.
pub fn shape_built_in(file: &File, text: &str, config: &Config) -> Shaped {
    let mut shaped = empty(file, SourceId::default(), "edition");
    shape_text(text, SourceId::default(), config, "edition", &mut shaped);
    shaped
}

/// Why a file has no text: the rule that it breaks and what to say.
pub struct Unreadable {
    code: &'static crate::finding::Code,
    at: std::ops::Range<usize>,
    message: Say,
    help: Say,
}

impl Unreadable {
    /// The finding in a file.
    pub fn finding(&self, source: SourceId) -> Finding {
        self.code.at(Span::new(source, self.at.clone()), self.message.clone()).help(self.help.clone())
    }
}

/// The text of a file without a byte order mark; otherwise as much of it as can be shown, and the fault.
#[expect(clippy::disallowed_methods, reason = "the one place where documents are read")]
pub fn text_of(file: &File) -> Result<String, (String, Unreadable)> {
    if let Some(fault) = &file.fault {
        return Err(unreadable(fault.clone()));
    }
    let failed = |error: std::io::Error| {
        unreadable(say!(
            "файл оқылмады: {error}",
            "файл не читается: {error}",
            "the file cannot be read: {error}"
        ))
    };
    let size = std::fs::metadata(&file.place).map_err(failed)?.len();
    if size > LARGEST_FILE {
        let megabytes = size / 1_000_000;
        return Err(unreadable(say!(
            "файл тым үлкен: {megabytes} МБ, ең көбі 10 МБ",
            "файл слишком велик: {megabytes} МБ, допускается 10 МБ",
            "the file is too large: {megabytes} MB, at most 10 MB",
        )));
    }
    let bytes = std::fs::read(&file.place).map_err(failed)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    String::from_utf8(bytes.to_vec()).map_err(|error| not_utf8(error.as_bytes()))
}

/// The bytes of a file of ordinary size, to be compared and not to be read as a document.
#[expect(clippy::disallowed_methods, reason = "the one place where documents are read")]
pub fn bytes_of(file: &File) -> Option<Vec<u8>> {
    let size = std::fs::metadata(&file.place).ok()?.len();
    (size <= LARGEST_FILE).then(|| std::fs::read(&file.place).ok())?
}

fn unreadable(message: Say) -> (String, Unreadable) {
    let help = say!(
        "түзетіңіз немесе `data` бумасынан алып тастаңыз",
        "исправьте или уберите из папки `data`",
        "mend it or take it out of the folder `data`",
    );
    (String::new(), Unreadable { code: &codes::UNREADABLE_FILE, at: 0..0, message, help })
}

/// A file in another encoding; as Windows-1251 it is shown in its own letters.
fn not_utf8(bytes: &[u8]) -> (String, Unreadable) {
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let (text, _, _) = encoding_rs::WINDOWS_1251.decode(bytes);
    let text = text.into_owned();
    let cyrillic = text.chars().filter(|letter| ('\u{400}'..'\u{500}').contains(letter)).count();
    let strange = text.chars().filter(|letter| letter.is_control() && !letter.is_whitespace()).count();
    let encoding = match () {
        () if utf16 => Some("UTF-16"),
        () if cyrillic > 0 && strange == 0 => Some("Windows-1251"),
        () => None,
    };
    let message = match encoding {
        Some(name) => say!(
            "файл UTF-8 емес, {name} кодтауында сақталған сияқты",
            "файл сохранён не в UTF-8, а, похоже, в {name}",
            "the file is saved not in UTF-8 but, it seems, in {name}",
        ),
        None => {
            say!("файл UTF-8 кодтауында емес", "файл сохранён не в UTF-8", "the file is not saved in UTF-8")
        }
    };
    let help = say!(
        "редакторда «Басқаша сақтау» арқылы UTF-8 кодтауын таңдап сақтаңыз",
        "в редакторе выберите «Сохранить как» и кодировку UTF-8",
        "save it again with the encoding UTF-8 (Save as)",
    );
    let shown = if encoding == Some("Windows-1251") { text } else { String::new() };
    let first = shown.char_indices().find(|(_, letter)| !letter.is_ascii());
    let at = first.map_or(0..0, |(index, letter)| index..index + letter.len_utf8());
    (shown, Unreadable { code: &codes::NOT_UTF8, at, message, help })
}

fn shape_text(text: &str, source: SourceId, config: &Config, stem: &str, shaped: &mut Shaped) {
    // Almost every file has no fault of grammar, and is parsed once.
    if syntax::has_only_letters(text) {
        let (table, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            shape_table(text, source, config, stem, shaped, table.into_inner(), &syntax::Letters::default());
            return;
        }
    }
    let letters = syntax::letters(source, text);
    let (table, _) = DeTable::parse_recoverable(&letters.text);
    shape_table(text, source, config, stem, shaped, table.into_inner(), &letters);
}

fn shape_table(
    text: &str,
    source: SourceId,
    config: &Config,
    stem: &str,
    shaped: &mut Shaped,
    table: DeTable<'_>,
    letters: &syntax::Letters,
) {
    let root = table.get("kind").map_or(0..0, toml::Spanned::span);
    let mut reader = Reader {
        source,
        text,
        languages: &config.languages,
        damaged: &letters.damaged,
        lost_keys: &letters.lost_keys,
        header: HEADER,
        root,
        lost_ids: Vec::new(),
        findings: letters.findings.clone(),
    };
    shaped.kind = read_kind(&mut reader, &table, text);
    read_id(&mut reader, &table, stem, shaped);
    shaped.language = table.get("language").and_then(|value| Language::read(&mut reader, value));
    shaped.draft = table.get("status").is_some_and(|status| status.get_ref().as_str() == Some("draft"));
    let value: TomlValue<'_> = toml::Spanned::new(0..0, DeValue::Table(table));
    // What lies too deep is dropped or fails later; nothing else of such a file is worth saying.
    match depth::too_deep(source, text, &value) {
        Some(finding) => reader.report(finding),
        None => {
            shaped.content = shaped.kind.and_then(|kind| Content::read(kind, &mut reader, &value));
            shaped.fingerprint = fingerprint(&value, letters);
        }
    }
    shaped.lost_ids = reader.lost_ids;
    if shaped.content.is_none() || !letters.lost_keys.is_empty() {
        shaped.lost_ids.push(String::new());
    }
    shaped.has_lost_parts = !shaped.lost_ids.is_empty() || !letters.damaged.is_empty();
    shaped.findings = reader.findings;
}

/// The fingerprint of a document's data; none where a fault of grammar took some of them away.
fn fingerprint(value: &TomlValue<'_>, letters: &syntax::Letters) -> Option<String> {
    let is_whole = letters.findings.is_empty() && letters.damaged.is_empty();
    match value.get_ref() {
        DeValue::Table(table) if is_whole => canonical::fingerprint(table),
        _ => None,
    }
}

fn read_kind(reader: &mut Reader<'_>, table: &DeTable<'_>, text: &str) -> Option<Kind> {
    let Some(value) = table.get("kind") else {
        report_no_kind(reader, table, text);
        return None;
    };
    let word = reader.string(value)?;
    let kind = Kind::from_word(word);
    if kind.is_none() {
        let message =
            say!("`{word}` деген құжат түрі жоқ", "вида документа `{word}` нет", "there is no kind `{word}`");
        let meant = nearest(word, Kind::ALL.iter().map(|kind| kind.word()));
        let mut finding = codes::UNKNOWN_KIND.at(reader.span(value), message).help(kinds_help());
        finding.paste = meant.map(|word| format!("\"{word}\""));
        reader.report(finding);
    }
    kind
}

fn report_no_kind(reader: &mut Reader<'_>, table: &DeTable<'_>, text: &str) {
    if reader.may_be_lost("kind") {
        return;
    }
    let misspelt = table
        .iter()
        .find(|(key, value)| value.get_ref().is_str() && nearest(key.get_ref(), ["kind"]).is_some());
    if let Some((key, _)) = misspelt {
        let written = key.get_ref();
        let message = say!(
            "`{written}` деген кілт жоқ",
            "ключа `{written}` здесь нет",
            "there is no key `{written}` here"
        );
        let help = say!("бәлкім, `kind`", "возможно, имелось в виду `kind`", "did you mean `kind`?");
        let finding = codes::UNKNOWN_KEY.at(reader.range(key.span()), message).help(help).paste("kind");
        reader.report(finding);
        return;
    }
    let first_line = text.find('\n').unwrap_or(text.len());
    let span = reader.range(0..if text.trim().is_empty() { 0 } else { first_line });
    let empty = text.trim().is_empty() && reader.findings.is_empty();
    let finding = if empty {
        let message = say!("файл бос", "файл пуст", "the file is empty");
        codes::MISSING_KEY.at(span, message)
    } else {
        missing_key(span, &HEADER[0])
    };
    reader.report(finding.help(kinds_help()).paste("kind = \"…\""));
}

fn kinds_help() -> Say {
    let all = Kind::ALL.iter().map(|kind| format!("`{}`", kind.word())).collect::<Vec<_>>().join(", ");
    say!(
        "мына түрлердің бірін жазыңыз: {all}",
        "напишите один из видов: {all}",
        "write one of the kinds {all}"
    )
}

fn read_id(reader: &mut Reader<'_>, table: &DeTable<'_>, stem: &str, shaped: &mut Shaped) {
    if let Some(value) = table.get("id") {
        let id = Spanned::<Id>::read(reader, value);
        shaped.id = id.map(|id| Spanned { value: id.value.0, span: id.span });
        return;
    }
    match &mut shaped.id {
        Some(id) => id.span = reader.range(0..0),
        None => {
            let paste = format!("id = \"{}\"", to_id(stem));
            let message = say!(
                "файлдың аты `{stem}` id бола алмайды",
                "имя файла `{stem}` не может быть id",
                "the file's name `{stem}` cannot be an id",
            );
            let finding = codes::NOT_AN_ID.at(reader.range(0..0), message).help(id_help()).paste(paste);
            reader.report(finding);
        }
    }
}
