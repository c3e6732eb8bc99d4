//! All text of a guide, and places in it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use camino::{Utf8Path, Utf8PathBuf};

use super::tree::{Entry, ProblemKind, SourceProblem, Tree};

/// Larger files are refused unread: a long chapter has 100 kB, the whole guide less than this.
const MAX_FILE: u64 = 4 * 1024 * 1024;

/// A file of a guide. Ids are given in the order of the sorted paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// A text of the past, which is no file of the guide: a place in it is nowhere.
    pub const PAST: FileId = FileId(u32::MAX);
}

static PAST_FILE: LazyLock<SourceFile> = LazyLock::new(|| SourceFile::new("", ""));

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes `range` of `file`. Offsets past 4 GiB cannot occur: files are capped far below.
    pub fn new(file: FileId, range: Range<usize>) -> Span {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { file, start: clamp(range.start), end: clamp(range.end.max(range.start)) }
    }

    /// The range for slicing the file's text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place as a person counts: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A file with its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the root.
    pub path: Utf8PathBuf,
    /// The text exactly as stored: a byte order mark and CRLF are still there.
    pub text: String,
    line_starts: Vec<usize>,
}

impl SourceFile {
    /// A file with this text.
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<String>) -> SourceFile {
        let text = text.into();
        let newlines = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        let line_starts = std::iter::once(0).chain(newlines).collect();
        SourceFile { path: path.into(), text, line_starts }
    }

    /// Line and column of a byte offset. An offset past the end is the end; one inside a
    /// character is that character.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts[line - 1];
        let before = self.text[start..offset].trim_start_matches('\u{feff}');
        Position { line, column: before.chars().count() + 1 }
    }

    /// Byte offset of the first character of a line counted from 1; the end when there is no such line.
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }
}

/// All text of a guide, by file.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    binaries: BTreeMap<Utf8PathBuf, Vec<u8>>,
    /// The first file of each path.
    by_path: BTreeMap<String, FileId>,
}

impl Sources {
    /// Reads every file of the tree: text by id, fonts and images of a theme as bytes.
    ///
    /// # Errors
    /// The tree itself cannot be listed.
    pub fn load(tree: &dyn Tree) -> std::io::Result<(Sources, Vec<SourceProblem>)> {
        let listing = tree.list()?;
        let mut sources = Sources::default();
        let mut problems = listing.problems;
        for entry in &listing.entries {
            let path = entry.path.clone();
            let read = read_bytes(tree, entry).and_then(|bytes| {
                if !is_text(&path) {
                    sources.binaries.insert(path.clone(), bytes);
                    return Ok(());
                }
                sources.add(path.clone(), decode(bytes)?);
                Ok(())
            });
            if let Err(kind) = read {
                problems.push(SourceProblem { path, kind });
            }
        }
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        Ok((sources, problems))
    }

    /// Adds a file and gives its id.
    pub fn add(&mut self, path: impl Into<Utf8PathBuf>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let file = SourceFile::new(path, text);
        self.by_path.entry(file.path.to_string()).or_insert(id);
        self.files.push(file);
        id
    }

    /// The file of an id that this value gave out; of [`FileId::PAST`] a file without text.
    pub fn file(&self, id: FileId) -> &SourceFile {
        if id == FileId::PAST { &PAST_FILE } else { &self.files[id.0 as usize] }
    }

    /// All files with their ids, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(i, f)| (FileId(u32::try_from(i).unwrap_or(u32::MAX)), f))
    }

    /// The id of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// The files that are not text, by path.
    pub fn binaries(&self) -> &BTreeMap<Utf8PathBuf, Vec<u8>> {
        &self.binaries
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.range()).unwrap_or("")
    }
}

fn is_text(path: &Utf8Path) -> bool {
    matches!(
        path.extension(),
        Some("md" | "yaml" | "yml" | "txt" | "html" | "css" | "js" | "ftl" | "xml")
    )
}

fn read_bytes(tree: &dyn Tree, entry: &Entry) -> Result<Vec<u8>, ProblemKind> {
    if entry.size > MAX_FILE {
        return Err(ProblemKind::TooLarge { size: entry.size, limit: MAX_FILE });
    }
    tree.read(&entry.path).map_err(|e| ProblemKind::Unreadable { reason: e.to_string() })
}

fn decode(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    String::from_utf8(bytes).map_err(|e| {
        let valid = &e.as_bytes()[..e.utf8_error().valid_up_to()];
        let before = SourceFile::new("", String::from_utf8_lossy(valid));
        let Position { line, column } = before.position(valid.len());
        ProblemKind::NotUtf8 { line, column }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let file = SourceFile::new("a.md", "één\r\ntwee\n");
        assert_eq!(file.position(0), Position { line: 1, column: 1 });
        assert_eq!(file.position(2), Position { line: 1, column: 2 });
        assert_eq!(file.position("één\r\n".len()), Position { line: 2, column: 1 });
        assert_eq!(file.position(999), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let file = SourceFile::new("a.md", "\u{feff}abc");
        assert_eq!(file.position(4), Position { line: 1, column: 2 });
    }

    #[test]
    fn an_offset_inside_a_character_is_that_character() {
        let file = SourceFile::new("a.md", "aé");
        assert_eq!(file.position(2).column, 2);
    }
}
