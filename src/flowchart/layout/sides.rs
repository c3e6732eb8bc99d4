//! Edges that leave or enter a node at its left or right side: in, ordered
//! layers (and columns); out, the `side` of segments.
//!
//! A back edge leaves and enters at a side when the order of the layers allows
//! it, so it never comes in from below. A branch of a decision leaves at the
//! corner when its target lies beyond it and the row is free: one bend less,
//! and the way a reader expects to see yes and no.

use std::cmp::Ordering;

use super::Shape;
use super::columns::Columns;
use super::layers::{Body, Layered};
use super::ports::in_order;
use super::spacing::{EDGE_GAP, SIDE_RUN};

/// A branch must lie this far beyond the corner before it may leave from there.
const BEYOND: i32 = SIDE_RUN + 8;

/// Moves back edges that stand outermost at their node to its sides.
pub(super) fn back_edges(graph: &mut Layered) {
    for node in 0..graph.nodes.len() {
        let runs: Vec<Run> = [&graph.up[node], &graph.down[node]]
            .into_iter()
            .flat_map(|list| outermost(graph, node, list))
            .collect();
        turn_loops(graph, node, &runs);
        let mut free = [capacity(graph.nodes[node]); 2];
        for Run { segments, side } in runs {
            let free = &mut free[usize::from(side > 0)];
            let take = segments.len().min(*free);
            let taken = graph.taken[node][usize::from(side > 0)];
            if take > 0 && !taken && (graph.loops[node].is_empty() || graph.loop_side[node] != side)
            {
                *free -= take;
                take_side(graph, node, &segments[..take], side);
            }
        }
    }
}

/// Back edges at one side of a node, from the outside inwards.
struct Run {
    segments: Vec<usize>,
    side: i32,
}

fn outermost(graph: &Layered, node: usize, list: &[usize]) -> [Run; 2] {
    let sorted = in_order(graph, node, list);
    let is_back = |segment: &&usize| graph.back[graph.segments[**segment].edge];
    let mut right: Vec<usize> = sorted.iter().rev().take_while(is_back).copied().collect();
    let mut left: Vec<usize> = sorted.iter().take_while(is_back).copied().collect();
    if right.len() == sorted.len() {
        // Only back edges here: divided by where they lead.
        let split = sorted.iter().filter(|&&segment| towards(graph, segment, node) < 0).count();
        left.truncate(split);
        right.truncate(sorted.len() - split);
    }
    [Run { segments: right, side: 1 }, Run { segments: left, side: -1 }]
}

/// Gives the side to back edges, from the outside inwards. Where the row is not
/// open the edge becomes a stub, and then all inside it.
fn take_side(graph: &mut Layered, node: usize, segments: &[usize], side: i32) {
    let open = segments.iter().take_while(|&&segment| is_open(graph, segment, side)).count();
    segments.iter().for_each(|&segment| graph.segments[segment].side = side);
    make_stubs(graph, node, &segments[open..], side);
}

/// Stubs stand beside the node, the outermost farthest away.
fn make_stubs(graph: &mut Layered, node: usize, segments: &[usize], side: i32) {
    let half = graph.nodes[node].width / 2;
    for (nth, &segment) in segments.iter().rev().enumerate() {
        let reach = half + SIDE_RUN + nth as i32 * EDGE_GAP;
        graph.segments[segment].stub = true;
        graph.segments[segment].port = side * reach;
        let element = &mut graph.elements[node];
        let taken = if side > 0 { &mut element.right } else { &mut element.left };
        *taken = reach.max(*taken);
    }
}

/// Makes all edges at sides stubs, which always have a solution.
pub(super) fn only_stubs(graph: &mut Layered) {
    for node in 0..graph.nodes.len() {
        for below in [false, true] {
            for side in [-1, 1] {
                let list = if below { &graph.down[node] } else { &graph.up[node] };
                let mut segments: Vec<usize> =
                    list.iter().copied().filter(|&s| graph.segments[s].side == side).collect();
                segments.sort_by_key(|&s| -side * graph.position[graph.other_end(s, node)] as i32);
                make_stubs(graph, node, &segments, side);
            }
        }
    }
}

/// The side on which the other end of a back edge lies; the one without loops
/// when it lies in the same lane.
fn towards(graph: &Layered, segment: usize, node: usize) -> i32 {
    let chain = &graph.chains[graph.segments[segment].edge];
    let other = if chain[0] == node { chain[chain.len() - 1] } else { chain[0] };
    match graph.elements[other].lane.cmp(&graph.elements[node].lane) {
        Ordering::Less => -1,
        Ordering::Greater => 1,
        Ordering::Equal if graph.loops[node].is_empty() => 1,
        Ordering::Equal => -graph.loop_side[node],
    }
}

/// Draws the loops of a node on the left when only the right is wanted.
fn turn_loops(graph: &mut Layered, node: usize, runs: &[Run]) {
    let wanted = |side: i32| runs.iter().any(|run| run.side == side && !run.segments.is_empty());
    if !graph.loops[node].is_empty() && wanted(1) && !wanted(-1) {
        graph.loop_side[node] = -1;
        let element = &mut graph.elements[node];
        (element.left, element.right) = (element.right, element.left);
    }
}

/// Can the edge run straight out to above (or below) its bend, seen from the
/// order of the layers alone?
fn is_open(graph: &Layered, segment: usize, side: i32) -> bool {
    let Some(node) = graph.node_end(segment) else { return false };
    let below = graph.segments[segment].upper == node;
    let bend = graph.other_end(segment, node);
    // Everything beyond the node must stay beyond the bend, or they cross.
    let row = &graph.layers[graph.elements[node].layer];
    let place = graph.position[node];
    let beyond = if side > 0 { &row[place + 1..] } else { &row[..place] };
    beyond.iter().all(|&other| {
        let segments = if below { &graph.down[other] } else { &graph.up[other] };
        segments.iter().all(|&s| {
            let end = graph.position[graph.other_end(s, other)];
            (end > graph.position[bend]) == (side > 0)
        })
    })
}

/// The element next to the node on that side of its row.
pub(super) fn neighbour(graph: &Layered, node: usize, side: i32) -> Option<usize> {
    let row = &graph.layers[graph.elements[node].layer];
    let place = graph.position[node];
    if side > 0 {
        row.get(place + 1).copied()
    } else {
        place.checked_sub(1).map(|place| row[place])
    }
}

/// The segments that end at that side of the node.
fn at_side(graph: &Layered, node: usize, side: i32) -> impl Iterator<Item = usize> {
    let segments = graph.up[node].iter().chain(&graph.down[node]).copied();
    segments.filter(move |&segment| graph.segments[segment].side == side)
}

/// The bends above or below which edges turn that end at that side of an
/// element; none unless it is a node.
pub(super) fn bends_at(graph: &Layered, element: usize, side: i32) -> impl Iterator<Item = usize> {
    let turning =
        at_side(graph, element, side).filter(|&segment| graph.segments[segment].turns_at_bend());
    turning
        .map(move |segment| graph.other_end(segment, element))
        .filter(move |_| graph.elements[element].is_node())
}

/// Edges at one side of a node stand this far apart when there is room.
const LEVEL_GAP: i32 = 14;
/// And never nearer than this, nor nearer to a corner than the next.
const LEVEL_LEAST: i32 = 10;
const LEVEL_CORNER: i32 = 8;

/// How many edges can end at a side: a decision has one corner.
fn capacity(body: Body) -> usize {
    match body.shape {
        Shape::Box => 1 + (2 * ((body.height / 2 - LEVEL_CORNER) / LEVEL_LEAST)).max(0) as usize,
        Shape::Diamond | Shape::Pill => 1,
    }
}

/// Spreads edges over the sides of boxes so that they do not cross there: from
/// top to bottom those that go up, the nearest bend first, then those that go
/// down, the farthest first.
pub(super) fn levels(graph: &mut Layered) {
    for node in 0..graph.nodes.len() {
        for side in [-1, 1] {
            let mut here: Vec<usize> = at_side(graph, node, side).collect();
            here.sort_by_key(|&segment| {
                let down = graph.segments[segment].upper == node;
                let distance = side * graph.position[graph.other_end(segment, node)] as i32;
                (down, if down { -distance } else { distance }, segment)
            });
            let gaps = here.len().saturating_sub(1) as i32;
            let gap = LEVEL_GAP.min((graph.nodes[node].height - 2 * LEVEL_CORNER) / gaps.max(1));
            for (nth, segment) in here.into_iter().enumerate() {
                graph.segments[segment].level = (2 * nth as i32 - gaps) * gap / 2;
            }
        }
    }
}

/// Moves branches of decisions to the corners where their targets lie beyond
/// them; true when any moved.
pub(super) fn branches(graph: &mut Layered, columns: &Columns) -> bool {
    let mut moved = false;
    for node in 0..graph.nodes.len() {
        if graph.nodes[node].shape != Shape::Diamond {
            continue;
        }
        let sorted = in_order(graph, node, &graph.down[node]);
        let (Some(&first), Some(&last)) = (sorted.first(), sorted.last()) else { continue };
        for (segment, side) in [(first, -1), (last, 1)] {
            let remaining =
                graph.down[node].iter().filter(|&&s| graph.segments[s].side == 0).count();
            let edge = graph.segments[segment].edge;
            if remaining > 1
                && graph.segments[segment].side == 0
                && !graph.back[edge]
                && !graph.main[edge]
                && lies_beyond(graph, columns, segment, node, side)
            {
                graph.segments[segment].side = side;
                moved = true;
            }
        }
    }
    moved
}

/// Is there nothing at that side of the node yet?
fn is_free(graph: &Layered, node: usize, side: i32) -> bool {
    let loops = !graph.loops[node].is_empty() && graph.loop_side[node] == side;
    let taken = graph.taken[node][usize::from(side > 0)];
    !loops && !taken && at_side(graph, node, side).next().is_none()
}

/// Does the edge go on beyond that side of the node, with nothing in between?
pub(super) fn lies_beyond(
    graph: &Layered,
    columns: &Columns,
    segment: usize,
    node: usize,
    side: i32,
) -> bool {
    if !is_free(graph, node, side) || !is_open(graph, segment, side) {
        return false;
    }
    let bend = columns.x[graph.other_end(segment, node)];
    if (bend - columns.x[node]) * side <= graph.nodes[node].width / 2 + BEYOND {
        return false;
    }
    let Some(next) = neighbour(graph, node, side) else { return true };
    let element = &graph.elements[next];
    let free = |edge: i32| (edge - bend) * side >= SIDE_RUN;
    let near = columns.x[next] + if side > 0 { -element.left } else { element.right };
    free(near) && bends_at(graph, next, -side).all(|other| free(columns.x[other]))
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_back_edge_ends_at_the_sides_of_both_nodes() {
        let input = chart(3, &[(0, 1), (1, 2), (2, 0)]);
        let mut graph = layers(&input, &[false, false, true], &[0; 3], &[0, 1, 2]).unwrap();
        back_edges(&mut graph);
        let sides: Vec<_> = graph.pieces[2]
            .iter()
            .map(|&s| (graph.segments[s].side, graph.segments[s].stub))
            .collect();
        assert_eq!(sides, [(1, false), (0, false), (0, false), (1, false)]);
    }

    #[test]
    fn back_edges_at_one_side_are_nested() {
        let input = chart(3, &[(0, 1), (1, 2), (1, 0), (2, 0)]);
        let mut graph = layers(&input, &[false, false, true, true], &[0; 3], &[0, 1, 2]).unwrap();
        back_edges(&mut graph);
        levels(&mut graph);
        let level = |edge: usize| graph.segments[graph.pieces[edge][0]].level;
        assert_eq!((level(2), level(3)), (7, -7));
    }

    #[test]
    fn a_back_edge_whose_row_is_crossed_becomes_a_stub() {
        // 2 -> 0 comes up right of the edge below 3, the neighbour of 0.
        let input = chart(5, &[(0, 1), (1, 2), (3, 4), (2, 0)]);
        let mut graph =
            layers(&input, &[false, false, false, true], &[0; 5], &[0, 1, 2, 0, 1]).unwrap();
        back_edges(&mut graph);
        let first = &graph.segments[graph.pieces[3][0]];
        assert_eq!((first.side, first.stub, first.port), (1, true, 52));
        assert_eq!(graph.elements[0].right, 52);
    }

    #[test]
    fn a_side_is_closed_when_the_row_beyond_would_be_crossed() {
        let input = chart(4, &[(1, 2), (0, 3)]);
        let graph = layers(&input, &[false; 2], &[0; 4], &[0, 0, 1, 1]).unwrap();
        // 0 stands left of 1 but the bend of 0 -> 3 right of that of 1 -> 2.
        assert!(!is_open(&graph, graph.pieces[1][0], 1));
        assert!(is_open(&graph, graph.pieces[1][0], -1));
    }
}
