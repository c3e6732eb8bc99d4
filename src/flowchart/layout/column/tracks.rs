//! Tracks: in, rows and the gutter of each exit; out, the x of each exit's
//! track, seen from the axis, or the way it must take as there is no room.
//!
//! Lines of one trunk share a track. Short trunks run inside; where two trunks
//! would cross less the other way round, they change places. A track stands as
//! near to the axis as the boxes it passes and the tracks inside it allow, on
//! a grid, so that lines far from each other still stand in line.

use super::super::geometry::Rect;
use super::order::{Order, Trunk};
use super::rows::{Rows, Way};
use super::sides::Span;
use super::spacing::{CLEAR, TRACK_GAP};

/// How far from the axis things may stand, at the left and at the right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) left: i32,
    pub(super) right: i32,
}

pub(super) struct Tracks {
    /// By exit.
    pub(super) x: Vec<Option<i32>>,
    /// Exits without room, and the way that is left to them.
    pub(super) moved: Vec<(usize, Way)>,
}

/// Lines that share a track.
#[derive(Clone)]
struct Bundle {
    trunk: Trunk,
    exits: Vec<usize>,
    top: i32,
    bottom: i32,
}

impl Bundle {
    fn measure(&mut self, spans: &[Span]) {
        self.top = self.exits.iter().map(|&exit| spans[exit].0).min().unwrap_or(0);
        self.bottom = self.exits.iter().map(|&exit| spans[exit].1).max().unwrap_or(0);
    }

    fn near(&self, top: i32, bottom: i32, air: i32) -> bool {
        self.top < bottom + air && top < self.bottom + air
    }

    /// Lines that only meet at the row of one box may stand in line.
    fn shares_row(&self, other: &Bundle) -> bool {
        let node = |trunk| match trunk {
            Trunk::Into(node, _) => (true, node),
            Trunk::From(node, _) => (false, node),
        };
        node(self.trunk) == node(other.trunk)
            && (self.bottom == other.top || other.bottom == self.top)
    }
}

pub(super) fn tracks(
    order: &Order,
    rows: &Rows,
    spans: &[Span],
    ways: &[Way],
    room: Room,
) -> Tracks {
    let axis = order.steps.iter().filter_map(|step| rows.boxes.get(step.node));
    let base = axis.map(|rect| rect.width / 2).max().unwrap_or(0) + CLEAR;
    let bundles = |way| inside_out(bundles(order, spans, ways, way), spans);
    let both = [bundles(Way::Left), bundles(Way::Right)];
    let mut gutters =
        [Gutter::new(rows, spans, -1, room.left), Gutter::new(rows, spans, 1, room.right)];
    gutters.iter_mut().for_each(|gutter| gutter.grid = Some(base));
    let tracks = fill(order, &mut gutters, &both);
    if tracks.moved.is_empty() {
        return tracks;
    }
    // A grid wastes room.
    gutters.iter_mut().for_each(|gutter| gutter.grid = None);
    fill(order, &mut gutters, &both)
}

/// Fills both gutters, short lines first. A line without room tries the other.
fn fill(order: &Order, gutters: &mut [Gutter; 2], bundles: &[Vec<Bundle>; 2]) -> Tracks {
    let mut tracks = Tracks { x: vec![None; order.exits.len()], moved: Vec::new() };
    gutters.iter_mut().for_each(|gutter| gutter.busy.clear());
    let mut next = [0, 0];
    loop {
        let length = |side: usize| bundles[side].get(next[side]).map(|b| b.bottom - b.top);
        let side = match (length(0), length(1)) {
            (None, None) => return tracks,
            (Some(left), Some(right)) => usize::from(right < left),
            (left, _) => usize::from(left.is_none()),
        };
        let bundle = bundles[side][next[side]].clone();
        next[side] += 1;
        for alone in gutters[side].place(bundle, &mut tracks) {
            let Some(&exit) = alone.exits.first() else { continue };
            let turns = !order.exits[exit].indented
                && gutters[1 - side].place(alone, &mut tracks).is_empty();
            let way = if side == 0 { Way::Right } else { Way::Left };
            tracks.moved.push((exit, if turns { way } else { Way::Jump }));
        }
    }
}

/// The bundles of a gutter.
fn bundles(order: &Order, spans: &[Span], ways: &[Way], way: Way) -> Vec<Bundle> {
    let mut exits: Vec<usize> = (0..ways.len()).filter(|&exit| ways[exit] == way).collect();
    exits.sort_by_key(|&exit| (order.exits[exit].trunk, exit));
    let same = exits.chunk_by(|&a, &b| order.exits[a].trunk == order.exits[b].trunk);
    let bundle = |exits: &[usize]| {
        let trunk = order.exits[exits[0]].trunk;
        let mut bundle = Bundle { trunk, exits: exits.to_vec(), top: 0, bottom: 0 };
        bundle.measure(spans);
        bundle
    };
    same.map(bundle).collect()
}

/// Short before long, then better places for single bundles.
fn inside_out(mut bundles: Vec<Bundle>, spans: &[Span]) -> Vec<Bundle> {
    bundles.sort_by_key(|bundle| (bundle.bottom - bundle.top, bundle.top));
    let price = |inner: usize, outer: usize| {
        crossings(&bundles[inner], &bundles[outer], spans)
            - crossings(&bundles[outer], &bundles[inner], spans)
    };
    let mut places: Vec<usize> = (0..bundles.len()).collect();
    for bundle in 0..bundles.len() {
        let Some(at) = places.iter().position(|&place| place == bundle) else { continue };
        let (mut best, mut sum) = ((0, at), 0);
        for (place, &other) in places.iter().enumerate().skip(at + 1) {
            sum += price(other, bundle);
            best = best.min((sum, place));
        }
        sum = 0;
        for place in (0..at).rev() {
            sum += price(bundle, places[place]);
            if sum < best.0 {
                best = (sum, place);
            }
        }
        places.remove(at);
        places.insert(best.1, bundle);
    }
    let mut rank = vec![0; bundles.len()];
    places.iter().enumerate().for_each(|(place, &bundle)| rank[bundle] = place);
    let mut ranked: Vec<(usize, Bundle)> = rank.into_iter().zip(bundles).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, bundle)| bundle).collect()
}

/// How often the rows of the outer bundle cross the inner one.
fn crossings(inner: &Bundle, outer: &Bundle, spans: &[Span]) -> i32 {
    if !inner.near(outer.top, outer.bottom, 0) {
        return 0;
    }
    let mut count = 0;
    for &exit in &outer.exits {
        for y in [spans[exit].0, spans[exit].1] {
            let over = inner.exits.iter().filter(|&&e| spans[e].0 < y && y < spans[e].1);
            count += over.count() as i32;
        }
    }
    count
}

struct Gutter<'a> {
    spans: &'a [Span],
    /// -1 at the left of the axis, 1 at the right.
    sign: i32,
    reach: i32,
    solids: Vec<Solid>,
    /// A track of the grid.
    grid: Option<i32>,
    /// Placed bundles with the distance of their track from the axis.
    busy: Vec<(i32, Bundle)>,
}

/// How far something stands out from the axis.
struct Solid {
    top: i32,
    bottom: i32,
    distance: i32,
    /// The lowest bottom of this one and all that begin above it.
    lowest: i32,
}

impl<'a> Gutter<'a> {
    fn new(rows: &Rows, spans: &'a [Span], sign: i32, reach: i32) -> Self {
        let solid = |rect: &Rect| {
            let (top, bottom) = (rect.y, rect.bottom());
            let distance = if sign < 0 { -rect.x } else { rect.right() };
            Solid { top, bottom, distance, lowest: bottom }
        };
        let mut solids: Vec<Solid> = rows.solids.iter().map(solid).collect();
        solids.sort_by_key(|solid| solid.top);
        let mut lowest = i32::MIN;
        for solid in &mut solids {
            lowest = lowest.max(solid.bottom);
            solid.lowest = lowest;
        }
        Gutter { spans, sign, reach, solids, grid: None, busy: Vec::new() }
    }

    /// Finds a track; while there is none, the longest line is left out.
    fn place(&mut self, mut bundle: Bundle, tracks: &mut Tracks) -> Vec<Bundle> {
        let mut left_out = Vec::new();
        while !bundle.exits.is_empty() {
            if let Some(distance) = self.free(&bundle) {
                for &exit in &bundle.exits {
                    tracks.x[exit] = Some(self.sign * distance);
                }
                self.busy.push((distance, bundle));
                break;
            }
            let length = |&place: &usize| {
                let exit = bundle.exits[place];
                (self.spans[exit].1 - self.spans[exit].0, exit)
            };
            let Some(longest) = (0..bundle.exits.len()).max_by_key(length) else { break };
            let mut alone = Bundle { exits: vec![bundle.exits.remove(longest)], ..bundle.clone() };
            alone.measure(self.spans);
            left_out.push(alone);
            bundle.measure(self.spans);
        }
        left_out
    }

    /// The nearest track that is free over the whole height of a bundle.
    fn free(&self, bundle: &Bundle) -> Option<i32> {
        let (top, bottom) = (bundle.top - CLEAR / 2, bundle.bottom + CLEAR / 2);
        let first = self.solids.partition_point(|solid| solid.lowest <= top);
        let beside = self.solids[first..].iter().take_while(|solid| solid.top < bottom);
        let beside = beside.filter(|solid| solid.bottom > top).map(|solid| solid.distance);
        let mut at = beside.max().unwrap_or(0) + CLEAR;
        for (distance, other) in &self.busy {
            if other.near(bundle.top, bundle.bottom, CLEAR + 1) && !other.shares_row(bundle) {
                at = at.max(distance + TRACK_GAP);
            }
        }
        let off = self.grid.map_or(0, |grid| (at - grid).rem_euclid(TRACK_GAP));
        let on_grid = if off == 0 { at } else { at + TRACK_GAP - off };
        [on_grid, at].into_iter().find(|&distance| distance <= self.reach)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::chart;
    use super::super::{order, rows, sides};
    use super::*;

    fn drawn(edges: &[(usize, usize)], reach: i32) -> Tracks {
        let input = chart(6, edges);
        let order = order::order(&input, 360);
        let ways = vec![Way::Left; order.exits.len()];
        let rows = rows::rows(&input, &order, &ways);
        let spans = sides::spans(&order, &rows);
        tracks(&order, &rows, &spans, &ways, Room { left: reach, right: reach })
    }

    const CHAIN: [(usize, usize); 5] = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)];

    #[test]
    fn a_line_within_another_runs_inside() {
        let tracks = drawn(&[&CHAIN[..], &[(0, 5), (1, 3)]].concat(), 200);
        assert_eq!(tracks.x, [Some(-40 - CLEAR - TRACK_GAP), Some(-40 - CLEAR)]);
    }

    #[test]
    fn lines_to_one_target_share_a_track() {
        let tracks = drawn(&[&CHAIN[..], &[(0, 5), (1, 5)]].concat(), 200);
        assert_eq!(tracks.x[0], tracks.x[1]);
    }

    #[test]
    fn a_full_gutter_leaves_out_the_longest_line() {
        let tracks = drawn(&[&CHAIN[..], &[(0, 5), (1, 3)]].concat(), 40 + CLEAR);
        assert_eq!(tracks.moved, [(0, Way::Right)]);
        let three = drawn(&[&CHAIN[..], &[(0, 3), (1, 4), (2, 5)]].concat(), 40 + CLEAR);
        assert_eq!(three.moved, [(1, Way::Right), (2, Way::Jump)]);
    }
}
