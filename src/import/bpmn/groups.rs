//! Which processes make one chart: those that are pools of one collaboration. Any other process is a
//! chart of its own.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::super::charts::MOST;
use super::super::error::ImportError;
use super::super::lines::Lines;
use super::kinds::is_box;
use super::xml;

/// What makes one chart.
#[derive(Debug, Default)]
pub(super) struct Group<'a, 'i> {
    pub collaborations: Vec<Node<'a, 'i>>,
    pub processes: Vec<Node<'a, 'i>>,
}

impl<'a, 'i> Group<'a, 'i> {
    /// Its elements, as they stand in the file.
    pub(super) fn nodes(&self) -> impl Iterator<Item = Node<'a, 'i>> {
        self.collaborations.iter().chain(&self.processes).copied()
    }

    /// True when a process of it has a box.
    pub(super) fn has_boxes(&self) -> bool {
        self.processes.iter().any(|node| xml::children(*node).any(|(word, _)| is_box(word)))
    }

    /// True when a process of it is divided into lanes.
    pub(super) fn has_lanes(&self) -> bool {
        let sets = self.processes.iter().flat_map(|node| xml::each(*node, "laneSet"));
        sets.flat_map(|set| xml::each(set, "lane")).next().is_some()
    }

    /// Where it begins: at its first process, or where it has none at its collaboration.
    pub(super) fn start(&self) -> usize {
        let first = |nodes: &[Node<'_, '_>]| nodes.iter().map(|node| node.range().start).min();
        first(&self.processes).or_else(|| first(&self.collaborations)).unwrap_or(0)
    }

    /// The last place of its processes.
    pub(super) fn end(&self) -> usize {
        self.processes.iter().map(|node| node.range().end).max().unwrap_or_else(|| self.start())
    }

    /// What it is called: the name of the collaboration, of its only pool or of its only process.
    pub(super) fn name(&self) -> Option<Node<'a, 'i>> {
        let named = |node: &Node<'a, 'i>| xml::name(*node).is_some();
        let pools = || self.collaborations.iter().flat_map(|node| xml::each(*node, "participant"));
        let only = |mut nodes: Vec<Node<'a, 'i>>| if nodes.len() == 1 { nodes.pop() } else { None };
        let of_whole = self.collaborations.iter().copied().find(named);
        of_whole
            .or_else(|| only(self.processes.clone()).filter(named))
            .or_else(|| only(pools().collect()).filter(named))
    }
}

/// The process that a pool names; the name may have a prefix.
pub(super) fn process_of<'a>(participant: Node<'a, '_>) -> Option<&'a str> {
    let process = xml::reference(participant, "processRef")?;
    Some(process.rsplit(':').next().unwrap_or(process))
}

/// The groups of a file, in its order.
///
/// # Errors
/// There are more than any file has.
pub(super) fn groups<'a, 'i>(
    root: Node<'a, 'i>,
    lines: &Lines<'_>,
) -> Result<Vec<Group<'a, 'i>>, ImportError> {
    let mut groups: Vec<Group<'a, 'i>> = Vec::new();
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    let too_many = |node: Node<'_, '_>| {
        ImportError::at(lines.place(node.range().start), "too-many-charts").arg("most", MOST)
    };
    for collaboration in xml::each(root, "collaboration") {
        let named: BTreeSet<&str> =
            xml::each(collaboration, "participant").filter_map(process_of).collect();
        // Collaborations that share a process are one chart.
        let mut into: BTreeSet<usize> = named.iter().filter_map(|id| of.get(id)).copied().collect();
        let target = into.pop_first().unwrap_or(groups.len());
        if target == MOST {
            return Err(too_many(collaboration));
        }
        if target == groups.len() {
            groups.push(Group::default());
        }
        for other in into {
            let moved = std::mem::take(&mut groups[other].collaborations);
            groups[target].collaborations.extend(moved);
            of.values_mut().filter(|at| **at == other).for_each(|at| *at = target);
        }
        groups[target].collaborations.push(collaboration);
        of.extend(named.into_iter().map(|id| (id, target)));
    }
    for process in xml::each(root, "process") {
        let id = process.attribute("id").map(str::trim).unwrap_or_default();
        match of.get(id) {
            Some(at) => groups[*at].processes.push(process),
            None if groups.len() == MOST => return Err(too_many(process)),
            None => groups.push(Group { processes: vec![process], ..Group::default() }),
        }
    }
    groups.retain(|group| group.nodes().next().is_some());
    groups.sort_by_key(Group::start);
    Ok(groups)
}
