//! Files as they were written, and places in them.

use std::ops::Deref;
use std::sync::OnceLock;

/// A file's text under the path that findings print: relative to the workspace, with `/`.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The path relative to the workspace.
    pub path: String,
    /// The text without a byte order mark. Empty where the file could not be read.
    pub text: String,
    /// Where lines start, found when first asked for.
    lines: OnceLock<Vec<usize>>,
    /// How many letters stand before each block of bytes, counted when a long line is first asked about.
    blocks: OnceLock<Vec<usize>>,
    /// True for private facts, wherever they lie.
    private: bool,
}

/// Bytes of a block of letters that are counted once.
const BLOCK: usize = 1024;

/// True for the first byte of a letter in UTF-8.
const fn begins_letter(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

/// A line and a column as an editor counts them: from 1, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Source {
    /// The place of a byte offset; an offset inside a letter counts as its start.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let lines = self.lines();
        let line = lines.partition_point(|start| *start <= offset).max(1);
        Position { line, column: self.letters_between(lines[line - 1], offset) + 1 }
    }

    /// Letters between two places. A line of a megabyte is not counted anew for each finding in it.
    fn letters_between(&self, start: usize, end: usize) -> usize {
        if end - start < 2 * BLOCK {
            return self.text[start..end].chars().count();
        }
        self.letters_before(end) - self.letters_before(start)
    }

    fn letters_before(&self, offset: usize) -> usize {
        let blocks = self.blocks.get_or_init(|| {
            let letters_of = |block: &[u8]| block.iter().filter(|byte| begins_letter(**byte)).count();
            let mut before = vec![0];
            for block in self.text.as_bytes().chunks(BLOCK) {
                before.push(before.last().unwrap_or(&0) + letters_of(block));
            }
            before
        });
        let block = offset / BLOCK;
        let rest = &self.text.as_bytes()[block * BLOCK..offset];
        blocks.get(block).copied().unwrap_or(0) + rest.iter().filter(|byte| begins_letter(**byte)).count()
    }

    /// Where the line of a place starts.
    pub fn line_start(&self, offset: usize) -> usize {
        let lines = self.lines();
        lines[lines.partition_point(|start| *start <= offset).max(1) - 1]
    }

    /// Where the line of a place ends, before its line end.
    pub fn line_end(&self, offset: usize) -> usize {
        let lines = self.lines();
        let next = lines.get(lines.partition_point(|start| *start <= offset));
        next.map_or(self.text.len(), |next| next - 1)
    }

    /// How many bytes the longest line has.
    pub fn longest_line(&self) -> usize {
        let lines = self.lines();
        let ends = lines.iter().skip(1).copied().chain([self.text.len()]);
        lines.iter().zip(ends).map(|(start, end)| end - start).max().unwrap_or(0)
    }

    /// The letters of a line, counted from 1.
    pub fn line(&self, line: usize) -> &str {
        let lines = self.lines();
        let end = lines.get(line).copied().unwrap_or(self.text.len());
        let start = lines.get(line - 1).copied().unwrap_or(end);
        self.text[start..end].trim_end()
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let newlines = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect()
        })
    }

    /// A file with its text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let path = path.into();
        Self {
            private: path.starts_with("private/"),
            path,
            text: text.into(),
            lines: OnceLock::new(),
            blocks: OnceLock::new(),
        }
    }

    /// Hides the letters of a file that holds private facts although it lies elsewhere.
    pub fn hide(&mut self) {
        self.private = true;
    }

    /// True for a file of private facts, whose letters are never shown.
    pub fn is_private(&self) -> bool {
        self.private
    }
}

/// A file among all files of one run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

impl SourceId {
    /// The id that the file of this index will have when files are added in order.
    pub fn of(index: usize) -> Self {
        Self(index as u32)
    }
}

/// Every file of one run.
#[derive(Debug, Clone, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, source: Source) -> SourceId {
        self.0.push(source);
        SourceId(self.0.len() as u32 - 1)
    }

    /// The file of an id that this very value gave out.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// Every file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.0.iter().enumerate().map(|(index, source)| (SourceId(index as u32), source))
    }

    /// The letters of a span.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.source).text.get(span.range()).unwrap_or_default()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True when no file was read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A run of bytes in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The bytes `range` of a file.
    pub fn new(source: SourceId, range: std::ops::Range<usize>) -> Self {
        Self { source, start: range.start as u32, end: range.end as u32 }
    }

    /// The bytes as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value that remembers where it was written. Equality ignores the place.
#[derive(Debug, Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}
