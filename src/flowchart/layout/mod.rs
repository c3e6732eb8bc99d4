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
//! 2. [`ranks`] gives each node a rank;
//! 3. [`layers`] cuts edges into pieces, one per layer, labels being pieces with a size;
//! 4. [`order`] orders each layer for few crossings ([`one_column`], [`sift`], [`reinsert`]),
//!    and where some are left [`rerank`] looks for other ranks ([`resume`]);
//! 5. [`sides`], [`joins`] and [`ports`] say where edges leave and enter a node;
//! 6. [`place`] finds x, lane borders included; [`straighten`] takes bends out;
//! 7. [`channels`] stacks the horizontal runs between two layers, [`rows`] finds y;
//! 8. [`route`] writes the points, [`gates`] checks them.
//!
//! Without lanes and with a width to keep, [`compact`] does this for each component
//! in several ways and takes the cheapest drawing: [`shelves`] takes components
//! apart, [`tries`] tries the ways, [`fold`] makes items of questions with their
//! outcomes ([`stack`]) and of nodes side by side ([`bundle`]) before step 1,
//! [`main_way`], [`wait`] and [`narrow`] spread ranks after step 2, [`unfold`] puts
//! items back after step 8. [`least`] tells beforehand which are too dear.

mod bundle;
mod channels;
mod column;
mod columns;
mod compact;
mod components;
mod crossings;
mod cycles;
mod drawing;
mod fold;
pub mod gates;
mod geometry;
mod input;
mod joins;
mod lane_order;
mod layers;
mod least;
mod main_way;
mod narrow;
mod one_column;
mod order;
mod place;
mod ports;
mod ranks;
mod reinsert;
mod rerank;
mod resume;
mod route;
mod rows;
#[cfg(test)]
mod samples;
mod shelves;
mod sides;
mod sift;
mod simplex;
mod spacing;
mod spanning_tree;
mod stack;
mod straighten;
#[cfg(test)]
mod tests;
mod tries;
mod unfold;
mod wait;

use std::sync::Arc;

use layers::Layered;
use order::Rows;
use rayon::prelude::*;
use rerank::Ranked;

pub use column::column;
pub use drawing::{Drawing, LayoutError, Route};
pub use geometry::{Point, Rect, Size};
pub use input::{Edge, Input, Lane, Node, Options, Shape};
pub use lane_order::{LaneOrder, best_lane_order, reordered};

/// The way on from each node that leads furthest, as a flag for each edge: where the eye goes down.
pub fn main_ways(input: &Input) -> Vec<bool> {
    let back = cycles::back_edges(input);
    let parts = components::components(input);
    match ranks::ranks(input, &back, &parts) {
        Ok(ranks) => main_way::main_way(input, &back, &ranks),
        Err(_) => vec![false; input.edges.len()],
    }
}

/// Lays out a chart, lanes in the given order.
pub fn layout(input: &Input) -> Result<Drawing, LayoutError> {
    input.check()?;
    if input.nodes.is_empty() {
        return Ok(route::empty(input));
    }
    match input.options.target_width.filter(|_| !input.has_lanes()) {
        Some(target) => compact::compact(input, target),
        None => Orders::new(input)?.cheapest(input),
    }
}

/// How many orders of the layers are drawn to the end.
const DRAWN: usize = 4;
/// Orders that cross so much more often than the best one are not: no shorter lines make that good.
const WORSE: u64 = 3;
/// Orders that begin anew with ranks that were found to cross less.
const RESTARTS: u32 = 2;

/// Orders of layers in which nothing is spread, the best first: those that are worth drawing.
struct Orders {
    orders: Vec<(Arc<Layered>, Rows)>,
    /// Of the best.
    crossings: u64,
}

impl Orders {
    /// Of the ranks of least length, and of ranks that cross less if any are found.
    fn new(input: &Input) -> Result<Self, LayoutError> {
        let back = cycles::back_edges(input);
        let parts = components::components(input);
        let ranks = ranks::ranks(input, &back, &parts)?;
        let graph = layers::layers(input, &back, &parts, &ranks)?;
        let mut attempts = order::attempts(&graph, input.options.restarts);
        let mut orders = Orders { orders: Vec::new(), crossings: 0 };
        if let Some(((crossings, _), rows)) = attempts.first().cloned()
            && crossings > 0
        {
            let start = Ranked { ranks, graph: graph.clone(), rows, crossings };
            let layers = |ranks: &[usize]| layers::layers(input, &back, &parts, ranks).ok();
            let mut search = rerank::Search::new(input, &back, layers);
            if !input.options.interlock || !input.has_lanes() {
                search = search.apart(&parts);
            }
            let found = search.descend(start);
            if found.crossings < crossings {
                attempts.retain(|attempt| attempt.0.0 <= found.crossings + WORSE);
                let mut fresh = order::attempts(&found.graph, RESTARTS);
                fresh.retain(|(_, rows)| *rows != found.rows);
                fresh.insert(0, ((found.crossings, 0), found.rows));
                fresh.sort_by_key(|attempt| attempt.0.0);
                orders.add(found.graph, fresh);
                orders.orders.truncate(DRAWN / 2);
            }
        }
        orders.add(graph, attempts);
        Ok(orders)
    }

    /// Adds those that are not much worse than the first.
    fn add(&mut self, graph: Layered, attempts: Vec<(order::Quality, Rows)>) {
        let fewest = attempts.first().map_or(0, |attempt| attempt.0.0);
        if self.orders.is_empty() {
            self.crossings = fewest;
        }
        let drawn = if graph.is_huge() { 1 } else { DRAWN };
        let graph = Arc::new(graph);
        let near = attempts.into_iter().filter(|attempt| attempt.0.0 <= fewest + WORSE);
        let left = drawn.saturating_sub(self.orders.len());
        self.orders.extend(near.take(left).map(|(_, rows)| (Arc::clone(&graph), rows)));
    }

    /// The cheapest drawing.
    fn cheapest(&self, input: &Input) -> Result<Drawing, LayoutError> {
        let drawings = self.drawings(input, DRAWN)?;
        drawings.into_iter().min_by_key(Drawing::cost).ok_or_else(nothing)
    }

    /// The drawings of the best orders, so many at most.
    fn drawings(&self, input: &Input, most: usize) -> Result<Vec<Drawing>, LayoutError> {
        let orders = self.orders.par_iter().take(most);
        orders.map(|(graph, rows)| finish(input, graph, rows)).collect()
    }

    /// No drawing [costs](compact::price) less.
    fn least(&self, target: i32) -> u64 {
        let least = self.orders.iter().map(|(graph, _)| least::least(graph, target));
        least.min().unwrap_or(0)
    }

    /// No drawing is less wide.
    fn width(&self) -> i32 {
        self.orders.iter().map(|(graph, _)| least::width(graph)).min().unwrap_or(0)
    }
}

/// There is always at least one order.
fn nothing() -> LayoutError {
    LayoutError::BadInput("nothing was drawn".into())
}

/// Steps 1 to 3: layers in which nothing is ordered yet.
fn prepare(input: &Input) -> Result<Layered, LayoutError> {
    let back = cycles::back_edges(input);
    let parts = components::components(input);
    let ranks = ranks::ranks(input, &back, &parts)?;
    layers::layers(input, &back, &parts, &ranks)
}

/// Steps 5 to 8: from ordered layers to a checked drawing.
fn finish(input: &Input, graph: &Layered, rows: &[Vec<u32>]) -> Result<Drawing, LayoutError> {
    let drawing = arrange(input, graph, rows)?;
    gates::check(input, &drawing).map_err(LayoutError::Gate)?;
    Ok(drawing)
}

/// From ordered layers to a drawing that is not checked yet.
fn arrange(input: &Input, graph: &Layered, rows: &[Vec<u32>]) -> Result<Drawing, LayoutError> {
    let mut graph = graph.clone();
    order::apply(&mut graph, rows);
    let columns = place::place(&mut graph, input)?;
    Ok(drawn(input, graph, columns))
}

/// From columns to a drawing that is not checked yet.
fn drawn(input: &Input, mut graph: Layered, columns: columns::Columns) -> Drawing {
    sides::levels(&mut graph);
    let columns = straighten::straighten(&mut graph, columns);
    let channels = channels::channels(&graph, &columns);
    let rows = rows::rows(&graph, input, &channels);
    route::route(&graph, input, &columns, &channels, &rows)
}
