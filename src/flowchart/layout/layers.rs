//! Layers: in, the chart and its ranks; out, elements in layers and segments
//! that each join two neighbouring layers. Nothing is ordered yet.
//!
//! Ranks are doubled: even layers hold nodes, odd layers labels, and a bend
//! (the classic dummy node) stands wherever an edge passes a layer. So each
//! segment has at most one node at its ends, and a label is an element with a
//! size like any other: it can never end up on a node.

use super::spacing::{LABEL_GAP, LOOP_RUN};
use super::{Input, LayoutError, Shape};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Node(usize),
    Label(usize),
    Bend(usize),
}

/// Something that takes a place in a layer.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) kind: Kind,
    pub(super) layer: usize,
    /// The lane of a node; for others without meaning.
    pub(super) lane: usize,
    /// How far it reaches from its x to the left and to the right.
    pub(super) left: i32,
    pub(super) right: i32,
    /// How far it reaches from the axis of its layer upwards and downwards.
    pub(super) above: i32,
    pub(super) below: i32,
}

impl Element {
    pub(super) fn is_node(&self) -> bool {
        matches!(self.kind, Kind::Node(_))
    }
}

/// The piece of an edge between a layer and the next one down.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) upper: usize,
    pub(super) lower: usize,
    pub(super) edge: usize,
    /// Where it leaves or enters the node at one of its ends: -1 the left side,
    /// 1 the right side, 0 top or bottom.
    pub(super) side: i32,
    /// How far to the right of the middle of that node its vertical stands.
    pub(super) port: i32,
    /// At a side: how far below the middle it ends, and whether it turns next to
    /// the node (a stub) rather than above its next bend.
    pub(super) level: i32,
    pub(super) stub: bool,
}

impl Segment {
    /// It leaves the node sideways and turns where its bend stands.
    pub(super) fn turns_at_bend(&self) -> bool {
        self.side != 0 && !self.stub
    }
}

#[derive(Clone, Debug)]
pub(super) struct Layered {
    pub(super) elements: Vec<Element>,
    pub(super) segments: Vec<Segment>,
    /// The elements of each layer, from left to right.
    pub(super) layers: Vec<Vec<usize>>,
    /// The place of each element in its layer.
    pub(super) position: Vec<usize>,
    /// The segments above and below each element.
    pub(super) up: Vec<Vec<usize>>,
    pub(super) down: Vec<Vec<usize>>,
    /// The segments between a layer and the next one.
    pub(super) channel: Vec<Vec<usize>>,
    /// The elements of each edge from its upper node to its lower node, both
    /// included; empty for a self-loop. The segments in the same order.
    pub(super) chains: Vec<Vec<usize>>,
    pub(super) pieces: Vec<Vec<usize>>,
    /// The self-loops of each node, and the side where they are drawn.
    pub(super) loops: Vec<Vec<usize>>,
    pub(super) loop_side: Vec<i32>,
    /// Edges that point up.
    pub(super) back: Vec<bool>,
    pub(super) nodes: Vec<Body>,
    pub(super) lanes: usize,
    /// Layers below which everything belongs to later components.
    pub(super) seams: Vec<usize>,
    /// What a drawing without lanes should not be wider than, at the cost of straight edges.
    pub(super) limit: Option<i32>,
    /// The edge of each node that the eye follows down; none in lanes.
    pub(super) main: Vec<bool>,
    /// The left and the right side of a node that something folded into it takes.
    pub(super) taken: Vec<[bool; 2]>,
    /// How far from its middle a node may have ports at its bottom.
    pub(super) reach: Vec<i32>,
}

/// The drawn size of a node; even, so that its middle is a whole pixel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub(super) shape: Shape,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Layered {
    /// The node at an end of the segment, if any.
    pub(super) fn node_end(&self, segment: usize) -> Option<usize> {
        let Segment { upper, lower, .. } = self.segments[segment];
        [upper, lower].into_iter().find(|&end| self.elements[end].is_node())
    }

    /// The end of the segment that is not `end`.
    pub(super) fn other_end(&self, segment: usize, end: usize) -> usize {
        let Segment { upper, lower, .. } = self.segments[segment];
        if upper == end { lower } else { upper }
    }

    /// The upper and the lower node of the edge that the segment is a piece of.
    pub(super) fn ends(&self, segment: usize) -> [usize; 2] {
        let chain = &self.chains[self.segments[segment].edge];
        [chain[0], chain[chain.len() - 1]]
    }

    /// A drawing without lanes that should fit a width.
    pub(super) fn is_compact(&self) -> bool {
        self.limit.is_some()
    }

    /// So many pieces that time matters more than the last bend.
    pub(super) fn is_huge(&self) -> bool {
        self.elements.len() > HUGE
    }

    pub(super) fn reposition(&mut self, layer: usize) {
        for (place, &element) in self.layers[layer].iter().enumerate() {
            self.position[element] = place;
        }
    }

    fn add(
        &mut self,
        kind: Kind,
        layer: usize,
        lane: usize,
        left: i32,
        right: i32,
        height: i32,
    ) -> usize {
        let id = self.elements.len();
        // Both halves of an even height are the same; of an odd one the lower is larger.
        let (above, below) = (height / 2, height - height / 2);
        self.elements.push(Element { kind, layer, lane, left, right, above, below });
        self.position.push(self.layers[layer].len());
        self.layers[layer].push(id);
        self.up.push(Vec::new());
        self.down.push(Vec::new());
        id
    }
}

/// More pieces than this would take longer than a reader of a build log waits.
const PIECE_LIMIT: usize = 15_000;
/// Charts with more pieces than this get fewer attempts.
const HUGE: usize = 4_000;

pub(super) fn layers(
    input: &Input,
    back: &[bool],
    parts: &[usize],
    ranks: &[usize],
) -> Result<Layered, LayoutError> {
    let last = ranks.iter().copied().max().unwrap_or(0);
    let bends: usize =
        input.edges.iter().map(|edge| 2 * ranks[edge.from].abs_diff(ranks[edge.to])).sum();
    if bends > PIECE_LIMIT {
        return Err(LayoutError::TooLong { pieces: bends, limit: PIECE_LIMIT });
    }
    let mut graph = Layered {
        elements: Vec::new(),
        segments: Vec::new(),
        layers: vec![Vec::new(); 2 * last + 1],
        position: Vec::new(),
        up: Vec::new(),
        down: Vec::new(),
        channel: vec![Vec::new(); 2 * last],
        chains: vec![Vec::new(); input.edges.len()],
        pieces: vec![Vec::new(); input.edges.len()],
        loops: vec![Vec::new(); input.nodes.len()],
        loop_side: vec![1; input.nodes.len()],
        back: back.to_vec(),
        nodes: Vec::new(),
        lanes: if input.has_lanes() { input.lanes.len() } else { 1 },
        seams: seams(parts, ranks),
        limit: None,
        main: vec![false; input.edges.len()],
        taken: vec![[false; 2]; input.nodes.len()],
        reach: vec![i32::MAX; input.nodes.len()],
    };
    add_nodes(&mut graph, input, ranks);
    for edge in 0..input.edges.len() {
        if input.edges[edge].from != input.edges[edge].to {
            add_chain(&mut graph, input, ranks, edge);
        }
    }
    Ok(graph)
}

/// The layers below which everything belongs to later components.
fn seams(parts: &[usize], ranks: &[usize]) -> Vec<usize> {
    let total = parts.iter().max().map_or(0, |&last| last + 1);
    let lowest =
        |part: usize| (0..parts.len()).filter(|&n| parts[n] <= part).map(|n| ranks[n]).max();
    let highest =
        |part: usize| (0..parts.len()).filter(|&n| parts[n] > part).map(|n| ranks[n]).min();
    let clean =
        |part: usize| lowest(part).filter(|&low| highest(part).is_some_and(|high| high > low));
    (0..total).filter_map(|part| clean(part).map(|rank| 2 * rank)).collect()
}

fn add_nodes(graph: &mut Layered, input: &Input, ranks: &[usize]) {
    for (i, edge) in input.edges.iter().enumerate() {
        if edge.from == edge.to {
            graph.loops[edge.from].push(i);
        }
    }
    let even = |size: i32| (size + 1) / 2 * 2;
    for (i, node) in input.nodes.iter().enumerate() {
        let mut body = Body {
            shape: node.shape,
            width: even(node.width.max(2)),
            height: even(node.height.max(2)),
        };
        let loops = &graph.loops[i];
        let extra = loop_width(input, loops);
        body.height = body.height.max(even(loop_height(input, loops)));
        let lane = if graph.lanes > 1 { node.lane } else { 0 };
        let id = graph.add(
            Kind::Node(i),
            2 * ranks[i],
            lane,
            body.width / 2,
            body.width / 2 + extra,
            body.height,
        );
        debug_assert_eq!(id, i);
        graph.nodes.push(body);
    }
}

/// Loops leave and return on one side, one above the other.
fn loop_width(input: &Input, loops: &[usize]) -> i32 {
    let reach = |&edge: &usize| {
        LOOP_RUN + input.edges[edge].label.map_or(0, |label| label.width + LABEL_GAP)
    };
    loops.iter().map(reach).max().unwrap_or(0)
}

fn loop_height(input: &Input, loops: &[usize]) -> i32 {
    if loops.is_empty() {
        0
    } else {
        loops.iter().map(|&edge| loop_band(input, edge)).sum::<i32>() + LABEL_GAP
    }
}

/// The height that a self-loop and its label need.
pub(super) fn loop_band(input: &Input, edge: usize) -> i32 {
    input.edges[edge].label.map_or(0, |label| label.height).max(LOOP_RUN) + LABEL_GAP / 2
}

fn add_chain(graph: &mut Layered, input: &Input, ranks: &[usize], edge: usize) {
    let ends = &input.edges[edge];
    let (upper, lower) = if graph.back[edge] { (ends.to, ends.from) } else { (ends.from, ends.to) };
    let (top, bottom) = (2 * ranks[upper], 2 * ranks[lower]);
    let label_layer = label_layer(graph, input, edge, top, bottom);
    let mut chain = vec![upper];
    for layer in top + 1..bottom {
        chain.push(match ends.label {
            Some(size) if layer == label_layer => {
                let half = (size.width + 1) / 2;
                graph.add(Kind::Label(edge), layer, 0, half, half, size.height)
            }
            _ => graph.add(Kind::Bend(edge), layer, 0, 0, 0, 0),
        });
    }
    chain.push(lower);
    for pair in chain.windows(2) {
        let id = graph.segments.len();
        let layer = graph.elements[pair[0]].layer;
        graph.segments.push(Segment {
            upper: pair[0],
            lower: pair[1],
            edge,
            side: 0,
            port: 0,
            level: 0,
            stub: false,
        });
        graph.down[pair[0]].push(id);
        graph.up[pair[1]].push(id);
        graph.channel[layer].push(id);
        graph.pieces[edge].push(id);
    }
    graph.chains[edge] = chain;
}

/// A label stands next to the decision that it answers; with more than three
/// branches it stands at the target, where the edges have spread.
fn label_layer(graph: &Layered, input: &Input, edge: usize, top: usize, bottom: usize) -> usize {
    let source = input.edges[edge].from;
    let branches = input
        .edges
        .iter()
        .zip(&graph.back)
        .filter(|(other, back)| other.from == source && other.to != source && !**back)
        .count();
    if graph.back[edge] || branches > 3 { bottom - 1 } else { top + 1 }
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_long_edge_has_a_bend_in_each_layer_and_its_label_first() {
        let mut input = chart(3, &[(0, 1), (1, 2), (0, 2)]);
        input.edges[2].label = Some(Size { width: 31, height: 19 });
        let graph = layers(&input, &[false; 3], &[0; 3], &[0, 1, 2]).unwrap();
        let kinds: Vec<_> = graph.chains[2].iter().map(|&e| graph.elements[e].kind).collect();
        assert_eq!(
            kinds,
            [Kind::Node(0), Kind::Label(2), Kind::Bend(2), Kind::Bend(2), Kind::Node(2)]
        );
        assert_eq!(graph.channel.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2, 2]);
    }

    #[test]
    fn the_label_of_a_back_edge_stands_at_its_source() {
        let mut input = chart(3, &[(0, 1), (1, 2), (2, 0)]);
        input.edges[2].label = Some(Size { width: 30, height: 19 });
        let graph = layers(&input, &[false, false, true], &[0; 3], &[0, 1, 2]).unwrap();
        assert!(matches!(graph.elements[graph.chains[2][3]].kind, Kind::Label(2)));
    }
}
