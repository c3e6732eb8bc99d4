//! The attempts at one component of the compact view: in, the component, a width
//! and a price; out, the cheapest drawing below that price.
//!
//! A [`Variant`] says how the component is [folded](super::fold) and who
//! [waits](super::wait) where a rank is too wide. What a rank needs is only known
//! when it is drawn, so ranks are spread for less and less of the width until a
//! drawing fits. To draw is dear: all variants are put in layers and ordered, the
//! few that must cost least are drawn after one round of [`place`], and the best
//! of those after all rounds.

use super::columns::Columns;
use super::compact::{Best, is_dense};
use super::drawing::CROSSING;
use super::fold::{Folded, Level, fold};
use super::layers::Layered;
use super::least::least;
use super::main_way::main_way;
use super::order::Rows;
use super::rerank::Ranked;
use super::unfold::unfold;
use super::wait::Waiting;
use super::{Drawing, Input, cycles, drawn, gates, layers, narrow, order, place, ranks, rerank};

/// A way to draw a component.
#[derive(Clone, Copy)]
struct Variant {
    level: Level,
    waits: Waits,
    /// Only tried for at least this share of the width, in percent.
    from: i32,
}

/// Who waits where a rank is too wide.
#[derive(Clone, Copy)]
enum Waits {
    /// Whole branches.
    Branches,
    /// The item with most slack, an outcome a little.
    Items,
    /// The node with most slack, even if it sinks to the bottom: calm charts are best drawn so.
    Nodes,
}

const VARIANTS: [Variant; 6] = [
    Variant { level: Level::Open, waits: Waits::Branches, from: 70 },
    Variant { level: Level::Closed, waits: Waits::Branches, from: 85 },
    Variant { level: Level::None, waits: Waits::Branches, from: 85 },
    Variant { level: Level::Narrow, waits: Waits::Branches, from: 0 },
    Variant { level: Level::Narrow, waits: Waits::Items, from: 0 },
    Variant { level: Level::None, waits: Waits::Nodes, from: 85 },
];

/// Components up to so many nodes are small.
const SMALL: usize = 24;
/// Shares of the width in percent: those of one row compete.
const SHARES: [&[i32]; 6] = [&[100], &[85], &[70], &[55], &[40], &[25]];
const SHARES_OF_SMALL: [&[i32]; 5] = [&[100, 85], &[70], &[55], &[40], &[25]];
/// Nobody follows lines through more pieces than this.
const PIECES: usize = 1_500;
/// Orders of the layers of a variant.
const RESTARTS: u32 = 2;
/// So many variants of a row of shares are drawn; of small components one more.
const LOOKS: usize = 2;
/// So many looks are drawn with all rounds ...
const FINISHED: usize = 2;
/// ... if they are dearer than the best look by no more percent than this ...
const NEAR: u64 = 1;
/// ... and all rounds, which take off so many percent at most, may make them the cheapest.
const GAIN: u64 = 15;
/// What a search for other ranks may [spend](rerank).
const BUDGET: usize = 50_000;
/// Beyond so many items nothing that is folded less is tried where folding takes away an eighth.
const FEW: usize = 12;

/// The attempts at one component.
pub(super) struct Tries<'a> {
    input: &'a Input,
    width: i32,
    best: Best,
    /// The folds that differ.
    folds: Vec<Fold>,
    /// What was drawn after one round, the cheapest first.
    looks: Vec<Look>,
}

struct Fold {
    /// Those that lead to it.
    levels: Vec<Level>,
    folded: Folded,
    /// Before they are spread.
    ranks: Vec<usize>,
    main: Vec<bool>,
    /// The ranks that were tried.
    tried: Vec<Vec<usize>>,
}

impl Fold {
    fn new(level: Level, folded: Folded) -> Option<Self> {
        let (input, back) = (&folded.input, &folded.back);
        let ranks = ranks::ranks(input, back, &vec![0; input.nodes.len()]).ok()?;
        let main = main_way(input, back, &ranks);
        Some(Fold { levels: vec![level], folded, ranks, main, tried: Vec::new() })
    }

    /// The ranks spread for a width; none when they were tried before.
    fn spread(&mut self, waits: Waits, width: i32) -> Option<Vec<usize>> {
        let Folded { input, back, .. } = &self.folded;
        let mut ranks = self.ranks.clone();
        let (main, widths) = (&self.main, &self.folded.widths());
        match waits {
            Waits::Branches => {
                Waiting { input, back, main, widths, patient: true }.spread(&mut ranks, width)
            }
            Waits::Items => {
                Waiting { input, back, main, widths, patient: false }.spread(&mut ranks, width)
            }
            Waits::Nodes => narrow::narrow(input, back, &mut ranks, width),
        }
        if self.tried.contains(&ranks) {
            return None;
        }
        self.tried.push(ranks.clone());
        Some(ranks)
    }

    /// The items in layers; nothing is ordered yet.
    fn layers(&self, ranks: &[usize], width: i32) -> Option<Layered> {
        let Folded { input, back, .. } = &self.folded;
        let mut graph = layers::layers(input, back, &vec![0; ranks.len()], ranks).ok()?;
        graph.limit = Some(width);
        graph.main.clone_from(&self.main);
        self.folded.furnish(&mut graph);
        Some(graph)
    }
}

/// A fold in layers that are ordered; nothing is drawn yet.
struct Sketch {
    fold: usize,
    ranks: Vec<usize>,
    graph: Layered,
    crossings: u64,
    /// All cross as often.
    orders: Vec<Rows>,
    /// What a drawing of it costs at least.
    least: u64,
}

/// A sketch that was drawn after one round.
struct Look {
    price: u64,
    fold: usize,
    graph: Layered,
    columns: Columns,
}

impl<'a> Tries<'a> {
    /// Drawings from this price on are not wanted.
    pub(super) fn new(input: &'a Input, width: i32, price: u64) -> Self {
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
        Tries { input, width, best: Best::below(price, width), folds, looks: Vec::new() }
    }

    /// The cheapest drawing of the component with ranks spread for at least this
    /// share of the width; none when it is too dense or too dear.
    pub(super) fn draw(mut self, least: i32) -> Option<Drawing> {
        let is_small = self.input.nodes.len() <= SMALL;
        let rows: &[&[i32]] = if is_small { &SHARES_OF_SMALL } else { &SHARES };
        for shares in rows {
            let mut sketches: Vec<Sketch> = Vec::new();
            for &share in shares.iter().filter(|&&share| share >= least) {
                let variants = VARIANTS.iter().filter(|variant| share >= variant.from);
                sketches.extend(variants.filter_map(|&variant| self.sketch(variant, share)));
            }
            sketches.sort_by_key(|sketch| sketch.least);
            if let Some(other) = sketches.first().and_then(|sketch| self.reranked(sketch)) {
                sketches.insert(0, other);
            }
            sketches.truncate(LOOKS + usize::from(is_small));
            self.look_at(&sketches, is_small);
            if self.best.fits() {
                break;
            }
        }
        self.finish();
        self.best.drawing
    }

    /// Folds, spreads and orders.
    fn sketch(&mut self, variant: Variant, share: i32) -> Option<Sketch> {
        let nth = self.folds.iter().position(|fold| fold.levels.contains(&variant.level))?;
        let fewest = self.folds.iter().map(|fold| fold.ranks.len()).min().unwrap_or(0);
        let fold = self.folds.get_mut(nth)?;
        if fold.ranks.len() > FEW && fewest * 8 < fold.ranks.len() * 7 {
            return None;
        }
        let ranks = fold.spread(variant.waits, self.width / 100 * share)?;
        let graph = fold.layers(&ranks, self.width)?;
        let bound = least(&graph, self.width);
        if graph.elements.len() > PIECES || bound >= self.best.price {
            return None;
        }
        let orders = order::attempts(&graph, RESTARTS);
        let crossings = orders.first()?.0.0;
        let bound = bound + CROSSING * crossings;
        if is_dense(crossings, self.input.edges.len()) || bound >= self.best.price {
            return None;
        }
        let orders = orders.into_iter().filter(|((some, _), _)| *some == crossings);
        let orders = orders.map(|(_, rows)| rows).collect();
        Some(Sketch { fold: nth, ranks, graph, crossings, orders, least: bound })
    }

    /// The same with other ranks that cross less.
    fn reranked(&self, sketch: &Sketch) -> Option<Sketch> {
        let fold = self.folds.get(sketch.fold)?;
        let layers = |ranks: &[usize]| fold.layers(ranks, self.width);
        let start = Ranked {
            ranks: sketch.ranks.clone(),
            graph: sketch.graph.clone(),
            rows: sketch.orders.first()?.clone(),
            crossings: sketch.crossings,
        };
        let Folded { input, back, .. } = &fold.folded;
        let search = rerank::Search::new(input, back, layers).within(self.width, BUDGET);
        let found = search.descend(start);
        let Ranked { ranks, graph, rows, crossings } = found;
        let least = least(&graph, self.width) + CROSSING * crossings;
        let found = Sketch { ranks, graph, crossings, orders: vec![rows], least, ..*sketch };
        (crossings < sketch.crossings).then_some(found)
    }

    /// Draws each after one round; of larger components the best in another order, too.
    fn look_at(&mut self, sketches: &[Sketch], is_small: bool) {
        let mut best = None;
        for sketch in sketches {
            let before = self.best.price;
            self.look(sketch, 0);
            if self.best.price < before {
                best = Some(sketch);
            }
        }
        if let Some(best) = best.filter(|_| !is_small) {
            self.look(best, 1);
        }
    }

    /// Draws an order after one round.
    fn look(&mut self, sketch: &Sketch, nth: usize) -> Option<()> {
        let (fold, mut graph) = (sketch.fold, sketch.graph.clone());
        order::apply(&mut graph, sketch.orders.get(nth)?);
        let columns = place::first(&mut graph, &self.folds.get(fold)?.folded.input).ok()?;
        let price = self.offer(fold, graph.clone(), columns.clone())?;
        let place = self.looks.partition_point(|other| other.price <= price);
        self.looks.insert(place, Look { price, fold, graph, columns });
        Some(())
    }

    /// Draws the best looks after all rounds.
    fn finish(&mut self) {
        let looks = std::mem::take(&mut self.looks);
        let near = looks.first().map_or(0, |look| look.price * (100 + NEAR) / 100);
        for mut look in looks.into_iter().take(FINISHED).filter(|look| look.price <= near) {
            let Some(fold) = self.folds.get(look.fold) else { continue };
            if look.price * (100 - GAIN) / 100 < self.best.price {
                let columns = place::refine(&mut look.graph, &fold.folded.input, look.columns);
                self.offer(look.fold, look.graph, columns);
            }
        }
    }

    /// Draws to the end, offers the drawing and tells its price.
    fn offer(&mut self, fold: usize, graph: Layered, columns: Columns) -> Option<u64> {
        let folded = &self.folds.get(fold)?.folded;
        let drawing = unfold(self.input, folded, &drawn(&folded.input, graph, columns));
        // Where this one breaks a gate another may hold.
        gates::check(self.input, &drawing).ok()?;
        let price = super::compact::price(&drawing, self.width);
        self.best.offer(drawing);
        Some(price)
    }
}
