//! Integral positions by network simplex.
//!
//! In: variables, lower bounds on differences (`x[v] - x[u] >= d`), weighted
//! wishes (`w * |x[v] - x[u] - d|`) and linear weights (`c * x[v]`).
//! Out: integers that keep every bound and have the smallest total cost, or
//! `None` when the bounds contradict each other.
//!
//! The problem is the dual of a minimum-cost flow: a bound is an arc without a
//! capacity, a wish an arc that carries at most `w` either way, and the
//! positions are the node potentials. Gansner, Koutsofios, North and Vo ("A
//! technique for drawing directed graphs", 1993) solve ranks and coordinates
//! this way; the spanning-tree bookkeeping and the rule for the leaving arc
//! (strongly feasible trees, so it cannot cycle) follow Ahuja, Magnanti and
//! Orlin, "Network Flows", chapter 11. Wishes need no auxiliary node here.

/// A set of bounds and wishes over `count` variables.
pub struct Positions {
    arcs: Vec<Arc>,
    supply: Vec<i64>,
}

#[derive(Clone, Copy)]
struct Arc {
    from: usize,
    to: usize,
    cost: i64,
    capacity: i64,
}

/// No capacity. Far above any sum of weights, far below overflow.
const UNLIMITED: i64 = i64::MAX / 4;
const NONE: usize = usize::MAX;

impl Positions {
    pub fn new(count: usize) -> Self {
        Positions { arcs: Vec::new(), supply: vec![0; count] }
    }

    /// `x[v] - x[u] >= distance`.
    pub fn at_least(&mut self, u: usize, v: usize, distance: i32) {
        self.arcs.push(Arc { from: u, to: v, cost: -i64::from(distance), capacity: UNLIMITED });
    }

    /// Costs `weight` for each unit that `x[v] - x[u]` differs from `distance`.
    pub fn wish(&mut self, u: usize, v: usize, distance: i32, weight: i32) {
        if weight <= 0 || u == v {
            return;
        }
        let weight = i64::from(weight);
        // A flow between -w and w, shifted to lie between 0 and 2w.
        self.supply[u] += weight;
        self.supply[v] -= weight;
        self.arcs.push(Arc { from: u, to: v, cost: -i64::from(distance), capacity: 2 * weight });
    }

    /// Adds `weight * (x[v] - x[u])` to the cost.
    pub fn shorten(&mut self, u: usize, v: usize, weight: i32) {
        self.supply[u] += i64::from(weight);
        self.supply[v] -= i64::from(weight);
    }

    /// The cheapest positions, up to a common shift.
    pub fn solve(self) -> Option<Vec<i64>> {
        let mut tree = Tree::new(self);
        while let Some(entering) = tree.entering() {
            if !tree.pivot(entering) {
                return None;
            }
        }
        tree.positions()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Tree,
    Empty,
    Full,
}

/// The spanning tree of the simplex. The root is the node after the last
/// variable; an artificial arc ties each variable to it at the start.
struct Tree {
    arcs: Vec<Arc>,
    flow: Vec<i64>,
    state: Vec<State>,
    real: usize,
    value: Vec<i64>,
    parent: Vec<usize>,
    link: Vec<usize>,
    depth: Vec<usize>,
    first_child: Vec<usize>,
    next_sibling: Vec<usize>,
    previous_sibling: Vec<usize>,
    scan: usize,
    stack: Vec<usize>,
}

impl Tree {
    fn new(problem: Positions) -> Self {
        let Positions { mut arcs, supply } = problem;
        let count = supply.len();
        let real = arcs.len();
        let dearest = arcs.iter().map(|arc| arc.cost.abs()).max().unwrap_or(0);
        let forbidding = (dearest + 1) * (count as i64 + 1);
        let mut tree = Tree {
            flow: vec![0; real],
            state: vec![State::Empty; real],
            real,
            value: vec![0; count + 1],
            parent: vec![NONE; count + 1],
            link: vec![NONE; count + 1],
            depth: vec![0; count + 1],
            first_child: vec![NONE; count + 1],
            next_sibling: vec![NONE; count + 1],
            previous_sibling: vec![NONE; count + 1],
            arcs: Vec::new(),
            scan: 0,
            stack: Vec::new(),
        };
        for (node, &supplied) in supply.iter().enumerate() {
            let arc = if supplied >= 0 {
                Arc { from: node, to: count, cost: 0, capacity: UNLIMITED }
            } else {
                tree.value[node] = -forbidding;
                Arc { from: count, to: node, cost: forbidding, capacity: UNLIMITED }
            };
            tree.depth[node] = 1;
            tree.attach(node, count, arcs.len());
            arcs.push(arc);
            tree.flow.push(supplied.abs());
            tree.state.push(State::Tree);
        }
        tree.arcs = arcs;
        tree
    }

    fn reduced_cost(&self, arc: usize) -> i64 {
        let Arc { from, to, cost, .. } = self.arcs[arc];
        cost + self.value[to] - self.value[from]
    }

    /// Block search: the worst arc of a block, blocks visited in turn.
    fn entering(&mut self) -> Option<usize> {
        let block = self.real.isqrt().max(20);
        let mut best = None;
        let mut worst = 0;
        for step in 1..=self.real {
            let arc = self.scan;
            self.scan = if arc + 1 == self.real { 0 } else { arc + 1 };
            let gain = match self.state[arc] {
                State::Tree => 0,
                State::Empty => -self.reduced_cost(arc),
                State::Full => self.reduced_cost(arc),
            };
            if gain > worst {
                worst = gain;
                best = Some(arc);
            }
            if step % block == 0 && best.is_some() {
                break;
            }
        }
        best
    }

    /// Brings an arc into the tree. False when its cycle has no bottleneck:
    /// then the bounds along it contradict each other.
    fn pivot(&mut self, entering: usize) -> bool {
        let Arc { from, to, capacity, .. } = self.arcs[entering];
        let filling = self.state[entering] == State::Empty;
        let (first, second) = if filling { (from, to) } else { (to, from) };
        let join = self.join(first, second);
        let mut amount = capacity;
        let mut leaving = None;
        // Strictly smaller on the first branch, smaller or equal on the second:
        // the last bottleneck along the cycle leaves, which keeps the tree
        // strongly feasible.
        let mut node = first;
        while node != join {
            let room = self.room(node, false);
            if room < amount {
                amount = room;
                leaving = Some((node, first, second));
            }
            node = self.parent[node];
        }
        node = second;
        while node != join {
            let room = self.room(node, true);
            if room <= amount {
                amount = room;
                leaving = Some((node, second, first));
            }
            node = self.parent[node];
        }
        if amount >= UNLIMITED / 2 {
            return false;
        }
        self.augment(entering, filling, first, second, join, amount);
        match leaving {
            None => self.state[entering] = if filling { State::Full } else { State::Empty },
            Some((top, inside, outside)) => self.exchange(entering, top, inside, outside),
        }
        true
    }

    fn join(&self, mut a: usize, mut b: usize) -> usize {
        while a != b {
            if self.depth[a] >= self.depth[b] {
                a = self.parent[a];
            } else {
                b = self.parent[b];
            }
        }
        a
    }

    /// How much more can flow over the arc above `node`, in the direction of
    /// the root (`up`) or away from it.
    fn room(&self, node: usize, up: bool) -> i64 {
        let arc = self.link[node];
        let towards_root = self.arcs[arc].from == node;
        if towards_root == up {
            let capacity = self.arcs[arc].capacity;
            if capacity >= UNLIMITED { UNLIMITED } else { capacity - self.flow[arc] }
        } else {
            self.flow[arc]
        }
    }

    fn augment(&mut self, entering: usize, filling: bool, first: usize, second: usize, join: usize, amount: i64) {
        if amount == 0 {
            return;
        }
        self.flow[entering] += if filling { amount } else { -amount };
        for (start, up) in [(first, false), (second, true)] {
            let mut node = start;
            while node != join {
                let arc = self.link[node];
                let towards_root = self.arcs[arc].from == node;
                self.flow[arc] += if towards_root == up { amount } else { -amount };
                node = self.parent[node];
            }
        }
    }

    /// Cuts the arc above `top` and hangs its subtree by `inside` under `outside`.
    fn exchange(&mut self, entering: usize, top: usize, inside: usize, outside: usize) {
        let out = self.link[top];
        self.state[out] = if self.flow[out] == 0 { State::Empty } else { State::Full };
        self.state[entering] = State::Tree;
        let (mut node, mut parent, mut link) = (inside, outside, entering);
        loop {
            let (old_parent, old_link) = (self.parent[node], self.link[node]);
            self.detach(node);
            self.attach(node, parent, link);
            if node == top {
                break;
            }
            (parent, link, node) = (node, old_link, old_parent);
        }
        let off = self.reduced_cost(entering);
        let shift = if self.arcs[entering].to == inside { -off } else { off };
        self.stack.push(inside);
        while let Some(node) = self.stack.pop() {
            self.value[node] += shift;
            self.depth[node] = self.depth[self.parent[node]] + 1;
            let mut child = self.first_child[node];
            while child != NONE {
                self.stack.push(child);
                child = self.next_sibling[child];
            }
        }
    }

    fn attach(&mut self, node: usize, parent: usize, link: usize) {
        self.parent[node] = parent;
        self.link[node] = link;
        let next = self.first_child[parent];
        self.next_sibling[node] = next;
        self.previous_sibling[node] = NONE;
        if next != NONE {
            self.previous_sibling[next] = node;
        }
        self.first_child[parent] = node;
    }

    fn detach(&mut self, node: usize) {
        let (next, previous) = (self.next_sibling[node], self.previous_sibling[node]);
        if previous == NONE {
            let parent = self.parent[node];
            self.first_child[parent] = next;
        } else {
            self.next_sibling[previous] = next;
        }
        if next != NONE {
            self.previous_sibling[next] = previous;
        }
    }

    /// The values, unless an artificial arc still carries flow (then the cost
    /// has no lower limit).
    fn positions(mut self) -> Option<Vec<i64>> {
        if self.flow[self.real..].iter().zip(&self.arcs[self.real..]).any(|(&flow, arc)| flow != 0 && arc.cost != 0) {
            return None;
        }
        self.value.pop();
        Some(self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_kept_and_wishes_pull_towards_the_weighted_median() {
        let mut problem = Positions::new(3);
        problem.at_least(0, 1, 10);
        problem.wish(0, 2, 4, 1);
        problem.wish(1, 2, 0, 3);
        let x = problem.solve().unwrap();
        assert_eq!((x[1] - x[0], x[2] - x[1]), (10, 0));
    }

    #[test]
    fn contradicting_bounds_have_no_solution() {
        let mut problem = Positions::new(2);
        problem.at_least(0, 1, 5);
        problem.at_least(1, 0, -4);
        assert!(problem.solve().is_none());
    }

    #[test]
    fn ranks_of_a_diamond_are_as_short_as_possible() {
        // 0 -> 1 -> 2 -> 4 and 0 -> 3 -> 4, where 3 -> 4 weighs more.
        let mut problem = Positions::new(5);
        for (u, v, weight) in [(0, 1, 1), (1, 2, 1), (2, 4, 1), (0, 3, 1), (3, 4, 2)] {
            problem.at_least(u, v, 1);
            problem.shorten(u, v, weight);
        }
        let x = problem.solve().unwrap();
        assert_eq!(x.iter().map(|r| r - x[0]).collect::<Vec<_>>(), [0, 1, 2, 2, 3]);
    }

    #[test]
    fn a_contradiction_that_needs_a_long_cycle_is_found() {
        let mut problem = Positions::new(50);
        for v in 1..50 {
            problem.at_least(v - 1, v, 3);
            problem.wish(0, v, 2, 1);
        }
        problem.at_least(49, 0, -146);
        assert!(problem.solve().is_none());
    }

    #[test]
    fn the_optimum_agrees_with_trying_everything() {
        // Small problems over 0..=6, all positions tried.
        let mut seed = 7u64;
        let mut next = move |n: u64| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed >> 33) % n
        };
        for _ in 0..200 {
            let bounds: Vec<_> = (0..3).map(|_| (next(4) as usize, next(4) as usize, next(3) as i32 - 1)).collect();
            let wishes: Vec<_> = (0..5).map(|_| (next(4) as usize, next(4) as usize, next(5) as i32 - 2, next(4) as i32)).collect();
            let cost = |x: &[i64]| -> Option<i64> {
                if bounds.iter().any(|&(u, v, d)| x[v] - x[u] < i64::from(d)) {
                    return None;
                }
                Some(wishes.iter().filter(|w| w.0 != w.1).map(|&(u, v, d, w)| i64::from(w) * (x[v] - x[u] - i64::from(d)).abs()).sum())
            };
            let mut best = None;
            for code in 0..13i64.pow(3) {
                let x = [0, code % 13 - 6, code / 13 % 13 - 6, code / 169 - 6];
                best = match (best, cost(&x)) {
                    (Some(a), Some(b)) => Some(if b < a { b } else { a }),
                    (a, b) => a.or(b),
                };
            }
            let mut problem = Positions::new(4);
            for &(u, v, d) in &bounds {
                problem.at_least(u, v, d);
            }
            for &(u, v, d, w) in &wishes {
                problem.wish(u, v, d, w);
            }
            assert_eq!(problem.solve().and_then(|x| cost(&x)), best);
        }
    }
}
