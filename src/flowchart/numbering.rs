//! The number of a step is its name: people say it in meetings and write it in letters, so it is the
//! same in every situation, in comparisons, in tables and on the page of the step.
//!
//! All situations are read together, as one chart that has every step and every way of each; the
//! place of a step in the reading order of that chart is its number. A situation that lacks a step
//! lacks its number.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::graph::SituationGraph;
use super::reading;
use super::schema::{ChartFile, Kind};
use crate::content::ids::NodeId;

/// The number of each step, from 1, tracks one after the other.
pub(super) fn numbers<'a>(
    file: &'a ChartFile,
    drafts: &[Draft<'a>],
) -> BTreeMap<&'a NodeId, usize> {
    let ids: Vec<&NodeId> = file.nodes.iter().map(|(id, _)| &id.value).collect();
    let index: BTreeMap<&NodeId, usize> =
        ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut exits: Vec<Vec<(usize, usize)>> = vec![Vec::new(); ids.len()];
    let mut ways = 0;
    for node in drafts.iter().flat_map(|draft| &draft.nodes) {
        let Some(from) = index.get(&node.id.value) else { continue };
        let leading_on = node.exits.iter().filter(|exit| !exit.looped);
        for to in leading_on.filter_map(|exit| index.get(&exit.to.value)) {
            if exits[*from].iter().all(|(_, known)| known != to) {
                exits[*from].push((ways, *to));
                ways += 1;
            }
        }
    }
    let starts: Vec<usize> = file
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, (_, n))| n.kind.value == Kind::Start)
        .map(|(at, _)| at)
        .collect();
    let mut order = reading::walk(&exits, &starts).order;
    let tracks: Vec<Option<usize>> =
        file.nodes.iter().map(|(_, node)| file.tracks.index_of(&node.track.value)).collect();
    order.sort_by_key(|node| tracks[*node]);
    order.into_iter().enumerate().map(|(at, node)| (ids[node], at + 1)).collect()
}

impl SituationGraph {
    /// Indices of the steps in the reading order of this situation alone, in which digests of
    /// flowcharts have always recorded them.
    pub(crate) fn own_order(&self) -> Vec<usize> {
        let mut written: Vec<usize> = (0..self.nodes.len()).collect();
        written.sort_by_key(|node| self.nodes[*node].span.start);
        let mut place = vec![0; written.len()];
        written.iter().enumerate().for_each(|(at, node)| place[*node] = at);
        let exits: Vec<Vec<(usize, usize)>> = written
            .iter()
            .map(|node| {
                let ways = self.nodes[*node].exits.iter().map(|way| (*way, &self.ways[*way]));
                let ways = ways.filter(|(_, way)| !way.looped);
                ways.map(|(number, way)| (number, place[way.to])).collect()
            })
            .collect();
        let is_start = |at: &usize| self.nodes[written[*at]].kind == Kind::Start;
        let starts: Vec<usize> = (0..written.len()).filter(is_start).collect();
        let walked = reading::walk(&exits, &starts).order;
        let mut order: Vec<usize> = walked.into_iter().map(|at| written[at]).collect();
        order.sort_by_key(|node| self.nodes[*node].track);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::super::Outline;
    use super::super::fixtures::{edited, resolved};
    use crate::language::Language;

    #[test]
    fn a_step_has_one_number_in_every_situation_and_in_the_comparison() {
        let edits = [
            ("to: verder}", "to: verder, in: [nu]}"),
            ("  verder:\n", "  verder:\n    in: [nu]\n"),
        ];
        let chart = resolved(&edited(&edits)).0.expect("a chart");
        let mut known = std::collections::BTreeMap::new();
        let later = chart.situation("straks").expect("a situation");
        let outlines = chart
            .situations
            .iter()
            .map(|situation| Outline::new(&chart, situation, Language::Nl))
            .chain([Outline::comparison(&chart, later, Language::Nl)]);
        for outline in outlines {
            let numbers: Vec<usize> = outline.steps.iter().map(|step| step.number).collect();
            assert!(numbers.is_sorted(), "{numbers:?}");
            for step in &outline.steps {
                assert_eq!(*known.entry(step.id.clone()).or_insert(step.number), step.number);
            }
        }
        assert_eq!(known.len(), known.values().collect::<std::collections::BTreeSet<_>>().len());
    }
}
