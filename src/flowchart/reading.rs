//! The order in which a reader goes through a chart.

/// What a walk from the starts finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Walk {
    /// All nodes, each after those that lead to it, loops aside; a branch is followed to its end
    /// before the next begins.
    pub order: Vec<usize>,
    /// The edges that close a loop.
    pub back: Vec<usize>,
}

/// Walks depth-first from `starts`, then from what they do not reach. `exits[n]` lists the ways
/// out of node `n` as (edge, target).
///
/// The order is the reverse of the order in which nodes are left, which is topological; looking
/// at the last way out first keeps the ways as written.
pub(super) fn walk(exits: &[Vec<(usize, usize)>], starts: &[usize]) -> Walk {
    let mut walker =
        Walker { exits, state: vec![State::New; exits.len()], left: Vec::new(), back: Vec::new() };
    // What no start reaches goes last, so it must be left first; a start itself is always a root.
    // A cycle that no start reaches begins with the first of its steps.
    let mut others = Vec::new();
    let mut unreached = self::unreached(exits, starts);
    while let Some(root) = unreached.iter().position(|unreached| *unreached) {
        others.push(root);
        let left = self::unreached(exits, &[root]);
        unreached.iter_mut().zip(left).for_each(|(open, left)| *open &= left);
    }
    for root in others.into_iter().rev().chain(starts.iter().rev().copied()) {
        walker.from(root);
    }
    walker.left.reverse();
    Walk { order: walker.left, back: walker.back }
}

/// True for each node that none of `starts` leads to.
pub(super) fn unreached(exits: &[Vec<(usize, usize)>], starts: &[usize]) -> Vec<bool> {
    let mut unreached = vec![true; exits.len()];
    let mut waiting: Vec<usize> = starts.to_vec();
    while let Some(node) = waiting.pop() {
        if std::mem::replace(&mut unreached[node], false) {
            waiting.extend(exits[node].iter().map(|(_, to)| *to));
        }
    }
    unreached
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Left,
}

struct Walker<'a> {
    exits: &'a [Vec<(usize, usize)>],
    state: Vec<State>,
    left: Vec<usize>,
    back: Vec<usize>,
}

impl Walker<'_> {
    /// An own stack instead of recursion: a chart may be a chain of any length.
    fn from(&mut self, root: usize) {
        if self.state[root] != State::New {
            return;
        }
        self.state[root] = State::Open;
        let mut path = vec![(root, self.exits[root].len())];
        while let Some((node, remaining)) = path.last_mut() {
            let node = *node;
            if *remaining == 0 {
                self.state[node] = State::Left;
                self.left.push(node);
                path.pop();
                continue;
            }
            *remaining -= 1;
            let (edge, to) = self.exits[node][*remaining];
            match self.state[to] {
                State::Open => self.back.push(edge),
                State::Left => {}
                State::New => {
                    self.state[to] = State::Open;
                    path.push((to, self.exits[to].len()));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exits(count: usize, edges: &[(usize, usize)]) -> Vec<Vec<(usize, usize)>> {
        let mut exits = vec![Vec::new(); count];
        for (edge, (from, to)) in edges.iter().enumerate() {
            exits[*from].push((edge, *to));
        }
        exits
    }

    #[test]
    fn a_branch_is_followed_to_its_end_before_the_next() {
        let exits = exits(5, &[(0, 1), (1, 2), (0, 3), (3, 4)]);
        assert_eq!(walk(&exits, &[0]).order, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn where_branches_meet_comes_after_both() {
        let exits = exits(4, &[(0, 3), (0, 1), (1, 2), (2, 3)]);
        assert_eq!(walk(&exits, &[0]).order, [0, 1, 2, 3]);
    }

    #[test]
    fn a_second_start_comes_before_what_both_lead_to() {
        let exits = exits(4, &[(0, 1), (1, 3), (2, 3)]);
        assert_eq!(walk(&exits, &[0, 2]).order, [0, 1, 2, 3]);
    }

    #[test]
    fn a_loop_is_closed_by_the_edge_that_leads_back() {
        let exits = exits(3, &[(0, 1), (1, 2), (2, 1), (2, 2)]);
        let walk = walk(&exits, &[0]);
        assert_eq!(walk.order, [0, 1, 2]);
        assert_eq!(walk.back, [3, 2]);
    }

    #[test]
    fn a_cycle_without_a_start_begins_with_its_first_step() {
        let exits = exits(3, &[(0, 1), (1, 2), (2, 0)]);
        assert_eq!(walk(&exits, &[]).order, [0, 1, 2]);
    }

    #[test]
    fn what_no_start_reaches_comes_last() {
        let exits = exits(4, &[(0, 1), (2, 3), (3, 1)]);
        assert_eq!(walk(&exits, &[0]).order, [0, 2, 3, 1]);
    }
}
