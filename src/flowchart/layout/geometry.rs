//! Points, sizes and rectangles in whole pixels; y grows downwards.

use serde::{Deserialize, Serialize};

/// A place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    /// From the left edge.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// How large something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// From left to right.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

/// A box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rect {
    /// The left edge.
    pub x: i32,
    /// The top edge.
    pub y: i32,
    /// From left to right.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> i32 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// The middle; exact, as drawn sizes are even.
    pub fn center(&self) -> Point {
        Point { x: self.x + self.width / 2, y: self.y + self.height / 2 }
    }

    /// Do the insides share a point?
    pub fn meets(&self, other: &Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Is the other inside, or at the edge?
    pub fn contains(&self, other: &Rect) -> bool {
        self.x <= other.x
            && other.right() <= self.right()
            && self.y <= other.y
            && other.bottom() <= self.bottom()
    }

    /// The smallest rectangle around the horizontal or vertical run `a`-`b`.
    pub fn around(a: Point, b: Point) -> Rect {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        Rect { x, y, width: a.x.max(b.x) - x, height: a.y.max(b.y) - y }
    }

    /// Does the inside meet the horizontal or vertical run `a`-`b`?
    pub fn cut_by(&self, a: Point, b: Point) -> bool {
        let run = Rect::around(a, b);
        run.x < self.right()
            && self.x < run.right().max(run.x + 1)
            && run.y < self.bottom()
            && self.y < run.bottom().max(run.y + 1)
            && (run.width > 0 || run.x > self.x)
            && (run.height > 0 || run.y > self.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_along_the_border_of_a_rectangle_does_not_cut_it() {
        let rect = Rect { x: 10, y: 10, width: 20, height: 20 };
        let at = |x, y| Point { x, y };
        assert!(!rect.cut_by(at(10, 0), at(10, 50)));
        assert!(rect.cut_by(at(11, 0), at(11, 50)));
        assert!(!rect.cut_by(at(0, 30), at(50, 30)));
        assert!(!rect.cut_by(at(0, 15), at(10, 15)));
        assert!(rect.cut_by(at(0, 15), at(11, 15)));
    }
}
