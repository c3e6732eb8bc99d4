//! The rank of each node: in, the chart, its back edges and its components;
//! out, ranks from 0 that grow along every edge that is not turned round.
//!
//! Network simplex (Gansner et al. 1993, section 2): the sum of weighted edge
//! lengths is least. Forward edges weigh twice a back edge, so a loop never
//! stretches the main line. Components get ranks one after the other, which
//! stacks them.

use super::simplex::Positions;
use super::{Input, LayoutError};

const FORWARD: i32 = 200;
const BACK: i32 = 100;
/// A node with equal choices goes up, next to what led to it.
const UP: i32 = 1;

pub fn ranks(input: &Input, back: &[bool], parts: &[usize]) -> Result<Vec<usize>, LayoutError> {
    let count = input.nodes.len();
    let mut problem = Positions::new(count + 1);
    for (edge, &back) in input.edges.iter().zip(back) {
        if edge.from == edge.to {
            continue;
        }
        let (upper, lower) = if back { (edge.to, edge.from) } else { (edge.from, edge.to) };
        problem.at_least(upper, lower, 1);
        problem.shorten(upper, lower, if back { BACK } else { FORWARD });
    }
    let ceiling = count;
    for node in 0..count {
        problem.at_least(ceiling, node, 0);
        problem.shorten(ceiling, node, UP);
    }
    // Without back edges the graph has no cycle, so there is a solution.
    let solution = problem.solve().ok_or_else(|| LayoutError::BadInput("a cycle is left".into()))?;
    Ok(stack(&solution[..count], parts))
}

/// Puts each component below the one before it.
fn stack(solution: &[i64], parts: &[usize]) -> Vec<usize> {
    let total = parts.iter().max().map_or(0, |&last| last + 1);
    let mut range = vec![(i64::MAX, i64::MIN); total];
    for (&part, &rank) in parts.iter().zip(solution) {
        range[part] = (range[part].0.min(rank), range[part].1.max(rank));
    }
    let mut next = 0;
    let offset: Vec<i64> = range
        .iter()
        .map(|&(low, high)| {
            let offset = next - low;
            next += high - low + 1;
            offset
        })
        .collect();
    parts.iter().zip(solution).map(|(&part, &rank)| (rank + offset[part]) as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use super::super::components::components;
    use super::super::cycles::back_edges;
    use super::super::samples::chart;

    fn of(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
        let input = chart(count, edges);
        ranks(&input, &back_edges(&input), &components(&input)).unwrap()
    }

    #[test]
    fn ranks_grow_along_edges_and_back_edges_point_up() {
        assert_eq!(of(4, &[(0, 1), (1, 2), (2, 0), (2, 3)]), [0, 1, 2, 3]);
    }

    #[test]
    fn components_are_stacked() {
        assert_eq!(of(4, &[(0, 2), (1, 3)]), [0, 2, 1, 3]);
    }

    #[test]
    fn a_loose_node_has_a_rank_of_its_own() {
        assert_eq!(of(3, &[(0, 2)]), [0, 2, 1]);
    }
}
