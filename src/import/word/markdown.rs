//! Blocks as Markdown. Each is read again by our own parser and written with more care until it says
//! what was meant.

use super::super::error::ImportError;
use super::escape::Care;
use super::inlines::{Place, Writing};
use super::judge::{Said, Verdict, judge};
use super::model::{Block, List, Piece, Table, Text, What};
use crate::markdown::tree::{Alignment, Numbering};

/// A text as Markdown, and the paragraphs whose emphasis could not be written.
pub(super) struct Written {
    pub(super) markdown: String,
    pub(super) bare: Vec<usize>,
}

/// Writes a text. `ids` are those of its headings in order.
///
/// # Errors
/// A block cannot be written so that it says what was meant.
pub(super) fn write(
    text: &Text,
    ids: &[String],
    addresses: &[Option<String>],
) -> Result<Written, ImportError> {
    let writing = Writing { targets: &text.targets, addresses };
    let mut written = Written { markdown: String::new(), bare: Vec::new() };
    let mut cares = Vec::new();
    let mut ids = ids.iter();
    let mut last = Last::default();
    for block in &text.blocks {
        let id = if matches!(block, Block::Heading { .. }) { ids.next() } else { None };
        let (markdown, care) = careful(block, id, &writing, last)?;
        last = Last::after(block, last);
        cares.push(care);
        if care == Care::Bare {
            written.bare.push(place(block));
        }
        push_block(&mut written.markdown, &markdown);
    }
    let mut notes = Vec::new();
    for (index, note) in text.notes.iter().enumerate() {
        let (markdown, care) = note_with_care(index, note, &writing)?;
        notes.push(Said::meant(note, writing.targets, addresses, care));
        push_block(&mut written.markdown, &markdown);
    }
    written.markdown.push('\n');
    let meant: Vec<Said> = text
        .blocks
        .iter()
        .zip(&cares)
        .map(|(block, care)| {
            Said::meant(std::slice::from_ref(block), writing.targets, addresses, *care)
        })
        .collect();
    let meant = Said::joined(&meant);
    match judge(&written.markdown, &meant, Some(&notes)) {
        Verdict::Other => Err(ImportError::whole("word-unwritable")),
        _ => Ok(written),
    }
}

/// A block in the first form that says what was meant.
fn careful(
    block: &Block,
    id: Option<&String>,
    writing: &Writing<'_>,
    last: Last,
) -> Result<(String, Care), ImportError> {
    let mut same = None;
    for care in [Care::Usual, Care::Every, Care::Bare] {
        let markdown = block_of(block, id, writing, care, last);
        let meant =
            Said::meant(std::slice::from_ref(block), writing.targets, writing.addresses, care);
        match judge(&with_stubs(&markdown, std::slice::from_ref(block)), &meant, None) {
            Verdict::Good => return Ok((markdown, care)),
            Verdict::Same => same = same.or(Some((markdown, care))),
            Verdict::Other => {}
        }
        if same.is_some() && care == Care::Every {
            break;
        }
    }
    same.ok_or_else(|| unwritable(block))
}

fn note_with_care(
    index: usize,
    note: &[Block],
    writing: &Writing<'_>,
) -> Result<(String, Care), ImportError> {
    for care in [Care::Usual, Care::Every, Care::Bare] {
        let blocks = blocks_of(note, writing, care);
        let markdown = format!("[^{}]: {}", index + 1, indented(&blocks, 4).trim_start());
        let meant = Said::meant(note, writing.targets, writing.addresses, care);
        let mut notes = Vec::new();
        notes.resize_with(index, Said::default);
        notes.push(meant);
        let whole = format!("x[^{}]\n\n{markdown}\n", index + 1);
        if super::judge::is_note(&whole, &notes) {
            return Ok((markdown, care));
        }
    }
    Err(note.first().map_or_else(|| ImportError::whole("word-unwritable"), unwritable))
}

fn unwritable(block: &Block) -> ImportError {
    let error = ImportError::whole("word-block-unwritable");
    error.arg("paragraph", place(block)).arg("text", super::changes::short(&words(block), 80))
}

/// The paragraph of the file with which a block begins; 0 where it is not known.
fn place(block: &Block) -> usize {
    match block {
        Block::Heading { at, .. } | Block::Paragraph { at, .. } => *at,
        Block::List(List { at, .. }) | Block::Table(Table { at, .. }) => *at,
        Block::Quote(inner) | Block::Alert(_, inner) => inner.first().map_or(0, place),
        Block::Code(_) | Block::Rule => 0,
    }
}

/// The words of a block.
pub(super) fn words(block: &Block) -> String {
    let all = |blocks: &[Block]| blocks.iter().map(words).collect::<Vec<_>>().join(" ");
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            super::model::plain(content)
        }
        Block::List(list) => list.items.iter().map(|item| all(item)).collect::<Vec<_>>().join(" "),
        Block::Table(table) => table
            .rows
            .iter()
            .flatten()
            .map(|cell| super::model::plain(cell))
            .collect::<Vec<_>>()
            .join(" "),
        Block::Quote(inner) | Block::Alert(_, inner) => all(inner),
        Block::Code(text) => text.clone(),
        Block::Rule => String::new(),
    }
}

/// A block with the notes that it mentions, each with a word, so that it can be read alone.
fn with_stubs(markdown: &str, blocks: &[Block]) -> String {
    let mut notes = Vec::new();
    mentions(blocks, &mut notes);
    let mut out = format!("{markdown}\n");
    for note in notes {
        out.push_str(&format!("\n[^{}]: x\n", note + 1));
    }
    out
}

fn mentions(blocks: &[Block], notes: &mut Vec<usize>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                in_line(content, notes)
            }
            Block::Table(table) => {
                table.rows.iter().flatten().for_each(|cell| in_line(cell, notes))
            }
            Block::Quote(inner) | Block::Alert(_, inner) => mentions(inner, notes),
            Block::List(list) => list.items.iter().for_each(|item| mentions(item, notes)),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn in_line(content: &[Piece], notes: &mut Vec<usize>) {
    for piece in content {
        if let What::Note(index) = piece.what
            && !notes.contains(&index)
        {
            notes.push(index);
        }
    }
}

fn push_block(out: &mut String, markdown: &str) {
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    out.push_str(markdown);
}

/// What stands before a block: two lists of one kind in a row need other signs to stay two.
#[derive(Debug, Clone, Copy, Default)]
struct Last {
    /// Of a list just before: whether it is numbered, and whether it has the other signs.
    list: Option<(bool, bool)>,
}

impl Last {
    fn after(block: &Block, before: Last) -> Last {
        match block {
            Block::List(list) => {
                let numbered = list.numbering.is_some();
                Last { list: Some((numbered, before.other(numbered))) }
            }
            _ => Last::default(),
        }
    }

    fn other(self, numbered: bool) -> bool {
        matches!(self.list, Some((last, false)) if last == numbered)
    }
}

fn blocks_of(blocks: &[Block], writing: &Writing<'_>, care: Care) -> String {
    let (mut out, mut last) = (String::new(), Last::default());
    for block in blocks {
        let markdown = block_of(block, None, writing, care, last);
        // A list may follow the words of its item at once.
        if matches!(block, Block::List(list) if starts_with_one(list))
            && blocks.len() == 2
            && !out.is_empty()
            && last.list.is_none()
        {
            out.push('\n');
            out.push_str(&markdown);
        } else {
            push_block(&mut out, &markdown);
        }
        last = Last::after(block, last);
    }
    out
}

/// A list with another number must be set apart.
fn starts_with_one(list: &List) -> bool {
    list.numbering.is_none_or(|numbering| numbering.first == 1)
}

fn block_of(
    block: &Block,
    id: Option<&String>,
    writing: &Writing<'_>,
    care: Care,
    last: Last,
) -> String {
    match block {
        Block::Heading { level, content, .. } => {
            let words = writing.line(content, care, Place::Heading);
            let id = id.map(|id| format!(" {{#{id}}}")).unwrap_or_default();
            format!("{} {words}{id}", "#".repeat(usize::from(*level)))
        }
        Block::Paragraph { content, .. } => writing.line(content, care, Place::Paragraph),
        Block::Quote(inner) => quoted(&blocks_of(inner, writing, care)),
        Block::Alert(word, inner) => {
            quoted(&format!("[!{word}]\n{}", blocks_of(inner, writing, care)))
        }
        Block::List(list) => list_of(list, writing, care, last.other(list.numbering.is_some())),
        Block::Table(table) => table_of(table, writing, care),
        Block::Code(text) => {
            let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat((longest + 1).max(3));
            format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
        }
        Block::Rule => "---".to_owned(),
    }
}

fn list_of(list: &List, writing: &Writing<'_>, care: Care, other: bool) -> String {
    let mut out = String::new();
    let loose = list.items.iter().any(|item| {
        !matches!(item.as_slice(), [_] | [_, Block::List(_)])
            || matches!(item.as_slice(), [_, Block::List(inner)] if !starts_with_one(inner))
    });
    for (index, item) in (0_u64..).zip(&list.items) {
        let sign = match (list.numbering, other) {
            (Some(Numbering { first, style }), other) => {
                let end = if other { ')' } else { '.' };
                format!("{}{end}", style.write(first.saturating_add(index)))
            }
            (None, false) => "-".to_owned(),
            (None, true) => "*".to_owned(),
        };
        let inner = blocks_of(item, writing, care);
        if !out.is_empty() {
            out.push_str(if loose { "\n\n" } else { "\n" });
        }
        let width = sign.chars().count() + 1;
        out.push_str(&format!("{sign} {}", indented(&inner, width).trim_start()));
    }
    out
}

fn quoted(text: &str) -> String {
    let lines =
        text.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    lines.collect::<Vec<_>>().join("\n")
}

fn indented(text: &str, width: usize) -> String {
    let blanks = " ".repeat(width);
    let lines = text
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("{blanks}{line}") });
    lines.collect::<Vec<_>>().join("\n")
}

fn table_of(table: &Table, writing: &Writing<'_>, care: Care) -> String {
    let mut lines = Vec::new();
    for row in &table.rows {
        let cells = row.iter().map(|cell| writing.line(cell, care, Place::Cell));
        lines.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
        if lines.len() == 1 {
            let rule = table.alignments.iter().map(|alignment| match alignment {
                Alignment::Default => "---",
                Alignment::Left => ":--",
                Alignment::Center => ":-:",
                Alignment::Right => "--:",
            });
            lines.push(format!("|{}|", rule.collect::<Vec<_>>().join("|")));
        }
    }
    lines.join("\n")
}
