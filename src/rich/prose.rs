//! CommonMark to a tree, from the parser's events and without recursion.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{Node, Rich};

/// Containers open at a time; what lies deeper is kept as letters. Nobody nests lists so far,
/// and the writers, Typst and its reader of JSON recurse once a level.
const DEEPEST: usize = 16;

/// Reads prose.
pub fn parse(text: &str) -> Rich {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut builder = Builder::default();
    for event in Parser::new_ext(text, options) {
        builder.take(event);
    }
    builder.finish()
}

/// The containers that are open, the outermost first.
struct Builder<'a> {
    root: Frame<'a>,
    open: Vec<Frame<'a>>,
    /// How many containers are open below the deepest one that is kept.
    ignored: usize,
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Self { root: Frame::new(Tag::Paragraph), open: Vec::new(), ignored: 0 }
    }
}

/// An open container: its nodes, or its items, rows and cells.
struct Frame<'a> {
    tag: Tag<'a>,
    nodes: Vec<Node>,
    parts: Vec<Rich>,
    rows: Vec<Vec<Rich>>,
}

impl<'a> Frame<'a> {
    const fn new(tag: Tag<'a>) -> Self {
        Self { tag, nodes: Vec::new(), parts: Vec::new(), rows: Vec::new() }
    }

    fn push_text(&mut self, text: &str) {
        let text = text.replace('\t', " ");
        if let Some(Node::Text { text: before }) = self.nodes.last_mut() {
            before.push_str(&text);
        } else if !text.is_empty() {
            self.nodes.push(Node::Text { text });
        }
    }
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(text) => self.top().push_text(&text),
            Event::InlineHtml(text) => self.top().push_text(&text.replace('\n', " ")),
            Event::Html(text) => self.html(&text),
            Event::Code(text) => self.top().nodes.push(Node::Code { text: text.replace('\t', " ") }),
            Event::SoftBreak => self.top().push_text(" "),
            Event::HardBreak => self.top().nodes.push(Node::Break),
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.top().push_text(&text);
            }
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn top(&mut self) -> &mut Frame<'a> {
        self.open.last_mut().unwrap_or(&mut self.root)
    }

    fn start(&mut self, tag: Tag<'a>) {
        let may_stand_alone = !matches!(tag, Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell);
        if self.ignored > 0 || (may_stand_alone && self.open.len() >= DEEPEST) {
            self.ignored += 1;
        } else {
            self.open.push(Frame::new(tag));
        }
    }

    fn end(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
            self.top().push_text(" ");
        } else if let Some(frame) = self.open.pop() {
            close(frame, self.top());
        }
    }

    /// Lines of an HTML block arrive one by one, each with its line break.
    fn html(&mut self, line: &str) {
        let top = self.top();
        if !top.nodes.is_empty() {
            top.nodes.push(Node::Break);
        }
        top.push_text(line.trim_end_matches(['\n', '\r']));
    }

    fn finish(mut self) -> Rich {
        while let Some(frame) = self.open.pop() {
            close(frame, self.top());
        }
        Rich(shape(self.root.nodes))
    }
}

/// Hands a finished container to the one around it.
fn close(frame: Frame<'_>, parent: &mut Frame<'_>) {
    let of = frame.nodes;
    match frame.tag {
        Tag::Item => parent.parts.push(Rich(shape(of))),
        Tag::TableCell => parent.parts.push(Rich(of)),
        Tag::TableHead => parent.parts = frame.parts,
        Tag::TableRow => parent.rows.push(frame.parts),
        Tag::Table(_) => parent.nodes.push(table(frame.parts, frame.rows)),
        Tag::List(start) => parent.nodes.push(Node::List { start, items: frame.parts }),
        Tag::CodeBlock(_) => parent.nodes.push(Node::CodeBlock { text: code(&of) }),
        Tag::Image { .. } => parent.nodes.extend(of),
        Tag::Link { dest_url, .. } => link(&dest_url, of, parent),
        _ if of.is_empty() => {}
        Tag::Heading { .. } => parent.nodes.push(paragraph(vec![Node::Strong { of }])),
        Tag::Strong => parent.nodes.push(Node::Strong { of }),
        Tag::Emphasis => parent.nodes.push(Node::Emphasis { of }),
        Tag::Strikethrough => parent.nodes.push(Node::Strike { of }),
        Tag::BlockQuote(_) => parent.nodes.push(Node::Quote { of: blocks(of) }),
        _ => parent.nodes.push(paragraph(of)),
    }
}

const fn paragraph(of: Vec<Node>) -> Node {
    Node::Paragraph { of }
}

fn table(head: Vec<Rich>, mut rows: Vec<Vec<Rich>>) -> Node {
    rows.iter_mut().for_each(|row| row.resize(head.len(), Rich::default()));
    Node::Table { head, rows }
}

fn code(of: &[Node]) -> String {
    let letters: String =
        of.iter().map(|node| if let Node::Text { text } = node { text.as_str() } else { "\n" }).collect();
    letters.trim_end_matches('\n').to_owned()
}

/// A link that a page may carry stays one; of another the reader sees the address.
fn link(to: &str, of: Vec<Node>, parent: &mut Frame<'_>) {
    if is_allowed(to) {
        let of = if of.is_empty() { vec![Node::text(to)] } else { of };
        parent.nodes.push(Node::Link { to: to.to_owned(), of });
        return;
    }
    let says_so = matches!(of.as_slice(), [Node::Text { text }] if text == to);
    for node in of {
        if let Node::Text { text } = &node { parent.push_text(text) } else { parent.nodes.push(node) }
    }
    if !says_so {
        parent.push_text(&format!(" ({to})"));
    }
}

/// True for a link that a page may carry. Schemes are listed, not banned: browsers read `java\nscript:` and `/\host` in their own ways.
fn is_allowed(to: &str) -> bool {
    let before_path = to.split(['/', '?', '#']).next().unwrap_or(to);
    let clean = !to.contains(|letter: char| letter.is_control() || letter == '\\');
    clean
        && !to.is_empty()
        && !to.starts_with("//")
        && before_path.split_once(':').is_none_or(|(scheme, _)| {
            ["http", "https", "mailto", "tel"].iter().any(|known| known.eq_ignore_ascii_case(scheme))
        })
}

/// One paragraph is a phrase; anything more is blocks.
fn shape(nodes: Vec<Node>) -> Vec<Node> {
    if !nodes.iter().any(Node::is_block) {
        return nodes;
    }
    match <[Node; 1]>::try_from(nodes) {
        Ok([Node::Paragraph { of }]) => of,
        Ok([node]) => vec![node],
        Err(nodes) => blocks(nodes),
    }
}

/// Wraps runs of inline nodes among blocks, such as the text of a list item above its sub-list.
fn blocks(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::new();
    let mut run = Vec::new();
    for node in nodes {
        if node.is_block() {
            flush(&mut run, &mut out);
            out.push(node);
        } else {
            run.push(node);
        }
    }
    flush(&mut run, &mut out);
    out
}

fn flush(run: &mut Vec<Node>, out: &mut Vec<Node>) {
    if !run.is_empty() {
        out.push(paragraph(std::mem::take(run)));
    }
}
