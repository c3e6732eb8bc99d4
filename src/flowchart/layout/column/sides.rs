//! Sides: in, exits with their heights; out, the gutter of each.
//!
//! Two lines in one gutter cross where one begins or ends inside the other and
//! the other inside it. Lines down go left and lines up go right, so that a
//! reader knows a loop by its side; a crossing saved is worth an exception.
//! Local search over single lines and whole trunks, always in the same order.

use super::super::geometry::Point;
use super::order::{Exit, Order};
use super::rows::{Rows, Way};

/// Prices, to compare.
const CROSSING: i64 = 10;
const WRONG_SIDE: i64 = 4;
/// One more track than needed for the same target.
const SPLIT: i64 = 5;
/// Rounds of the search; a few are enough to come to rest.
const ROUNDS: usize = 20;

/// In charts with more lines and trunks, no line is held.
const KICKED: usize = 100;

/// From the upper to the lower end of an exit.
pub(super) type Span = (i32, i32);

pub(super) fn spans(order: &Order, rows: &Rows) -> Vec<Span> {
    let ends = |(exit, mouth): (&Exit, &Vec<Point>)| {
        let entry = rows.boxes[exit.to].center().y;
        let start = mouth.last().map_or(entry, |point| point.y);
        (start.min(entry), start.max(entry))
    };
    order.exits.iter().zip(&rows.mouths).map(ends).collect()
}

/// The gutter that an exit takes where nothing speaks against it.
pub(super) fn wish(exit: &Exit) -> Way {
    if exit.up || exit.indented { Way::Right } else { Way::Left }
}

/// Where two lines in one gutter must cross.
fn interleave(a: Span, b: Span) -> bool {
    (a.0 < b.0 && b.0 < a.1 && a.1 < b.1) || (b.0 < a.0 && a.0 < b.1 && b.1 < a.1)
}

/// Changes `ways` to fewer crossings; jumps stay jumps.
pub(super) fn choose(order: &Order, spans: &[Span], ways: &mut [Way]) {
    let mut groups: Vec<Vec<usize>> = (0..order.exits.len()).map(|exit| vec![exit]).collect();
    let mut by_trunk: Vec<usize> = (0..order.exits.len()).collect();
    by_trunk.sort_by_key(|&exit| (order.exits[exit].trunk, exit));
    let trunks = by_trunk.chunk_by(|&a, &b| order.exits[a].trunk == order.exits[b].trunk);
    groups.extend(trunks.filter(|trunk| trunk.len() > 1).map(<[usize]>::to_vec));
    descend(order, spans, ways, &groups, None);
    if groups.len() > KICKED {
        return;
    }
    // Out of a dead end: hold one line in the other gutter and let the rest follow.
    for exit in 0..order.exits.len() {
        let mut kicked = ways.to_vec();
        kicked[exit] = match ways[exit] {
            Way::Left => Way::Right,
            Way::Right if !order.exits[exit].indented => Way::Left,
            _ => continue,
        };
        descend(order, spans, &mut kicked, &groups, Some(exit));
        descend(order, spans, &mut kicked, &groups, None);
        if total(order, spans, &kicked) < total(order, spans, ways) {
            ways.copy_from_slice(&kicked);
        }
    }
}

/// Improves until nothing moves; `held` does not.
fn descend(
    order: &Order,
    spans: &[Span],
    ways: &mut [Way],
    groups: &[Vec<usize>],
    held: Option<usize>,
) {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for group in groups.iter().filter(|group| held.is_none_or(|held| !group.contains(&held))) {
            moved |= improve(order, spans, ways, group);
        }
        if !moved {
            return;
        }
    }
}

/// Twice the price of all crossings, and the rest.
fn total(order: &Order, spans: &[Span], ways: &[Way]) -> i64 {
    let lines = (0..ways.len()).filter(|&exit| ways[exit] != Way::Jump);
    lines.map(|exit| cost(order, spans, ways, &[], exit, ways[exit])).sum()
}

/// Moves a group to the other gutter if that is cheaper.
fn improve(order: &Order, spans: &[Span], ways: &mut [Way], group: &[usize]) -> bool {
    let free = |&exit: &usize| ways[exit] != Way::Jump && !order.exits[exit].indented;
    let group: Vec<usize> = group.iter().copied().filter(free).collect();
    let now: i64 =
        group.iter().map(|&exit| cost(order, spans, ways, &group, exit, ways[exit])).sum();
    let mut best = (now, None);
    for way in [Way::Left, Way::Right] {
        let all: i64 = group.iter().map(|&exit| cost(order, spans, ways, &group, exit, way)).sum();
        if all < best.0 {
            best = (all, Some(way));
        }
    }
    let Some(way) = best.1 else { return false };
    group.iter().for_each(|&exit| ways[exit] = way);
    true
}

/// What an exit costs in a gutter, the rest of its group aside.
fn cost(
    order: &Order,
    spans: &[Span],
    ways: &[Way],
    group: &[usize],
    exit: usize,
    way: Way,
) -> i64 {
    let this = &order.exits[exit];
    let mut cost = if wish(this) == way { 0 } else { WRONG_SIDE };
    let mut alone = true;
    for (other, &other_way) in ways.iter().enumerate() {
        if other_way != way || other == exit || group.contains(&other) {
            continue;
        }
        alone &= order.exits[other].trunk != this.trunk;
        if interleave(spans[exit], spans[other]) {
            cost += CROSSING;
        }
    }
    cost + if alone { SPLIT } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::chart;
    use super::super::{order, rows};
    use super::*;

    fn chosen(count: usize, edges: &[(usize, usize)]) -> Vec<Way> {
        let input = chart(count, edges);
        let order = order::order(&input, 360);
        let mut ways: Vec<Way> = order.exits.iter().map(wish).collect();
        let rows = rows::rows(&input, &order, &ways);
        choose(&order, &spans(&order, &rows), &mut ways);
        ways
    }

    #[test]
    fn lines_down_go_left_and_loops_right() {
        let chain = [(0, 1), (1, 2), (2, 3)];
        let ways = chosen(4, &[&chain[..], &[(0, 2), (3, 1)]].concat());
        assert_eq!(ways, [Way::Left, Way::Right]);
    }

    #[test]
    fn lines_that_would_cross_part() {
        let chain = [(0, 1), (1, 2), (2, 3), (3, 4)];
        let ways = chosen(5, &[&chain[..], &[(0, 3), (1, 4)]].concat());
        assert_ne!(ways[0], ways[1]);
    }
}
