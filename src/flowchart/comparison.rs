//! A situation together with what it takes away from the default one.
//!
//! What is there keeps its place and number; what is gone comes after it, so that the numbers of
//! the situation's own drawing and pages hold here too.

use super::changes::same_way;
use super::graph::{Chart, SituationGraph, TrackPart, Way};

/// The graph of a situation with the steps and ways that only the default situation has.
/// [`marks`](super::changes) says which those are.
pub(super) fn with_removed(chart: &Chart, situation: &SituationGraph) -> SituationGraph {
    let default = chart.default_situation();
    let mut united = situation.clone();
    // Where each step of the default situation stands in the united graph.
    let mut place = Vec::with_capacity(default.nodes.len());
    for node in &default.nodes {
        place.push(situation.index_of(&node.id).unwrap_or_else(|| {
            let at = united.nodes.len();
            let mut node = node.clone();
            (node.exits, node.entries, node.number) = (Vec::new(), Vec::new(), at + 1);
            match united.tracks.last_mut().filter(|part| part.track == node.track) {
                Some(part) => part.nodes.end = at + 1,
                None => united.tracks.push(TrackPart { track: node.track, nodes: at..at + 1 }),
            }
            united.nodes.push(node);
            at
        }));
    }
    for way in &default.ways {
        if !is_kept(default, way, situation) {
            let (from, to) = (place[way.from], place[way.to]);
            let index = united.ways.len();
            united.nodes[from].exits.push(index);
            united.nodes[to].entries.push(index);
            united.ways.push(Way { id: format!("{}-gone", way.id), from, to, ..way.clone() });
        }
    }
    united
}

/// True when the situation has the same way.
fn is_kept(default: &SituationGraph, way: &Way, situation: &SituationGraph) -> bool {
    let from = &default.nodes[way.from].id;
    let Some(from) = situation.index_of(from) else { return false };
    let exits = situation.nodes[from].exits.iter().map(|exit| &situation.ways[*exit]);
    exits.into_iter().any(|other| same_way(default, way, situation, other))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{edited, resolved};
    use super::super::{LaneChoice, Mark, Outline, View, draw};
    use crate::language::Language;

    /// The sound chart, in which `verder` and the way to it exist only now.
    fn outline() -> (Outline, Outline) {
        let edits = [
            ("to: verder}", "to: verder, in: [nu]}"),
            ("  verder:\n", "  verder:\n    in: [nu]\n"),
        ];
        let chart = resolved(&edited(&edits)).0.expect("a chart");
        let later = chart.situation("straks").expect("a situation");
        (
            Outline::new(&chart, later, Language::Nl),
            Outline::comparison(&chart, later, Language::Nl),
        )
    }

    #[test]
    fn what_is_gone_is_marked_and_comes_last() {
        let (plain, compared) = outline();
        let gone = compared.steps.last().expect("a step");
        assert_eq!((gone.id.as_str(), gone.mark), ("verder", Some(Mark::Removed)));
        let way = compared.ways.last().expect("a way");
        assert_eq!((way.id.as_str(), way.mark), ("risico-2-gone", Some(Mark::Removed)));
        let numbers = |outline: &Outline| -> Vec<(String, usize)> {
            outline.steps.iter().map(|step| (step.id.clone(), step.number)).collect()
        };
        assert_eq!(numbers(&compared)[..plain.steps.len()], numbers(&plain)[..]);
    }

    #[test]
    fn a_comparison_can_be_drawn_and_says_what_is_gone() {
        let (_, compared) = outline();
        for view in View::ALL {
            let picture = draw(&compared, view, LaneChoice::Authored).expect("it can be drawn");
            let svg = picture.svg(super::super::Variant::Inline, &|_| "#".to_owned());
            assert!(svg.contains("data-mark=\"removed\"") && svg.contains(">vervalt<"));
        }
        assert!(compared.to_text().contains("vervalt"));
    }
}
