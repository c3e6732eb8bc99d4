//! The outlines of boxes and lines as SVG.

use super::boxes::NodeBox;
use super::layout::{Point, Rect, Shape};
use super::palette::{Paint, Palette};
use super::schema::Kind;
use super::xml::Xml;

/// Radius of the corners of a line.
const BEND: i32 = 6;
/// Length of an arrowhead, and half its width.
const HEAD: (i32, i32) = (8, 4);
/// The line ends inside the arrowhead, so that no gap shows and the tip stays sharp.
const UNDER_HEAD: i32 = 6;

/// Fill and line of a kind of step.
pub(super) fn paint(kind: Kind, palette: &Palette) -> Paint {
    match kind {
        Kind::Start => palette.start,
        Kind::Step => palette.step,
        Kind::Decision => palette.decision,
        Kind::Outcome => palette.outcome,
        Kind::Link => palette.link,
    }
}

/// The outline of a box: a pill for a start, a pill in a pill for an outcome, a diamond for a
/// decision, a box for a step, a box with an arrow that leads out for a link. A heavy line marks
/// what is new or changed.
pub(super) fn node(
    xml: &mut Xml,
    kind: Kind,
    size: &NodeBox,
    rect: Rect,
    heavy: bool,
    palette: &Palette,
) {
    let paint = paint(kind, palette);
    let Rect { x, y, width, height } = rect;
    let line = if heavy { "3" } else { "1.5" };
    match size.shape {
        Shape::Diamond => {
            let (middle, centre) = (x + width / 2, y + height / 2);
            let points =
                format!("{middle},{y} {},{centre} {middle},{} {x},{centre}", x + width, y + height);
            xml.empty(
                "polygon",
                &[
                    ("class", &"shape"),
                    ("points", &points),
                    ("fill", &paint.fill),
                    ("stroke", &paint.line),
                    ("stroke-width", &line),
                ],
            );
        }
        Shape::Box | Shape::Pill => {
            let radius = if size.shape == Shape::Box { 3 } else { (height / 2).min(26) };
            xml.empty(
                "rect",
                &[
                    ("class", &"shape"),
                    ("x", &x),
                    ("y", &y),
                    ("width", &width),
                    ("height", &height),
                    ("rx", &radius),
                    ("fill", &paint.fill),
                    ("stroke", &paint.line),
                    ("stroke-width", &line),
                ],
            );
        }
    }
    match kind {
        Kind::Outcome => inner_pill(xml, rect, paint),
        Kind::Link => way_out(xml, rect, paint),
        Kind::Start | Kind::Step | Kind::Decision => {}
    }
}

fn inner_pill(xml: &mut Xml, rect: Rect, paint: Paint) {
    let inner = rect.inset(4);
    xml.empty(
        "rect",
        &[
            ("class", &"inner"),
            ("x", &inner.x),
            ("y", &inner.y),
            ("width", &inner.width),
            ("height", &inner.height),
            ("rx", &((rect.height / 2).min(26) - 4)),
            ("fill", &"none"),
            ("stroke", &paint.line),
        ],
    );
}

fn way_out(xml: &mut Xml, rect: Rect, paint: Paint) {
    let (x, y) = (rect.right() - 12, rect.y + 12);
    let path = format!("M{x} {y}l6 -6m-5 0h5v5");
    xml.empty(
        "path",
        &[("class", &"inner"), ("d", &path), ("fill", &"none"), ("stroke", &paint.line)],
    );
}

/// The path of a line with rounded corners, up to its arrowhead.
pub(super) fn line(points: &[Point]) -> String {
    let mut points = points.to_vec();
    if let [.., before, end] = points.as_mut_slice() {
        *end = towards(*end, *before, UNDER_HEAD);
    }
    let Some(first) = points.first() else { return String::new() };
    let mut path = format!("M{} {}", first.x, first.y);
    for corner in points.windows(3) {
        let (from, at, to) = (corner[0], corner[1], corner[2]);
        let bend = BEND.min(distance(from, at) / 2).min(distance(at, to) / 2);
        let (begin, end) = (towards(at, from, bend), towards(at, to, bend));
        path.push_str(&format!("L{} {}Q{} {} {} {}", begin.x, begin.y, at.x, at.y, end.x, end.y));
    }
    if let [.., last] = points.as_slice() {
        path.push_str(&format!("L{} {}", last.x, last.y));
    }
    path
}

/// The arrowhead at the end of a line.
pub(super) fn arrowhead(points: &[Point]) -> String {
    let [.., before, tip] = points else { return String::new() };
    let (length, half) = HEAD;
    let base = towards(*tip, *before, length);
    let (dx, dy) = if base.x == tip.x { (half, 0) } else { (0, half) };
    format!("M{} {}L{} {}L{} {}z", tip.x, tip.y, base.x - dx, base.y - dy, base.x + dx, base.y + dy)
}

/// The point `by` pixels from `from` in the direction of `to`, on a horizontal or vertical run.
fn towards(from: Point, to: Point, by: i32) -> Point {
    Point { x: from.x + (to.x - from.x).signum() * by, y: from.y + (to.y - from.y).signum() * by }
}

fn distance(a: Point, b: Point) -> i32 {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_under_its_arrowhead_and_bends_softly() {
        let points = [Point { x: 0, y: 0 }, Point { x: 0, y: 20 }, Point { x: 40, y: 20 }];
        assert_eq!(line(&points), "M0 0L0 14Q0 20 6 20L34 20");
        assert_eq!(arrowhead(&points), "M40 20L32 16L32 24z");
    }

    #[test]
    fn a_short_run_gets_a_small_bend() {
        let points = [(0, 0), (0, 30), (4, 30), (4, 60)].map(|(x, y)| Point { x, y });
        assert_eq!(line(&points), "M0 0L0 28Q0 30 2 30L2 30Q4 30 4 32L4 54");
    }
}
