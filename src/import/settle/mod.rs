//! From a drawing to a chart of ours.
//!
//! In: boxes and lines as a reader found them. Out: a [`Model`] in which everything holds that
//! the program demands. What is taken out, added or read in another way is told in the report.
//!
//! Must never happen here: recursion (a drawing may be a chain of any length), more than a
//! little work per line, a way that is made up between two boxes of the file.

mod answers;
mod circles;
mod ends;
mod junctions;
mod naming;
mod splits;
#[cfg(test)]
mod tests;
mod walk;
mod words;

use super::error::ImportError;
use super::model::{Kind, Model};
use super::report::{Report, What};
use super::sketch::{Role, Sketch, SketchActor, SketchBox, SketchLine};
use crate::language::Language;

/// Questions in questions that are drawn through; each takes a pass over all lines.
const DEEPEST: usize = 40;

/// A drawing in which boxes can be taken out and added.
#[derive(Debug)]
struct Draft {
    actors: Vec<SketchActor>,
    boxes: Vec<SketchBox>,
    /// False of a box that was taken out.
    alive: Vec<bool>,
    lines: Vec<SketchLine>,
}

impl Draft {
    /// How many lines lead into each box and out of it.
    fn degrees(&self) -> Vec<(usize, usize)> {
        let mut degrees = vec![(0, 0); self.boxes.len()];
        for line in &self.lines {
            degrees[line.to].0 += 1;
            degrees[line.from].1 += 1;
        }
        degrees
    }

    /// The ways out of each box, as (number of the line, target).
    fn exits(&self) -> Vec<Vec<(usize, usize)>> {
        let mut exits = vec![Vec::new(); self.boxes.len()];
        for (number, line) in self.lines.iter().enumerate() {
            exits[line.from].push((number, line.to));
        }
        exits
    }

    /// The indices of the boxes that are there.
    fn there(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        (0..self.boxes.len()).filter(|n| self.alive[*n])
    }

    /// A message about a box.
    fn about(&self, n: usize, code: &'static str) -> What {
        about(&self.boxes[n], code)
    }

    /// Adds a box that the file does not have, beside one that it has.
    fn add_beside(&mut self, n: usize, key: &str) -> usize {
        self.boxes.push(SketchBox {
            key: key.to_owned(),
            label: None,
            detail: Vec::new(),
            role: Role::Plain,
            actor: self.boxes[n].actor,
            place: None,
        });
        self.alive.push(true);
        self.boxes.len() - 1
    }

    /// Adds a line that the file does not have.
    fn add_line(&mut self, from: usize, to: usize) {
        let line =
            SketchLine { from, to, text: None, otherwise: false, optional: false, place: None };
        self.lines.push(line);
    }
}

/// A message about a box, with its id and its words.
fn about(drawn: &SketchBox, code: &'static str) -> What {
    What::new(code).arg("id", drawn.key.as_str()).words("label", drawn.label.as_deref())
}

/// Makes a chart of a drawing. `name` is that of the file.
///
/// # Errors
/// No two boxes of the drawing are joined by a line.
pub(crate) fn settle(
    mut sketch: Sketch,
    name: &str,
    language: Language,
    report: &mut Report,
) -> Result<Model, ImportError> {
    if let Some(title) = &mut sketch.title {
        words::part_facts(&mut title.text, title.place, report);
    }
    for (text, place) in &mut sketch.summary {
        words::part_facts(text, Some(*place), report);
    }
    let alive = vec![true; sketch.boxes.len()];
    let mut draft =
        Draft { actors: sketch.actors, boxes: sketch.boxes, alive, lines: sketch.lines };
    words::merge_actors(&mut draft, report);
    words::shorten(&mut draft, report);
    // Lines that are drawn through can become the same, and leave a question with one way out.
    for pass in 0.. {
        twice(&mut draft, report);
        if !junctions::dissolve(&mut draft, pass < DEEPEST, report) {
            break;
        }
    }
    splits::dissolve(&mut draft, report);
    twice(&mut draft, report);
    ends::take_out_loose(&mut draft, report);
    if draft.there().next().is_none() {
        return Err(ImportError::whole("nothing-to-import"));
    }
    let mut kinds = ends::kinds(&draft);
    ends::begin(&mut draft, &mut kinds, report);
    ends::end(&mut draft, &mut kinds, report);
    ends::tell(&draft, &kinds, report);
    answers::settle(&mut draft, &kinds, language, report);
    let mut model = naming::model(draft, &kinds, name, report);
    naming::of_whole(&mut model, sketch.title, sketch.summary, report);
    Ok(model)
}

/// Takes out lines that say what an earlier one says.
fn twice(draft: &mut Draft, report: &mut Report) {
    let mut seen = std::collections::BTreeSet::new();
    let boxes = &draft.boxes;
    draft.lines.retain(|line| {
        let new = seen.insert((line.from, line.to, line.text.clone()));
        if !new {
            let (from, to) = (boxes[line.from].key.as_str(), boxes[line.to].key.as_str());
            report.changed(line.place, What::new("line-twice").arg("from", from).arg("to", to));
        }
        new
    });
}
