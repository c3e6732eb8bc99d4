//! Two blocks of the same kind compared.

use super::align::align;
use super::keys::{self, Keys, likeness, words_of_blocks, words_of_inlines};
use super::marker::{Marker, count};
use super::{Change, Counts, Part, part_of, tables, words};
use crate::guide::Link;
use crate::markdown::tree::{Block, BlockKind, Definition};

/// Both sides with their changes marked.
pub(super) struct Compared {
    pub(super) old: Block<Link>,
    pub(super) new: Block<Link>,
    pub(super) counts: Counts,
    pub(super) omitted: usize,
}

impl Compared {
    /// Blocks that say the same.
    pub(super) fn same(old: &Block<Link>, new: &Block<Link>) -> Compared {
        Compared { old: old.clone(), new: new.clone(), counts: Counts::new(), omitted: 0 }
    }
}

/// Compares two blocks of which it is known that they differ.
pub(super) fn compare(
    part: Part,
    old: &Block<Link>,
    new: &Block<Link>,
    keys: &Keys<'_>,
) -> Compared {
    let mut counts = Counts::new();
    let mut omitted = 0;
    let (old_kind, new_kind) = match (&old.kind, &new.kind) {
        (BlockKind::List { items: old_items, .. }, BlockKind::List { items: new_items, .. }) => {
            let (o, n) = list(old_items, new_items, keys, &mut counts);
            (with_items(&old.kind, o), with_items(&new.kind, n))
        }
        (BlockKind::Table { .. }, BlockKind::Table { .. }) => {
            let compared = tables::compare(&old.kind, &new.kind, keys, &mut counts);
            omitted = compared.omitted;
            (compared.old, compared.new)
        }
        (BlockKind::Definitions(o), BlockKind::Definitions(n)) => {
            let (o, n) = definitions(o, n, keys, &mut counts);
            (BlockKind::Definitions(o), BlockKind::Definitions(n))
        }
        _ => simple(old, new, keys),
    };
    if counts.is_empty() {
        counts.insert((part, Change::Changed), 1);
    }
    let with = |block: &Block<Link>, kind| Block { id: block.id.clone(), span: block.span, kind };
    Compared { old: with(old, old_kind), new: with(new, new_kind), counts, omitted }
}

/// Blocks that are counted as a whole.
fn simple(
    old: &Block<Link>,
    new: &Block<Link>,
    keys: &Keys<'_>,
) -> (BlockKind<Link>, BlockKind<Link>) {
    match (&old.kind, &new.kind) {
        (
            BlockKind::Heading { level, anchor, content },
            BlockKind::Heading { level: new_level, anchor: new_anchor, content: new_content },
        ) => {
            let (o, n) = words::compare(content, new_content, keys);
            (
                BlockKind::Heading { level: *level, anchor: anchor.clone(), content: o },
                BlockKind::Heading { level: *new_level, anchor: new_anchor.clone(), content: n },
            )
        }
        (BlockKind::Paragraph(o), BlockKind::Paragraph(n)) => {
            let (o, n) = words::compare(o, n, keys);
            (BlockKind::Paragraph(o), BlockKind::Paragraph(n))
        }
        (BlockKind::Quote(o), BlockKind::Quote(n)) => {
            let (o, n) = inside(o, n, keys);
            (BlockKind::Quote(o), BlockKind::Quote(n))
        }
        (BlockKind::KeyPoints(o), BlockKind::KeyPoints(n)) => {
            let (o, n) = inside(o, n, keys);
            (BlockKind::KeyPoints(o), BlockKind::KeyPoints(n))
        }
        (
            BlockKind::Alert { kind, title, blocks },
            BlockKind::Alert { kind: new_kind, title: new_title, blocks: new_blocks },
        ) => {
            let (old_title, new_title) = words::compare(title, new_title, keys);
            let (o, n) = inside(blocks, new_blocks, keys);
            (
                BlockKind::Alert { kind: *kind, title: old_title, blocks: o },
                BlockKind::Alert { kind: *new_kind, title: new_title, blocks: n },
            )
        }
        // Code and figures have no words to mark, and blocks of two kinds none in common.
        (old_kind, new_kind) if part_of(old) == part_of(new) => {
            (old_kind.clone(), new_kind.clone())
        }
        _ => (marked(old, words::deleted).kind, marked(new, words::inserted).kind),
    }
}

/// Blocks inside a block.
pub(super) fn inside(
    old: &[Block<Link>],
    new: &[Block<Link>],
    keys: &Keys<'_>,
) -> (Vec<Block<Link>>, Vec<Block<Link>>) {
    let old_keys: Vec<String> = old.iter().map(|b| keys.of_old(part_of(b), b)).collect();
    let new_keys: Vec<String> = new.iter().map(|b| keys.of_new(part_of(b), b)).collect();
    let old_words: Vec<_> = old.iter().map(keys::words_of).collect();
    let new_words: Vec<_> = new.iter().map(keys::words_of).collect();
    let alike = |i: usize, j: usize| {
        if part_of(&old[i]) == part_of(&new[j]) {
            likeness(&old_words[i], &new_words[j])
        } else {
            0
        }
    };
    let mut sides = Sides::new(old, new);
    for pair in align(&old_keys, &new_keys, alike) {
        match (pair.old, pair.new) {
            (Some(i), Some(j)) if old_keys[i] != new_keys[j] => {
                let compared = compare(part_of(&new[j]), &old[i], &new[j], keys);
                (sides.old[i], sides.new[j]) = (compared.old, compared.new);
            }
            (Some(i), None) => sides.old[i] = marked(&old[i], words::deleted),
            (None, Some(j)) => sides.new[j] = marked(&new[j], words::inserted),
            _ => {}
        }
    }
    (sides.old, sides.new)
}

/// Both lists, in which compared items take the place of those given.
struct Sides<T> {
    old: Vec<T>,
    new: Vec<T>,
}

impl<T: Clone> Sides<T> {
    fn new(old: &[T], new: &[T]) -> Sides<T> {
        Sides { old: old.to_vec(), new: new.to_vec() }
    }
}

type Items = Vec<Vec<Block<Link>>>;

fn list(
    old: &[Vec<Block<Link>>],
    new: &[Vec<Block<Link>>],
    keys: &Keys<'_>,
    counts: &mut Counts,
) -> (Items, Items) {
    let old_keys: Vec<String> = old.iter().map(|item| keys::of_blocks(item, keys.old)).collect();
    let new_keys: Vec<String> = new.iter().map(|item| keys::of_blocks(item, keys.new)).collect();
    let old_words: Vec<_> = old.iter().map(|item| words_of_blocks(item)).collect();
    let new_words: Vec<_> = new.iter().map(|item| words_of_blocks(item)).collect();
    let alike = |i: usize, j: usize| likeness(&old_words[i], &new_words[j]);
    let all = |item: &[Block<Link>], marker: Marker| {
        item.iter().map(|block| marked(block, marker)).collect::<Vec<_>>()
    };
    let mut sides = Sides::new(old, new);
    for pair in align(&old_keys, &new_keys, alike) {
        let differ = |i: usize, j: usize| old_keys[i] != new_keys[j];
        count(Part::ListItem, pair, differ, counts);
        match (pair.old, pair.new) {
            (Some(i), Some(j)) if differ(i, j) => {
                (sides.old[i], sides.new[j]) = inside(&old[i], &new[j], keys);
            }
            (Some(i), None) => sides.old[i] = all(&old[i], words::deleted),
            (None, Some(j)) => sides.new[j] = all(&new[j], words::inserted),
            _ => {}
        }
    }
    (sides.old, sides.new)
}

fn with_items(kind: &BlockKind<Link>, items: Items) -> BlockKind<Link> {
    match kind {
        BlockKind::List { numbering, tight, .. } => {
            BlockKind::List { numbering: *numbering, tight: *tight, items }
        }
        other => other.clone(),
    }
}

type Definitions = Vec<Definition<Link>>;

fn definitions(
    old: &[Definition<Link>],
    new: &[Definition<Link>],
    keys: &Keys<'_>,
    counts: &mut Counts,
) -> (Definitions, Definitions) {
    let key = |d: &Definition<Link>, own| {
        let descriptions = d.descriptions.iter().map(|blocks| keys::of_blocks(blocks, own));
        format!("{}{}", keys::of_inlines(&d.term, own), descriptions.collect::<String>())
    };
    let old_keys: Vec<String> = old.iter().map(|d| key(d, keys.old)).collect();
    let new_keys: Vec<String> = new.iter().map(|d| key(d, keys.new)).collect();
    // What is described stays itself, whatever is said of it.
    let alike = |i: usize, j: usize| {
        likeness(&words_of_inlines(&old[i].term), &words_of_inlines(&new[j].term))
    };
    let mut sides = Sides::new(old, new);
    for pair in align(&old_keys, &new_keys, alike) {
        let differ = |i: usize, j: usize| old_keys[i] != new_keys[j];
        count(Part::Definition, pair, differ, counts);
        match (pair.old, pair.new) {
            (Some(i), Some(j)) if differ(i, j) => {
                (sides.old[i], sides.new[j]) = definition(&old[i], &new[j], keys);
            }
            (Some(i), None) => sides.old[i] = marked_definition(&old[i], words::deleted),
            (None, Some(j)) => sides.new[j] = marked_definition(&new[j], words::inserted),
            _ => {}
        }
    }
    (sides.old, sides.new)
}

fn definition(
    old: &Definition<Link>,
    new: &Definition<Link>,
    keys: &Keys<'_>,
) -> (Definition<Link>, Definition<Link>) {
    let (old_term, new_term) = words::compare(&old.term, &new.term, keys);
    let (old_all, new_all) = (old.descriptions.concat(), new.descriptions.concat());
    let (o, n) = inside(&old_all, &new_all, keys);
    (
        Definition { term: old_term, descriptions: vec![o] },
        Definition { term: new_term, descriptions: vec![n] },
    )
}

fn marked_definition(definition: &Definition<Link>, marker: Marker) -> Definition<Link> {
    let all = |blocks: &Vec<Block<Link>>| blocks.iter().map(|b| marked(b, marker)).collect();
    Definition {
        term: marker(&definition.term),
        descriptions: definition.descriptions.iter().map(all).collect(),
    }
}

/// A block of which every word is marked.
pub(super) fn marked(block: &Block<Link>, marker: Marker) -> Block<Link> {
    let mut marked = [block.clone()];
    crate::markdown::visit::runs_mut(&mut marked, &mut |_, content| *content = marker(content));
    let [block] = marked;
    block
}
