//! The order of each layer when there are no lanes: in, layers; out, the starting
//! orders and the barycentre sweeps of [`order`](super::order).
//!
//! Nodes, labels and bends are all the same here. Places are counted from the
//! middle of a layer, so that layers of different length lie above each other as
//! they will be drawn. Elements with the same barycentre keep their order, or
//! every attempt would end in the same one.

use super::crossings::Order;
use super::layers::Kind;
use super::order::SWEEPS;

/// One place; even, as layers of even length start half a place aside.
const PLACE: i64 = 1 << 10;

/// A starting order: as authored; for odd attempts from right to left; with
/// edges that pass, or those that run back, in place or beside the nodes.
pub(super) fn start(order: &mut Order, attempt: u64) {
    let graph = order.graph;
    for (layer, elements) in graph.layers.iter().enumerate() {
        let mut row: Vec<u32> = elements.iter().map(|&element| element as u32).collect();
        if attempt & 1 > 0 {
            row.reverse();
        }
        if attempt & 2 > 0 {
            row.sort_by_key(|&e| order.lane[e as usize].is_none());
        }
        if attempt & 4 > 0 {
            row.sort_by_key(|&e| match graph.elements[e as usize].kind {
                Kind::Node(_) => false,
                Kind::Label(edge) | Kind::Bend(edge) => graph.back[edge],
            });
        }
        put(order, layer, row);
    }
}

/// Sorts each layer by the mean place of the neighbours above it, then below it.
pub(super) fn sweep(order: &mut Order) {
    let count = order.layers.len();
    for round in 0..SWEEPS {
        if round % 2 == 0 {
            (1..count).for_each(|layer| barycentre(order, layer, true));
        } else {
            (0..count.saturating_sub(1)).rev().for_each(|layer| barycentre(order, layer, false));
        }
    }
}

fn barycentre(order: &mut Order, layer: usize, above: bool) {
    let mean = |element: u32| {
        let neighbours = if above { order.up(element) } else { order.down(element) };
        let sum: i64 = neighbours.iter().map(|&n| order.key[n as usize]).sum();
        sum.checked_div(neighbours.len() as i64).unwrap_or(order.key[element as usize])
    };
    let mut row: Vec<(i64, u32)> = order.layers[layer].iter().map(|&e| (mean(e), e)).collect();
    row.sort_by_key(|&(mean, _)| mean);
    put(order, layer, row.into_iter().map(|(_, element)| element).collect());
}

fn put(order: &mut Order, layer: usize, row: Vec<u32>) {
    for (nth, &element) in row.iter().enumerate() {
        order.key[element as usize] = place(nth, row.len());
    }
    order.layers[layer] = row;
    order.reposition(layer);
}

fn place(nth: usize, count: usize) -> i64 {
    (2 * nth as i64 - (count as i64 - 1)) * (PLACE / 2)
}

/// How far edges run sideways in all.
pub(super) fn wandering(order: &Order) -> i64 {
    let graph = order.graph;
    let at = |element: usize| {
        let count = order.layers[graph.elements[element].layer].len();
        place(order.position[element] as usize, count)
    };
    graph.segments.iter().map(|segment| (at(segment.upper) - at(segment.lower)).abs()).sum()
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::samples::chart;
    use super::super::{LayoutError, order};

    #[test]
    fn attempts_end_in_different_orders() -> Result<(), LayoutError> {
        let input = chart(4, &[(0, 1), (0, 2), (0, 3)]);
        let mut graph = layers(&input, &[false; 3], &[0; 4], &[0, 1, 1, 1])?;
        graph.limit = Some(600);
        let attempts = order::attempts(&graph, 2);
        let last = |attempt: usize| attempts[attempt].1[2].clone();
        assert_eq!((last(0), last(1)), (vec![1, 2, 3], vec![3, 2, 1]));
        Ok(())
    }
}
