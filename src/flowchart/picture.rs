//! From an outline to a picture: boxes sized, laid out and checked.

use std::fmt;
use std::sync::Arc;

use super::boxes::{Room, Sizing, node_box};
use super::laid_out;
use super::layout::{
    self, Drawing, Edge, Input, Lane, LayoutError, Node, Options, Rect, Shape, Size, reordered,
};
use super::mark::Mark;
use super::node_box::NodeBox;
use super::outline::{Outline, OutlineWay};
use super::paper::{Note, transposed};
use super::schema::Kind;
use super::text::{SMALL, TITLE};
use super::tracks::{self, Band};
use super::words::ChartWords;
use super::wrap::{balanced, widest};
use crate::kept::Kept;

/// Width that the compact view aims at: the text column of a page, and A4.
const COMPACT_WIDTH: i32 = 672;
/// Width that the column aims at: a phone.
const COLUMN_WIDTH: i32 = 360;
/// Widest line of a text beside a line.
const WAY_MEASURE: i32 = 140;
/// The same on a phone.
const COLUMN_WAY_MEASURE: i32 = 100;
/// Widest line of a lane title.
const LANE_MEASURE: i32 = 150;
/// Height of a line of such a text, and what its box adds.
pub(super) const WAY_LINE: i32 = 15;
const WAY_PADDING: (i32, i32) = (8, 4);
/// Room above and below such a text in which its line shows, so that it is seen to be a line, and
/// a dashed one to be dashed. Imported charts are measured against other tools and do without.
const WAY_AIR: i32 = 6;
/// What a dashed line without a text gets in place of one: less shows one dash and looks solid.
const DASHED: Size = Size { width: 8, height: 26 };
/// Height of a line of a lane title.
pub(super) const LANE_LINE: i32 = 18;
/// Above and below the lines of a lane title together.
pub(super) const LANE_PADDING: i32 = 14;
/// Above and below the names of the lanes where they are said again.
const NAMES_PADDING: i32 = 8;
/// A lane without a wide box is at least so wide, so that it is seen to be a lane.
const LANE_LEAST: i32 = 88;
/// Below the band with the titles.
const LANE_AIR: i32 = 14;

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// A lane for each actor.
    Lanes,
    /// Without lanes, for narrow columns; the actor stands in the box.
    Compact,
    /// One box below the other, for phones; the actor stands in the box.
    Column,
}

impl View {
    /// All views.
    pub const ALL: [View; 3] = [View::Lanes, View::Compact, View::Column];

    /// `lanes`, `compact` or `column`, for addresses, ids and options.
    pub fn name(self) -> &'static str {
        match self {
            View::Lanes => "lanes",
            View::Compact => "compact",
            View::Column => "column",
        }
    }
}

/// In which order the lanes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LaneChoice {
    /// As the authors say; the best one when they leave it free.
    #[default]
    Authored,
    /// The one with the fewest crossings.
    Auto,
}

/// Why there is no drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDrawn {
    /// There are no steps.
    Empty,
    /// More steps than can be drawn in time.
    TooLarge {
        /// How many there are.
        nodes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Ways that together are longer than can be drawn in time.
    TooLong,
    /// A box of no usable size.
    Sizes(String),
    /// The drawing would break a gate.
    Gate(String),
}

impl NotDrawn {
    /// The reason in words for a reader.
    pub fn reason(&self, words: ChartWords) -> String {
        match self {
            NotDrawn::Empty => words.get("not-drawn-empty"),
            NotDrawn::TooLarge { nodes, limit } => words.with(
                "not-drawn-too-large",
                [("nodes", (*nodes).into()), ("limit", (*limit).into())],
            ),
            NotDrawn::TooLong => words.get("not-drawn-too-long"),
            NotDrawn::Sizes(_) => words.get("not-drawn-sizes"),
            NotDrawn::Gate(detail) => {
                words.with("not-drawn-gate", [("detail", detail.as_str().into())])
            }
        }
    }
}

impl fmt::Display for NotDrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason(ChartWords(crate::language::Language::En)))
    }
}

impl std::error::Error for NotDrawn {}

impl From<LayoutError> for NotDrawn {
    fn from(error: LayoutError) -> NotDrawn {
        match error {
            LayoutError::TooLarge { nodes, limit } => NotDrawn::TooLarge { nodes, limit },
            LayoutError::TooLong { .. } => NotDrawn::TooLong,
            LayoutError::BadInput(why) => NotDrawn::Sizes(why),
            LayoutError::Gate(breach) => NotDrawn::Gate(breach.to_string()),
        }
    }
}

/// A chart with a place for everything, ready to be written as SVG.
#[derive(Debug, Clone)]
pub struct Picture {
    pub(super) outline: Arc<Outline>,
    pub(super) view: View,
    pub(super) boxes: Vec<NodeBox>,
    /// The lines of text of each way; none when it has no text.
    pub(super) ways: Vec<Vec<String>>,
    /// The lanes from left to right: indices of actors, and the lines of the title.
    pub(super) lanes: Vec<(usize, Vec<String>)>,
    pub(super) drawing: Drawing,
    pub(super) bands: Vec<Band>,
    /// The ways that lead furthest, which are drawn bold.
    pub(super) main: Vec<bool>,
    /// True when the flow runs to the right.
    pub(super) right: bool,
    /// Where lines go on, in a drawing that was opened for paper.
    pub(super) notes: Vec<Note>,
    /// Lines under the legend of a file of its own: version, address, licence.
    pub(super) foot: Vec<String>,
}

/// Draws a chart.
///
/// # Errors
/// The chart cannot be drawn without breaking a gate, or is too large.
pub fn draw(outline: &Outline, view: View, lanes: LaneChoice) -> Result<Picture, NotDrawn> {
    draw_with(outline, view, lanes, None)
}

/// Draws a chart, from a layout that was kept where one was.
///
/// # Errors
/// As [`draw`].
pub fn draw_with(
    outline: &Outline,
    view: View,
    lanes: LaneChoice,
    kept: Option<&dyn Kept>,
) -> Result<Picture, NotDrawn> {
    if outline.steps.is_empty() {
        return Err(NotDrawn::Empty);
    }
    let mut sketch = Sketch::new(outline, view);
    if (lanes == LaneChoice::Auto || outline.lanes_free)
        && let Some(best) = laid_out::lane_order(&sketch.input, kept)?
    {
        sketch.order_lanes(&best.lanes);
    }
    let mut drawing = match view {
        View::Column => laid_out::in_column(&sketch.input, COLUMN_WIDTH, kept)?,
        View::Lanes | View::Compact => laid_out::in_layers(&sketch.input, kept)?,
    };
    let names =
        if sketch.lanes.is_empty() { 0 } else { titles_height_of(&sketch.lanes) + NAMES_PADDING };
    let bands = tracks::bands(outline, &mut drawing, names);
    let main = main_ways(&sketch);
    let Sketch { outline, view, boxes, ways, lanes, .. } = sketch;
    let outline = Arc::new(outline.clone());
    let (right, notes, foot) = (false, Vec::new(), Vec::new());
    Ok(Picture { outline, view, boxes, ways, lanes, drawing, bands, main, right, notes, foot })
}

/// Draws a chart without lanes, its flow to the right, if it can be no higher than `height`.
///
/// The layout knows one direction, so it gets every box lying on its side, and the drawing is
/// turned back. Nothing is rotated.
///
/// # Errors
/// As [`draw`].
pub fn draw_right(
    outline: &Outline,
    height: i32,
    kept: Option<&dyn Kept>,
) -> Result<Picture, NotDrawn> {
    if outline.steps.is_empty() {
        return Err(NotDrawn::Empty);
    }
    let mut sketch = Sketch::new(outline, View::Compact);
    for node in &mut sketch.input.nodes {
        (node.width, node.height) = (node.height, node.width);
        // What is round at its left and right is not so at its top and bottom.
        if node.shape == Shape::Pill {
            node.shape = Shape::Box;
        }
    }
    for label in sketch.input.edges.iter_mut().filter_map(|edge| edge.label.as_mut()) {
        (label.width, label.height) = (label.height, label.width);
    }
    sketch.input.options.target_width = Some(height);
    let narrow = laid_out::in_layers(&sketch.input, kept)?;
    let drawing = if narrow.size.width > height {
        laid_out::in_column(&sketch.input, height, kept).unwrap_or(narrow)
    } else {
        narrow
    };
    let main = main_ways(&sketch);
    let Sketch { outline, view, boxes, ways, lanes, .. } = sketch;
    Ok(Picture {
        main,
        outline: Arc::new(outline.clone()),
        view,
        boxes,
        ways,
        lanes,
        drawing: transposed(drawing),
        bands: Vec::new(),
        right: true,
        notes: Vec::new(),
        foot: Vec::new(),
    })
}

/// An order of the lanes that crosses less than the authored one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BetterLanes {
    /// Ids of the actors from left to right.
    pub lanes: Vec<String>,
    /// Crossings of that order.
    pub crossings: u32,
    /// Crossings of the authored order.
    pub authored: u32,
}

/// Looks for an order of the lanes that crosses less than the one of `picture`.
pub fn better_lanes(picture: &Picture, kept: Option<&dyn Kept>) -> Option<BetterLanes> {
    let sketch = Sketch::new(&picture.outline, picture.view);
    let best = laid_out::lane_order(&sketch.input, kept).ok()??;
    let lane = |lane: &usize| {
        sketch.lanes.get(*lane).map(|(actor, _)| picture.outline.actors[*actor].id.clone())
    };
    (best.crossings < picture.drawing.crossings).then(|| BetterLanes {
        lanes: best.lanes.iter().filter_map(lane).collect(),
        crossings: best.crossings,
        authored: picture.drawing.crossings,
    })
}

/// Everything sized, nothing placed.
struct Sketch<'a> {
    outline: &'a Outline,
    view: View,
    boxes: Vec<NodeBox>,
    ways: Vec<Vec<String>>,
    lanes: Vec<(usize, Vec<String>)>,
    input: Input,
}

impl<'a> Sketch<'a> {
    fn new(outline: &'a Outline, view: View) -> Sketch<'a> {
        let laned = view == View::Lanes && !outline.lanes.is_empty();
        let sizing = match (&outline.situation, view) {
            (Some(_), _) => Sizing::Chart { actor_chip: !laned, room: room(view) },
            (None, View::Column) => Sizing::Neutral { room: Room::NEUTRAL_COLUMN },
            (None, _) => Sizing::Neutral { room: Room::NEUTRAL },
        };
        let boxes: Vec<NodeBox> =
            outline.steps.iter().map(|step| node_box(outline, step, sizing)).collect();
        let ways: Vec<Vec<String>> =
            outline.ways.iter().map(|way| way_lines(outline.words(), way, view)).collect();
        let title = |actor: &usize| {
            (*actor, balanced(&outline.actors[*actor].short, outline.language, TITLE, LANE_MEASURE))
        };
        let lanes: Vec<_> = outline.lanes.iter().filter(|_| laned).map(title).collect();
        let input = Input {
            nodes: nodes(outline, &boxes, &lanes),
            edges: edges(outline, &ways, sizing),
            lanes: lanes.iter().map(|(_, lines)| Lane { title: title_size(lines) }).collect(),
            options: Options {
                strict_lanes: laned,
                target_width: (view == View::Compact).then_some(COMPACT_WIDTH),
                // The parts of a chart are read one after the other.
                interlock: outline.situation.is_none(),
                ..Options::default()
            },
        };
        Sketch { outline, view, boxes, ways, lanes, input }
    }

    /// Puts the lanes into another order: `order[i]` is the lane that comes at place `i`.
    fn order_lanes(&mut self, order: &[usize]) {
        self.lanes = order.iter().map(|lane| self.lanes[*lane].clone()).collect();
        self.input = reordered(&self.input, order);
    }
}

/// None in imported charts, which are drawn as other tools draw them.
fn main_ways(sketch: &Sketch<'_>) -> Vec<bool> {
    match sketch.outline.situation {
        Some(_) => layout::main_ways(&sketch.input),
        None => vec![false; sketch.input.edges.len()],
    }
}

fn room(view: View) -> Room {
    match view {
        View::Lanes => Room::LANE,
        View::Compact => Room::COMPACT,
        View::Column => Room::COLUMN,
    }
}

fn nodes(outline: &Outline, boxes: &[NodeBox], lanes: &[(usize, Vec<String>)]) -> Vec<Node> {
    let lane_of =
        |actor: Option<usize>| lanes.iter().position(|(lane, _)| Some(*lane) == actor).unwrap_or(0);
    let sized = outline.steps.iter().zip(boxes);
    sized
        .map(|(step, size)| Node {
            shape: size.shape,
            width: size.width,
            height: size.height,
            lane: lane_of(step.actor),
            start: step.kind == Kind::Start,
        })
        .collect()
}

fn edges(outline: &Outline, ways: &[Vec<String>], sizing: Sizing) -> Vec<Edge> {
    let sized = outline.ways.iter().zip(ways);
    let air = if matches!(sizing, Sizing::Neutral { .. }) { 0 } else { 2 * WAY_AIR };
    let room = |way: &OutlineWay, lines: &[String]| match lines {
        [] if air > 0 && (way.optional || way.mark == Some(Mark::Removed)) => Some(DASHED),
        [] => None,
        _ => Some(Size {
            width: widest(lines, SMALL) + WAY_PADDING.0,
            height: text_height(lines) + air,
        }),
    };
    sized.map(|(way, lines)| Edge { from: way.from, to: way.to, label: room(way, lines) }).collect()
}

/// The text beside a way: its answer, and a star when it is our reading.
fn way_lines(words: ChartWords, way: &OutlineWay, view: View) -> Vec<String> {
    let text = match (&way.text, way.inferred) {
        (Some(text), true) => format!("{text}\u{a0}*"),
        (Some(text), false) => text.clone(),
        (None, true) => format!("*\u{a0}{}", words.get("inferred")),
        (None, false) => return Vec::new(),
    };
    let most = if view == View::Column { COLUMN_WAY_MEASURE } else { WAY_MEASURE };
    balanced(&text, words.0, SMALL, most)
}

fn title_size(lines: &[String]) -> Size {
    let width = widest(lines, TITLE).max(LANE_LEAST);
    Size { width, height: titles_height(lines) + LANE_AIR }
}

/// Height of the lines of a lane title.
pub(super) fn titles_height(lines: &[String]) -> i32 {
    LANE_LINE * count(lines)
}

/// Height of the highest lane title.
pub(super) fn titles_height_of(lanes: &[(usize, Vec<String>)]) -> i32 {
    lanes.iter().map(|(_, lines)| titles_height(lines)).max().unwrap_or(0)
}

/// Height of a text beside a way.
fn text_height(lines: &[String]) -> i32 {
    WAY_LINE * count(lines) + WAY_PADDING.1
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(1)
}

impl Picture {
    /// With these lines under the legend of a file of its own.
    #[must_use]
    pub fn with_foot(mut self, foot: Vec<String>) -> Picture {
        self.foot = foot;
        self
    }

    /// How often lines cross.
    pub fn crossings(&self) -> u32 {
        self.drawing.crossings
    }

    /// The part of the place of a text beside a way that the text covers.
    pub(super) fn text_box(&self, place: Rect, lines: &[String]) -> Rect {
        let height = text_height(lines);
        Rect { y: place.y + (place.height - height) / 2, height, ..place }
    }

    /// Where the content of a box begins: a box may have been made wider than asked.
    pub(super) fn content_corner(&self, step: usize) -> (i32, i32) {
        let (rect, size): (Rect, &NodeBox) = (self.drawing.nodes[step], &self.boxes[step]);
        (rect.x + (rect.width - size.width) / 2, rect.y + (rect.height - size.height) / 2)
    }
}
