//! Ports: where along the top or bottom of a node its edges end. In, ordered
//! layers; out, for each node the places its segments may take and the one they
//! prefer. The x placement chooses within that freedom, so an edge bends only
//! when the node is too narrow to let it pass straight.

use super::Shape;
use super::layers::{Body, Layered};
use super::spacing::EDGE_GAP;

/// A segment at its node; offsets from the middle of the node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Port {
    pub(super) segment: usize,
    pub(super) wish: i32,
    pub(super) low: i32,
    pub(super) high: i32,
}

/// The ports of each node from left to right.
#[derive(Default)]
pub(super) struct Ports {
    pub(super) top: Vec<Vec<Port>>,
    pub(super) bottom: Vec<Vec<Port>>,
}

/// Ports of a box stand this far apart when there is room.
const SPREAD: i32 = 26;
/// What stays free of ports at the corners of a box.
const CORNER: i32 = 10;

pub(super) fn ports(graph: &Layered) -> Ports {
    let mut ports = Ports::default();
    for node in 0..graph.nodes.len() {
        ports.top.push(row(graph, node, &graph.up[node], true));
        ports.bottom.push(row(graph, node, &graph.down[node], false));
    }
    ports
}

/// Makes nodes with many edges wide enough for their ports.
pub(super) fn widen(graph: &mut Layered) {
    for node in 0..graph.nodes.len() {
        let count = graph.up[node].len().max(graph.down[node].len()) as i32;
        let body = &mut graph.nodes[node];
        let room = (count - 1) * EDGE_GAP;
        let needed = match body.shape {
            Shape::Box => room + 2 * CORNER,
            Shape::Pill => room + body.height.max(2 * CORNER),
            // Ports keep to the middle three quarters.
            Shape::Diamond => room * 4 / 3 + 4,
        };
        let more = ((needed - body.width).max(0) + 1) / 2;
        body.width += 2 * more;
        graph.elements[node].left += more;
        graph.elements[node].right += more;
    }
}

/// Segments of one side of a node, in the order of their other ends.
pub(super) fn in_order(graph: &Layered, node: usize, segments: &[usize]) -> Vec<usize> {
    let mut sorted = segments.to_vec();
    sorted.sort_by_key(|&s| (graph.position[graph.other_end(s, node)], s));
    sorted
}

fn row(graph: &Layered, node: usize, segments: &[usize], top: bool) -> Vec<Port> {
    let sorted: Vec<usize> = in_order(graph, node, segments)
        .into_iter()
        .filter(|&s| graph.segments[s].side == 0)
        .collect();
    let count = sorted.len() as i32;
    let body = graph.nodes[node];
    let reach = reach(body, count, top).min(if top { i32::MAX } else { graph.reach[node] });
    let step = match (count, body.shape) {
        (..=1, _) => 0,
        (2, Shape::Diamond) if !top => body.width / 2,
        (_, Shape::Diamond) if !top => (body.width / 4).min(2 * reach / (count - 1)),
        _ => SPREAD.min(2 * reach / (count - 1)),
    };
    // The main way keeps the middle, and the others stand beside it.
    let main = sorted.iter().position(|&s| graph.main[graph.segments[s].edge]);
    let main = main.filter(|_| count > 1).map(|main| main as i32);
    let step = match main {
        Some(main) if body.shape == Shape::Diamond => {
            (body.width / 4).min(reach / main.max(count - 1 - main))
        }
        Some(main) => SPREAD.min(reach / main.max(count - 1 - main)),
        None => step,
    };
    let gap = EDGE_GAP.min(step);
    let port = |(nth, segment): (usize, usize)| {
        let nth = nth as i32;
        Port {
            segment,
            wish: main.map_or((2 * nth - (count - 1)) * step / 2, |main| (nth - main) * step),
            low: -reach + nth * gap,
            high: reach - (count - 1 - nth) * gap,
        }
    };
    sorted.into_iter().enumerate().map(port).collect()
}

/// How far from the middle a port may stand.
fn reach(body: Body, count: i32, top: bool) -> i32 {
    let half = body.width / 2;
    match body.shape {
        Shape::Box => (half - CORNER).max(0),
        Shape::Pill => (half - (body.height / 2).max(CORNER)).max(0),
        // A single edge meets a decision at its tip.
        Shape::Diamond if count < 2 => 0,
        // Arrows on a slope look lost, so they stay near the tip.
        Shape::Diamond if top => (half / 3).max((count - 1) * EDGE_GAP / 2).min(half * 3 / 4),
        Shape::Diamond => half * 3 / 4,
    }
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn ports_follow_the_order_of_the_layer_below_and_keep_apart() {
        let input = chart(4, &[(0, 3), (0, 2), (0, 1)]);
        let graph = layers(&input, &[false; 3], &[0; 4], &[0, 1, 1, 1]).unwrap();
        let ports = ports(&graph);
        let wishes: Vec<_> = ports.bottom[0].iter().map(|port| (port.segment, port.wish)).collect();
        assert_eq!(wishes, [(0, -26), (2, 0), (4, 26)]);
        assert!(ports.bottom[0].iter().all(|port| port.low <= port.wish && port.wish <= port.high));
    }

    #[test]
    fn a_node_with_twelve_branches_is_widened() {
        let edges: Vec<_> = (1..13).map(|leaf| (0, leaf)).collect();
        let input = chart(13, &edges);
        let mut graph =
            layers(&input, &[false; 12], &[0; 13], &[vec![0], vec![1; 12]].concat()).unwrap();
        widen(&mut graph);
        assert_eq!(graph.nodes[0].width, 11 * 12 + 20);
        assert_eq!(graph.elements[0].left, 76);
    }
}
