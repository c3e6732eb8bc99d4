//! Reader of processes in BPMN 2.0 (OMG, formal/2011-01-03).
//!
//! In: the text of a file. Out: of each chart boxes and lines, with pools and lanes as who acts;
//! what has no place in a chart of ours is told.
//!
//! Must never happen here: a DOCTYPE or an entity that is followed, a step of a process that is
//! neither in the drawing nor in the report.

mod flows;
mod groups;
mod kinds;
mod lanes;
mod notes;
mod process;
#[cfg(test)]
mod tests;
mod told;
pub(in crate::import) mod xml;

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::error::ImportError;
use super::guard;
use super::lines::{Lines, Place};
use super::report::{Report, What};
use super::sketch::{Drawing, Named, Sketch, SketchActor, Title};
use groups::Group;
use kinds::Thing;
use lanes::Lanes;
use process::{Reading, Target};

/// Reads the processes of a file: those that are pools of one collaboration as one drawing, each
/// other one as a drawing of its own.
///
/// # Errors
/// It is not BPMN, or is broken as a whole; then the first place where that is so.
pub(crate) fn read(text: &str, report: &mut Report) -> Result<Vec<Drawing>, ImportError> {
    let lines = Lines::new(text);
    guard::check(text, &lines)?;
    let document = xml::parse(text, &lines)?;
    let root = document.root_element();
    definitions(root, &lines)?;
    let file = File::new(root, &lines);
    let mut groups = groups::groups(root, &lines)?;
    // A file of which nothing can be drawn is refused by what is missing.
    if groups.iter().any(Group::has_boxes) {
        groups.retain(|group| group.has_boxes() || file.left_out(group, report));
    } else {
        groups.truncate(1);
    }
    let alone = groups.len() == 1;
    let drawings = groups.iter().map(|group| {
        let named = Some(root).filter(|_| alone && xml::name(root).is_some());
        let named = named.or_else(|| group.name());
        let read = file.drawing(group, named, alone);
        let ends = [group.start(), group.end()].map(|at| lines.place(at).line);
        Drawing { name: named.and_then(xml::name), lines: ends.into(), read }
    });
    let drawings = drawings.collect();
    file.told(alone, report);
    Ok(drawings)
}

/// Refuses what is no BPMN.
fn definitions(root: Node<'_, '_>, lines: &Lines<'_>) -> Result<(), ImportError> {
    if xml::word(root) == Some("definitions") {
        return if xml::each(root, "process").next().is_some() {
            Ok(())
        } else {
            Err(ImportError::at(lines.place(root.range().start), "bpmn-no-process"))
        };
    }
    let place = lines.place(root.range().start);
    let namespace = root.tag_name().namespace().unwrap_or_default();
    Err(match root.tag_name().name() {
        "definitions" => ImportError::at(place, "bpmn-wrong-namespace").arg("namespace", namespace),
        name => ImportError::at(place, "not-bpmn").arg("root", name),
    })
}

/// A file of processes.
struct File<'a, 'i, 'l> {
    root: Node<'a, 'i>,
    lines: &'l Lines<'l>,
    /// The ids of all that stands in it.
    everywhere: BTreeSet<&'a str>,
}

impl<'a, 'i, 'l> File<'a, 'i, 'l> {
    fn new(root: Node<'a, 'i>, lines: &'l Lines<'l>) -> Self {
        let named = root.descendants().filter(|node| xml::word(*node).is_some());
        let everywhere = named.filter_map(|node| node.attribute("id").map(str::trim)).collect();
        File { root, lines, everywhere }
    }

    /// The drawing of a group. `named` is the element whose name is its title.
    ///
    /// # Errors
    /// It cannot be read; then the first place where that is so.
    fn drawing(
        &self,
        group: &Group<'a, 'i>,
        named: Option<Node<'a, 'i>>,
        alone: bool,
    ) -> Result<(Sketch, Report), ImportError> {
        let mut report = Report::default();
        let mut reading = Reading::new(self.lines, &self.everywhere);
        if alone {
            reading.summary(self.root, None);
        }
        let pools = Pools::read(group, &mut reading, &mut report)?;
        processes(group, &pools, &mut reading, &mut report)?;
        reading.draw(&mut report)?;
        reading.messages(&pools.messages, &mut report)?;
        reading.tie_notes(&mut report);
        for node in group.nodes() {
            told::misplaced(node, &reading.seen, self.lines, &mut report);
            told::unheard(node, &reading.seen, self.lines, &mut report);
        }
        let mut sketch = reading.sketch;
        sketch.title = named.and_then(|node| {
            let place = Some(self.lines.place(node.range().start));
            let pool = xml::word(node) == Some("participant");
            // A pool without lanes acts itself: its name is that of who acts.
            let acts = pool && !group.has_lanes();
            let of = if pool { Named::Pool } else { Named::Drawing };
            (!acts).then_some(Title { text: xml::name(node)?, place, of })
        });
        let root = Some(self.root).filter(|_| alone);
        told::other_names(root.into_iter().chain(group.nodes()), &sketch, self.lines, &mut report);
        Ok((sketch, report))
    }

    /// Tells of a group without a box, of which no chart is made.
    fn left_out(&self, group: &Group<'a, 'i>, report: &mut Report) -> bool {
        for node in group.nodes() {
            let what = What::new("bpmn-empty").arg("id", node.attribute("id").unwrap_or_default());
            let place = Some(self.lines.place(node.range().start));
            report.lost(place, what.words("label", xml::name(node).as_deref()));
        }
        let (sketch, mut told) = match self.drawing(group, None, false) {
            Ok(drawn) => drawn,
            Err(error) => {
                let place = error.line.zip(error.column);
                let place = place.map(|(line, column)| Place { line, column });
                report.lost(place, error.what);
                group.nodes().for_each(|node| told::everything(node, self.lines, report));
                return false;
            }
        };
        // Its names were told just now.
        told.leave_out("bpmn-other-name");
        report.append(told);
        for actor in sketch.actors {
            let what = What::new("actor-idle").arg("id", actor.key.as_str());
            report.lost(actor.place, what.words("label", actor.label.as_deref()));
        }
        for (text, place) in sketch.summary {
            report.lost(Some(place), What::new("summary-lost").arg("text", text));
        }
        false
    }

    /// Tells of what stands outside all processes.
    fn told(&self, alone: bool, report: &mut Report) {
        for (word, node) in xml::children(self.root) {
            match word {
                "collaboration" | "process" | "extensionElements" | "import" | "itemDefinition" => {
                }
                "documentation" if alone => {}
                "documentation" => {
                    told::about(node, word, "bpmn-documentation", self.lines, report);
                }
                _ => {
                    told::about(node, word, "bpmn-definition", self.lines, report);
                    told::misplaced(node, &BTreeSet::new(), self.lines, report);
                    told::unheard(node, &BTreeSet::new(), self.lines, report);
                }
            }
        }
        if !alone && let Some(name) = xml::name(self.root) {
            let place = Some(self.lines.place(self.root.range().start));
            report.lost(place, What::new("bpmn-name-of-file").arg("text", name));
        }
        told::of_whole(self.root, self.lines, report);
    }
}

/// The pools, and what goes between them.
struct Pools<'a, 'i> {
    /// For each process, the index of its pool among the actors.
    of: BTreeMap<&'a str, usize>,
    messages: Vec<Node<'a, 'i>>,
}

impl<'a, 'i> Pools<'a, 'i> {
    fn read(
        group: &Group<'a, 'i>,
        reading: &mut Reading<'a, 'i, '_>,
        report: &mut Report,
    ) -> Result<Pools<'a, 'i>, ImportError> {
        let mut pools = Pools { of: BTreeMap::new(), messages: Vec::new() };
        for collaboration in &group.collaborations {
            pools.collaboration(*collaboration, reading, report)?;
        }
        Ok(pools)
    }

    fn collaboration(
        &mut self,
        collaboration: Node<'a, 'i>,
        reading: &mut Reading<'a, 'i, '_>,
        report: &mut Report,
    ) -> Result<(), ImportError> {
        reading.summary(collaboration, None);
        let several = xml::each(collaboration, "participant").nth(1).is_some();
        for (word, node) in xml::children(collaboration) {
            reading.known(node, Target::Other)?;
            match word {
                "participant" => {
                    let place = Some(reading.place(node));
                    let key = node.attribute("id").unwrap_or("pool").to_owned();
                    let actor = SketchActor { key, label: xml::name(node), place };
                    reading.summary(node, actor.label.as_deref().filter(|_| several));
                    reading.sketch.actors.push(actor);
                    if let Some(process) = groups::process_of(node) {
                        self.of.entry(process).or_insert(reading.sketch.actors.len() - 1);
                    }
                }
                "messageFlow" => self.messages.push(node),
                other => {
                    if let Thing::Told(code) = kinds::thing(other) {
                        reading.beside(node, other, code, report);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Reads every process with its lanes.
fn processes<'a, 'i>(
    group: &Group<'a, 'i>,
    pools: &Pools<'a, 'i>,
    reading: &mut Reading<'a, 'i, '_>,
    report: &mut Report,
) -> Result<(), ImportError> {
    let mut pool_of = vec![None; reading.sketch.actors.len()];
    let mut named = Vec::new();
    let several = group.processes.len() > 1;
    for process in group.processes.iter().copied() {
        let id = process.attribute("id").map(str::trim).unwrap_or_default();
        let pool = pools.of.get(id).copied();
        if let Some(pool) = pool.and_then(|pool| reading.sketch.actors.get_mut(pool)) {
            pool.label = pool.label.take().or_else(|| xml::name(process));
        }
        let label = pool.and_then(|pool| reading.sketch.actors[pool].label.clone());
        let said_of = label.clone().or_else(|| xml::name(process)).filter(|_| several);
        reading.summary(process, said_of.as_deref());
        let actors = &mut reading.sketch.actors;
        let lanes = Lanes::read(process, label.as_deref(), reading.lines, actors);
        pool_of.resize(actors.len(), label);
        reading.process(process, &lanes, pool, report)?;
        reading.join_links(report)?;
        named.extend(lanes.named);
    }
    for (id, place) in named.into_iter().filter(|(id, _)| !reading.ids.contains_key(id)) {
        report.lost(Some(place), What::new("bpmn-lane-unknown").arg("id", id));
    }
    lanes::tell_apart(&mut reading.sketch.actors, &pool_of);
    Ok(())
}
