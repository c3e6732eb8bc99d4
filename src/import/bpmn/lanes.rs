//! Who acts: pools, and the lanes in them.
//!
//! A lane stands in a pool or in a lane by its place in the XML, never by a reference, so no
//! lane can be its own parent. A step is of the innermost lane that names it.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::super::lines::{Lines, Place};
use super::super::sketch::SketchActor;
use super::xml;

/// The lanes of a process.
#[derive(Debug, Default)]
pub(super) struct Lanes<'a> {
    /// For each step, the index of who acts and how deep its lane stands.
    of: BTreeMap<&'a str, (usize, usize)>,
    /// Each step that a lane names, with where; in the order of the file.
    pub named: Vec<(&'a str, Place)>,
}

impl<'a> Lanes<'a> {
    /// Reads the lanes of a process, and adds each to the actors. A lane without a name takes
    /// that of the pool.
    pub(super) fn read(
        process: Node<'a, '_>,
        pool: Option<&str>,
        lines: &Lines<'_>,
        actors: &mut Vec<SketchActor>,
    ) -> Lanes<'a> {
        let mut lanes = Lanes::default();
        let sets: Vec<_> = xml::each(process, "laneSet").collect();
        let mut waiting: Vec<(Node<'a, '_>, usize)> =
            sets.iter().rev().flat_map(|set| laned(*set, 1)).collect();
        while let Some((lane, depth)) = waiting.pop() {
            let place = lines.place(lane.range().start);
            let label = xml::name(lane).or_else(|| pool.map(str::to_owned));
            let key = lane.attribute("id").unwrap_or("lane").to_owned();
            actors.push(SketchActor { key, label, place: Some(place) });
            let actor = actors.len() - 1;
            for reference in xml::each(lane, "flowNodeRef") {
                let Some(id) = reference.text().map(str::trim) else { continue };
                lanes.named.push((id, lines.place(reference.range().start)));
                let of = lanes.of.entry(id).or_insert((actor, depth));
                if of.1 < depth {
                    *of = (actor, depth);
                }
            }
            for inner in xml::each(lane, "childLaneSet") {
                waiting.extend(laned(inner, depth + 1));
            }
        }
        lanes
    }

    /// Who takes a step, when a lane says so.
    pub(super) fn actor(&self, id: &str) -> Option<usize> {
        self.of.get(id).map(|(actor, _)| *actor)
    }
}

/// The lanes of a set, the last first: they wait on a stack.
fn laned<'a, 'i>(set: Node<'a, 'i>, depth: usize) -> Vec<(Node<'a, 'i>, usize)> {
    let mut lanes: Vec<_> = xml::each(set, "lane").map(|lane| (lane, depth)).collect();
    lanes.reverse();
    lanes
}

/// Lanes of different pools with one name get that of their pool before it. `pools` has the name
/// of the pool of each actor that is a lane.
pub(super) fn tell_apart(actors: &mut [SketchActor], pools: &[Option<String>]) {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for label in actors.iter().filter_map(|actor| actor.label.clone()) {
        *count.entry(label).or_default() += 1;
    }
    for (actor, pool) in actors.iter_mut().zip(pools) {
        if let (Some(label), Some(pool)) = (&mut actor.label, pool)
            && count.get(label).is_some_and(|count| *count > 1)
            && label != pool
        {
            *label = format!("{pool}: {label}");
        }
    }
}
