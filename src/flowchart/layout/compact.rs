//! The compact view: in, a chart without lanes and the width it should have;
//! out, the cheapest of many drawings, none wider than the plain one.
//!
//! Each component is [folded](super::fold), laid out in layers and unfolded in
//! several ways: more or less folded, ranks spread for more or less of the
//! width, this or that branch waiting. What a rank needs is only known when it is
//! drawn. The plain drawing and the one that only spreads ranks are candidates
//! as well, so folding never makes a drawing worse. A chart too dense to be
//! narrow keeps its plain drawing.

use super::drawing::CROSSING;
use super::fold::{Folded, Level, fold};
use super::layers::{Layered, Limit};
use super::main_way::main_way;
use super::shelves::{Part, pack, parts};
use super::spread::{least_length, spread};
use super::unfold::unfold;
use super::wait::Waiting;
use super::{Drawing, Input, LayoutError, arrange, cycles, draw, gates, layers, order, ranks};

/// A way to draw a component.
#[derive(Clone, Copy)]
struct Variant {
    level: Level,
    /// Whole branches wait.
    patient: bool,
    /// Only tried for at least this share of the width, in percent.
    from: i32,
}

const VARIANTS: [Variant; 5] = [
    Variant { level: Level::Open, patient: true, from: 70 },
    Variant { level: Level::Closed, patient: true, from: 85 },
    Variant { level: Level::None, patient: true, from: 85 },
    Variant { level: Level::Narrow, patient: true, from: 0 },
    Variant { level: Level::Narrow, patient: false, from: 0 },
];
const SHARES: [i32; 6] = [100, 85, 70, 55, 40, 25];
/// As far as that if the plain drawing fits.
const FITTING: i32 = 85;
/// Components of more nodes stop at the first share that fits, smaller ones when
/// less does not help; and only a few looks at them are taken with all care.
const SMALL: usize = 24;
/// Nobody follows lines through more pieces than this.
const PIECES: usize = 1_500;
/// A width beyond this is no limit.
const WIDEST: i32 = 1_000_000;
const RESTARTS: u32 = 4;
/// Orders of each that get a first look.
const DRAWN: usize = 3;
/// Looks that are kept, to try side exits that need more room.
const FINISHED: usize = 3;

/// Where edges cross more than once each, no order of narrow layers will help.
fn is_dense(crossings: u64, edges: usize) -> bool {
    crossings > edges as u64
}

/// What the eye pays for a drawing that should be no wider than `target`.
pub(super) fn price(drawing: &Drawing, target: i32) -> u64 {
    const BEYOND: u64 = 400;
    let beyond = (drawing.size.width - target).max(0) as u64;
    drawing.cost() + drawing.size.height.max(0) as u64 + BEYOND * beyond
}

pub(super) fn compact(input: &Input, target: i32) -> Result<Drawing, LayoutError> {
    let target = target.clamp(0, WIDEST);
    let plain = draw(input, super::DRAWN);
    if let Ok(plain) = &plain
        && is_dense(u64::from(plain.crossings), input.edges.len())
    {
        return Ok(plain.clone());
    }
    let bound = plain.as_ref().map_or(target, |plain| plain.size.width.min(target));
    let mut best = Best { drawing: None, price: u64::MAX, target, widest: i32::MAX };
    if let Ok(plain) = &plain {
        best.offer(plain.clone());
        best.widest = plain.size.width;
    }
    let parts = parts(input);
    // What the plain drawing costs is too dear for one that replaces it; and
    // where that fits there is no need to spread ranks far.
    let price = if parts.len() == 1 { best.price } else { u64::MAX };
    let least = if best.fits() { FITTING } else { 0 };
    let tries = |part: &Part| Tries::new(&part.input, bound, price).draw(least);
    let drawings: Option<Vec<Drawing>> = parts.iter().map(tries).collect();
    if let Some(drawings) = drawings {
        best.offer(whole(input, &parts, drawings, bound));
    }
    if let Some(drawing) = spread(input, target, best.price) {
        best.offer(drawing);
    }
    best.drawing.map_or(plain, Ok)
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
struct Best {
    drawing: Option<Drawing>,
    price: u64,
    target: i32,
    widest: i32,
}

impl Best {
    fn offer(&mut self, drawing: Drawing) {
        let price = price(&drawing, self.target);
        if drawing.size.width <= self.widest && price < self.price {
            (self.drawing, self.price) = (Some(drawing), price);
        }
    }

    fn fits(&self) -> bool {
        self.drawing.as_ref().is_some_and(|drawing| drawing.size.width <= self.target)
    }
}

/// The attempts at one component.
struct Tries<'a> {
    input: &'a Input,
    width: i32,
    best: Best,
    /// The folds that differ, each with the levels that lead to it and the ranks
    /// that were drawn.
    folds: Vec<Fold>,
    /// What promises most after a first look, the cheapest first.
    promising: Vec<Look>,
}

struct Fold {
    levels: Vec<Level>,
    folded: Folded,
    /// Before they are spread.
    ranks: Vec<usize>,
    main: Vec<bool>,
    drawn: Vec<Vec<usize>>,
}

impl Fold {
    fn new(level: Level, folded: Folded) -> Option<Self> {
        let (input, back) = (&folded.input, &folded.back);
        let ranks = ranks::ranks(input, back, &vec![0; input.nodes.len()]).ok()?;
        let main = main_way(input, back, &ranks);
        Some(Fold { levels: vec![level], folded, ranks, main, drawn: Vec::new() })
    }
}

/// A fold in layers, in order.
struct Look {
    price: u64,
    fold: usize,
    graph: Layered,
    layers: Vec<Vec<u32>>,
}

impl<'a> Tries<'a> {
    /// Drawings from this price on are not wanted.
    fn new(input: &'a Input, width: i32, price: u64) -> Self {
        let best = Best { drawing: None, price, target: width, widest: i32::MAX };
        let back = cycles::back_edges(input);
        let mut folds: Vec<Fold> = Vec::new();
        for Variant { level, .. } in VARIANTS {
            if folds.iter().any(|fold| fold.levels.contains(&level)) {
                continue;
            }
            let folded = fold(input, &back, width, level);
            match folds.iter_mut().find(|fold| fold.folded.is_like(&folded)) {
                Some(fold) => fold.levels.push(level),
                None => folds.extend(Fold::new(level, folded)),
            }
        }
        Tries { input, width, best, folds, promising: Vec::new() }
    }

    /// The cheapest drawing of the component with ranks spread for at least this
    /// share of the width; none when it is too dense or too dear.
    fn draw(mut self, least: i32) -> Option<Drawing> {
        for share in SHARES.into_iter().filter(|&share| share >= least) {
            let before = self.best.price;
            for variant in VARIANTS.iter().filter(|variant| share >= variant.from) {
                self.attempt(*variant, share);
            }
            if self.best.fits() && (!self.is_small() || self.best.price == before) {
                break;
            }
        }
        let mut looks = std::mem::take(&mut self.promising);
        if !self.is_small() {
            looks.truncate(FINISHED - 1);
            for look in &mut looks {
                look.graph.quick = false;
                look.price = self.finish(look).unwrap_or(u64::MAX);
            }
            looks.sort_by_key(|look| look.price);
            looks.truncate(1);
        }
        for look in &mut looks {
            look.graph.eager = true;
            self.finish(look);
        }
        self.best.drawing
    }

    fn is_small(&self) -> bool {
        self.input.nodes.len() <= SMALL
    }

    /// Folds, spreads and orders, and takes a first look at the result.
    fn attempt(&mut self, variant: Variant, share: i32) -> Option<()> {
        let small = self.is_small();
        let nth = self.folds.iter().position(|fold| fold.levels.contains(&variant.level))?;
        let Fold { folded, drawn, ranks, main, .. } = self.folds.get_mut(nth)?;
        let (input, back, main) = (&folded.input, &folded.back, main.clone());
        let mut ranks = ranks.clone();
        let (widths, patient) = (folded.widths(), variant.patient);
        let waiting = Waiting { input, back, main: &main, widths: &widths, patient };
        waiting.spread(&mut ranks, self.width / 100 * share);
        if drawn.contains(&ranks) {
            return None;
        }
        drawn.push(ranks.clone());
        let mut graph = layers::layers(input, back, &vec![0; ranks.len()], &ranks).ok()?;
        if graph.elements.len() > PIECES {
            return None;
        }
        graph.limit = Some(Limit::Dear(self.width));
        graph.main = main;
        graph.quick = !small;
        folded.furnish(&mut graph);
        let orders = order::attempts(&graph, RESTARTS);
        let least = orders.first().map_or(0, |order| order.0.0);
        if is_dense(least, self.input.edges.len()) {
            return None;
        }
        let length = least_length(&graph);
        let looks = if small { DRAWN } else { DRAWN - 1 };
        for ((crossings, _), layers) in orders.into_iter().take(looks) {
            if crossings > least || length + CROSSING * crossings >= self.best.price {
                break;
            }
            let look = Look { price: 0, fold: nth, graph: graph.clone(), layers };
            if let Some(price) = self.finish(&look) {
                self.keep(Look { price, ..look });
            }
        }
        Some(())
    }

    /// Draws to the end, offers the drawing and tells its price.
    fn finish(&mut self, look: &Look) -> Option<u64> {
        let folded = &self.folds.get(look.fold)?.folded;
        let drawing = arrange(&folded.input, &look.graph, &look.layers).ok()?;
        let drawing = unfold(self.input, folded, &drawing);
        // Where this one breaks a gate another may hold.
        gates::check(self.input, &drawing).ok()?;
        let price = price(&drawing, self.width);
        self.best.offer(drawing);
        Some(price)
    }

    fn keep(&mut self, look: Look) {
        let place = self.promising.partition_point(|other| other.price <= look.price);
        self.promising.insert(place, look);
        self.promising.truncate(FINISHED);
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
