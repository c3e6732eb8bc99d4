//! Bend reduction: in, columns; out, columns with fewer bends.
//!
//! The network simplex keeps lengths small but likes to spread a shift over two
//! bends. Here each edge in turn, the longest first, chooses the x of all its
//! pieces again by dynamic programming over the places where something of it
//! stands or could stand, with everything else fixed. Its ports move along.

use super::columns::Columns;
use super::layers::{Kind, Layered};
use super::place::gap;
use super::ports::{Port, Ports, ports};
use super::sides;
use super::spacing::{BORDER_GAP, EDGE_GAP, SIDE_RUN};

/// What two bends are worth in tenths of a pixel of sideways run.
const BEND: i64 = 600;
const PIXEL: i64 = 6;
/// A pixel that a port leaves its preferred place: more than it can shorten.
const DRIFT: i64 = 8;
const PASSES: usize = 4;

pub(super) fn straighten(graph: &mut Layered, mut columns: Columns) -> Columns {
    let ports = ports(graph);
    let mut edges: Vec<usize> =
        (0..graph.chains.len()).filter(|&edge| !graph.chains[edge].is_empty()).collect();
    edges.sort_by_key(|&edge| (usize::MAX - graph.chains[edge].len(), edge));
    for _ in 0..PASSES {
        let mut changed = false;
        for &edge in &edges {
            changed |= straighten_edge(graph, &ports, &mut columns, edge);
        }
        if !changed {
            break;
        }
    }
    columns
}

/// Where an edge meets a node: the port may stand anywhere from `low` to `high`.
#[derive(Clone, Copy)]
struct End {
    at: i32,
    wish: i32,
    low: i32,
    high: i32,
    side: bool,
}

impl End {
    fn cost(&self, x: i32) -> i64 {
        if self.side {
            PIXEL * i64::from((x - self.at).abs())
        } else if (self.low..=self.high).contains(&x) {
            DRIFT * i64::from((x - self.wish).abs())
        } else {
            BEND + PIXEL * i64::from((x - self.at).abs())
                + DRIFT * i64::from((self.at - self.wish).abs())
        }
    }
}

fn step(a: i32, b: i32) -> i64 {
    if a == b { 0 } else { BEND + PIXEL * i64::from((a - b).abs()) }
}

fn straighten_edge(graph: &mut Layered, ports: &Ports, columns: &mut Columns, edge: usize) -> bool {
    let chain = graph.chains[edge].clone();
    let pieces = graph.pieces[edge].clone();
    let inner = &chain[1..chain.len() - 1];
    let (first, last) = (pieces[0], pieces[pieces.len() - 1]);
    let top = end(graph, columns, &ports.bottom[chain[0]], first, chain[0]);
    let bottom =
        end(graph, columns, &ports.top[chain[chain.len() - 1]], last, chain[chain.len() - 1]);
    let windows: Vec<(i32, i32)> =
        inner.iter().map(|&element| window(graph, columns, element)).collect();
    let now: Vec<i32> = inner.iter().map(|&element| columns.x[element]).collect();
    let mut places: Vec<i32> =
        [top.at, top.wish, top.low, top.high, bottom.at, bottom.wish, bottom.low, bottom.high]
            .to_vec();
    places.extend(&now);
    places.extend(windows.iter().flat_map(|window| [window.0, window.1]));
    places.sort_unstable();
    places.dedup();
    let allowed = |i: usize, x: i32| {
        x == now[i]
            || ((windows[i].0..=windows[i].1).contains(&x)
                && off_borders(graph, columns, inner[i], x))
    };
    let Some((path, cost)) = cheapest(&places, inner.len(), &top, &bottom, allowed) else {
        return false;
    };
    let before = top.cost(now[0])
        + bottom.cost(now[now.len() - 1])
        + now.windows(2).map(|pair| step(pair[0], pair[1])).sum::<i64>();
    if cost >= before {
        return false;
    }
    for (&element, &x) in inner.iter().zip(&path) {
        columns.x[element] = x;
    }
    for (segment, end, x, node) in [
        (first, top, path[0], chain[0]),
        (last, bottom, path[path.len() - 1], chain[chain.len() - 1]),
    ] {
        if !end.side && (end.low..=end.high).contains(&x) {
            graph.segments[segment].port = x - columns.x[node];
        }
    }
    true
}

/// The cheapest choice of a place for each inner piece.
fn cheapest(
    places: &[i32],
    count: usize,
    top: &End,
    bottom: &End,
    allowed: impl Fn(usize, i32) -> bool,
) -> Option<(Vec<i32>, i64)> {
    const NEVER: i64 = i64::MAX / 4;
    let mut cost: Vec<i64> =
        places.iter().map(|&x| if allowed(0, x) { top.cost(x) } else { NEVER }).collect();
    let mut from: Vec<Vec<usize>> = Vec::with_capacity(count);
    for i in 1..count {
        let mut next = vec![NEVER; places.len()];
        let mut origin = vec![0; places.len()];
        for (k, &x) in places.iter().enumerate().filter(|(_, x)| allowed(i, **x)) {
            for (j, &above) in places.iter().enumerate() {
                let total = cost[j] + step(above, x);
                if total < next[k] {
                    (next[k], origin[k]) = (total, j);
                }
            }
        }
        from.push(origin);
        cost = next;
    }
    let total = |k: usize| cost[k] + bottom.cost(places[k]);
    let mut k = (0..places.len()).min_by_key(|&k| total(k))?;
    let best = total(k);
    if best >= NEVER {
        return None;
    }
    let mut path = vec![places[k]];
    for origin in from.iter().rev() {
        k = origin[k];
        path.push(places[k]);
    }
    path.reverse();
    Some((path, best))
}

fn end(graph: &Layered, columns: &Columns, row: &[Port], segment: usize, node: usize) -> End {
    let x = columns.x[node];
    let piece = &graph.segments[segment];
    if piece.turns_at_bend() {
        let at = x + piece.side * (graph.nodes[node].width / 2 + SIDE_RUN);
        return End { at, wish: at, low: at, high: at, side: true };
    }
    let at = x + piece.port;
    // A stub stands where it is.
    let Some(nth) = row.iter().position(|port| port.segment == segment) else {
        return End { at, wish: at, low: at, high: at, side: false };
    };
    let port = |nth: usize| x + graph.segments[row[nth].segment].port;
    let low =
        if nth > 0 { (x + row[nth].low).max(port(nth - 1) + EDGE_GAP) } else { x + row[nth].low };
    let high = if nth + 1 < row.len() {
        (x + row[nth].high).min(port(nth + 1) - EDGE_GAP)
    } else {
        x + row[nth].high
    };
    End { at, wish: x + row[nth].wish, low: low.min(at), high: high.max(at), side: false }
}

/// From where to where an element may move with its neighbours fixed.
fn window(graph: &Layered, columns: &Columns, element: usize) -> (i32, i32) {
    let (left, right) = (sides::neighbour(graph, element, -1), sides::neighbour(graph, element, 1));
    let own = &graph.elements[element];
    let mut low = columns.borders[0] + own.left + BORDER_GAP;
    let mut high = columns.borders[columns.borders.len() - 1] - own.right - BORDER_GAP;
    if let Some(left) = left {
        low = low.max(
            columns.x[left] + graph.elements[left].right + own.left + gap(graph, left, element),
        );
        for bend in sides::bends_at(graph, left, 1) {
            low = low.max(columns.x[bend] + own.left + SIDE_RUN);
        }
    }
    if let Some(right) = right {
        high = high.min(
            columns.x[right] - graph.elements[right].left - own.right - gap(graph, element, right),
        );
        for bend in sides::bends_at(graph, right, -1) {
            high = high.min(columns.x[bend] - own.right - SIDE_RUN);
        }
    }
    for &segment in graph.up[element].iter().chain(&graph.down[element]) {
        if graph.segments[segment].turns_at_bend() {
            let (a, b) = side_window(graph, columns, segment);
            (low, high) = (low.max(a), high.min(b));
        }
    }
    (low, high)
}

/// Where the bend of an edge at the side of a node may stand.
fn side_window(graph: &Layered, columns: &Columns, segment: usize) -> (i32, i32) {
    let Some(node) = graph.node_end(segment) else { return (i32::MIN, i32::MAX) };
    let side = graph.segments[segment].side;
    let near = columns.x[node] + side * (graph.nodes[node].width / 2 + SIDE_RUN);
    let mut far = side * (i32::MAX / 4);
    if let Some(next) = sides::neighbour(graph, node, side) {
        let element = &graph.elements[next];
        let reach = if side > 0 { element.left } else { element.right };
        far = columns.x[next] - side * (reach + SIDE_RUN);
        for other in sides::bends_at(graph, next, -side) {
            let limit = columns.x[other] - side * EDGE_GAP;
            far = if side > 0 { far.min(limit) } else { far.max(limit) };
        }
    }
    if side > 0 { (near, far) } else { (far, near) }
}

fn off_borders(graph: &Layered, columns: &Columns, element: usize, x: i32) -> bool {
    let own = &graph.elements[element];
    let reach =
        |half: i32| if matches!(own.kind, Kind::Label(_)) { half + BORDER_GAP } else { BORDER_GAP };
    columns
        .borders
        .iter()
        .all(|&border| border <= x - reach(own.left) || x + reach(own.right) <= border)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_is_made_at_once_rather_than_in_two_steps() {
        let end = |at| End { at, wish: at, low: at, high: at, side: false };
        let (path, _) = cheapest(&[0, 10, 40], 3, &end(0), &end(40), |_, _| true).unwrap();
        assert_eq!(
            path.windows(2).filter(|pair| pair[0] != pair[1]).count()
                + usize::from(path[0] != 0)
                + usize::from(path[2] != 40),
            1
        );
    }

    #[test]
    fn a_port_moves_when_that_saves_the_bends() {
        let top = End { at: 0, wish: 0, low: -20, high: 20, side: false };
        let bottom = End { at: 15, wish: 15, low: 15, high: 15, side: false };
        assert_eq!(
            cheapest(&[0, 15], 2, &top, &bottom, |_, _| true).unwrap(),
            (vec![15, 15], 15 * DRIFT)
        );
    }
}
