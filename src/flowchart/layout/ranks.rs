//! The rank of each node: in, the chart, its back edges and its components;
//! out, ranks from 0 that grow along every edge that is not turned round.
//!
//! Network simplex (Gansner et al. 1993, section 2): the sum of weighted edge
//! lengths is least. Forward edges weigh twice a back edge, so a loop never
//! stretches the main line. Components are stacked.

use super::simplex::Positions;
use super::{Input, LayoutError};

const FORWARD: i32 = 200;
const BACK: i32 = 100;
/// A node with equal choices goes up, next to what led to it.
const UP: i32 = 1;

pub(super) fn ranks(
    input: &Input,
    back: &[bool],
    parts: &[usize],
) -> Result<Vec<usize>, LayoutError> {
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
    let solution =
        problem.solve().ok_or_else(|| LayoutError::BadInput("a cycle is left".into()))?;
    Ok(stack(input, parts, &solution[..count]))
}

/// Puts each component below the ones before it, as high as the lanes that it
/// uses are free; it always starts below where the one before it starts.
fn stack(input: &Input, parts: &[usize], solution: &[i64]) -> Vec<usize> {
    let total = parts.iter().max().map_or(0, |&last| last + 1);
    let mut floor = vec![0; if input.has_lanes() { input.lanes.len() } else { 1 }];
    let mut offset = vec![0; total];
    for part in 0..total {
        let top =
            (0..parts.len()).filter(|&n| parts[n] == part).map(|n| solution[n]).min().unwrap_or(0);
        let used = lanes_used(input, parts, solution, part, floor.len());
        let lowest = if input.options.interlock { None } else { floor.iter().copied().max() };
        let below = if part > 0 { offset[part - 1] + 1 } else { 0 };
        let fits = used
            .iter()
            .zip(&floor)
            .filter_map(|(range, floor)| range.map(|(first, _)| floor - first + top));
        // Offsets are counted from the rank of the component's top.
        let start = fits.chain(lowest).max().unwrap_or(0).max(below);
        offset[part] = start;
        for (range, floor) in used.iter().zip(&mut floor) {
            *floor = range.map_or(*floor, |(_, last)| (last - top + start + 1).max(*floor));
        }
    }
    let tops: Vec<i64> = (0..total)
        .map(|part| {
            (0..parts.len()).filter(|&n| parts[n] == part).map(|n| solution[n]).min().unwrap_or(0)
        })
        .collect();
    parts
        .iter()
        .zip(solution)
        .map(|(&part, &rank)| (rank - tops[part] + offset[part]) as usize)
        .collect()
}

/// Puts each component below the ones before it, after some of its nodes were moved.
pub(super) fn keep_apart(ranks: &mut [usize], parts: &[usize]) {
    let total = parts.iter().max().map_or(0, |&last| last + 1);
    let mut free = 0;
    for part in 0..total {
        let own = || (0..parts.len()).filter(|&node| parts[node] == part);
        let Some(top) = own().map(|node| ranks[node]).min() else { continue };
        own().for_each(|node| ranks[node] = ranks[node] - top + free);
        free = own().map(|node| ranks[node] + 1).max().unwrap_or(free);
    }
}

/// The first and last rank that a component takes up in each lane. An edge may
/// pass anywhere in the lanes between its ends: below the row of its source,
/// above the row of its target, and never without a channel of its own.
fn lanes_used(
    input: &Input,
    parts: &[usize],
    solution: &[i64],
    part: usize,
    lanes: usize,
) -> Vec<Option<(i64, i64)>> {
    let mut used: Vec<Option<(i64, i64)>> = vec![None; lanes];
    let lane = |node: usize| if lanes > 1 { input.nodes[node].lane } else { 0 };
    let mut take = |lane: usize, first: i64, last: i64| {
        used[lane] =
            Some(used[lane].map_or((first, last), |(low, high)| (low.min(first), high.max(last))));
    };
    for node in (0..parts.len()).filter(|&node| parts[node] == part) {
        take(lane(node), solution[node], solution[node]);
    }
    for edge in input.edges.iter().filter(|edge| parts[edge.from] == part && edge.from != edge.to) {
        let (a, b) = (
            solution[edge.from].min(solution[edge.to]),
            solution[edge.from].max(solution[edge.to]),
        );
        let (left, right) =
            (lane(edge.from).min(lane(edge.to)), lane(edge.from).max(lane(edge.to)));
        (left..=right).for_each(|lane| take(lane, a + 1, a.max(b - 1)));
    }
    used
}

#[cfg(test)]
mod tests {
    use super::super::components::components;
    use super::super::cycles::back_edges;
    use super::super::samples::chart;
    use super::*;

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
    fn a_component_rises_into_lanes_that_the_one_above_leaves_free() {
        let mut input = chart(6, &[(0, 1), (1, 2), (3, 4), (4, 5)]);
        input.lanes = vec![input.lanes[0].clone(); 2];
        for node in 3..5 {
            input.nodes[node].lane = 1;
        }
        let ranks = |input: &Input| ranks(input, &back_edges(input), &components(input)).unwrap();
        assert_eq!(ranks(&input), [0, 1, 2, 1, 2, 3]);
        input.options.interlock = false;
        assert_eq!(ranks(&input), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn components_that_were_moved_into_each_other_are_taken_apart() {
        let mut ranks = vec![0, 3, 1, 4, 2];
        keep_apart(&mut ranks, &[0, 0, 1, 1, 1]);
        assert_eq!(ranks, [0, 3, 4, 7, 5]);
    }

    #[test]
    fn a_loose_node_has_a_rank_of_its_own() {
        assert_eq!(of(3, &[(0, 2)]), [0, 2, 1]);
    }
}
