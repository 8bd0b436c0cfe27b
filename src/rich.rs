//! Text as a tree: what a person wrote, free of any output format.

mod prose;

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// Text of a paper. Holds either only inline nodes (a phrase, one paragraph) or only blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(pub Vec<Node>);

/// One piece of text. In JSON: `{"is": "strong", "of": [ … ]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Words that no longer hold.
    Strike {
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

impl Rich {
    /// Letters to be printed as they are, without the space around them; a new line stays a new line.
    pub fn plain(text: &str) -> Self {
        let mut nodes = Vec::new();
        for (at, line) in text.trim().lines().map(str::trim_end).enumerate() {
            if at > 0 {
                nodes.push(Node::Break);
            }
            if !line.is_empty() {
                nodes.push(Node::text(line));
            }
        }
        Self(nodes)
    }

    /// CommonMark with tables and strikethrough, as a tree; raw HTML is letters.
    pub fn prose(text: &str) -> Self {
        prose::parse(text)
    }

    /// Marks the whole as words in a language.
    #[must_use]
    pub fn in_language(self, lang: Language) -> Self {
        if self.0.is_empty() { self } else { Self(vec![Node::Lang { lang, of: self.0 }]) }
    }

    /// True where nothing would be printed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True where the text consists of blocks, not of one phrase.
    pub fn is_block(&self) -> bool {
        self.0.iter().any(Node::is_block)
    }

    /// The letters alone, on one line.
    pub fn to_plain(&self) -> String {
        self.parted_by(' ')
    }

    /// The letters alone, each block, item, cell and broken line on a line of its own.
    pub fn to_lines(&self) -> String {
        self.parted_by('\n')
    }

    fn parted_by(&self, between: char) -> String {
        let mut out = String::new();
        self.0.iter().for_each(|node| node.write_plain(between, &mut out));
        out.trim_end().to_owned()
    }
}

impl Node {
    /// Letters; Typst would print nothing for a TAB, so it becomes a space.
    pub fn text(text: &str) -> Self {
        Self::Text { text: text.replace('\t', " ") }
    }

    /// True for paragraphs, lists, tables, quotes, preformatted lines and what holds them.
    pub fn is_block(&self) -> bool {
        match self {
            Self::Paragraph { .. }
            | Self::List { .. }
            | Self::Table { .. }
            | Self::Quote { .. }
            | Self::CodeBlock { .. } => true,
            Self::Lang { of, .. } => of.iter().any(Self::is_block),
            _ => false,
        }
    }

    fn write_plain(&self, between: char, out: &mut String) {
        match self {
            Self::Text { text } | Self::Code { text } => out.push_str(text),
            Self::CodeBlock { text } => out.extend(text.chars().map(|letter| match letter {
                '\n' => between,
                letter => letter,
            })),
            Self::Break => out.push(between),
            Self::Strong { of }
            | Self::Emphasis { of }
            | Self::Strike { of }
            | Self::Link { of, .. }
            | Self::Lang { of, .. }
            | Self::Paragraph { of }
            | Self::Quote { of } => of.iter().for_each(|node| node.write_plain(between, out)),
            Self::List { items, .. } => write_parts(items, between, out),
            Self::Table { head, rows } => {
                write_parts(head, between, out);
                rows.iter().for_each(|row| write_parts(row, between, out));
            }
        }
        if self.is_block() && !out.is_empty() && !out.ends_with(between) {
            out.push(between);
        }
    }
}

fn write_parts(parts: &[Rich], between: char, out: &mut String) {
    for part in parts {
        out.push_str(&part.parted_by(between));
        out.push(between);
    }
}
