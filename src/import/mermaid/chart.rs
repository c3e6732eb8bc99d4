//! What was read of a chart so far: boxes by id, frames, lines.

use std::collections::BTreeMap;

use super::super::error::ImportError;
use super::super::lines::Place;
use super::super::report::{Report, What};
use super::super::sketch::{Role, Sketch, SketchActor, SketchBox, SketchLine};
use super::label;
use super::link::{Link, Stroke, Tip};
use super::shape::Shape;

/// Frames in frames.
const DEEPEST: usize = 64;

/// A chart that is being read.
#[derive(Debug, Default)]
pub(super) struct Chart {
    pub sketch: Sketch,
    by_id: BTreeMap<String, usize>,
    frames: BTreeMap<String, usize>,
    /// The open frames: the index of the actor, and the boxes that were named in it.
    open: Vec<(usize, Vec<usize>)>,
}

impl Chart {
    /// The box with this id, which is made where it is named first.
    pub(super) fn named(&mut self, id: &str, place: Place) -> Result<usize, ImportError> {
        let n = match self.by_id.get(id) {
            Some(n) => *n,
            None => {
                let n = self.sketch.add_box(SketchBox {
                    key: id.to_owned(),
                    // Until a label is given, the id is what the drawing shows.
                    label: None,
                    detail: Vec::new(),
                    role: Role::Plain,
                    actor: None,
                    place: Some(place),
                })?;
                self.by_id.insert(id.to_owned(), n);
                n
            }
        };
        if let Some((_, named)) = self.open.last_mut() {
            named.push(n);
        }
        Ok(n)
    }

    /// Gives a box its shape and words; what is given last holds.
    pub(super) fn shaped(
        &mut self,
        n: usize,
        shape: &Shape<'_>,
        place: Place,
        report: &mut Report,
    ) {
        let drawn = &mut self.sketch.boxes[n];
        if let Some(role) = shape.role {
            drawn.role = role;
        }
        if let Some(written) = shape.label {
            let label = label::read(written);
            if label.plainer {
                report.lost(Some(place), What::new("text-form").arg("id", drawn.key.as_str()));
            }
            let earlier = std::mem::replace(&mut drawn.label, label.text);
            if let Some(earlier) = earlier.filter(|text| drawn.label.as_ref() != Some(text)) {
                let what = What::new("label-replaced").arg("id", drawn.key.as_str());
                report.lost(Some(place), what.arg("label", earlier));
            }
        }
        if let Some(special) = shape.special {
            let what = What::new("shape").arg("id", drawn.key.as_str());
            report.lost(Some(place), what.arg("shape", special));
        }
        if shape.settings {
            let what = What::new("box-settings").arg("id", drawn.key.as_str());
            report.lost(Some(place), what);
        }
    }

    /// Draws a line from each box to each box.
    pub(super) fn joined(
        &mut self,
        from: &[usize],
        to: &[usize],
        link: &Link<'_>,
        place: Place,
        report: &mut Report,
    ) -> Result<(), ImportError> {
        told(link, place, report);
        if link.stroke == Stroke::Invisible {
            return Ok(());
        }
        let words = label::read(link.text.unwrap_or_default());
        for (from, to) in from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to))) {
            let line = |from, to| SketchLine {
                from,
                to,
                text: words.text.clone(),
                otherwise: false,
                optional: link.stroke == Stroke::Dotted,
                place: Some(place),
            };
            if (link.head, link.tip) != (Tip::Arrow, Tip::None) {
                self.sketch.add_line(line(from, to))?;
            }
            if link.head == Tip::Arrow {
                self.sketch.add_line(line(to, from))?;
            }
        }
        Ok(())
    }

    /// Opens a frame.
    pub(super) fn open(&mut self, id: &str, title: &str, place: Place) -> Result<(), ImportError> {
        if self.open.len() >= DEEPEST {
            return Err(ImportError::at(place, "too-deep").arg("most", DEEPEST));
        }
        let label = label::read(title).text;
        let actor = SketchActor { key: id.to_owned(), label, place: Some(place) };
        self.sketch.actors.push(actor);
        let n = self.sketch.actors.len() - 1;
        self.frames.entry(id.to_owned()).or_insert(n);
        self.open.push((n, Vec::new()));
        Ok(())
    }

    /// Closes the frame that was opened last: what was named in it and stands in no other yet is
    /// its own. False when none is open.
    pub(super) fn close(&mut self) -> bool {
        let Some((actor, named)) = self.open.pop() else { return false };
        for n in named {
            self.sketch.boxes[n].actor.get_or_insert(actor);
        }
        true
    }

    /// The place of the frame that was opened last.
    pub(super) fn unclosed(&self) -> Option<Place> {
        let (actor, _) = self.open.last()?;
        self.sketch.actors.get(*actor)?.place
    }

    /// The drawing, when all was read: lines to frames are taken out, and a box that asks
    /// something is a question.
    pub(super) fn finish(mut self, report: &mut Report) -> Sketch {
        let frames = &self.frames;
        let framed: Vec<bool> =
            self.sketch.boxes.iter().map(|drawn| frames.contains_key(&drawn.key)).collect();
        let boxes = &self.sketch.boxes;
        self.sketch.lines.retain(|line| {
            let sound = !framed[line.from] && !framed[line.to];
            if !sound {
                let (from, to) = (boxes[line.from].key.as_str(), boxes[line.to].key.as_str());
                let what = What::new("line-to-frame").arg("from", from).arg("to", to);
                report.lost(line.place, what.words("text", line.text.as_deref()));
            }
            sound
        });
        for (drawn, _) in boxes.iter().zip(&framed).filter(|(_, framed)| **framed) {
            let what = What::new("box-is-frame").arg("id", drawn.key.as_str());
            report.lost(drawn.place, what.words("label", drawn.label.as_deref()));
        }
        let mut place = Vec::with_capacity(framed.len());
        let mut number = 0;
        for framed in &framed {
            place.push(number);
            number += usize::from(!framed);
        }
        for line in &mut self.sketch.lines {
            (line.from, line.to) = (place[line.from], place[line.to]);
        }
        let mut framed = framed.into_iter();
        self.sketch.boxes.retain(|_| !framed.next().unwrap_or(false));
        for drawn in &mut self.sketch.boxes {
            let pass = matches!(drawn.role, Role::Pass | Role::Split | Role::Start | Role::End);
            if drawn.label.is_none() && !pass {
                drawn.label = label::read(&drawn.key).text;
            }
        }
        questions(&mut self.sketch, report);
        self.sketch
    }
}

/// What is told of how a line is drawn.
fn told(link: &Link<'_>, place: Place, report: &mut Report) {
    let stroke = match link.stroke {
        Stroke::Invisible => {
            report.lost(Some(place), What::new("line-invisible"));
            return;
        }
        Stroke::Dotted => Some("line-dotted"),
        Stroke::Thick => Some("line-thick"),
        Stroke::Normal => None,
    };
    let form = match (link.head, link.tip) {
        (Tip::None, Tip::Arrow) => None,
        (Tip::Arrow, Tip::None) => Some("line-backwards"),
        (Tip::Arrow, _) => Some("line-both"),
        (Tip::None, Tip::None) => Some("line-no-arrow"),
        _ => Some("line-end"),
    };
    let codes = stroke.into_iter().chain(form);
    codes.for_each(|code| report.changed(Some(place), What::new(code)));
}

/// A box that is no diamond, but asks something and has words on each of its ways out.
fn questions(sketch: &mut Sketch, report: &mut Report) {
    let mut ways = vec![(0, 0); sketch.boxes.len()];
    for line in &sketch.lines {
        ways[line.from].0 += 1;
        ways[line.from].1 += usize::from(line.text.is_some());
    }
    for (drawn, (all, said)) in sketch.boxes.iter_mut().zip(ways) {
        let asks = drawn.label.as_ref().is_some_and(|label| label.ends_with('?'));
        if drawn.role == Role::Plain && asks && all >= 2 && all == said {
            drawn.role = Role::Question(super::super::model::Choice::One);
            let what = What::new("box-as-question").arg("id", drawn.key.as_str());
            let label = drawn.label.clone().unwrap_or_default();
            report.changed(drawn.place, what.arg("label", label));
        }
    }
}
