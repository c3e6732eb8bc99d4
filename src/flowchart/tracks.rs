//! A band with the name of each track, between the parts of a drawing.
//!
//! The layout knows nodes and lanes only. Tracks that do not touch stand below each other in a
//! finished drawing; there it is enough to push everything under a cut down. Where a way leads
//! from one track into another there is no cut, and the name is left to the text.

use std::ops::Range;

use super::layout::{Drawing, Point, Rect};
use super::outline::Outline;

/// Height of a band.
const BAND: i32 = 30;
/// Between a band and what is below it.
const BELOW: i32 = 14;

/// Above the first band, so that its line is seen whole.
const EDGE: i32 = 1;

/// A band with the name of a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Band {
    /// Index in [`Outline::tracks`].
    pub track: usize,
    pub rect: Rect,
    /// Where the names of the lanes are said again, from side to side.
    pub names: Option<Rect>,
}

/// Makes room for a band above each track, when there are several and all can have one. Under
/// every band but the first the lanes are named again in a row of height `names`: further down,
/// nobody sees the head of the drawing any more.
pub(super) fn bands(outline: &Outline, drawing: &mut Drawing, names: i32) -> Vec<Band> {
    if outline.tracks.len() < 2 || outline.tracks.iter().any(|track| track.name.is_none()) {
        return Vec::new();
    }
    let extents: Vec<(i32, i32)> =
        outline.tracks.iter().map(|track| extent(outline, drawing, track.steps.clone())).collect();
    if extents.windows(2).any(|pair| pair[0].1 >= pair[1].0) {
        return Vec::new();
    }
    let sides = match (drawing.lanes.first(), drawing.lanes.last()) {
        (Some(first), Some(last)) => first.x..last.right(),
        _ => 12..drawing.size.width - 12,
    };
    let mut bands = Vec::new();
    let mut pushed = 0;
    for (track, (top, _)) in extents.iter().enumerate() {
        let again = if track > 0 { names } else { 0 };
        let rect = Rect {
            x: sides.start,
            y: (top + pushed - BELOW).max(EDGE),
            width: sides.end - sides.start,
            height: BAND,
        };
        let by = (rect.bottom() + BELOW + again) - (top + pushed);
        push_down(drawing, rect.y, by);
        pushed += by;
        let names = (again > 0).then(|| Rect { y: rect.bottom(), height: again, ..rect });
        bands.push(Band { track, rect, names });
    }
    bands
}

/// The highest and the lowest point of some steps and their ways out.
fn extent(outline: &Outline, drawing: &Drawing, steps: Range<usize>) -> (i32, i32) {
    let ways =
        steps.clone().flat_map(|step| &outline.steps[step].exits).map(|way| &drawing.edges[*way]);
    let points = ways.clone().flat_map(|route| &route.points).map(|point| (point.y, point.y));
    let labels = ways
        .flat_map(|route| route.label.into_iter().chain(route.jump))
        .map(|rect| (rect.y, rect.bottom()));
    let nodes = steps.map(|step| drawing.nodes[step]).map(|rect| (rect.y, rect.bottom()));
    let all = nodes.chain(points).chain(labels);
    all.fold((i32::MAX, i32::MIN), |(top, bottom), (y, end)| (top.min(y), bottom.max(end)))
}

/// Moves everything that begins at `y` or below down; what reaches across grows.
pub(super) fn push_down(drawing: &mut Drawing, y: i32, by: i32) {
    let move_point = |point: &mut Point| point.y += if point.y >= y { by } else { 0 };
    let move_rect = |rect: &mut Rect| rect.y += if rect.y >= y { by } else { 0 };
    for route in &mut drawing.edges {
        route.points.iter_mut().for_each(move_point);
        // The text stands in the middle of its place, in which its line may already run on.
        for label in route.label.iter_mut().filter(|label| label.y + label.height / 2 >= y) {
            label.y += by;
        }
        route.jump.iter_mut().for_each(move_rect);
    }
    drawing.nodes.iter_mut().for_each(move_rect);
    drawing.lanes.iter_mut().for_each(|lane| lane.height += by);
    drawing.size.height += by;
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::sound;
    use super::super::{LaneChoice, Outline, View, draw};
    use crate::language::Language;

    #[test]
    fn each_track_has_a_band_above_its_steps_and_below_those_before() {
        let chart = sound();
        let later = chart.situation("straks").expect("a situation");
        let outline = Outline::new(&chart, later, Language::Nl);
        for view in View::ALL {
            let picture = draw(&outline, view, LaneChoice::Authored).expect("it can be drawn");
            assert_eq!(picture.bands.len(), 2);
            assert!(picture.bands[0].rect.y > 0, "the line at its top is cut off");
            let nodes = &picture.drawing.nodes;
            for (band, track) in picture.bands.iter().zip(&outline.tracks) {
                assert!(nodes[..track.steps.start].iter().all(|node| node.bottom() < band.rect.y));
                assert!(nodes[track.steps.start..].iter().all(|node| node.y > band.rect.bottom()));
            }
        }
    }

    #[test]
    fn a_chart_with_one_track_has_no_band() {
        let chart = sound();
        let outline = Outline::new(&chart, chart.default_situation(), Language::Nl);
        let picture = draw(&outline, View::Lanes, LaneChoice::Authored).expect("it can be drawn");
        assert_eq!(picture.bands, []);
    }
}
