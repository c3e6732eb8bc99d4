//! Where a long drawing may be cut for paper: between boxes, never through one.

use super::layout::Rect;
use super::picture::{Picture, View};

/// Highest piece of a drawing on a sheet: A4 in CSS pixels, less margins and a caption below.
const SHEET: i32 = 900;
/// Highest first piece: above it stands the head of a page, or the text that leads to the drawing.
const FIRST: i32 = 560;
/// Between a cut and what it spares.
const AIR: i32 = 6;
/// A sheet of which less than this share would be used is cut through what is in the way.
const LEAST: i32 = 4;

impl Picture<'_> {
    /// The drawing in pieces that each fit a sheet of A4, from top to bottom; none when it fits as
    /// a whole, or is the one with lanes, which is too wide for paper. Inside the drawing of a page.
    pub fn sheets(&self) -> Vec<Rect> {
        let whole = self.inline_canvas();
        if self.view == View::Lanes || whole.height <= SHEET {
            return Vec::new();
        }
        let spared = self.spared(whole);
        let mut sheets = Vec::new();
        let mut top = whole.y;
        let mut room = FIRST;
        while whole.bottom() - top > room {
            let end = cut(&spared, top, room);
            room = SHEET;
            sheets.push(Rect { y: top, height: end - top, ..whole });
            top = end;
        }
        sheets.push(Rect { y: top, height: whole.bottom() - top, ..whole });
        sheets
    }

    /// Upper and lower edges of what must not be cut: boxes, texts, runs of lines along the cut,
    /// the name of a track with the first step below it, the legend.
    fn spared(&self, whole: Rect) -> Vec<(i32, i32)> {
        let drawing = &self.drawing;
        let mut spared: Vec<(i32, i32)> =
            drawing.nodes.iter().map(|node| (node.y, node.bottom())).collect();
        for route in &drawing.edges {
            spared.extend(route.label.map(|label| (label.y, label.bottom())));
            let runs = route.points.windows(2).filter(|run| run[0].y == run[1].y);
            spared.extend(runs.map(|run| (run[0].y, run[0].y)));
        }
        for band in &self.bands {
            let below = drawing.nodes.iter().map(|n| n.y).filter(|y| *y >= band.rect.bottom());
            spared.push((band.rect.y, below.min().unwrap_or(band.rect.bottom())));
        }
        spared.push((drawing.size.height, whole.bottom()));
        spared.into_iter().map(|(top, bottom)| (top - AIR, bottom + AIR)).collect()
    }
}

/// The lowest cut of a sheet of `room` pixels that begins at `top` and spares everything.
fn cut(spared: &[(i32, i32)], top: i32, room: i32) -> i32 {
    let lowest = top + room;
    let mut at = lowest;
    while let Some((edge, _)) = spared.iter().find(|(above, below)| *above < at && at < *below) {
        at = *edge;
        if at < top + room / LEAST {
            return lowest;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::sound;
    use super::super::{LaneChoice, Outline, draw};
    use super::*;
    use crate::language::Language;

    #[test]
    fn sheets_cover_the_drawing_and_cut_no_box() {
        let chart = sound();
        for situation in &chart.situations {
            let outline = Outline::new(&chart, situation, Language::Nl);
            let picture =
                draw(&outline, View::Compact, LaneChoice::Authored).expect("it can be drawn");
            let sheets = picture.sheets();
            let whole = picture.inline_canvas();
            assert!(whole.height <= SHEET || sheets.len() > 1);
            assert_eq!(sheets.iter().map(|sheet| sheet.height).sum::<i32>() % whole.height, 0);
            assert!(sheets.first().is_none_or(|sheet| sheet.height <= FIRST));
            for pair in sheets.windows(2) {
                assert_eq!(pair[0].bottom(), pair[1].y);
                assert!(pair[0].height <= SHEET);
                let cut = pair[1].y;
                assert!(picture.drawing.nodes.iter().all(|n| cut <= n.y || n.bottom() <= cut));
            }
        }
    }

    #[test]
    fn a_cut_moves_up_until_it_spares_everything() {
        assert_eq!(cut(&[(880, 960), (860, 905)], 0, SHEET), 860);
        assert_eq!(cut(&[(100, 200)], 0, SHEET), SHEET);
    }

    #[test]
    fn what_is_higher_than_a_sheet_is_cut_all_the_same() {
        assert_eq!(cut(&[(10, 5000)], 0, SHEET), SHEET);
    }
}
