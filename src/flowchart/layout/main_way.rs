//! The main way: in, a chart, its back edges and ranks; out, the edge of each
//! node that the eye follows down, as a flag per edge.
//!
//! It leads to the child with the longest way still to go, provided that the
//! longest way to that child also comes from here. So main ways never fork or
//! join, and each can be one straight line.

use super::Input;

pub(super) fn main_way(input: &Input, back: &[bool], ranks: &[usize]) -> Vec<bool> {
    let count = input.nodes.len();
    let (mut out, mut into) = (vec![Vec::new(); count], vec![Vec::new(); count]);
    for (i, edge) in input.edges.iter().enumerate() {
        if !back[i] && edge.from != edge.to {
            out[edge.from].push(i);
            into[edge.to].push(i);
        }
    }
    // Ranks grow along every edge, so they are an order to add lengths up in.
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&node| (ranks[node], node));
    let (mut above, mut below) = (vec![1; count], vec![1; count]);
    for &node in &order {
        let most = into[node].iter().map(|&edge| above[input.edges[edge].from] + 1).max();
        above[node] = most.unwrap_or(1);
    }
    for &node in order.iter().rev() {
        let most = out[node].iter().map(|&edge| below[input.edges[edge].to] + 1).max();
        below[node] = most.unwrap_or(1);
    }
    let mut main = vec![false; input.edges.len()];
    for edges in &out {
        let Some(down) = first_most(edges, |edge| below[input.edges[edge].to]) else { continue };
        let up = first_most(&into[input.edges[down].to], |edge| above[input.edges[edge].from]);
        main[down] = up.is_some_and(|up| input.edges[up].from == input.edges[down].from);
    }
    main
}

/// Of equal ones the first: the answer that is written first goes on.
fn first_most(edges: &[usize], length: impl Fn(usize) -> i32) -> Option<usize> {
    edges.iter().copied().rev().max_by_key(|&edge| length(edge))
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn the_longest_way_is_the_main_one() {
        let input = chart(5, &[(0, 1), (0, 2), (2, 3), (3, 4), (1, 4)]);
        let main = main_way(&input, &[false; 5], &[0, 1, 1, 2, 3]);
        assert_eq!(main, [false, true, true, true, false]);
    }

    #[test]
    fn of_equal_ways_the_first_is_the_main_one() {
        let input = chart(3, &[(0, 1), (0, 2)]);
        assert_eq!(main_way(&input, &[false; 2], &[0, 1, 1]), [true, false]);
    }
}
