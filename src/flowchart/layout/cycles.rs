//! Which edges run back: in, the chart; out, a flag per edge.
//!
//! Depth-first search in authored order, starts first: an edge to a node that
//! is still open closes a cycle. A reader follows the chart in the same order,
//! so what the search calls a step back is one to the reader too.

use super::Input;

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    Not,
    Open,
    Done,
}

/// True for each edge that must be turned round to leave no cycle. Self-loops
/// are not counted: they never take part in the ranks.
pub(super) fn back_edges(input: &Input) -> Vec<bool> {
    let count = input.nodes.len();
    let mut out = vec![Vec::new(); count];
    let mut entered = vec![false; count];
    for (i, edge) in input.edges.iter().enumerate() {
        if edge.from != edge.to {
            out[edge.from].push(i);
            entered[edge.to] = true;
        }
    }
    let mut visit = vec![Visit::Not; count];
    let mut back = vec![false; input.edges.len()];
    let starts = (0..count).filter(|&i| input.nodes[i].start);
    let sources = (0..count).filter(|&i| !entered[i]);
    for root in starts.chain(sources).chain(0..count) {
        if visit[root] == Visit::Not {
            search(input, &out, root, &mut visit, &mut back);
        }
    }
    back
}

/// An explicit stack: a long chart must not overflow the call stack.
fn search(input: &Input, out: &[Vec<usize>], root: usize, visit: &mut [Visit], back: &mut [bool]) {
    let mut stack = vec![(root, 0)];
    visit[root] = Visit::Open;
    while let Some((node, next)) = stack.last_mut() {
        let Some(&edge) = out[*node].get(*next) else {
            visit[*node] = Visit::Done;
            stack.pop();
            continue;
        };
        *next += 1;
        let target = input.edges[edge].to;
        match visit[target] {
            Visit::Not => {
                visit[target] = Visit::Open;
                stack.push((target, 0));
            }
            Visit::Open => back[edge] = true,
            Visit::Done => {}
        }
    }
}

/// Other nodes, for each node.
pub(super) type Neighbours = Vec<Vec<usize>>;

/// The nodes above and below each node when back edges are turned round, one for each edge.
pub(super) fn neighbours(input: &Input, back: &[bool]) -> (Neighbours, Neighbours) {
    let mut up = vec![Vec::new(); input.nodes.len()];
    let mut down = up.clone();
    for (edge, &back) in input.edges.iter().zip(back) {
        if edge.from != edge.to {
            let (upper, lower) = if back { (edge.to, edge.from) } else { (edge.from, edge.to) };
            down[upper].push(lower);
            up[lower].push(upper);
        }
    }
    (up, down)
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn the_edge_that_closes_a_cycle_is_the_one_turned_round() {
        let input = chart(3, &[(0, 1), (1, 2), (2, 0)]);
        assert_eq!(back_edges(&input), [false, false, true]);
    }

    #[test]
    fn the_start_decides_where_a_cycle_is_cut() {
        let mut input = chart(3, &[(0, 1), (1, 2), (2, 0)]);
        input.nodes[0].start = false;
        input.nodes[1].start = true;
        assert_eq!(back_edges(&input), [true, false, false]);
    }

    #[test]
    fn two_edges_to_the_same_node_are_no_cycle() {
        let input = chart(3, &[(0, 1), (0, 2), (1, 2), (2, 2)]);
        assert_eq!(back_edges(&input), [false; 4]);
    }
}
