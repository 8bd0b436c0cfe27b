//! All documents of a workspace, linked: ids lead to things, roles to people on a day.

use std::collections::{HashMap, HashSet};

use crate::audience::Audience;
use crate::config::Config;
use crate::editions::Editions;
use crate::kinds::body::Body;
use crate::kinds::organization::{Office, Organization};
use crate::kinds::people::Person;
use crate::kinds::{Content, Kind, Status};
use crate::library::parts::Part;
use crate::library::signed::SignedFile;
use crate::library::unread::Unread;
use crate::reference::Reference;
use crate::source::{SourceId, Sources, Span};
use crate::text::Language;
use crate::when::Day;

pub mod categories;
pub mod due;
pub mod effects;
pub mod holders;
pub mod meeting;
pub mod named;
pub mod parts;
pub mod places;
pub mod published;
pub mod reliance;
pub mod secrets;
pub mod signed;
pub mod unread;
pub mod validity;

/// Every document of a workspace.
pub struct Library {
    /// For whom it is: what an audience may not see is not in it.
    pub audience: Audience,
    /// The settings.
    pub config: Config,
    /// The files.
    pub sources: Sources,
    /// The documents, in the order of their paths.
    pub documents: Vec<Document>,
    /// Files of which it holds no document.
    pub unread: Vec<Unread>,
    /// The organisations, in the order of their folders.
    pub organizations: Vec<House>,
    /// Dated rules.
    pub editions: Editions,
    /// What commissions decided about each person, collected when first asked for.
    pub attestations: std::sync::OnceLock<categories::Attestations>,
}

/// A document with its place in the library.
pub struct Document {
    /// Its file.
    pub source: SourceId,
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Where the id is written; the value of `kind` where it is the file's name.
    pub id_span: Span,
    /// The language that it is written in, where it is one.
    pub language: Option<Language>,
    /// The organisation that it belongs to: an index into `Library::organizations`.
    pub organization: usize,
    /// True where parts of it may be lost to faults, so that a number leads nowhere for certain.
    pub has_lost_parts: bool,
    /// What it says.
    pub content: Content,
    /// The fingerprint of all that it says, in a canonical form, where it names a signed file and has no fault of
    /// grammar.
    pub fingerprint: Option<String>,
    /// The signed file that it names.
    pub signed_file: Option<SignedFile>,
    /// True where everybody sees only some of its cases.
    pub hides_cases: bool,
}

impl Document {
    /// The day of a protocol, a sitting or an order.
    pub fn day(&self) -> Option<Day> {
        match &self.content {
            Content::Protocol(protocol) => Some(protocol.date.value),
            Content::Decision(decision) => Some(decision.date.value),
            Content::Order(order) => Some(order.date.value),
            _ => None,
        }
    }

    /// True for a draft.
    pub fn is_draft(&self) -> bool {
        self.content.status().is_some_and(|status| status.value == Status::Draft)
    }
}

/// An organisation and the names of everything that belongs to it.
#[derive(Default)]
pub struct House {
    /// Its id.
    pub id: String,
    /// The folder whose documents belong to it.
    pub folder: String,
    /// Its own document: an index into `Library::documents`; none where that is broken.
    pub document: Option<usize>,
    /// Everything that can be referred to.
    pub names: HashMap<String, Entity>,
    /// Ids of what could not be read.
    pub lost: HashSet<String>,
    /// True where something with an unknown id could not be read: an unknown reference may mean it.
    pub uncertain: bool,
}

/// What an id leads to: indices into the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// A document.
    Document(usize),
    /// A person of a document.
    Person(usize, usize),
    /// An office of a document.
    Office(usize, usize),
}

/// A role in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Who leads it.
    Chair,
    /// Who stands in for the chair.
    DeputyChair,
    /// Who writes.
    Secretary,
}

impl Role {
    /// Every role by its word.
    pub const ALL: [(&'static str, Self); 3] =
        [("chair", Self::Chair), ("deputy-chair", Self::DeputyChair), ("secretary", Self::Secretary)];

    /// The role of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, role)| *role)
    }
}

/// What a reference leads to.
#[derive(Clone)]
pub enum Found<'l> {
    /// A person.
    Person(&'l Person),
    /// An office.
    Office(&'l Office),
    /// A body.
    Body(&'l Document, &'l Body),
    /// A role in a body.
    Role(&'l Document, &'l Body, Role),
    /// A whole document.
    Document(&'l Document),
    /// A part of a document.
    Part(&'l Document, Part),
    /// Something that could not be read.
    Lost,
    /// Nothing.
    Nothing,
}

impl Library {
    /// What a reference in a document of an organisation leads to.
    pub fn find(&self, organization: usize, reference: &Reference) -> Found<'_> {
        let Some(house) = self.house(organization, reference) else { return Found::Nothing };
        let Some(entity) = house.names.get(&reference.id) else {
            return if house.lost.contains(&reference.id) || house.uncertain {
                Found::Lost
            } else {
                Found::Nothing
            };
        };
        match *entity {
            Entity::Person(document, person) => {
                self.person(document, person).map_or(Found::Nothing, Found::Person)
            }
            Entity::Office(document, office) => {
                self.office(document, office).map_or(Found::Nothing, Found::Office)
            }
            Entity::Document(document) => self.document_part(document, reference),
        }
    }

    /// The organisation that a reference is about.
    pub fn house(&self, organization: usize, reference: &Reference) -> Option<&House> {
        self.organizations.get(self.home(organization, reference)?)
    }

    /// The organisation that a reference is about: an index into `organizations`.
    pub fn home(&self, organization: usize, reference: &Reference) -> Option<usize> {
        match &reference.organization {
            None => Some(organization),
            Some(id) => self.organizations.iter().position(|house| house.id == *id),
        }
    }

    /// The organisation of a document, where its own document could be read.
    pub fn organization_of(&self, document: &Document) -> Option<&Organization> {
        let house = self.organizations.get(document.organization)?;
        match &self.documents.get(house.document?)?.content {
            Content::Organization(organization) => Some(organization),
            _ => None,
        }
    }

    /// The organisation's own document, where a reference names the organisation; no other reference leads there.
    pub fn own_document(&self, organization: usize, reference: &Reference) -> Option<&Document> {
        let house = self.house(organization, reference)?;
        let is_whole = reference.part.is_none() && reference.role.is_none();
        let is_named = is_whole && reference.id == house.id && !house.names.contains_key(&reference.id);
        self.documents.get(house.document.filter(|_| is_named)?)
    }

    /// The document that a reference leads to, or lies in.
    pub fn find_document(&self, organization: usize, reference: &Reference) -> Option<&Document> {
        match self.find(organization, reference) {
            Found::Document(document) | Found::Part(document, _) | Found::Body(document, _) => Some(document),
            Found::Lost => self.document_of_lost_part(organization, reference),
            _ => None,
        }
    }

    fn document_of_lost_part(&self, organization: usize, reference: &Reference) -> Option<&Document> {
        match self.house(organization, reference)?.names.get(&reference.id)? {
            Entity::Document(document) => self.documents.get(*document),
            _ => None,
        }
    }

    /// The body that a reference leads to.
    pub fn find_body(&self, organization: usize, reference: &Reference) -> Option<(&Document, &Body)> {
        match self.find(organization, reference) {
            Found::Body(document, body) => Some((document, body)),
            _ => None,
        }
    }

    /// The person that a reference leads to.
    pub fn find_person(&self, organization: usize, reference: &Reference) -> Option<&Person> {
        match self.find(organization, reference) {
            Found::Person(person) => Some(person),
            _ => None,
        }
    }

    fn person(&self, document: usize, person: usize) -> Option<&Person> {
        match &self.documents.get(document)?.content {
            Content::People(people) => people.person.get(person),
            _ => None,
        }
    }

    fn office(&self, document: usize, office: usize) -> Option<&Office> {
        match &self.documents.get(document)?.content {
            Content::Organization(organization) => organization.office.get(office),
            _ => None,
        }
    }

    fn document_part(&self, document: usize, reference: &Reference) -> Found<'_> {
        let Some(document) = self.documents.get(document) else { return Found::Nothing };
        match (&document.content, &reference.role, &reference.part) {
            (Content::Body(body), None, None) => Found::Body(document, body),
            (Content::Body(body), Some(role), None) => {
                Role::from_word(role).map_or(Found::Nothing, |role| Found::Role(document, body, role))
            }
            (_, None, None) => Found::Document(document),
            (_, None, Some(part)) if document.has_lost_parts && parts::is_number(part) => Found::Lost,
            (content, None, Some(part)) => match parts::find(content, part) {
                Some(part) => Found::Part(document, part),
                None if document.has_lost_parts => Found::Lost,
                None => Found::Nothing,
            },
            _ => Found::Nothing,
        }
    }
}
