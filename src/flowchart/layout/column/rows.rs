//! Rows: in, the order and the way each exit takes; out, the y of everything,
//! with the axis at x = 0, and all lines that need no track.
//!
//! Under a box come the rows of its exits, those to the left and those to the
//! right beside each other, then the boxes at its bus, then its way on, whose
//! answer stands just above the next box.

use super::super::geometry::{Point, Rect, Size};
use super::super::{Input, Shape};
use super::order::{Order, Step};
use super::selfloop;
use super::spacing::{
    ANSWER, ARROW, BELOW, BUS, COMPONENT_GAP, JUMP_HEIGHT, JUMP_WIDTH, ROW, ROW_GAP, STUB, UNJOINED,
};

/// Where an exit goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Through the gutter at the left.
    Left,
    /// Through the gutter at the right.
    Right,
    /// To the number of its target.
    Jump,
}

/// Everything but the tracks.
pub(super) struct Rows {
    pub(super) boxes: Vec<Rect>,
    /// By edge.
    pub(super) labels: Vec<Option<Rect>>,
    /// By edge: finished lines.
    pub(super) lines: Vec<Option<Vec<Point>>>,
    /// By edge.
    pub(super) jumps: Vec<Option<Rect>>,
    /// By exit: the points up to its row; a track goes on from the last.
    pub(super) mouths: Vec<Vec<Point>>,
    /// What tracks keep clear of.
    pub(super) solids: Vec<Rect>,
}

pub(super) fn rows(input: &Input, order: &Order, ways: &[Way]) -> Rows {
    let nowhere = Rect { x: 0, y: 0, width: 0, height: 0 };
    let edges = input.edges.len();
    let rows = Rows {
        boxes: vec![nowhere; input.nodes.len()],
        labels: vec![None; edges],
        lines: vec![None; edges],
        jumps: vec![None; edges],
        mouths: vec![Vec::new(); order.exits.len()],
        solids: Vec::new(),
    };
    let mut writer = Writer { input, order, ways, rows, left: 0, right: 0 };
    let mut y = 0;
    for step in &order.steps {
        y = writer.step(step, y);
    }
    let Rows { boxes, labels, jumps, .. } = &writer.rows;
    let rects: Vec<Rect> = boxes
        .iter()
        .chain(labels.iter().flatten())
        .chain(jumps.iter().flatten())
        .copied()
        .collect();
    writer.rows.solids.extend(rects);
    writer.rows
}

struct Writer<'a> {
    input: &'a Input,
    order: &'a Order,
    ways: &'a [Way],
    rows: Rows,
    /// Where the next row goes at the left and at the right of the axis.
    left: i32,
    right: i32,
}

impl Writer<'_> {
    /// A box on the axis with all that hangs below it; the y of the next one.
    fn step(&mut self, step: &Step, top: i32) -> i32 {
        let size = self.order.sizes[step.node];
        let place = self.put(step.node, -size.width / 2, top);
        self.loops(step, &place);
        let bottom = place.bottom();
        (self.left, self.right) = (bottom + BELOW, bottom + BELOW);
        let (jumping, running): (Vec<usize>, Vec<usize>) =
            step.exits.iter().partition(|&&exit| self.ways[exit] == Way::Jump);
        running.iter().for_each(|&exit| self.exit(exit, &place));
        jumping.iter().for_each(|&exit| self.jump(exit, &place));
        step.own.iter().for_each(|&edge| self.own(edge, &place));
        let rows = self.left.max(self.right);
        let mut y = if rows > bottom + BELOW { rows - 2 } else { bottom };
        let Some(edge) = step.on else {
            return y + if step.joined { UNJOINED } else { COMPONENT_GAP };
        };
        if let Some(size) = self.input.edges[edge].label {
            self.label(edge, size, -size.width / 2, y + if y == bottom { 5 } else { 2 });
            y += size.height + if y == bottom { 6 } else { 3 };
        } else {
            y += 8;
        }
        y += ARROW;
        self.rows.lines[edge] = Some(vec![Point { x: 0, y: bottom }, Point { x: 0, y }]);
        y
    }

    fn put(&mut self, node: usize, x: i32, y: i32) -> Rect {
        let Size { width, height } = self.order.sizes[node];
        let place = Rect { x, y, width, height };
        self.rows.boxes[node] = place;
        place
    }

    fn label(&mut self, edge: usize, size: Size, x: i32, y: i32) {
        self.rows.labels[edge] = Some(Rect { x, y, width: size.width, height: size.height });
    }

    fn loops(&mut self, step: &Step, place: &Rect) {
        let shape = self.input.nodes[step.node].shape;
        let drawn = selfloop::loops(self.input, &step.loops, place, shape);
        for (&edge, drawn) in step.loops.iter().zip(drawn) {
            self.rows.labels[edge] = drawn.label;
            if let (Some(a), Some(b)) = (drawn.points.get(1), drawn.points.get(2)) {
                let run = Rect::around(*a, *b);
                self.rows.solids.push(Rect {
                    x: place.right(),
                    width: run.x - place.right(),
                    ..run
                });
            }
            self.rows.lines[edge] = Some(drawn.points);
        }
    }

    /// Where a line leaves the bottom of a box, `dx` beside its middle.
    fn mouth(&self, node: usize, place: &Rect, dx: i32) -> Point {
        let half = place.height / 2;
        let y = match self.input.nodes[node].shape {
            Shape::Diamond => place.bottom() - half * 2 * dx.abs() / place.width,
            Shape::Box | Shape::Pill => place.bottom(),
        };
        Point { x: place.center().x + dx, y }
    }

    /// A line to a gutter: an answer gets a row of its own below its question,
    /// a line without answer leaves from the side of its box.
    fn exit(&mut self, exit: usize, place: &Rect) {
        let edge = self.order.exits[exit].edge;
        let from = self.order.exits[exit].from;
        let side = if self.ways[exit] == Way::Left { -1 } else { 1 };
        let label = self.input.edges[edge].label;
        if label.is_none() && self.input.nodes[from].shape != Shape::Diamond {
            // Below the row of what arrives at that side.
            let off =
                if self.entered(from, self.ways[exit]) { 9.min(place.height / 2 - 6) } else { 0 };
            let y = place.center().y + off;
            let x = if side < 0 { place.x } else { place.right() };
            self.rows.mouths[exit] = vec![Point { x, y }];
            return;
        }
        let height = label.map_or(0, |size| size.height).max(ROW);
        let top = if side < 0 { self.left } else { self.right };
        let y = top + height / 2;
        let mouth = self.mouth(from, place, side * BUS);
        self.rows.mouths[exit] = vec![mouth, Point { x: mouth.x, y }];
        if let Some(size) = label {
            let x = if side < 0 { -BUS - ANSWER - size.width } else { BUS + ANSWER };
            self.label(edge, size, x, y - size.height / 2);
        }
        let next = if side < 0 { &mut self.left } else { &mut self.right };
        *next = top + height + ROW_GAP;
    }

    /// Does a line arrive at this side of a box?
    fn entered(&self, node: usize, side: Way) -> bool {
        let exits = self.order.exits.iter().zip(self.ways);
        exits.into_iter().any(|(exit, &way)| exit.to == node && way == side)
    }

    /// A stub to the number of the target, in a row like an exit at the right.
    fn jump(&mut self, exit: usize, place: &Rect) {
        let Some((edge, from)) = self.order.exits.get(exit).map(|exit| (exit.edge, exit.from))
        else {
            return;
        };
        let label = self.input.edges[edge].label;
        let height = label.map_or(0, |size| size.height).max(JUMP_HEIGHT);
        let y = self.right + height / 2;
        let mouth = self.mouth(from, place, BUS);
        let mut x = mouth.x + ANSWER;
        if let Some(size) = label {
            self.label(edge, size, x, y - size.height / 2);
            x += size.width;
        }
        x += ANSWER;
        let jump = Rect { x, y: y - JUMP_HEIGHT / 2, width: JUMP_WIDTH, height: JUMP_HEIGHT };
        self.rows.jumps[edge] = Some(jump);
        self.rows.lines[edge] = Some(vec![mouth, Point { x: mouth.x, y }, Point { x, y }]);
        self.right += height + ROW_GAP;
    }

    /// A box at the bus, its answer as a caption above it.
    fn own(&mut self, edge: usize, question: &Rect) {
        let (from, to) = (self.input.edges[edge].from, self.input.edges[edge].to);
        self.right += 4;
        if let Some(size) = self.input.edges[edge].label {
            self.label(edge, size, BUS + 6, self.right);
            self.right += size.height + 3;
        }
        let place = self.put(to, BUS + STUB, self.right);
        let mouth = self.mouth(from, question, BUS);
        let y = place.center().y;
        self.rows.lines[edge] = Some(vec![mouth, Point { x: BUS, y }, Point { x: place.x, y }]);
        self.right = place.bottom() + 8;
        for &exit in &self.order.beside[to] {
            if self.ways[exit] == Way::Jump {
                // The stub hangs below the box, beside its left end.
                let corner = Rect { width: 2 * BUS, ..place };
                self.jump(exit, &corner);
            } else {
                self.rows.mouths[exit] = vec![Point { x: place.right(), y }];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::chart;
    use super::super::order;
    use super::*;

    fn drawn(edges: &[(usize, usize)], count: usize, label: Option<Size>, way: Way) -> Rows {
        let mut input = chart(count, edges);
        input.edges.iter_mut().for_each(|edge| edge.label = label);
        let order = order::order(&input, 360);
        rows(&input, &order, &vec![way; order.exits.len()])
    }

    const ANSWERED: Option<Size> = Some(Size { width: 40, height: 19 });

    #[test]
    fn an_answer_stands_just_above_the_next_box() {
        let rows = drawn(&[(0, 1)], 2, ANSWERED, Way::Left);
        assert_eq!(rows.boxes[1].y - rows.labels[0].unwrap().bottom(), ARROW + 1);
    }

    #[test]
    fn an_exit_gets_a_row_under_its_box_and_a_plain_line_does_not() {
        let edges = [(0, 1), (1, 2), (0, 2)];
        let answered = drawn(&edges, 3, ANSWERED, Way::Left);
        assert_eq!(answered.mouths[0].len(), 2);
        assert!(answered.mouths[0][1].y > answered.boxes[0].bottom());
        assert_eq!(drawn(&edges, 3, None, Way::Left).mouths[0].len(), 1);
    }

    #[test]
    fn a_jump_ends_at_its_box() {
        let rows = drawn(&[(0, 1), (1, 2), (0, 2)], 3, ANSWERED, Way::Jump);
        let (line, jump) = (rows.lines[2].clone().unwrap(), rows.jumps[2].unwrap());
        assert_eq!(line[2], Point { x: jump.x, y: jump.center().y });
    }

    #[test]
    fn outcomes_stand_below_each_other_at_the_bus() {
        let rows = drawn(&[(0, 1), (0, 2), (0, 3)], 4, ANSWERED, Way::Left);
        assert!(rows.boxes[2].y > rows.boxes[1].bottom());
        assert!(rows.boxes[3].y > rows.boxes[2].bottom());
        assert_eq!((rows.boxes[1].x, rows.boxes[2].x), (BUS + STUB, BUS + STUB));
    }
}
