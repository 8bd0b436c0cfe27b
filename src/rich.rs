//! Text as a tree: what a person wrote, free of any output format.

use serde::Serialize;

use crate::text::Language;

/// Text of a paper. Holds either only inline nodes (a phrase, one paragraph) or only blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Rich(pub Vec<Node>);

/// One piece of text. In JSON: `{"is": "strong", "of": [ … ]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Node {
    /// Letters, to be printed as they are.
    Text {
        /// The letters.
        text: String,
    },
    /// Important words.
    Strong {
        /// What is inside.
        of: Vec<Self>,
    },
    /// Stressed words.
    Emphasis {
        /// What is inside.
        of: Vec<Self>,
    },
    /// A fixed-width piece.
    Code {
        /// The letters.
        text: String,
    },
    /// A link whose scheme is allowed: http, https, mailto, tel or relative.
    Link {
        /// Where it leads.
        to: String,
        /// What is inside.
        of: Vec<Self>,
    },
    /// A forced new line.
    Break,
    /// Words in a language other than that of the paper, inline or a block.
    Lang {
        /// Their language.
        lang: Language,
        /// What is inside.
        of: Vec<Self>,
    },
    /// Block: a paragraph of inline nodes.
    Paragraph {
        /// What is inside.
        of: Vec<Self>,
    },
    /// Block: a list; each item holds inline nodes or blocks.
    List {
        /// The first number of a numbered list; none for a bulleted one.
        start: Option<u64>,
        /// The items.
        items: Vec<Rich>,
    },
    /// Block: a table of inline cells.
    Table {
        /// The header row.
        head: Vec<Rich>,
        /// The other rows, each as long as the header.
        rows: Vec<Vec<Rich>>,
    },
    /// Block: quoted blocks.
    Quote {
        /// What is inside.
        of: Vec<Self>,
    },
    /// Block: preformatted lines.
    CodeBlock {
        /// The letters, with line breaks.
        text: String,
    },
}
