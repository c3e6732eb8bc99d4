//! Blocks as Markdown. Each is read again by our own parser and written with more care until it says
//! what was meant.

use super::super::error::ImportError;
use super::escape::{Care, escape};
use super::inlines::{Place, Writing};
use super::judge::{Said, Verdict, judge};
use super::model::{Alert, Block, Definition, List, Picture, Piece, Table, Text, What};
use crate::markdown::tree::{Alignment, Numbering};

/// The words of boxes that our parser knows beside those of alerts.
pub(in crate::import) const FOLD: &str = "FOLD";
pub(in crate::import) const EXAMPLE: &str = "EXAMPLE";

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
fn place(block: &Block) -> usize {
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
        Block::Alert(alert) => alert_of(alert, writing, care),
        Block::List(list) => list_of(list, writing, care, last.other(list.numbering.is_some())),
        Block::Table(table) => table_of(table, writing, care),
        Block::Code { language, text } => {
            let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat((longest + 1).max(3));
            let language = language.as_deref().unwrap_or_default();
            format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n'))
        }
        Block::Definitions(entries) => {
            let entries = entries.iter().map(|entry| definition_of(entry, writing, care));
            entries.collect::<Vec<_>>().join("\n\n")
        }
        // Whether a file stands beside the text is not the business of a parser.
        Block::Picture(_) if writing.judged => "x".to_owned(),
        Block::Picture(picture) => picture_of(picture),
        Block::Rule => "---".to_owned(),
    }
}

fn alert_of(alert: &Alert, writing: &Writing<'_>, care: Care) -> String {
    let word = match alert.word.as_str() {
        FOLD | EXAMPLE if writing.judged => "NOTE",
        word => word,
    };
    let title = writing.line(&alert.title, care, Place::Heading);
    let blank = if title.is_empty() { "" } else { " " };
    quoted(&format!("[!{word}]{blank}{title}\n{}", blocks_of(&alert.blocks, writing, care)))
}

fn definition_of(entry: &Definition, writing: &Writing<'_>, care: Care) -> String {
    let mut out = writing.line(&entry.term, care, Place::Heading);
    for blocks in &entry.descriptions {
        let blocks = blocks_of(blocks, writing, care);
        out.push_str(&format!("\n: {}", indented(&blocks, 2).trim_start()));
    }
    out
}

fn picture_of(picture: &Picture) -> String {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let description = line(&picture.description);
    // A hyphen alone is the mark of an ornament.
    let description = match description.as_str() {
        "-" => "-".to_owned(),
        _ => escape(&description, Care::Usual, Some(' '), Some(']')),
    };
    let caption = picture.caption.as_deref().map(line).filter(|caption| !caption.is_empty());
    let caption =
        caption.map(|text| format!(" \"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")));
    format!("![{description}]({}{})", picture.name, caption.unwrap_or_default())
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
