//! A drawing in pieces of one size, for sheets of paper and slides.
//!
//! It is cut between boxes, where only lines run on, and opened at each cut: the room says where
//! every such line leads to and where it comes from. The pieces are about equally long, so none is
//! a rest of one box.

use super::layout::{Drawing, Point, Rect};
use super::picture::Picture;
use super::text::{SMALL, width};
use super::tracks::push_down;

/// Room at a cut of a drawing that runs down, half of it on either side.
const GAP_DOWN: i32 = 40;
/// The same of one that runs to the right, where texts lie along the way.
const GAP_RIGHT: i32 = 112;
/// Between two texts at a cut.
const APART: i32 = 10;

/// A text in the room at a cut, centred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub at: Point,
    pub text: String,
}

/// A line that runs on over a cut.
struct Crossing {
    /// Where it lies across the flow.
    at: i32,
    /// Index of the way.
    way: usize,
    /// Against the flow.
    back: bool,
    /// Its text stands behind the cut, if it has one.
    text_behind: Option<bool>,
}

impl Picture {
    /// The picture opened at its cuts, and its pieces in order, each no longer than `limit` along the
    /// flow unless one box is. The legend goes with the last piece.
    pub(super) fn in_pieces(mut self, limit: i32) -> (Picture, Vec<Rect>) {
        if self.right {
            self.drawing = transposed(self.drawing);
        }
        let gap = if self.right { GAP_RIGHT } else { GAP_DOWN };
        let length = self.drawing.size.height;
        let cuts = cuts(&self.spared_in_flow(), length, limit);
        let mut edges = vec![0];
        for (at, cut) in cuts.into_iter().enumerate() {
            let cut = cut + gap * i32::try_from(at).unwrap_or(0);
            let crossings = self.crossings_at(cut);
            push_down(&mut self.drawing, cut, gap);
            for band in self.bands.iter_mut().filter(|band| band.rect.y >= cut) {
                band.rect.y += gap;
                band.names.iter_mut().for_each(|names| names.y += gap);
            }
            self.notes_at(cut, gap, &crossings);
            edges.push(cut + gap / 2);
        }
        edges.push(self.drawing.size.height);
        let across = self.drawing.size.width;
        let piece =
            |pair: &[i32]| Rect { x: 0, y: pair[0], width: across, height: pair[1] - pair[0] };
        let mut pieces: Vec<Rect> = edges.windows(2).map(piece).collect();
        if self.right {
            self.drawing = transposed(self.drawing);
            self.notes.iter_mut().for_each(|note| note.at = turned(note.at));
            // The legend begins where the drawing ends.
            pieces.iter_mut().for_each(|piece| {
                *piece = turned_rect(*piece);
                piece.height -= 2;
            });
        } else if let Some(last) = pieces.last_mut() {
            last.height = self.inline_canvas().bottom() - last.y;
        }
        (self, pieces)
    }

    /// What must not be cut, along the flow.
    fn spared_in_flow(&self) -> Vec<(i32, i32)> {
        // Texts lie along the flow that runs to the right; whole places are spared there.
        let labels = self.drawing.edges.iter().filter(|_| self.right).filter_map(|e| e.label);
        let labels = labels.map(|label| (label.y, label.bottom()));
        let mut spared: Vec<(i32, i32)> = labels.collect();
        spared.extend(self.spared(Rect {
            x: 0,
            y: 0,
            width: self.drawing.size.width,
            height: self.drawing.size.height,
        }));
        spared
    }

    fn crossings_at(&self, cut: i32) -> Vec<Crossing> {
        let mut crossings = Vec::new();
        for (way, route) in self.drawing.edges.iter().enumerate() {
            for run in route.points.windows(2).filter(|run| run[0].x == run[1].x) {
                let (from, to) = (run[0].y, run[1].y);
                if from.min(to) < cut && cut <= from.max(to) {
                    let text_behind = route.label.map(|label| label.center().y >= cut);
                    let back = to < from;
                    crossings.push(Crossing { at: run[0].x, way, back, text_behind });
                }
            }
        }
        crossings.sort_by_key(|crossing| crossing.at);
        crossings
    }

    /// Where the lines over a cut lead to, or, behind it, where they come from; in the drawing of a
    /// page, which stays closed.
    pub(super) fn notes_of_cut(&self, cut: i32, behind: bool) -> Vec<Note> {
        let crossings = self.crossings_at(cut);
        let texts = self.texts_of(&crossings, behind);
        let note = |(x, text)| Note { at: Point { x, y: cut }, text };
        spaced(texts, false).into_iter().map(note).collect()
    }

    /// On the side before the cut where the lines lead to, behind it where they come from.
    fn notes_at(&mut self, cut: i32, gap: i32, crossings: &[Crossing]) {
        for (behind, along) in [(false, cut + gap / 4), (true, cut + gap * 3 / 4)] {
            for (at, text) in spaced(self.texts_of(crossings, behind), self.right) {
                self.notes.push(Note { at: Point { x: at, y: along }, text });
            }
        }
    }

    fn texts_of(&self, crossings: &[Crossing], behind: bool) -> Vec<(i32, String, String)> {
        let texts = crossings.iter().map(|crossing| {
            // What runs back comes out of the piece behind and leads into the one before.
            let (long, short) = self.note(crossing.way, behind != crossing.back);
            // A text that stands on this side says the same by itself.
            let said = crossing.text_behind == Some(behind);
            (crossing.at, if said { short.clone() } else { long }, short)
        });
        texts.collect()
    }

    /// `← 10 Spionage` and `← 10`, or where the way leads: `→ 12`.
    fn note(&self, way: usize, from: bool) -> (String, String) {
        let way = &self.outline.ways[way];
        let number = |step: usize| self.outline.steps[step].number;
        if from {
            let short = format!("← {}", number(way.from));
            let long = way.text.as_ref().map(|text| format!("{short} {text}"));
            (long.unwrap_or_else(|| short.clone()), short)
        } else {
            let short = format!("→ {}", number(way.to));
            (short.clone(), short)
        }
    }
}

/// The long texts where all have room beside each other, else the short ones, and where even those
/// do not, one for several lines. Along the flow there is only room for short ones.
fn spaced(texts: Vec<(i32, String, String)>, short_only: bool) -> Vec<(i32, String)> {
    let long: Vec<(i32, String)> = texts.iter().map(|(at, long, _)| (*at, long.clone())).collect();
    if !short_only && have_room(&long) {
        return long;
    }
    let mut spaced: Vec<(i32, String)> = Vec::new();
    for (at, _, short) in texts {
        match spaced.last_mut() {
            Some((before, text))
                if at - *before < (width(text, SMALL) + width(&short, SMALL)) / 2 + APART
                    && !short_only =>
            {
                let number = short.split(' ').next_back().unwrap_or_default();
                if text.split([' ', ',']).all(|known| known != number) {
                    text.push_str(&format!(", {number}"));
                }
                *before = (*before + at) / 2;
            }
            _ => spaced.push((at, short)),
        }
    }
    spaced
}

fn have_room(texts: &[(i32, String)]) -> bool {
    texts.windows(2).all(|pair| {
        let needed = (width(&pair[0].1, SMALL) + width(&pair[1].1, SMALL)) / 2 + APART;
        pair[1].0 - pair[0].0 >= needed
    })
}

/// Where to cut what is `length` long into pieces of at most `limit`, about equally long, sparing
/// what is `spared`. Where that cannot be within the limit, a piece is longer; it is never cut
/// through a box unless nothing else is left.
pub(super) fn cuts(spared: &[(i32, i32)], length: i32, limit: i32) -> Vec<i32> {
    let is_free = |at: i32| spared.iter().all(|(above, below)| at <= *above || *below <= at);
    // The middle of each room between what is spared.
    let mut places: Vec<i32> = Vec::new();
    for below in spared.iter().map(|(_, below)| *below).filter(|below| is_free(*below)) {
        let next = spared.iter().map(|(above, _)| *above).filter(|above| *above >= below).min();
        places.push(next.map_or(below, |next| below + (next - below) / 2));
    }
    let mut cuts = Vec::new();
    let mut top = 0;
    while length - top > limit {
        let pieces = (length - top + limit - 1) / limit;
        let ideal = top + (length - top) / pieces;
        let least = top + limit / 4;
        let own = Some(ideal).filter(|at| is_free(*at));
        let all = places.iter().copied().chain(own).filter(|at| *at > least && *at < length);
        let within = all.clone().filter(|at| *at <= top + limit);
        let best = within.min_by_key(|at| (at.abs_diff(ideal), *at));
        let Some(cut) = best.or_else(|| all.min()) else { break };
        top = cut;
        cuts.push(top);
    }
    cuts
}

fn turned(point: Point) -> Point {
    Point { x: point.y, y: point.x }
}

fn turned_rect(rect: Rect) -> Rect {
    Rect { x: rect.y, y: rect.x, width: rect.height, height: rect.width }
}

/// The drawing with right for down and down for right.
pub(super) fn transposed(mut drawing: Drawing) -> Drawing {
    let size = &mut drawing.size;
    (size.width, size.height) = (size.height, size.width);
    drawing.nodes.iter_mut().for_each(|node| *node = turned_rect(*node));
    drawing.lanes.iter_mut().for_each(|lane| *lane = turned_rect(*lane));
    for route in &mut drawing.edges {
        route.points.iter_mut().for_each(|point| *point = turned(*point));
        route.label.iter_mut().chain(&mut route.jump).for_each(|rect| *rect = turned_rect(*rect));
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::sound;
    use super::super::picture::draw_right;
    use super::super::{LaneChoice, Outline, View, draw};
    use super::*;
    use crate::language::Language;

    fn pictures() -> Vec<(Picture, bool)> {
        let chart = sound();
        let outlines = chart
            .situations
            .iter()
            .flat_map(|situation| Outline::new(&chart, situation, Language::Nl).parts());
        outlines
            .flat_map(|outline| {
                let down = draw(&outline, View::Compact, LaneChoice::Authored).expect("a drawing");
                [(down, false), (draw_right(&outline, 420, None).expect("a drawing"), true)]
            })
            .collect()
    }

    #[test]
    fn no_piece_is_longer_than_asked_and_no_box_is_cut() {
        for (picture, right) in pictures() {
            let (picture, pieces) = picture.in_pieces(500);
            let boxes = &picture.drawing.nodes;
            for node in boxes {
                let whole = |piece: &&Rect| {
                    piece.x <= node.x
                        && piece.y <= node.y
                        && node.right() <= piece.right()
                        && node.bottom() <= piece.bottom()
                };
                assert_eq!(pieces.iter().filter(whole).count(), 1, "{node:?} {pieces:?}");
            }
            for piece in &pieces[..pieces.len() - 1] {
                let length = if right { piece.width } else { piece.height };
                assert!(length <= 500 + GAP_RIGHT, "{piece:?}");
            }
        }
    }

    #[test]
    fn a_line_that_goes_on_says_from_where_and_to_where() {
        for (picture, _) in pictures() {
            let (picture, pieces) = picture.in_pieces(150);
            let texts: Vec<&str> = picture.notes.iter().map(|note| note.text.as_str()).collect();
            assert!(pieces.len() > 1);
            assert!(texts.iter().any(|text| text.starts_with('→')), "{texts:?}");
            assert!(texts.iter().any(|text| text.starts_with('←')), "{texts:?}");
        }
    }

    #[test]
    fn a_text_that_stands_behind_the_cut_is_not_said_at_it_too() {
        let mut seen = 0;
        for (picture, _) in pictures().into_iter().filter(|(_, right)| !right) {
            for (way, route) in picture.drawing.edges.iter().enumerate() {
                let Some(label) = route.label else { continue };
                for (cut, says) in [(label.y, false), (label.bottom() + 1, true)] {
                    let crosses = picture.crossings_at(cut);
                    let crosses = crosses.iter().any(|one| one.way == way && !one.back);
                    let from = picture.note(way, true);
                    if crosses && from.0 != from.1 {
                        let texts = picture.texts_of(&picture.crossings_at(cut), true);
                        assert_eq!(texts.iter().any(|text| text.1 == from.0), says, "{from:?}");
                        seen += 1;
                    }
                }
            }
        }
        assert!(seen > 1, "{seen}");
    }

    #[test]
    fn pieces_are_about_equally_long_and_as_few_as_can_be() {
        assert_eq!(cuts(&[], 1000, 600), [500]);
        assert_eq!(cuts(&[(0, 440), (450, 560), (570, 1000)], 1000, 600), [445]);
        assert_eq!(cuts(&[(0, 700), (720, 1000)], 1000, 600), [710], "rather longer than cut");
        assert_eq!(cuts(&[(0, 2000)], 1000, 600), [] as [i32; 0]);
        assert_eq!(cuts(&[], 500, 600), [] as [i32; 0]);
    }
}
