//! A situation together with what it takes away from the default one.
//!
//! What is gone stands where it stood, and every step keeps its number.

use super::changes::same_way;
use super::graph::{Chart, Node, SituationGraph, TrackPart, Way};

/// The graph of a situation with the steps and ways that only the default situation has.
/// [`marks`](super::changes) says which those are.
pub(super) fn with_removed(chart: &Chart, situation: &SituationGraph) -> SituationGraph {
    let default = chart.default_situation();
    let mut united = SituationGraph { ways: Vec::new(), ..situation.clone() };
    let gone = default.nodes.iter().filter(|node| situation.index_of(&node.id).is_none());
    united.nodes.extend(gone.cloned());
    united.nodes.sort_by_key(|node| node.number);
    for node in &mut united.nodes {
        (node.exits, node.entries) = (Vec::new(), Vec::new());
    }
    united.tracks = tracks(&united.nodes);
    for way in &situation.ways {
        united.join(situation, way, way.id.clone());
    }
    for way in default.ways.iter().filter(|way| !is_kept(default, way, situation)) {
        united.join(default, way, format!("{}-gone", way.id));
    }
    united
}

/// The tracks of steps that stand track by track.
fn tracks(nodes: &[Node]) -> Vec<TrackPart> {
    let mut tracks: Vec<TrackPart> = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        match tracks.last_mut().filter(|part| part.track == node.track) {
            Some(part) => part.nodes.end = at + 1,
            None => tracks.push(TrackPart { track: node.track, nodes: at..at + 1 }),
        }
    }
    tracks
}

impl SituationGraph {
    /// Adds a way of another graph between the same steps of this one, which has both.
    fn join(&mut self, other: &SituationGraph, way: &Way, id: String) {
        let here = |step: usize| self.index_of(&other.nodes[step].id);
        let (Some(from), Some(to)) = (here(way.from), here(way.to)) else { return };
        let index = self.ways.len();
        self.nodes[from].exits.push(index);
        self.nodes[to].entries.push(index);
        self.ways.push(Way { id, from, to, ..way.clone() });
    }
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
    fn what_is_gone_is_marked_and_numbers_stay() {
        let (plain, compared) = outline();
        let gone = compared.steps.iter().find(|step| step.id == "verder").expect("a step");
        assert_eq!(gone.mark, Some(Mark::Removed));
        let way = compared.ways.last().expect("a way");
        assert_eq!((way.id.as_str(), way.mark), ("risico-2-gone", Some(Mark::Removed)));
        let numbers = |outline: &Outline| -> Vec<(String, usize)> {
            outline.steps.iter().map(|step| (step.id.clone(), step.number)).collect()
        };
        let mut others = numbers(&compared);
        others.retain(|(id, _)| id != "verder");
        assert_eq!(others, numbers(&plain));
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
