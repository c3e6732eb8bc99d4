//! Which block of a newer text is which block of an older one in the same language.

use super::align::{Item, align};
use super::keys::{likeness, words_of, words_of_blocks};
use super::{Part, part_of};
use crate::markdown::tree::{Block, BlockKind};

/// A block, or all of a footnote.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a, L> {
    /// What it says: equal names, equal words.
    pub name: &'a str,
    /// The block, or those of the footnote.
    pub blocks: &'a [Block<L>],
    /// The label of the footnote; none of a block.
    pub label: Option<&'a str>,
}

struct Candidate<'a> {
    item: Item,
    part: Part,
    id: &'a str,
}

/// Every block of both texts once, in the order of the newer; what is gone stands where it was. Blocks
/// that were changed are the same ones as long as they are alike; so are those that were moved.
pub fn counterparts<L>(
    old: &[Whole<'_, L>],
    new: &[Whole<'_, L>],
) -> Vec<(Option<usize>, Option<usize>)> {
    let (old, new) = (candidates(old), candidates(new));
    let items = |all: &[Candidate<'_>]| all.iter().map(|c| c.item.clone()).collect::<Vec<_>>();
    let pairs = align(&items(&old), &items(&new), |i, j| alike(&old[i], &new[j]));
    pairs.into_iter().map(|pair| (pair.old, pair.new)).collect()
}

fn candidates<'a, L>(all: &[Whole<'a, L>]) -> Vec<Candidate<'a>> {
    let candidate = |whole: &Whole<'a, L>| {
        let (part, id, words) = match (whole.label, whole.blocks) {
            (None, [block]) => (part_of(block), known_as(block), words_of(block)),
            (label, blocks) => (Part::Footnote, label.unwrap_or(""), words_of_blocks(blocks)),
        };
        let key = format!("{part:?} {}", whole.name);
        Candidate { item: Item { key, words, id: None }, part, id }
    };
    all.iter().map(candidate).collect()
}

/// A block by its heading, or its place below one.
fn known_as<L>(block: &Block<L>) -> &str {
    match &block.kind {
        BlockKind::Heading { anchor, .. } => &anchor.value,
        _ => &block.id,
    }
}

fn alike(old: &Candidate<'_>, new: &Candidate<'_>) -> u32 {
    if old.part != new.part {
        return 0;
    }
    let same_id = old.id == new.id && !old.id.is_empty();
    match old.part {
        Part::Heading | Part::Footnote if same_id => 1000,
        _ => {
            let likeness = likeness(&old.item.words, &new.item.words);
            (likeness + if same_id { 100 } else { 0 }).min(1000)
        }
    }
}
