//! Runs of blocks that are gone or new: one entry, with what is gone beside what took its place.

use super::align::pair_up;
use super::blocks::marked;
use super::{Candidate, Change, Counts, words};
use crate::guide::Link;
use crate::markdown::tree::Block;

/// What makes two blocks of the same kind worth to stand beside each other, however little their
/// words are alike.
const SAME_KIND: u32 = 200;

/// Blocks that are gone or new, one after the other.
#[derive(Debug)]
pub struct Replaced {
    /// What is gone beside what is new, row by row. Every word is marked.
    pub lines: Vec<Line>,
    /// What came and went.
    pub counts: Counts,
    /// The nearest heading above, in the text that has the first block.
    pub under: Option<String>,
}

/// Two blocks beside each other.
#[derive(Debug)]
pub struct Line {
    /// What is gone.
    pub old: Option<Block<Link>>,
    /// What is new.
    pub new: Option<Block<Link>>,
}

/// An entry of these blocks; `first` is the one that stands first in the text.
pub(super) fn replaced(
    old: &[&Candidate<'_>],
    new: &[&Candidate<'_>],
    first: &Candidate<'_>,
) -> Replaced {
    let mut counts = Counts::new();
    let all = old.iter().map(|c| (c.part, Change::Removed));
    for what in all.chain(new.iter().map(|c| (c.part, Change::Added))) {
        *counts.entry(what).or_insert(0) += 1;
    }
    let worth = |i: usize, j: usize| {
        let same = old[i].part == new[j].part;
        same.then(|| SAME_KIND + old[i].item.likeness(&new[j].item))
    };
    let mut lines: Vec<(Option<usize>, Option<usize>)> = Vec::new();
    // What found no partner fills up the rows between two that did.
    let (mut alone_old, mut alone_new): (Vec<usize>, Vec<usize>) = Default::default();
    for pair in pair_up(old.len(), new.len(), worth).into_iter().chain([(None, None)]) {
        match pair {
            (Some(i), None) => alone_old.push(i),
            (None, Some(j)) => alone_new.push(j),
            both => {
                let rows = alone_old.len().max(alone_new.len());
                lines.extend(
                    (0..rows).map(|n| (alone_old.get(n).copied(), alone_new.get(n).copied())),
                );
                alone_old.clear();
                alone_new.clear();
                lines.extend(Some(both).filter(|(i, _)| i.is_some()));
            }
        }
    }
    let line = |(i, j): (Option<usize>, Option<usize>)| Line {
        old: i.map(|i| marked(old[i].block, words::deleted)),
        new: j.map(|j| marked(new[j].block, words::inserted)),
    };
    Replaced { lines: lines.into_iter().map(line).collect(), counts, under: first.under.clone() }
}
