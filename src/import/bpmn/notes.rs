//! What a file explains: documentation, notes that dotted lines tie to boxes, and conditions.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::super::clean::short;
use super::super::lines::Place;
use super::super::model::PARTED;
use super::super::report::Report;
use super::super::sketch::{Detail, Explains};
use super::process::{Reading, Target};
use super::{told, xml};

/// A note that is tied to more boxes is of the whole rather than of each.
const MOST_TIED: usize = 20;
/// As many characters of the words on an arrow tell which one it is.
const MOST_WORDS: usize = 100;

/// What stands beside the boxes of a process.
#[derive(Debug, Default)]
pub(super) struct Notes<'a, 'i> {
    notes: Vec<Node<'a, 'i>>,
    associations: Vec<Node<'a, 'i>>,
    flows: Flows<'a>,
}

/// For each flow, the box that it leaves and the words on it.
type Flows<'a> = BTreeMap<&'a str, (usize, Option<String>)>;

impl<'a, 'i> Reading<'a, 'i, '_> {
    /// Takes over what is explained about the whole, or about a part of it with a name.
    pub(super) fn summary(&mut self, node: Node<'a, 'i>, of: Option<&str>) {
        let found = self.documentation(node, &|place, text| {
            // A summary is one paragraph.
            (of_what(of, &text.replace(PARTED, " ")), place)
        });
        self.sketch.summary.extend(found);
    }

    /// What is explained about a box, in the order of the file.
    pub(super) fn detail(&mut self, node: Node<'a, 'i>) -> Vec<Detail> {
        self.documentation(node, &|place, text| {
            let text = text.to_owned();
            Detail { text, place, of: Explains::Box }
        })
    }

    /// The documentation directly in an element. It counts as read.
    fn documentation<T>(&mut self, node: Node<'a, 'i>, make: &dyn Fn(Place, &str) -> T) -> Vec<T> {
        let mut found = Vec::new();
        for documentation in xml::each(node, "documentation") {
            self.seen.insert(documentation.range().start);
            let place = self.place(documentation);
            found.extend(xml::paragraphs(documentation).map(|text| make(place, &text)));
        }
        found
    }

    /// Takes over what is explained about a way out of a box: it stands with the box.
    pub(super) fn explain_flow(&mut self, flow: Node<'a, 'i>, from: usize, words: Option<&str>) {
        if let Some(id) = flow.attribute("id").map(str::trim) {
            self.notes.flows.insert(id, (from, words.map(str::to_owned)));
        }
        let found = self.documentation(flow, &|place, text| Detail {
            text: of_what(words, text),
            place,
            of: Explains::Line,
        });
        self.sketch.boxes[from].detail.extend(found);
    }

    /// Takes over the condition of a way out of a box that has words of its own.
    pub(super) fn explain_condition(
        &mut self,
        from: usize,
        words: &str,
        condition: &str,
        place: Place,
    ) {
        let text = of_what(Some(words), condition);
        self.sketch.boxes[from].detail.push(Detail { text, place, of: Explains::Condition });
    }

    /// Notes, and the dotted lines that tie them, wait until all boxes are known; all else that
    /// stands beside the boxes is told.
    pub(super) fn beside(
        &mut self,
        node: Node<'a, 'i>,
        word: &str,
        code: &'static str,
        report: &mut Report,
    ) {
        match word {
            "textAnnotation" => self.notes.notes.push(node),
            "association" => self.notes.associations.push(node),
            // That of a process, a collaboration and the like is read where it stands.
            "documentation" => {}
            _ => told::about(node, word, code, self.lines, report),
        }
    }

    /// Gives each note to the boxes that it is tied to; what is tied to no box is told.
    pub(super) fn tie_notes(&mut self, report: &mut Report) {
        let Notes { notes, associations, flows } = std::mem::take(&mut self.notes);
        let ids = notes.iter().filter_map(|note| note.attribute("id").map(str::trim));
        let mut tied: BTreeMap<&str, BTreeSet<&str>> =
            ids.map(|id| (id, BTreeSet::new())).collect();
        for association in associations {
            let ends = ["sourceRef", "targetRef"].map(|end| xml::reference(association, end));
            let [from, to] = ends.map(|end| end.map(|id| id.rsplit(':').next().unwrap_or(id)));
            let note = from.filter(|id| tied.contains_key(id)).or(to);
            let other = if note == from { to } else { from };
            let known = other.filter(|other| self.tied_to(other, &flows).is_some());
            match (note.and_then(|note| tied.get_mut(note)), known) {
                (Some(tied), Some(other)) => _ = tied.insert(other),
                // Also one that leads to nothing in the drawing.
                _ => {
                    told::about(association, "association", "bpmn-association", self.lines, report)
                }
            }
        }
        for note in notes {
            let text = xml::each(note, "text").next().and_then(xml::paragraphs);
            let Some(text) = text else { continue };
            let id = note.attribute("id").map(str::trim).unwrap_or_default();
            let place = self.place(note);
            let to = tied.get(id).filter(|to| !to.is_empty());
            match to {
                None => {
                    told::about(note, "textAnnotation", "bpmn-annotation", self.lines, report);
                }
                Some(to) if to.len() > MOST_TIED => {
                    // A summary is one paragraph.
                    self.sketch.summary.push((text.replace(PARTED, " "), place));
                }
                Some(to) => {
                    for other in to {
                        let Some((n, words)) = self.tied_to(other, &flows) else { continue };
                        let text = of_what(words, &text);
                        let detail = Detail { text, place, of: Explains::Note };
                        self.sketch.boxes[n].detail.push(detail);
                    }
                }
            }
        }
    }

    /// The box that a dotted line leads to: itself, or that which a flow leaves, with the words on
    /// that.
    fn tied_to<'w>(&self, id: &str, flows: &'w Flows<'a>) -> Option<(usize, Option<&'w str>)> {
        match (self.ids.get(id), flows.get(id)) {
            (Some(Target::Box(n)), _) => Some((*n, None)),
            (_, Some((from, words))) => Some((*from, words.as_deref())),
            _ => None,
        }
    }
}

/// What is said of a way or a part: its name tells which one.
fn of_what(words: Option<&str>, text: &str) -> String {
    match words {
        Some(words) if words != text => format!("{}: {text}", short(words, MOST_WORDS)),
        _ => text.to_owned(),
    }
}
