//! Each block as Markdown, by the signs that our own parser reads.

use super::escape::{Care, escape};
use super::inlines::{Place, Writing};
use super::model::{Alert, Block, Definition, List, Picture, Table};
use crate::markdown::tree::{Alignment, NumberStyle, Numbering};

/// The words of boxes that our parser knows beside those of alerts.
pub(in crate::import) const FOLD: &str = "FOLD";
pub(in crate::import) const EXAMPLE: &str = "EXAMPLE";

pub(super) fn push_block(out: &mut String, markdown: &str) {
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    out.push_str(markdown);
}

/// What stands before a block: two lists of one kind in a row need other signs to stay two.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Last {
    /// Of a list just before: whether it is numbered, and whether it has the other signs.
    list: Option<(bool, bool)>,
}

impl Last {
    pub(super) fn after(block: &Block, before: Last) -> Last {
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

pub(super) fn blocks_of(blocks: &[Block], writing: &Writing<'_>, care: Care) -> String {
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

pub(super) fn block_of(
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
        Block::Picture(picture) => picture_of(picture, care),
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
    // The title is a line of running text, below which not everything begins something new.
    let begins = match alert.blocks.first() {
        Some(Block::Paragraph { .. } | Block::Quote(_) | Block::Alert(_) | Block::Code { .. }) => {
            true
        }
        Some(Block::List(list)) => starts_with_one(list),
        _ => false,
    };
    let apart = if begins { "" } else { "\n" };
    let blocks = blocks_of(&alert.blocks, writing, care);
    quoted(&format!("[!{word}]{blank}{title}\n{apart}{blocks}"))
}

fn definition_of(entry: &Definition, writing: &Writing<'_>, care: Care) -> String {
    let mut out = writing.line(&entry.term, care, Place::Heading);
    for blocks in &entry.descriptions {
        let blocks = blocks_of(blocks, writing, care);
        out.push_str(&format!("\n: {}", indented(&blocks, 2).trim_start()));
    }
    out
}

fn picture_of(picture: &Picture, care: Care) -> String {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let description = line(&picture.description);
    // A hyphen alone is the mark of an ornament.
    let description = match description.as_str() {
        "-" => "-".to_owned(),
        _ => escape(&description, care, Some(' '), Some(']')),
    };
    let caption = picture.caption.as_deref().map(line).filter(|caption| !caption.is_empty());
    // A caption is Markdown in the title of a picture: what escapes a sign there is escaped itself.
    let caption = caption.map(|text| {
        let mut out = String::new();
        for c in escape(&text, care, None, None).chars() {
            if matches!(c, '\\' | '"' | '&') {
                out.push('\\');
            }
            out.push(c);
        }
        format!(" \"{out}\"")
    });
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
        let mut inner = blocks_of(item, writing, care);
        if matches!(item.first(), Some(Block::Rule)) {
            // Behind the sign of an item, `- ---` would be one rule.
            inner = inner.replacen("---", "___", 1);
        }
        if is_lettered(list)
            && matches!(item.first(), Some(Block::List(inner)) if is_lettered(inner))
        {
            // On one line our parser sees the first of two letters alone.
            inner.insert_str(0, "&nbsp;\n");
        }
        if !out.is_empty() {
            out.push_str(if loose { "\n\n" } else { "\n" });
        }
        let width = sign.chars().count() + 1;
        out.push_str(&format!("{sign} {}", indented(&inner, width).trim_start()));
    }
    out
}

fn is_lettered(list: &List) -> bool {
    list.numbering.is_some_and(|numbering| numbering.style != NumberStyle::Decimal)
}

fn quoted(text: &str) -> String {
    let lines =
        text.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn indented(text: &str, width: usize) -> String {
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
