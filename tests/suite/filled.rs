//! A workspace in which every key of every kind is filled, found by walking the schemas.

use std::fs;

use qujat::kinds::{HEADER, Kind};
use qujat::text::Language;
use serde_json::Value as Json;
use tempfile::TempDir;

/// An item of an order holds items of its own: one below another is enough.
const DEEPEST: usize = 6;

/// Gives a text for a field; true for one that everybody may read.
type Texts<'t> = &'t mut dyn FnMut(bool) -> String;

/// A document of a kind in which every key of its schema is filled.
struct Filled<'t> {
    texts: Texts<'t>,
    definitions: Json,
    depth: usize,
}

impl Filled<'_> {
    /// The keys of a file, a line each.
    fn lines(&mut self, schema: &Json) -> String {
        self.keys(schema, true).into_iter().map(|line| line + "\n").collect()
    }

    fn table(&mut self, schema: &Json, is_public: bool) -> String {
        self.keys(schema, is_public).join(", ")
    }

    fn keys(&mut self, schema: &Json, is_public: bool) -> Vec<String> {
        let properties = schema["properties"].as_object().unwrap().clone();
        let names: Vec<&str> = HEADER.iter().map(|key| key.name).collect();
        let keys = properties.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        self.depth += 1;
        let deepest = self.depth > DEEPEST;
        let values =
            keys.filter(|(_, schema)| !deepest || schema["type"] != "array").map(|(name, schema)| {
                let is_public = is_public && schema["x-audience"] == "public";
                format!("{name} = {}", self.value(schema, is_public))
            });
        let values = values.collect();
        self.depth -= 1;
        values
    }

    fn value(&mut self, schema: &Json, is_public: bool) -> String {
        if let Some(name) = schema["$ref"].as_str() {
            let definition = self.definitions[name.rsplit('/').next().unwrap()].clone();
            return self.value(&definition, is_public);
        }
        if let Some(whole) = schema["allOf"].as_array() {
            return self.value(&whole[0], is_public);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            // The richest table, otherwise a plain text.
            let of_type =
                |wanted: &str| choices.iter().find(|choice| self.type_of(choice) == wanted).cloned();
            let is_phrase = choices.iter().any(|choice| choice["properties"].get("kk").is_some());
            let chosen = if is_phrase { None } else { of_type("array").or_else(|| of_type("object")) };
            return self.value(&chosen.unwrap_or_else(|| choices[0].clone()), is_public);
        }
        match self.type_of(schema).as_str() {
            "object" => format!("{{ {} }}", self.table(schema, is_public)),
            // An item that refers to itself would go on for ever.
            "array" => format!("[{}]", self.value(&schema["items"], is_public)),
            "integer" => "7".to_owned(),
            "number" => "7.0".to_owned(),
            "boolean" => "true".to_owned(),
            _ => self.text(schema, is_public),
        }
    }

    fn type_of(&self, schema: &Json) -> String {
        match schema["$ref"].as_str() {
            Some(name) => self.type_of(&self.definitions[name.rsplit('/').next().unwrap()]),
            None => schema["type"].as_str().unwrap_or("string").to_owned(),
        }
    }

    fn text(&mut self, schema: &Json, is_public: bool) -> String {
        if let Some(words) = schema["enum"].as_array() {
            let is_status = words.contains(&Json::from("approved"));
            return if is_status { "\"approved\"".to_owned() } else { words[0].to_string() };
        }
        match schema["pattern"].as_str() {
            Some("^\\d{4}-\\d{4}$") => "\"2025-2026\"".to_owned(),
            Some("^[0-9]+/[1-9][0-9]*$") => "\"1/2\"".to_owned(),
            Some(pattern) if pattern.contains("ongoing") => "\"2026-05\"".to_owned(),
            Some(pattern) if pattern.starts_with("^\\d{4}") => "\"2026-01/2026-05\"".to_owned(),
            Some(_) => "\"a-serikova\"".to_owned(),
            None if schema.get("format").is_some() => "2026-05-20".to_owned(),
            // A text of JSON is one of TOML.
            None => Json::from((self.texts)(is_public)).to_string(),
        }
    }
}

/// A workspace of one document a kind, each with every key.
pub fn workspace(texts: Texts<'_>) -> TempDir {
    let folder = TempDir::new().unwrap();
    let settings = "languages = [\"kk\", \"ru\"]\n[site]\nbase-url = \"https://example.kz/\"\n";
    fs::write(folder.path().join("qujat.toml"), settings).unwrap();
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Rules)) {
        let schema = kind.schema(Language::Kk);
        let mut filled = Filled { texts, definitions: schema["definitions"].clone(), depth: 0 };
        // An order none of whose cases can be told would not be published.
        let keys = filled.lines(&schema).replace("cases = [\"a-serikova\"]", "cases = []");
        let inside = if *kind == Kind::Private { "private" } else { "data" };
        let place = folder.path().join(inside).join(format!("{}-filled.toml", kind.word()));
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, format!("kind = \"{}\"\n{keys}", kind.word())).unwrap();
    }
    folder
}
