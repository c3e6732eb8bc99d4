//! The compact view: in, a chart without lanes and the width it should have;
//! out, the cheapest of many drawings, none wider than the plain one.
//!
//! Each component is drawn in several [ways](super::tries): more or less folded,
//! ranks spread for more or less of the width, this or that branch waiting. The
//! plain drawing is a candidate as well, so folding never makes a drawing worse;
//! a chart too dense to be narrow keeps it.

use super::shelves::{Part, pack, parts};
use super::tries::Tries;
use super::{DRAWN, Drawing, Input, LayoutError, Orders, nothing};

/// As far as that if the plain drawing fits, in percent of the width.
const FITTING: i32 = 85;
/// A width beyond this is no limit.
const WIDEST: i32 = 1_000_000;

/// Where edges cross more than once each, no order of narrow layers will help.
pub(super) fn is_dense(crossings: u64, edges: usize) -> bool {
    crossings > edges as u64
}

/// What the eye pays for a drawing that should be no wider than `target`.
pub(super) fn price(drawing: &Drawing, target: i32) -> u64 {
    drawing.cost() + drawing.size.height.max(0) as u64 + beyond(drawing.size.width, target)
}

/// What the eye pays for a width beyond `target`.
pub(super) fn beyond(width: i32, target: i32) -> u64 {
    const BEYOND: u64 = 400;
    BEYOND * (width - target).max(0) as u64
}

/// Where the plain drawing is narrow enough, another must be worth the change: it crosses less,
/// or is nowhere worse.
fn is_calmer(drawing: &Drawing, plain: &Drawing) -> bool {
    let height = i64::from(drawing.size.height) * 5 <= i64::from(plain.size.height) * 6;
    let nowhere_worse = drawing.crossings == plain.crossings
        && drawing.bends() <= plain.bends()
        && drawing.length() <= plain.length()
        && height;
    drawing.crossings < plain.crossings || nowhere_worse
}

pub(super) fn compact(input: &Input, target: i32) -> Result<Drawing, LayoutError> {
    let target = target.clamp(0, WIDEST);
    // What has no plain drawing may have a folded one.
    let orders = Orders::new(input);
    if let Ok(orders) = &orders
        && is_dense(orders.crossings, input.edges.len())
    {
        return orders.cheapest(input);
    }
    let draw = |most: usize| match &orders {
        Ok(orders) => orders.drawings(input, most),
        Err(error) => Err(error.clone()),
    };
    let is_wide = orders.as_ref().is_ok_and(|orders| orders.width() > target);
    // Where none fits, all are only wanted when nothing else is cheaper.
    let mut plain = draw(if is_wide { 1 } else { DRAWN });
    let mut best = Best::new(target, &plain);
    let folded = folded(input, &best);
    let is_cheapest = |folded: &Drawing| {
        let least = orders.as_ref().map_or(u64::MAX, |orders| orders.least(target));
        folded.size.width <= target && price(folded, target) <= least
    };
    if is_wide && !folded.as_ref().is_some_and(is_cheapest) {
        plain = draw(DRAWN);
        best = Best::new(target, &plain);
    }
    let fitting = best.drawing.as_ref().filter(|_| best.fits());
    if let Some(folded) = folded
        && fitting.is_none_or(|plain| is_calmer(&folded, plain))
    {
        best.offer(folded);
    }
    best.drawing.map_or_else(|| Err(plain.err().unwrap_or_else(nothing)), Ok)
}

/// The components folded, beside each other where they fit; none when one is too dense or too dear.
fn folded(input: &Input, plain: &Best) -> Option<Drawing> {
    let width = plain.widest.min(plain.target);
    let parts = parts(input);
    // What the plain drawing costs is too dear for one that replaces it; and
    // where that fits there is no need to spread ranks far.
    let price = if parts.len() == 1 { plain.price } else { u64::MAX };
    let least = if plain.fits() { FITTING } else { 0 };
    let tries = |part: &Part| Tries::new(&part.input, width, price).draw(least);
    let drawings: Option<Vec<Drawing>> = parts.iter().map(tries).collect();
    drawings.map(|drawings| whole(input, &parts, drawings, width))
}

fn whole(input: &Input, parts: &[Part], mut drawings: Vec<Drawing>, width: i32) -> Drawing {
    match drawings.pop() {
        Some(only) if parts.len() == 1 => only,
        last => {
            drawings.extend(last);
            pack(input, parts, &drawings, width)
        }
    }
}

/// The cheapest drawing so far.
pub(super) struct Best {
    pub(super) drawing: Option<Drawing>,
    pub(super) price: u64,
    pub(super) target: i32,
    widest: i32,
}

impl Best {
    /// The plain drawing, which none may be wider than; where it is too wide, another order of it
    /// if that is cheaper here.
    fn new(target: i32, orders: &Result<Vec<Drawing>, LayoutError>) -> Self {
        let orders = orders.as_deref().unwrap_or_default();
        let mut best = Best::below(u64::MAX, target);
        if let Some(plain) = orders.iter().min_by_key(|one| one.cost()) {
            best.offer(plain.clone());
            best.widest = plain.size.width;
        }
        if !best.fits() {
            orders.iter().for_each(|one| best.offer(one.clone()));
        }
        best
    }

    /// Drawings from this price on are not wanted.
    pub(super) fn below(price: u64, target: i32) -> Self {
        Best { drawing: None, price, target, widest: i32::MAX }
    }

    pub(super) fn offer(&mut self, drawing: Drawing) {
        let price = price(&drawing, self.target);
        if drawing.size.width <= self.widest && price < self.price {
            (self.drawing, self.price) = (Some(drawing), price);
        }
    }

    pub(super) fn fits(&self) -> bool {
        self.drawing.as_ref().is_some_and(|drawing| drawing.size.width <= self.target)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    fn drawn(count: usize, edges: &[(usize, usize)], target: i32) -> Result<Drawing, LayoutError> {
        let mut input = chart(count, edges);
        input.options.strict_lanes = false;
        input.options.target_width = Some(target);
        super::super::layout(&input)
    }

    #[test]
    fn outcomes_stand_beside_their_question_rather_than_below_all() -> Result<(), LayoutError> {
        // Five questions with three outcomes each.
        let spine = (1..5).map(|question| (question - 1, question));
        let outcomes = (0..15).map(|nth| (nth / 3, 5 + nth));
        let drawing = drawn(20, &spine.chain(outcomes).collect::<Vec<_>>(), 400)?;
        assert!(drawing.size.width <= 400);
        for nth in 0..15 {
            let (question, outcome) = (drawing.nodes[nth / 3], drawing.nodes[5 + nth]);
            assert!((question.center().y - outcome.center().y).abs() < 120, "{nth}");
        }
        Ok(())
    }

    #[test]
    fn thirty_ways_in_become_two_columns() -> Result<(), LayoutError> {
        let drawing = drawn(31, &(1..31).map(|node| (node, 0)).collect::<Vec<_>>(), 400)?;
        assert!(drawing.size.width < 300, "{:?}", drawing.size);
        Ok(())
    }

    #[test]
    fn a_chart_too_dense_for_a_narrow_drawing_keeps_the_plain_one() -> Result<(), LayoutError> {
        let edges: Vec<_> = (0..8).flat_map(|a| (8..16).map(move |b| (a, b))).collect();
        let mut input = chart(16, &edges);
        input.options.strict_lanes = false;
        assert_eq!(drawn(16, &edges, 200)?, super::super::layout(&input)?);
        Ok(())
    }
}
