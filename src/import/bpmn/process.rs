//! The boxes of a process: tasks, events, gateways, and what is folded.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::super::error::ImportError;
use super::super::lines::{Lines, Place};
use super::super::report::{Report, What};
use super::super::sketch::{Role, Sketch, SketchBox};
use super::kinds::{Thing, is_box, thing};
use super::lanes::Lanes;
use super::notes::Notes;
use super::{told, xml};

/// What an id of the file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A box of the drawing, by index.
    Box(usize),
    /// Something inside a box that was folded.
    Inside,
    /// Something else: a pool, an annotation, a data object.
    Other,
}

/// A line that waits until all boxes are known.
#[derive(Debug)]
pub(super) struct Border<'a> {
    /// The id of the box that an event stands on.
    pub host: &'a str,
    /// The event.
    pub event: usize,
    pub place: Place,
}

/// What was read so far.
pub(super) struct Reading<'a, 'i, 'l> {
    pub lines: &'l Lines<'l>,
    /// The ids of all that stands in the file, also in other drawings.
    pub everywhere: &'l BTreeSet<&'a str>,
    pub sketch: Sketch,
    pub ids: BTreeMap<&'a str, Target>,
    /// Where the boxes and explanations begin that were read or told of.
    pub seen: BTreeSet<usize>,
    pub flows: Vec<Node<'a, 'i>>,
    /// The flows that are taken when no condition of another holds.
    pub defaults: BTreeSet<&'a str>,
    /// True of each box that is a gateway.
    pub gateways: BTreeSet<usize>,
    pub borders: Vec<Border<'a>>,
    /// Events that go on elsewhere: the name of the link and the box, thrown and caught.
    pub links: [Vec<(String, usize)>; 2],
    pub notes: Notes<'a, 'i>,
}

impl<'a, 'i, 'l> Reading<'a, 'i, 'l> {
    pub(super) fn new(lines: &'l Lines<'l>, everywhere: &'l BTreeSet<&'a str>) -> Self {
        Reading {
            lines,
            everywhere,
            sketch: Sketch::default(),
            ids: BTreeMap::new(),
            seen: BTreeSet::new(),
            flows: Vec::new(),
            defaults: BTreeSet::new(),
            gateways: BTreeSet::new(),
            borders: Vec::new(),
            links: [Vec::new(), Vec::new()],
            notes: Notes::default(),
        }
    }

    pub(super) fn place(&self, node: Node<'_, '_>) -> Place {
        self.lines.place(node.range().start)
    }

    /// Reads what stands directly in a process.
    ///
    /// # Errors
    /// An id is used twice, or there are too many boxes.
    pub(super) fn process(
        &mut self,
        process: Node<'a, 'i>,
        lanes: &Lanes<'a>,
        pool: Option<usize>,
        report: &mut Report,
    ) -> Result<(), ImportError> {
        for (word, node) in xml::children(process) {
            let lane = node.attribute("id").and_then(|id| lanes.actor(id));
            let actor = lane.or(pool);
            match thing(word) {
                Thing::Box(role, code) => {
                    let n = self.boxed(node, role, actor)?;
                    if let Some(code) = code {
                        self.kind(node, code, report);
                    }
                    self.event(node, n);
                    self.inside(node, report);
                }
                Thing::Fold => self.fold(node, word, actor, report)?,
                // Without a lane of its own it is in that of the box that it stands on.
                Thing::Border => self.border(node, lane, report)?,
                Thing::Flow => {
                    self.known(node, Target::Other)?;
                    self.flows.push(node);
                }
                Thing::Lanes | Thing::Silent => {}
                Thing::Told(code) => {
                    self.known(node, Target::Other)?;
                    self.beside(node, word, code, report);
                }
            }
        }
        Ok(())
    }

    /// Notes what an id names.
    pub(super) fn known(&mut self, node: Node<'a, '_>, target: Target) -> Result<(), ImportError> {
        let Some(id) = node.attribute("id").map(str::trim).filter(|id| !id.is_empty()) else {
            return Ok(());
        };
        match self.ids.insert(id, target) {
            None => Ok(()),
            Some(_) => Err(ImportError::at(self.place(node), "bpmn-id-twice").arg("id", id)),
        }
    }

    fn boxed(
        &mut self,
        node: Node<'a, 'i>,
        role: Role,
        actor: Option<usize>,
    ) -> Result<usize, ImportError> {
        let place = self.place(node);
        self.seen.insert(node.range().start);
        let key = node.attribute("id").map(str::trim).unwrap_or_default();
        let label = xml::name(node);
        let detail = self.detail(node);
        let n = self.sketch.boxes.len();
        self.known(node, Target::Box(n))?;
        self.defaults.extend(xml::reference(node, "default"));
        if node.tag_name().name().ends_with("Gateway") {
            self.gateways.insert(n);
        }
        let key = if key.is_empty() { node.tag_name().name() } else { key }.to_owned();
        self.sketch.add_box(SketchBox { key, label, detail, role, actor, place: Some(place) })
    }

    /// What is told of the kind of a box.
    fn kind(&self, node: Node<'_, '_>, code: &'static str, report: &mut Report) {
        let what = What::new(code).arg("kind", node.tag_name().name());
        let what = what.arg("id", node.attribute("id").unwrap_or_default());
        let what = what.words("label", xml::name(node).as_deref());
        let called = xml::reference(node, "calledElement").or_else(|| called_elsewhere(node));
        let what = what.arg("called", called.unwrap_or_default());
        let what = what.arg("calls", if called.is_some() { "yes" } else { "no" });
        let place = Some(self.place(node));
        let kept = matches!(code, "bpmn-inclusive" | "bpmn-complex");
        if kept { report.kept(place, what) } else { report.lost(place, what) }
    }

    /// An event that goes on at an event with the same name is a point on a line.
    fn event(&mut self, node: Node<'a, 'i>, n: usize) {
        let catching = match node.tag_name().name() {
            "intermediateThrowEvent" => 0,
            "intermediateCatchEvent" => 1,
            _ => return,
        };
        if let Some(link) = xml::each(node, "linkEventDefinition").next() {
            let name = xml::name(link).or_else(|| xml::name(node)).unwrap_or_default();
            self.links[catching].push((name, n));
            let drawn = &mut self.sketch.boxes[n];
            (drawn.role, drawn.label) = (Role::Pass, None);
        }
    }

    /// What stands in a task or event beside its explanation: its kind, what comes in and goes out.
    fn inside(&mut self, node: Node<'a, 'i>, report: &mut Report) {
        for (word, inner) in xml::children(node) {
            if let Thing::Told(code) = thing(word)
                && !matches!(word, "linkEventDefinition" | "documentation")
            {
                told::about(inner, word, code, self.lines, report);
            }
        }
    }

    /// A part of a process as one box; everything in it is named in the report.
    fn fold(
        &mut self,
        node: Node<'a, 'i>,
        word: &str,
        actor: Option<usize>,
        report: &mut Report,
    ) -> Result<(), ImportError> {
        let n = self.boxed(node, Role::Plain, actor)?;
        let key = self.sketch.boxes[n].key.clone();
        let label = xml::name(node);
        let mut count = 0;
        for inner in node.descendants().skip(1).filter(|inner| inner.is_element()) {
            let Some(word) = xml::word(inner) else { continue };
            self.known(inner, Target::Inside)?;
            let place = Some(self.place(inner));
            if is_box(word) {
                count += 1;
                self.seen.insert(inner.range().start);
                let id = inner.attribute("id").unwrap_or(word);
                let what = What::new("bpmn-inside").arg("id", id);
                let what = what.words("label", xml::name(inner).as_deref());
                report.lost(place, what.arg("inside", key.as_str()));
            } else if let Thing::Told(code) = thing(word)
                && matches!(code, "bpmn-annotation" | "bpmn-data")
            {
                told::about(inner, word, code, self.lines, report);
            }
        }
        let what = What::new("bpmn-folded").arg("id", key).arg("kind", word);
        let what = what.words("label", label.as_deref());
        report.changed(Some(self.place(node)), what.arg("count", count));
        Ok(())
    }

    /// An event on the border of a box: a way out of it that is not always taken.
    fn border(
        &mut self,
        node: Node<'a, 'i>,
        actor: Option<usize>,
        report: &mut Report,
    ) -> Result<(), ImportError> {
        let named = xml::name(node).is_some();
        let n = self.boxed(node, if named { Role::Plain } else { Role::Pass }, actor)?;
        let place = self.place(node);
        let id = self.sketch.boxes[n].key.clone();
        let Some(host) = xml::reference(node, "attachedToRef") else {
            return Err(ImportError::at(place, "bpmn-no-host").arg("id", id));
        };
        let stops = node.attribute("cancelActivity") != Some("false");
        let what = What::new("bpmn-border").arg("id", id).arg("host", host);
        let what = what.words("label", xml::name(node).as_deref());
        report.changed(Some(place), what.arg("stops", if stops { "yes" } else { "no" }));
        self.borders.push(Border { host, event: n, place });
        self.inside(node, report);
        Ok(())
    }
}

/// The process that a task calls where the drawing program says so in a word of its own.
fn called_elsewhere<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let called = node.descendants().find(|inner| inner.tag_name().name() == "calledElement")?;
    called.attribute("processId")
}
