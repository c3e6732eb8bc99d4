//! Where the elements and the lanes stand from left to right.

/// The x of the middle of each element, and of the lane borders from left to
/// right, one more than there are lanes.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) x: Vec<i32>,
    pub(super) borders: Vec<i32>,
}

impl Columns {
    /// The lane that holds `x`.
    pub(super) fn lane(&self, x: i32) -> usize {
        self.borders[1..self.borders.len() - 1].iter().filter(|&&border| border < x).count()
    }
}
