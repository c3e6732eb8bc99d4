//! What two sequences have in common, in time that grows with their length.
//!
//! Items that both have once are anchors, and the longest run of anchors in the same order is kept
//! (Bram Cohen's patience diff). Between two anchors the shortest edit is looked for as Myers does
//! ("An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986), up to
//! [`MOST_EDITS`]: whoever changes more between two anchors has written something new. Anchors are
//! looked for [`DEEPEST`] times inside each other at most.

use std::collections::BTreeMap;
use std::ops::Range;

/// The longest edit that is looked for between two anchors.
const MOST_EDITS: usize = 128;
/// How often anchors are looked for between anchors.
const DEEPEST: usize = 12;

/// Items that both sequences have, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Common {
    /// Where they begin in the old sequence.
    pub(super) old: usize,
    /// Where they begin in the new one.
    pub(super) new: usize,
    /// How many they are.
    pub(super) len: usize,
}

/// What two sequences have in common, in the order of both. Neighbours are joined.
pub(super) fn common<T: Ord>(old: &[T], new: &[T]) -> Vec<Common> {
    let mut numbers: BTreeMap<&T, u32> = BTreeMap::new();
    let mut numbered = |items| -> Vec<u32> { number(items, &mut numbers) };
    let (old, new) = (numbered(old), numbered(new));
    let mut finder = Finder { old: &old, new: &new, found: Vec::new(), steps: 0 };
    finder.find(0..old.len(), 0..new.len(), 0);
    finder.found
}

/// Equal items get equal numbers.
fn number<'a, T: Ord>(items: &'a [T], numbers: &mut BTreeMap<&'a T, u32>) -> Vec<u32> {
    let number = |item| {
        let next = numbers.len() as u32;
        *numbers.entry(item).or_insert(next)
    };
    items.iter().map(number).collect()
}

struct Finder<'a> {
    old: &'a [u32],
    new: &'a [u32],
    found: Vec<Common>,
    /// Items that were looked at, to be counted in tests.
    steps: usize,
}

impl Finder<'_> {
    fn find(&mut self, mut old: Range<usize>, mut new: Range<usize>, depth: usize) {
        let start = self.shared(old.clone().zip(new.clone()));
        self.push(old.start, new.start, start);
        (old.start, new.start) = (old.start + start, new.start + start);
        let end = self.shared(old.clone().rev().zip(new.clone().rev()));
        (old.end, new.end) = (old.end - end, new.end - end);
        if !old.is_empty() && !new.is_empty() {
            let anchors = if depth < DEEPEST { self.anchors(&old, &new) } else { Vec::new() };
            if anchors.is_empty() {
                self.shortest_edit(&old, &new);
            } else {
                let (mut from_old, mut from_new) = (old.start, new.start);
                for (i, j) in anchors {
                    self.find(from_old..i, from_new..j, depth + 1);
                    self.push(i, j, 1);
                    (from_old, from_new) = (i + 1, j + 1);
                }
                self.find(from_old..old.end, from_new..new.end, depth + 1);
            }
        }
        self.push(old.end, new.end, end);
    }

    /// How many pairs are equal before the first that is not.
    fn shared(&mut self, pairs: impl Iterator<Item = (usize, usize)>) -> usize {
        let equal = pairs.take_while(|(i, j)| self.old[*i] == self.new[*j]).count();
        self.steps += equal + 1;
        equal
    }

    /// The longest run, in the order of both, of items that both have once.
    fn anchors(&mut self, old: &Range<usize>, new: &Range<usize>) -> Vec<(usize, usize)> {
        self.steps += old.len() + new.len();
        // How often an item is there, and where last: in the old part and in the new one.
        let mut places: BTreeMap<u32, [(usize, usize); 2]> = BTreeMap::new();
        let mut count = |item: u32, side: usize, at: usize| {
            let place = &mut places.entry(item).or_default()[side];
            *place = (place.0 + 1, at);
        };
        old.clone().for_each(|at| count(self.old[at], 0, at));
        new.clone().for_each(|at| count(self.new[at], 1, at));
        let unique = places.into_values().filter_map(|[(in_old, i), (in_new, j)]| {
            (in_old == 1 && in_new == 1).then_some((i, j))
        });
        let mut unique: Vec<(usize, usize)> = unique.collect();
        unique.sort_unstable();
        longest_increasing(&unique)
    }

    /// Adds what the shortest edit keeps, if it is not too long.
    fn shortest_edit(&mut self, old: &Range<usize>, new: &Range<usize>) {
        let (n, m) = (old.len() as isize, new.len() as isize);
        let most = MOST_EDITS.min(old.len() + new.len()) as isize;
        // For each diagonal k = x - y, from -most - 1 on, how far it was reached.
        let at = |k: isize| (k + most + 1) as usize;
        let mut reached = vec![0isize; 2 * most as usize + 3];
        let mut trace: Vec<Vec<isize>> = Vec::new();
        for d in 0..=most {
            trace.push(reached.clone());
            for k in (-d..=d).step_by(2) {
                let down = k == -d || (k != d && reached[at(k - 1)] < reached[at(k + 1)]);
                let start = if down { reached[at(k + 1)] } else { reached[at(k - 1)] + 1 };
                let (mut x, mut y) = (start, start - k);
                while x < n && y < m && self.is_same(old, new, x, y) {
                    (x, y) = (x + 1, y + 1);
                }
                self.steps += 1 + (x - start) as usize;
                reached[at(k)] = x;
                if x >= n && y >= m {
                    return self.walk_back((old, new), &trace, (x, y), at);
                }
            }
        }
    }

    fn is_same(&self, old: &Range<usize>, new: &Range<usize>, x: isize, y: isize) -> bool {
        self.old[old.start + x as usize] == self.new[new.start + y as usize]
    }

    /// Adds the diagonals on the way from the beginning to where the edit ended.
    fn walk_back(
        &mut self,
        (old, new): (&Range<usize>, &Range<usize>),
        trace: &[Vec<isize>],
        (mut x, mut y): (isize, isize),
        at: impl Fn(isize) -> usize,
    ) {
        let mut diagonals: Vec<(isize, isize, isize)> = Vec::new();
        for (d, reached) in trace.iter().enumerate().rev() {
            let (d, k) = (d as isize, x - y);
            let down = k == -d || (k != d && reached[at(k - 1)] < reached[at(k + 1)]);
            let before = if down { k + 1 } else { k - 1 };
            // The first edit begins where nothing was compared yet.
            let from = if d == 0 { 0 } else { reached[at(before)] };
            let (from_x, from_y) = (from, if d == 0 { 0 } else { from - before });
            let start = match d {
                0 => (0, 0),
                _ if down => (from_x, from_y + 1),
                _ => (from_x + 1, from_y),
            };
            if x > start.0 {
                diagonals.push((start.0, start.1, x - start.0));
            }
            (x, y) = (from_x, from_y);
        }
        for (x, y, len) in diagonals.into_iter().rev() {
            self.push(old.start + x as usize, new.start + y as usize, len as usize);
        }
    }

    fn push(&mut self, old: usize, new: usize, len: usize) {
        if len == 0 {
            return;
        }
        match self.found.last_mut() {
            Some(last) if last.old + last.len == old && last.new + last.len == new => {
                last.len += len;
            }
            _ => self.found.push(Common { old, new, len }),
        }
    }
}

/// The longest run of pairs in which the second numbers grow as the first do (patience sorting).
fn longest_increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the pair that ends a run of it with the smallest number.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, number)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(pair) = at {
        run.push(pairs[pair]);
        at = before[pair];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(old: &str, new: &str) -> String {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        let runs = common(&old, &new).into_iter().map(|run| {
            let text: String = old[run.old..run.old + run.len].iter().collect();
            assert!(new[run.new..].starts_with(&old[run.old..run.old + run.len]));
            text
        });
        runs.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn what_both_have_is_found_in_order() {
        assert_eq!(kept("abcdef", "abxdef"), "ab|def");
        assert_eq!(kept("aabba", "ababa"), "a|b|ba");
        assert_eq!(kept("abc", "xyz"), "");
        assert_eq!(kept("", "abc"), "");
        assert_eq!(kept("abcabba", "cbabac"), "c|ab|a");
        // What was moved is kept in one place.
        assert_eq!(kept("abcde", "bcdea"), "bcde");
    }

    proptest::proptest! {
        #[test]
        fn runs_are_equal_and_in_order(
            old in proptest::collection::vec(0u8..6, 0..60),
            new in proptest::collection::vec(0u8..6, 0..60),
        ) {
            let (mut i, mut j) = (0, 0);
            for run in common(&old, &new) {
                proptest::prop_assert!(run.old >= i && run.new >= j && run.len > 0);
                (i, j) = (run.old + run.len, run.new + run.len);
                proptest::prop_assert_eq!(&old[run.old..i], &new[run.new..j]);
            }
            proptest::prop_assert!(i <= old.len() && j <= new.len());
        }

        /// What was only taken out leaves all the rest.
        #[test]
        fn what_is_left_is_kept(
            text in proptest::collection::vec(0u8..3, 0..40),
            cuts in proptest::collection::vec(0usize..40, 0..4),
        ) {
            let mut new = text.clone();
            for cut in cuts.iter().filter(|cut| **cut < text.len()) {
                if *cut < new.len() {
                    new.remove(*cut);
                }
            }
            let kept: usize = common(&text, &new).iter().map(|run| run.len).sum();
            proptest::prop_assert_eq!(kept, new.len());
        }
    }

    /// How many items are looked at, for a text of so many words of which each `every`th was replaced.
    fn steps(words: usize, every: usize, distinct: usize) -> usize {
        // A generator of numbers: those of Knuth's MMIX.
        let mut state = 1u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize
        };
        let old: Vec<u32> = (0..words).map(|_| (next() % distinct) as u32).collect();
        let changed = |(at, word): (usize, &u32)| {
            if at % every == 0 { (next() % distinct) as u32 } else { *word }
        };
        let new: Vec<u32> = old.iter().enumerate().map(changed).collect();
        let mut finder = Finder { old: &old, new: &new, found: Vec::new(), steps: 0 };
        finder.find(0..words, 0..words, 0);
        finder.steps
    }

    #[test]
    fn ten_times_as_long_is_ten_times_as_much_work() {
        // Few changes, many, and everything; a large vocabulary and a small one.
        for (every, distinct) in [(50, 5_000), (3, 5_000), (1, 5_000), (50, 40), (3, 40), (1, 40)] {
            let (short, long) = (steps(2_000, every, distinct), steps(20_000, every, distinct));
            assert!(long <= 15 * short, "{every} {distinct}: {short} and then {long}");
            assert!(long <= 600 * 20_000, "{every} {distinct}: {long}");
        }
    }
}
