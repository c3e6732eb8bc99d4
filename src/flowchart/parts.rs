//! The parts of a chart that can be drawn and read by themselves: each track, together with those
//! that a way joins to it.
//!
//! Each actor has a lane only in the parts in which it acts, so a part is far narrower than the
//! whole, and fits a screen, a sheet of paper or a slide where the whole does not.

use super::outline::Outline;

impl Outline {
    /// The chart cut into its parts, in reading order; steps keep their numbers. A chart that
    /// hangs together is its one part.
    pub fn parts(&self) -> Vec<Outline> {
        let groups = self.joined_tracks();
        if groups.len() < 2 {
            return vec![self.clone()];
        }
        let part = |group: &Vec<usize>| {
            let kept: Vec<bool> =
                (0..self.tracks.len()).map(|track| group.contains(&track)).collect();
            let steps = group.iter().flat_map(|track| self.tracks[*track].steps.clone()).collect();
            let name = self.tracks[group[0]].name.as_ref().map(|(id, _)| id.clone());
            let mut part = self.clone();
            part.part = name;
            part.with_steps(steps, &kept)
        };
        groups.iter().map(part).collect()
    }

    /// What the part is called: the names of its tracks.
    pub fn part_name(&self) -> String {
        let names = self.tracks.iter().filter_map(|track| track.name.as_ref());
        names.map(|(_, label)| label.as_str()).collect::<Vec<_>>().join("; ")
    }

    /// Whether this says the same of its steps and ways as another outline, which may be of another
    /// situation.
    pub fn says_the_same(&self, other: &Outline) -> bool {
        self.steps == other.steps && self.ways == other.ways
    }

    /// The tracks that belong together, by index; each group in order, by its first track.
    fn joined_tracks(&self) -> Vec<Vec<usize>> {
        let mut group: Vec<usize> = (0..self.tracks.len()).collect();
        let track_of = |step: usize| self.tracks.iter().position(|t| t.steps.contains(&step));
        for way in &self.ways {
            let (Some(from), Some(to)) = (track_of(way.from), track_of(way.to)) else { continue };
            let (from, to) = (group[from], group[to]);
            let (first, second) = (from.min(to), from.max(to));
            group.iter_mut().filter(|g| **g == second).for_each(|g| *g = first);
        }
        let firsts: Vec<usize> =
            (0..self.tracks.len()).filter(|track| group[*track] == *track).collect();
        let members = |first: &usize| -> Vec<usize> {
            (0..self.tracks.len()).filter(|track| group[*track] == *first).collect()
        };
        firsts.iter().map(members).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::sound;
    use super::super::{LaneChoice, Outline, View, draw};
    use crate::language::Language;

    #[test]
    fn the_parts_have_every_step_and_way_once_and_only_lanes_with_a_step() {
        let chart = sound();
        for situation in &chart.situations {
            let whole = Outline::new(&chart, situation, Language::Nl);
            let parts = whole.parts();
            assert_eq!(parts.len(), whole.tracks.len());
            let ids = |outline: &Outline| -> Vec<(String, usize)> {
                outline.steps.iter().map(|step| (step.id.clone(), step.number)).collect()
            };
            assert_eq!(parts.iter().flat_map(ids).collect::<Vec<_>>(), ids(&whole));
            let ways = parts.iter().map(|part| part.ways.len()).sum::<usize>();
            assert_eq!(ways, whole.ways.len());
            for part in &parts {
                let acts = |lane: &usize| part.steps.iter().any(|step| step.actor == Some(*lane));
                assert!(part.lanes.iter().all(acts));
                for view in View::ALL {
                    draw(part, view, LaneChoice::Authored).expect("it can be drawn");
                }
            }
        }
    }

    #[test]
    fn a_part_that_is_the_same_in_another_situation_says_so() {
        let chart = sound();
        let parts = |situation: &str| {
            let situation = chart.situation(situation).expect("a situation");
            Outline::new(&chart, situation, Language::Nl).parts()
        };
        let (now, later) = (parts("nu"), parts("straks"));
        assert!(now[0].says_the_same(&now[0].clone()));
        assert!(!later.iter().any(|part| part.says_the_same(&now[0])));
    }
}
