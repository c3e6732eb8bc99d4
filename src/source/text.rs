//! All text of a guide, and places in it.

use std::collections::BTreeMap;
use std::ops::{Bound, Range};
use std::sync::{Arc, LazyLock, OnceLock};

use camino::{Utf8Path, Utf8PathBuf};

use super::stored::StoredFile;
use super::tree::{Entry, ProblemKind, SourceProblem, Tree, is_stored};
use crate::beside;

/// Larger files are refused unread: a long chapter has 100 kB, the whole guide less than this.
const MAX_FILE: u64 = 4 * 1024 * 1024;

/// A file of a guide, named after its path alone: a file that comes or goes moves no other, so what
/// was found out about one stays true. Nothing may be ordered by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u64);

impl FileId {
    /// A text of the past, which is no file of the guide: a place in it is nowhere.
    pub const PAST: FileId = FileId(u64::MAX);

    /// FNV-1a (Fowler, Noll, Vo) of the path.
    fn of(path: &str) -> FileId {
        let hash = path.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        FileId(hash)
    }

    /// The next id, for a path whose own is taken by another.
    fn next(self) -> FileId {
        FileId(self.0.wrapping_add(1))
    }
}

static PAST_FILE: LazyLock<Arc<SourceFile>> = LazyLock::new(|| Arc::new(SourceFile::new("", "")));

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
    /// Where its lines start, once somebody asks: of most files nothing has to be said.
    line_starts: OnceLock<Vec<usize>>,
    /// The characters before each [`STEP`] bytes, once somebody asks about a long line.
    characters: OnceLock<Vec<usize>>,
}

/// Bytes between two places up to which the characters are counted once.
const STEP: usize = 1024;

impl SourceFile {
    /// A file with this text.
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<String>) -> SourceFile {
        SourceFile {
            path: path.into(),
            text: text.into(),
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
        }
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let newlines = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect()
        })
    }

    /// Line and column of a byte offset. An offset past the end is the end; one inside a
    /// character is that character.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts().partition_point(|start| *start <= offset);
        let start = self.line_starts()[line - 1];
        let before = &self.text[start..offset];
        let marks = before.chars().take_while(|c| *c == '\u{feff}').count();
        let length = match before.len() {
            ..=STEP => before.chars().count(),
            // A text of one line, with a mistake in every word, is no reason to count it each time.
            _ => self.characters_before(offset) - self.characters_before(start),
        };
        Position { line, column: length - marks + 1 }
    }

    /// How many characters stand before a byte offset at which one begins.
    fn characters_before(&self, offset: usize) -> usize {
        let begin = |bytes: &[u8]| bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        let steps = self.characters.get_or_init(|| {
            let mut before = vec![0];
            for step in self.text.as_bytes().chunks(STEP) {
                before.push(before[before.len() - 1] + begin(step));
            }
            before
        });
        let step = offset / STEP;
        steps[step] + begin(&self.text.as_bytes()[step * STEP..offset])
    }

    /// The bytes of the lines that a range touches, with the end of the last.
    pub fn lines_around(&self, range: Range<usize>) -> Range<usize> {
        let starts = self.line_starts();
        let first = starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        let after = starts.partition_point(|start| *start <= range.end);
        starts[first]..starts.get(after).copied().unwrap_or(self.text.len())
    }

    /// Byte offset of the first character of a line counted from 1; the end when there is no such line.
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts().get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }
}

/// All text of a guide, by file.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<FileId, Arc<SourceFile>>,
    binaries: BTreeMap<Utf8PathBuf, Arc<Vec<u8>>>,
    /// Files that reach readers as they are; their bytes are not held.
    stored: BTreeMap<Utf8PathBuf, Arc<StoredFile>>,
    /// The first file of each path.
    by_path: BTreeMap<Arc<str>, (FileId, Arc<SourceFile>)>,
    /// True when some of the files are links.
    pub(super) links: bool,
}

impl Sources {
    /// Reads every file of the tree: text by id, fonts and images of a theme as bytes.
    ///
    /// # Errors
    /// The tree itself cannot be listed.
    pub fn load(tree: &dyn Tree) -> std::io::Result<(Sources, Vec<SourceProblem>)> {
        Sources::load_after(&Sources::default(), tree)
    }

    /// The same after an earlier look at it: a file that says what it said is the same file.
    pub(super) fn load_after(
        before: &Sources,
        tree: &dyn Tree,
    ) -> std::io::Result<(Sources, Vec<SourceProblem>)> {
        let listing = tree.list()?;
        let mut sources = Sources { links: listing.links, ..Sources::default() };
        let mut problems = listing.problems;
        for entry in &listing.entries {
            if let Err(kind) = sources.read(tree, entry, before) {
                problems.push(SourceProblem { path: entry.path.clone(), kind });
            }
        }
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        Ok((sources, problems))
    }

    /// Reads one file in the place of what stands at its path.
    pub(super) fn read(
        &mut self,
        tree: &dyn Tree,
        entry: &Entry,
        before: &Sources,
    ) -> Result<(), ProblemKind> {
        let path = &entry.path;
        let bytes = read_bytes(tree, entry)?;
        if is_stored(path) {
            let new = StoredFile::new(path.clone(), &bytes, tree.origin(path, &bytes));
            // Where its bytes can be had may be another place now: the new one is kept then too, and is
            // equal to the old.
            self.stored.insert(path.clone(), Arc::new(new));
            return Ok(());
        }
        if !is_text(path) {
            let same = before.binaries.get(path).filter(|old| ***old == bytes);
            let bytes = same.map_or_else(|| Arc::new(bytes), Arc::clone);
            self.binaries.insert(path.clone(), bytes);
            return Ok(());
        }
        let text = decode(bytes)?;
        let same = before.find(path.as_str()).map(|id| before.shared(id));
        match same.filter(|old| old.text == text) {
            Some(old) => self.put(Arc::clone(old)),
            None => self.put(Arc::new(SourceFile::new(path.clone(), text))),
        };
        Ok(())
    }

    /// The files that reach readers as they are, in a folder such as `content/static/`, sorted by path.
    pub fn stored(&self, folder: &str) -> impl Iterator<Item = &Arc<StoredFile>> {
        let start = folder.to_owned();
        let bounds = (Bound::Included(Utf8PathBuf::from(folder)), Bound::Unbounded);
        let from_there = self.stored.range(bounds).map(|(_, file)| file);
        from_there.take_while(move |file| file.path.as_str().starts_with(&start))
    }

    /// What stands at one path, alone.
    pub(super) fn clone_of(&self, path: &Utf8Path) -> Sources {
        let mut one = Sources::default();
        if let Some(id) = self.find(path.as_str()) {
            one.put(Arc::clone(self.shared(id)));
        }
        one.binaries.extend(self.binaries.get_key_value(path).map(|(p, b)| (p.clone(), b.clone())));
        one
    }

    /// True when a file stands at a path.
    pub(super) fn has(&self, path: &Utf8Path) -> bool {
        self.by_path.contains_key(path.as_str())
            || self.binaries.contains_key(path)
            || self.stored.contains_key(path)
    }

    /// True when a file stands in the folder at a path.
    pub(super) fn has_below(&self, path: &Utf8Path) -> bool {
        let folder = format!("{path}/");
        self.below(&folder).next().is_some()
            || self.binaries.keys().any(|other| other.as_str().starts_with(&folder))
            || self.stored(&folder).next().is_some()
    }

    /// Takes away what stands at a path.
    pub(super) fn remove(&mut self, path: &Utf8Path) {
        self.binaries.remove(path);
        self.stored.remove(path);
        if let Some((id, _)) = self.by_path.remove(path.as_str()) {
            self.files.remove(&id);
        }
    }

    /// Adds a file and gives its id.
    pub fn add(&mut self, path: impl Into<Utf8PathBuf>, text: impl Into<String>) -> FileId {
        self.put(Arc::new(SourceFile::new(path, text)))
    }

    fn put(&mut self, file: Arc<SourceFile>) -> FileId {
        let mut id = FileId::of(file.path.as_str());
        while id == FileId::PAST || self.files.contains_key(&id) {
            id = id.next();
        }
        let first = || (id, Arc::clone(&file));
        self.by_path.entry(file.path.as_str().into()).or_insert_with(first);
        self.files.insert(id, file);
        id
    }

    /// The file of an id that this value gave out; of [`FileId::PAST`] a file without text.
    pub fn file(&self, id: FileId) -> &SourceFile {
        self.files.get(&id).map_or(&PAST_FILE, |file| file)
    }

    /// The same, to be kept.
    ///
    /// A file is the same as before when it is the same `Arc`.
    pub fn shared(&self, id: FileId) -> &Arc<SourceFile> {
        self.files.get(&id).unwrap_or(&PAST_FILE)
    }

    /// All files with their ids, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Arc<SourceFile>)> {
        self.by_path.values().map(|(id, file)| (*id, file))
    }

    /// The files of a folder such as `diagrams/`, sorted by path.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (FileId, &Arc<SourceFile>)> {
        let start = folder.to_owned();
        let from_there = self.by_path.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
        from_there
            .take_while(move |(path, _)| path.starts_with(&start))
            .map(|(_, (id, file))| (*id, file))
    }

    /// The paths of all files, text or not: first those of texts, each sorted. Those that reach readers
    /// as they are, are not among them.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let binaries = self.binaries.keys().map(|path| path.as_str());
        self.by_path.keys().map(|path| &**path).chain(binaries)
    }

    /// The id of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).map(|(id, _)| *id)
    }

    /// The files that are not text, by path.
    pub fn binaries(&self) -> &BTreeMap<Utf8PathBuf, Arc<Vec<u8>>> {
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
    let limit = match is_stored(&entry.path) {
        true => beside::largest(entry.path.as_str()),
        false => MAX_FILE,
    };
    if entry.size > limit {
        return Err(ProblemKind::TooLarge { size: entry.size, limit });
    }
    tree.read(&entry.path).map_err(|e| ProblemKind::Unreadable { reason: e.into() })
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
    fn a_file_that_comes_moves_no_other() {
        let mut one = Sources::default();
        let b = one.add("b.md", "b");
        let mut two = Sources::default();
        two.add("a.md", "a");
        assert_eq!(two.add("b.md", "b"), b);
        let paths: Vec<&str> = two.iter().map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(paths, ["a.md", "b.md"]);
    }

    #[test]
    fn positions_count_characters_not_bytes() {
        let file = SourceFile::new("a.md", "één\r\ntwee\n");
        assert_eq!(file.position(0), Position { line: 1, column: 1 });
        assert_eq!(file.position(2), Position { line: 1, column: 2 });
        assert_eq!(file.position("één\r\n".len()), Position { line: 2, column: 1 });
        assert_eq!(file.position(999), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_column_in_a_long_line_is_counted_in_characters_too() {
        let file = SourceFile::new("a.md", format!("eerst\n{}slot\n", "é1".repeat(4000)));
        for (byte, column) in [(6, 1), (8, 2), (9, 3), (6 + 3 * 2000, 4001), (6 + 12_000, 8001)] {
            assert_eq!(file.position(byte), Position { line: 2, column }, "{byte}");
        }
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
