//! What a person confirmed of a text, as the front matter of the translation holds it.
//!
//! Each entry is the digest of one block: `0d1e2f3a4b5c`, below a heading `kern/0d1e2f3a4b5c`; those of
//! the title and of the summary say so: `title:0d1e2f3a4b5c`. The heading says nothing of the state: it
//! keeps what two people confirm below two headings apart, so that Git can join it. The entries have no
//! order, and an entry stands there as often as the text has the block: what was moved or typed
//! otherwise is confirmed still. A mention of a footnote counts
//! by its label: by its number, as entries were once written, a new footnote would change every block
//! behind it.

use std::collections::BTreeMap;

use crate::markdown::digest::{DigestBuilder, block_digests};
use crate::markdown::tree::{Block, BlockKind, Document, Inline, Reference};

/// Hexadecimal digits of an entry.
const SHORT: usize = 12;

/// What stands for a heading before the entries of footnotes.
const FOOTNOTE: &str = "footnote";

/// What the entries of titles begin with.
const TITLE: &str = "title:";
/// What the entries of summaries begin with.
const SUMMARY: &str = "summary:";

/// An authoritative text.
#[derive(Debug, Clone, Copy)]
pub struct Original<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its summary.
    pub summary: &'a str,
    /// Its blocks.
    pub document: &'a Document<Reference>,
}

impl Original<'_> {
    /// The entries of a confirmation of the whole text, sorted.
    pub fn entries(self) -> Vec<String> {
        let blocks = BlockEntries::of(self.document);
        let mut entries: Vec<String> = (0..blocks.len()).map(|at| blocks.written(at)).collect();
        entries.extend([self.title_entry(), self.summary_entry()]);
        entries.sort_unstable();
        entries
    }

    /// The entry of the title.
    pub fn title_entry(self) -> String {
        format!("{TITLE}{}", front(self.title))
    }

    /// The entry of the summary.
    pub fn summary_entry(self) -> String {
        format!("{SUMMARY}{}", front(self.summary))
    }
}

/// The entry of each block, then of each footnote.
pub fn block_entries(document: &Document<Reference>) -> Vec<String> {
    if document.footnotes.is_empty() {
        return block_digests(document);
    }
    let labels: Vec<&str> = document.footnotes.iter().map(|note| note.label.as_str()).collect();
    block_digests(&document.map_runs(&mut |_, content| labelled(content, &labels)))
}

/// Running text in which each mention of a footnote is its label.
fn labelled(content: &[Inline<Reference>], labels: &[&str]) -> Vec<Inline<Reference>> {
    let one = |inline: &Inline<Reference>| match inline {
        Inline::FootnoteMention { index, .. } => {
            Inline::Code(format!("[^{}]", labels.get(*index).copied().unwrap_or_default()))
        }
        Inline::Emphasis(inner) => Inline::Emphasis(labelled(inner, labels)),
        Inline::Strong(inner) => Inline::Strong(labelled(inner, labels)),
        Inline::Strikethrough(inner) => Inline::Strikethrough(labelled(inner, labels)),
        Inline::Foreign { language, content, span } => {
            let content = labelled(content, labels);
            Inline::Foreign { language: *language, content, span: *span }
        }
        Inline::Link { target, content, span } => {
            let content = labelled(content, labels);
            Inline::Link { target: target.clone(), content, span: *span }
        }
        other => other.clone(),
    };
    content.iter().map(one).collect()
}

/// The digest of a line of the front matter.
fn front(text: &str) -> String {
    let mut digest = DigestBuilder::new();
    digest.record("p", text, [""; 0]);
    let digest = digest.finish();
    let hex = digest.split_once(':').map_or("", |(_, hex)| hex);
    hex.get(..SHORT).unwrap_or_default().to_owned()
}

/// An entry without the heading.
fn bare(entry: &str) -> &str {
    entry.rsplit('/').next().unwrap_or_default()
}

/// The heading above each block; the word for footnotes of those.
fn headings(document: &Document<Reference>) -> Vec<String> {
    let mut under = String::new();
    let blocks = document.blocks.iter().map(|block| {
        if let BlockKind::Heading { anchor, .. } = &block.kind {
            under.clone_from(&anchor.value);
        }
        under.clone()
    });
    let notes = document.footnotes.iter().map(|_| FOOTNOTE.to_owned());
    blocks.chain(notes).collect()
}

/// Entries that were confirmed, each until it is found in a text.
#[derive(Debug, Clone)]
pub(super) struct Entries<'a> {
    left: BTreeMap<&'a str, usize>,
    /// True when the title and the summary are among them, as they were not once.
    pub(super) has_front: bool,
}

impl<'a> Entries<'a> {
    pub(super) fn of(blocks: &'a [String]) -> Entries<'a> {
        let mut left = BTreeMap::new();
        blocks.iter().for_each(|entry| *left.entry(bare(entry)).or_insert(0) += 1);
        let is_front = |entry: &String| entry.starts_with(TITLE) || entry.starts_with(SUMMARY);
        Entries { left, has_front: blocks.iter().any(is_front) }
    }

    /// Takes an entry out; false when there is none left.
    pub(super) fn take(&mut self, entry: &str) -> bool {
        let Some(count) = self.left.get_mut(entry).filter(|count| **count > 0) else {
            return false;
        };
        *count -= 1;
        true
    }

    /// How many entries of blocks are left.
    pub(super) fn blocks_left(&self) -> usize {
        self.left.iter().filter(|(entry, _)| !entry.contains(':')).map(|(_, count)| count).sum()
    }
}

/// The entries of a confirmation that is to change.
#[derive(Debug)]
pub(super) struct Confirmed {
    /// Of the title, the summary, and blocks that are as they were.
    kept: Vec<String>,
    /// Of blocks that are not there any more.
    left: Vec<String>,
}

impl Confirmed {
    pub(super) fn of(entries: &[String], now: &BlockEntries) -> Confirmed {
        let mut counted = Entries::of(entries);
        for at in 0..now.len() {
            now.names(at).any(|name| counted.take(name));
        }
        let (mut kept, mut left) = (Vec::new(), Vec::new());
        for entry in entries {
            let is_left = !entry.contains(':') && counted.take(bare(entry));
            if is_left { left.push(entry.clone()) } else { kept.push(entry.clone()) }
        }
        Confirmed { kept, left }
    }

    pub(super) fn has_front(&self) -> bool {
        self.kept.iter().any(|entry| entry.contains(':'))
    }

    /// Gives the title or the summary this entry; `key` is what both begin with.
    pub(super) fn set_front(&mut self, key: &str, entry: String) {
        self.kept.retain(|old| !old.starts_with(key));
        self.kept.push(entry);
    }

    /// Takes out one of these, if it stands for a block that is not there any more.
    pub(super) fn drop_one<'n>(&mut self, mut names: impl Iterator<Item = &'n str>) {
        let at = names.find_map(|name| self.left.iter().position(|entry| bare(entry) == name));
        if let Some(at) = at {
            self.left.remove(at);
        }
    }

    /// Takes out any that stands for a block that is not there any more.
    pub(super) fn drop_any(&mut self) {
        self.left.pop();
    }

    pub(super) fn add(&mut self, entry: Option<String>) {
        self.kept.extend(entry);
    }

    pub(super) fn into_sorted(self) -> Vec<String> {
        let mut all = self.kept;
        all.extend(self.left);
        all.sort_unstable();
        all
    }
}

/// The entries of a text with those of its blocks that were written by the number of a footnote.
pub(super) struct BlockEntries {
    now: Vec<String>,
    numbered: Vec<String>,
    under: Vec<String>,
}

impl BlockEntries {
    pub(super) fn of(document: &Document<Reference>) -> BlockEntries {
        let numbered = match document.footnotes.is_empty() {
            true => Vec::new(),
            false => block_digests(document),
        };
        BlockEntries { now: block_entries(document), numbered, under: headings(document) }
    }

    pub(super) fn len(&self) -> usize {
        self.now.len()
    }

    /// The names by which a block may have been confirmed.
    pub(super) fn names(&self, at: usize) -> impl Iterator<Item = &str> {
        let now = self.now.get(at).map(String::as_str);
        let numbered = self.numbered.get(at).map(String::as_str);
        now.into_iter().chain(numbered.filter(|name| Some(*name) != now))
    }

    /// The entry of a block as it is written today.
    pub(super) fn written(&self, at: usize) -> String {
        match self.under.get(at).map(String::as_str) {
            None | Some("") => self.name(at).to_owned(),
            Some(under) => format!("{under}/{}", self.name(at)),
        }
    }

    /// The name of a block today.
    pub(super) fn name(&self, at: usize) -> &str {
        self.now.get(at).map_or("", String::as_str)
    }
}

/// The first part of a text that a confirmation does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewPart {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// This block, the footnotes behind the blocks.
    Block(usize),
    /// It has them all. What is gone stood under the heading of this block, the last there; none where
    /// nobody knows, or nothing is gone.
    Gone(Option<usize>),
}

/// The first part of a text that is not among the entries of a confirmation.
pub fn first_new(now: Original<'_>, all: &[String]) -> NewPart {
    let mut entries = Entries::of(all);
    if entries.has_front {
        if !entries.take(&now.title_entry()) {
            return NewPart::Title;
        }
        if !entries.take(&now.summary_entry()) {
            return NewPart::Summary;
        }
    }
    let blocks = BlockEntries::of(now.document);
    let mut is_new = |at: &usize| !blocks.names(*at).any(|name| entries.take(name));
    if let Some(at) = (0..blocks.len()).find(&mut is_new) {
        return NewPart::Block(at);
    }
    let gone = Confirmed::of(all, &blocks).left;
    let under = gone.first().and_then(|entry| Some(entry.rsplit_once('/')?.0));
    NewPart::Gone(under.and_then(|under| blocks.under.iter().rposition(|other| other == under)))
}

/// The blocks and footnotes of a text as one list of runs of blocks.
pub(super) fn parts<L>(document: &Document<L>) -> impl Iterator<Item = &[Block<L>]> {
    let notes = document.footnotes.iter().map(|note| &note.blocks[..]);
    document.blocks.iter().map(std::slice::from_ref).chain(notes)
}
