//! JSON Schema draft-07 for editors, from the same list of fields that the reader uses.

use serde_json::{Map, Value as Json, json};

use crate::audience::Audience;
use crate::shape::Key;
use crate::text::Language;

/// Collects the definitions of a schema.
pub struct SchemaWriter {
    language: Language,
    definitions: Map<String, Json>,
}

impl SchemaWriter {
    /// Starts a schema with descriptions in one language.
    pub fn new(language: Language) -> Self {
        Self { language, definitions: Map::new() }
    }

    /// A table becomes a definition of its own, which may refer to itself.
    pub fn table(
        &mut self,
        name: &str,
        keys: &'static [Key],
        schemas: impl FnOnce(&mut Self) -> Vec<Json>,
    ) -> Json {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Json::Null);
            let properties = schemas(self);
            let definition = self.object(keys, properties);
            self.definitions.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// Lets a table have keys of any name: sections of an edition, and what its values say.
    pub fn open(&mut self, table: &Json, others: Json) {
        if let Some(definition) = self.definitions.get_mut(&definition_name(table)) {
            definition["additionalProperties"] = others;
        }
    }

    /// A definition that no list of keys gives.
    pub fn define(&mut self, name: &str, schema: Json) -> Json {
        self.definitions.insert(name.to_owned(), schema);
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// The schema of a file: a definition with the header keys added, and what it refers to.
    pub fn document(mut self, kind: &str, header: &[Key], root: &Json) -> Json {
        let name = definition_name(root);
        let mut object = self.definitions.get(&name).cloned().unwrap_or_default();
        for key in header {
            let schema = if key.name == "kind" { json!({ "const": kind }) } else { header_schema(key.name) };
            let described = self.described(key, schema);
            object["properties"][key.name] = described;
        }
        add_required(&mut object, header);
        let mut schema = Map::new();
        schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        schema.insert("title".to_owned(), json!(kind));
        schema.extend(object.as_object().cloned().unwrap_or_default());
        if !self.is_recursive(&name) {
            self.definitions.remove(&name);
        }
        schema.insert("definitions".to_owned(), Json::Object(self.definitions));
        Json::Object(schema)
    }

    fn is_recursive(&self, name: &str) -> bool {
        let reference = format!("\"#/definitions/{name}\"");
        self.definitions.values().any(|definition| definition.to_string().contains(&reference))
    }

    fn object(&self, keys: &'static [Key], properties: Vec<Json>) -> Json {
        let properties: Map<String, Json> = keys
            .iter()
            .zip(properties)
            .map(|(key, schema)| (key.name.to_owned(), self.described(key, schema)))
            .collect();
        let mut object = json!({ "type": "object", "properties": properties, "additionalProperties": false });
        add_required(&mut object, keys);
        object
    }

    /// Draft-07 ignores what stands beside `$ref`, so a described reference is wrapped.
    fn described(&self, key: &Key, schema: Json) -> Json {
        let description = key.description[self.language as usize].trim();
        let mut schema = if schema.get("$ref").is_some() { json!({ "allOf": [schema] }) } else { schema };
        schema["description"] = json!(description);
        if key.audience == Audience::Public {
            schema["x-audience"] = json!("public");
        }
        schema
    }
}

fn definition_name(reference: &Json) -> String {
    let path = reference["$ref"].as_str().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

fn header_schema(key: &str) -> Json {
    match key {
        "language" => json!({ "type": "string", "enum": ["kk", "ru", "en"] }),
        _ => json!({ "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 80 }),
    }
}

fn add_required(object: &mut Json, keys: &[Key]) {
    let mut required: Vec<Json> = object["required"].as_array().cloned().unwrap_or_default();
    required.extend(keys.iter().filter(|key| key.required).map(|key| json!(key.name)));
    if !required.is_empty() {
        object["required"] = Json::Array(required);
    }
}
