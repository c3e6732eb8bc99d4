//! Who waits: in, a folded chart, its ranks, its main way and a width; out,
//! ranks that still grow along every edge and are less wide.
//!
//! From the top: while a rank is too wide, one item waits a rank lower and
//! pushes what follows it. A branch that waits goes on waiting, or branches
//! would be interleaved; the main way waits only when nothing else can; and an
//! outcome stays within two ranks of where it was, for it has endless slack
//! and would sink to the bottom.

use super::Input;
use super::spacing::{EDGE_GAP, MARGIN, NODE_GAP};

/// An outcome sinks at most so far.
const OUTCOME_WAITS: usize = 2;
/// More slack than this is all the same.
const SLACK: usize = 9;

pub(super) struct Waiting<'a> {
    pub(super) input: &'a Input,
    pub(super) back: &'a [bool],
    pub(super) main: &'a [bool],
    /// The width of each item.
    pub(super) widths: &'a [i32],
    /// Whole branches wait, rather than the item that has most slack.
    pub(super) patient: bool,
}

impl Waiting<'_> {
    /// Sinks items until each rank fits the width, or nothing more can wait.
    pub(super) fn spread(&self, ranks: &mut [usize], width: i32) {
        let count = ranks.len();
        let mut state = State::new(self, count);
        let room = width - 2 * MARGIN;
        let mut rank = 0;
        while rank < 4 * count && rank <= ranks.iter().copied().max().unwrap_or(0) {
            while let Some(item) = self.surplus(&state, ranks, rank, room) {
                state.waits[item] += 1;
                sink(ranks, &state.down, item);
            }
            rank += 1;
        }
    }

    /// The item that waits when the rank is too wide.
    fn surplus(&self, state: &State, ranks: &[usize], rank: usize, room: i32) -> Option<usize> {
        let here: Vec<usize> = (0..ranks.len()).filter(|&item| ranks[item] == rank).collect();
        let passing =
            |upper: usize| state.down[upper].iter().filter(|&&lower| ranks[lower] > rank).count();
        let passed: usize =
            (0..ranks.len()).filter(|&upper| ranks[upper] < rank).map(passing).sum();
        let used = here.iter().map(|&item| self.widths[item] + NODE_GAP).sum::<i32>() - NODE_GAP
            + EDGE_GAP * passed as i32;
        if used <= room || here.len() < 2 {
            return None;
        }
        here.into_iter()
            .filter(|&item| state.entered[item])
            .filter(|&item| !state.down[item].is_empty() || state.waits[item] < OUTCOME_WAITS)
            .max_by_key(|&item| self.key(state, ranks, item))
    }

    /// The largest waits.
    fn key(&self, state: &State, ranks: &[usize], item: usize) -> [i64; 5] {
        let goes_on = !state.down[item].is_empty();
        let main = i64::from(!state.main[item]);
        if self.patient {
            let waits = i64::from(state.waits[item] > 0 && goes_on);
            return [waits, main, i64::from(goes_on), -state.below[item], item as i64];
        }
        let slack = if goes_on {
            let nearest = state.down[item].iter().map(|&lower| ranks[lower] - ranks[item]).min();
            nearest.unwrap_or(SLACK).min(SLACK)
        } else {
            OUTCOME_WAITS.saturating_sub(state.waits[item])
        };
        [slack as i64, main, item as i64, 0, 0]
    }
}

struct State {
    down: Vec<Vec<usize>>,
    entered: Vec<bool>,
    /// Is the item on the main way?
    main: Vec<bool>,
    /// The longest way still to go.
    below: Vec<i64>,
    waits: Vec<usize>,
}

impl State {
    fn new(waiting: &Waiting, count: usize) -> Self {
        let mut state = State {
            down: vec![Vec::new(); count],
            entered: vec![false; count],
            main: vec![false; count],
            below: vec![1; count],
            waits: vec![0; count],
        };
        for (i, edge) in waiting.input.edges.iter().enumerate() {
            if edge.from == edge.to {
                continue;
            }
            let (upper, lower) =
                if waiting.back[i] { (edge.to, edge.from) } else { (edge.from, edge.to) };
            state.down[upper].push(lower);
            state.entered[lower] = true;
            state.main[edge.to] |= waiting.main[i];
        }
        state.measure();
        state
    }

    /// Longest ways, by going round until nothing grows: there is no cycle.
    fn measure(&mut self) {
        for _ in 0..self.down.len() {
            let mut grown = false;
            for upper in (0..self.down.len()).rev() {
                let most = self.down[upper].iter().map(|&lower| self.below[lower] + 1).max();
                let most = most.unwrap_or(1);
                grown |= most != self.below[upper];
                self.below[upper] = most;
            }
            if !grown {
                break;
            }
        }
    }
}

/// One rank down for the item, and for all that must stay below it.
pub(super) fn sink(ranks: &mut [usize], down: &[Vec<usize>], item: usize) {
    ranks[item] += 1;
    let mut queue = vec![item];
    while let Some(upper) = queue.pop() {
        for &lower in &down[upper] {
            if ranks[lower] <= ranks[upper] {
                ranks[lower] = ranks[upper] + 1;
                queue.push(lower);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    fn spread(
        count: usize,
        edges: &[(usize, usize)],
        ranks: &[usize],
        main: &[usize],
    ) -> Vec<usize> {
        let input = chart(count, edges);
        let flags: Vec<bool> = (0..edges.len()).map(|edge| main.contains(&edge)).collect();
        let back = vec![false; edges.len()];
        let waiting = Waiting {
            input: &input,
            back: &back,
            main: &flags,
            widths: &vec![80; count],
            patient: true,
        };
        let mut ranks = ranks.to_vec();
        waiting.spread(&mut ranks, 130);
        ranks
    }

    #[test]
    fn a_whole_branch_waits_below_the_main_way() {
        // 0 -> 1 -> 2 -> 5 and 0 -> 3 -> 4; one column has room.
        let edges = [(0, 1), (1, 2), (0, 3), (3, 4), (2, 5)];
        let ranks = spread(6, &edges, &[0, 1, 2, 1, 2, 3], &[0, 1, 4]);
        assert_eq!(ranks[1..3], [1, 2]);
        assert!(ranks[3] >= 3 && ranks[4] > ranks[3], "{ranks:?}");
    }

    #[test]
    fn an_outcome_waits_two_ranks_at_most() {
        let ranks = spread(4, &[(0, 1), (0, 2), (0, 3)], &[0, 1, 1, 1], &[]);
        assert!(ranks.iter().all(|&rank| rank <= 3), "{ranks:?}");
    }
}
