//! The outlines of boxes and lines as SVG.

use std::fmt::Display;

use super::layout::{Point, Rect, Shape};
use super::mark::Mark;
use super::outline::Step;
use super::palette::{Paint, Palette};
use super::schema::{Kind, Tone};
use crate::xml::{Attributes, Xml};

/// Radius of the corners of a line.
const BEND: i32 = 6;
/// Length of an arrowhead, and half its width.
const HEAD: (i32, i32) = (8, 4);
/// The line ends inside the arrowhead, so that no gap shows and the tip stays sharp.
const UNDER_HEAD: i32 = 6;

/// Dashes of a way that may be left out.
pub(super) const OPTIONAL: &str = "6 4";
/// Dashes of what is gone.
pub(super) const GONE: &str = "2 3";

/// Corner that is cut off an outcome that stops.
const CUT: i32 = 10;

/// Fill and line of a step.
pub(super) fn paint(step: &Step, palette: &Palette) -> Paint {
    match (step.kind, step.tone) {
        (Kind::Start, _) => palette.start,
        (Kind::Step, _) => palette.step,
        (Kind::Decision, _) => palette.decision,
        (Kind::Outcome, None) => palette.outcome,
        (Kind::Outcome, Some(Tone::GoesAhead)) => palette.goes_ahead,
        (Kind::Outcome, Some(Tone::Stops)) => palette.stops,
        (Kind::Link, _) => palette.link,
    }
}

/// The outline of a box: a pill for a start, a pill in a pill for an outcome, with its corners cut
/// off where what was asked for does not happen, a diamond for a decision, a box for a step, a box with an arrow that leads out for a link. A heavy line marks
/// what is new or changed, a dotted one what is gone.
pub(super) fn node(xml: &mut Xml, step: &Step, shape: Shape, rect: Rect, palette: &Palette) {
    let paint = paint(step, palette);
    let weight = match step.mark {
        Some(Mark::Added | Mark::Changed) => "3",
        Some(Mark::Removed) | None => "1.5",
    };
    let mut look: Vec<(&str, &dyn Display)> =
        vec![("fill", &paint.fill), ("stroke", &paint.line), ("stroke-width", &weight)];
    if step.mark == Some(Mark::Removed) {
        look.push(("stroke-dasharray", &GONE));
    }
    match shape {
        Shape::Diamond => diamond(xml, rect, &look),
        Shape::Box => rounded(xml, "shape", rect, 3, &look),
        Shape::Pill if step.tone == Some(Tone::Stops) => octagon(xml, "shape", rect, CUT, &look),
        Shape::Pill => rounded(xml, "shape", rect, radius(rect), &look),
    }
    match step.kind {
        Kind::Outcome if step.tone == Some(Tone::Stops) => {
            let line: Attributes<'_> = &[("fill", &"none"), ("stroke", &paint.line)];
            octagon(xml, "inner", inset(rect, 4), CUT - 2, line);
        }
        Kind::Outcome => {
            rounded(
                xml,
                "inner",
                inset(rect, 4),
                radius(rect) - 4,
                &[("fill", &"none"), ("stroke", &paint.line)],
            );
        }
        Kind::Link => way_out(xml, rect, paint),
        Kind::Start | Kind::Step | Kind::Decision => {}
    }
}

fn diamond(xml: &mut Xml, rect: Rect, look: Attributes<'_>) {
    let (middle, centre) = (rect.x + rect.width / 2, rect.y + rect.height / 2);
    let (right, bottom) = (rect.right(), rect.bottom());
    let points =
        format!("{middle},{} {right},{centre} {middle},{bottom} {},{centre}", rect.y, rect.x);
    let mut all: Vec<(&str, &dyn Display)> = vec![("class", &"shape"), ("points", &points)];
    all.extend_from_slice(look);
    xml.empty("polygon", &all);
}

fn octagon(xml: &mut Xml, class: &str, rect: Rect, cut: i32, look: Attributes<'_>) {
    let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let points = format!(
        "{},{y} {},{y} {right},{} {right},{} {},{bottom} {},{bottom} {x},{} {x},{}",
        x + cut,
        right - cut,
        y + cut,
        bottom - cut,
        right - cut,
        x + cut,
        bottom - cut,
        y + cut
    );
    let mut all: Vec<(&str, &dyn Display)> = vec![("class", &class), ("points", &points)];
    all.extend_from_slice(look);
    xml.empty("polygon", &all);
}

/// The rectangle with `by` taken off each side.
fn inset(rect: Rect, by: i32) -> Rect {
    Rect {
        x: rect.x + by,
        y: rect.y + by,
        width: rect.width - 2 * by,
        height: rect.height - 2 * by,
    }
}

/// A high pill keeps soft corners instead of becoming an egg.
fn radius(rect: Rect) -> i32 {
    (rect.height / 2).min(26)
}

fn rounded(xml: &mut Xml, class: &str, rect: Rect, radius: i32, look: Attributes<'_>) {
    let mut all: Vec<(&str, &dyn Display)> = vec![
        ("class", &class),
        ("x", &rect.x),
        ("y", &rect.y),
        ("width", &rect.width),
        ("height", &rect.height),
        ("rx", &radius),
    ];
    all.extend_from_slice(look);
    xml.empty("rect", &all);
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
        path.push_str(&run(from, begin));
        // The same letters for every bend of a direction; a page has hundreds.
        let by = |point: Point| format!("{} {}", point.x - begin.x, point.y - begin.y);
        path.push_str(&format!("q{} {}", by(at), by(end)));
    }
    if let [.., before, last] = points.as_slice() {
        path.push_str(&run(*before, *last));
    }
    path
}

/// A run to a point; a page has hundreds, so it says one coordinate and not both.
fn run(from: Point, to: Point) -> String {
    if from.x == to.x { format!("V{}", to.y) } else { format!("H{}", to.x) }
}

/// The arrowhead at the end of a line.
pub(super) fn arrowhead(points: &[Point]) -> String {
    let [.., before, tip] = points else { return String::new() };
    let (length, half) = HEAD;
    let base = towards(*tip, *before, length);
    let (x, y) = (base.x - tip.x, base.y - tip.y);
    // The same letters for every arrow of a direction.
    if x == 0 {
        format!("M{} {}l-{half} {y}h{}z", tip.x, tip.y, 2 * half)
    } else {
        format!("M{} {}l{x} -{half}v{}z", tip.x, tip.y, 2 * half)
    }
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
        assert_eq!(line(&points), "M0 0V14q0 6 6 6H34");
        assert_eq!(arrowhead(&points), "M40 20l-8 -4v8z");
    }

    #[test]
    fn a_short_run_gets_a_small_bend() {
        let points = [(0, 0), (0, 30), (4, 30), (4, 60)].map(|(x, y)| Point { x, y });
        assert_eq!(line(&points), "M0 0V28q0 2 2 2H2q2 0 2 2V54");
    }
}
