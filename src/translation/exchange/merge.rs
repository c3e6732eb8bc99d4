//! The blocks that came back, put into the text of the translation with as few changes as can be.

use std::ops::Range;

use super::markdown::{Escape, Writer};
use super::said::said;
use crate::markdown::tree::{Block, BlockKind, Reference};

/// A text that is changed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'a> {
    /// The whole file.
    pub text: &'a str,
    /// Where its Markdown begins.
    pub body: usize,
    /// The labels of its footnotes by position, then those that are new.
    pub labels: &'a [String],
}

/// What is to change.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// A block that is there says something else.
    Replaced { old: Block<Reference>, new: Block<Reference> },
    /// A block that is new stands behind another one, or before all.
    Added {
        after: Option<Block<Reference>>,
        before: Option<Block<Reference>>,
        new: Block<Reference>,
    },
    /// A footnote that is there says something else.
    NoteReplaced {
        old: Vec<Block<Reference>>,
        span: Range<usize>,
        label: String,
        new: Vec<Block<Reference>>,
    },
    /// A footnote that is new.
    NoteAdded { label: String, new: Vec<Block<Reference>> },
}

/// The text with the changes, each written so that it can be read again: `all` escapes every sign.
pub(crate) fn merged(text: Text<'_>, changes: &[Change], all: bool) -> String {
    let escape = if all { Escape::All } else { Escape::Few };
    let merge = Merge { text, writer: Writer { escape, labels: text.labels } };
    let mut edits = Vec::new();
    for change in changes {
        merge.change(change, &mut edits);
    }
    let line_end = if text.text.contains("\r\n") { "\r\n" } else { "\n" };
    // What stands at one place comes in the order in which it was found.
    edits.sort_by_key(|(at, _): &(Range<usize>, String)| at.start);
    let mut out = String::with_capacity(text.text.len());
    let mut from = 0;
    for (at, new) in edits {
        if at.start >= from {
            out.push_str(&text.text[from..at.start]);
            out.push_str(&new.replace('\n', line_end));
            from = at.end;
        }
    }
    out.push_str(&text.text[from..]);
    out
}

/// The Markdown of a text that is new.
pub(crate) fn new_text(
    blocks: &[Block<Reference>],
    notes: &[(String, Vec<Block<Reference>>)],
    labels: &[String],
    all: bool,
) -> String {
    let escape = if all { Escape::All } else { Escape::Few };
    let writer = Writer { escape, labels };
    let mut lines = writer.blocks(blocks);
    for (label, blocks) in notes {
        lines.push(String::new());
        lines.extend(note_lines(&writer, label, blocks));
    }
    lines.join("\n") + "\n"
}

struct Merge<'a> {
    text: Text<'a>,
    writer: Writer<'a>,
}

impl Merge<'_> {
    fn change(&self, change: &Change, edits: &mut Vec<(Range<usize>, String)>) {
        match change {
            Change::Replaced { old, new } => self.replace(old, new, edits),
            Change::Added { after, before, new } => {
                let list_before = after.as_ref().is_some_and(is_bullets);
                let lines = self.writer.block(new, list_before && is_bullets(new)).join("\n");
                edits.push(self.added(after.as_ref(), before.as_ref(), &lines));
            }
            Change::NoteReplaced { old, span, label, new } => {
                if old.len() == new.len() {
                    old.iter().zip(new).for_each(|(old, new)| self.replace(old, new, edits));
                } else {
                    let lines = note_lines(&self.writer, label, new).join("\n");
                    edits.push((span.clone(), lines));
                }
            }
            Change::NoteAdded { label, new } => {
                let lines = note_lines(&self.writer, label, new).join("\n");
                let end =
                    self.text.text.trim_end().len().max(self.text.body.min(self.text.text.len()));
                edits.push((end..end, format!("\n\n{lines}")));
            }
        }
    }

    /// Where a new block is written.
    fn added(
        &self,
        after: Option<&Block<Reference>>,
        before: Option<&Block<Reference>>,
        lines: &str,
    ) -> (Range<usize>, String) {
        let text = self.text.text;
        match (after, before) {
            (Some(after), _) => {
                let end = after.span.range().end;
                let rest = text[end..].trim_start_matches([' ', '\t', '\r']);
                let next = rest.strip_prefix('\n').unwrap_or(rest);
                let crowded = !next.trim_start_matches([' ', '\t', '\r']).starts_with('\n');
                let gap = if crowded && !next.trim().is_empty() { "\n" } else { "" };
                (end..end, format!("\n\n{lines}{gap}"))
            }
            (None, Some(before)) => {
                let start = before.span.range().start;
                (start..start, format!("{lines}\n\n"))
            }
            (None, None) => {
                let end = self.text.body;
                let gap = if text[..end].ends_with('\n') { "\n" } else { "\n\n" };
                (end..end, format!("{gap}{lines}\n"))
            }
        }
    }

    /// The least that makes a block say what the new one says: of a list its items, of a table its
    /// rows, of everything else the whole.
    fn replace(
        &self,
        old: &Block<Reference>,
        new: &Block<Reference>,
        edits: &mut Vec<(Range<usize>, String)>,
    ) {
        if said(old, self.text.labels) == said(new, self.text.labels) {
            return;
        }
        if let Some(pairs) = self.inner(old, new) {
            pairs.into_iter().for_each(|(old, new)| self.replace(old, new, edits));
            return;
        }
        if let Some(rows) = self.rows(old, new) {
            edits.extend(rows);
            return;
        }
        let range = old.span.range();
        let lines = self.writer.block(new, self.has_stars(&range)).join("\n");
        let indent = self.indent(range.start);
        edits.push((range, lines.replace('\n', &format!("\n{indent}"))));
    }

    /// The blocks in two containers that differ in nothing else.
    fn inner<'b>(
        &self,
        old: &'b Block<Reference>,
        new: &'b Block<Reference>,
    ) -> Option<Vec<(&'b Block<Reference>, &'b Block<Reference>)>> {
        let groups = |one: &'b Block<Reference>| -> Option<Vec<&'b [Block<Reference>]>> {
            match &one.kind {
                BlockKind::List { items, .. } => Some(items.iter().map(Vec::as_slice).collect()),
                BlockKind::Quote(blocks)
                | BlockKind::KeyPoints(blocks)
                | BlockKind::Alert { blocks, .. } => Some(vec![blocks]),
                BlockKind::Definitions(list) => {
                    let all = list.iter().flat_map(|definition| &definition.descriptions);
                    Some(all.map(Vec::as_slice).collect())
                }
                _ => None,
            }
        };
        let (olds, news) = (groups(old)?, groups(new)?);
        let alike = olds.len() == news.len()
            && olds.iter().zip(&news).all(|(old, new)| old.len() == new.len())
            && self.frame(old) == self.frame(new);
        let pairs = olds.into_iter().zip(news);
        alike.then(|| pairs.flat_map(|(old, new)| old.iter().zip(new)).collect())
    }

    /// A container without the blocks in it.
    fn frame(&self, block: &Block<Reference>) -> String {
        let mut frame = block.clone();
        match &mut frame.kind {
            BlockKind::List { items, .. } => items.iter_mut().for_each(Vec::clear),
            BlockKind::Quote(blocks)
            | BlockKind::KeyPoints(blocks)
            | BlockKind::Alert { blocks, .. } => blocks.clear(),
            BlockKind::Definitions(list) => {
                let all = list.iter_mut().flat_map(|definition| &mut definition.descriptions);
                all.for_each(Vec::clear);
            }
            _ => {}
        }
        said(&frame, self.text.labels)
    }

    /// The rows of a table of the same form that say something else.
    fn rows(
        &self,
        old: &Block<Reference>,
        new: &Block<Reference>,
    ) -> Option<Vec<(Range<usize>, String)>> {
        let BlockKind::Table { caption, head, rows, alignments } = &old.kind else { return None };
        let BlockKind::Table {
            caption: new_caption,
            head: new_head,
            rows: new_rows,
            alignments: own,
        } = &new.kind
        else {
            return None;
        };
        // A caption stands behind an empty line.
        let below = if caption.is_empty() { 0 } else { 2 };
        let range = old.span.range();
        let lines: Vec<&str> = self.text.text.get(range.clone())?.split_inclusive('\n').collect();
        if rows.len() != new_rows.len()
            || alignments != own
            || lines.len() != rows.len() + 2 + below
        {
            return None;
        }
        let row = |caption| self.writer.row(std::slice::from_ref(caption));
        if row(caption) != row(new_caption) {
            return None;
        }
        let olds =
            std::iter::once((0, head)).chain(rows.iter().enumerate().map(|(i, r)| (i + 2, r)));
        let news = std::iter::once(new_head).chain(new_rows);
        let starts: Vec<usize> = lines
            .iter()
            .scan(range.start, |at, line| Some(std::mem::replace(at, *at + line.len())))
            .collect();
        let mut edits = Vec::new();
        for ((line, old), new) in olds.zip(news) {
            let (before, after) = (self.writer.row(old), self.writer.row(new));
            if before != after {
                let (start, text) = (starts[line], lines[line].trim_end());
                let lead = text.len() - text.trim_start_matches([' ', '\t', '>']).len();
                edits.push((start + lead..start + text.len(), after));
            }
        }
        Some(edits)
    }

    /// True of a list that is written with stars.
    fn has_stars(&self, range: &Range<usize>) -> bool {
        self.text.text.get(range.clone()).is_some_and(|text| text.starts_with("* "))
    }

    /// What stands before the later lines of a block that begins at an offset: the marks of quotations
    /// around it, and blanks for the rest.
    fn indent(&self, start: usize) -> String {
        let line = self.text.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.text.text[line..start];
        before.chars().map(|c| if matches!(c, '>' | ' ' | '\t') { c } else { ' ' }).collect()
    }
}

fn is_bullets(block: &Block<Reference>) -> bool {
    matches!(block.kind, BlockKind::List { numbering: None, .. })
}

/// The definition of a footnote.
fn note_lines(writer: &Writer<'_>, label: &str, blocks: &[Block<Reference>]) -> Vec<String> {
    let mut lines = writer.blocks(blocks).into_iter();
    let mut out = vec![format!("[^{label}]: {}", lines.next().unwrap_or_default())];
    out.extend(lines.map(|line| if line.is_empty() { line } else { format!("    {line}") }));
    out
}
