//! Who: a person, somebody from outside, a group, a body, a role or an office.

use serde_json::{Value as Json, json};
use toml::de::DeValue;

use crate::audience::Audience;
use crate::phrase::Phrase;
use crate::reference::Reference;
use crate::shape::links::{Link, Target};
use crate::shape::schema::SchemaWriter;
use crate::shape::{Reader, Told, TomlValue, Value};
use crate::source::{Span, Spanned};

/// A reference to a document or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRef(pub Spanned<Reference>);

/// A reference to a document of any kind, the organisation's own and bodies too, or to a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnyDocumentRef(pub Spanned<Reference>);

/// A reference to a protocol or a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolRef(pub Spanned<Reference>);

/// A reference to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRef(pub Spanned<Reference>);

/// A reference to a measure of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureRef(pub Spanned<Reference>);

/// A reference to a meeting that a plan foresees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingRef(pub Spanned<Reference>);

/// A reference to a case of a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRef(pub Spanned<Reference>);

/// A reference to a decision, a measure or an item of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRef(pub Spanned<Reference>);

/// A reference to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRef(pub Spanned<Reference>);

/// A reference to a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyRef(pub Spanned<Reference>);

/// A reference to an edition of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRef(pub Spanned<Reference>);

/// A document's id, or words where the letters are no id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferenceOrText {
    /// An id.
    Reference(Spanned<Reference>),
    /// Words.
    Text(Phrase),
}

/// Who does something.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// A person, a body, a role in a body or an office of the library.
    Known(Spanned<Reference>),
    /// Somebody from outside.
    Outsider(Outsider),
    /// Unnamed people.
    Group(Group),
}

crate::shape! {
    /// Somebody who is not in the register of people.
    #[published_by(Outsider::without_name)]
    pub struct Outsider {
        /// The name as printed.
        #[kk("Аты-жөні, қағазда басылатын түрде.")]
        #[ru("Имя так, как оно печатается.")]
        name: Phrase,
        /// The post.
        #[kk("Лауазымы.")]
        #[ru("Должность.")]
        #[public]
        post: Option<Phrase>,
    }

    /// Unnamed people.
    pub struct Group {
        /// Who they are, for example «барлық педагогтер».
        #[kk("Кімдер екені, мысалы «барлық педагогтер».")]
        #[ru("Кто это, например «все педагоги».")]
        #[public]
        group: Phrase,
        /// How many.
        #[kk("Саны.")]
        #[ru("Сколько их.")]
        #[public]
        count: Option<u32>,
    }
}

impl Outsider {
    /// Nobody knows of a consent to the name: everybody sees the post alone.
    fn without_name(self) -> Option<Self> {
        let name = self.post.unwrap_or_else(Phrase::withheld);
        Some(Self { name, post: None, ..self })
    }
}

impl Who {
    /// Where it is written.
    pub fn span(&self) -> Span {
        match self {
            Self::Known(reference) => reference.span,
            Self::Outsider(outsider) => outsider.span,
            Self::Group(group) => group.span,
        }
    }
}

impl Value for Who {
    fn read(reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) if table.iter().any(|(key, _)| key.get_ref().starts_with("gro")) => {
                Group::read(reader, value).map(Self::Group)
            }
            DeValue::Table(_) => Outsider::read(reader, value).map(Self::Outsider),
            _ => Spanned::<Reference>::read(reader, value).map(Self::Known),
        }
    }

    fn schema(writer: &mut SchemaWriter) -> Json {
        json!({ "anyOf": [Reference::schema(writer), Outsider::schema(writer), Group::schema(writer)] })
    }

    fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
        if let Self::Known(reference) = self {
            visit(Link { reference, target: Target::Who });
        }
    }

    fn published(self) -> Option<Self> {
        match self {
            Self::Known(reference) => Some(Self::Known(reference)),
            Self::Outsider(outsider) => outsider.published().map(Self::Outsider),
            Self::Group(group) => group.published().map(Self::Group),
        }
    }

    fn texts<'v>(&'v self, audience: Audience, visit: &mut dyn FnMut(Audience, Told<'v>)) {
        match self {
            Self::Known(_) => {}
            Self::Outsider(outsider) => {
                visit(Audience::Internal, Told::Outsider(outsider));
                outsider.post.iter().for_each(|post| post.texts(audience, visit));
            }
            Self::Group(group) => group.texts(audience, visit),
        }
    }
}
