//! An order that goes on from another: in, layers, and the layers with an order
//! from which few nodes were moved to other ranks; out, the first layers in order.
//!
//! Every piece of an edge stands where the edge stood, every node where it stood.
//! Only the edges that have become longer or shorter look for another way, and the
//! layers that they pass are sifted; the whole is when that promises something.

use super::crossings::{LANE, Order};
use super::layers::Layered;
use super::order::{Quality, Rows, keep_lanes, quality, settle};
use super::reinsert::Reinsertion;
use super::sift::sift;

/// Rounds in which the edges that changed look for a way.
const ROUNDS: usize = 2;

/// None when the number of crossings is not `promising`.
pub(super) fn resume(
    graph: &Layered,
    (before, rows): (&Layered, &Rows),
    promising: impl Fn(u64) -> bool,
) -> Option<(Quality, Rows)> {
    let mut order = Order::new(graph);
    let places = places(before, rows);
    let mut key = vec![0; graph.elements.len()];
    key[..graph.nodes.len()].copy_from_slice(&places[..graph.nodes.len()]);
    for (chain, was) in graph.chains.iter().zip(&before.chains) {
        for (nth, &element) in chain.iter().enumerate().skip(1) {
            if nth + 1 < chain.len() {
                // As far along the edge, to the nearest piece.
                let last = chain.len() - 1;
                key[element] = places[was[(nth * (was.len() - 1) + last / 2) / last]];
            }
        }
    }
    for layer in 0..order.layers.len() {
        order.layers[layer].sort_by_key(|&element| (key[element as usize], element));
        keep_lanes(&mut order.layers[layer], &order.lane, &key);
        order.reposition(layer);
    }
    mend(&mut order, before);
    if !promising(order.crossings()) {
        return None;
    }
    settle(&mut order);
    Some((quality(&order), order.layers))
}

/// Where each element stands in its layer: in its lane, or else from the middle.
fn places(graph: &Layered, rows: &Rows) -> Vec<i64> {
    let mut places = vec![0; graph.elements.len()];
    for row in rows {
        let lane = |element: u32| {
            let element = &graph.elements[element as usize];
            element.is_node().then_some(element.lane as i64)
        };
        let mut low = if graph.lanes == 1 { -(row.len() as i64 - 1) * LANE / 2 } else { 0 };
        for &element in row {
            if graph.lanes > 1 {
                low = lane(element).map_or(low, |lane| low.max(lane * LANE));
            }
            places[element as usize] = low;
            // A lane has room for more pieces than any layer has.
            low += if graph.lanes == 1 { LANE } else { 1 };
        }
    }
    places
}

/// The edges that are longer or shorter, or stand elsewhere, look for another way.
fn mend(order: &mut Order, before: &Layered) {
    let graph = order.graph;
    let has_moved = |&edge: &usize| {
        let (now, was) = (&graph.chains[edge], &before.chains[edge]);
        let layer =
            |graph: &Layered, chain: &[usize]| chain.first().map(|&e| graph.elements[e].layer);
        now.len() != was.len() || layer(graph, now) != layer(before, was)
    };
    let edges: Vec<usize> = (0..graph.chains.len()).filter(has_moved).collect();
    let mut touched = vec![false; order.layers.len()];
    for &element in edges.iter().flat_map(|&edge| &graph.chains[edge]) {
        touched[graph.elements[element].layer] = true;
    }
    let touched: Vec<usize> = (0..touched.len()).filter(|&layer| touched[layer]).collect();
    let mut reinsertion = Reinsertion::default();
    for _ in 0..ROUNDS {
        let mut gain: u64 = touched.iter().map(|&layer| sift(order, layer)).sum();
        gain += edges.iter().map(|&edge| reinsertion.reinsert(order, edge)).sum::<u64>();
        if gain == 0 {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::order::attempts;
    use super::super::samples::chart;
    use super::super::{Input, LayoutError};
    use super::*;

    fn resumed(input: &Input, before: &[usize], after: &[usize]) -> Result<bool, LayoutError> {
        let count = input.nodes.len();
        let layered = |ranks: &[usize]| {
            layers(input, &vec![false; input.edges.len()], &vec![0; count], ranks)
        };
        let (before, after) = (layered(before)?, layered(after)?);
        let (quality, rows) = attempts(&before, 2).swap_remove(0);
        let (found, order) = resume(&after, (&before, &rows), |_| true).unwrap_or_default();
        assert_eq!(quality.0, found.0);
        // Nodes stand in their lanes, and every element once.
        let mut elements: Vec<u32> = order.iter().flatten().copied().collect();
        elements.sort_unstable();
        assert!(elements.into_iter().eq(0..after.elements.len() as u32));
        Ok(rows == order)
    }

    #[test]
    fn an_order_of_the_same_ranks_is_kept() -> Result<(), LayoutError> {
        let mut input = chart(6, &[(0, 1), (0, 2), (1, 3), (2, 4), (0, 5), (3, 5)]);
        let ranks = [0, 1, 1, 2, 2, 3];
        assert!(resumed(&input, &ranks, &ranks)?);
        input.lanes = vec![input.lanes[0].clone(); 2];
        input.nodes[2].lane = 1;
        assert!(resumed(&input, &ranks, &ranks)?);
        Ok(())
    }

    #[test]
    fn what_became_longer_stands_where_it_stood() -> Result<(), LayoutError> {
        let input = chart(5, &[(0, 1), (0, 2), (1, 3), (2, 4), (0, 4)]);
        resumed(&input, &[0, 1, 1, 2, 2], &[0, 1, 2, 2, 4])?;
        Ok(())
    }

    #[test]
    fn a_number_of_crossings_that_is_not_wanted_ends_it() -> Result<(), LayoutError> {
        let input = chart(2, &[(0, 1)]);
        let graph = layers(&input, &[false], &[0; 2], &[0, 1])?;
        let rows = attempts(&graph, 1).swap_remove(0).1;
        assert_eq!(resume(&graph, (&graph, &rows), |crossings| crossings > 0), None);
        Ok(())
    }
}
