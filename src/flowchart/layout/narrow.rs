//! Fewer nodes per rank for a drawing of limited width: in, ranks and a width;
//! out, ranks that still grow along every edge.
//!
//! Greedy, from the top: as long as a rank is wider than the target, the node
//! that can sink with the least harm goes one rank down and pushes what follows
//! it. (Coffman and Graham bound the number of nodes per layer; here nodes and
//! the edges that pass between them have widths.)

use super::Input;
use super::cycles::{Neighbours, neighbours};
use super::spacing::{EDGE_GAP, LANE_PADDING, MARGIN, NODE_GAP};
use super::wait::sink;

/// For drawings of one component.
pub(super) fn narrow(input: &Input, back: &[bool], ranks: &mut [usize], width: i32) {
    let (up, down) = neighbours(input, back);
    let room = width - 2 * (MARGIN + LANE_PADDING);
    let mut rank = 0;
    // A chart never needs more ranks than it has nodes.
    while rank < ranks.len() && rank <= ranks.iter().copied().max().unwrap_or(0) {
        while let Some(node) = surplus(input, ranks, &up, &down, rank, room) {
            sink(ranks, &down, node);
        }
        rank += 1;
    }
}

/// The node to lower when the rank is too wide: the one with most room below
/// it, and of those the last.
fn surplus(
    input: &Input,
    ranks: &[usize],
    up: &Neighbours,
    down: &Neighbours,
    rank: usize,
    room: i32,
) -> Option<usize> {
    let mut used = -NODE_GAP;
    let mut here = Vec::new();
    for node in 0..ranks.len() {
        if ranks[node] == rank {
            used += input.nodes[node].width + NODE_GAP;
            here.push(node);
        } else if ranks[node] < rank {
            used +=
                EDGE_GAP * down[node].iter().filter(|&&lower| ranks[lower] > rank).count() as i32;
        }
    }
    if used <= room || here.len() < 2 {
        return None;
    }
    let slack = |node: usize| {
        down[node].iter().map(|&lower| ranks[lower] - rank).min().unwrap_or(usize::MAX)
    };
    here.into_iter()
        .filter(|&node| !up[node].is_empty() || slack(node) > 1)
        .max_by_key(|&node| (slack(node), node))
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn twelve_branches_are_spread_over_several_ranks() {
        let edges: Vec<_> = (1..13).map(|leaf| (0, leaf)).collect();
        let input = chart(13, &edges);
        let mut ranks = [vec![0], vec![1; 12]].concat();
        narrow(&input, &[false; 12], &mut ranks, 600);
        let lowest = ranks.iter().copied().max().unwrap();
        for rank in 1..=lowest {
            let here = ranks.iter().filter(|&&r| r == rank).count();
            assert!((1..=5).contains(&here), "{here} nodes in rank {rank}");
        }
    }
}
