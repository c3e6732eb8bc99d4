//! Other ranks for fewer crossings: in, layers in an order that crosses; out,
//! layers of other ranks in an order that costs less, as far as a search finds any.
//!
//! Ranks that are as short as possible are one choice of many, and the choice
//! decides what must cross. Descent: a node at an end of an edge that crosses, or
//! beside one, goes down or up, and what must stay below or above it goes along;
//! the order [goes on](super::resume) from the present one. The first move that
//! costs less is taken, until none does or the budget is spent.

use super::Input;
use super::crossings::Order;
use super::cycles::{Neighbours, neighbours};
use super::drawing::CROSSING;
use super::layers::Layered;
use super::least::least;
use super::order::{self, Rows};
use super::ranks::keep_apart;
use super::resume::resume;

/// Who goes how far, and whether the order begins anew where going on does not help.
const MOVES: [Moves; 4] = [
    Moves { beside: false, steps: &[1, -1], anew: false },
    Moves { beside: true, steps: &[1, -1], anew: false },
    Moves { beside: false, steps: &[2, -2, 3, -3, 4, -4], anew: false },
    Moves { beside: false, steps: &[1, -1, 2, -2, 3, -3, 4, -4], anew: true },
];
/// What the search may spend, in looks that go on ...
const LOOKS: usize = 150;
/// ... and in pairs of pieces that stand in one layer, which is what a look costs.
const BUDGET: usize = 300_000;
/// An order that begins anew costs as much as so many that go on.
const ANEW: usize = 3;

struct Moves {
    /// Those beside the ends of edges that cross, rather than these.
    beside: bool,
    steps: &'static [isize],
    anew: bool,
}

/// Layers of some ranks, in an order.
pub(super) struct Ranked {
    pub(super) ranks: Vec<usize>,
    pub(super) graph: Layered,
    pub(super) rows: Rows,
    pub(super) crossings: u64,
}

/// A search for ranks.
pub(super) struct Search<F> {
    /// Layers of ranks.
    layers: F,
    up: Neighbours,
    down: Neighbours,
    /// The component of each node, where each is to stay below the ones before it.
    apart: Option<Vec<usize>>,
    /// The width that a drawing should not exceed.
    target: i32,
    looks: usize,
    budget: usize,
}

impl<F: Fn(&[usize]) -> Option<Layered>> Search<F> {
    pub(super) fn new(input: &Input, back: &[bool], layers: F) -> Self {
        let (up, down) = neighbours(input, back);
        let (apart, target) = (None, i32::MAX);
        Search { layers, up, down, apart, target, looks: LOOKS, budget: BUDGET }
    }

    /// Components keep below each other.
    pub(super) fn apart(self, parts: &[usize]) -> Self {
        Search { apart: Some(parts.to_vec()), ..self }
    }

    /// In drawings of this width, for no more than this.
    pub(super) fn within(self, target: i32, budget: usize) -> Self {
        Search { target, budget, ..self }
    }

    /// The cheapest that is found; `start` when it does not cross.
    pub(super) fn descend(mut self, start: Ranked) -> Ranked {
        let mut now = start;
        // Where not even one look can be paid there is none.
        while now.crossings > 0 && order::work(&now.graph) <= self.budget {
            match self.better(&now) {
                Some(better) => now = better,
                None => break,
            }
        }
        now
    }

    /// The first neighbour that costs less.
    fn better(&mut self, now: &Ranked) -> Option<Ranked> {
        let (ends, near) = crossing(now);
        for Moves { beside, steps, anew } in MOVES {
            for &node in if beside { &near } else { &ends } {
                for &step in steps {
                    let Some(ranks) = self.moved(&now.ranks, node, step) else { continue };
                    let Some(graph) = (self.layers)(&ranks) else { continue };
                    let looks = if anew { ANEW } else { 1 };
                    self.looks = self.looks.checked_sub(looks)?;
                    self.budget = self.budget.checked_sub(looks * order::work(&graph))?;
                    let found = self.look(ranks, graph, now, anew);
                    if found.is_some() {
                        return found;
                    }
                }
            }
        }
        None
    }

    fn look(&self, ranks: Vec<usize>, graph: Layered, now: &Ranked, anew: bool) -> Option<Ranked> {
        let (own, other) = (least(&graph, self.target), least(&now.graph, self.target));
        let other = other + CROSSING * now.crossings;
        let is_less = |crossings: u64| own + CROSSING * crossings < other;
        if !is_less(0) {
            return None;
        }
        let found = if anew {
            order::attempts(&graph, 1).into_iter().next().filter(|found| is_less(found.0.0))
        } else {
            resume(&graph, (&now.graph, &now.rows), is_less)
        };
        let ((crossings, _), rows) = found?;
        Some(Ranked { ranks, graph, rows, crossings })
    }

    /// The ranks when a node goes `step` ranks down, and what must go along; none above the first.
    fn moved(&self, ranks: &[usize], node: usize, step: isize) -> Option<Vec<usize>> {
        let mut ranks = ranks.to_vec();
        ranks[node] = ranks[node].checked_add_signed(step)?;
        let mut queue = vec![node];
        while let Some(moved) = queue.pop() {
            for &other in if step > 0 { &self.down[moved] } else { &self.up[moved] } {
                if step > 0 && ranks[other] <= ranks[moved] {
                    ranks[other] = ranks[moved] + 1;
                    queue.push(other);
                }
                if step < 0 && ranks[other] >= ranks[moved] {
                    ranks[other] = ranks[moved].checked_sub(1)?;
                    queue.push(other);
                }
            }
        }
        if let Some(parts) = &self.apart {
            keep_apart(&mut ranks, parts);
        }
        Some(ranks)
    }
}

/// The nodes at the ends of edges that cross, those of most crossings first, and the other ends
/// of their edges.
fn crossing(now: &Ranked) -> (Vec<usize>, Vec<usize>) {
    let graph = &now.graph;
    let mut order = Order::new(graph);
    order.layers.clone_from(&now.rows);
    (0..now.rows.len()).for_each(|layer| order.reposition(layer));
    let mut count = vec![0usize; graph.nodes.len()];
    for (segment, crossed) in order.crossed() {
        graph.ends(segment).into_iter().for_each(|node| count[node] += crossed);
    }
    let mut ends: Vec<usize> = (0..count.len()).filter(|&node| count[node] > 0).collect();
    ends.sort_by_key(|&node| (usize::MAX - count[node], node));
    let mut near = Vec::new();
    for &segment in ends.iter().flat_map(|&node| graph.up[node].iter().chain(&graph.down[node])) {
        for node in graph.ends(segment) {
            if count[node] == 0 && !near.contains(&node) {
                near.push(node);
            }
        }
    }
    (ends, near)
}

#[cfg(test)]
mod tests {
    use super::super::order::attempts;
    use super::super::samples::chart;
    use super::super::{LayoutError, layers::layers};
    use super::*;

    /// The crossings before and after the search, and its ranks.
    fn searched(
        count: usize,
        edges: &[(usize, usize)],
        ranks: &[usize],
    ) -> Result<(u64, u64, Vec<usize>), LayoutError> {
        let (input, back, parts) = (chart(count, edges), vec![false; edges.len()], vec![0; count]);
        let layered = |ranks: &[usize]| layers(&input, &back, &parts, ranks);
        let graph = layered(ranks)?;
        let (quality, rows) = attempts(&graph, 2).swap_remove(0);
        let start = Ranked { ranks: ranks.to_vec(), graph, rows, crossings: quality.0 };
        let search = Search::new(&input, &back, |ranks: &[usize]| layered(ranks).ok());
        let found = search.descend(start);
        Ok((quality.0, found.crossings, found.ranks))
    }

    #[test]
    fn two_that_lead_to_the_same_two_stand_below_each_other() -> Result<(), LayoutError> {
        let edges = [(0, 2), (0, 3), (1, 2), (1, 3)];
        let (before, after, ranks) = searched(4, &edges, &[0, 0, 1, 1])?;
        assert_eq!((before, after), (1, 0));
        assert!(edges.iter().all(|&(from, to)| ranks[from] < ranks[to]), "{ranks:?}");
        Ok(())
    }

    #[test]
    fn a_component_stays_below_the_one_before_it() -> Result<(), LayoutError> {
        // Two that lead to the same two, and below them one that leads to another.
        let edges = [(0, 2), (0, 3), (1, 2), (1, 3), (4, 5)];
        let (input, back, parts) = (chart(6, &edges), [false; 5], [0, 0, 0, 0, 1, 1]);
        let layered = |ranks: &[usize]| layers(&input, &back, &parts, ranks);
        let ranks = vec![0, 0, 1, 1, 2, 3];
        let graph = layered(&ranks)?;
        let (quality, rows) = attempts(&graph, 2).swap_remove(0);
        let start = Ranked { ranks, graph, rows, crossings: quality.0 };
        let search = Search::new(&input, &back, |ranks: &[usize]| layered(ranks).ok());
        let found = search.apart(&parts).descend(start);
        assert_eq!((quality.0, found.crossings), (1, 0));
        let lowest = found.ranks[..4].iter().max();
        assert!(lowest < found.ranks[4..].iter().min(), "{:?}", found.ranks);
        Ok(())
    }

    #[test]
    fn what_must_cross_keeps_its_ranks() -> Result<(), LayoutError> {
        // Three that lead to the same three.
        let edges: Vec<_> = (0..9).map(|nth| (nth / 3, 3 + nth % 3)).collect();
        let (before, after, _) = searched(6, &edges, &[0, 0, 0, 1, 1, 1])?;
        assert!(0 < after && after <= before, "{before} {after}");
        let (before, after, ranks) = searched(3, &[(0, 1), (1, 2)], &[0, 1, 2])?;
        assert_eq!((before, after, ranks), (0, 0, vec![0, 1, 2]));
        Ok(())
    }
}
