//! Which boxes lead to each other: the strongly connected components of Tarjan (1972), with a
//! stack of its own.

/// The component of each box, numbered so that what a component leads to has a lower number.
pub(super) fn components(exits: &[Vec<(usize, usize)>]) -> Vec<usize> {
    let mut search = Search {
        exits,
        index: vec![None; exits.len()],
        low: vec![0; exits.len()],
        open: Vec::new(),
        component: vec![None; exits.len()],
        visited: 0,
        found: 0,
    };
    for root in 0..exits.len() {
        if search.index[root].is_none() {
            search.from(root);
        }
    }
    search.component.into_iter().map(|component| component.unwrap_or(0)).collect()
}

struct Search<'a> {
    exits: &'a [Vec<(usize, usize)>],
    /// When each box was visited.
    index: Vec<Option<usize>>,
    /// The earliest open box that each leads to.
    low: Vec<usize>,
    open: Vec<usize>,
    component: Vec<Option<usize>>,
    visited: usize,
    found: usize,
}

impl Search<'_> {
    fn from(&mut self, root: usize) {
        self.enter(root);
        let mut path = vec![(root, 0)];
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            if let Some((_, to)) = self.exits[node].get(*next).copied() {
                *next += 1;
                match self.index[to] {
                    None => {
                        self.enter(to);
                        path.push((to, 0));
                    }
                    Some(index) if self.component[to].is_none() => {
                        self.low[node] = self.low[node].min(index);
                    }
                    Some(_) => {}
                }
                continue;
            }
            path.pop();
            if let Some((before, _)) = path.last() {
                self.low[*before] = self.low[*before].min(self.low[node]);
            }
            self.close(node);
        }
    }

    fn enter(&mut self, node: usize) {
        self.index[node] = Some(self.visited);
        self.low[node] = self.visited;
        self.visited += 1;
        self.open.push(node);
    }

    /// Closes the component that a box was the first of.
    fn close(&mut self, node: usize) {
        if self.index[node] != Some(self.low[node]) {
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member] = Some(self.found);
            if member == node {
                break;
            }
        }
        self.found += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_one_component_and_comes_before_what_leads_to_it() {
        let exits = [vec![(0, 1)], vec![(1, 2)], vec![(2, 1), (3, 3)], vec![]];
        assert_eq!(components(&exits), [2, 1, 1, 0]);
    }

    #[test]
    fn a_long_chain_needs_no_deep_stack() {
        let exits: Vec<_> =
            (0..200_000).map(|n| if n < 199_999 { vec![(n, n + 1)] } else { vec![] }).collect();
        assert_eq!(components(&exits).first(), Some(&199_999));
    }
}
