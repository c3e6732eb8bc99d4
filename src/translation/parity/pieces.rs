//! Blocks without a partner: a paragraph that is two in the other text, or one that is missing.

use std::collections::BTreeMap;

use super::compare::{Both, Kind};
use super::marks::BlockMarks;
use super::shape::ShapeKind;

/// For each pair that lacks a block what that means, and the pair beside it.
pub(super) fn uneven(pairs: &[Both<'_>]) -> BTreeMap<usize, (Kind, Option<usize>)> {
    let whole = |both: &Both<'_>| both.source.is_some() && both.target.is_some();
    let mut behind = vec![None; pairs.len()];
    let mut next = None;
    for (number, both) in pairs.iter().enumerate().rev() {
        behind[number] = next;
        next = if whole(both) { Some(number) } else { next };
    }
    let mut found = BTreeMap::new();
    let mut before = None;
    for (number, both) in pairs.iter().enumerate() {
        let (alone, extra) = match (both.source, both.target) {
            (Some(block), None) => (block, false),
            (None, Some(block)) => (block, true),
            _ => {
                before = Some(number);
                continue;
            }
        };
        let is_piece = |at: &usize| match (pairs[*at].source, pairs[*at].target) {
            (Some(a), Some(b)) if extra => is_part_of(alone, b, a),
            (Some(a), Some(b)) => is_part_of(alone, a, b),
            _ => false,
        };
        let kind = match ([before, behind[number]].iter().flatten().any(is_piece), extra) {
            (true, true) => Kind::Split,
            (true, false) => Kind::Joined,
            (false, true) => Kind::Extra,
            (false, false) => Kind::Missing,
        };
        found.insert(number, (kind, before.or(behind[number])));
    }
    found
}

/// True of a paragraph that, with its neighbour `same`, is as long as the paragraph `other`.
fn is_part_of(alone: &BlockMarks, same: &BlockMarks, other: &BlockMarks) -> bool {
    let text = |block: &BlockMarks| block.shape.kind == ShapeKind::Paragraph;
    if !(text(alone) && text(same) && text(other)) {
        return false;
    }
    let both = same.letters + alone.letters;
    other.letters.abs_diff(both) < other.letters.abs_diff(same.letters)
}
