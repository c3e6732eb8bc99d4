//! The order of the lanes: in, a chart; out, the order whose drawing costs least:
//! crossings, bends and the length of the edges together.
//!
//! Descent over single moves ("take this lane out, put it there") from the
//! authored order and from a few shuffled ones, judged by a quick ordering of
//! the layers. The most promising orders met on the way are drawn completely,
//! and the best drawing wins; the authored order wins a tie.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::layers::Layered;
use super::{Input, LayoutError, layout, order, prepare};

/// An order of lanes and what it gains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneOrder {
    /// The authored index of each lane from left to right.
    pub lanes: Vec<usize>,
    /// Crossings in this order.
    pub crossings: u32,
    /// Crossings in the order as authored.
    pub authored: u32,
}

const QUICK_RESTARTS: u32 = 3;
/// Shuffled orders from which the search starts again.
const SHUFFLES: u64 = 4;
/// Orders that are drawn completely, at most and for a chart of this much [work](order::work).
const DRAWN: usize = 16;
const DRAWN_WORK: usize = 60_000;
/// What the search may spend, in pairs of pieces in a layer times pieces, which is about how the
/// time of a look grows: some half a second, whatever the size of the chart.
const BUDGET: usize = 100_000_000;
/// Fewer looks than this are not worth a search.
const LEAST_LOOKS: usize = 8;

/// Searches for the best order of the lanes. None when there is nothing to order, or when the
/// chart is so large that a search would find little in the time it may take.
pub fn best_lane_order(input: &Input) -> Result<Option<LaneOrder>, LayoutError> {
    input.check()?;
    if !input.has_lanes() || input.nodes.is_empty() || input.lanes.len() < 2 {
        return Ok(None);
    }
    if cost(&prepare(input)?) > BUDGET / LEAST_LOOKS {
        return Ok(None);
    }
    let authored: Vec<usize> = (0..input.lanes.len()).collect();
    let mut best = layout(input)?;
    let before = best.crossings;
    let mut lanes = authored.clone();
    let mut search = Search { input, judged: BTreeMap::new(), budget: BUDGET, work: 0 };
    search.descend(authored.clone())?;
    let mut random = order::Random::new(1);
    for _ in 0..SHUFFLES {
        let mut start = authored.clone();
        // Fisher and Yates.
        for last in (1..start.len()).rev() {
            start.swap(last, random.below(last as u64 + 1) as usize);
        }
        search.descend(start)?;
    }
    for order in search.most_promising() {
        let drawing = layout(&reordered(input, &order))?;
        if drawing.cost() < best.cost() {
            (best, lanes) = (drawing, order);
        }
    }
    Ok(Some(LaneOrder { lanes, crossings: best.crossings, authored: before }))
}

/// What a look at an order costs.
fn cost(graph: &Layered) -> usize {
    order::work(graph).saturating_mul(graph.elements.len())
}

struct Search<'a> {
    input: &'a Input,
    judged: BTreeMap<Vec<usize>, order::Quality>,
    budget: usize,
    /// Of the chart in the order judged last; it hardly depends on the order.
    work: usize,
}

impl Search<'_> {
    /// Takes the first move that helps until none does.
    fn descend(&mut self, mut lanes: Vec<usize>) -> Result<(), LayoutError> {
        let Some(mut best) = self.judge(&lanes)? else { return Ok(()) };
        loop {
            let mut improved = false;
            for next in moves(&lanes.clone()) {
                let Some(quality) = self.judge(&next)? else { return Ok(()) };
                if quality < best {
                    (best, lanes, improved) = (quality, next, true);
                    break;
                }
            }
            if !improved {
                return Ok(());
            }
        }
    }

    /// None when the budget is spent.
    fn judge(&mut self, lanes: &[usize]) -> Result<Option<order::Quality>, LayoutError> {
        if let Some(&known) = self.judged.get(lanes) {
            return Ok(Some(known));
        }
        let mut graph = prepare(&reordered(self.input, lanes))?;
        self.work = order::work(&graph);
        let cost = cost(&graph);
        if self.budget < cost {
            return Ok(None);
        }
        self.budget -= cost;
        let quality = order::order(&mut graph, QUICK_RESTARTS);
        self.judged.insert(lanes.to_vec(), quality);
        Ok(Some(quality))
    }

    fn most_promising(self) -> Vec<Vec<usize>> {
        let mut orders: Vec<_> =
            self.judged.into_iter().map(|(order, quality)| (quality, order)).collect();
        orders.sort();
        let drawn = (DRAWN_WORK / self.work.max(1)).clamp(1, DRAWN);
        orders.into_iter().take(drawn).map(|(_, order)| order).collect()
    }
}

/// Every order that differs by one move, each once.
fn moves(lanes: &[usize]) -> impl Iterator<Item = Vec<usize>> + '_ {
    let count = lanes.len();
    let pairs = (0..count).flat_map(move |from| (0..count).map(move |to| (from, to)));
    // Moving one step left is the same as moving the neighbour one step right.
    pairs.filter(|&(from, to)| from != to && from != to + 1).map(|(from, to)| {
        let mut order = lanes.to_vec();
        let lane = order.remove(from);
        order.insert(to, lane);
        order
    })
}

/// The chart with its lanes in another order.
pub fn reordered(input: &Input, lanes: &[usize]) -> Input {
    let mut place = vec![0; lanes.len()];
    for (new, &old) in lanes.iter().enumerate() {
        place[old] = new;
    }
    let mut input = input.clone();
    input.lanes = lanes.iter().map(|&lane| input.lanes[lane].clone()).collect();
    for node in &mut input.nodes {
        node.lane = place.get(node.lane).copied().unwrap_or(node.lane);
    }
    input
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn lanes_that_talk_to_each_other_become_neighbours() {
        let mut input = chart(8, &[(0, 1), (1, 2), (2, 3), (3, 4), (5, 6), (6, 7)]);
        input.lanes = vec![input.lanes[0].clone(); 4];
        for (node, lane) in [0, 3, 0, 3, 0, 1, 2, 1].into_iter().enumerate() {
            input.nodes[node].lane = lane;
        }
        let best = best_lane_order(&input).unwrap().unwrap();
        let place = |lane: usize| best.lanes.iter().position(|&l| l == lane).unwrap();
        assert_eq!(place(0).abs_diff(place(3)), 1, "{best:?}");
        assert_eq!(best.crossings, 0);
    }

    #[test]
    fn every_move_is_tried_once() {
        let mut all: Vec<_> = moves(&[0, 1, 2, 3]).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!((count, all.len()), (9, 9));
    }

    #[test]
    fn a_chart_that_is_too_large_for_a_search_keeps_its_order() {
        let tree = (1..500).map(|i| ((i - 1) / 2, i));
        let across = (0..500).step_by(5).map(|i| (i, (i * 7 + 13) % 500));
        let mut input = chart(500, &tree.chain(across).collect::<Vec<_>>());
        input.lanes = vec![input.lanes[0].clone(); 6];
        for (index, node) in input.nodes.iter_mut().enumerate() {
            node.lane = index % 6;
        }
        assert_eq!(best_lane_order(&input), Ok(None));
    }
}
