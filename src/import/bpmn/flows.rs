//! The lines between boxes: sequence flows, events on a border, links, messages.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::super::error::ImportError;
use super::super::lines::Place;
use super::super::report::{Report, What};
use super::super::sketch::SketchLine;
use super::process::{Reading, Target};
use super::xml;

impl<'a, 'i> Reading<'a, 'i, '_> {
    /// Draws the sequence flows and the ways to events on a border.
    ///
    /// # Errors
    /// A flow or an event names something that is not there.
    pub(super) fn draw(&mut self, report: &mut Report) -> Result<(), ImportError> {
        for flow in std::mem::take(&mut self.flows) {
            self.flow(flow, report)?;
        }
        // Behind them: the ordinary way out of a step comes first.
        let mut numbered = BTreeSet::new();
        for border in std::mem::take(&mut self.borders) {
            let Target::Box(host) = self.target(border.host, border.place)? else { continue };
            // A box has few events on its border, and each leads to its own event.
            let actor = self.sketch.boxes[host].actor;
            let event = &mut self.sketch.boxes[border.event];
            event.actor = event.actor.or(actor);
            if numbered.insert((host, border.event)) {
                let line = self.line(host, border.event, border.place);
                self.sketch.add_line(SketchLine { optional: true, ..line })?;
            }
        }
        Ok(())
    }

    fn line(&self, from: usize, to: usize, place: Place) -> SketchLine {
        SketchLine { from, to, text: None, otherwise: false, optional: false, place: Some(place) }
    }

    /// What an id names.
    fn target(&self, id: &str, place: Place) -> Result<Target, ImportError> {
        // What stands in another drawing of the file is no box of this one.
        let elsewhere = || self.everywhere.contains(id).then_some(Target::Other);
        let found = self.ids.get(id).copied().or_else(elsewhere);
        found.ok_or_else(|| ImportError::at(place, "bpmn-unknown-reference").arg("id", id))
    }

    /// The two ends of a flow; nothing when one is no box, which is told.
    fn ends(
        &self,
        flow: Node<'a, 'i>,
        code: &'static str,
        report: &mut Report,
    ) -> Result<Option<(usize, usize)>, ImportError> {
        let place = self.place(flow);
        let id = flow.attribute("id").unwrap_or_default();
        let ends = (xml::reference(flow, "sourceRef"), xml::reference(flow, "targetRef"));
        let (Some(source), Some(target)) = ends else {
            return Err(ImportError::at(place, "bpmn-flow-end-missing").arg("id", id));
        };
        let (from, to) = (self.target(source, place)?, self.target(target, place)?);
        if let (Target::Box(from), Target::Box(to)) = (from, to) {
            return Ok(Some((from, to)));
        }
        let what = What::new(code).arg("id", id).arg("from", source).arg("to", target);
        report.lost(Some(place), what.words("text", xml::name(flow).as_deref()));
        Ok(None)
    }

    fn flow(&mut self, flow: Node<'a, 'i>, report: &mut Report) -> Result<(), ImportError> {
        let Some((from, to)) = self.ends(flow, "bpmn-flow-lost", report)? else { return Ok(()) };
        let place = self.place(flow);
        let id = flow.attribute("id").unwrap_or_default();
        let name = xml::name(flow);
        let condition = xml::each(flow, "conditionExpression").next().and_then(xml::text);
        let otherwise = self.defaults.contains(id);
        match (&name, &condition) {
            (Some(name), Some(condition)) => self.explain_condition(from, name, condition, place),
            (None, Some(condition)) => {
                let what = What::new("bpmn-condition-as-answer").arg("id", id);
                report.changed(Some(place), what.arg("text", condition.as_str()));
            }
            (_, None) => {}
        }
        let asked = self.gateways.contains(&from);
        let optional = condition.is_some() && !asked;
        if optional {
            report.changed(Some(place), What::new("bpmn-conditional").arg("id", id));
        }
        if otherwise && (name.is_some() || !asked) {
            report.lost(Some(place), What::new("bpmn-default").arg("id", id));
        }
        let text = name.or(condition);
        self.explain_flow(flow, from, text.as_deref());
        let line = self.line(from, to, place);
        self.sketch.add_line(SketchLine { text, otherwise, optional, ..line })
    }

    /// Joins the events of a process that go on elsewhere to where they go on.
    pub(super) fn join_links(&mut self, report: &mut Report) -> Result<(), ImportError> {
        let [thrown, caught] = std::mem::take(&mut self.links);
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, n) in &caught {
            found.entry(name).or_insert(*n);
        }
        for (name, from) in &thrown {
            let drawn = &self.sketch.boxes[*from];
            let (place, what) = (drawn.place, What::new("bpmn-link").arg("id", drawn.key.as_str()));
            let what = what.arg("label", name.as_str());
            let Some((to, place)) = found.get(name.as_str()).copied().zip(place) else {
                report.lost(place, What { code: "bpmn-link-alone", ..what });
                continue;
            };
            report.changed(Some(place), what);
            let line = self.line(*from, to, place);
            self.sketch.add_line(line)?;
        }
        Ok(())
    }

    /// Draws the messages that join two steps which no other line joins.
    ///
    /// # Errors
    /// A message names something that is not there.
    pub(super) fn messages(
        &mut self,
        messages: &[Node<'a, 'i>],
        report: &mut Report,
    ) -> Result<(), ImportError> {
        let joined: BTreeSet<(usize, usize)> =
            self.sketch.lines.iter().map(|line| (line.from, line.to)).collect();
        for message in messages {
            let Some((from, to)) = self.ends(*message, "bpmn-message-lost", report)? else {
                continue;
            };
            let place = self.place(*message);
            let (source, target) = (&self.sketch.boxes[from].key, &self.sketch.boxes[to].key);
            let what =
                |code| What::new(code).arg("from", source.as_str()).arg("to", target.as_str());
            let text = xml::name(*message);
            let told = |code| what(code).words("text", text.as_deref());
            if joined.contains(&(from, to)) || self.gateways.contains(&from) {
                report.lost(Some(place), told("bpmn-message-lost"));
                continue;
            }
            report.changed(Some(place), told("bpmn-message"));
            let line = self.line(from, to, place);
            self.sketch.add_line(SketchLine { text, ..line })?;
        }
        Ok(())
    }
}
