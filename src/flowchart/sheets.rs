//! A long drawing in a page, in pieces for paper: cut between boxes, never through one.

use super::layout::Rect;
use super::paper::{Note, cuts};
use super::picture::{Picture, View};

/// Highest piece of a drawing on a sheet: A4 in CSS pixels, less margins, a heading and a caption.
const SHEET: i32 = 880;
/// Height of the head of an arrow.
const HEAD: i32 = 8;
/// Between a cut and what it spares.
const AIR: i32 = 2;
/// The same of the corners of a line.
const CORNER: i32 = 6;
/// Above and below a piece, for what says where lines go on.
const MARGIN: i32 = 20;

/// A piece of the drawing of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The part of the drawing.
    pub view: Rect,
    /// The same with the margins in which lines say where they go on.
    pub outer: Rect,
    /// Those texts: left, baseline, words; centred.
    pub notes: Vec<(i32, i32, String)>,
}

impl Picture {
    /// The drawing in pieces that each fit a sheet of A4, from top to bottom; none when it fits as a
    /// whole, or is the one with lanes, which is too wide for paper. Inside the drawing of a page.
    pub fn sheets(&self) -> Vec<Sheet> {
        let whole = self.inline_canvas();
        if self.view == View::Lanes || whole.height <= SHEET {
            return Vec::new();
        }
        let cuts = cuts(&self.spared(whole), whole.height, SHEET - 2 * MARGIN);
        let mut edges = vec![0];
        edges.extend(&cuts);
        edges.push(whole.height);
        let piece = |pair: &[i32]| {
            let view = Rect { y: whole.y + pair[0], height: pair[1] - pair[0], ..whole };
            let (first, last) = (pair[0] == 0, pair[1] == whole.height);
            let (above, below) = (if first { 0 } else { MARGIN }, if last { 0 } else { MARGIN });
            let outer = Rect { y: view.y - above, height: view.height + above + below, ..view };
            let before = |note: &Note| (note.at.x, view.y - 6, note.text.clone());
            let behind = |note: &Note| (note.at.x, view.bottom() + 14, note.text.clone());
            let mut notes = Vec::new();
            if !first {
                notes.extend(self.notes_of_cut(pair[0], true).iter().map(before));
            }
            if !last {
                notes.extend(self.notes_of_cut(pair[1], false).iter().map(behind));
            }
            Sheet { view, outer, notes }
        };
        edges.windows(2).map(piece).collect()
    }

    /// Upper and lower edges of what must not be cut: boxes, texts, runs of lines along the cut,
    /// the name of a track with the first step below it, the legend.
    pub(super) fn spared(&self, whole: Rect) -> Vec<(i32, i32)> {
        let drawing = &self.drawing;
        let mut spared: Vec<(i32, i32)> =
            drawing.nodes.iter().map(|node| (node.y, node.bottom())).collect();
        for (route, lines) in drawing.edges.iter().zip(&self.ways) {
            let text = route.label.map(|label| self.text_box(label, lines));
            spared.extend(text.map(|text| (text.y, text.bottom())));
            let runs = route.points.windows(2).filter(|run| run[0].y == run[1].y);
            // With the corners at its ends.
            spared.extend(runs.map(|run| (run[0].y - CORNER, run[0].y + CORNER)));
            spared.extend(route.jump.map(|jump| (jump.y, jump.bottom())));
            // The head of the arrow.
            spared.extend(route.points.last().map(|tip| (tip.y - HEAD, tip.y)));
        }
        for band in &self.bands {
            let below = drawing.nodes.iter().map(|n| n.y).filter(|y| *y >= band.rect.bottom());
            spared.push((band.rect.y, below.min().unwrap_or(band.rect.bottom())));
        }
        spared.push((drawing.size.height, whole.bottom()));
        spared.into_iter().map(|(top, bottom)| (top - AIR, bottom + AIR)).collect()
    }
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
            let covered = sheets.iter().map(|sheet| sheet.view.height).sum::<i32>();
            assert_eq!(covered % whole.height, 0);
            for pair in sheets.windows(2) {
                assert_eq!(pair[0].view.bottom(), pair[1].view.y);
                assert!(pair[0].outer.height <= SHEET);
                let cut = pair[1].view.y;
                assert!(picture.drawing.nodes.iter().all(|n| cut <= n.y || n.bottom() <= cut));
            }
        }
    }
}
