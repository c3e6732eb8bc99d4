//! Where a long drawing may be cut for paper: between boxes, never through one.

use super::layout::Rect;
use super::picture::{Picture, View};

/// Highest piece of a drawing on a sheet: A4 in CSS pixels, less margins and a caption below.
const SHEET: i32 = 900;
/// Lowest piece. A browser puts as many pieces on a page as fit, so small ones fill it best; but
/// where two meet, a line may show a hair, so there are no more of them than this asks for.
const LEAST: i32 = 240;
/// Between a cut and what it spares.
const AIR: i32 = 6;

impl Picture {
    /// The drawing in pieces that each fit a sheet of A4, from top to bottom, together on a sheet or
    /// apart; none when it fits as
    /// a whole, or is the one with lanes, which is too wide for paper. Inside the drawing of a page.
    pub fn sheets(&self) -> Vec<Rect> {
        let whole = self.inline_canvas();
        if self.view == View::Lanes || whole.height <= SHEET {
            return Vec::new();
        }
        let spared = self.spared(whole);
        let mut pieces = Vec::new();
        let mut top = whole.y;
        while let Some(end) = cut(&spared, top, whole.bottom()) {
            pieces.push(Rect { y: top, height: end - top, ..whole });
            top = end;
        }
        pieces.push(Rect { y: top, height: whole.bottom() - top, ..whole });
        pieces
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
            // With the corners at its ends.
            spared.extend(runs.map(|run| (run[0].y - AIR, run[0].y + AIR)));
        }
        for band in &self.bands {
            let below = drawing.nodes.iter().map(|n| n.y).filter(|y| *y >= band.rect.bottom());
            spared.push((band.rect.y, below.min().unwrap_or(band.rect.bottom())));
        }
        spared.push((drawing.size.height, whole.bottom()));
        spared.into_iter().map(|(top, bottom)| (top - AIR, bottom + AIR)).collect()
    }
}

/// The end of the piece that begins at `top`: the first place that is low enough and spares
/// everything; in what is higher than a sheet, where the sheet ends. None for the last piece.
fn cut(spared: &[(i32, i32)], top: i32, bottom: i32) -> Option<i32> {
    let mut at = top + LEAST;
    while let Some((_, edge)) = spared.iter().find(|(above, below)| *above < at && at < *below) {
        at = *edge;
    }
    let end = at.min(top + SHEET);
    // What is left may be low; it goes with this piece where both fit a sheet.
    let last = bottom - top <= SHEET && bottom - end < LEAST;
    (!last && end < bottom).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::sound;
    use super::super::{LaneChoice, Outline, draw};
    use super::*;
    use crate::language::Language;

    #[test]
    fn pieces_cover_the_drawing_and_cut_no_box() {
        let chart = sound();
        for situation in &chart.situations {
            let outline = Outline::new(&chart, situation, Language::Nl);
            let picture =
                draw(&outline, View::Compact, LaneChoice::Authored).expect("it can be drawn");
            let sheets = picture.sheets();
            let whole = picture.inline_canvas();
            assert!(whole.height <= SHEET || sheets.len() > 1);
            assert_eq!(sheets.iter().map(|sheet| sheet.height).sum::<i32>() % whole.height, 0);
            for pair in sheets.windows(2) {
                assert_eq!(pair[0].bottom(), pair[1].y);
                assert!(pair[0].height <= SHEET);
                let cut = pair[1].y;
                assert!(picture.drawing.nodes.iter().all(|n| cut <= n.y || n.bottom() <= cut));
            }
        }
    }

    #[test]
    fn a_cut_moves_down_until_it_spares_everything() {
        assert_eq!(cut(&[(200, 280), (270, 305)], 0, 2000), Some(305));
        assert_eq!(cut(&[(100, 200)], 0, 2000), Some(LEAST));
    }

    #[test]
    fn what_is_higher_than_a_sheet_is_cut_all_the_same() {
        assert_eq!(cut(&[(10, 5000)], 0, 6000), Some(SHEET));
    }

    #[test]
    fn the_last_piece_is_not_low_where_it_need_not_be() {
        assert_eq!(cut(&[], 0, LEAST + 100), None);
        assert_eq!(cut(&[(10, 850)], 0, 1000), Some(850));
    }
}
