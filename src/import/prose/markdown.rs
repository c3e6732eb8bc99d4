//! A text as Markdown. Each of its blocks is read again by our own parser and written with more care
//! until it says what was meant.

use super::super::error::ImportError;
use super::blocks::{Last, block_of, blocks_of, indented, push_block};
use super::escape::Care;
use super::inlines::Writing;
use super::judge::{Said, Verdict, judge};
use super::model::{Block, Definition, List, Piece, Table, Text, What};

/// A text as Markdown, and what of it could not be written as it was meant.
pub(in crate::import) struct Written {
    pub(in crate::import) markdown: String,
    /// The places of blocks without their emphasis.
    pub(in crate::import) bare: Vec<usize>,
    /// The places of blocks whose words stand there as they are, as code.
    pub(in crate::import) as_code: Vec<usize>,
    /// Together the blocks read otherwise than each by itself.
    pub(in crate::import) unlike: bool,
}

/// What becomes of a block that cannot be written so that it says what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Unwritable {
    /// The whole is refused.
    Refused,
    /// Its words are written as they are, and it is told.
    AsCode,
}

/// Writes a text. `ids` are those of its headings in order.
///
/// # Errors
/// A block cannot be written so that it says what was meant, and that is not to be borne.
pub(in crate::import) fn write(
    text: &Text,
    ids: &[String],
    addresses: &[Option<String>],
    unwritable: Unwritable,
) -> Result<Written, ImportError> {
    let judged: Vec<Option<String>> = addresses.iter().map(stand_in).collect();
    let both = Both {
        written: Writing { targets: &text.targets, addresses, judged: false },
        judged: Writing { targets: &text.targets, addresses: &judged, judged: true },
    };
    let mut written =
        Written { markdown: String::new(), bare: Vec::new(), as_code: Vec::new(), unlike: false };
    let (mut whole, mut meant) = (String::new(), Vec::new());
    let mut ids = ids.iter();
    let mut last = Last::default();
    for block in &text.blocks {
        let id = if matches!(block, Block::Heading { .. }) { ids.next() } else { None };
        let code;
        let mut block = block;
        let care = match careful(block, id, &both.judged, last) {
            Ok(care) => care,
            Err(error) if unwritable == Unwritable::Refused => return Err(error),
            // Its file stays; that the whole reads otherwise is told.
            Err(_) if matches!(block, Block::Picture(_)) => Care::Every,
            Err(_) => {
                written.as_code.push(place(block));
                code = Block::Code { language: None, text: words(block) };
                block = &code;
                Care::Usual
            }
        };
        push_block(&mut written.markdown, &block_of(block, id, &both.written, care, last));
        push_block(&mut whole, &block_of(block, id, &both.judged, care, last));
        last = Last::after(block, last);
        if care == Care::Bare {
            written.bare.push(place(block));
        }
        meant.push(Said::meant(std::slice::from_ref(block), &text.targets, addresses, care));
    }
    let notes = both.notes(text, unwritable, &mut whole, &mut written)?;
    written.markdown.push('\n');
    whole.push('\n');
    match judge(&whole, &Said::joined(&meant), Some(&notes)) {
        Verdict::Other if unwritable == Unwritable::Refused => {
            Err(ImportError::whole("word-unwritable"))
        }
        Verdict::Other => Ok(Written { unlike: true, ..written }),
        _ => Ok(written),
    }
}

/// A text as it is written, and as it is held to what was meant: what our parser cannot know by
/// itself, such as whether a file stands beside the text, is another word there.
struct Both<'a> {
    written: Writing<'a>,
    judged: Writing<'a>,
}

impl Both<'_> {
    /// Writes the notes, and gives what is meant by each.
    fn notes(
        &self,
        text: &Text,
        unwritable: Unwritable,
        whole: &mut String,
        written: &mut Written,
    ) -> Result<Vec<Said>, ImportError> {
        let mut meant = Vec::new();
        for (index, note) in text.notes.iter().enumerate() {
            let code;
            let mut note = note.as_slice();
            let care = match note_with_care(index, note, &self.judged) {
                Ok(care) => care,
                Err(error) if unwritable == Unwritable::Refused => return Err(error),
                Err(_) => {
                    written.as_code.push(note.first().map_or(0, place));
                    let text = note.iter().map(words).collect::<Vec<_>>().join(" ");
                    code = [Block::Code { language: None, text }];
                    note = &code;
                    Care::Usual
                }
            };
            meant.push(Said::meant(note, self.judged.targets, self.judged.addresses, care));
            push_block(&mut written.markdown, &note_of(index, note, &self.written, care));
            push_block(whole, &note_of(index, note, &self.judged, care));
        }
        Ok(meant)
    }
}

/// The address of a file beside the text is one on the web while it is judged.
fn stand_in(address: &Option<String>) -> Option<String> {
    let address = address.as_deref()?;
    let own = address.starts_with("attachment:");
    Some(if own { "https://bijlage.example/x".to_owned() } else { address.to_owned() })
}

/// The first care with which a block says what was meant.
fn careful(
    block: &Block,
    id: Option<&String>,
    writing: &Writing<'_>,
    last: Last,
) -> Result<Care, ImportError> {
    let mut same = None;
    for care in [Care::Usual, Care::Every, Care::Bare] {
        let markdown = block_of(block, id, writing, care, last);
        let meant =
            Said::meant(std::slice::from_ref(block), writing.targets, writing.addresses, care);
        match judge(&with_stubs(&markdown, std::slice::from_ref(block)), &meant, None) {
            Verdict::Good => return Ok(care),
            Verdict::Same => same = same.or(Some(care)),
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
) -> Result<Care, ImportError> {
    for care in [Care::Usual, Care::Every, Care::Bare] {
        let markdown = note_of(index, note, writing, care);
        let meant = Said::meant(note, writing.targets, writing.addresses, care);
        let mut notes = Vec::new();
        notes.resize_with(index, Said::default);
        notes.push(meant);
        let whole = format!("x[^{}]\n\n{markdown}\n", index + 1);
        if super::judge::is_note(&whole, &notes) {
            return Ok(care);
        }
    }
    Err(note.first().map_or_else(|| ImportError::whole("word-unwritable"), unwritable))
}

fn note_of(index: usize, note: &[Block], writing: &Writing<'_>, care: Care) -> String {
    let blocks = blocks_of(note, writing, care);
    format!("[^{}]: {}", index + 1, indented(&blocks, 4).trim_start())
}

fn unwritable(block: &Block) -> ImportError {
    let error = ImportError::whole("word-block-unwritable");
    error.arg("paragraph", place(block)).arg("text", super::super::clean::short(&words(block), 80))
}

/// The paragraph of the file with which a block begins; 0 where it is not known.
pub(super) fn place(block: &Block) -> usize {
    match block {
        Block::Heading { at, .. } | Block::Paragraph { at, .. } => *at,
        Block::List(List { at, .. }) | Block::Table(Table { at, .. }) => *at,
        Block::Quote(inner) => inner.first().map_or(0, place),
        Block::Alert(alert) => alert.blocks.first().map_or(0, place),
        Block::Definitions(entries) => {
            let first = entries.first().and_then(|entry| entry.descriptions.first()?.first());
            first.map_or(0, place)
        }
        Block::Picture(picture) => picture.at,
        Block::Code { .. } | Block::Rule => 0,
    }
}

/// The words of a block.
pub(in crate::import) fn words(block: &Block) -> String {
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
        Block::Quote(inner) => all(inner),
        Block::Alert(alert) => {
            format!("{} {}", super::model::plain(&alert.title), all(&alert.blocks))
        }
        Block::Definitions(entries) => {
            let entry = |entry: &Definition| {
                let said = entry.descriptions.iter().map(|blocks| all(blocks));
                let term = std::iter::once(super::model::plain(&entry.term));
                term.chain(said).collect::<Vec<_>>().join(" ")
            };
            entries.iter().map(entry).collect::<Vec<_>>().join(" ")
        }
        Block::Picture(picture) => picture.description.clone(),
        Block::Code { text, .. } => text.clone(),
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
            Block::Quote(inner) => mentions(inner, notes),
            Block::Alert(alert) => {
                in_line(&alert.title, notes);
                mentions(&alert.blocks, notes);
            }
            Block::Definitions(entries) => {
                for entry in entries {
                    in_line(&entry.term, notes);
                    entry.descriptions.iter().for_each(|blocks| mentions(blocks, notes));
                }
            }
            Block::List(list) => list.items.iter().for_each(|item| mentions(item, notes)),
            Block::Code { .. } | Block::Picture(_) | Block::Rule => {}
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
