//! Reader of processes in BPMN 2.0 (OMG, formal/2011-01-03).
//!
//! In: the text of a file. Out: boxes and lines, with pools and lanes as who acts; what has no
//! place in a chart of ours is told.
//!
//! Must never happen here: a DOCTYPE or an entity that is followed, a step of a process that is
//! neither in the drawing nor in the report.

mod flows;
mod kinds;
mod lanes;
mod process;
#[cfg(test)]
mod tests;
mod told;
pub(in crate::import) mod xml;

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::error::ImportError;
use super::guard;
use super::lines::Lines;
use super::report::{Report, What};
use super::sketch::{Sketch, SketchActor};
use kinds::Thing;
use lanes::Lanes;
use process::{Reading, Target};

/// Reads the processes of a file.
///
/// # Errors
/// It is not BPMN, or cannot be read; then the first place where that is so.
pub(crate) fn read(text: &str, report: &mut Report) -> Result<Sketch, ImportError> {
    let lines = Lines::new(text);
    guard::check(text, &lines)?;
    let document = xml::parse(text, &lines)?;
    let root = document.root_element();
    definitions(root, &lines)?;
    let mut reading = Reading {
        lines: &lines,
        sketch: Sketch::default(),
        ids: BTreeMap::new(),
        seen: BTreeSet::new(),
        flows: Vec::new(),
        defaults: BTreeSet::new(),
        gateways: BTreeSet::new(),
        borders: Vec::new(),
        links: [Vec::new(), Vec::new()],
    };
    let pools = Pools::read(root, &mut reading, report)?;
    processes(root, &pools, &mut reading, report)?;
    reading.draw(report)?;
    reading.messages(&pools.messages, report)?;
    reading.misplaced(root, report);
    told::of_whole(root, &lines, report);
    reading.sketch.title = title(root);
    Ok(reading.sketch)
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

/// The title: the name of the file as a whole, or of the only process.
fn title(root: Node<'_, '_>) -> Option<String> {
    let of_whole = xml::name(root).or_else(|| xml::each(root, "collaboration").find_map(xml::name));
    of_whole.or_else(|| {
        let mut processes = xml::each(root, "process");
        let first = processes.next()?;
        if processes.next().is_some() { None } else { xml::name(first) }
    })
}

/// The pools, and what goes between them.
struct Pools<'a, 'i> {
    /// For each process, the index of its pool among the actors.
    of: BTreeMap<&'a str, usize>,
    messages: Vec<Node<'a, 'i>>,
}

impl<'a, 'i> Pools<'a, 'i> {
    fn read(
        root: Node<'a, 'i>,
        reading: &mut Reading<'a, 'i, '_>,
        report: &mut Report,
    ) -> Result<Pools<'a, 'i>, ImportError> {
        let mut pools = Pools { of: BTreeMap::new(), messages: Vec::new() };
        for (word, node) in xml::children(root) {
            match word {
                "collaboration" => pools.collaboration(node, reading, report)?,
                "process" | "extensionElements" | "import" | "itemDefinition" => {}
                _ => told::about(node, word, "bpmn-definition", reading.lines, report),
            }
        }
        Ok(pools)
    }

    fn collaboration(
        &mut self,
        collaboration: Node<'a, 'i>,
        reading: &mut Reading<'a, 'i, '_>,
        report: &mut Report,
    ) -> Result<(), ImportError> {
        for (word, node) in xml::children(collaboration) {
            reading.known(node, Target::Other)?;
            match word {
                "participant" => {
                    let place = Some(reading.place(node));
                    let key = node.attribute("id").unwrap_or("pool").to_owned();
                    let actor = SketchActor { key, label: xml::name(node), place };
                    reading.sketch.actors.push(actor);
                    if let Some(process) = xml::reference(node, "processRef") {
                        // The name of a process may have a prefix.
                        let process = process.rsplit(':').next().unwrap_or(process);
                        self.of.entry(process).or_insert(reading.sketch.actors.len() - 1);
                    }
                }
                "messageFlow" => self.messages.push(node),
                other => {
                    if let Thing::Told(code) = kinds::thing(other) {
                        told::about(node, other, code, reading.lines, report);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Reads every process with its lanes.
fn processes<'a, 'i>(
    root: Node<'a, 'i>,
    pools: &Pools<'a, 'i>,
    reading: &mut Reading<'a, 'i, '_>,
    report: &mut Report,
) -> Result<(), ImportError> {
    let mut pool_of = vec![None; reading.sketch.actors.len()];
    let mut named = Vec::new();
    for process in xml::each(root, "process") {
        let id = process.attribute("id").map(str::trim).unwrap_or_default();
        let pool = pools.of.get(id).copied();
        if let Some(pool) = pool.and_then(|pool| reading.sketch.actors.get_mut(pool)) {
            pool.label = pool.label.take().or_else(|| xml::name(process));
        }
        let label = pool.and_then(|pool| reading.sketch.actors[pool].label.clone());
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
