//! Gates: what a drawing must never do. In, a chart and its drawing; out, the
//! first breach found. A drawing that breaks a gate is a defect of the layout
//! and is not shown: a wrong line in a flowchart is a wrong answer.

use std::fmt;

use super::geometry::{Point, Rect};
use super::{Drawing, Input, Shape};

/// What is wrong with a drawing; nodes, edges and lanes by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Two nodes share a place.
    NodesOverlap(usize, usize),
    /// An edge runs inside a node.
    EdgeThroughNode {
        /// The edge.
        edge: usize,
        /// The node.
        node: usize,
    },
    /// Edges without a common source or target run on top of each other.
    EdgesOverlap(usize, usize),
    /// Two labels share a place.
    LabelOnLabel(usize, usize),
    /// A label covers a node.
    LabelOnNode {
        /// The edge of the label.
        edge: usize,
        /// The node.
        node: usize,
    },
    /// A label covers another edge than its own, or is nearer to it.
    LabelOnEdge {
        /// The edge of the label.
        label: usize,
        /// The other edge.
        edge: usize,
    },
    /// A label is too far from its edge.
    LabelAway(usize),
    /// An edge does not reach its nodes.
    Detached(usize),
    /// Something covers the jump of an edge.
    OnJump(usize),
    /// An edge has a run that is neither horizontal nor vertical.
    Slanted(usize),
    /// A node lies outside its lane.
    OutsideLane(usize),
    /// An edge runs along the border of a lane.
    EdgeAlongBorder(usize),
    /// Something covers the title of a lane.
    OnTitle(usize),
    /// Something lies outside the drawing.
    OutsideCanvas,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Breach::NodesOverlap(a, b) => write!(f, "nodes {a} and {b} overlap"),
            Breach::EdgeThroughNode { edge, node } => {
                write!(f, "edge {edge} runs through node {node}")
            }
            Breach::EdgesOverlap(a, b) => write!(f, "edges {a} and {b} run on top of each other"),
            Breach::LabelOnLabel(a, b) => write!(f, "the labels of edges {a} and {b} overlap"),
            Breach::LabelOnNode { edge, node } => {
                write!(f, "the label of edge {edge} lies on node {node}")
            }
            Breach::LabelOnEdge { label, edge } => {
                write!(f, "the label of edge {label} lies on edge {edge}")
            }
            Breach::LabelAway(edge) => write!(f, "the label of edge {edge} is away from it"),
            Breach::Detached(edge) => write!(f, "edge {edge} does not reach its nodes"),
            Breach::OnJump(edge) => write!(f, "something covers the jump of edge {edge}"),
            Breach::Slanted(edge) => {
                write!(f, "edge {edge} is not made of horizontal and vertical runs")
            }
            Breach::OutsideLane(node) => write!(f, "node {node} is not inside its lane"),
            Breach::EdgeAlongBorder(edge) => write!(f, "edge {edge} runs along a lane border"),
            Breach::OnTitle(lane) => write!(f, "something covers the title of lane {lane}"),
            Breach::OutsideCanvas => write!(f, "something lies outside the drawing"),
        }
    }
}

/// Overlaps shorter than this are touches.
const TOUCH: i32 = 4;
/// A label further from its edge than this is not seen to belong to it.
const AWAY: i32 = 14;
/// A run this near to a lane border, for this long, hides it.
const BORDER_NEAR: i32 = 3;
const BORDER_RUN: i32 = 20;

/// Checks every gate; an edge that jumps does not reach its target.
pub fn check(input: &Input, drawing: &Drawing) -> Result<(), Breach> {
    match drawing.edges.iter().position(|route| route.jump.is_some()) {
        Some(edge) => Err(Breach::Detached(edge)),
        None => check_column(input, drawing),
    }
}

/// Checks every gate of a drawing whose edges may jump: the stub ends at the
/// box of the jump instead of the target, and nothing covers that box.
pub(super) fn check_column(input: &Input, drawing: &Drawing) -> Result<(), Breach> {
    canvas(drawing)?;
    nodes(drawing)?;
    for edge in 0..drawing.edges.len() {
        ends(input, drawing, edge)?;
        jump(drawing, edge)?;
        through(input, drawing, edge)?;
        label(drawing, edge)?;
    }
    overlaps(input, drawing)?;
    lanes(input, drawing)
}

fn runs(points: &[Point]) -> impl Iterator<Item = (Point, Point)> + Clone + '_ {
    points.windows(2).map(|pair| (pair[0], pair[1]))
}

fn canvas(drawing: &Drawing) -> Result<(), Breach> {
    let canvas = Rect { x: 0, y: 0, width: drawing.size.width, height: drawing.size.height };
    let labels = drawing.edges.iter().filter_map(|route| route.label.as_ref());
    let jumps = drawing.edges.iter().filter_map(|route| route.jump.as_ref());
    let mut boxes = drawing.nodes.iter().chain(&drawing.lanes).chain(labels).chain(jumps);
    let inside = boxes.all(|rect| canvas.contains(rect))
        && drawing
            .edges
            .iter()
            .flat_map(|route| runs(&route.points))
            .all(|(a, b)| canvas.contains(&Rect::around(a, b)));
    if inside { Ok(()) } else { Err(Breach::OutsideCanvas) }
}

fn nodes(drawing: &Drawing) -> Result<(), Breach> {
    for (i, a) in drawing.nodes.iter().enumerate() {
        if let Some(j) = drawing.nodes[..i].iter().position(|b| a.meets(b)) {
            return Err(Breach::NodesOverlap(j, i));
        }
    }
    Ok(())
}

/// Both ends on the outline of their nodes, every run along an axis.
fn ends(input: &Input, drawing: &Drawing, edge: usize) -> Result<(), Breach> {
    let points = &drawing.edges[edge].points;
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return Err(Breach::Detached(edge));
    };
    let at = |node: usize, point| on_outline(&drawing.nodes[node], input.nodes[node].shape, point);
    let arrives = match &drawing.edges[edge].jump {
        Some(jump) => on_outline(jump, Shape::Box, last),
        None => at(input.edges[edge].to, last),
    };
    if !at(input.edges[edge].from, first) || !arrives {
        return Err(Breach::Detached(edge));
    }
    let straight = runs(points).all(|(a, b)| (a.x == b.x) != (a.y == b.y));
    if points.len() > 1 && straight { Ok(()) } else { Err(Breach::Slanted(edge)) }
}

fn on_outline(rect: &Rect, shape: Shape, point: Point) -> bool {
    let center = rect.center();
    let (dx, dy) = (i64::from((point.x - center.x).abs()), i64::from((point.y - center.y).abs()));
    let (half_width, half_height) = (i64::from(rect.width / 2), i64::from(rect.height / 2));
    match shape {
        // On the slope, whole pixels are off by less than one.
        Shape::Diamond => {
            (dx * half_height + dy * half_width - half_width * half_height).abs()
                <= half_width.max(half_height)
        }
        Shape::Box | Shape::Pill => {
            (dx == half_width && dy <= half_height) || (dy == half_height && dx <= half_width)
        }
    }
}

/// No run inside a node; the edge's own nodes only touch its ends.
fn through(input: &Input, drawing: &Drawing, edge: usize) -> Result<(), Breach> {
    let (from, to) = (input.edges[edge].from, input.edges[edge].to);
    // A jump has no business at its target.
    let ends = if drawing.edges[edge].jump.is_some() { [from, from] } else { [from, to] };
    for (node, rect) in drawing.nodes.iter().enumerate() {
        // A decision's own edges pass the corners of the box around it.
        let own = ends.contains(&node);
        if own && input.nodes[node].shape == Shape::Diamond {
            continue;
        }
        if runs(&drawing.edges[edge].points).any(|(a, b)| rect.cut_by(a, b)) {
            return Err(Breach::EdgeThroughNode { edge, node });
        }
    }
    Ok(())
}

/// The box of a jump is free, its own stub only touches it.
fn jump(drawing: &Drawing, edge: usize) -> Result<(), Breach> {
    let Some(rect) = &drawing.edges[edge].jump else { return Ok(()) };
    let other_jumps = drawing.edges[..edge].iter().filter_map(|route| route.jump.as_ref());
    let labels = drawing.edges.iter().filter_map(|route| route.label.as_ref());
    let covered =
        drawing.nodes.iter().chain(other_jumps).chain(labels).any(|other| other.meets(rect))
            || drawing
                .edges
                .iter()
                .flat_map(|route| runs(&route.points))
                .any(|(a, b)| rect.cut_by(a, b));
    if covered { Err(Breach::OnJump(edge)) } else { Ok(()) }
}

fn label(drawing: &Drawing, edge: usize) -> Result<(), Breach> {
    let Some(rect) = &drawing.edges[edge].label else { return Ok(()) };
    if let Some(node) = drawing.nodes.iter().position(|node| node.meets(rect)) {
        return Err(Breach::LabelOnNode { edge, node });
    }
    let own = distance(&drawing.edges[edge].points, rect);
    if own > AWAY {
        return Err(Breach::LabelAway(edge));
    }
    for (other, route) in drawing.edges.iter().enumerate().filter(|&(other, _)| other != edge) {
        if other < edge && route.label.as_ref().is_some_and(|label| label.meets(rect)) {
            return Err(Breach::LabelOnLabel(other, edge));
        }
        let far = distance(&route.points, rect);
        if runs(&route.points).any(|(a, b)| rect.cut_by(a, b)) || far < own {
            return Err(Breach::LabelOnEdge { label: edge, edge: other });
        }
    }
    Ok(())
}

/// Between a polyline and a rectangle, the larger of the two axes.
fn distance(points: &[Point], rect: &Rect) -> i32 {
    let one = |(a, b): (Point, Point)| {
        let run = Rect::around(a, b);
        let dx = (rect.x - run.right()).max(run.x - rect.right()).max(0);
        let dy = (rect.y - run.bottom()).max(run.y - rect.bottom()).max(0);
        dx.max(dy)
    };
    runs(points).map(one).min().unwrap_or(i32::MAX)
}

/// All runs as (fixed coordinate, from, to, edge), vertical ones and horizontal
/// ones, sorted.
fn sorted_runs(drawing: &Drawing) -> [Vec<(i32, i32, i32, usize)>; 2] {
    let mut sorted = [Vec::new(), Vec::new()];
    for (edge, route) in drawing.edges.iter().enumerate() {
        for (a, b) in runs(&route.points) {
            if a.x == b.x {
                sorted[0].push((a.x, a.y.min(b.y), a.y.max(b.y), edge));
            } else {
                sorted[1].push((a.y, a.x.min(b.x), a.x.max(b.x), edge));
            }
        }
    }
    sorted.iter_mut().for_each(|runs| runs.sort_unstable());
    sorted
}

fn share_an_end(input: &Input, a: usize, b: usize) -> bool {
    let (a, b) = (&input.edges[a], &input.edges[b]);
    a.from == b.from || a.to == b.to
}

fn overlaps(input: &Input, drawing: &Drawing) -> Result<(), Breach> {
    for runs in sorted_runs(drawing) {
        for (i, &(at, _, to, edge)) in runs.iter().enumerate() {
            for &(other_at, from, other_to, other) in &runs[i + 1..] {
                if other_at != at || from > to - TOUCH {
                    break;
                }
                if other != edge
                    && to.min(other_to) - from >= TOUCH
                    && !share_an_end(input, edge, other)
                {
                    return Err(Breach::EdgesOverlap(edge.min(other), edge.max(other)));
                }
            }
        }
    }
    Ok(())
}

fn lanes(input: &Input, drawing: &Drawing) -> Result<(), Breach> {
    if drawing.lanes.is_empty() {
        return Ok(());
    }
    for (i, (node, rect)) in input.nodes.iter().zip(&drawing.nodes).enumerate() {
        if !drawing.lanes[node.lane].contains(rect) {
            return Err(Breach::OutsideLane(i));
        }
    }
    for (edge, route) in drawing.edges.iter().enumerate() {
        for (a, b) in runs(&route.points) {
            let near = |border: i32, x: i32| (border - x).abs() < BORDER_NEAR;
            let vertical = a.x == b.x && (a.y - b.y).abs() >= BORDER_RUN;
            if vertical
                && drawing.lanes.iter().any(|lane| near(lane.x, a.x) || near(lane.right(), a.x))
            {
                return Err(Breach::EdgeAlongBorder(edge));
            }
        }
    }
    for (i, (lane, rect)) in input.lanes.iter().zip(&drawing.lanes).enumerate() {
        let title = Rect { height: lane.title.height, ..*rect };
        let labels = drawing.edges.iter().filter_map(|route| route.label.as_ref());
        let covered = drawing.nodes.iter().chain(labels).any(|rect| rect.meets(&title))
            || drawing
                .edges
                .iter()
                .flat_map(|route| runs(&route.points))
                .any(|(a, b)| title.cut_by(a, b));
        if covered {
            return Err(Breach::OnTitle(i));
        }
    }
    Ok(())
}

/// How often edges cross: a horizontal run inside a vertical run of an edge.
pub fn crossings(drawing: &Drawing) -> u32 {
    let [vertical, horizontal] = sorted_runs(drawing);
    let mut count = 0;
    for &(y, from, to, edge) in &horizontal {
        let first = vertical.partition_point(|run| run.0 <= from);
        let inside = vertical[first..].iter().take_while(|run| run.0 < to);
        count += inside
            .filter(|&&(_, top, bottom, other)| other != edge && top < y && y < bottom)
            .count() as u32;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::super::{Size, layout};
    use super::*;

    fn good() -> (Input, Drawing) {
        let mut input = chart(4, &[(0, 1), (0, 2), (1, 3), (2, 3)]);
        input.edges[0].label = Some(Size { width: 40, height: 19 });
        let drawing = layout(&input).unwrap();
        (input, drawing)
    }

    #[test]
    fn a_good_drawing_passes() {
        let (input, drawing) = good();
        assert_eq!(check(&input, &drawing), Ok(()));
    }

    #[test]
    fn each_kind_of_damage_is_found() {
        let damage = |spoil: &dyn Fn(&mut Drawing)| {
            let (input, mut drawing) = good();
            spoil(&mut drawing);
            check(&input, &drawing).unwrap_err()
        };
        assert_eq!(damage(&|d| d.size.width -= 40), Breach::OutsideCanvas);
        assert_eq!(damage(&|d| d.nodes[2] = d.nodes[1]), Breach::NodesOverlap(1, 2));
        assert_eq!(damage(&|d| d.edges[3].points[0].y -= 2), Breach::Detached(3));
        assert_eq!(
            damage(&|d| d.edges[0].label.as_mut().unwrap().y = d.nodes[1].y),
            Breach::LabelOnNode { edge: 0, node: 1 }
        );
        assert_eq!(damage(&|d| d.edges[1].label = d.edges[0].label), Breach::LabelAway(1));
        assert_eq!(
            damage(&|d| d.edges[0].label.as_mut().unwrap().width += 100),
            Breach::LabelOnEdge { label: 0, edge: 1 }
        );
        assert_eq!(damage(&|d| d.lanes[0].width -= 30), Breach::OutsideLane(2));
    }
}
