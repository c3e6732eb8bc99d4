//! A stack: a question and the outcomes that only it leads to. In, the question
//! and its answers; out, the room it takes and, when the question has a place,
//! the outcomes and the lines to them.
//!
//! One outcome stands level beside the question, several along a bus, each with
//! its answer on its own stub. Where that is too wide they hang under the right
//! half of the question.

use super::fold::{Room, even};
use super::geometry::{Point, Rect};
use super::route::tidy;
use super::spacing::{ARROW, EDGE_GAP, NODE_EDGE_GAP, SIDE_RUN};
use super::{Input, Route, Shape};

/// Between two outcomes of a stack.
pub(super) const STACK_GAP: i32 = 14;
/// A step up or down that is smaller than this looks like a slip.
const SLIP: i32 = 10;

/// A horizontal run that carries a label: line, label, line, arrow.
pub(super) fn stub(width: i32) -> i32 {
    if width > 0 { width + 34 } else { 30 }
}

/// What surrounds a stack.
pub(super) struct Around {
    /// What the whole may take from side to side.
    pub(super) width: i32,
    /// Answers that go on, and all edges at the bottom of the question.
    pub(super) forward: usize,
    pub(super) below: usize,
}

impl Around {
    /// How far from the middle of a question other edges leave at its bottom.
    fn clear(&self, half: i32) -> i32 {
        let ports = EDGE_GAP * self.below.saturating_sub(1) as i32 / 2;
        if self.forward > 1 { ports.max(half / 2) } else { ports }
    }
}

pub(super) struct Stack {
    pub(super) node: usize,
    /// To the outcomes from top to bottom.
    pub(super) edges: Vec<usize>,
    pub(super) room: Room,
    /// How far the middle of each outcome is below the middle of the question.
    rows: Vec<i32>,
    /// Where the outcomes and the bus are: seen from the right corner of the
    /// question or, when they hang under it, from its middle.
    indent: i32,
    bus: i32,
    under: bool,
}

impl Stack {
    pub(super) fn new(input: &Input, node: usize, edges: Vec<usize>, around: Around) -> Self {
        let label = |&edge: &usize| input.edges[edge].label.map_or((0, 0), |l| (l.width, l.height));
        let outcome = |&edge: &usize| &input.nodes[input.edges[edge].to];
        let question = &input.nodes[node];
        let (half, half_height) = (even(question.width) / 2, even(question.height) / 2);
        let one = edges.len() == 1;
        let wide = edges.iter().map(|edge| even(outcome(edge).width)).max().unwrap_or(0);
        let reach = edges.iter().map(|edge| stub(label(edge).0)).max().unwrap_or(0)
            + if one { 0 } else { SIDE_RUN };
        let heights: Vec<i32> =
            edges.iter().map(|edge| even(outcome(edge).height.max(label(edge).1))).collect();
        let under = 2 * half + reach + wide > around.width;
        let first_label = edges.first().map_or((0, 0), label);
        let top = match (under, one) {
            (true, true) if first_label.1 > 0 => half_height + STACK_GAP + first_label.1 + SIDE_RUN,
            (true, _) => half_height + STACK_GAP,
            _ => first_row(&heights, half_height),
        };
        let rows = rows(&heights, top);
        let clear = around.clear(half);
        let start = clear + NODE_EDGE_GAP;
        let (indent, bus) = match (under, one) {
            (false, _) => (reach, SIDE_RUN),
            // The label above the outcome may be the wider of the two.
            (true, true) => {
                let half = wide.max(even(first_label.0)) / 2;
                (start + half - wide / 2, start + half)
            }
            (true, false) => (start + reach, start),
        };
        let far = if under { indent + wide } else { half + indent + wide };
        let hanging = if under && one { bus + even(first_label.0) / 2 } else { 0 };
        let (above, below) = span(&rows, &heights);
        let room = Room {
            left: half,
            right: half.max(far).max(hanging),
            above: half_height.max(above),
            below: half_height.max(below),
            taken: [false, true],
            reach: if under { clear } else { i32::MAX },
        };
        Stack { node, edges, room, rows, indent, bus, under }
    }

    /// Puts the outcomes and their edges into the drawing; `question` has its place.
    pub(super) fn draw(
        &self,
        input: &Input,
        question: Rect,
        nodes: &mut [Rect],
        edges: &mut [Route],
    ) {
        let middle = question.center();
        let base = if self.under { middle.x } else { question.right() };
        for (&edge, &row) in self.edges.iter().zip(&self.rows) {
            let to = input.edges[edge].to;
            let (width, height) = (even(input.nodes[to].width), even(input.nodes[to].height));
            let y = middle.y + row;
            let outcome = Rect { x: base + self.indent, y: y - height / 2, width, height };
            edges[edge] = self.answer(input, edge, question, outcome);
            nodes[to] = outcome;
        }
    }

    fn answer(&self, input: &Input, edge: usize, question: Rect, outcome: Rect) -> Route {
        let (middle, row) = (question.center(), outcome.center().y);
        let at = |x, y| Point { x, y };
        let corner = at(question.right(), middle.y);
        let one = self.edges.len() == 1;
        let bus = if self.under && one {
            outcome.center().x
        } else if self.under {
            middle.x + self.bus
        } else {
            corner.x + self.bus
        };
        let mut points = if bus >= corner.x {
            vec![corner, at(bus, middle.y)]
        } else {
            vec![at(bus, slope(input.nodes[self.node].shape, question, bus))]
        };
        if self.under && one {
            points.push(at(bus, outcome.y));
        } else {
            points.extend([at(bus, row), at(outcome.x, row)]);
        }
        let label = input.edges[edge].label.map(|size| {
            let (x, y) = if self.under && one {
                (bus - size.width / 2, outcome.y - ARROW - size.height)
            } else {
                let begin = if one { corner.x } else { bus };
                let end = outcome.x - ARROW;
                ((begin + end - size.width) / 2, row - size.height / 2)
            };
            Rect { x, y, width: size.width, height: size.height }
        });
        Route { points: tidy(points), label, jump: None }
    }
}

/// A short stack is centred on the question; a long one hangs from it, so that
/// the question is read first.
fn first_row(heights: &[i32], half_height: i32) -> i32 {
    let tall = tall(heights);
    if tall * 5 < 22 * half_height { -tall / 2 } else { -heights.first().copied().unwrap_or(0) / 2 }
}

fn tall(heights: &[i32]) -> i32 {
    heights.iter().sum::<i32>() + STACK_GAP * (heights.len() as i32 - 1)
}

/// The middle of each outcome. One that is nearly level with the question is
/// made so, and the others move along.
fn rows(heights: &[i32], top: i32) -> Vec<i32> {
    let mut y = top;
    let mut rows: Vec<i32> = Vec::with_capacity(heights.len());
    for height in heights {
        rows.push(y + height / 2);
        y += height + STACK_GAP;
    }
    let nearest = rows.iter().copied().min_by_key(|row| row.abs()).unwrap_or(0);
    if nearest.abs() < SLIP {
        rows.iter_mut().for_each(|row| *row -= nearest);
    }
    rows
}

/// How far the first outcome reaches above the axis and the last one below it.
fn span(rows: &[i32], heights: &[i32]) -> (i32, i32) {
    let ends = || rows.iter().zip(heights);
    let above = ends().map(|(row, height)| height / 2 - row).max().unwrap_or(0);
    let below = ends().map(|(row, height)| height / 2 + row).max().unwrap_or(0);
    (above, below)
}

/// The y of the lower outline of a node at `x`.
fn slope(shape: Shape, rect: Rect, x: i32) -> i32 {
    let half = rect.height / 2;
    let off = (x - rect.center().x).abs();
    match shape {
        Shape::Diamond => rect.center().y + half - half * off / (rect.width / 2).max(1),
        Shape::Box | Shape::Pill => rect.bottom(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::super::samples::chart;
    use super::*;

    fn stack(count: usize, width: i32) -> (Input, Stack) {
        let edges: Vec<_> = (1..=count).map(|leaf| (0, leaf)).collect();
        let mut input = chart(count + 1, &edges);
        for edge in &mut input.edges {
            edge.label = Some(Size { width: 30, height: 19 });
        }
        let around = Around { width, forward: 1, below: 1 };
        let stack = Stack::new(&input, 0, (0..count).collect(), around);
        (input, stack)
    }

    fn drawn(count: usize, width: i32) -> (Vec<Rect>, Vec<Route>) {
        let (input, stack) = stack(count, width);
        let question = Rect { x: 0, y: 100, width: 80, height: 40 };
        let mut nodes = vec![question; count + 1];
        let mut edges = vec![Route { points: Vec::new(), label: None, jump: None }; count];
        stack.draw(&input, question, &mut nodes, &mut edges);
        (nodes, edges)
    }

    #[test]
    fn one_outcome_stands_level_beside_its_question() {
        let (nodes, edges) = drawn(1, 600);
        assert_eq!(nodes[1], Rect { x: 80 + 64, y: 100, width: 80, height: 40 });
        assert_eq!(edges[0].points, [Point { x: 80, y: 120 }, Point { x: 144, y: 120 }]);
    }

    #[test]
    fn many_outcomes_hang_from_the_level_of_the_question() {
        let (nodes, edges) = drawn(5, 600);
        assert_eq!(nodes[1].y, 100);
        assert!(nodes.windows(2).skip(1).all(|pair| pair[1].y - pair[0].bottom() == STACK_GAP));
        assert_eq!(edges[4].points.len(), 4);
    }

    #[test]
    fn without_room_beside_it_the_outcome_hangs_under_the_question() {
        let (nodes, edges) = drawn(1, 200);
        assert!(nodes[1].y > 140 + 19 && nodes[1].x > 40);
        assert_eq!(edges[0].points.last().map(|end| end.y), Some(nodes[1].y));
        let (_, stack) = stack(1, 200);
        assert!(stack.room.reach < NODE_EDGE_GAP && stack.room.below > 60);
    }
}
