//! What hangs together: in, the chart; out, the number of the component of each
//! node. Components are numbered in authored order of their first start (or
//! first node), the order in which they are stacked.

use super::Input;

pub fn components(input: &Input) -> Vec<usize> {
    let mut leader: Vec<usize> = (0..input.nodes.len()).collect();
    for edge in &input.edges {
        let (a, b) = (find(&mut leader, edge.from), find(&mut leader, edge.to));
        leader[a.max(b)] = a.min(b);
    }
    let count = input.nodes.len();
    let starts = (0..count).filter(|&i| input.nodes[i].start);
    let mut number = vec![None; count];
    let mut next = 0;
    for node in starts.chain(0..count) {
        let of = find(&mut leader, node);
        if number[of].is_none() {
            number[of] = Some(next);
            next += 1;
        }
    }
    (0..count).map(|node| number[find(&mut leader, node)].unwrap_or(0)).collect()
}

fn find(leader: &mut [usize], mut node: usize) -> usize {
    while leader[node] != node {
        leader[node] = leader[leader[node]];
        node = leader[node];
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;
    use super::super::samples::chart;

    #[test]
    fn components_are_numbered_by_their_first_start() {
        let mut input = chart(5, &[(0, 2), (1, 3)]);
        input.nodes[0].start = false;
        input.nodes[3].start = true;
        assert_eq!(components(&input), [1, 0, 1, 0, 2]);
    }
}
