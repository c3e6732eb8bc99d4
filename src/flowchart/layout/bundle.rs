//! A bundle: many nodes with the same node before them (or none) and the same
//! one after them. In, the nodes and their edges; out, the room they take and,
//! when the bundle has a place, the nodes and their lines.
//!
//! Two columns with a trunk between them; the lines out run outside and meet
//! again below. Without a node before them the lines out are the trunk. Where
//! two columns are too wide there is one, right of the trunk.

use super::fold::{Room, even};
use super::geometry::{Point, Rect};
use super::route::tidy;
use super::spacing::ARROW;
use super::stack::{STACK_GAP, stub};
use super::{Input, Route};

/// Between a column and a line along it that carries no labels.
const BESIDE: i32 = 18;
/// From the outermost line to where the room of the bundle ends.
const RIM: i32 = 6;
/// Between the arrival of the trunk and the first row.
const LEAD: i32 = 8;

pub(super) struct Bundle {
    pub(super) nodes: Vec<usize>,
    /// In the order of the nodes; there may be no edges in.
    pub(super) ins: Vec<usize>,
    pub(super) outs: Vec<usize>,
    pub(super) room: Room,
    two: bool,
    /// Between trunk and column, and between column and the line around it.
    inner: i32,
    outer: i32,
    /// The widest node.
    wide: i32,
    heights: Vec<i32>,
}

/// The drawn ways to a bundle and on from it.
#[derive(Default)]
pub(super) struct Ways<'a> {
    pub(super) to: &'a [Point],
    pub(super) from: &'a [Point],
}

impl Bundle {
    /// The width of a node so narrow that edges can only meet it in the middle.
    pub(super) const TRUNK: i32 = 20;

    pub(super) fn new(
        input: &Input,
        nodes: Vec<usize>,
        ins: Vec<usize>,
        outs: Vec<usize>,
        width: i32,
    ) -> Self {
        let label = |edge: &usize| input.edges[*edge].label.map_or(0, |label| label.width);
        let before = ins.iter().map(|edge| stub(label(edge))).max();
        let after = |edge: &usize| {
            if label(edge) > 0 { stub(label(edge)) } else { BESIDE }
        };
        let after = outs.iter().map(after).max().unwrap_or(BESIDE);
        let wide = nodes.iter().map(|&node| even(input.nodes[node].width)).max().unwrap_or(0);
        let (inner, outer) = before.map_or((after, 0), |before| (before, after));
        let reach = wide + inner + outer;
        let two = 2 * reach <= width;
        let heights = heights(input, &nodes, &ins, &outs, two);
        let lead = if ins.is_empty() { 0 } else { LEAD };
        let tall = even(heights.iter().sum::<i32>() + lead);
        let room = Room {
            left: if two { reach } else { Self::TRUNK / 2 },
            right: reach,
            above: tall / 2,
            below: tall / 2,
            taken: [true; 2],
            reach: i32::MAX,
        };
        Bundle { nodes, ins, outs, room, two, inner, outer, wide, heights }
    }

    /// Puts the nodes and their edges into the drawing; `trunk` has its place.
    pub(super) fn draw(
        &self,
        input: &Input,
        trunk: Rect,
        ways: &Ways,
        nodes: &mut [Rect],
        edges: &mut [Route],
    ) {
        let mut top = trunk.y + if self.ins.is_empty() { 0 } else { LEAD };
        let columns = if self.two { 2 } else { 1 };
        for (row, &height) in self.heights.iter().enumerate() {
            let y = top + (height - STACK_GAP) / 2;
            for nth in (row * columns..(row + 1) * columns).take_while(|&n| n < self.nodes.len()) {
                let side = if self.two && nth % 2 == 0 { -1 } else { 1 };
                self.draw_one(input, trunk, ways, (nth, side, y), nodes, edges);
            }
            top += height;
        }
    }

    fn draw_one(
        &self,
        input: &Input,
        trunk: Rect,
        ways: &Ways,
        (nth, side, y): (usize, i32, i32),
        nodes: &mut [Rect],
        edges: &mut [Route],
    ) {
        let (node, x) = (self.nodes[nth], trunk.center().x);
        let (width, height) = (even(input.nodes[node].width), even(input.nodes[node].height));
        let near = x + side * self.inner;
        let far = near + side * width;
        nodes[node] = Rect { x: near.min(far), y: y - height / 2, width, height };
        let at = |x, y| Point { x, y };
        let label = |edge: usize, a: i32, b: i32| {
            input.edges[edge].label.map(|size| Rect {
                x: (a + b - size.width) / 2,
                y: y - size.height / 2,
                width: size.width,
                height: size.height,
            })
        };
        let (mouth, line) = match self.ins.get(nth) {
            None => (near, x),
            Some(&edge) => {
                let points = ways.to.iter().copied().chain([at(x, y), at(near, y)]).collect();
                let label = label(edge, x, near - side * ARROW);
                edges[edge] = Route { points: tidy(points), label, jump: None };
                (far, x + side * (self.inner + self.wide + self.outer - RIM))
            }
        };
        let end = trunk.bottom();
        let out = [at(mouth, y), at(line, y), at(line, end), at(x, end)];
        if let Some(&edge) = self.outs.get(nth) {
            let points = out.into_iter().chain(ways.from.iter().copied()).collect();
            edges[edge] =
                Route { points: tidy(points), label: label(edge, mouth, line), jump: None };
        }
    }
}

/// The height of each row, the gap below it included.
fn heights(input: &Input, nodes: &[usize], ins: &[usize], outs: &[usize], two: bool) -> Vec<i32> {
    let label = |edge: Option<&usize>| {
        edge.and_then(|&edge| input.edges[edge].label).map_or(0, |l| l.height)
    };
    let each: Vec<i32> = nodes
        .iter()
        .enumerate()
        .map(|(i, &node)| {
            even(input.nodes[node].height.max(label(ins.get(i))).max(label(outs.get(i))))
        })
        .collect();
    let rows = each.chunks(if two { 2 } else { 1 });
    rows.map(|row| row.iter().copied().max().unwrap_or(0) + STACK_GAP).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn nodes_stand_in_two_columns_around_a_trunk() {
        let ways: Vec<_> = (1..6).flat_map(|node| [(0, node), (node, 6)]).collect();
        let input = chart(7, &ways);
        let ins = (0..5).map(|i| 2 * i).collect();
        let outs = (0..5).map(|i| 2 * i + 1).collect();
        let bundle = Bundle::new(&input, (1..6).collect(), ins, outs, 600);
        let trunk = Rect { x: 290, y: 0, width: 20, height: bundle.room.above * 2 };
        let (mut nodes, nothing) =
            (vec![trunk; 7], Route { points: Vec::new(), label: None, jump: None });
        let mut edges = vec![nothing; 10];
        bundle.draw(&input, trunk, &Ways::default(), &mut nodes, &mut edges);
        assert_eq!(nodes[1].right(), 270);
        assert_eq!(nodes[2].x, 330);
        assert_eq!((nodes[1].y, nodes[3].y), (nodes[2].y, nodes[1].bottom() + STACK_GAP));
        assert_eq!(edges[1].points.last(), edges[3].points.last());
    }

    #[test]
    fn without_room_for_two_columns_there_is_one() {
        let ways: Vec<_> = (1..6).map(|node| (node, 0)).collect();
        let input = chart(6, &ways);
        let bundle = Bundle::new(&input, (1..6).collect(), Vec::new(), (0..5).collect(), 150);
        assert_eq!((bundle.room.left, bundle.room.right), (10, 98));
    }
}
