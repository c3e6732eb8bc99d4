//! What a block says, as one text to compare, and how alike two blocks are.

use std::cmp::Ordering;

use super::Part;
use super::tokens::tokens;
use crate::guide::{Link, Role, Route};
use crate::markdown::tree::{Block, BlockKind, Embed, Inline};
use crate::markdown::visit;

/// Makes keys for both sides: links to places on the own page of each are the same links.
pub(super) struct Keys<'a> {
    pub(super) old: &'a Route,
    pub(super) new: &'a Route,
}

impl Keys<'_> {
    pub(super) fn of_old(&self, part: Part, block: &Block<Link>) -> String {
        of_part(part, block, self.old)
    }

    pub(super) fn of_new(&self, part: Part, block: &Block<Link>) -> String {
        of_part(part, block, self.new)
    }
}

fn of_part(part: Part, block: &Block<Link>, own: &Route) -> String {
    let mut key = format!("{part:?}\t");
    push_block(block, own, &mut key);
    key
}

/// What some blocks say.
pub(super) fn of_blocks(blocks: &[Block<Link>], own: &Route) -> String {
    let mut key = String::new();
    blocks.iter().for_each(|block| push_block(block, own, &mut key));
    key
}

/// What a run of text says.
pub(super) fn of_inlines(content: &[Inline<Link>], own: &Route) -> String {
    let mut key = String::new();
    push_inlines(content, own, &mut key);
    key
}

fn push_inlines(content: &[Inline<Link>], own: &Route, key: &mut String) {
    // A line end in the source is a space; so is any run of spaces.
    let mut space = false;
    for token in tokens(content, own) {
        if token.space {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) {
            key.push(' ');
        }
        key.push_str(&token.word);
        key.push_str(&token.target);
    }
    key.push('\n');
}

fn push_block(block: &Block<Link>, own: &Route, key: &mut String) {
    let mut word = |word: &str| {
        key.push_str(word);
        key.push('\t');
    };
    match &block.kind {
        BlockKind::Heading { level, content, .. } => {
            word(&format!("h{level}"));
            push_inlines(content, own, key);
        }
        BlockKind::Paragraph(content) => {
            word("p");
            push_inlines(content, own, key);
        }
        BlockKind::List { numbering, items, .. } => {
            word(
                &numbering.map_or("ul".to_owned(), |n| format!("ol{}{}", n.style.sign(), n.first)),
            );
            for item in items {
                key.push_str("li\t");
                item.iter().for_each(|block| push_block(block, own, key));
            }
        }
        BlockKind::Quote(blocks) => {
            word("quote");
            blocks.iter().for_each(|block| push_block(block, own, key));
        }
        BlockKind::KeyPoints(blocks) => {
            word("key-points");
            blocks.iter().for_each(|block| push_block(block, own, key));
        }
        BlockKind::Alert { kind, title, blocks } => {
            word(&format!("{kind:?}"));
            if !title.is_empty() {
                push_inlines(title, own, key);
            }
            blocks.iter().for_each(|block| push_block(block, own, key));
        }
        BlockKind::Table { caption, head, rows, .. } => {
            word("table");
            if !caption.is_empty() {
                push_inlines(caption, own, key);
            }
            for row in std::iter::once(head).chain(rows) {
                key.push_str("tr\t");
                row.iter().for_each(|cell| push_inlines(cell, own, key));
            }
        }
        BlockKind::Code { text, .. } => word(text.trim_end()),
        BlockKind::Definitions(list) => {
            word("dl");
            for definition in list {
                push_inlines(&definition.term, own, key);
                for blocks in &definition.descriptions {
                    key.push_str("dd\t");
                    blocks.iter().for_each(|block| push_block(block, own, key));
                }
            }
        }
        BlockKind::Rule => word("hr"),
        BlockKind::Picture(picture) => {
            // An ornament has no words that could say which file it is.
            let file = match picture.target().map(|link| &link.role) {
                Some(Role::File(file)) => format!("{} {}", file.name(), file.says),
                _ => String::new(),
            };
            word(&format!("picture {file}"));
            push_inlines(&picture.image, own, key);
            push_inlines(&picture.caption, own, key);
        }
        BlockKind::Embed(Embed::Diagram(id)) => word(&format!("diagram:{}", id.value)),
        BlockKind::Embed(Embed::Indicators(id)) => word(&format!("indicators:{}", id.value)),
        BlockKind::Embed(Embed::Spreadsheet(id)) => word(&format!("spreadsheet:{}", id.value)),
        BlockKind::Embed(Embed::Shared(id)) => word(&format!("shared:{}", id.value)),
    }
    key.push('\n');
}

/// The words of a block, sorted.
pub(super) fn words_of<L>(block: &Block<L>) -> Vec<String> {
    let mut words = words_of_blocks(std::slice::from_ref(block));
    match &block.kind {
        BlockKind::Code { text, .. } => words.extend(split(text)),
        BlockKind::Embed(Embed::Diagram(id)) => words.push(format!("diagram:{}", id.value)),
        BlockKind::Embed(Embed::Indicators(id)) => words.push(format!("indicators:{}", id.value)),
        BlockKind::Embed(Embed::Spreadsheet(id)) => words.push(format!("spreadsheet:{}", id.value)),
        BlockKind::Embed(Embed::Shared(id)) => words.push(format!("shared:{}", id.value)),
        _ => {}
    }
    words.sort();
    words
}

/// The words of some blocks, sorted.
pub(super) fn words_of_blocks<L>(blocks: &[Block<L>]) -> Vec<String> {
    let mut words = Vec::new();
    visit::runs(blocks, &mut |_, content| words.extend(split_inlines(content)));
    words.sort();
    words
}

/// The words of a run of text, sorted.
pub(super) fn words_of_inlines(content: &[Inline<Link>]) -> Vec<String> {
    let mut words: Vec<String> = split_inlines(content).collect();
    words.sort();
    words
}

fn split_inlines<L>(content: &[Inline<L>]) -> impl Iterator<Item = String> + use<L> {
    split(&crate::markdown::tree::plain_text(content)).collect::<Vec<_>>().into_iter()
}

fn split(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.filter(|w| !w.is_empty()).map(str::to_lowercase)
}

/// How many words two texts share, in thousandths of all their words (Dice's coefficient). Both are
/// sorted.
pub(super) fn likeness(old: &[String], new: &[String]) -> u32 {
    if old.is_empty() && new.is_empty() {
        return 0;
    }
    let (mut old_left, mut new_left) = (old, new);
    let mut shared = 0;
    while let (Some((a, old_rest)), Some((b, new_rest))) =
        (old_left.split_first(), new_left.split_first())
    {
        match a.cmp(b) {
            Ordering::Equal => {
                shared += 1;
                (old_left, new_left) = (old_rest, new_rest);
            }
            Ordering::Less => old_left = old_rest,
            Ordering::Greater => new_left = new_rest,
        }
    }
    let thousandths = 2000 * shared / (old.len() + new.len());
    u32::try_from(thousandths).unwrap_or(1000)
}
