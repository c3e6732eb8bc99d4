//! A comparison without the parts of the chart in which nothing differs.

use super::outline::{Outline, OutlineTrack};

impl Outline {
    /// The outline with only those tracks in which a step or a way bears a mark, and those that a
    /// way leads to or from. Steps keep their numbers. The whole when no track can be left out.
    pub(super) fn focused(self) -> Outline {
        let kept = self.tracks_that_differ();
        if kept.iter().all(|kept| *kept) || !kept.contains(&true) {
            return self;
        }
        let tracks = self.tracks.iter().zip(&kept).filter(|(_, kept)| **kept);
        let old: Vec<usize> = tracks.flat_map(|(track, _)| track.steps.clone()).collect();
        self.with_steps(old, &kept)
    }

    fn tracks_that_differ(&self) -> Vec<bool> {
        let track_of = |step: usize| self.tracks.iter().position(|t| t.steps.contains(&step));
        let mut kept: Vec<bool> = vec![false; self.tracks.len()];
        let marked = self.steps.iter().enumerate().filter(|(_, step)| step.mark.is_some());
        for track in marked.filter_map(|(step, _)| track_of(step)) {
            kept[track] = true;
        }
        // Ways between tracks: what hangs together stays together.
        for _ in 0..self.tracks.len() {
            for way in &self.ways {
                let (Some(from), Some(to)) = (track_of(way.from), track_of(way.to)) else {
                    continue;
                };
                let keep = kept[from] || kept[to] || way.mark.is_some();
                (kept[from], kept[to]) = (keep || kept[from], keep || kept[to]);
            }
        }
        kept
    }

    /// `old` holds the steps of the tracks that are kept, in order.
    pub(super) fn with_steps(mut self, old: Vec<usize>, kept: &[bool]) -> Outline {
        let new_step = |step: usize| old.iter().position(|o| *o == step);
        let mut place = vec![None; self.ways.len()];
        let mut ways = Vec::new();
        for (index, mut way) in self.ways.into_iter().enumerate() {
            if let (Some(from), Some(to)) = (new_step(way.from), new_step(way.to)) {
                place[index] = Some(ways.len());
                (way.from, way.to) = (from, to);
                ways.push(way);
            }
        }
        let moved = |ways: Vec<usize>| ways.into_iter().filter_map(|way| place[way]).collect();
        let mut steps = Vec::with_capacity(old.len());
        for (index, mut step) in self.steps.into_iter().enumerate() {
            if new_step(index).is_some() {
                (step.exits, step.entries) = (moved(step.exits), moved(step.entries));
                steps.push(step);
            }
        }
        let mut tracks: Vec<OutlineTrack> = Vec::new();
        for (track, _) in self.tracks.into_iter().zip(kept).filter(|(_, kept)| **kept) {
            let start = tracks.last().map_or(0, |track| track.steps.end);
            tracks.push(OutlineTrack { steps: start..start + track.steps.len(), ..track });
        }
        let here = |actor: &usize| steps.iter().any(|step| step.actor == Some(*actor));
        self.lanes.retain(here);
        Outline { steps, ways, tracks, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{edited, resolved};
    use super::super::{LaneChoice, Outline, View, draw};
    use crate::language::Language;

    #[test]
    fn a_track_in_which_nothing_differs_is_left_out_and_numbers_stay() {
        let same = "    override:\n      straks:\n        modality: must\n        basis: [{source: bill, locator: art. 2}]\n";
        let chart = resolved(&edited(&[(same, "")])).0.expect("a chart");
        let later = chart.situation("straks").expect("a situation");
        let whole = Outline::new(&chart, later, Language::Nl);
        let focused = Outline::comparison(&chart, later, Language::Nl);
        let unmarked: Vec<_> =
            whole.tracks.iter().filter(|t| !whole.differs(t.steps.clone())).collect();
        assert!(!unmarked.is_empty());
        assert_eq!(focused.tracks.len() + unmarked.len(), whole.tracks.len());
        for step in &focused.steps {
            let before = whole.steps.iter().find(|other| other.id == step.id);
            assert!(before.is_none_or(|other| other.number == step.number), "{step:?}");
        }
        for view in View::ALL {
            draw(&focused, view, LaneChoice::Authored).expect("it can be drawn");
        }
    }

    #[test]
    fn every_way_still_joins_the_steps_that_it_joined() {
        let edits = [
            ("to: verder}", "to: verder, in: [nu]}"),
            ("  verder:\n", "  verder:\n    in: [nu]\n"),
        ];
        let chart = resolved(&edited(&edits)).0.expect("a chart");
        let later = chart.situation("straks").expect("a situation");
        let focused = Outline::comparison(&chart, later, Language::Nl);
        for (index, way) in focused.ways.iter().enumerate() {
            assert!(focused.steps[way.from].exits.contains(&index));
            assert!(focused.steps[way.to].entries.contains(&index));
        }
    }

    impl Outline {
        fn differs(&self, steps: std::ops::Range<usize>) -> bool {
            steps.clone().any(|step| self.steps[step].mark.is_some())
                || self.ways.iter().any(|way| steps.contains(&way.from) && way.mark.is_some())
        }
    }
}
