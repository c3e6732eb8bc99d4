//! What is done with what changed: marked, and counted.

use super::align::Pair;
use super::{Change, Counts, Part};
use crate::guide::Link;
use crate::markdown::tree::Inline;

/// What marks a whole run.
pub(super) type Marker = fn(&[Inline<Link>]) -> Vec<Inline<Link>>;

/// Counts what happened to an item.
pub(super) fn count(
    part: Part,
    pair: Pair,
    differ: impl Fn(usize, usize) -> bool,
    counts: &mut Counts,
) {
    let mut add = |change| *counts.entry((part, change)).or_insert(0) += 1;
    match (pair.old, pair.new) {
        (Some(i), Some(j)) => {
            if differ(i, j) {
                add(Change::Changed);
            }
            if pair.moved {
                add(Change::Moved);
            }
        }
        (Some(_), None) => add(Change::Removed),
        (None, Some(_)) => add(Change::Added),
        (None, None) => {}
    }
}
