//! Lines: in, rows and tracks; out, the drawing, its corner at 0, 0.

use super::super::geometry::{Point, Rect, Size};
use super::super::{Drawing, Route, gates, route};
use super::order::Order;
use super::rows::Rows;
use super::spacing::MARGIN;
use super::tracks::Tracks;

pub(super) fn drawing(order: &Order, rows: Rows, tracks: &Tracks) -> Drawing {
    let Rows { boxes, labels, mut lines, jumps, mouths, .. } = rows;
    for ((exit, mut points), x) in order.exits.iter().zip(mouths).zip(&tracks.x) {
        let (Some(x), Some(&Point { y, .. })) = (*x, points.last()) else { continue };
        let target = &boxes[exit.to];
        let entry = target.center().y;
        let side = if x < 0 { target.x } else { target.right() };
        points.extend([(x, y), (x, entry), (side, entry)].map(|(x, y)| Point { x, y }));
        lines[exit.edge] = Some(route::tidy(points));
    }
    let edges = lines.into_iter().zip(labels).zip(jumps).map(|((line, label), jump)| Route {
        points: line.unwrap_or_default(),
        label,
        jump,
    });
    let mut drawing = Drawing {
        size: Size { width: 2 * MARGIN, height: 2 * MARGIN },
        nodes: boxes,
        edges: edges.collect(),
        lanes: Vec::new(),
        crossings: 0,
    };
    frame(&mut drawing);
    drawing.crossings = gates::crossings(&drawing);
    drawing
}

/// Moves the drawing so that it starts at the margin, and measures it.
fn frame(drawing: &mut Drawing) {
    let routes = || drawing.edges.iter();
    let rects = drawing
        .nodes
        .iter()
        .chain(routes().filter_map(|route| route.label.as_ref()))
        .chain(routes().filter_map(|route| route.jump.as_ref()));
    let corners = rects.flat_map(|r| [(r.x, r.y), (r.right(), r.bottom())]);
    let points = routes().flat_map(|route| &route.points).map(|point| (point.x, point.y));
    let span = |(low, high): (i32, i32), at: i32| (low.min(at), high.max(at));
    let none = (i32::MAX, i32::MIN);
    let (x, y) =
        corners.chain(points).fold((none, none), |(x, y), at| (span(x, at.0), span(y, at.1)));
    if x == none {
        return;
    }
    let (dx, dy) = (MARGIN - x.0, MARGIN - y.0);
    let labels_and_jumps =
        drawing.edges.iter_mut().flat_map(|route| route.label.iter_mut().chain(&mut route.jump));
    let shift = |rect: &mut Rect| {
        rect.x += dx;
        rect.y += dy;
    };
    drawing.nodes.iter_mut().chain(labels_and_jumps).for_each(shift);
    for point in drawing.edges.iter_mut().flat_map(|route| &mut route.points) {
        point.x += dx;
        point.y += dy;
    }
    drawing.size = Size { width: x.1 + dx + MARGIN, height: y.1 + dy + MARGIN };
}

/// At how many places each edge crosses others: lines on one track are one
/// line to the eye.
pub(super) fn crossings(drawing: &Drawing) -> Vec<usize> {
    let (mut down, mut across) = (Vec::new(), Vec::new());
    for (edge, route) in drawing.edges.iter().enumerate() {
        for pair in route.points.windows(2) {
            let run = Rect::around(pair[0], pair[1]);
            if run.width == 0 { down.push((run, edge)) } else { across.push((run, edge)) }
        }
    }
    let mut places = vec![Vec::new(); drawing.edges.len()];
    down.sort_by_key(|(run, edge)| (run.x, run.y, *edge));
    for (row, edge) in across {
        let first = down.partition_point(|(run, _)| run.x <= row.x);
        for &(run, other) in down[first..].iter().take_while(|(run, _)| run.x < row.right()) {
            if other != edge && run.y < row.y && row.y < run.bottom() {
                places[edge].push((run.x, row.y));
                places[other].push((run.x, row.y));
            }
        }
    }
    let distinct = |mut places: Vec<(i32, i32)>| {
        places.sort_unstable();
        places.dedup();
        places.len()
    };
    places.into_iter().map(distinct).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_edges_of_a_crossing_are_counted() {
        let route = |points: &[(i32, i32)]| Route {
            points: points.iter().map(|&(x, y)| Point { x, y }).collect(),
            label: None,
            jump: None,
        };
        let edges =
            vec![route(&[(0, 5), (10, 5)]), route(&[(4, 0), (4, 9)]), route(&[(10, 0), (10, 9)])];
        let size = Size { width: 20, height: 20 };
        let drawing = Drawing { size, nodes: Vec::new(), edges, lanes: Vec::new(), crossings: 0 };
        assert_eq!(crossings(&drawing), [1, 1, 0]);
    }
}
