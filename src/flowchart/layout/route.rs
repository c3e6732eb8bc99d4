//! Routes: in, columns, channels and rows; out, the drawing, its corner at 0, 0.

use super::channels::{self, Channel};
use super::columns::Columns;
use super::geometry::{Point, Rect, Size};
use super::layers::{Kind, Layered, loop_band};
use super::rows::{Rows, header};
use super::spacing::{BORDER_GAP, LABEL_GAP, LOOP_RUN, MARGIN, TITLE_PADDING, TRACK_GAP};
use super::{Drawing, Input, Route, Shape, gates};

/// The drawing of a chart without nodes: lanes with their titles.
pub(super) fn empty(input: &Input) -> Drawing {
    let mut x = MARGIN;
    let lanes = if input.options.strict_lanes { input.lanes.as_slice() } else { &[] };
    let height = lanes.iter().map(|lane| lane.title.height + 2 * TITLE_PADDING).max().unwrap_or(0);
    let lanes = lanes
        .iter()
        .map(|lane| {
            let rect = Rect { x, y: MARGIN, width: lane.title.width + 2 * BORDER_GAP, height };
            x = rect.right();
            rect
        })
        .collect();
    let size = Size { width: x + MARGIN, height: height + 2 * MARGIN };
    Drawing { size, nodes: Vec::new(), edges: Vec::new(), lanes, crossings: 0 }
}

pub(super) fn route(
    graph: &Layered,
    input: &Input,
    columns: &Columns,
    channels: &[Channel],
    rows: &Rows,
) -> Drawing {
    let writer = Writer { graph, columns, channels, rows };
    let nodes: Vec<Rect> = (0..graph.nodes.len()).map(|node| writer.node(node)).collect();
    let edges = (0..input.edges.len())
        .map(|edge| match graph.chains[edge].as_slice() {
            [] => writer.self_loop(input, edge),
            _ => writer.edge(input, edge),
        })
        .collect();
    let lanes = if input.has_lanes() { writer.lanes(input) } else { Vec::new() };
    let mut drawing =
        Drawing { size: Size { width: 0, height: 0 }, nodes, edges, lanes, crossings: 0 };
    frame(&mut drawing);
    drawing.crossings = gates::crossings(&drawing);
    drawing
}

struct Writer<'a> {
    graph: &'a Layered,
    columns: &'a Columns,
    channels: &'a [Channel],
    rows: &'a Rows,
}

impl Writer<'_> {
    fn middle(&self, element: usize) -> i32 {
        self.rows.axis[self.graph.elements[element].layer]
    }

    fn node(&self, node: usize) -> Rect {
        let body = self.graph.nodes[node];
        Rect {
            x: self.columns.x[node] - body.width / 2,
            y: self.middle(node) - body.height / 2,
            width: body.width,
            height: body.height,
        }
    }

    /// The y where a vertical at `offset` from the middle of a node meets its
    /// outline; `down` is 1 at the bottom and -1 at the top.
    fn outline(&self, node: usize, offset: i32, down: i32) -> i32 {
        let body = self.graph.nodes[node];
        let half = body.height / 2;
        let reach = match body.shape {
            Shape::Diamond => half - half * offset.abs() / (body.width / 2),
            Shape::Box | Shape::Pill => half,
        };
        self.middle(node) + down * reach
    }

    fn edge(&self, input: &Input, edge: usize) -> Route {
        let graph = self.graph;
        let mut points = Vec::new();
        for &segment in &graph.pieces[edge] {
            self.segment(segment, &mut points);
        }
        if graph.back[edge] {
            points.reverse();
        }
        let label = graph.chains[edge]
            .iter()
            .find(|&&element| matches!(graph.elements[element].kind, Kind::Label(_)));
        let label = label.zip(input.edges[edge].label).map(|(&element, size)| {
            let (x, y) =
                (self.columns.x[element] - size.width / 2, self.middle(element) - size.height / 2);
            Rect { x, y, width: size.width, height: size.height }
        });
        Route { points: tidy(points), label, jump: None }
    }

    /// The points of a segment from top to bottom.
    fn segment(&self, segment: usize, points: &mut Vec<Point>) {
        let graph = self.graph;
        let piece = &graph.segments[segment];
        let layer = graph.elements[piece.upper].layer;
        let (from, to) = channels::ends(graph, self.columns, segment);
        let (from_node, to_node) =
            (graph.elements[piece.upper].is_node(), graph.elements[piece.lower].is_node());
        let mut push = |x, y| points.push(Point { x, y });
        let corner = |node: usize| self.columns.x[node] + piece.side * graph.nodes[node].width / 2;
        if from_node && piece.side != 0 {
            push(corner(piece.upper), self.middle(piece.upper) + piece.level);
            push(from, self.middle(piece.upper) + piece.level);
        } else {
            push(
                from,
                if from_node {
                    self.outline(piece.upper, piece.port, 1)
                } else {
                    self.rows.top[layer]
                },
            );
        }
        for run in self.channels[layer].runs.iter().filter(|run| run.segment == segment) {
            let y = self.rows.track[layer] + run.track as i32 * TRACK_GAP;
            push(run.from, y);
            push(run.to, y);
        }
        if to_node && piece.side != 0 {
            push(to, self.middle(piece.lower) + piece.level);
            push(corner(piece.lower), self.middle(piece.lower) + piece.level);
        } else {
            let below = self.rows.top[layer + 1];
            push(
                to,
                if to_node {
                    self.outline(piece.lower, piece.port, -1)
                } else {
                    below + self.rows.height[layer + 1]
                },
            );
        }
    }

    /// Out at a side and back again, its label beside it.
    fn self_loop(&self, input: &Input, edge: usize) -> Route {
        let node = input.edges[edge].from;
        let body = self.graph.nodes[node];
        let (x, side) = (self.columns.x[node], self.graph.loop_side[node]);
        let middle = self.loop_middle(input, edge);
        let far = x + side * (body.width / 2 + LOOP_RUN);
        let outline = |y: i32| {
            let half = body.width / 2;
            let off = (y - self.middle(node)).abs();
            let reach = if body.shape == Shape::Diamond {
                half - half * 2 * off / body.height
            } else {
                half
            };
            Point { x: x + side * reach, y }
        };
        let (upper, lower) = (middle - LOOP_RUN / 2, middle + LOOP_RUN / 2);
        let points = vec![
            outline(upper),
            Point { x: far, y: upper },
            Point { x: far, y: lower },
            outline(lower),
        ];
        let label = input.edges[edge].label.map(|size| {
            let x = if side > 0 { far + LABEL_GAP / 2 } else { far - LABEL_GAP / 2 - size.width };
            Rect { x, y: middle - size.height / 2, width: size.width, height: size.height }
        });
        Route { points, label, jump: None }
    }

    /// The loops of a node divide its height.
    fn loop_middle(&self, input: &Input, edge: usize) -> i32 {
        let node = input.edges[edge].from;
        let loops = &self.graph.loops[node];
        let total: i32 = loops.iter().map(|&other| loop_band(input, other)).sum();
        let above: i32 = loops
            .iter()
            .take_while(|&&other| other != edge)
            .map(|&other| loop_band(input, other))
            .sum();
        self.middle(node) - total / 2 + above + loop_band(input, edge) / 2
    }

    fn lanes(&self, input: &Input) -> Vec<Rect> {
        let top = self.rows.top[0] - header(input);
        let height = self.rows.bottom + MARGIN - top;
        self.columns
            .borders
            .windows(2)
            .map(|pair| Rect { x: pair[0], y: top, width: pair[1] - pair[0], height })
            .collect()
    }
}

/// Without repeated points and points in the middle of a straight run.
pub(super) fn tidy(points: Vec<Point>) -> Vec<Point> {
    let mut tidy: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if tidy.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = tidy.as_slice() {
            let straight = (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
            if straight {
                tidy.pop();
            }
        }
        tidy.push(point);
    }
    tidy
}

/// Moves the drawing so that it starts at the margin, and measures it.
pub(super) fn frame(drawing: &mut Drawing) {
    let labels = drawing.edges.iter().filter_map(|route| route.label.as_ref());
    let boxes = drawing.nodes.iter().chain(&drawing.lanes).chain(labels);
    let corners =
        boxes.flat_map(|r| [Point { x: r.x, y: r.y }, Point { x: r.right(), y: r.bottom() }]);
    let all: Vec<Point> = corners
        .chain(drawing.edges.iter().flat_map(|route| route.points.iter().copied()))
        .collect();
    let (Some(left), Some(top)) = (all.iter().map(|p| p.x).min(), all.iter().map(|p| p.y).min())
    else {
        return;
    };
    let (right, bottom) = all.iter().fold((left, top), |far, p| (far.0.max(p.x), far.1.max(p.y)));
    let (dx, dy) = (MARGIN - left, MARGIN - top);
    let labels = drawing.edges.iter_mut().filter_map(|route| route.label.as_mut());
    for rect in drawing.nodes.iter_mut().chain(&mut drawing.lanes).chain(labels) {
        rect.x += dx;
        rect.y += dy;
    }
    for point in drawing.edges.iter_mut().flat_map(|route| &mut route.points) {
        point.x += dx;
        point.y += dy;
    }
    drawing.size = Size { width: right + dx + MARGIN, height: bottom + dy + MARGIN };
}

#[cfg(test)]
mod tests {
    use super::super::layout;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_straight_edge_has_two_points() {
        let drawing = layout(&chart(2, &[(0, 1)])).unwrap();
        let [from, to] = drawing.edges[0].points[..] else { panic!("{drawing:?}") };
        assert_eq!((from.x, from.y), (drawing.nodes[0].center().x, drawing.nodes[0].bottom()));
        assert_eq!((to.x, to.y), (drawing.nodes[1].center().x, drawing.nodes[1].y));
    }

    #[test]
    fn a_self_loop_leaves_and_returns_on_the_right() {
        let mut input = chart(1, &[(0, 0), (0, 0)]);
        input.edges[1].label = Some(Size { width: 40, height: 19 });
        let drawing = layout(&input).unwrap();
        for route in &drawing.edges {
            assert_eq!(route.points[0].x, drawing.nodes[0].right());
            assert_eq!(route.points[3].x, drawing.nodes[0].right());
        }
    }

    #[test]
    fn a_back_edge_enters_at_the_side() {
        let drawing = layout(&chart(3, &[(0, 1), (1, 2), (2, 0)])).unwrap();
        let end = drawing.edges[2].points.last().unwrap();
        assert_eq!((end.x, end.y), (drawing.nodes[0].right(), drawing.nodes[0].center().y));
        assert_eq!(drawing.edges[2].points.len(), 4);
    }
}
