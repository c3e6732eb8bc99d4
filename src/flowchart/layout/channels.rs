//! Channels: in, ordered layers and columns; out, the horizontal runs between
//! each two layers and their tracks, counted from the top.
//!
//! Of two runs that share a stretch, the one that should be above is the one
//! that crosses the other's verticals less often; that order is found by
//! repeated insertion, and tracks follow from it by the left-edge rule
//! (Hashimoto and Stevens 1971). Two verticals may never lie on top of each
//! other: where two edges swap columns, one takes an extra track halfway (a
//! dogleg, Deutsch 1976).

use super::columns::Columns;
use super::layers::Layered;
use super::spacing::{BORDER_GAP, EDGE_GAP};

/// One horizontal run of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) segment: usize,
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) track: usize,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Channel {
    /// By segment; the two runs of a dogleg from top to bottom.
    pub(super) runs: Vec<Run>,
    pub(super) tracks: usize,
}

/// Verticals nearer than this count as on top of each other.
const CLOSE: i32 = 9;
/// Runs nearer than this cannot share a track.
const APART: i32 = 14;
const OVERLAP_COST: i32 = 50;
const ROUNDS: usize = 8;

pub(super) fn channels(graph: &Layered, columns: &Columns) -> Vec<Channel> {
    (0..graph.channel.len()).map(|layer| channel(graph, columns, layer)).collect()
}

/// The x where a segment arrives from above and where it goes on below.
pub(super) fn ends(graph: &Layered, columns: &Columns, segment: usize) -> (i32, i32) {
    let piece = &graph.segments[segment];
    let (mut from, mut to) = (columns.x[piece.upper], columns.x[piece.lower]);
    if piece.turns_at_bend() {
        // It turned in the row of its node and passes the channel straight.
        let bend = if graph.elements[piece.upper].is_node() { to } else { from };
        return (bend, bend);
    }
    if graph.elements[piece.upper].is_node() {
        from += piece.port;
    } else if graph.elements[piece.lower].is_node() {
        to += piece.port;
    }
    (from, to)
}

fn channel(graph: &Layered, columns: &Columns, layer: usize) -> Channel {
    let mut runs = Vec::new();
    let mut verticals = Vec::new();
    for &segment in &graph.channel[layer] {
        let (from, to) = ends(graph, columns, segment);
        verticals.extend([from, to]);
        if from != to {
            runs.push(Run { segment, from, to, track: 0 });
        }
    }
    let mut channel = assign(runs);
    // Each turn takes one run apart, and a dogleg conflicts with nothing.
    while let Some(first) = conflict(&channel) {
        dogleg(&mut channel, first, columns, &mut verticals);
    }
    channel.runs.sort_by_key(|run| (run.segment, run.track));
    channel
}

fn assign(mut runs: Vec<Run>) -> Channel {
    let order = sequence(&runs);
    let mut tracks = 0;
    for (nth, &i) in order.iter().enumerate() {
        let above = order[..nth]
            .iter()
            .filter(|&&j| overlap(&runs[i], &runs[j]))
            .map(|&j| runs[j].track + 1);
        runs[i].track = above.max().unwrap_or(0);
        tracks = tracks.max(runs[i].track + 1);
    }
    Channel { runs, tracks }
}

fn overlap(a: &Run, b: &Run) -> bool {
    a.from.max(a.to).min(b.from.max(b.to)) > a.from.min(a.to).max(b.from.min(b.to)) - APART
}

/// What it costs to put `above` above `below`.
fn cost(above: &Run, below: &Run) -> i32 {
    let spans = |run: &Run, x: i32| (run.from.min(run.to)..=run.from.max(run.to)).contains(&x);
    let mut cost = i32::from(spans(below, above.to)) + i32::from(spans(above, below.from));
    if lie_on_top(above, below) {
        cost += OVERLAP_COST;
    }
    cost
}

/// The lower end of the upper run and the upper end of the lower run in one
/// column: their verticals would share a stretch.
fn lie_on_top(above: &Run, below: &Run) -> bool {
    (above.to - below.from).abs() < CLOSE
}

/// The runs from top to bottom.
fn sequence(runs: &[Run]) -> Vec<usize> {
    let count = runs.len();
    let table: Vec<i32> =
        (0..count * count).map(|k| cost(&runs[k / count], &runs[k % count])).collect();
    let mut by_start: Vec<usize> = (0..count).collect();
    by_start.sort_by_key(|&i| (runs[i].from, runs[i].to, i));
    let mut order = Vec::with_capacity(count);
    for &run in &by_start {
        let place = cheapest_place(&table, count, &order, run, None);
        order.insert(place, run);
    }
    for _ in 0..ROUNDS {
        let mut changed = false;
        for &run in &by_start {
            let Some(now) = order.iter().position(|&other| other == run) else { continue };
            order.remove(now);
            let place = cheapest_place(&table, count, &order, run, Some(now));
            order.insert(place, run);
            changed |= place != now;
        }
        if !changed {
            break;
        }
    }
    order
}

/// Where in the order the run costs least; `now` wins a tie.
fn cheapest_place(
    table: &[i32],
    count: usize,
    order: &[usize],
    run: usize,
    now: Option<usize>,
) -> usize {
    let mut total: i32 = order.iter().map(|&other| table[run * count + other]).sum();
    let (mut best, mut place) = (total * 2 - i32::from(now == Some(0)), 0);
    for (i, &other) in order.iter().enumerate() {
        total += table[other * count + run] - table[run * count + other];
        let value = total * 2 - i32::from(now == Some(i + 1));
        if value < best {
            (best, place) = (value, i + 1);
        }
    }
    place
}

/// A run whose lower vertical lies on the upper vertical of a run below it.
fn conflict(channel: &Channel) -> Option<usize> {
    (0..channel.runs.len()).find(|&i| {
        let above = &channel.runs[i];
        let touches = |below: &Run| {
            below.segment != above.segment && above.track < below.track && lie_on_top(above, below)
        };
        channel.runs.iter().any(touches)
    })
}

/// Splits a run: to a free column on a new track at the top, on to its end on a
/// new track at the bottom.
fn dogleg(channel: &mut Channel, run: usize, columns: &Columns, verticals: &mut Vec<i32>) {
    for other in &mut channel.runs {
        other.track += 1;
    }
    let Run { segment, from, to, .. } = channel.runs[run];
    let middle = free_column(columns, verticals, from, to);
    verticals.push(middle);
    channel.runs[run] = Run { segment, from, to: middle, track: 0 };
    channel.runs.push(Run { segment, from: middle, to, track: channel.tracks + 1 });
    channel.tracks += 2;
}

/// The column nearest to the middle of the run that is clear of all verticals
/// and lane borders, inside the drawing if there is one.
fn free_column(columns: &Columns, verticals: &[i32], from: i32, to: i32) -> i32 {
    let middle = (from + to) / 2;
    let (low, high) =
        (columns.borders[0] + BORDER_GAP, columns.borders[columns.borders.len() - 1] - BORDER_GAP);
    let free = |x: &i32| {
        verticals.iter().all(|vertical| (vertical - x).abs() >= EDGE_GAP)
            && columns.borders.iter().all(|border| (border - x).abs() >= BORDER_GAP)
    };
    let around = || (0..high - low).flat_map(move |step| [middle + step, middle - step]);
    around()
        .filter(|x| (low..=high).contains(x))
        .find(free)
        .or_else(|| (high..).find(free))
        .unwrap_or(middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(segment: usize, from: i32, to: i32) -> Run {
        Run { segment, from, to, track: 0 }
    }

    #[test]
    fn runs_that_do_not_meet_share_a_track() {
        assert_eq!(assign(vec![run(0, 0, 40), run(1, 60, 100)]).tracks, 1);
    }

    #[test]
    fn nested_runs_take_the_order_without_a_crossing() {
        // Both go right: the one that starts further right must be above.
        let channel = assign(vec![run(0, 0, 60), run(1, 40, 100)]);
        assert!(channel.runs[1].track < channel.runs[0].track);
    }

    #[test]
    fn a_run_that_ends_where_another_starts_is_below_it() {
        let channel = assign(vec![run(0, 0, 60), run(1, 60, 100)]);
        assert!(channel.runs[1].track < channel.runs[0].track);
        assert_eq!(conflict(&channel), None);
    }

    #[test]
    fn edges_that_swap_columns_get_a_dogleg() {
        let mut channel = assign(vec![run(0, 20, 80), run(1, 80, 20)]);
        let columns = Columns { x: Vec::new(), borders: vec![0, 100] };
        let mut verticals = vec![20, 80, 80, 20];
        while let Some(first) = conflict(&channel) {
            dogleg(&mut channel, first, &columns, &mut verticals);
        }
        assert_eq!(channel.runs.len(), 3);
        assert_eq!(verticals[4], 50);
    }
}
