//! Edges that leave or enter a node at its left or right side: in, ordered
//! layers (and columns); out, the `side` of segments.
//!
//! A back edge leaves and enters at a side when the order of the layers allows
//! it, so it never comes in from below. A branch of a decision leaves at the
//! corner when its target lies beyond it and the row is free: one bend less,
//! and the way a reader expects to see yes and no.

use super::Shape;
use super::layers::Layered;
use super::place::Columns;
use super::ports::in_order;
use super::spacing::SIDE_RUN;

/// A branch must lie this far beyond the corner before it may leave from there.
const BEYOND: i32 = SIDE_RUN + 8;

/// Back edges that can end at a side, as (segment, side).
pub fn back_edges(graph: &Layered) -> Vec<(usize, i32)> {
    let mut found = Vec::new();
    for node in 0..graph.nodes.len() {
        for segments in [&graph.up[node], &graph.down[node]] {
            let sorted = in_order(graph, node, segments);
            let (Some(&first), Some(&last)) = (sorted.first(), sorted.last()) else { continue };
            // The right side first: most charts have more room there.
            for (segment, side) in [(last, 1), (first, -1)] {
                if graph.back[graph.segments[segment].edge] && !found.iter().any(|&(s, _)| s == segment) {
                    found.push((segment, side));
                }
            }
        }
    }
    found
}

/// Is the side free, seen from the order of the layers alone?
pub fn is_open(graph: &Layered, segment: usize, side: i32) -> bool {
    let Some(node) = graph.node_end(segment) else { return false };
    if side > 0 && !graph.loops[node].is_empty() {
        return false;
    }
    let own = |s: &usize| graph.segments[*s].side == side;
    if graph.up[node].iter().chain(&graph.down[node]).any(own) {
        return false;
    }
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
pub fn neighbour(graph: &Layered, node: usize, side: i32) -> Option<usize> {
    let row = &graph.layers[graph.elements[node].layer];
    let place = graph.position[node];
    if side > 0 { row.get(place + 1).copied() } else { place.checked_sub(1).map(|place| row[place]) }
}

/// The bend of the edge that leaves the node at that side.
pub fn bend_at(graph: &Layered, node: usize, side: i32) -> Option<usize> {
    let mut segments = graph.up[node].iter().chain(&graph.down[node]);
    segments.find(|&&s| graph.segments[s].side == side).map(|&s| graph.other_end(s, node))
}

/// Moves branches of decisions to the corners where their targets lie beyond
/// them; true when any moved.
pub fn branches(graph: &mut Layered, columns: &Columns) -> bool {
    let mut moved = false;
    for node in 0..graph.nodes.len() {
        if graph.nodes[node].shape != Shape::Diamond {
            continue;
        }
        let sorted = in_order(graph, node, &graph.down[node]);
        let (Some(&first), Some(&last)) = (sorted.first(), sorted.last()) else { continue };
        for (segment, side) in [(first, -1), (last, 1)] {
            let remaining = graph.down[node].iter().filter(|&&s| graph.segments[s].side == 0).count();
            let edge = graph.segments[segment].edge;
            if remaining > 1 && graph.segments[segment].side == 0 && !graph.back[edge] && lies_beyond(graph, columns, segment, node, side) {
                graph.segments[segment].side = side;
                moved = true;
            }
        }
    }
    moved
}

fn lies_beyond(graph: &Layered, columns: &Columns, segment: usize, node: usize, side: i32) -> bool {
    if !is_open(graph, segment, side) {
        return false;
    }
    let bend = columns.x[graph.other_end(segment, node)];
    if (bend - columns.x[node]) * side <= graph.nodes[node].width / 2 + BEYOND {
        return false;
    }
    let Some(next) = neighbour(graph, node, side) else { return true };
    let element = &graph.elements[next];
    let free = |edge: i32| (edge - bend) * side >= SIDE_RUN;
    let opposite = bend_at(graph, next, -side).map(|other| columns.x[other]);
    free(columns.x[next] + if side > 0 { -element.left } else { element.right }) && opposite.is_none_or(free)
}

#[cfg(test)]
mod tests {
    use super::*;
    use super::super::layers::layers;
    use super::super::samples::chart;

    #[test]
    fn a_back_edge_ends_at_the_sides_of_both_nodes() {
        let input = chart(3, &[(0, 1), (1, 2), (2, 0)]);
        let graph = layers(&input, &[false, false, true], &[0; 3], &[0, 1, 2]).unwrap();
        let found = back_edges(&graph);
        assert_eq!(found, [(4, 1), (7, 1)]);
        assert!(found.iter().all(|&(segment, side)| is_open(&graph, segment, side)));
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
