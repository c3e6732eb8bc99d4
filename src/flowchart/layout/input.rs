//! What the layout needs to know of a chart: sizes and indices, no text.

use super::drawing::LayoutError;
use super::geometry::Size;

/// What to lay out. `from`, `to` and `lane` are indices.
#[derive(Clone, Debug)]
pub struct Input {
    /// In authored order, which decides where nothing else does.
    pub nodes: Vec<Node>,
    /// Several may join the same nodes; one may join a node to itself.
    pub edges: Vec<Edge>,
    /// From left to right. Without lanes there is one column and no border.
    pub lanes: Vec<Lane>,
    /// How to draw it.
    pub options: Options,
}

/// The outline of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle: a step.
    Box,
    /// A rhombus: a decision.
    Diamond,
    /// Round at the left and the right: a start or an outcome.
    Pill,
}

/// A box to be placed.
#[derive(Clone, Debug)]
pub struct Node {
    /// Decides where edges may end.
    pub shape: Shape,
    /// At least this wide: the drawing may widen a node for its many edges.
    pub width: i32,
    /// At least this high: self-loops may need more.
    pub height: i32,
    /// The index of its lane; without meaning when there are no lanes.
    pub lane: usize,
    /// Where reading begins; cycles are cut seen from here.
    pub start: bool,
}

/// An edge between two nodes, by index.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The node where it starts.
    pub from: usize,
    /// The node where its arrow ends.
    pub to: usize,
    /// The box of the label, padding included.
    pub label: Option<Size>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The size of the title, which stands at the top left inside the lane.
    pub title: Size,
}

/// How to draw.
#[derive(Clone, Debug)]
pub struct Options {
    /// False: ignore the lanes and draw one column (the compact view).
    pub strict_lanes: bool,
    /// Without lanes: spread ranks so that the drawing becomes no wider than
    /// this, if it can.
    pub target_width: Option<i32>,
    /// Let a component rise beside the one above it, into lanes that are free.
    /// False: each starts below the last row of the one before.
    pub interlock: bool,
    /// Attempts at an order of the layers; more cost time and rarely help.
    pub restarts: u32,
    /// More nodes than this are refused.
    pub node_limit: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            strict_lanes: true,
            target_width: None,
            interlock: true,
            restarts: 16,
            node_limit: 1000,
        }
    }
}

/// Sizes above this are a mistake of the caller (a label of 300 characters at
/// 14 px is below 4000).
const LARGEST: i32 = 20_000;

impl Input {
    /// Are lanes drawn?
    pub(super) fn has_lanes(&self) -> bool {
        self.options.strict_lanes && !self.lanes.is_empty()
    }

    /// Indices that point somewhere, sizes within reason.
    pub(super) fn check(&self) -> Result<(), LayoutError> {
        let limit = self.options.node_limit;
        if self.nodes.len() > limit {
            return Err(LayoutError::TooLarge { nodes: self.nodes.len(), limit });
        }
        let labels = self.edges.iter().filter_map(|edge| edge.label);
        let titles = self.lanes.iter().map(|lane| lane.title);
        let boxes = self.nodes.iter().map(|node| Size { width: node.width, height: node.height });
        let within = |length: i32| (0..=LARGEST).contains(&length);
        for size in boxes.chain(labels).chain(titles) {
            if !within(size.width) || !within(size.height) {
                let why = format!("something measures {} by {}", size.width, size.height);
                return Err(LayoutError::BadInput(why));
            }
        }
        self.check_indices()
    }

    fn check_indices(&self) -> Result<(), LayoutError> {
        for (i, node) in self.nodes.iter().enumerate() {
            if self.has_lanes() && node.lane >= self.lanes.len() {
                let why = format!("node {i} is in lane {}, of {}", node.lane, self.lanes.len());
                return Err(LayoutError::BadInput(why));
            }
        }
        for (i, edge) in self.edges.iter().enumerate() {
            if edge.from.max(edge.to) >= self.nodes.len() {
                let why = format!("edge {i} runs from node {} to node {}", edge.from, edge.to);
                return Err(LayoutError::BadInput(why));
            }
        }
        Ok(())
    }
}
