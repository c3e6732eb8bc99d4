//! The column: the drawing for a phone. In, a chart with narrow boxes and the
//! width of the page; out, a [`Drawing`] with every box under the one before
//! it, at most that wide where the boxes and labels allow. Lanes are ignored.
//! Never: a line that cannot be followed. Where a gutter is full, or a line
//! would cross many others, the number of its target stands at its source (a
//! jump).
//!
//! One step per file, in this order:
//!
//! 1. [`order`] says what stands on the axis, what at a bus, what needs a gutter;
//! 2. [`sides`] chooses the gutter of each line for few crossings;
//! 3. [`rows`] finds y ([`selfloop`] draws loops), [`tracks`] finds x in the gutters;
//! 4. [`lines`] writes the points, the gates check them.
//!
//! Which way a line goes decides how high its row is, and the heights decide
//! which tracks are free, so steps 3 and 4 repeat until nothing changes; and
//! again for several places of the axis when the page is too narrow.

mod lines;
mod order;
mod rows;
mod selfloop;
mod sides;
mod spacing;
#[cfg(test)]
mod tests;
mod tracks;

use self::order::Order;
use self::rows::Way;
use self::sides::Span;
use self::spacing::{CLEAR, MARGIN, TRACK_GAP};
use self::tracks::Room;
use super::geometry::Size;
use super::{Drawing, Input, LayoutError, gates};

/// Lays a chart out as one column, in the order of its nodes.
pub fn column(input: &Input, width: i32) -> Result<Drawing, LayoutError> {
    input.check()?;
    if input.nodes.is_empty() {
        let size = Size { width: 2 * MARGIN, height: 2 * MARGIN };
        let (nodes, edges, lanes) = (Vec::new(), Vec::new(), Vec::new());
        return Ok(Drawing { size, nodes, edges, lanes, crossings: 0 });
    }
    let width = width.clamp(0, WIDEST);
    let page = Page { input, width, most: u32::MAX };
    let mut drawing = draw(&page);
    if drawing.crossings > 0 && input.edges.len() <= COMPARED {
        let most = plain_crossings(input);
        if drawing.crossings > most {
            drawing = draw(&Page { most, ..page });
        }
    }
    if gates::check_column(input, &drawing).is_ok() {
        return Ok(drawing);
    }
    // Lines in gutters are the only ones that can meet: better none of them.
    let Settled { drawing, .. } = page.jumps_only(&order::order(input, width));
    gates::check_column(input, &drawing).map_err(LayoutError::Gate)?;
    Ok(drawing)
}

/// No page is wider; a bound for sums.
const WIDEST: i32 = 100_000;
/// A line that crosses more others than this becomes a jump.
const CROSSINGS: usize = 3;
/// A chart with more edges is not drawn in layers only to compare: that takes
/// long, and the column of such a chart crosses less.
const COMPARED: usize = 90;
/// How many lines are tried as the one that jumps.
const TRIED: usize = 12;
/// How often rows and tracks are settled before all lines become jumps.
const ROUNDS: usize = 40;
/// From one place of the axis that is tried to the next.
const AXIS_STEP: i32 = 8;
const ENDLESS: Room = Room { left: i32::MAX, right: i32::MAX };

/// The fewest crossings of the same chart in layers on a page of any width: what
/// a reader would blame the column for if it had more.
fn plain_crossings(input: &Input) -> u32 {
    let mut plain = input.clone();
    plain.options.strict_lanes = false;
    plain.options.target_width = None;
    super::Orders::new(&plain)
        .map_or(u32::MAX, |orders| u32::try_from(orders.crossings).unwrap_or(u32::MAX))
}

/// A drawing and what led to it.
struct Settled {
    drawing: Drawing,
    ways: Vec<Way>,
    room: Room,
    cost: u64,
}

/// What all attempts have in common.
struct Page<'a> {
    input: &'a Input,
    width: i32,
    /// Crossings there may be, where jumps can help it.
    most: u32,
}

/// The cheapest of several drawings: where jumps are needed, outcomes give up
/// their place at a bus if that leaves room for a track.
fn draw(page: &Page) -> Drawing {
    let first = order::order(page.input, page.width);
    let mut best = page.best(&first);
    let mut on_axis = first.steps.len();
    for tracks in 1..=2 {
        if best.cost == best.drawing.cost() {
            break;
        }
        let order = order::order(page.input, page.width - CLEAR - tracks * TRACK_GAP);
        if order.steps.len() > on_axis {
            on_axis = order.steps.len();
            let settled = page.best(&order);
            if settled.cost < best.cost {
                best = settled;
            }
        }
    }
    best.drawing
}

impl Page<'_> {
    /// The cheapest of the drawings for all places of the axis.
    fn best(&self, order: &Order) -> Settled {
        let mut ways: Vec<Way> = order.exits.iter().map(sides::wish).collect();
        let spans = sides::spans(order, &rows::rows(self.input, order, &ways));
        sides::choose(order, &spans, &mut ways);
        if self.most < u32::MAX {
            ways = self.with_a_jump(order, &spans, ways);
        }
        let mut best = self.attempt(order, ways.clone(), ENDLESS);
        if best.drawing.size.width <= self.width {
            return self.restore(order, best);
        }
        let axis = order.steps.iter().filter_map(|step| order.sizes.get(step.node));
        let least = axis.map(|size| size.width / 2).max().unwrap_or(0);
        let inside = (self.width - 2 * MARGIN).max(2 * least);
        let step = if order.exits.len() > 100 { 2 * AXIS_STEP } else { AXIS_STEP };
        let mut left = least;
        while left <= inside - least {
            let settled = self.attempt(order, ways.clone(), Room { left, right: inside - left });
            if settled.cost < best.cost {
                best = settled;
            }
            left += step;
        }
        self.restore(order, best)
    }

    /// The ways with the one jump that lets the others cross least.
    fn with_a_jump(&self, order: &Order, spans: &[Span], ways: Vec<Way>) -> Vec<Way> {
        let Ok(now) = self.settle(order, &ways, ENDLESS) else { return ways };
        let counts = lines::crossings(&now.drawing);
        let mut best = ((u32::MAX, u64::MAX), ways.clone());
        let crossed = (0..ways.len()).filter(|&exit| counts[order.exits[exit].edge] > 0);
        for exit in crossed.take(TRIED) {
            let mut ways = ways.clone();
            ways[exit] = Way::Jump;
            sides::choose(order, spans, &mut ways);
            let Ok(settled) = self.settle(order, &ways, ENDLESS) else { continue };
            let price = (settled.drawing.crossings, settled.cost);
            if price < best.0 {
                best = (price, ways);
            }
        }
        best.1
    }

    /// A drawing with the axis at one place. A line without room changes sides
    /// once, then it becomes a jump; jumps never go back, so this ends.
    fn attempt(&self, order: &Order, mut ways: Vec<Way>, room: Room) -> Settled {
        let mut turned = vec![false; ways.len()];
        for _ in 0..ROUNDS {
            match self.settle(order, &ways, room) {
                Ok(settled) => {
                    if !cut(order, &settled.drawing, &mut ways, self.most) {
                        return settled;
                    }
                }
                Err(moved) => {
                    for (exit, way) in moved {
                        ways[exit] = if turned[exit] { Way::Jump } else { way };
                        turned[exit] = true;
                    }
                }
            }
        }
        self.jumps_only(order)
    }

    /// A drawing with these ways, or what must change to have room.
    fn settle(
        &self,
        order: &Order,
        ways: &[Way],
        room: Room,
    ) -> Result<Settled, Vec<(usize, Way)>> {
        let rows = rows::rows(self.input, order, ways);
        let spans = sides::spans(order, &rows);
        let tracks = tracks::tracks(order, &rows, &spans, ways, room);
        if !tracks.moved.is_empty() {
            return Err(tracks.moved);
        }
        let drawing = lines::drawing(order, rows, &tracks);
        let cost = cost(&drawing, self.width);
        Ok(Settled { drawing, ways: ways.to_vec(), room, cost })
    }

    /// Without a line in a gutter, nothing can be too much.
    fn jumps_only(&self, order: &Order) -> Settled {
        let ways = vec![Way::Jump; order.exits.len()];
        let rows = rows::rows(self.input, order, &ways);
        let tracks = tracks::Tracks { x: vec![None; ways.len()], moved: Vec::new() };
        let drawing = lines::drawing(order, rows, &tracks);
        let cost = cost(&drawing, self.width);
        Settled { drawing, ways, room: ENDLESS, cost }
    }

    /// Draws single jumps as lines again, now that others have gone.
    fn restore(&self, order: &Order, mut best: Settled) -> Settled {
        for exit in 0..order.exits.len() {
            let sides: &[Way] =
                if order.exits[exit].indented { &[Way::Right] } else { &[Way::Left, Way::Right] };
            for &way in sides {
                if best.ways[exit] != Way::Jump {
                    break;
                }
                let mut ways = best.ways.clone();
                ways[exit] = way;
                let Ok(settled) = self.settle(order, &ways, best.room) else { continue };
                if settled.cost < best.cost && !cut(order, &settled.drawing, &mut ways, self.most) {
                    best = settled;
                }
            }
        }
        best
    }
}

/// What the reader pays: a page that must be scrolled sideways most of all,
/// then jumps, then crossings.
fn cost(drawing: &Drawing, width: i32) -> u64 {
    const TOO_WIDE: u64 = 1_000_000;
    const JUMP: u64 = 12_000;
    let over = drawing.size.width.saturating_sub(width).max(0);
    let jumps = drawing.edges.iter().filter(|route| route.jump.is_some()).count();
    TOO_WIDE * u64::from(over.unsigned_abs()) + JUMP * jumps as u64 + drawing.cost()
}

/// Makes jumps of the lines that cross most, if they cross too much or there
/// are too many crossings; a few at a time, as each takes crossings from others.
fn cut(order: &Order, drawing: &Drawing, ways: &mut [Way], most: u32) -> bool {
    let counts = lines::crossings(drawing);
    let mut worst: Vec<(usize, u64, usize)> = (0..ways.len())
        .map(|exit| (exit, order.exits[exit].edge))
        .filter(|&(_, edge)| counts[edge] > 0)
        .map(|(exit, edge)| (counts[edge], drawing.edges[edge].length(), exit))
        .collect();
    worst.sort_unstable_by(|a, b| b.cmp(a));
    let many = worst.iter().filter(|line| line.0 > CROSSINGS).count();
    let one = usize::from(drawing.crossings > most).min(worst.len());
    let share = many.div_ceil(4).max(one);
    for &(_, _, exit) in worst.iter().take(share) {
        ways[exit] = Way::Jump;
    }
    share > 0
}
