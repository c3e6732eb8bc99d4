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
const NONE: u32 = u32::MAX;

/// What the search for an entering arc reads of an arc, together in memory: it looks at each arc
/// thousands of times.
#[derive(Clone, Copy)]
struct Priced {
    from: u32,
    to: u32,
    cost: i64,
    /// What a rise of the reduced cost by one gains: nothing in the tree, a loss at an empty arc, a
    /// gain at a full one.
    gain: i64,
}

const IN_TREE: i64 = 0;
const EMPTY: i64 = -1;
const FULL: i64 = 1;

/// A node of the tree, all of it together in memory: a pivot follows parents from node to node.
#[derive(Clone, Copy)]
struct Branch {
    parent: u32,
    /// The arc to the parent.
    link: u32,
    depth: u32,
    first_child: u32,
    next_sibling: u32,
    previous_sibling: u32,
    /// Does the arc run to the parent?
    rising: bool,
}

impl Branch {
    const ROOT: Branch = Branch {
        parent: NONE,
        link: NONE,
        depth: 0,
        first_child: NONE,
        next_sibling: NONE,
        previous_sibling: NONE,
        rising: false,
    };
}

/// The spanning tree of the simplex. The root is the node after the last
/// variable; an artificial arc ties each variable to it at the start.
pub(super) struct Tree {
    arcs: Vec<Priced>,
    /// The flow of each arc, and how much it may be.
    flow: Vec<(i64, i64)>,
    real: usize,
    value: Vec<i64>,
    nodes: Vec<Branch>,
    scan: usize,
    stack: Vec<u32>,
}

/// The nodes and arcs of a drawing are far fewer than 2^32: their number is limited.
fn index(of: usize) -> u32 {
    of as u32
}

impl Tree {
    pub(super) fn new(arcs: Vec<Arc>, supply: &[i64]) -> Self {
        let count = supply.len();
        let real = arcs.len();
        let dearest = arcs.iter().map(|arc| arc.cost.abs()).max().unwrap_or(0);
        let forbidding = (dearest + 1) * (count as i64 + 1);
        let priced = |arc: &Arc| Priced {
            from: index(arc.from),
            to: index(arc.to),
            cost: arc.cost,
            gain: EMPTY,
        };
        let mut tree = Tree {
            arcs: arcs.iter().map(priced).collect(),
            flow: arcs.iter().map(|arc| (0, arc.capacity)).collect(),
            real,
            value: vec![0; count + 1],
            nodes: vec![Branch::ROOT; count + 1],
            scan: 0,
            stack: Vec::new(),
        };
        let root = index(count);
        for (node, &supplied) in supply.iter().enumerate() {
            let id = index(node);
            let rising = supplied >= 0;
            let (from, to) = if rising { (id, root) } else { (root, id) };
            let cost = if rising { 0 } else { forbidding };
            tree.value[node] = -cost;
            tree.nodes[node].depth = 1;
            tree.attach(id, root, index(tree.arcs.len()), rising);
            tree.arcs.push(Priced { from, to, cost, gain: IN_TREE });
            tree.flow.push((supplied.abs(), UNLIMITED));
        }
        tree
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
        for (nth, arc) in self.arcs[range].iter().enumerate() {
            // Costs and potentials stay far below 2^62: this loop is a third of all work, so it
            // does not look for an overflow.
            let from = value[arc.from as usize];
            let reduced = arc.cost.wrapping_add(value[arc.to as usize]).wrapping_sub(from);
            let gain = reduced.wrapping_mul(arc.gain);
            if gain > *worst {
                *worst = gain;
                *best = Some(first + nth);
            }
        }
    }

    /// Brings an arc into the tree. False when its cycle has no bottleneck:
    /// then the bounds along it contradict each other.
    pub(super) fn pivot(&mut self, entering: usize) -> bool {
        let Priced { from, to, gain, .. } = self.arcs[entering];
        let filling = gain == EMPTY;
        let (first, second) = if filling { (from, to) } else { (to, from) };
        let join = self.join(first, second);
        let mut amount = self.flow[entering].1;
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
            node = self.nodes[node as usize].parent;
        }
        node = second;
        while node != join {
            let room = self.room(node, true);
            if room <= amount {
                amount = room;
                leaving = Some((node, second, first));
            }
            node = self.nodes[node as usize].parent;
        }
        if amount >= UNLIMITED / 2 {
            return false;
        }
        self.augment(entering, if filling { amount } else { -amount }, (first, second), join);
        match leaving {
            None => self.arcs[entering].gain = if filling { FULL } else { EMPTY },
            Some((top, inside, outside)) => self.exchange(entering, top, inside, outside),
        }
        true
    }

    fn join(&self, mut a: u32, mut b: u32) -> u32 {
        while a != b {
            let (one, other) = (&self.nodes[a as usize], &self.nodes[b as usize]);
            if one.depth >= other.depth {
                a = one.parent;
            } else {
                b = other.parent;
            }
        }
        a
    }

    /// How much more can flow over the arc above `node`, in the direction of
    /// the root (`up`) or away from it.
    fn room(&self, node: u32, up: bool) -> i64 {
        let Branch { link, rising, .. } = self.nodes[node as usize];
        let (flow, capacity) = self.flow[link as usize];
        match rising == up {
            true if capacity >= UNLIMITED => UNLIMITED,
            true => capacity - flow,
            false => flow,
        }
    }

    /// Sends flow over the entering arc, and round by the branches of its two ends.
    fn augment(&mut self, entering: usize, change: i64, (first, second): (u32, u32), join: u32) {
        if change == 0 {
            return;
        }
        self.flow[entering].0 += change;
        let amount = change.abs();
        for (start, up) in [(first, false), (second, true)] {
            let mut node = start;
            while node != join {
                let Branch { link, rising, parent, .. } = self.nodes[node as usize];
                self.flow[link as usize].0 += if rising == up { amount } else { -amount };
                node = parent;
            }
        }
    }

    /// Cuts the arc above `top` and hangs its subtree by `inside` under `outside`.
    fn exchange(&mut self, entering: usize, top: u32, inside: u32, outside: u32) {
        let out = self.nodes[top as usize].link as usize;
        self.arcs[out].gain = if self.flow[out].0 == 0 { EMPTY } else { FULL };
        let Priced { from, to, cost, .. } = self.arcs[entering];
        self.arcs[entering].gain = IN_TREE;
        let (mut node, mut parent, mut link) = (inside, outside, index(entering));
        let mut rising = from == inside;
        loop {
            let old = self.nodes[node as usize];
            self.detach(node);
            self.attach(node, parent, link, rising);
            if node == top {
                break;
            }
            // What was the parent hangs under this node now, by the same arc.
            (parent, link, rising, node) = (node, old.link, !old.rising, old.parent);
        }
        let off = cost + self.value[to as usize] - self.value[from as usize];
        let shift = if to == inside { -off } else { off };
        self.stack.push(inside);
        while let Some(node) = self.stack.pop() {
            let Branch { parent, first_child, .. } = self.nodes[node as usize];
            self.value[node as usize] += shift;
            self.nodes[node as usize].depth = self.nodes[parent as usize].depth + 1;
            let mut child = first_child;
            while child != NONE {
                self.stack.push(child);
                child = self.nodes[child as usize].next_sibling;
            }
        }
    }

    fn attach(&mut self, node: u32, parent: u32, link: u32, rising: bool) {
        let next = std::mem::replace(&mut self.nodes[parent as usize].first_child, node);
        let one = &mut self.nodes[node as usize];
        (one.parent, one.link, one.rising) = (parent, link, rising);
        (one.next_sibling, one.previous_sibling) = (next, NONE);
        if next != NONE {
            self.nodes[next as usize].previous_sibling = node;
        }
    }

    fn detach(&mut self, node: u32) {
        let Branch { parent, next_sibling: next, previous_sibling: previous, .. } =
            self.nodes[node as usize];
        if previous == NONE {
            self.nodes[parent as usize].first_child = next;
        } else {
            self.nodes[previous as usize].next_sibling = next;
        }
        if next != NONE {
            self.nodes[next as usize].previous_sibling = previous;
        }
    }

    /// The values, unless an artificial arc still carries flow (then the cost
    /// has no lower limit).
    pub(super) fn positions(mut self) -> Option<Vec<i64>> {
        if self.flow[self.real..]
            .iter()
            .zip(&self.arcs[self.real..])
            .any(|(&(flow, _), arc)| flow != 0 && arc.cost != 0)
        {
            return None;
        }
        self.value.pop();
        Some(self.value)
    }
}
