//! Re-insertion: a whole edge is taken out and put back along the cheapest way
//! through the gaps of the layers, found by dynamic programming.
//!
//! Sifting moves one bend at a time and cannot carry a long edge past another;
//! this can. The cost is crossings first, then steps between lanes, then layers
//! spent outside the lanes between the edge's ends.

use super::crossings::Order;

const CROSSING: i64 = 100;
/// For each lane that a layer's gap is away from the one above.
const STEP: i64 = 5;
/// For each lane outside the lanes between source and target.
const STRAY: i64 = 15;

/// Buffers that live as long as the ordering does.
#[derive(Default)]
pub(super) struct Reinsertion {
    count: Vec<i32>,
    upper: Vec<i32>,
    lower: Vec<i32>,
    table: Vec<Vec<Cell>>,
}

/// The cheapest way to a gap. `low` and `high` are the lanes beside the gap.
#[derive(Clone, Copy)]
struct Cell {
    cost: i64,
    from: usize,
    low: i64,
    high: i64,
}

impl Reinsertion {
    /// Puts the bends of one edge where they cost least; the number of crossings
    /// that went away. Never adds one.
    pub(super) fn reinsert(&mut self, order: &mut Order, edge: usize) -> u64 {
        let graph = order.graph;
        let chain = &graph.chains[edge];
        if chain.len() < 3 {
            return 0;
        }
        let inner = &chain[1..chain.len() - 1];
        let old: Vec<usize> = inner.iter().map(|&e| order.position[e] as usize).collect();
        let first = graph.elements[chain[0]].layer;
        for (i, &place) in old.iter().enumerate() {
            order.layers[first + 1 + i].remove(place);
            order.reposition(first + 1 + i);
        }
        let (path, crossings) = self.cheapest(order, edge, &old);
        let before = Self::crossings_along(order, edge, &old);
        let better = crossings <= before;
        for (i, &element) in inner.iter().enumerate() {
            let place = if better { path[i] } else { old[i] };
            order.layers[first + 1 + i].insert(place, element as u32);
            order.reposition(first + 1 + i);
        }
        if better { before - crossings } else { 0 }
    }

    fn cheapest(&mut self, order: &Order, edge: usize, old: &[usize]) -> (Vec<usize>, u64) {
        let chain = &order.graph.chains[edge];
        let first = order.graph.elements[chain[0]].layer;
        let lane = |element: usize| order.graph.elements[element].lane as i64;
        let (source, target) = (lane(chain[0]), lane(chain[chain.len() - 1]));
        let (near, far) = (source.min(target), source.max(target));
        let mut previous = vec![Cell { cost: 0, from: 0, low: source, high: source }];
        self.table.clear();
        for (i, &stay) in old.iter().enumerate() {
            let layer = first + 1 + i;
            let mut cells = gaps(order, layer);
            self.count_channel(order, layer - 1, edge, (i == 0).then_some(chain[0]), None);
            for (gap, cell) in cells.iter_mut().enumerate() {
                let stray = STRAY * ((near - cell.high).max(0) + (cell.low - far).max(0));
                // Staying is better than moving for nothing.
                self.reach(cell, gap, &previous, stray + i64::from(gap != stay));
            }
            self.table.push(std::mem::replace(&mut previous, cells));
        }
        let layer = first + old.len();
        self.count_channel(order, layer, edge, None, Some(chain[chain.len() - 1]));
        let mut end = Cell { cost: 0, from: 0, low: target, high: target };
        self.reach(&mut end, 0, &previous, 0);
        self.table.push(previous);
        let mut path = vec![0; old.len()];
        let mut gap = end.from;
        for i in (0..old.len()).rev() {
            path[i] = gap;
            gap = self.table[i + 1][gap].from;
        }
        let crossings = Self::crossings_along(order, edge, &path);
        (path, crossings)
    }

    /// The cheapest way from the gaps above to gap `gap`.
    fn reach(&self, cell: &mut Cell, gap: usize, above: &[Cell], own: i64) {
        cell.cost = i64::MAX;
        for (from, upper) in above.iter().enumerate() {
            let step = (cell.low - upper.high).max(upper.low - cell.high).max(0);
            let cost =
                upper.cost + own + STEP * step + CROSSING * i64::from(self.crossed(from, gap));
            if cost < cell.cost {
                (cell.cost, cell.from) = (cost, from);
            }
        }
    }

    /// Prepares [`Self::crossed`] for one channel. An end at a node counts as a
    /// single gap, and segments of that node are not crossed.
    fn count_channel(
        &mut self,
        order: &Order,
        channel: usize,
        edge: usize,
        top: Option<usize>,
        bottom: Option<usize>,
    ) {
        let above = if top.is_some() { 1 } else { order.layers[channel].len() + 1 };
        let below = if bottom.is_some() { 1 } else { order.layers[channel + 1].len() + 1 };
        self.upper.clear();
        self.upper.resize(above, 0);
        self.lower.clear();
        self.lower.resize(below, 0);
        self.count.clear();
        self.count.resize(above * below, 0);
        each_end(order, channel, edge, (top, bottom), |a, b| {
            if a < above {
                self.upper[a] += 1;
            }
            if b < below {
                self.lower[b] += 1;
            }
            if a < above && b < below {
                self.count[a * below + b] += 1;
            }
        });
        accumulate(&mut self.upper);
        accumulate(&mut self.lower);
        let mut rows = self.count.chunks_mut(below);
        let Some(mut above) = rows.next() else { return };
        accumulate(above);
        for row in rows {
            accumulate(row);
            for (one, above) in row.iter_mut().zip(above.iter()) {
                *one += *above;
            }
            above = row;
        }
    }

    /// Segments with one end left of the gap and the other right of it.
    fn crossed(&self, above: usize, below: usize) -> i32 {
        self.upper[above] + self.lower[below] - 2 * self.count[above * self.lower.len() + below]
    }

    fn crossings_along(order: &Order, edge: usize, path: &[usize]) -> u64 {
        let chain = &order.graph.chains[edge];
        let first = order.graph.elements[chain[0]].layer;
        let mut total = 0;
        for i in 0..=path.len() {
            let top = (i == 0).then_some(chain[0]);
            let bottom = (i == path.len()).then_some(chain[chain.len() - 1]);
            let above = if i == 0 { 0 } else { path[i - 1] };
            let below = if i == path.len() { 0 } else { path[i] };
            // One way asks for one gap on each side: no table for that.
            each_end(order, first + i, edge, (top, bottom), |a, b| {
                total += u64::from((a <= above) != (b <= below));
            });
        }
        total
    }
}

/// Tells of each segment of a channel the first gaps to the right of its upper and its lower end;
/// an end at a node (`ends`) counts as a single gap. Left out are the segments of `edge` and of
/// those nodes, which it does not cross.
fn each_end(
    order: &Order,
    channel: usize,
    edge: usize,
    (top, bottom): (Option<usize>, Option<usize>),
    mut tell: impl FnMut(usize, usize),
) {
    let right = |end: u32, node: Option<usize>| match node {
        Some(node) => usize::from(order.position[end as usize] > order.position[node]),
        None => order.position[end as usize] as usize + 1,
    };
    for (&(a, b), &segment) in order.ends[channel].iter().zip(&order.graph.channel[channel]) {
        let is_own = order.graph.segments[segment].edge == edge;
        if !is_own && Some(a as usize) != top && Some(b as usize) != bottom {
            tell(right(a, top), right(b, bottom));
        }
    }
}

/// The gaps of a layer with the lanes of the nearest nodes on either side.
fn gaps(order: &Order, layer: usize) -> Vec<Cell> {
    let row = &order.layers[layer];
    let mut cells =
        vec![Cell { cost: 0, from: 0, low: -1, high: order.graph.lanes as i64 }; row.len() + 1];
    for (i, &element) in row.iter().enumerate() {
        cells[i + 1].low = order.lane[element as usize].map_or(cells[i].low, i64::from);
    }
    for (i, &element) in row.iter().enumerate().rev() {
        cells[i].high = order.lane[element as usize].map_or(cells[i + 1].high, i64::from);
    }
    cells
}

fn accumulate(values: &mut [i32]) {
    for i in 1..values.len() {
        values[i] += values[i - 1];
    }
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_long_edge_is_carried_past_another_in_one_move() {
        // 0 -> 4 starts left of 1 -> 2 -> 3, passes right of 2 and ends left of 3.
        let input = chart(5, &[(1, 2), (2, 3), (0, 4)]);
        let mut graph = layers(&input, &[false; 3], &[0; 5], &[0, 0, 1, 2, 2]).unwrap();
        for layer in [0, 4] {
            graph.layers[layer].sort_by_key(|&e| [0, 1, 0, 3, 2].get(e).copied().unwrap_or(9));
        }
        let mut order = Order::new(&graph);
        assert_eq!(order.crossings(), 2);
        assert_eq!(Reinsertion::default().reinsert(&mut order, 2), 2);
        assert_eq!(order.crossings(), 0);
    }
}
