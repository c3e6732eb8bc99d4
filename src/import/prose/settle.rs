//! What is settled in a text once everything was read, whatever it was read from.

use super::model::{Block, Piece, Text, is_empty};
use crate::diagnostics::Sink;
use crate::markdown::parse_inline;
use crate::markdown::tree::Inline;
use crate::source::{FileId, Span};

/// Calls for every line of a text.
pub(in crate::import) fn each_line(blocks: &mut [Block], change: &mut dyn FnMut(&mut Vec<Piece>)) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => change(content),
            Block::Quote(inner) => each_line(inner, change),
            Block::Alert(alert) => {
                change(&mut alert.title);
                each_line(&mut alert.blocks, change);
            }
            Block::Definitions(entries) => {
                for entry in entries {
                    change(&mut entry.term);
                    entry.descriptions.iter_mut().for_each(|blocks| each_line(blocks, change));
                }
            }
            Block::List(list) => list.items.iter_mut().for_each(|item| each_line(item, change)),
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(&mut *change),
            Block::Code { .. } | Block::Picture(_) | Block::Rule => {}
        }
    }
}

impl Text {
    /// Calls for every line, also of the notes.
    pub(in crate::import) fn each_line(&mut self, change: &mut dyn FnMut(&mut Vec<Piece>)) {
        each_line(&mut self.blocks, change);
        self.notes.iter_mut().for_each(|note| each_line(note, change));
    }
}

/// Takes away what has no words since a link went that had none.
pub(in crate::import) fn prune(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match block {
        Block::Paragraph { content, .. } => !is_empty(content),
        Block::Quote(inner) => {
            prune(inner);
            !inner.is_empty()
        }
        Block::Alert(alert) => {
            prune(&mut alert.blocks);
            !alert.blocks.is_empty() || !is_empty(&alert.title)
        }
        Block::List(list) => {
            list.items.iter_mut().for_each(prune);
            list.items.retain(|item| !item.is_empty());
            !list.items.is_empty()
        }
        _ => true,
    });
}

/// What stands between the parentheses of a link, where our own parser takes it for one.
pub(in crate::import) fn accepted(address: &str, title: Option<&str>) -> Option<String> {
    let mut out = String::new();
    for c in address.trim().chars() {
        match c {
            c if c.is_whitespace() || c.is_control() || "()<>\\\"|`".contains(c) => {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes)
                    .bytes()
                    .for_each(|byte| out.push_str(&format!("%{byte:02X}")));
            }
            '*' | '_' | '[' | ']' | '&' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    let title =
        title.map(str::trim).filter(|title| !title.is_empty() && out.starts_with("source:"));
    if let Some(title) = title {
        out.push_str(&format!(" \"{}\"", title.replace('\\', "\\\\").replace('"', "\\\"")));
    }
    let mut sink = Sink::new();
    let read = parse_inline(Span::new(FileId::PAST, 0..0), &format!("[x]({out})"), &mut sink);
    let is_link = matches!(read.as_slice(), [Inline::Link { .. } | Inline::Foreign { .. }]);
    (is_link && !sink.has_errors()).then_some(out)
}
