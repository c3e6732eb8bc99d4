//! What a drawing costs at least: in, layers that need not be ordered; out, a
//! price that no drawing of them is below, crossings left out.

use super::compact::beyond;
use super::layers::Layered;
use super::spacing::EDGE_GAP;

/// Between two layers there are at least so many pixels.
const BETWEEN: u64 = 4;

/// The height of the layers, for itself and for each edge that passes them, and
/// what the widest is wider than `target`, as [`price`](super::compact::price) counts.
pub(super) fn least(graph: &Layered, target: i32) -> u64 {
    let height = |layer: &Vec<usize>| {
        let of = |&element: &usize| graph.elements[element].above + graph.elements[element].below;
        layer.iter().map(of).max().unwrap_or(0).max(0) as u64 + BETWEEN
    };
    let heights: Vec<u64> = graph.layers.iter().map(height).collect();
    let passing = graph.elements.iter().filter(|element| !element.is_node());
    let length: u64 = passing.map(|element| heights[element.layer]).sum();
    length + heights.iter().sum::<u64>() + beyond(width(graph), target)
}

/// The width of the widest layer.
pub(super) fn width(graph: &Layered) -> i32 {
    let of = |layer: &Vec<usize>| -> i32 {
        let own = layer.iter().map(|&one| graph.elements[one].left + graph.elements[one].right);
        own.sum::<i32>() + EDGE_GAP * (layer.len() as i32 - 1)
    };
    graph.layers.iter().map(of).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::compact::price;
    use super::super::samples::chart;
    use super::super::{LayoutError, Orders, prepare};
    use super::*;

    #[test]
    fn no_drawing_is_below_it() -> Result<(), LayoutError> {
        let fan: Vec<_> = (1..9).map(|leaf| (0, leaf)).collect();
        for (count, edges) in [(9, fan), (5, vec![(0, 1), (1, 2), (0, 2), (2, 3), (0, 4)])] {
            let input = chart(count, &edges);
            let drawing = Orders::new(&input)?.cheapest(&input)?;
            for target in [200, 2_000] {
                let (least, price) = (least(&prepare(&input)?, target), price(&drawing, target));
                assert!(0 < least && least <= price, "{least} {price}");
            }
        }
        Ok(())
    }
}
