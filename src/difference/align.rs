//! Pairs the items of two lists: equal ones in order, then alike ones between them, then those
//! that were moved.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Items less alike than this, in thousandths, are two items: one gone and one new.
const ALIKE: u32 = 400;

/// An item that stands elsewhere is the same one only when it is nearly the same.
const ALIKE_ELSEWHERE: u32 = 800;

/// Longer gaps are not searched for alike items: whoever replaces so much has written a new text.
const LONGEST_GAP: usize = 400;

/// An item of the old list, of the new list or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
    /// True when the item left its place among the others.
    pub(super) moved: bool,
}

/// Every item of both lists once, in the order of the new list; what is gone stands where it was.
pub(super) fn align(
    old: &[String],
    new: &[String],
    alike: impl Fn(usize, usize) -> u32,
) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(old.len().max(new.len()));
    let pair = |old, new| Pair { old, new, moved: false };
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            pairs.extend((0..len).map(|n| pair(Some(old_index + n), Some(new_index + n))));
        } else {
            gap(op.old_range(), op.new_range(), &alike, &mut pairs);
        }
    }
    find_moved(old, new, &alike, &mut pairs);
    pairs
}

/// Pairs the items of a gap so that the sum of their likenesses is largest and their order stays.
fn gap(
    old: Range<usize>,
    new: Range<usize>,
    alike: &impl Fn(usize, usize) -> u32,
    pairs: &mut Vec<Pair>,
) {
    let (rows, columns) = (old.len(), new.len());
    let single = |old, new| Pair { old, new, moved: false };
    if rows == 0 || columns == 0 || rows.max(columns) > LONGEST_GAP {
        pairs.extend(old.map(|i| single(Some(i), None)));
        pairs.extend(new.map(|j| single(None, Some(j))));
        return;
    }
    let value =
        |i: usize, j: usize| Some(alike(old.start + i, new.start + j)).filter(|v| *v >= ALIKE);
    // best[i][j]: the largest sum for the items from i and j on.
    let mut best = vec![vec![0u32; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            let together = value(i, j).map_or(0, |v| v + best[i + 1][j + 1]);
            best[i][j] = together.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < rows || j < columns {
        let (at_old, at_new) = (old.start + i, new.start + j);
        if i < rows
            && j < columns
            && value(i, j).is_some_and(|v| v + best[i + 1][j + 1] == best[i][j])
        {
            pairs.push(single(Some(at_old), Some(at_new)));
            (i, j) = (i + 1, j + 1);
        } else if i < rows && (j == columns || best[i + 1][j] == best[i][j]) {
            pairs.push(single(Some(at_old), None));
            i += 1;
        } else {
            pairs.push(single(None, Some(at_new)));
            j += 1;
        }
    }
}

/// Joins what is gone in one place and new in another.
fn find_moved(
    old: &[String],
    new: &[String],
    alike: &impl Fn(usize, usize) -> u32,
    pairs: &mut Vec<Pair>,
) {
    let gone: Vec<usize> = pairs.iter().filter(|p| p.new.is_none()).filter_map(|p| p.old).collect();
    let mut free = vec![true; gone.len()];
    for pair in pairs.iter_mut().filter(|p| p.old.is_none()) {
        let Some(j) = pair.new else { continue };
        let likeness = |i: usize| if old[i] == new[j] { 1001 } else { alike(i, j) };
        let candidates = gone.iter().enumerate().filter(|(at, _)| free[*at]);
        let best = candidates
            .map(|(at, i)| (likeness(*i), std::cmp::Reverse(at)))
            .filter(|(likeness, _)| *likeness >= ALIKE_ELSEWHERE)
            .max();
        if let Some((_, std::cmp::Reverse(at))) = best {
            free[at] = false;
            (pair.old, pair.moved) = (Some(gone[at]), true);
        }
    }
    let taken: Vec<usize> =
        gone.iter().zip(&free).filter(|(_, free)| !**free).map(|(i, _)| *i).collect();
    pairs.retain(|pair| {
        pair.new.is_some() || pair.old.is_none_or(|i| taken.binary_search(&i).is_err())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    /// Items are alike when they begin with the same letter.
    fn aligned(old: &str, new: &str) -> String {
        let (old, new) = (list(old), list(new));
        let alike = |i: usize, j: usize| if old[i][..1] == new[j][..1] { 500 } else { 0 };
        let name = |list: &[String], at: Option<usize>| at.map_or("-".into(), |i| list[i].clone());
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
}
