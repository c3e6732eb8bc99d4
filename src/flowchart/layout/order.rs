//! The order of each layer: in, layers; out, the same layers ordered so that
//! few segments cross. Lanes are a fixed order of nodes, bends go anywhere.
//!
//! Several attempts from different starts, each: barycentre sweeps (Sugiyama,
//! Tagawa and Toda 1981; nodes are kept in their lanes by merging blocks as in
//! isotonic regression), then [`sift`] and [`reinsert`](super::reinsert) until nothing improves.
//! The seed is fixed, so the attempts are the same every time.

use rayon::prelude::*;

use super::crossings::{LANE, Order};
use super::layers::Layered;
use super::one_column;
use super::reinsert::Reinsertion;
use super::sift::sift;

pub(super) const SWEEPS: usize = 10;
const ROUNDS: usize = 12;
/// What the rounds of an attempt may cost, in [pairs](work) a round: hundreds of ways between the
/// same two layers get fewer rounds.
const SETTLED: usize = 6_000_000;

/// An attempt's quality: crossings first, then how far edges wander.
pub(super) type Quality = (u64, i64);

/// The elements of each layer from left to right.
pub(super) type Rows = Vec<Vec<u32>>;

/// Orders the layers in place.
pub(super) fn order(graph: &mut Layered, restarts: u32) -> Quality {
    let best = attempts(graph, restarts);
    let (quality, layers) = best.into_iter().next().unwrap_or_default();
    apply(graph, &layers);
    quality
}

pub(super) fn apply(graph: &mut Layered, rows: &[Vec<u32>]) {
    for (layer, row) in rows.iter().enumerate() {
        graph.layers[layer] = row.iter().map(|&element| element as usize).collect();
        graph.reposition(layer);
    }
}

/// All attempts, the best first, each order once.
pub(super) fn attempts(graph: &Layered, restarts: u32) -> Vec<(Quality, Rows)> {
    let order = Order::new(graph);
    // Each begins anew, so they can be made on any core.
    let all: Vec<_> = (0..affordable(graph, restarts))
        .into_par_iter()
        .map(|nth| attempt(order.clone(), nth))
        .collect();
    let mut found: Vec<(Quality, Rows)> = Vec::new();
    for attempt in all {
        if !found.contains(&attempt) {
            found.push(attempt);
        }
    }
    found.sort_by_key(|attempt| attempt.0);
    found
}

fn attempt(mut order: Order, nth: u64) -> (Quality, Rows) {
    set_out(&mut order, nth);
    settle(&mut order);
    (quality(&order), order.layers)
}

pub(super) fn quality(order: &Order) -> Quality {
    let is_one_column = order.graph.lanes == 1;
    let wandering = if is_one_column { one_column::wandering(order) } else { order.wandering() };
    (order.crossings(), wandering)
}

/// A starting order, swept. Without lanes there are two ways to do both; they take turns, since
/// each finds orders that the other does not. Where folded items compete, one way is enough.
fn set_out(order: &mut Order, attempt: u64) {
    let turns = order.graph.lanes == 1 && !order.graph.is_compact();
    let nth = if turns { attempt / 2 } else { attempt };
    if order.graph.is_compact() || turns && attempt % 2 == 1 {
        one_column::start(order, nth);
        one_column::sweep(order);
    } else {
        start(order, nth);
        sweep(order);
    }
}

/// Fewer attempts for larger charts: the work of one grows with the square of
/// the width of the layers.
fn affordable(graph: &Layered, wanted: u32) -> u64 {
    (100_000 / work(graph).max(1) as u64).clamp(1, u64::from(wanted.max(1)))
}

/// How much work an attempt is, in pairs of pieces that stand in one layer.
pub(super) fn work(graph: &Layered) -> usize {
    graph.layers.iter().map(|layer| layer.len() * layer.len()).sum()
}

/// SplitMix64 (Steele, Lea and Flood 2014).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// Below `limit`, which is small: the remainder is fair enough.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        (self.next() >> 16) % limit
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between 0 and one lane.
    fn fraction(&mut self) -> i64 {
        (self.next() >> 48) as i64
    }
}

/// A starting order. The first attempt keeps the authored order and runs edges
/// down the lane of their source, the second down the lane of their target,
/// later ones mix.
fn start(order: &mut Order, attempt: u64) {
    let mut random = Random::new(1000 + attempt);
    let graph = order.graph;
    for chain in &graph.chains {
        let (Some(&upper), Some(&lower)) = (chain.first(), chain.last()) else { continue };
        let (from, to) =
            (graph.elements[upper].lane as i64 * LANE, graph.elements[lower].lane as i64 * LANE);
        let style = match attempt {
            0 => 0,
            1 => LANE / 2,
            _ => random.fraction(),
        };
        for (i, &element) in chain.iter().enumerate().take(chain.len() - 1).skip(1) {
            let along = match style {
                style if style < LANE * 2 / 5 => from,
                style if style < LANE * 4 / 5 => to,
                _ => from + (to - from) * i as i64 / chain.len() as i64,
            };
            order.key[element] = along + LANE / 2 + (random.fraction() - LANE / 2) * 3 / 10;
        }
    }
    for node in 0..graph.nodes.len() {
        let jitter = if attempt > 1 { (random.fraction() - LANE / 2) * 4 / 5 } else { node as i64 };
        order.key[node] = graph.elements[node].lane as i64 * LANE + LANE / 2 + jitter;
    }
    for layer in 0..order.layers.len() {
        let mut row = graph.layers[layer].iter().map(|&e| e as u32).collect::<Vec<_>>();
        row.sort_by_key(|&e| (order.key[e as usize], e));
        // Jitter may have put a node past a lane border.
        keep_lanes(&mut row, &order.lane, &order.key);
        order.layers[layer] = row;
        order.reposition(layer);
    }
}

/// Puts the nodes of a layer in the order of their lanes, and of `key` in a lane.
pub(super) fn keep_lanes(row: &mut [u32], lane: &[Option<u32>], key: &[i64]) {
    let mut nodes: Vec<u32> = row.iter().copied().filter(|&e| lane[e as usize].is_some()).collect();
    nodes.sort_by_key(|&e| (lane[e as usize], key[e as usize], e));
    let mut nodes = nodes.into_iter();
    for place in row.iter_mut().filter(|e| lane[**e as usize].is_some()) {
        *place = nodes.next().unwrap_or(*place);
    }
}

fn sweep(order: &mut Order) {
    let count = order.layers.len();
    for round in 0..SWEEPS {
        if round % 2 == 0 {
            (1..count).for_each(|layer| barycentre(order, layer, true));
        } else {
            (0..count - 1).rev().for_each(|layer| barycentre(order, layer, false));
        }
    }
}

/// Sorts a layer by the mean place of the neighbours above (or below).
fn barycentre(order: &mut Order, layer: usize, above: bool) {
    let mut nodes = Vec::new();
    let mut others = Vec::new();
    for &element in &order.layers[layer] {
        let neighbours = if above { order.up(element) } else { order.down(element) };
        let sum: i64 = neighbours.iter().map(|&n| order.key[n as usize]).sum();
        let mean = if neighbours.is_empty() {
            order.key[element as usize]
        } else {
            sum / neighbours.len() as i64
        };
        match order.lane[element as usize] {
            None => others.push((mean, element)),
            Some(lane) => {
                let left = i64::from(lane) * LANE;
                nodes.push((lane, mean.clamp(left + LANE / 50, left + LANE - LANE / 50), element));
            }
        }
    }
    nodes.sort_unstable();
    others.sort_unstable();
    let nodes = merge_blocks(&nodes);
    let mut row = Vec::with_capacity(nodes.len() + others.len());
    let (mut nodes, mut others) = (nodes.into_iter().peekable(), others.into_iter().peekable());
    let mut wishes = Vec::with_capacity(row.capacity());
    while let Some((mean, element)) = match (nodes.peek(), others.peek()) {
        (Some(node), Some(other)) if node.0 <= other.0 => nodes.next(),
        (Some(_), None) => nodes.next(),
        _ => others.next(),
    } {
        row.push(element);
        wishes.push(mean);
    }
    order.layers[layer] = row;
    order.reposition(layer);
    measure(order, layer, &wishes);
}

/// Pool adjacent violators: the nearest non-decreasing wishes.
fn merge_blocks(nodes: &[(u32, i64, u32)]) -> Vec<(i64, u32)> {
    let mut blocks: Vec<(i64, i64)> = Vec::new();
    for &(_, wish, _) in nodes {
        let mut block = (wish, 1);
        while let Some(&(sum, size)) =
            blocks.last().filter(|last| last.0 * block.1 > block.0 * last.1)
        {
            block = (block.0 + sum, block.1 + size);
            blocks.pop();
        }
        blocks.push(block);
    }
    let wishes =
        blocks.into_iter().flat_map(|(sum, size)| std::iter::repeat_n(sum / size, size as usize));
    wishes.zip(nodes).map(|(wish, node)| (wish, node.2)).collect()
}

/// Gives each element of a layer its place in lanes: nodes share their lane
/// evenly, others keep their wish as far as the nodes beside them allow.
fn measure(order: &mut Order, layer: usize, wishes: &[i64]) {
    let row = order.layers[layer].clone();
    let mut low = 0;
    let mut i = 0;
    while i < row.len() {
        let lane = order.lane[row[i] as usize];
        let run = row[i..].iter().take_while(|&&e| order.lane[e as usize] == lane).count();
        match lane {
            Some(lane) => {
                for (nth, &element) in row[i..i + run].iter().enumerate() {
                    low = i64::from(lane) * LANE + LANE * (nth as i64 + 1) / (run as i64 + 1);
                    order.key[element as usize] = low;
                }
            }
            None => {
                let next = row.get(i + run).and_then(|&e| order.lane[e as usize]);
                let high = next.map_or(order.graph.lanes as i64 * LANE, |lane| {
                    i64::from(lane) * LANE + LANE / 2
                });
                for (&element, &wish) in row[i..i + run].iter().zip(&wishes[i..i + run]) {
                    order.key[element as usize] = wish.min(high).max(low);
                }
            }
        }
        i += run;
    }
}

/// Sifting and re-insertion until neither helps.
pub(super) fn settle(order: &mut Order) {
    let mut reinsertion = Reinsertion::default();
    let count = order.layers.len();
    let rounds = (SETTLED / work(order.graph).max(1)).clamp(1, ROUNDS);
    for round in 0..rounds {
        let mut gain: u64 = (0..count).map(|layer| sift(order, layer)).sum();
        gain += (0..order.graph.chains.len())
            .map(|edge| reinsertion.reinsert(order, edge))
            .sum::<u64>();
        gain += (0..count).rev().map(|layer| sift(order, layer)).sum::<u64>();
        if gain == 0 && round > 0 {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_planar_chart_gets_no_crossings() {
        let input = chart(7, &[(0, 1), (0, 2), (1, 6), (1, 5), (2, 4), (2, 3)]);
        let mut graph = layers(&input, &[false; 6], &[0; 7], &[0, 1, 1, 2, 2, 2, 2]).unwrap();
        assert_eq!(order(&mut graph, 4).0, 0);
    }

    #[test]
    fn nodes_stay_in_the_order_of_their_lanes() {
        let mut input = chart(4, &[(0, 3), (1, 2)]);
        input.lanes = vec![input.lanes[0].clone(); 2];
        input.nodes[0].lane = 1;
        input.nodes[3].lane = 1;
        let mut graph = layers(&input, &[false; 2], &[0; 4], &[0, 0, 1, 1]).unwrap();
        assert_eq!(order(&mut graph, 4).0, 0);
        assert_eq!(graph.layers[0], [1, 0]);
        assert_eq!(graph.layers[2], [2, 3]);
    }

    #[test]
    fn blocks_of_wishes_that_collide_share_their_mean() {
        let merged = merge_blocks(&[(0, 10, 0), (0, 30, 1), (0, 20, 2), (1, 40, 3)]);
        assert_eq!(merged, [(10, 0), (25, 1), (25, 2), (40, 3)]);
    }
}
