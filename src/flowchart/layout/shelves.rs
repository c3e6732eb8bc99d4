//! Components and shelves: in, a chart, or the drawings of its components; out,
//! the components as charts of their own, or one drawing with the components
//! beside each other while they fit and below each other otherwise.

use super::components::components;
use super::geometry::{Rect, Size};
use super::spacing::MARGIN;
use super::{Drawing, Edge, Input, Route, gates};

/// Between two components, margins included.
const PART_GAP: i32 = 32;

/// A component, and where its nodes and edges are in the whole chart.
pub(super) struct Part {
    pub(super) input: Input,
    nodes: Vec<usize>,
    edges: Vec<usize>,
}

/// The components in the order in which they are read.
pub(super) fn parts(input: &Input) -> Vec<Part> {
    let of = components(input);
    let total = of.iter().max().map_or(0, |&last| last + 1);
    let mut place = vec![0; input.nodes.len()];
    let mut nodes = vec![Vec::new(); total];
    for (node, &part) in of.iter().enumerate() {
        place[node] = nodes[part].len();
        nodes[part].push(node);
    }
    let mut edges = vec![Vec::new(); total];
    for (i, edge) in input.edges.iter().enumerate() {
        edges[of[edge.from]].push(i);
    }
    let part = |(nodes, edges): (Vec<usize>, Vec<usize>)| {
        let local = |&edge: &usize| {
            let Edge { from, to, label } = input.edges[edge];
            Edge { from: place[from], to: place[to], label }
        };
        let input = Input {
            nodes: nodes.iter().map(|&node| input.nodes[node].clone()).collect(),
            edges: edges.iter().map(local).collect(),
            lanes: Vec::new(),
            options: input.options.clone(),
        };
        Part { input, nodes, edges }
    };
    nodes.into_iter().zip(edges).map(part).collect()
}

/// Puts the drawings of all components into one.
pub(super) fn pack(input: &Input, parts: &[Part], drawings: &[Drawing], width: i32) -> Drawing {
    let nowhere = Rect { x: 0, y: 0, width: 0, height: 0 };
    let mut whole = Drawing {
        size: Size { width: 0, height: 0 },
        nodes: vec![nowhere; input.nodes.len()],
        edges: vec![Route { points: Vec::new(), label: None, jump: None }; input.edges.len()],
        lanes: Vec::new(),
        crossings: 0,
    };
    let between = PART_GAP - 2 * MARGIN;
    let (mut x, mut y, mut shelf) = (0, 0, 0);
    for (part, drawing) in parts.iter().zip(drawings) {
        if x > 0 && x + between + drawing.size.width > width {
            (x, y, shelf) = (0, y + shelf + between, 0);
        }
        let left = if x > 0 { x + between } else { 0 };
        put(&mut whole, part, drawing, left, y);
        x = left + drawing.size.width;
        shelf = shelf.max(drawing.size.height);
        whole.size.width = whole.size.width.max(x);
        whole.size.height = whole.size.height.max(y + shelf);
    }
    whole.crossings = gates::crossings(&whole);
    whole
}

fn put(whole: &mut Drawing, part: &Part, drawing: &Drawing, dx: i32, dy: i32) {
    let moved = |rect: Rect| Rect { x: rect.x + dx, y: rect.y + dy, ..rect };
    for (&node, &rect) in part.nodes.iter().zip(&drawing.nodes) {
        whole.nodes[node] = moved(rect);
    }
    for (&edge, route) in part.edges.iter().zip(&drawing.edges) {
        let mut route = route.clone();
        for point in &mut route.points {
            (point.x, point.y) = (point.x + dx, point.y + dy);
        }
        route.label = route.label.map(moved);
        whole.edges[edge] = route;
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::super::{LayoutError, layout};
    use super::*;

    #[test]
    fn components_stand_on_shelves() -> Result<(), LayoutError> {
        let input = chart(6, &[(0, 1), (2, 3), (4, 5)]);
        let parts = parts(&input);
        let drawings: Result<Vec<_>, _> = parts
            .iter()
            .map(|part| {
                let mut input = part.input.clone();
                input.options.strict_lanes = false;
                layout(&input)
            })
            .collect();
        let whole = pack(&input, &parts, &drawings?, 220);
        assert_eq!(whole.nodes[0].y, whole.nodes[2].y);
        assert_eq!(whole.nodes[0].x, whole.nodes[4].x);
        assert_eq!(whole.size.width, 2 * 80 + 32 + 2 * MARGIN);
        assert_eq!(gates::check(&input, &whole), Ok(()));
        Ok(())
    }
}
