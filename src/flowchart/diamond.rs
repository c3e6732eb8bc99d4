//! The smallest diamond around rows of text.

use super::node_box::{Row, even};

/// Between text and the sides of the diamond, in pixels along each axis.
const PADDING: i32 = 5;
/// How much wider than high a diamond may be, in tenths: a flat one costs room in every lane.
const FLATTEST: i32 = 26;
const STEEPEST: i32 = 14;

/// A diamond, and where the first row begins in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    pub width: i32,
    pub height: i32,
    pub top: i32,
}

impl Fit {
    /// Width weighs more than height: it is what makes lanes wide.
    pub(super) fn cost(&self) -> i32 {
        2 * self.width + self.height
    }
}

/// The cheapest diamond that holds all rows. Rows that are short at the top and long at the
/// bottom are moved up, so the text need not stand in the middle.
pub(super) fn around(rows: &[Row]) -> Fit {
    let content = rows.iter().map(|row| row.top + row.height).max().unwrap_or(0);
    let widest = rows.iter().map(|row| row.width).max().unwrap_or(0);
    let mut best: Option<Fit> = None;
    for half in (content / 2 + PADDING + 2..=content + widest).step_by(2) {
        // The steepest of this height is the cheapest, and each next one is higher.
        let steepest = Fit { width: 2 * half * STEEPEST / 10, height: 2 * half, top: 0 };
        if best.is_some_and(|best| best.cost() <= steepest.cost()) {
            break;
        }
        for shift in (-24..=24).step_by(2) {
            let top = half - content / 2 + shift;
            let Some(half_width) = half_width(rows, half, top) else { continue };
            let fit = Fit { width: even(2 * half_width), height: 2 * half, top };
            let flat = fit.width * 10 > FLATTEST * fit.height;
            let steep = fit.width * 10 < STEEPEST * fit.height;
            if !flat && !steep && best.is_none_or(|best| fit.cost() < best.cost()) {
                best = Some(fit);
            }
        }
    }
    // Twice as wide and high as its content holds anything, should no proportion do.
    best.unwrap_or(Fit {
        width: even(2 * widest + 40),
        height: 2 * content + 40,
        top: content / 2 + 20,
    })
}

/// Half the width that a diamond of half the height `half` needs when the rows begin at `top`.
fn half_width(rows: &[Row], half: i32, top: i32) -> Option<i32> {
    let mut needed = 0;
    for row in rows {
        for y in [top + row.top, top + row.top + row.height] {
            let from_tip = half - (y - half).abs() - PADDING;
            if from_tip <= 0 {
                return None;
            }
            let span = (row.width / 2 + PADDING) * half;
            needed = needed.max((span + from_tip - 1) / from_tip);
        }
    }
    Some(needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(widths: &[i32]) -> Vec<Row> {
        let place =
            |(i, width): (usize, &i32)| Row { top: 18 * i as i32, height: 18, width: *width };
        widths.iter().enumerate().map(place).collect()
    }

    #[test]
    fn every_corner_of_the_text_is_inside() {
        for widths in [vec![60], vec![20, 120, 110], vec![50, 150, 160, 90, 40], vec![10, 300]] {
            let rows = rows(&widths);
            let fit = around(&rows);
            for row in &rows {
                for y in [fit.top + row.top, fit.top + row.top + row.height] {
                    let dy = (y - fit.height / 2).abs();
                    assert!(
                        row.width * fit.height / 2 + fit.width * dy <= fit.width * fit.height / 2,
                        "{fit:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_short_first_row_moves_the_text_up() {
        let fit = around(&rows(&[20, 120, 120]));
        assert!(fit.top < (fit.height - 54) / 2, "{fit:?}");
    }
}
