//! Two lists compared item by item. Items that did not change are left out.

use super::Part;
use super::align::{Item, Pair, align};
use super::blocks::{self, Compared, all_marked, inside, item_of, with};
use super::keys::{self, Keys, words_of_inlines};
use super::report::Report;
use super::words;
use crate::guide::Link;
use crate::markdown::tree::{Block, BlockKind, Definition, Numbering};

/// An item with its number, counted from 0, and whether that is its number in the old list.
struct Numbered {
    number: u64,
    gone: bool,
    blocks: Vec<Block<Link>>,
}

/// Compares two lists.
pub(super) fn compare(
    old: &Block<Link>,
    new: &Block<Link>,
    keys: &Keys<'_>,
    report: &mut Report,
) -> Compared {
    let (BlockKind::List { items, .. }, BlockKind::List { items: new_items, .. }) =
        (&old.kind, &new.kind)
    else {
        return Compared::apart(old.clone(), new.clone(), report);
    };
    let of = |items: &[Vec<Block<Link>>], own| -> Vec<Item> {
        items.iter().map(|item| item_of(item, own)).collect()
    };
    let (from, to) = (of(items, keys.old), of(new_items, keys.new));
    let (mut was, mut is, mut both) = (Vec::new(), Vec::new(), Vec::new());
    for pair in align(&from, &to, |i, j| from[i].likeness(&to[j])) {
        let Some(here) = item(pair, (items, &from), (new_items, &to), keys, report) else {
            continue;
        };
        if let Some(i) = pair.old {
            was.push(Numbered { number: i as u64, gone: true, blocks: here.old });
        }
        if let Some(j) = pair.new {
            is.push(Numbered { number: j as u64, gone: false, blocks: here.new });
        }
        let number = pair.new.or(pair.old).unwrap_or_default() as u64;
        both.push(Numbered { number, gone: pair.new.is_none(), blocks: here.both });
    }
    was.sort_by_key(|item| item.number);
    Compared { old: written(old, was), new: written(new, is), both: written(new, both) }
}

/// Two items compared, or one that came or went; none when it did not change.
fn item(
    pair: Pair,
    (old, from): (&[Vec<Block<Link>>], &[Item]),
    (new, to): (&[Vec<Block<Link>>], &[Item]),
    keys: &Keys<'_>,
    report: &mut Report,
) -> Option<Compared> {
    Some(match (pair.old, pair.new) {
        (Some(i), Some(j)) if from[i].key != to[j].key => {
            let mut within = Report::default();
            let here = inside(&old[i], &new[j], keys, &mut within);
            report.count(Part::ListItem, pair, !within.is_only_links());
            report.take_inside(within);
            here
        }
        (Some(i), Some(j)) => {
            report.count(Part::ListItem, pair, false);
            if !pair.moved {
                report.omit(Part::ListItem);
                return None;
            }
            Compared { old: old[i].clone(), new: new[j].clone(), both: new[j].clone() }
        }
        (Some(i), None) => {
            report.count(Part::ListItem, pair, false);
            let gone = all_marked(&old[i], words::deleted);
            Compared { both: gone.clone(), old: gone, new: Vec::new() }
        }
        (None, Some(j)) => {
            report.count(Part::ListItem, pair, false);
            let fresh = all_marked(&new[j], words::inserted);
            Compared { both: fresh.clone(), old: Vec::new(), new: fresh }
        }
        (None, None) => return None,
    })
}

/// Items as a list; as several where numbers are left out between them, so that each keeps its own.
fn written(list: &Block<Link>, items: Vec<Numbered>) -> Vec<Block<Link>> {
    let BlockKind::List { numbering, tight, .. } = &list.kind else { return Vec::new() };
    let mut lists: Vec<Block<Link>> = Vec::new();
    let mut before: Option<(u64, bool)> = None;
    for Numbered { number, gone, blocks } in items {
        let goes_on = numbering.is_none() || before == number.checked_sub(1).map(|n| (n, gone));
        before = Some((number, gone));
        match lists.last_mut().map(|list| &mut list.kind) {
            Some(BlockKind::List { items, .. }) if goes_on => items.push(blocks),
            _ => {
                let numbering =
                    numbering.map(|n| Numbering { first: n.first + number, style: n.style });
                let kind = BlockKind::List { numbering, tight: *tight, items: vec![blocks] };
                lists.push(with(list, kind));
            }
        }
    }
    lists
}

/// Compares two lists of definitions.
pub(super) fn compare_definitions(
    old: &Block<Link>,
    new: &Block<Link>,
    keys: &Keys<'_>,
    report: &mut Report,
) -> Compared {
    let (BlockKind::Definitions(from), BlockKind::Definitions(to)) = (&old.kind, &new.kind) else {
        return Compared::apart(old.clone(), new.clone(), report);
    };
    let item = |d: &Definition<Link>, own| {
        let descriptions = d.descriptions.iter().map(|blocks| keys::of_blocks(blocks, own));
        let key = format!("{}{}", keys::of_inlines(&d.term, own), descriptions.collect::<String>());
        // What is described stays itself, whatever is said of it.
        Item { key, words: words_of_inlines(&d.term), id: None }
    };
    let old_items: Vec<Item> = from.iter().map(|d| item(d, keys.old)).collect();
    let new_items: Vec<Item> = to.iter().map(|d| item(d, keys.new)).collect();
    let alike = |i: usize, j: usize| old_items[i].likeness(&new_items[j]);
    let (mut was, mut is, mut both) = (Vec::new(), Vec::new(), Vec::new());
    for pair in align(&old_items, &new_items, alike) {
        match (pair.old, pair.new) {
            (Some(i), Some(j)) if old_items[i].key != new_items[j].key => {
                let mut within = Report::default();
                let [o, n, b] = definition(&from[i], &to[j], keys, &mut within);
                report.count(Part::Definition, pair, !within.is_only_links());
                report.take_inside(within);
                was.push((i, o));
                is.push(n);
                both.push(b);
            }
            (Some(i), Some(j)) => {
                report.count(Part::Definition, pair, false);
                if pair.moved {
                    was.push((i, from[i].clone()));
                    is.push(to[j].clone());
                    both.push(to[j].clone());
                } else {
                    report.omit(Part::Definition);
                }
            }
            (Some(i), None) => {
                report.count(Part::Definition, pair, false);
                let gone = marked_definition(&from[i], words::deleted);
                was.push((i, gone.clone()));
                both.push(gone);
            }
            (None, Some(j)) => {
                report.count(Part::Definition, pair, false);
                let fresh = marked_definition(&to[j], words::inserted);
                is.push(fresh.clone());
                both.push(fresh);
            }
            (None, None) => {}
        }
    }
    was.sort_by_key(|(i, _)| *i);
    let was = was.into_iter().map(|(_, definition)| definition).collect();
    let written = |block, list: Vec<Definition<Link>>| match list.is_empty() {
        true => Vec::new(),
        false => vec![with(block, BlockKind::Definitions(list))],
    };
    Compared { old: written(old, was), new: written(new, is), both: written(new, both) }
}

fn definition(
    old: &Definition<Link>,
    new: &Definition<Link>,
    keys: &Keys<'_>,
    report: &mut Report,
) -> [Definition<Link>; 3] {
    let mut terms = words::compare(&old.term, &new.term, keys);
    report.runs(&mut terms);
    let all = inside(&old.descriptions.concat(), &new.descriptions.concat(), keys, report);
    let one = |term, blocks| Definition { term, descriptions: vec![blocks] };
    [one(terms.old, all.old), one(terms.new, all.new), one(terms.both, all.both)]
}

fn marked_definition(
    definition: &Definition<Link>,
    marker: super::report::Marker,
) -> Definition<Link> {
    let descriptions = definition.descriptions.iter();
    Definition {
        term: marker(&definition.term),
        descriptions: descriptions.map(|blocks| blocks::all_marked(blocks, marker)).collect(),
    }
}
