//! Pairs the items of two lists: equal ones in order, then alike ones between them, then those
//! that were moved. The work grows with the length of both: alike items are looked for among
//! neighbours, moved ones by their longest words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::keys::likeness;
use super::sequence::common;

/// Items less alike than this, in thousandths, are two items: one gone and one new.
const ALIKE: u32 = 400;

/// An item that stands elsewhere is the same one only when it is nearly the same.
const ALIKE_ELSEWHERE: u32 = 800;

/// Items of a gap among which alike ones are looked for. In a longer gap, each such part of the old
/// list is compared with the part of the new one that stands as far.
const TOGETHER: usize = 64;

/// Words by which an item is looked for elsewhere: what is nearly the same has one of them.
const PROBES: usize = 4;

/// Items with the same word that are looked at.
const MOST_WITH_A_WORD: usize = 16;

/// Something to pair.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    /// Equal keys say the same.
    pub(super) key: String,
    /// Its words, sorted.
    pub(super) words: Vec<String>,
    /// Its own name, where it has one.
    pub(super) id: Option<String>,
}

impl Item {
    /// How many words two items share, in thousandths.
    pub(super) fn likeness(&self, other: &Item) -> u32 {
        likeness(&self.words, &other.words)
    }

    /// What it is looked for by elsewhere.
    fn probes(&self) -> impl Iterator<Item = &str> {
        let mut words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        words.dedup();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.truncate(PROBES);
        words.into_iter().chain(self.id.as_deref())
    }
}

/// An item of the old list, of the new list or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
    /// True when the item left its place among the others.
    pub(super) moved: bool,
}

/// Every item of both lists once, in the order of the new list; what is gone stands where it was.
pub(super) fn align(old: &[Item], new: &[Item], alike: impl Fn(usize, usize) -> u32) -> Vec<Pair> {
    let keys = |items: &'_ [Item]| items.iter().map(|item| item.key.clone()).collect::<Vec<_>>();
    let mut pairs = Vec::with_capacity(old.len().max(new.len()));
    let (mut i, mut j) = (0, 0);
    for same in common(&keys(old), &keys(new)) {
        gap(i..same.old, j..same.new, &alike, &mut pairs);
        let both = |n| Pair { old: Some(same.old + n), new: Some(same.new + n), moved: false };
        pairs.extend((0..same.len).map(both));
        (i, j) = (same.old + same.len, same.new + same.len);
    }
    gap(i..old.len(), j..new.len(), &alike, &mut pairs);
    find_moved(old, new, &alike, &mut pairs);
    pairs
}

/// Pairs the items of a gap that are alike.
fn gap(
    old: Range<usize>,
    new: Range<usize>,
    alike: &impl Fn(usize, usize) -> u32,
    pairs: &mut Vec<Pair>,
) {
    let value = |i, j| Some(alike(old.start + i, new.start + j)).filter(|value| *value >= ALIKE);
    for (i, j) in pair_up(old.len(), new.len(), value) {
        let (i, j) = (i.map(|i| old.start + i), j.map(|j| new.start + j));
        pairs.push(Pair { old: i, new: j, moved: false });
    }
}

/// Pairs items so that the sum of what the pairs are worth is largest and their order stays. What is
/// in no pair comes alone, the old before the new.
pub(super) fn pair_up(
    rows: usize,
    columns: usize,
    value: impl Fn(usize, usize) -> Option<u32>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let parts = rows.max(columns).div_ceil(TOGETHER).max(1);
    let mut pairs = Vec::with_capacity(rows.max(columns));
    for part in 0..parts {
        let of = |all: usize| all * part / parts..all * (part + 1) / parts;
        best_pairs(of(rows), of(columns), &value, &mut pairs);
    }
    pairs
}

fn best_pairs(
    old: Range<usize>,
    new: Range<usize>,
    value: &impl Fn(usize, usize) -> Option<u32>,
    pairs: &mut Vec<(Option<usize>, Option<usize>)>,
) {
    let (rows, columns) = (old.len(), new.len());
    let values: Vec<Vec<Option<u32>>> =
        old.clone().map(|i| new.clone().map(|j| value(i, j)).collect()).collect();
    // best[i][j]: the largest sum for the items from i and j on.
    let mut best = vec![vec![0u32; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            let together = values[i][j].map_or(0, |value| value + best[i + 1][j + 1]);
            best[i][j] = together.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < rows || j < columns {
        let (at_old, at_new) = (old.start + i, new.start + j);
        let is_pair = i < rows
            && j < columns
            && values[i][j].is_some_and(|value| value + best[i + 1][j + 1] == best[i][j]);
        if is_pair {
            pairs.push((Some(at_old), Some(at_new)));
            (i, j) = (i + 1, j + 1);
        } else if i < rows && (j == columns || best[i + 1][j] == best[i][j]) {
            pairs.push((Some(at_old), None));
            i += 1;
        } else {
            pairs.push((None, Some(at_new)));
            j += 1;
        }
    }
}

/// Joins what is gone in one place and new in another.
fn find_moved(
    old: &[Item],
    new: &[Item],
    alike: &impl Fn(usize, usize) -> u32,
    pairs: &mut Vec<Pair>,
) {
    let gone: Vec<usize> = pairs.iter().filter(|p| p.new.is_none()).filter_map(|p| p.old).collect();
    let mut by_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for i in &gone {
        by_key.entry(&old[*i].key).or_default().push(*i);
        for word in old[*i].probes() {
            let with_word = by_word.entry(word).or_default();
            if with_word.len() < MOST_WITH_A_WORD {
                with_word.push(*i);
            }
        }
    }
    // Where they were goes to the new places.
    let mut taken = vec![false; old.len()];
    for pair in pairs.iter_mut().filter(|p| p.old.is_none()) {
        let Some(j) = pair.new else { continue };
        let free = |i: &&usize| !taken[**i];
        let equal = by_key.get(new[j].key.as_str()).and_then(|all| all.iter().find(free));
        let near = || {
            let with_words = new[j].probes().filter_map(|word| by_word.get(word)).flatten();
            let likely = with_words.filter(free).map(|i| (alike(*i, j), std::cmp::Reverse(*i)));
            let best = likely.filter(|(likeness, _)| *likeness >= ALIKE_ELSEWHERE).max();
            best.map(|(_, std::cmp::Reverse(i))| i)
        };
        if let Some(i) = equal.copied().or_else(near) {
            taken[i] = true;
            (pair.old, pair.moved) = (Some(i), true);
        }
    }
    pairs.retain(|pair| pair.new.is_some() || pair.old.is_some_and(|i| !taken[i]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<Item> {
        let item = |word: &str| Item { key: word.to_owned(), ..Item::default() };
        text.split(' ').map(item).collect()
    }

    /// Items are alike when they begin with the same letter.
    fn aligned(old: &str, new: &str) -> String {
        let (old, new) = (list(old), list(new));
        let alike = |i: usize, j: usize| if old[i].key[..1] == new[j].key[..1] { 500 } else { 0 };
        let name =
            |list: &[Item], at: Option<usize>| at.map_or("-".into(), |i| list[i].key.clone());
        let pairs = align(&old, &new, alike).into_iter().map(|p| {
            let moved = if p.moved { "!" } else { "" };
            format!("{}{moved}{}", name(&old, p.old), name(&new, p.new))
        });
        pairs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn equal_items_are_paired_first_and_alike_ones_between_them() {
        assert_eq!(aligned("a1 b1 c1", "a1 b2 c1"), "a1a1 b1b2 c1c1");
        assert_eq!(aligned("a1 b1 c1", "a1 c1"), "a1a1 b1- c1c1");
        assert_eq!(aligned("a1 c1", "a1 b1 c1"), "a1a1 -b1 c1c1");
        assert_eq!(aligned("x1", "y1"), "x1- -y1");
    }

    #[test]
    fn an_item_that_left_its_place_is_moved() {
        assert_eq!(aligned("a1 b1 c1 d1", "b1 c1 d1 a1"), "b1b1 c1c1 d1d1 a1!a1");
    }

    #[test]
    fn alike_items_are_looked_for_a_bounded_number_of_times_for_each() {
        for items in [200, 2_000] {
            let asked = std::cell::Cell::new(0usize);
            let alike = |_: usize, _: usize| {
                asked.set(asked.get() + 1);
                0
            };
            let list = |start: &str| -> Vec<Item> {
                let item = |n| {
                    let words = vec!["altijd".to_owned(), format!("{start}{n}")];
                    Item { key: format!("{start}{n}"), words, id: None }
                };
                (0..items).map(item).collect()
            };
            align(&list("oud"), &list("nieuw"), alike);
            assert!(asked.get() <= 2 * TOGETHER * items, "{items}: {}", asked.get());
        }
    }
}
