//! Two blocks of the same kind compared.

use super::align::{Item, align};
use super::keys::{self, Keys};
use super::report::{Marker, Report};
use super::{Part, lists, part_of, tables, words};
use crate::guide::Link;
use crate::markdown::tree::{Block, BlockKind};

/// Blocks with their changes marked.
#[derive(Debug, Default)]
pub(super) struct Compared {
    /// As they were.
    pub(super) old: Vec<Block<Link>>,
    /// As they are.
    pub(super) new: Vec<Block<Link>>,
    /// Both in one text.
    pub(super) both: Vec<Block<Link>>,
}

impl Compared {
    /// One block on each side, and one that is both.
    fn one(old: Block<Link>, new: Block<Link>, both: Block<Link>) -> Compared {
        Compared { old: vec![old], new: vec![new], both: vec![both] }
    }

    /// A block on each side that cannot be one.
    pub(super) fn apart(old: Block<Link>, new: Block<Link>, report: &mut Report) -> Compared {
        (report.apart, report.marked) = (true, true);
        Compared { both: vec![old.clone(), new.clone()], old: vec![old], new: vec![new] }
    }
}

/// The same block with other content.
pub(super) fn with(block: &Block<Link>, kind: BlockKind<Link>) -> Block<Link> {
    Block { id: block.id.clone(), span: block.span, kind }
}

/// Compares two blocks of which it is known that they differ.
pub(super) fn compare(
    old: &Block<Link>,
    new: &Block<Link>,
    keys: &Keys<'_>,
    report: &mut Report,
) -> Compared {
    let one = |o, n, b| Compared::one(with(old, o), with(new, n), with(new, b));
    match (&old.kind, &new.kind) {
        (BlockKind::List { .. }, BlockKind::List { .. }) => lists::compare(old, new, keys, report),
        (BlockKind::Table { .. }, BlockKind::Table { .. }) => {
            tables::compare(old, new, keys, report)
        }
        (BlockKind::Definitions(_), BlockKind::Definitions(_)) => {
            lists::compare_definitions(old, new, keys, report)
        }
        (BlockKind::Paragraph(o), BlockKind::Paragraph(n)) => {
            let mut runs = words::compare(o, n, keys);
            report.runs(&mut runs);
            let kind = BlockKind::Paragraph;
            one(kind(runs.old), kind(runs.new), kind(runs.both))
        }
        (
            BlockKind::Heading { level, anchor, content },
            BlockKind::Heading { level: new_level, anchor: new_anchor, content: new_content },
        ) => {
            let mut runs = words::compare(content, new_content, keys);
            report.runs(&mut runs);
            let is = |content| BlockKind::Heading {
                level: *new_level,
                anchor: new_anchor.clone(),
                content,
            };
            let was =
                BlockKind::Heading { level: *level, anchor: anchor.clone(), content: runs.old };
            one(was, is(runs.new), is(runs.both))
        }
        (BlockKind::Quote(o), BlockKind::Quote(n)) => {
            let all = inside(o, n, keys, report);
            one(BlockKind::Quote(all.old), BlockKind::Quote(all.new), BlockKind::Quote(all.both))
        }
        (BlockKind::KeyPoints(o), BlockKind::KeyPoints(n)) => {
            let all = inside(o, n, keys, report);
            let kind = BlockKind::KeyPoints;
            one(kind(all.old), kind(all.new), kind(all.both))
        }
        (BlockKind::Alert { .. }, BlockKind::Alert { .. }) => alerts(old, new, keys, report),
        // Code and figures have no words to mark.
        _ if part_of(old) == part_of(new) => Compared::apart(old.clone(), new.clone(), report),
        // Blocks of two kinds have none in common.
        _ => {
            let (old, new) = (marked(old, words::deleted), marked(new, words::inserted));
            report.marked = true;
            Compared { both: vec![old.clone(), new.clone()], old: vec![old], new: vec![new] }
        }
    }
}

fn alerts(old: &Block<Link>, new: &Block<Link>, keys: &Keys<'_>, report: &mut Report) -> Compared {
    let (
        BlockKind::Alert { kind, title, blocks },
        BlockKind::Alert { kind: new_kind, title: new_title, blocks: new_blocks },
    ) = (&old.kind, &new.kind)
    else {
        return Compared::apart(old.clone(), new.clone(), report);
    };
    let mut titles = words::compare(title, new_title, keys);
    report.runs(&mut titles);
    let all = inside(blocks, new_blocks, keys, report);
    let is = |title, blocks| BlockKind::Alert { kind: *new_kind, title, blocks };
    let was = BlockKind::Alert { kind: *kind, title: titles.old, blocks: all.old };
    Compared::one(
        with(old, was),
        with(new, is(titles.new, all.new)),
        with(new, is(titles.both, all.both)),
    )
}

/// Blocks inside a block.
pub(super) fn inside(
    old: &[Block<Link>],
    new: &[Block<Link>],
    keys: &Keys<'_>,
    report: &mut Report,
) -> Compared {
    let item = |key: String, block| Item { key, words: keys::words_of(block), id: None };
    let old_items: Vec<Item> = old.iter().map(|b| item(keys.of_old(part_of(b), b), b)).collect();
    let new_items: Vec<Item> = new.iter().map(|b| item(keys.of_new(part_of(b), b), b)).collect();
    let alike = |i: usize, j: usize| match part_of(&old[i]) == part_of(&new[j]) {
        true => old_items[i].likeness(&new_items[j]),
        false => 0,
    };
    // What stands on the old side keeps its place there.
    let mut was: Vec<Vec<Block<Link>>> = vec![Vec::new(); old.len()];
    let mut compared = Compared::default();
    for pair in align(&old_items, &new_items, alike) {
        let mut here = match (pair.old, pair.new) {
            (Some(i), Some(j)) if old_items[i].key != new_items[j].key => {
                let mut within = Report::default();
                let here = compare(&old[i], &new[j], keys, &mut within);
                report.take_inside(within);
                here
            }
            (Some(i), Some(j)) => Compared::one(old[i].clone(), new[j].clone(), new[j].clone()),
            (Some(i), None) => {
                report.marked = true;
                let gone = vec![marked(&old[i], words::deleted)];
                Compared { both: gone.clone(), old: gone, new: Vec::new() }
            }
            (None, Some(j)) => {
                report.marked = true;
                let fresh = vec![marked(&new[j], words::inserted)];
                Compared { both: fresh.clone(), old: Vec::new(), new: fresh }
            }
            (None, None) => continue,
        };
        if let Some(i) = pair.old {
            was[i] = here.old;
        }
        compared.new.append(&mut here.new);
        compared.both.append(&mut here.both);
    }
    compared.old = was.concat();
    compared
}

/// The items of blocks to pair.
pub(super) fn item_of(blocks: &[Block<Link>], own: &crate::guide::Route) -> Item {
    Item { key: keys::of_blocks(blocks, own), words: keys::words_of_blocks(blocks), id: None }
}

/// A block of which every word is marked.
pub(super) fn marked(block: &Block<Link>, marker: Marker) -> Block<Link> {
    let mut marked = [block.clone()];
    crate::markdown::visit::runs_mut(&mut marked, &mut |_, content| *content = marker(content));
    let [block] = marked;
    block
}

/// Blocks of which every word is marked.
pub(super) fn all_marked(blocks: &[Block<Link>], marker: Marker) -> Vec<Block<Link>> {
    blocks.iter().map(|block| marked(block, marker)).collect()
}

/// What a block counts as when it changed as a whole.
pub(super) fn counts_as_whole(part: Part, report: &mut Report) {
    if !report.is_only_links() && report.counts.is_empty() {
        report.counts.insert((part, super::Change::Changed), 1);
    }
    let files = report.links.iter().filter(|link| link.is_replaced_file()).count();
    for (part, count) in [(Part::File, files), (Part::Link, report.links.len() - files)] {
        if count > 0 {
            report.counts.insert((part, super::Change::Changed), count);
        }
    }
}
