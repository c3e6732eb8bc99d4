//! Columns: in, ordered layers; out, the x of each element and of each lane
//! border, in whole pixels.
//!
//! The auxiliary graph of Gansner et al. 1993, section 4.2, solved by network
//! simplex: neighbours in a layer keep their distance, segments want to be
//! vertical. Lane borders and ports are variables like any other, so a lane is
//! as wide as its content needs and a node slides or lends a port to let an
//! edge pass straight.

use super::columns::Columns;
use super::layers::{Kind, Layered};
use super::ports::{Port, Ports, ports, widen};
use super::sides;
use super::simplex::Positions;
use super::spacing::{
    BORDER_GAP, EDGE_GAP, LABEL_GAP, LANE_PADDING, MARGIN, NODE_EDGE_GAP, NODE_GAP, SIDE_RUN,
};
use super::{Input, LayoutError, Shape, channels, joins};

/// What a pixel costs: that two bends of an edge are apart, that a bend and its
/// node are, and so on. Long straight runs matter most to the eye.
mod weight {
    pub(super) const BENDS: i32 = 80;
    pub(super) const NODE: i32 = 30;
    /// Less for a branch of a decision: its label would rather stand above the
    /// target, where the branch can leave from the corner.
    pub(super) const BRANCH: i32 = 20;
    /// How much more an offset costs that is so small that it looks like a slip.
    pub(super) const SLIP: i32 = 4;
    /// An edge between nodes of one lane that have no other on that side.
    pub(super) const ONLY: i32 = 140;
    pub(super) const SIDE: i32 = 15;
    pub(super) const PORT: i32 = 20;
    pub(super) const SINGLE_PORT: i32 = 60;
    pub(super) const WIDTH: i32 = 6;
    /// A pixel beyond the width asked for, so dear that no straight edge outbids it.
    pub(super) const BEYOND: i32 = 9_000;
    /// The way down that the eye follows.
    pub(super) const MAIN: i32 = 200;
    pub(super) const MIDDLE: i32 = 3;
}

/// An offset up to this is a slip rather than a way.
const SLIP: i32 = 30;

/// Rounds in which sides and columns answer each other.
const ROUNDS: usize = 3;

/// Chooses sides, ports and columns. The sides and ports stay in the graph.
pub(super) fn place(graph: &mut Layered, input: &Input) -> Result<Columns, LayoutError> {
    let columns = first(graph, input)?;
    Ok(if graph.is_huge() {
        centre(graph, input, columns, 1)
    } else {
        refine(graph, input, columns)
    })
}

/// The first round of [`place`]: what a drawing will cost can be told from it.
pub(super) fn first(graph: &mut Layered, input: &Input) -> Result<Columns, LayoutError> {
    widen(graph);
    let mut columns = place_back_edges(graph, input)?;
    round(graph, input, &mut columns);
    Ok(columns)
}

/// The other rounds, after the first.
pub(super) fn refine(graph: &mut Layered, input: &Input, mut columns: Columns) -> Columns {
    for _ in 1..ROUNDS {
        if !round(graph, input, &mut columns) {
            break;
        }
    }
    centre(graph, input, columns, ROUNDS)
}

/// Lets edges leave and join at other sides now that the columns are known; false when nothing
/// is to be had.
fn round(graph: &mut Layered, input: &Input, columns: &mut Columns) -> bool {
    let before = graph.segments.clone();
    let moved = sides::branches(graph, columns);
    let joined = graph.is_compact() && joins::joins(graph, columns);
    if !moved && !joined {
        return false;
    }
    match solve(graph, input, None) {
        Some(better) => *columns = better,
        None => {
            graph.segments = before;
            return false;
        }
    }
    true
}

/// A few times with the lanes known: bends keep off the borders, nodes go to the
/// middle; each time the lanes have the width that the last one needed.
fn centre(graph: &mut Layered, input: &Input, mut columns: Columns, rounds: usize) -> Columns {
    for _ in 0..rounds {
        columns = solve(graph, input, Some(&columns)).unwrap_or(columns);
    }
    columns
}

/// Back edges at the sides of nodes; as stubs when long runs have no solution.
fn place_back_edges(graph: &mut Layered, input: &Input) -> Result<Columns, LayoutError> {
    sides::back_edges(graph);
    if let Some(columns) = solve(graph, input, None) {
        return Ok(columns);
    }
    sides::only_stubs(graph);
    solve(graph, input, None)
        .ok_or_else(|| LayoutError::BadInput("no columns keep the distances".into()))
}

/// The least distance between neighbours of a layer, their own widths left out.
pub(super) fn gap(graph: &Layered, a: usize, b: usize) -> i32 {
    match (graph.elements[a].kind, graph.elements[b].kind) {
        (Kind::Node(_), Kind::Node(_)) => NODE_GAP,
        (Kind::Label(_), _) | (_, Kind::Label(_)) => LABEL_GAP,
        (Kind::Bend(_), Kind::Bend(_)) => EDGE_GAP,
        _ => NODE_EDGE_GAP,
    }
}

/// The variables: elements, then ports by segment, then borders.
struct Program<'a> {
    graph: &'a Layered,
    positions: Positions,
    /// The variable of a segment's port and its offset from there.
    port: Vec<Option<(usize, i32)>>,
    borders: usize,
}

fn solve(graph: &mut Layered, input: &Input, known: Option<&Columns>) -> Option<Columns> {
    let ports = ports(graph);
    let program = Program::new(graph, &ports);
    let (port, borders) = (program.port.clone(), program.borders);
    let x = program.state(input, &ports, known).solve()?;
    let zero = x[borders];
    // Distances stay far below 2^31: sizes and counts are limited.
    let at = |variable: usize| (x[variable] - zero) as i32;
    for (segment, port) in port.into_iter().enumerate() {
        if let (Some((variable, offset)), Some(node)) = (port, graph.node_end(segment)) {
            graph.segments[segment].port = at(variable) + offset - at(node);
        }
    }
    Some(Columns {
        x: (0..graph.elements.len()).map(at).collect(),
        borders: (borders..=borders + graph.lanes).map(at).collect(),
    })
}

impl<'a> Program<'a> {
    fn new(graph: &'a Layered, ports: &Ports) -> Self {
        let mut next = graph.elements.len();
        let mut port = vec![None; graph.segments.len()];
        for (node, row) in ports.top.iter().enumerate().chain(ports.bottom.iter().enumerate()) {
            for one in row {
                port[one.segment] =
                    Some(if one.low == one.high { (node, one.low) } else { (next, 0) });
                next += usize::from(one.low != one.high);
            }
        }
        for (segment, piece) in graph.segments.iter().enumerate().filter(|(_, piece)| piece.stub) {
            port[segment] = graph.node_end(segment).map(|node| (node, piece.port));
        }
        Program { graph, positions: Positions::new(next + graph.lanes + 1), port, borders: next }
    }

    fn state(mut self, input: &Input, ports: &Ports, known: Option<&Columns>) -> Positions {
        self.layers();
        self.lanes(input, known);
        for node in 0..self.graph.nodes.len() {
            self.ports(node, &ports.top[node]);
            self.ports(node, &ports.bottom[node]);
        }
        for segment in 0..self.graph.segments.len() {
            if self.graph.segments[segment].turns_at_bend() {
                self.side(segment)
            } else {
                self.segment(segment, known)
            }
        }
        if let Some(columns) = known {
            self.off_borders(columns);
        }
        self.positions
    }

    fn layers(&mut self) {
        let graph = self.graph;
        let (first, last) = (self.borders, self.borders + graph.lanes);
        for layer in &graph.layers {
            for pair in layer.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                let distance = graph.elements[a].right + graph.elements[b].left + gap(graph, a, b);
                self.positions.at_least(a, b, distance);
            }
            if let (Some(&a), Some(&b)) = (layer.first(), layer.last()) {
                self.positions.at_least(first, a, graph.elements[a].left + BORDER_GAP);
                self.positions.at_least(b, last, graph.elements[b].right + BORDER_GAP);
            }
        }
    }

    fn lanes(&mut self, input: &Input, known: Option<&Columns>) {
        let graph = self.graph;
        for lane in 0..graph.lanes {
            let title = if input.has_lanes() { input.lanes[lane].title.width } else { 0 };
            self.positions.at_least(
                self.borders + lane,
                self.borders + lane + 1,
                title + LANE_PADDING,
            );
        }
        self.positions.shorten(self.borders, self.borders + graph.lanes, weight::WIDTH);
        let (first, last) = (self.borders, self.borders + graph.lanes);
        let inside = |limit: i32| 2 * (MARGIN - BORDER_GAP) - limit;
        if let Some(limit) = graph.limit {
            self.positions.preferably(last, first, inside(limit), weight::BEYOND);
        }
        // A border that is not drawn needs no air.
        let padding = if graph.is_compact() { BORDER_GAP } else { LANE_PADDING };
        for node in 0..graph.nodes.len() {
            let element = &graph.elements[node];
            let left = self.borders + element.lane;
            self.positions.at_least(left, node, element.left + padding);
            self.positions.at_least(node, left + 1, element.right + padding);
            if let Some(columns) = known {
                let width = columns.borders[element.lane + 1] - columns.borders[element.lane];
                self.positions.wish(left, node, width / 2, weight::MIDDLE);
            }
        }
    }

    fn ports(&mut self, node: usize, row: &[Port]) {
        let weight = if row.len() == 1 { weight::SINGLE_PORT } else { weight::PORT };
        for (nth, one) in row.iter().enumerate() {
            let Some((variable, _)) = self.port[one.segment].filter(|port| port.0 != node) else {
                continue;
            };
            self.positions.at_least(node, variable, one.low);
            self.positions.at_least(variable, node, -one.high);
            self.positions.wish(node, variable, one.wish, weight);
            // Ports with freedom never stand closer than edges may.
            if let Some((next, _)) = row
                .get(nth + 1)
                .and_then(|next| self.port[next.segment])
                .filter(|port| port.0 != node)
            {
                self.positions.at_least(variable, next, EDGE_GAP.min(row[nth + 1].low - one.low));
            }
        }
    }

    /// A segment wants its ends above each other.
    ///
    /// Once columns are known, small offsets cost more (iteratively reweighted
    /// least absolute deviations, Candès, Wakin and Boyd 2008): the sum of
    /// offsets likes many small ones, the eye a few large ones.
    fn segment(&mut self, segment: usize, known: Option<&Columns>) {
        let graph = self.graph;
        let piece = &graph.segments[segment];
        let node = graph.node_end(segment);
        let end = |element: usize| match (node, self.port[segment]) {
            (Some(node), Some(port)) if node == element => port,
            _ => (element, 0),
        };
        let ((upper, above), (lower, below)) = (end(piece.upper), end(piece.lower));
        let chain = &graph.chains[piece.edge];
        let (source, target) = (chain[0], chain[chain.len() - 1]);
        let same_lane = graph.elements[source].lane == graph.elements[target].lane;
        let only = same_lane && graph.down[source].len() == 1 && graph.up[target].len() == 1;
        let weight = match (node, graph.back[piece.edge]) {
            _ if graph.main[piece.edge] => weight::MAIN,
            (_, false) if only => weight::ONLY,
            (None, false) => weight::BENDS,
            (None, true) => weight::BENDS * 7 / 10,
            (Some(node), false)
                if piece.upper == node
                    && graph.nodes[node].shape == Shape::Diamond
                    && graph.down[node].len() > 1 =>
            {
                weight::BRANCH
            }
            (Some(_), false) => weight::NODE,
            (Some(_), true) => weight::NODE * 7 / 10,
        };
        let slip = known.is_some_and(|columns| {
            let (from, to) = channels::ends(graph, columns, segment);
            (from - to).abs() <= SLIP
        });
        self.positions.wish(
            upper,
            lower,
            above - below,
            if slip { weight * weight::SLIP } else { weight },
        );
    }

    /// A segment at a side turns beyond its node and before the next element of
    /// the row.
    fn side(&mut self, segment: usize) {
        let graph = self.graph;
        let Some(node) = graph.node_end(segment) else { return };
        let side = graph.segments[segment].side;
        let bend = graph.other_end(segment, node);
        let half = graph.nodes[node].width / 2;
        self.beyond(side, node, bend, half + SIDE_RUN);
        self.positions.wish(node, bend, side * (half + SIDE_RUN), weight::SIDE);
        if let Some(next) = sides::neighbour(graph, node, side) {
            let element = &graph.elements[next];
            let reach = if side > 0 { element.left } else { element.right };
            self.beyond(side, bend, next, reach + SIDE_RUN);
            for other in sides::bends_at(graph, next, -side) {
                self.beyond(side, bend, other, EDGE_GAP);
            }
        }
    }

    /// `b` lies at least `distance` from `a`, to the right or to the left.
    fn beyond(&mut self, side: i32, a: usize, b: usize, distance: i32) {
        let (left, right) = if side > 0 { (a, b) } else { (b, a) };
        self.positions.at_least(left, right, distance);
    }

    /// Bends and labels stay inside the lane where they were found, so no edge
    /// runs along a border and no label lies across one.
    fn off_borders(&mut self, columns: &Columns) {
        for (id, element) in self.graph.elements.iter().enumerate() {
            if !element.is_node() {
                let left = self.borders + columns.lane(columns.x[id]);
                self.positions.at_least(left, id, element.left + BORDER_GAP);
                self.positions.at_least(id, left + 1, element.right + BORDER_GAP);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::super::{order, prepare};
    use super::*;

    fn placed(input: &Input) -> (Layered, Columns) {
        let mut graph = prepare(input).unwrap();
        order::order(&mut graph, 4);
        let columns = place(&mut graph, input).unwrap();
        (graph, columns)
    }

    #[test]
    fn a_chain_stands_in_one_line_in_the_middle_of_its_lane() {
        let (_, columns) = placed(&chart(3, &[(0, 1), (1, 2)]));
        assert!(columns.x.iter().all(|&x| x == columns.borders[1] / 2), "{columns:?}");
    }

    #[test]
    fn neighbours_and_lane_borders_keep_their_distance() {
        let mut input = chart(5, &[(0, 1), (0, 2), (0, 3), (1, 4), (3, 4)]);
        input.lanes = vec![input.lanes[0].clone(); 2];
        input.nodes[3].lane = 1;
        let (graph, columns) = placed(&input);
        for layer in &graph.layers {
            for pair in layer.windows(2) {
                let distance = graph.elements[pair[0]].right
                    + graph.elements[pair[1]].left
                    + gap(&graph, pair[0], pair[1]);
                assert!(columns.x[pair[1]] - columns.x[pair[0]] >= distance);
            }
        }
        assert!(columns.x[3] - 40 >= columns.borders[1] + LANE_PADDING);
    }
}
