//! Letters: text, phrases by language, prose.

use serde_json::{Value as Json, json};
use toml::de::DeValue;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

use crate::audience::Audience;
use crate::codes;
use crate::font;
use crate::nearest::nearest;
use crate::phrase::{Phrase, Prose};
use crate::say;
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, Told, TomlValue, Value};
use crate::text::{Language, forbidden};

/// Letters as they were written, for numbers of papers and the like.
impl Value for String {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        let text = reader.string(value)?;
        clean(reader, value, text)
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        json!({ "type": "string", "minLength": 1 })
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        visit(audience, Told::Text(self));
    }
}

/// Normalises text, and reports what may not stand in one.
fn clean(reader: &mut Reader<'_>, value: &TomlValue<'_>, text: &str) -> Option<String> {
    if is_everyday(text) {
        return Some(text.to_owned());
    }
    let span = reader.span(value);
    if let Some(character) = text.chars().find(|character| forbidden(*character)) {
        let code_point = character as u32;
        let message = say!(
            "мәтінде көрінбейтін басқару таңбасы бар: U+{code_point:04X}",
            "в тексте невидимый управляющий символ U+{code_point:04X}",
            "the text holds the invisible control character U+{code_point:04X}",
        );
        let help = say!("оны өшіріңіз", "удалите его", "delete it");
        reader.report(codes::FORBIDDEN_CHARACTER.at(span, message).help(help));
        return None;
    }
    if text.trim().is_empty() {
        let message = say!("мәтін бос", "текст пуст", "the text is empty");
        let help = say!(
            "мәтінін жазыңыз немесе жолды өшіріңіз",
            "впишите текст или удалите строку",
            "write the text or delete the line"
        );
        reader.report(codes::EMPTY_TEXT.at(span, message).help(help));
        return None;
    }
    let text = text.replace("\r\n", "\n");
    let text = if is_composed(&text) { text } else { text.nfc().collect() };
    if let Some(letter) = unprintable(&text) {
        let message = say!(
            "қаріпте `{letter}` таңбасы жоқ",
            "в шрифте нет знака `{letter}`",
            "the font has no sign `{letter}`",
        );
        let help = say!(
            "орнына сөз не басқа таңба жазыңыз",
            "замените его словом или другим знаком",
            "write a word or another sign in its place"
        );
        reader.report(codes::FORBIDDEN_CHARACTER.at(span, message).help(help));
        return None;
    }
    Some(text)
}

/// True for text that has none of the faults: nearly every one, so it is asked first and in one go.
fn is_everyday(text: &str) -> bool {
    let is_everyday = |letter| letter != '\r' && is_usual(letter) && font::is_known(letter);
    text.chars().all(is_everyday) && !text.trim().is_empty()
}

/// Letters of Latin and Cyrillic and the marks of print: never changed by normalisation, never a combining mark.
fn is_usual(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2FF}' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '–' | '—' | '№')
}

/// True where normalisation would change nothing; only unusual letters are looked up.
fn is_composed(text: &str) -> bool {
    is_nfc_quick(text.chars().filter(|letter| !is_usual(*letter))) == IsNormalized::Yes || is_nfc(text)
}

/// How many combining marks one letter may carry; more are no writing of any language here.
const MOST_MARKS: usize = 4;

/// The first letter that cannot be printed: not in the font, or one mark too many on a letter.
fn unprintable(text: &str) -> Option<char> {
    let mut marks = 0;
    text.chars().find(|letter| {
        marks = if !is_usual(*letter) && is_combining_mark(*letter) { marks + 1 } else { 0 };
        marks > MOST_MARKS || (marks == 0 && !font::has(*letter))
    })
}

impl Value for Phrase {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(_) => by_language(reader, value),
            _ => String::read(reader, value).map(Self::Same),
        }
    }

    fn schema(_: &mut SchemaWriter) -> Json {
        let text = json!({ "type": "string", "minLength": 1 });
        let languages: serde_json::Map<_, _> =
            Language::ALL.iter().map(|language| (language.code().to_owned(), text.clone())).collect();
        json!({ "anyOf": [
            text,
            { "type": "object", "properties": languages, "additionalProperties": false, "minProperties": 1 },
        ] })
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        match self {
            Self::Same(text) => visit(audience, Told::Text(text)),
            Self::ByLanguage(texts) => texts.iter().for_each(|(_, text)| visit(audience, Told::Text(text))),
        }
    }
}

fn by_language(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Phrase> {
    let DeValue::Table(table) = value.get_ref() else { return None };
    let mut texts = Vec::new();
    let mut whole = true;
    for (key, text) in table {
        match Language::from_code(key.get_ref()).filter(|language| reader.languages.contains(language)) {
            Some(language) => match String::read(reader, text) {
                Some(text) => texts.push((language, text)),
                None => whole = false,
            },
            None => {
                whole = false;
                unknown_language(reader, key);
            }
        }
    }
    texts.sort_by_key(|(language, _)| reader.languages.iter().position(|known| known == language));
    if whole && !reader.is_damaged(value) {
        missing_translations(reader, value, &texts);
    }
    (!texts.is_empty()).then_some(Phrase::ByLanguage(texts))
}

fn unknown_language(reader: &mut Reader<'_>, key: &toml::Spanned<std::borrow::Cow<'_, str>>) {
    if reader.is_swallowed(&key.span()) {
        return;
    }
    let written = key.get_ref();
    let codes: Vec<&str> = reader.languages.iter().map(|language| language.code()).collect();
    let all = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "`{written}` – бұл жұмыс бумасының тілі емес",
        "`{written}` – не язык этой рабочей папки",
        "`{written}` is not a language of this workspace",
    );
    let help = say!(
        "мына тілдердің бірін жазыңыз: {all}",
        "напишите один из её языков: {all}",
        "write one of its languages: {all}"
    );
    let mut finding = codes::UNKNOWN_LANGUAGE.at(reader.range(key.span()), message).help(help);
    finding.paste = nearest(written, codes).map(str::to_owned);
    reader.report(finding);
}

fn missing_translations(reader: &mut Reader<'_>, value: &TomlValue<'_>, texts: &[(Language, String)]) {
    let missing: Vec<&str> = reader
        .languages
        .iter()
        .filter(|language| texts.iter().all(|(present, _)| present != *language))
        .map(|language| language.code())
        .collect();
    if missing.is_empty() {
        return;
    }
    let all = missing.join(", ");
    let lines = missing.iter().map(|code| format!("`{code} = \"…\"`")).collect::<Vec<_>>().join(", ");
    let message = say!(
        "мәтіннің аудармасы жоқ: {all}",
        "нет перевода текста: {all}",
        "the text has no translation: {all}"
    );
    let help = say!(
        "{lines} қосыңыз, әйтпесе ол тілдегі басылымда басқа тілдегі мәтін тұрады",
        "добавьте {lines}, иначе в этом издании будет напечатан текст на другом языке",
        "add {lines}; otherwise that edition prints the text of another language",
    );
    reader.report(codes::MISSING_TRANSLATION.at(reader.span(value), message).help(help));
}

impl Value for Prose {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        Phrase::read(reader, value).map(Self)
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        Phrase::schema(writer)
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.0.texts(audience, visit);
    }
}
