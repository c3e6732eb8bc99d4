//! Minimum-cost flow by the primal network simplex.
//!
//! In: arcs with costs and capacities, and what each node supplies. Out: node
//! potentials, which [`super::simplex`] reads as positions. The bookkeeping of
//! the tree and the rule for the leaving arc (strongly feasible trees, so it
//! cannot cycle) follow Ahuja, Magnanti and Orlin, "Network Flows" (1993),
//! chapter 11. Tested through [`super::simplex`].

use std::ops::Range;

/// An arc that carries flow from one node to another.
#[derive(Clone, Copy)]
pub(super) struct Arc {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) cost: i64,
    pub(super) capacity: i64,
}

/// No capacity. Far above any sum of weights, far below overflow.
pub(super) const UNLIMITED: i64 = i64::MAX / 4;
const NONE: usize = usize::MAX;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Tree,
    Empty,
    Full,
}

/// The spanning tree of the simplex. The root is the node after the last
/// variable; an artificial arc ties each variable to it at the start.
pub(super) struct Tree {
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
    pub(super) fn new(mut arcs: Vec<Arc>, supply: &[i64]) -> Self {
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
    pub(super) fn entering(&mut self) -> Option<usize> {
        let block = self.real.isqrt().max(20);
        let (mut best, mut worst) = (None, 0);
        let mut left = self.real;
        while left > 0 && best.is_none() {
            let mut room = block.min(left);
            left -= room;
            // A block may begin before the end of the list and go on at its start.
            while room > 0 {
                let from = self.scan;
                let to = (from + room).min(self.real);
                self.worst_of(from..to, &mut best, &mut worst);
                room -= to - from;
                self.scan = if to == self.real { 0 } else { to };
            }
        }
        best
    }

    /// The arc of `range` by whose change the most is gained, if that is more than `worst`.
    fn worst_of(&self, range: Range<usize>, best: &mut Option<usize>, worst: &mut i64) {
        let value = &self.value[..];
        let first = range.start;
        let arcs = self.arcs[range.clone()].iter().zip(&self.state[range]);
        for (nth, (arc, state)) in arcs.enumerate() {
            // Costs and potentials stay far below 2^62: this loop is half of all work, so it does
            // not look for an overflow.
            let reduced = arc.cost.wrapping_add(value[arc.to]).wrapping_sub(value[arc.from]);
            let gain = match state {
                State::Tree => 0,
                State::Empty => reduced.wrapping_neg(),
                State::Full => reduced,
            };
            if gain > *worst {
                *worst = gain;
                *best = Some(first + nth);
            }
        }
    }

    /// Brings an arc into the tree. False when its cycle has no bottleneck:
    /// then the bounds along it contradict each other.
    pub(super) fn pivot(&mut self, entering: usize) -> bool {
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

    fn augment(
        &mut self,
        entering: usize,
        filling: bool,
        first: usize,
        second: usize,
        join: usize,
        amount: i64,
    ) {
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
    pub(super) fn positions(mut self) -> Option<Vec<i64>> {
        if self.flow[self.real..]
            .iter()
            .zip(&self.arcs[self.real..])
            .any(|(&flow, arc)| flow != 0 && arc.cost != 0)
        {
            return None;
        }
        self.value.pop();
        Some(self.value)
    }
}
