//! Which block of a translation stands for which block of the authoritative text.
//!
//! Headings with the same anchor are fixed points, wherever they stand. Between two fixed points the
//! blocks are paired in order, with the least total cost: as William Gale and Kenneth Church align
//! sentences ("A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19,
//! 1993), but by what of a block is the same in every language (`shape`) and not by
//! length alone. At last, what is alone on both sides and has the same telling shape was moved.

use std::collections::BTreeMap;

use super::shape::{ALONE, Leads, Shape};
use crate::markdown::tree::{BlockKind, Document};

/// How far a block may stand from the place that it has in proportion, in blocks between two fixed
/// points. It bounds the work: that of a long run without headings grows with its length.
const FAR: usize = 48;

/// One place of a section in its two languages: positions in `blocks`, the footnotes behind them
/// (`blocks.len() + n` is footnote n). One of the two may be missing, never both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The block of the authoritative text.
    pub source: Option<usize>,
    /// The block of the translation.
    pub target: Option<usize>,
}

/// Aligns the authoritative text (`source`) with its translation (`target`): every block and every
/// footnote of both once, in the reading order of the source. A block that the translation alone
/// has comes behind the one that it follows there.
pub fn align<A: Leads, B: Leads>(source: &Document<A>, target: &Document<B>) -> Vec<Pair> {
    align_with(source, target, &[], &|_| ALONE)
}

/// The same, where some pairs are known (`fixed`, each block at most once), and where it is known
/// what it costs to leave a block of the source alone.
pub(super) fn align_with<A: Leads, B: Leads>(
    source: &Document<A>,
    target: &Document<B>,
    fixed: &[(usize, usize)],
    alone: &dyn Fn(usize) -> u32,
) -> Vec<Pair> {
    let (sources, targets) = (Side::of(source), Side::of(target));
    let mut known = Known::new(sources.shapes.len(), targets.shapes.len());
    fixed.iter().for_each(|(s, t)| known.fix(*s, *t));
    for (anchor, s) in &sources.anchors {
        if let (Some(s), Some(Some(t))) = (s, targets.anchors.get(anchor)) {
            known.fix(*s, *t);
        }
    }
    let mut pairs = Vec::with_capacity(sources.shapes.len().max(targets.shapes.len()));
    let work = Work { sources: &sources, targets: &targets, known: &known, alone };
    work.run(0..source.blocks.len(), 0..target.blocks.len(), &mut pairs);
    work.run(
        source.blocks.len()..sources.shapes.len(),
        target.blocks.len()..targets.shapes.len(),
        &mut pairs,
    );
    join_moved(&sources, &targets, &mut pairs);
    pairs
}

/// A text to align.
struct Side<'a> {
    shapes: Vec<Shape>,
    /// The position of each heading; none of an anchor that two headings have.
    anchors: BTreeMap<&'a str, Option<usize>>,
}

impl<'a> Side<'a> {
    fn of<L: Leads>(document: &'a Document<L>) -> Side<'a> {
        let mut anchors = BTreeMap::new();
        for (at, block) in document.blocks.iter().enumerate() {
            if let BlockKind::Heading { anchor, .. } = &block.kind
                && !anchor.value.is_empty()
            {
                let anchor = anchors.entry(anchor.value.as_str());
                anchor.and_modify(|other| *other = None).or_insert(Some(at));
            }
        }
        let blocks = document.blocks.iter().map(Shape::of);
        let notes = document.footnotes.iter().map(Shape::of_footnote);
        Side { shapes: blocks.chain(notes).collect(), anchors }
    }
}

/// The pairs that are known.
struct Known {
    target_of: Vec<Option<usize>>,
    source_of: Vec<Option<usize>>,
}

impl Known {
    fn new(sources: usize, targets: usize) -> Known {
        Known { target_of: vec![None; sources], source_of: vec![None; targets] }
    }

    /// Nothing happens where one of the two has another partner.
    fn fix(&mut self, source: usize, target: usize) {
        if let (Some(t @ None), Some(s @ None)) =
            (self.target_of.get_mut(source), self.source_of.get_mut(target))
        {
            (*t, *s) = (Some(target), Some(source));
        }
    }
}

struct Work<'a> {
    sources: &'a Side<'a>,
    targets: &'a Side<'a>,
    known: &'a Known,
    alone: &'a dyn Fn(usize) -> u32,
}

impl Work<'_> {
    /// Pairs these parts of both texts. What has no fixed partner is paired with what stands behind
    /// the same fixed point.
    fn run(
        &self,
        sources: std::ops::Range<usize>,
        targets: std::ops::Range<usize>,
        pairs: &mut Vec<Pair>,
    ) {
        // By the fixed point before them, named by its target; none at the start.
        let mut behind: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        let mut point = None;
        for t in targets {
            match self.known.source_of[t] {
                Some(_) => point = Some(t),
                None => behind.entry(point).or_default().push(t),
            }
        }
        let (mut point, mut waiting) = (None, Vec::new());
        for s in sources {
            match self.known.target_of[s] {
                Some(t) => {
                    self.gap(&waiting, &behind.remove(&point).unwrap_or_default(), pairs);
                    waiting.clear();
                    pairs.push(Pair { source: Some(s), target: Some(t) });
                    point = Some(t);
                }
                None => waiting.push(s),
            }
        }
        self.gap(&waiting, &behind.remove(&point).unwrap_or_default(), pairs);
        // Behind a point whose partner is none of this part: nothing stays behind unsaid.
        for t in behind.into_values().flatten() {
            pairs.push(Pair { source: None, target: Some(t) });
        }
    }

    /// Pairs what stands between two fixed points, in order, with the least cost.
    fn gap(&self, sources: &[usize], targets: &[usize], pairs: &mut Vec<Pair>) {
        let (n, m) = (sources.len(), targets.len());
        if n == 0 || m == 0 {
            pairs.extend(sources.iter().map(|s| Pair { source: Some(*s), target: None }));
            pairs.extend(targets.iter().map(|t| Pair { source: None, target: Some(*t) }));
            return;
        }
        // Each row has a window of columns around its proportional place, open towards the next row.
        let first = |i: usize| (i * m / n).saturating_sub(FAR);
        let last = |i: usize| ((i + 1) * m / n + FAR).min(m);
        // The least cost of the first i sources and j targets, and how it was reached.
        let mut table: Vec<Vec<(u32, Step)>> = Vec::with_capacity(n + 1);
        for i in 0..=n {
            let mut row: Vec<(u32, Step)> = Vec::with_capacity(last(i) + 1 - first(i));
            for j in first(i)..=last(i) {
                let at = |i: usize, j: usize| -> Option<u32> {
                    let before = table.get(i)?;
                    before.get(j.checked_sub(first(i))?).map(|(cost, _)| *cost)
                };
                let both = (i > 0 && j > 0).then(|| {
                    let (s, t) = (sources[i - 1], targets[j - 1]);
                    let cost = self.sources.shapes[s].cost(&self.targets.shapes[t])?;
                    Some((at(i - 1, j - 1)? + cost, Step::Both))
                });
                let source = (i > 0)
                    .then(|| Some((at(i - 1, j)? + (self.alone)(sources[i - 1]), Step::Source)));
                let left = (j > first(i)).then(|| row.last()).flatten();
                let target = left.map(|(cost, _)| (cost + ALONE, Step::Target));
                // Of equal costs the first: a pair before two that are alone, and of those the source first.
                let steps = [both.flatten(), target, source.flatten()];
                let best = steps.into_iter().flatten().min_by_key(|(cost, _)| *cost);
                // The first place of all is reached without a step.
                row.push(best.unwrap_or((0, Step::Both)));
            }
            table.push(row);
        }
        let mut found = Vec::with_capacity(n.max(m));
        let (mut i, mut j) = (n, m);
        while i > 0 || j > 0 {
            let (_, step) = table[i][j - first(i)];
            let (s, t) =
                (i.checked_sub(1).map(|i| sources[i]), j.checked_sub(1).map(|j| targets[j]));
            let (pair, left) = match step {
                Step::Both => (Pair { source: s, target: t }, (i - 1, j - 1)),
                Step::Source => (Pair { source: s, target: None }, (i - 1, j)),
                Step::Target => (Pair { source: None, target: t }, (i, j - 1)),
            };
            found.push(pair);
            (i, j) = left;
        }
        pairs.extend(found.into_iter().rev());
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Both,
    Source,
    Target,
}

/// Joins what is alone on both sides and can be told by its shape wherever it stands.
fn join_moved(sources: &Side<'_>, targets: &Side<'_>, pairs: &mut Vec<Pair>) {
    let mut alone = BTreeMap::new();
    for (at, pair) in pairs.iter().enumerate() {
        let (shape, side) = match (pair.source, pair.target) {
            (Some(s), None) => (&sources.shapes[s], 0),
            (None, Some(t)) => (&targets.shapes[t], 1),
            _ => continue,
        };
        if shape.is_telling() {
            let both: &mut [Vec<usize>; 2] = alone.entry(shape.key()).or_default();
            both[side].push(at);
        }
    }
    let mut moved = vec![false; pairs.len()];
    for both in alone.values() {
        // Two of a shape can be told apart by nobody.
        if let ([of_source], [of_target]) = (&both[0][..], &both[1][..]) {
            pairs[*of_source].target = pairs[*of_target].target;
            moved[*of_target] = true;
        }
    }
    let mut at = 0;
    pairs.retain(|_| {
        at += 1;
        !moved[at - 1]
    });
}
