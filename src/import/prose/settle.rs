//! What is settled in a text once everything was read, whatever it was read from.

use std::collections::BTreeSet;

use super::super::clean::short;
use super::super::report::{Outcome, Report, What as Told};
use super::markdown::{place, words};
use super::model::{Block, Definition, List, Piece, Text, What, is_empty};
use crate::diagnostics::Sink;
use crate::markdown::parse_inline;
use crate::markdown::tree::{Inline, Numbering};
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

    /// Takes away what has no words, in the notes too.
    pub(in crate::import) fn prune(&mut self) {
        prune(&mut self.blocks);
        self.notes.iter_mut().for_each(prune);
    }

    /// Notes without words go, with their mentions and what has no words but those, and notes that
    /// nothing mentions any more; the others keep their order.
    pub(in crate::import) fn drop_idle_notes(&mut self, report: &mut Report) {
        self.prune();
        let mut mentioned = BTreeSet::new();
        each_line(&mut self.blocks, &mut |content| {
            mentioned.extend(content.iter().filter_map(|piece| match piece.what {
                What::Note(index) => Some(index),
                _ => None,
            }));
        });
        let (mut kept, mut dropped) = (Vec::new(), 0);
        for (index, note) in self.notes.iter().enumerate() {
            kept.push(!note.is_empty() && mentioned.contains(&index));
            if note.is_empty() {
                dropped += 1;
            } else if !mentioned.contains(&index) {
                let words = note.iter().map(words).collect::<Vec<_>>().join(" ");
                let what = Told::new("word-note-alone").arg("text", short(&words, 200));
                report.add_at(Outcome::Lost, None, what);
            }
        }
        if dropped > 0 {
            report.add_at(Outcome::Lost, None, Told::new("word-note-empty").arg("count", dropped));
        }
        let mut numbers = Vec::new();
        let mut next = 0;
        for kept in &kept {
            numbers.push(kept.then_some(next));
            next += usize::from(*kept);
        }
        self.each_line(&mut |content| {
            content.retain_mut(|piece| match &mut piece.what {
                What::Note(index) => {
                    numbers.get(*index).copied().flatten().inspect(|new| *index = *new).is_some()
                }
                _ => true,
            })
        });
        let mut kept = kept.into_iter();
        self.notes.retain(|_| kept.next().unwrap_or(true));
        self.prune();
    }
}

/// Takes away what has no words, or has none any more since a link or a note went.
fn prune(blocks: &mut Vec<Block>) {
    for block in std::mem::take(blocks) {
        prune_block(block, blocks);
    }
}

fn prune_block(block: Block, out: &mut Vec<Block>) {
    match block {
        Block::Paragraph { content, .. } if is_empty(&content) => {}
        Block::Quote(mut inner) => {
            prune(&mut inner);
            if !inner.is_empty() {
                out.push(Block::Quote(inner));
            }
        }
        Block::Alert(mut alert) => {
            prune(&mut alert.blocks);
            if !alert.blocks.is_empty() {
                out.push(Block::Alert(alert));
            } else if !is_empty(&alert.title) {
                // The title of a box in which nothing is left stays as words.
                out.push(Block::Paragraph { content: alert.title, at: 0 });
            }
        }
        Block::List(mut list) => {
            list.items.iter_mut().for_each(prune);
            out.extend(without_empty(list).into_iter().map(Block::List));
        }
        Block::Definitions(mut entries) => {
            entries.iter_mut().flat_map(|entry| &mut entry.descriptions).for_each(prune);
            out.extend(definitions(entries, 0));
        }
        other => out.push(other),
    }
}

/// A list without its empty items. Those that are left keep their numbers, by which others may name
/// them: where a number is missed, another list begins.
pub(in crate::import) fn without_empty(list: List) -> Vec<List> {
    let List { numbering, items, at } = list;
    let (mut lists, mut goes_on): (Vec<List>, bool) = (Vec::new(), false);
    for (index, item) in (0_u64..).zip(items) {
        if item.is_empty() {
            goes_on &= numbering.is_none();
            continue;
        }
        match lists.last_mut().filter(|_| goes_on) {
            Some(last) => last.items.push(item),
            None => {
                let first = |own: Numbering| own.first.saturating_add(index);
                let numbering = numbering.map(|own| Numbering { first: first(own), ..own });
                let own = item.first().map(place).filter(|own| *own > 0 && index > 0);
                lists.push(List { numbering, items: vec![item], at: own.unwrap_or(at) });
            }
        }
        goes_on = true;
    }
    lists
}

/// Terms with what they mean, as far as they have both: what lacks one of them is running text.
pub(in crate::import) fn definitions(entries: Vec<Definition>, at: usize) -> Vec<Block> {
    let mut out = Vec::new();
    for mut entry in entries {
        entry.descriptions.retain(|blocks| !blocks.is_empty());
        match (is_empty(&entry.term), entry.descriptions.is_empty()) {
            (true, _) => out.extend(entry.descriptions.into_iter().flatten()),
            (false, true) => out.push(Block::Paragraph { content: entry.term, at }),
            (false, false) => match out.last_mut() {
                Some(Block::Definitions(last)) => last.push(entry),
                _ => out.push(Block::Definitions(vec![entry])),
            },
        }
    }
    out
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
