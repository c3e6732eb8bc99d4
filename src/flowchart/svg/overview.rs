//! A small drawing without words that shows where in its track a step stands.
//!
//! It is a picture, not a way to move: its boxes are far smaller than a finger, and the answers
//! on the page are the links. What it shows is said in its name.

use super::super::layout::{Rect, Shape};
use super::super::outline::{Outline, Step};
use super::super::palette::LIGHT;
use super::super::picture::Picture;
use crate::xml::Xml;

/// Around the track.
const MARGIN: i32 = 24;

impl Picture {
    /// The track of a step, small: the lanes, the boxes and lines, which of them lie on a way from
    /// a start to the step, and the step itself. For a stylesheet with rules for `.overview`.
    pub fn overview(&self, step: usize) -> String {
        let outline = &*self.outline;
        let Some(track) = outline.tracks.iter().find(|track| track.steps.contains(&step)) else {
            return String::new();
        };
        let ground = self.extent_of(track.steps.clone());
        let mut xml = Xml::default();
        xml.open(
            "svg",
            &[
                ("class", &"overview"),
                (
                    "viewBox",
                    &format!("{} {} {} {}", ground.x, ground.y, ground.width, ground.height),
                ),
                ("lang", &outline.language.tag()),
                ("role", &"img"),
                ("aria-label", &name(outline, &outline.steps[step])),
            ],
        );
        self.overview_lanes(&mut xml, ground);
        let passed = outline.way_to(step);
        let on_the_way = |way: usize| {
            let way = &outline.ways[way];
            passed.contains(&way.from) && passed.contains(&way.to)
        };
        let ways = track.steps.clone().flat_map(|step| outline.steps[step].exits.iter().copied());
        let (before, others): (Vec<usize>, Vec<usize>) = ways.partition(|way| on_the_way(*way));
        self.overview_ways(&mut xml, "overview-ways", &others);
        self.overview_ways(&mut xml, "overview-ways passed", &before);
        let others: Vec<usize> = track.steps.clone().filter(|s| !passed.contains(s)).collect();
        let before: Vec<usize> = passed.into_iter().filter(|s| *s != step).collect();
        self.overview_steps(&mut xml, "overview-steps", &others);
        self.overview_steps(&mut xml, "overview-steps passed", &before);
        self.overview_steps(&mut xml, "overview-steps here", &[step]);
        xml.finish()
    }

    /// The part of the drawing with these steps, over the width of all lanes.
    fn extent_of(&self, steps: std::ops::Range<usize>) -> Rect {
        let drawing = &self.drawing;
        let ways = steps.clone().flat_map(|step| &self.outline.steps[step].exits);
        let turns = ways.flat_map(|way| &drawing.edges[*way].points).map(|p| (p.y, p.y));
        let boxes = steps.map(|step| (drawing.nodes[step].y, drawing.nodes[step].bottom()));
        let (top, bottom) =
            boxes.chain(turns).fold((i32::MAX, i32::MIN), |(t, b), (y, e)| (t.min(y), b.max(e)));
        let (left, right) = match (drawing.lanes.first(), drawing.lanes.last()) {
            (Some(first), Some(last)) => (first.x, last.right()),
            _ => (0, drawing.size.width),
        };
        let height = bottom - top + 2 * MARGIN;
        Rect { x: left - 4, y: top - MARGIN, width: right - left + 8, height }
    }

    fn overview_lanes(&self, xml: &mut Xml, ground: Rect) {
        let lanes = self.drawing.lanes.iter().map(|lane| {
            let (x, y, width) = (lane.x, ground.y, lane.width);
            format!("M{x} {y}h{width}v{}h-{width}z", ground.height)
        });
        let lanes: String = lanes.collect();
        if !lanes.is_empty() {
            piece(xml, "overview-lanes", &lanes, LIGHT.lane.fill, LIGHT.lane.line);
        }
    }

    fn overview_ways(&self, xml: &mut Xml, class: &str, ways: &[usize]) {
        let mut path = String::new();
        for way in ways {
            let mut points = self.drawing.edges[*way].points.iter();
            let Some(mut last) = points.next() else { continue };
            path.push_str(&format!("M{} {}", last.x, last.y));
            for point in points {
                match (point.x - last.x, point.y - last.y) {
                    (0, dy) => path.push_str(&format!("v{dy}")),
                    (dx, _) => path.push_str(&format!("h{dx}")),
                }
                last = point;
            }
        }
        if !path.is_empty() {
            piece(xml, class, &path, "none", LIGHT.way);
        }
    }

    fn overview_steps(&self, xml: &mut Xml, class: &str, steps: &[usize]) {
        let shapes = steps.iter().map(|step| {
            let Rect { x, y, width, height } = self.drawing.nodes[*step];
            let (w, h) = (width / 2, height / 2);
            match self.boxes[*step].shape {
                Shape::Diamond => format!("M{} {y}l{w} {h}l-{w} {h}l-{w} -{h}z", x + w),
                Shape::Box | Shape::Pill => format!("M{x} {y}h{width}v{height}h-{width}z"),
            }
        });
        let path: String = shapes.collect();
        if !path.is_empty() {
            piece(xml, class, &path, LIGHT.step.fill, LIGHT.step.line);
        }
    }
}

/// Lines keep their weight however small the drawing is.
fn piece(xml: &mut Xml, class: &str, path: &str, fill: &str, line: &str) {
    xml.empty(
        "path",
        &[
            ("class", &class),
            ("d", &path),
            ("fill", &fill),
            ("stroke", &line),
            ("vector-effect", &"non-scaling-stroke"),
        ],
    );
}

fn name(outline: &Outline, step: &Step) -> String {
    let actor = outline.actor(step).map_or("", |actor| actor.label.as_str());
    outline.words().with(
        "overview",
        [
            ("number", step.number.into()),
            ("steps", outline.steps.len().into()),
            ("actor", actor.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::super::fixtures::sound;
    use super::super::super::{LaneChoice, Outline, View, draw};
    use crate::language::Language;

    /// The subpaths of the pieces of a class.
    fn shapes(svg: &str, class: &str) -> usize {
        let document = roxmltree::Document::parse(svg).expect("well-formed");
        let pieces = document.descendants().filter(|n| n.attribute("class") == Some(class));
        pieces.filter_map(|n| n.attribute("d")).map(|d| d.matches('M').count()).sum()
    }

    #[test]
    fn every_step_of_the_track_is_there_once_and_one_is_here() {
        let chart = sound();
        let outline = Outline::new(&chart, chart.default_situation(), Language::Nl);
        let picture = draw(&outline, View::Lanes, LaneChoice::Authored).expect("it can be drawn");
        for track in &outline.tracks {
            for step in track.steps.clone() {
                let svg = picture.overview(step);
                assert_eq!(shapes(&svg, "overview-steps here"), 1);
                let passed = shapes(&svg, "overview-steps passed");
                assert_eq!(passed + 1, outline.way_to(step).len());
                assert_eq!(passed + 1 + shapes(&svg, "overview-steps"), track.steps.len(), "{svg}");
                let number = format!("{} van {}", step + 1, outline.steps.len());
                assert!(svg.contains(&number), "{svg}");
            }
        }
    }

    #[test]
    fn a_start_has_nothing_before_it() {
        let chart = sound();
        let outline = Outline::new(&chart, chart.default_situation(), Language::Nl);
        let picture = draw(&outline, View::Lanes, LaneChoice::Authored).expect("it can be drawn");
        assert!(!picture.overview(0).contains("passed"));
    }
}
