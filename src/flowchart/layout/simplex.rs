//! Integral positions by network simplex.
//!
//! In: variables, lower bounds on differences (`x[v] - x[u] >= d`), weighted
//! wishes (`w * |x[v] - x[u] - d|`) and linear weights (`c * x[v]`).
//! Out: integers that keep every bound and have the smallest total cost, or
//! `None` when the bounds contradict each other.
//!
//! The problem is the dual of a minimum-cost flow: a bound is an arc without a
//! capacity, a wish an arc that carries at most `w` either way, and the
//! positions are the node potentials. Gansner, Koutsofios, North and Vo ("A
//! technique for drawing directed graphs", 1993) solve ranks and coordinates
//! this way. Wishes need no auxiliary node here. [`super::spanning_tree`] does the
//! work.

use super::spanning_tree::{Arc, Tree, UNLIMITED};

/// A set of bounds and wishes over `count` variables.
pub(super) struct Positions {
    arcs: Vec<Arc>,
    supply: Vec<i64>,
}

impl Positions {
    pub(super) fn new(count: usize) -> Self {
        Positions { arcs: Vec::new(), supply: vec![0; count] }
    }

    /// `x[v] - x[u] >= distance`.
    pub(super) fn at_least(&mut self, u: usize, v: usize, distance: i32) {
        self.arcs.push(Arc { from: u, to: v, cost: -i64::from(distance), capacity: UNLIMITED });
    }

    /// Costs `weight` for each unit that `x[v] - x[u]` falls short of `distance`.
    pub(super) fn preferably(&mut self, u: usize, v: usize, distance: i32, weight: i32) {
        let (cost, capacity) = (-i64::from(distance), i64::from(weight));
        self.arcs.push(Arc { from: u, to: v, cost, capacity });
    }

    /// Costs `weight` for each unit that `x[v] - x[u]` differs from `distance`.
    pub(super) fn wish(&mut self, u: usize, v: usize, distance: i32, weight: i32) {
        if weight <= 0 || u == v {
            return;
        }
        let weight = i64::from(weight);
        // A flow between -w and w, shifted to lie between 0 and 2w.
        self.supply[u] += weight;
        self.supply[v] -= weight;
        self.arcs.push(Arc { from: u, to: v, cost: -i64::from(distance), capacity: 2 * weight });
    }

    /// Adds `weight * (x[v] - x[u])` to the cost.
    pub(super) fn shorten(&mut self, u: usize, v: usize, weight: i32) {
        self.supply[u] += i64::from(weight);
        self.supply[v] -= i64::from(weight);
    }

    /// The cheapest positions, up to a common shift.
    pub(super) fn solve(self) -> Option<Vec<i64>> {
        let mut tree = Tree::new(self.arcs, &self.supply);
        while let Some(entering) = tree.entering() {
            if !tree.pivot(entering) {
                return None;
            }
        }
        tree.positions()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_kept_and_wishes_pull_towards_the_weighted_median() {
        let mut problem = Positions::new(3);
        problem.at_least(0, 1, 10);
        problem.wish(0, 2, 4, 1);
        problem.wish(1, 2, 0, 3);
        let x = problem.solve().unwrap();
        assert_eq!((x[1] - x[0], x[2] - x[1]), (10, 0));
    }

    #[test]
    fn a_preference_gives_way_to_what_is_dearer() {
        let width = |price: i32| {
            let mut problem = Positions::new(3);
            problem.at_least(0, 1, 10);
            problem.wish(1, 2, 20, 5);
            problem.preferably(2, 0, -15, price);
            problem.solve().map(|x| x[2] - x[0])
        };
        assert_eq!((width(4), width(6)), (Some(30), Some(15)));
    }

    #[test]
    fn contradicting_bounds_have_no_solution() {
        let mut problem = Positions::new(2);
        problem.at_least(0, 1, 5);
        problem.at_least(1, 0, -4);
        assert!(problem.solve().is_none());
    }

    #[test]
    fn ranks_of_a_diamond_are_as_short_as_possible() {
        // 0 -> 1 -> 2 -> 4 and 0 -> 3 -> 4, where 3 -> 4 weighs more.
        let mut problem = Positions::new(5);
        for (u, v, weight) in [(0, 1, 1), (1, 2, 1), (2, 4, 1), (0, 3, 1), (3, 4, 2)] {
            problem.at_least(u, v, 1);
            problem.shorten(u, v, weight);
        }
        let x = problem.solve().unwrap();
        assert_eq!(x.iter().map(|r| r - x[0]).collect::<Vec<_>>(), [0, 1, 2, 2, 3]);
    }

    #[test]
    fn a_contradiction_that_needs_a_long_cycle_is_found() {
        let mut problem = Positions::new(50);
        for v in 1..50 {
            problem.at_least(v - 1, v, 3);
            problem.wish(0, v, 2, 1);
        }
        problem.at_least(49, 0, -146);
        assert!(problem.solve().is_none());
    }

    #[test]
    fn the_optimum_agrees_with_trying_everything() {
        // Small problems over 0..=6, all positions tried.
        let mut seed = 7u64;
        let mut next = move |n: u64| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed >> 33) % n
        };
        for _ in 0..200 {
            let bounds: Vec<_> =
                (0..3).map(|_| (next(4) as usize, next(4) as usize, next(3) as i32 - 1)).collect();
            let wishes: Vec<_> = (0..5)
                .map(|_| (next(4) as usize, next(4) as usize, next(5) as i32 - 2, next(4) as i32))
                .collect();
            let cost = |x: &[i64]| -> Option<i64> {
                if bounds.iter().any(|&(u, v, d)| x[v] - x[u] < i64::from(d)) {
                    return None;
                }
                Some(
                    wishes
                        .iter()
                        .filter(|w| w.0 != w.1)
                        .map(|&(u, v, d, w)| i64::from(w) * (x[v] - x[u] - i64::from(d)).abs())
                        .sum(),
                )
            };
            let mut best = None;
            for code in 0..13i64.pow(3) {
                let x = [0, code % 13 - 6, code / 13 % 13 - 6, code / 169 - 6];
                best = match (best, cost(&x)) {
                    (Some(a), Some(b)) => Some(if b < a { b } else { a }),
                    (a, b) => a.or(b),
                };
            }
            let mut problem = Positions::new(4);
            for &(u, v, d) in &bounds {
                problem.at_least(u, v, d);
            }
            for &(u, v, d, w) in &wishes {
                problem.wish(u, v, d, w);
            }
            assert_eq!(problem.solve().and_then(|x| cost(&x)), best);
        }
    }
}
