//! Self-loops: out at the right of a box and back in above, each in a band of
//! its own, all above the middle, where other edges arrive.

use super::super::geometry::{Point, Rect, Size};
use super::super::{Input, Shape};
use super::spacing::{LOOP_RISE, LOOP_RUN};

/// Between a loop and the middle of its box, and the top.
const AWAY: i32 = 5;
/// From a loop to its answer.
const LABEL_GAP: i32 = 6;

/// What the loops of a box need above its middle.
pub(super) fn height(input: &Input, loops: &[usize]) -> i32 {
    let bands: i32 = loops.iter().map(|&edge| band(input, edge)).sum();
    if loops.is_empty() { 0 } else { bands + 2 * AWAY }
}

fn band(input: &Input, edge: usize) -> i32 {
    input.edges[edge].label.map_or(0, |size| size.height).max(LOOP_RISE) + 6
}

/// A loop and its answer.
pub(super) struct Loop {
    pub(super) points: Vec<Point>,
    pub(super) label: Option<Rect>,
}

/// The loops of a box, from the middle upwards.
pub(super) fn loops(input: &Input, edges: &[usize], place: &Rect, shape: Shape) -> Vec<Loop> {
    let center = place.center();
    let far = place.right() + LOOP_RUN;
    let outline = |y: i32| {
        let half = place.width / 2;
        let reach = match shape {
            Shape::Diamond => half - half * 2 * (y - center.y).abs() / place.height.max(1),
            Shape::Box | Shape::Pill => half,
        };
        Point { x: center.x + reach, y }
    };
    let mut bottom = center.y - AWAY;
    let one = |&edge: &usize| {
        let middle = bottom - band(input, edge) / 2;
        bottom -= band(input, edge);
        let (lower, upper) = (middle + LOOP_RISE / 2, middle - LOOP_RISE / 2);
        let points = vec![
            outline(lower),
            Point { x: far, y: lower },
            Point { x: far, y: upper },
            outline(upper),
        ];
        let beside = |Size { width, height }: Size| Rect {
            x: far + LABEL_GAP,
            y: middle - height / 2,
            width,
            height,
        };
        Loop { points, label: input.edges[edge].label.map(beside) }
    };
    edges.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::chart;
    use super::*;

    #[test]
    fn loops_stay_above_the_middle_and_apart() {
        let mut input = chart(1, &[(0, 0), (0, 0)]);
        input.edges[0].label = Some(Size { width: 40, height: 34 });
        let place = Rect { x: 0, y: 0, width: 80, height: 2 * height(&input, &[0, 1]) };
        let drawn = loops(&input, &[0, 1], &place, Shape::Diamond);
        assert!(drawn[0].label.unwrap().bottom() < place.center().y);
        assert!(drawn[1].points[0].y < drawn[0].label.unwrap().y);
        assert!(drawn[1].points[2].y > 0);
    }
}
