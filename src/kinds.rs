//! The kinds of documents. Each has a file with its typed shape; its doc comments are what an editor shows.

use crate::audience::Audience;
use crate::shape::links::Link;
use crate::shape::schema::SchemaWriter;
use crate::shape::{Key, Reader, Told, TomlValue, Value};
use crate::source::Spanned;
use crate::text::Language;

pub mod body;
pub mod certificates;
pub mod decision;
pub mod follow_up;
pub mod order;
pub mod organization;
pub mod page;
pub mod people;
pub mod plan;
pub mod private;
pub mod protocol;
pub mod rules;
pub mod signed;
pub mod waiver;

crate::words! {
    /// Whether a paper is in force.
    pub enum Status {
        /// Still being written: carries the draft mark, its errors do not fail.
        Draft = "draft",
        /// In force.
        Approved = "approved",
    }
}

/// Keys that every document has besides its own.
pub const HEADER: &[Key] = &[
    Key {
        name: "kind",
        required: true,
        description: ["Құжаттың түрі.", "Вид документа.", "What kind of document it is."],
        audience: Audience::Public,
    },
    Key {
        name: "id",
        required: false,
        description: [
            "Сілтеме жасауға арналған id; жазылмаса – файлдың аты.",
            "id для ссылок; если его нет – имя файла.",
            "Its id, for references; the file's name where it is left out.",
        ],
        audience: Audience::Public,
    },
    Key {
        name: "language",
        required: false,
        description: [
            "Құжат бір тілде ғана жазылса, сол тіл.",
            "Язык документа, если он написан на одном языке.",
            "The language of a document that is written in one.",
        ],
        audience: Audience::Public,
    },
];

macro_rules! kinds {
    ($($Kind:ident $word:literal $Shape:ty;)*) => {
        /// What kind of document it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each kind's file says what it is")]
        pub enum Kind { $($Kind),* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$Kind),*];

            /// The word as written in a file.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$Kind => $word),* }
            }

            /// The keys of its file besides the header.
            pub const fn keys(self) -> &'static [Key] {
                match self { $(Self::$Kind => <$Shape>::KEYS),* }
            }

            /// The JSON Schema of its file.
            pub fn schema(self, language: Language) -> serde_json::Value {
                let mut writer = SchemaWriter::new(language);
                let root = match self { $(Self::$Kind => <$Shape as Value>::schema(&mut writer)),* };
                writer.document(self.word(), HEADER, &root)
            }
        }

        /// A document's typed shape.
        #[derive(Debug, Clone, PartialEq)]
        #[expect(missing_docs, reason = "each kind's file says what it is")]
        pub enum Content { $($Kind($Shape)),* }

        impl Content {
            /// Reads a file of a kind.
            pub fn read(kind: Kind, reader: &mut Reader<'_>, value: &TomlValue<'_>) -> Option<Self> {
                match kind { $(Kind::$Kind => <$Shape>::read(reader, value).map(Self::$Kind)),* }
            }

            /// Shows every reference inside to `visit`.
            pub fn links<'v>(&'v self, visit: &mut dyn FnMut(Link<'v>)) {
                match self { $(Self::$Kind(shape) => shape.links(visit)),* }
            }

            /// What of it everybody may see; none where nothing is left of it.
            pub fn published(self) -> Option<Self> {
                match self { $(Self::$Kind(shape) => shape.published().map(Self::$Kind)),* }
            }

            /// Shows every text inside to `visit`, with the audience that it is for.
            pub fn texts<'v>(&'v self, visit: &mut dyn FnMut(Audience, Told<'v>)) {
                match self { $(Self::$Kind(shape) => shape.texts(Audience::Public, visit)),* }
            }
        }
    };
}

kinds! {
    Organization "organization" organization::Organization;
    People "people" people::People;
    Body "body" body::Body;
    Plan "plan" plan::Plan;
    Protocol "protocol" protocol::Protocol;
    Decision "decision" decision::Decision;
    Order "order" order::Order;
    Certificates "certificates" certificates::Certificates;
    FollowUp "follow-up" follow_up::FollowUp;
    Page "page" page::InformationPage;
    Rules "rules" rules::Rules;
    Waiver "waiver" waiver::Waivers;
    Private "private" private::Private;
}

impl Kind {
    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// True where the kind becomes a paper.
    pub const fn is_paper(self) -> bool {
        matches!(
            self,
            Self::Plan | Self::Protocol | Self::Decision | Self::Order | Self::Certificates | Self::Page
        )
    }
}

impl Content {
    /// The document's status; none for kinds that have none.
    pub fn status(&self) -> Option<&Spanned<Status>> {
        match self {
            Self::Plan(plan) => Some(&plan.status),
            Self::Protocol(protocol) => Some(&protocol.status),
            Self::Decision(decision) => Some(&decision.status),
            Self::Order(order) => Some(&order.status),
            Self::Page(page) => Some(&page.status),
            _ => None,
        }
    }
}
