//! Flowchart layout: sizes in, coordinates out.
//!
//! In: boxes with their sizes, lanes with the sizes of their titles, edges with
//! the sizes of their labels; everything by index, no text. Out: a [`Drawing`]
//! in whole pixels, flow from top to bottom, each lane a column, edges as
//! horizontal and vertical runs. The same input gives the same drawing, always.
//! Never: a drawing that breaks a gate of [`gates`]; that is an error instead.
//!
//! One step per file, in this order, after Sugiyama, Tagawa and Toda (1981) and
//! Gansner et al., "A technique for drawing directed graphs" (1993):
//!
//! 1. [`cycles`] turns back edges round; [`components`] finds what hangs together;
//! 2. [`ranks`] gives each node a rank ([`narrow`] spreads wide ranks when a width is asked);
//! 3. [`layers`] cuts edges into pieces, one per layer, labels being pieces with a size;
//! 4. [`order`] orders each layer for few crossings ([`sift`], [`reinsert`]);
//! 5. [`sides`] and [`ports`] say where edges leave and enter a node;
//! 6. [`place`] finds x, lane borders included; [`straighten`] takes bends out;
//! 7. [`channels`] stacks the horizontal runs between two layers, [`rows`] finds y;
//! 8. [`route`] writes the points, [`gates`] checks them.

mod channels;
mod components;
mod crossings;
mod cycles;
pub mod gates;
mod geometry;
mod lane_order;
mod layers;
mod narrow;
mod order;
mod place;
mod ports;
mod ranks;
mod reinsert;
mod route;
mod rows;
#[cfg(test)]
mod samples;
mod sides;
mod sift;
mod simplex;
mod spacing;
mod straighten;
#[cfg(test)]
mod tests;

use std::fmt;

pub use geometry::{Point, Rect, Size};
pub use lane_order::{LaneOrder, best_lane_order, reordered};

/// What to lay out. `from`, `to` and `lane` are indices.
#[derive(Clone, Debug)]
pub struct Input {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    /// From left to right. Without lanes there is one column and no border.
    pub lanes: Vec<Lane>,
    pub options: Options,
}

impl Input {
    /// Are lanes drawn?
    fn has_lanes(&self) -> bool {
        self.options.strict_lanes && !self.lanes.is_empty()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Box,
    Diamond,
    Pill,
}

#[derive(Clone, Debug)]
pub struct Node {
    pub shape: Shape,
    /// At least this wide: the drawing may widen a node for its many edges.
    pub width: i32,
    pub height: i32,
    pub lane: usize,
    /// Where reading begins; cycles are cut seen from here.
    pub start: bool,
}

#[derive(Clone, Debug)]
pub struct Edge {
    pub from: usize,
    pub to: usize,
    /// The box of the label, padding included.
    pub label: Option<Size>,
}

#[derive(Clone, Debug)]
pub struct Lane {
    pub title: Size,
}

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
        Options { strict_lanes: true, target_width: None, interlock: true, restarts: 16, node_limit: 1000 }
    }
}

/// Where everything goes. Vectors follow the input's; `lanes` is empty for a
/// drawing without lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    pub size: Size,
    pub nodes: Vec<Rect>,
    pub edges: Vec<Route>,
    pub lanes: Vec<Rect>,
    /// Pairs of edges that cross, counted with multiplicity.
    pub crossings: u32,
}

/// An edge from its source to its target, and the box of its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub points: Vec<Point>,
    pub label: Option<Rect>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayoutError {
    /// More nodes than are drawn.
    TooLarge { nodes: usize, limit: usize },
    /// Edges that together pass more layers than can be drawn in time.
    TooLong { pieces: usize, limit: usize },
    /// An index that points nowhere, or a size below zero or beyond reason.
    BadInput(String),
    /// The drawing would break a promise; this is a defect of the layout.
    Gate(gates::Breach),
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LayoutError::TooLarge { nodes, limit } => {
                write!(f, "the chart has {nodes} nodes, and more than {limit} cannot be drawn readably")
            }
            LayoutError::TooLong { pieces, limit } => {
                write!(f, "the edges of the chart pass {pieces} layers in all, and more than {limit} cannot be drawn in time")
            }
            LayoutError::BadInput(why) => write!(f, "the chart cannot be laid out: {why}"),
            LayoutError::Gate(breach) => write!(f, "the layout is not fit to be shown: {breach}"),
        }
    }
}

impl std::error::Error for LayoutError {}

/// Lays out a chart, lanes in the given order.
pub fn layout(input: &Input) -> Result<Drawing, LayoutError> {
    check(input)?;
    if input.nodes.is_empty() {
        return Ok(route::empty(input));
    }
    let target = input.options.target_width.filter(|_| !input.has_lanes());
    let wide = draw(input, Fit { ranks: target, drawing: None }, DRAWN)?;
    let Some(target) = target.filter(|&target| wide.size.width > target) else { return Ok(wide) };
    // What a rank needs is only known when it is drawn: ask for less until it fits.
    let fits = [100, 92, 85, 70, 55, 40].into_iter().find_map(|percent| {
        let fit = Fit { ranks: Some(target / 100 * percent), drawing: Some(target) };
        draw(input, fit, DRAWN).ok()
    });
    Ok(fits.unwrap_or(wide))
}

/// How wide the nodes of a rank may be together, and the drawing itself; the
/// second is a bound, so there may be no drawing.
#[derive(Clone, Copy, Default)]
struct Fit {
    ranks: Option<i32>,
    drawing: Option<i32>,
}

/// How many orders of the layers are drawn to the end.
const DRAWN: usize = 4;

fn draw(input: &Input, fit: Fit, drawn: usize) -> Result<Drawing, LayoutError> {
    let graph = prepare(input, fit)?;
    let attempts = order::attempts(&graph, input.options.restarts);
    let drawn = if graph.is_huge() { 1 } else { drawn };
    let mut best: Option<(u64, Drawing)> = None;
    for (_, layers) in attempts.iter().take(drawn) {
        let drawing = finish(input, &graph, layers)?;
        let cost = drawing.cost();
        if best.as_ref().is_none_or(|best| cost < best.0) {
            best = Some((cost, drawing));
        }
    }
    // There is always at least one attempt.
    best.map(|best| best.1).ok_or_else(|| LayoutError::BadInput("nothing was drawn".into()))
}

impl Drawing {
    /// What the eye pays, in pixels of edge: a crossing as much as a detour
    /// around half a page, a bend as much as a short line.
    fn cost(&self) -> u64 {
        const CROSSING: u64 = 1_000;
        const BEND: u64 = 60;
        let edges = self.edges.iter().map(|route| {
            let bends = route.points.len().saturating_sub(2) as u64;
            BEND * bends + route.length()
        });
        CROSSING * u64::from(self.crossings) + edges.sum::<u64>()
    }
}

impl Route {
    /// The length of the edge.
    pub fn length(&self) -> u64 {
        self.points.windows(2).map(|pair| u64::from(pair[0].x.abs_diff(pair[1].x) + pair[0].y.abs_diff(pair[1].y))).sum()
    }
}

/// Steps 1 to 3: layers in which nothing is ordered yet.
fn prepare(input: &Input, fit: Fit) -> Result<layers::Layered, LayoutError> {
    let back = cycles::back_edges(input);
    let parts = components::components(input);
    let mut ranks = ranks::ranks(input, &back, &parts)?;
    if let Some(width) = fit.ranks {
        narrow::narrow(input, &back, &parts, &mut ranks, width);
    }
    let mut graph = layers::layers(input, &back, &parts, &ranks)?;
    graph.width_limit = fit.drawing;
    Ok(graph)
}

/// Steps 5 to 8: from ordered layers to a checked drawing.
fn finish(input: &Input, graph: &layers::Layered, layers: &[Vec<u32>]) -> Result<Drawing, LayoutError> {
    let mut graph = graph.clone();
    order::apply(&mut graph, layers);
    let columns = place::place(&mut graph, input)?;
    let columns = straighten::straighten(&mut graph, columns);
    let channels = channels::channels(&graph, &columns);
    let rows = rows::rows(&graph, input, &channels);
    let drawing = route::route(&graph, input, &columns, &channels, &rows);
    gates::check(input, &drawing).map_err(LayoutError::Gate)?;
    Ok(drawing)
}

/// Sizes above this are a mistake of the caller (a label of 300 characters at
/// 14 px is below 4000).
const LARGEST: i32 = 20_000;

fn check(input: &Input) -> Result<(), LayoutError> {
    let limit = input.options.node_limit;
    if input.nodes.len() > limit {
        return Err(LayoutError::TooLarge { nodes: input.nodes.len(), limit });
    }
    let bad = |why: String| Err(LayoutError::BadInput(why));
    let sound = |width: i32, height: i32| (0..=LARGEST).contains(&width) && (0..=LARGEST).contains(&height);
    let laned = input.has_lanes();
    for (i, node) in input.nodes.iter().enumerate() {
        if !sound(node.width, node.height) {
            return bad(format!("node {i} measures {} by {}", node.width, node.height));
        }
        if laned && node.lane >= input.lanes.len() {
            return bad(format!("node {i} is in lane {}, of {}", node.lane, input.lanes.len()));
        }
    }
    for (i, edge) in input.edges.iter().enumerate() {
        if edge.from.max(edge.to) >= input.nodes.len() {
            return bad(format!("edge {i} runs from node {} to node {}", edge.from, edge.to));
        }
        if edge.label.is_some_and(|label| !sound(label.width, label.height)) {
            return bad(format!("the label of edge {i} has no usable size"));
        }
    }
    for (i, lane) in input.lanes.iter().enumerate() {
        if !sound(lane.title.width, lane.title.height) {
            return bad(format!("the title of lane {i} has no usable size"));
        }
    }
    Ok(())
}
