//! The drawing that folds nothing: in, a chart, the width it should have and a
//! price; out, a drawing whose ranks are [spread](super::narrow) until it fits,
//! unless no rank is too wide or it is certain to cost more than the price.
//!
//! Calm charts are best drawn this way. Where it is bad it is very bad, and
//! slow: outcomes sink to the bottom and edges pass many layers. What that
//! costs at least is known before anything is ordered.

use rayon::prelude::*;

use super::drawing::CROSSING;
use super::layers::{Layered, Limit};
use super::{DRAWN, Drawing, Input, WORSE, compact, order, prepare};

/// Shares of the width, in percent. What a rank needs is only known when it is
/// drawn: ask for less until it fits.
const SHARES: [i32; 6] = [100, 92, 85, 70, 55, 40];
/// More attempts at an order found nothing better here in any chart that was tried.
const RESTARTS: u32 = 8;
/// Between two layers there are at least so many pixels.
const BETWEEN: u64 = 4;

pub(super) fn spread(input: &Input, target: i32, price: u64) -> Option<Drawing> {
    let mut ordered = Ordered::new(input, Some(target), price)?;
    if layers(&prepare(input, None).ok()?) == layers(&ordered.graph) {
        return None;
    }
    let first = ordered.first(input, None)?;
    if is_dear(&first, price) {
        return None;
    }
    let wide = ordered.cheapest(input, first)?;
    if wide.size.width <= target {
        return Some(wide);
    }
    // Less room makes no edge shorter, and no drawing lower.
    if fitting(&wide) >= price {
        return None;
    }
    for percent in SHARES {
        if percent < 100 {
            let Some(next) = Ordered::new(input, Some(target / 100 * percent), price) else {
                break;
            };
            if layers(&next.graph) == layers(&ordered.graph) {
                continue;
            }
            ordered = next;
        }
        // Where one has no drawing of that width, none has: the widths of the layers decide.
        let Some(first) = ordered.first(input, Some(target)) else { continue };
        if is_dear(&first, price) {
            return None;
        }
        if let Some(drawing) = ordered.cheapest(input, first) {
            return Some(drawing);
        }
    }
    Some(wide)
}

/// The layer of each element.
fn layers(graph: &Layered) -> Vec<usize> {
    graph.elements.iter().map(|element| element.layer).collect()
}

/// Layers, and the orders of them that may stay below the price.
struct Ordered {
    graph: Layered,
    orders: Vec<Vec<Vec<u32>>>,
}

impl Ordered {
    /// None when there is no order below the price.
    fn new(input: &Input, width: Option<i32>, price: u64) -> Option<Self> {
        let graph = prepare(input, width).ok()?;
        let least = least_length(&graph);
        if least >= price {
            return None;
        }
        // Other attempts do not halve what the first one crosses.
        let first = order::attempts(&graph, 1).first().map_or(0, |attempt| attempt.0.0);
        if least + CROSSING * first / 2 >= price {
            return None;
        }
        let attempts = order::attempts(&graph, input.options.restarts.min(RESTARTS));
        let fewest = attempts.first().map_or(0, |attempt| attempt.0.0);
        let orders: Vec<_> = attempts
            .into_iter()
            .filter(|((crossings, _), _)| least + CROSSING * crossings < price)
            .filter(|((crossings, _), _)| *crossings <= fewest + WORSE)
            .map(|(_, layers)| layers)
            .take(if graph.is_huge() { 1 } else { DRAWN })
            .collect();
        (!orders.is_empty()).then_some(Ordered { graph, orders })
    }

    /// The drawing of the first order.
    fn first(&mut self, input: &Input, width: Option<i32>) -> Option<Drawing> {
        self.graph.limit = width.map(Limit::Hard);
        super::finish(input, &self.graph, self.orders.first()?).ok()
    }

    /// The cheapest of that and of those of the other orders, if all can be drawn.
    fn cheapest(&self, input: &Input, first: Drawing) -> Option<Drawing> {
        let others = self.orders.par_iter().skip(1);
        let drawn = others.map(|layers| super::finish(input, &self.graph, layers).ok());
        let drawn: Option<Vec<Drawing>> = drawn.collect();
        std::iter::once(first).chain(drawn?).min_by_key(Drawing::cost)
    }
}

/// What a drawing costs when its width costs nothing.
fn fitting(drawing: &Drawing) -> u64 {
    compact::price(drawing, i32::MAX)
}

/// Is the drawing of the first order so dear that the others cannot make it good?
fn is_dear(first: &Drawing, price: u64) -> bool {
    fitting(first) / 5 * 4 > price
}

/// The height of the layers that edges pass, which they cannot be shorter than.
pub(super) fn least_length(graph: &Layered) -> u64 {
    let height = |layer: &Vec<usize>| {
        let of = |&element: &usize| graph.elements[element].above + graph.elements[element].below;
        layer.iter().map(of).max().unwrap_or(0).max(0) as u64 + BETWEEN
    };
    let heights: Vec<u64> = graph.layers.iter().map(height).collect();
    let bends = graph.elements.iter().filter(|element| !element.is_node());
    bends.map(|element| heights[element.layer]).sum()
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_drawing_that_is_too_dear_is_not_drawn() {
        let mut input = chart(9, &(1..9).map(|leaf| (0, leaf)).collect::<Vec<_>>());
        input.options.strict_lanes = false;
        let drawing = spread(&input, 400, u64::MAX).map(|drawing| drawing.size.width);
        assert!(drawing.is_some_and(|width| width <= 400));
        assert_eq!(spread(&input, 400, 300), None);
    }
}
