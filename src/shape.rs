//! From a TOML table to a typed value: one list of fields gives the struct, its reader and its schema.
//!
//! The reader collects: every fault of a table is a finding at its own place, a misspelt key is read as
//! the one it was meant to be, the good items of a list are kept.

use toml::de::DeValue;

use crate::audience::Audience;
use crate::shape::links::Link;
use crate::shape::schema::SchemaWriter;
use crate::who::Outsider;

pub mod links;
pub mod reader;
pub mod schema;
pub mod values;

pub use reader::Reader;

/// A value in a TOML file with its place.
pub type TomlValue<'a> = toml::Spanned<DeValue<'a>>;

/// Something that a document tells.
#[derive(Debug, Clone, Copy)]
pub enum Told<'v> {
    /// A text.
    Text(&'v str),
    /// Somebody by name who is not in the register of people.
    Outsider(&'v Outsider),
}

/// Something that can stand as a value.
pub trait Value: Sized {
    /// Reads it; reports every fault and gives nothing where no value is left.
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self>;

    /// Its JSON Schema.
    fn schema(writer: &mut SchemaWriter) -> serde_json::Value;

    /// Shows every reference inside to `visit`.
    fn links<'v>(&'v self, _visit: &mut dyn FnMut(Link<'v>)) {}

    /// What of it everybody may see; none where nothing is left of it.
    fn published(self) -> Option<Self> {
        Some(self)
    }

    /// Shows every text inside to `visit`, with the audience that it is for; the whole is for `audience`.
    fn texts<'v>(&'v self, _audience: Audience, _visit: &mut dyn FnMut(Audience, Told<'v>)) {}
}

/// What a field holds after reading, and whether something that stood there was lost to a fault.
pub struct Field<T> {
    /// The value; none where a required one is missing or broken.
    pub value: Option<T>,
    /// True where something stood there that could not be read.
    pub lost: bool,
}

/// A field's type says whether the key must be there: `T` must, `Option<T>` and `Vec<T>` need not.
pub trait FieldType: Sized {
    /// True where the key must be there.
    const REQUIRED: bool;
    /// Reads what stands there.
    fn read_field(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Field<Self>;
    /// The value where the key does not stand.
    fn absent() -> Option<Self>;
    /// Its JSON Schema.
    fn field_schema(writer: &mut SchemaWriter) -> serde_json::Value;
    /// Shows every reference inside to `visit`.
    fn field_links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>));
    /// What of it everybody may see; none where nothing is left of a key that must be there.
    fn published_field(self) -> Option<Self>;
    /// Shows every text inside to `visit`, with the audience that it is for.
    fn field_texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>));
}

impl<T: Value> FieldType for T {
    const REQUIRED: bool = true;

    fn read_field(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Field<Self> {
        let value = T::read(reader, value);
        Field { lost: value.is_none(), value }
    }

    fn absent() -> Option<Self> {
        None
    }

    fn field_schema(writer: &mut SchemaWriter) -> serde_json::Value {
        T::schema(writer)
    }

    fn field_links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.links(visit);
    }

    fn published_field(self) -> Option<Self> {
        self.published()
    }

    fn field_texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.texts(audience, visit);
    }
}

impl<T: Value> FieldType for Option<T> {
    const REQUIRED: bool = false;

    fn read_field(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Field<Self> {
        let value = T::read(reader, value);
        Field { lost: value.is_none(), value: Some(value) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn field_schema(writer: &mut SchemaWriter) -> serde_json::Value {
        T::schema(writer)
    }

    fn field_links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        if let Some(value) = self {
            value.links(visit);
        }
    }

    fn published_field(self) -> Option<Self> {
        Some(self.and_then(Value::published))
    }

    fn field_texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.iter().for_each(|value| value.texts(audience, visit));
    }
}

impl<T: Value> FieldType for Vec<T> {
    const REQUIRED: bool = false;

    fn read_field(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Field<Self> {
        let Some(items) = reader.list(value) else {
            // `[person]` in place of `[[person]]`: who stands there, and how many, is not known.
            reader.lost_ids.push(String::new());
            return Field { value: Some(Self::new()), lost: true };
        };
        let mut read = Self::new();
        for item in items {
            match T::read(reader, item) {
                Some(value) => read.push(value),
                None => reader.lose(item),
            }
        }
        Field { lost: read.len() < items.len(), value: Some(read) }
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn field_schema(writer: &mut SchemaWriter) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(writer) })
    }

    fn field_links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.iter().for_each(|value| value.links(visit));
    }

    fn published_field(self) -> Option<Self> {
        Some(self.into_iter().filter_map(Value::published).collect())
    }

    fn field_texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.iter().for_each(|value| value.texts(audience, visit));
    }
}

/// A list that must be there and hold at least one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMore<T>(pub Vec<T>);

impl<T> std::ops::Deref for OneOrMore<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Value> FieldType for OneOrMore<T> {
    const REQUIRED: bool = true;

    fn read_field(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Field<Self> {
        let Field { value: items, lost } = Vec::<T>::read_field(reader, value);
        if !lost && items.as_ref().is_some_and(Vec::is_empty) {
            reader.empty_list(value);
        }
        Field { value: items.map(Self), lost }
    }

    fn absent() -> Option<Self> {
        None
    }

    fn field_schema(writer: &mut SchemaWriter) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(writer), "minItems": 1 })
    }

    fn field_links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        self.iter().for_each(|value| value.links(visit));
    }

    fn published_field(self) -> Option<Self> {
        let left: Vec<T> = self.0.into_iter().filter_map(Value::published).collect();
        (!left.is_empty()).then_some(Self(left))
    }

    fn field_texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        self.iter().for_each(|value| value.texts(audience, visit));
    }
}

/// A key of a table, with what an editor shows about it.
#[derive(Debug)]
pub struct Key {
    /// As written in a file.
    pub name: &'static str,
    /// True where it must be there.
    pub required: bool,
    /// What it is, in Kazakh, Russian and English.
    pub description: [&'static str; 3],
    /// For whom it is.
    pub audience: Audience,
}

/// Keys whose values stood in the file but could not be read; nothing may be said to be missing there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost(pub Vec<&'static str>);

impl Lost {
    /// True where the key stood in the file but its value was lost to a fault.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains(&key)
    }
}

/// Turns a field's name into a key: `valid_until` → `valid-until`, `r#type` → `type`.
pub const fn key_name<const N: usize>(field: &str) -> [u8; N] {
    let bytes = field.as_bytes();
    let skip = bytes.len() - N;
    let mut name = [0; N];
    let mut index = 0;
    while index < N {
        name[index] = if bytes[index + skip] == b'_' { b'-' } else { bytes[index + skip] };
        index += 1;
    }
    name
}

/// The length of the key of a field's name.
pub const fn key_length(field: &str) -> usize {
    let bytes = field.as_bytes();
    if bytes.len() > 2 && bytes[0] == b'r' && bytes[1] == b'#' { bytes.len() - 2 } else { bytes.len() }
}

/// The key of a field as a `&'static str`.
#[macro_export]
macro_rules! key {
    ($field:ident) => {{
        const NAME: [u8; $crate::shape::key_length(stringify!($field))] =
            $crate::shape::key_name(stringify!($field));
        const KEY: &str = match std::str::from_utf8(&NAME) {
            Ok(name) => name,
            Err(_) => "",
        };
        KEY
    }};
}

/// For whom a field is: for everybody where it says so, otherwise for the organisation itself.
#[macro_export]
macro_rules! audience {
    () => {
        $crate::audience::Audience::Internal
    };
    (public) => {
        $crate::audience::Audience::Public
    };
}

/// What of a field is left for everybody.
#[macro_export]
macro_rules! published {
    ($value:expr, $type:ty) => {{
        let _: &$type = &$value;
        <$type as $crate::shape::FieldType>::absent()?
    }};
    ($value:expr, $type:ty, public) => {
        <$type as $crate::shape::FieldType>::published_field($value)?
    };
}

/// Declares tables: struct, reader, schema, references and what everybody may see, from one list of fields.
///
/// Each field has its description in English as a doc comment, in Kazakh and Russian below it. A field is for the
/// organisation itself unless it is marked `#[public]`; a table that decides by its own facts names a function
/// with `#[published_by(…)]`.
#[macro_export]
macro_rules! shape {
    ($(
        $(#[doc = $doc:literal])+
        $(#[published_by($published_by:path)])?
        pub struct $Name:ident {
            $($(#[doc = $en:literal])+ #[kk($kk:literal)] #[ru($ru:literal)] $(#[$audience:ident])? $field:ident: $type:ty,)*
        }
    )*) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $Name {
            /// Where the table stands: its heading, or the whole inline table.
            pub span: $crate::source::Span,
            /// Keys that stood there but could not be read.
            pub lost: $crate::shape::Lost,
            $($(#[doc = $en])+ pub $field: $type,)*
        }

        impl $Name {
            /// The keys of the table, as an editor shows them.
            pub const KEYS: &'static [$crate::shape::Key] = &[$($crate::shape::Key {
                name: $crate::key!($field),
                required: <$type as $crate::shape::FieldType>::REQUIRED,
                description: [$kk, $ru, concat!($($en),+)],
                audience: $crate::audience!($($audience)?),
            }),*];

            /// The fields that are for everybody, each as far as everybody may see it.
            #[allow(dead_code, reason = "some tables decide by themselves")]
            fn published_fields(self) -> Option<Self> {
                Some(Self {
                    $($field: $crate::published!(self.$field, $type $(, $audience)?),)*
                    span: self.span,
                    lost: self.lost,
                })
            }
        }

        impl $crate::shape::Value for $Name {
            fn read(reader: &mut $crate::shape::Reader<'_>, value: &$crate::shape::TomlValue<'_>) -> Option<Self> {
                #[allow(unused_mut, reason = "a table may have no fields")]
                let mut table = $crate::shape::reader::Table::open(reader, value, Self::KEYS)?;
                $(let $field = table.field::<$type>($crate::key!($field));)*
                let (span, lost) = table.close();
                Some(Self { span, lost, $($field: $field?),* })
            }

            fn schema(writer: &mut $crate::shape::schema::SchemaWriter) -> serde_json::Value {
                writer.table(stringify!($Name), Self::KEYS, |writer| {
                    vec![$(<$type as $crate::shape::FieldType>::field_schema(writer)),*]
                })
            }

            fn links<'v>(&'v self, visit: &mut dyn FnMut($crate::shape::links::Link<'v>)) {
                $($crate::shape::FieldType::field_links(&self.$field, visit);)*
            }

            fn published(self) -> Option<Self> {
                $crate::published_by!($Name $(, $published_by)?)(self)
            }

            fn texts<'v>(
                &'v self,
                audience: $crate::audience::Audience,
                visit: &mut dyn FnMut($crate::audience::Audience, $crate::shape::Told<'v>),
            ) {
                $($crate::shape::FieldType::field_texts(
                    &self.$field,
                    audience.min($crate::audience!($($audience)?)),
                    visit,
                );)*
            }
        }
    )*};
}

/// How a table is published: by its fields, or by a function of its own.
#[macro_export]
macro_rules! published_by {
    ($Name:ident) => {
        $Name::published_fields
    };
    ($Name:ident, $published_by:path) => {
        $published_by
    };
}

/// Declares a value that is one of a few words.
#[macro_export]
macro_rules! words {
    ($(
        $(#[doc = $doc:literal])+
        pub enum $Name:ident { $($(#[doc = $variant_doc:literal])+ $Variant:ident = $word:literal,)+ }
    )*) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($(#[doc = $variant_doc])+ $Variant,)+ }

        impl $Name {
            /// Every word with its meaning, in the order in which they are offered.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$Variant)),+];

            /// Every word.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word as written in a file.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word),+ }
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                let meaning = Self::ALL.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
                meaning.ok_or_else(|| serde::de::Error::custom("another word"))
            }
        }

        impl $crate::shape::Value for $Name {
            fn read(reader: &mut $crate::shape::Reader<'_>, value: &$crate::shape::TomlValue<'_>) -> Option<Self> {
                reader.word(value, Self::ALL)
            }

            fn schema(_: &mut $crate::shape::schema::SchemaWriter) -> serde_json::Value {
                serde_json::json!({ "type": "string", "enum": [$($word),+] })
            }
        }
    )*};
}
