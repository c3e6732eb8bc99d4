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
mod columns;
mod components;
mod crossings;
mod cycles;
mod drawing;
pub mod gates;
mod geometry;
mod input;
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
mod spanning_tree;
mod straighten;
#[cfg(test)]
mod tests;

pub use drawing::{Drawing, LayoutError, Route};
pub use geometry::{Point, Rect, Size};
pub use input::{Edge, Input, Lane, Node, Options, Shape};
pub use lane_order::{LaneOrder, best_lane_order, reordered};

/// Lays out a chart, lanes in the given order.
pub fn layout(input: &Input) -> Result<Drawing, LayoutError> {
    input.check()?;
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
fn finish(
    input: &Input,
    graph: &layers::Layered,
    layers: &[Vec<u32>],
) -> Result<Drawing, LayoutError> {
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
