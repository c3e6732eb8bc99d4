//! What differs between a text and its translation.

use super::marks::{BlockMarks, TextMarks};
use super::matching::{Left, cancel, mismatches};
use super::names;
use super::parts;
use super::pieces;
use super::shape::ShapeDifference;
use super::value::{Mark, Unit, Value, What};
use crate::source::Span;
use crate::translation::Pair;

/// Differences of one pair of blocks that are told one by one.
const FEW: usize = 4;

/// How two texts differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A figure, day, link or name is not that of the other text.
    Value(What),
    /// So many things differ in two blocks that they are told at once.
    Many(usize),
    /// The shape of two blocks, with the numbers that differ.
    Shape(ShapeDifference, usize, usize),
    /// A block of the text that the translation lacks.
    Missing,
    /// A block that the translation alone has.
    Extra,
    /// A block that is two in the translation.
    Split,
    /// Two blocks that are one in the translation.
    Joined,
    /// Items, rows or blocks in another order.
    Order,
}

/// A place in one of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The bytes.
    pub span: Span,
    /// Its words: those of a mark, or what kind of block it is.
    pub words: String,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub kind: Kind,
    /// The place in the authoritative text; none of what the translation alone has.
    pub source: Option<Place>,
    /// The place in the translation; none of what it lacks.
    pub target: Option<Place>,
    /// The blocks that were compared, the authoritative first: where something is missing.
    pub blocks: [Option<Span>; 2],
    /// The id of the heading above; empty above the first.
    pub below: String,
}

/// Everything that differs, in the order of the pairs.
pub fn compare(source: &TextMarks, target: &TextMarks, pairs: &[Pair]) -> Vec<Difference> {
    let mut found = Vec::new();
    for (a, b) in source.front.iter().zip(&target.front) {
        let both = Both { source: Some(a), target: Some(b), at: None };
        Region::new(source, target, String::new(), vec![both]).compare(&mut found);
    }
    for (below, region) in regions(source, target, pairs) {
        Region::new(source, target, below, region).compare(&mut found);
    }
    found
}

/// Two blocks that belong together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Both<'a> {
    pub source: Option<&'a BlockMarks>,
    pub target: Option<&'a BlockMarks>,
    /// What tells where the block stands among those of the translation, where both texts have it:
    /// its position, and of a footnote the place where the translation defines it.
    at: Option<usize>,
}

/// The pairs below each heading that both texts have, and those of the footnotes. What stands below
/// a heading that one of them lacks is not compared: that is told of the heading.
fn regions<'a>(
    source: &'a TextMarks,
    target: &'a TextMarks,
    pairs: &[Pair],
) -> Vec<(String, Vec<Both<'a>>)> {
    let mut regions: Vec<(String, Vec<Both<'a>>)> = vec![(String::new(), Vec::new())];
    let (mut alone, mut in_notes) = (false, false);
    for pair in pairs {
        let note = pair.source.is_some_and(|at| at >= source.footnotes_from)
            || pair.target.is_some_and(|at| at >= target.footnotes_from);
        let block = pair.target.and_then(|at| target.blocks.get(at));
        // A footnote of a shared text is defined elsewhere.
        let own_file = target.front.first().map(|title| title.shape.span.file);
        let defined = block.map(|block| block.shape.span);
        let defined = defined.filter(|span| Some(span.file) == own_file);
        let at = if note { defined.map(|span| span.range().start) } else { pair.target };
        let both = Both {
            source: pair.source.and_then(|at| source.blocks.get(at)),
            target: block,
            at: at.filter(|_| pair.source.is_some()),
        };
        if note && !in_notes {
            (in_notes, alone) = (true, false);
            regions.push((String::new(), Vec::new()));
        }
        let heading =
            |block: Option<&'a BlockMarks>| block.and_then(|block| block.anchor.as_deref());
        let anchors = (heading(both.source), heading(both.target));
        match anchors {
            (Some(anchor), Some(_)) => {
                alone = false;
                regions.push((anchor.to_owned(), Vec::new()));
            }
            (Some(_), None) | (None, Some(_)) => alone = true,
            (None, None) => {}
        }
        if !alone && let Some((_, region)) = regions.last_mut() {
            region.push(both);
        }
    }
    regions
}

/// What the text and the translation have that the other lacks, or has otherwise.
type Mismatch<'a> = (Option<&'a Mark>, Option<&'a Mark>);

/// Blocks between two headings.
pub(super) struct Region<'a> {
    source: &'a TextMarks,
    target: &'a TextMarks,
    below: String,
    pub(super) pairs: Vec<Both<'a>>,
    /// True where footnotes have other labels, so that only their number counts.
    labels: bool,
}

impl<'a> Region<'a> {
    fn new(
        source: &'a TextMarks,
        target: &'a TextMarks,
        below: String,
        pairs: Vec<Both<'a>>,
    ) -> Region<'a> {
        let labels = source.labels == target.labels;
        Region { source, target, below, pairs, labels }
    }

    fn compare(&self, found: &mut Vec<Difference>) {
        let uneven = pieces::uneven(&self.pairs);
        for (number, values) in self.values().into_iter().enumerate() {
            let mut told = match (self.pairs[number].source, self.pairs[number].target) {
                (Some(a), Some(b)) => self.built(number, (a, b), values.is_empty()),
                _ => {
                    let alone = uneven.get(&number);
                    alone
                        .map(|(kind, beside)| self.uneven(number, *kind, *beside))
                        .into_iter()
                        .collect()
                }
            };
            // What stands in a block, an item or a row that is missing is missing with it.
            if told.iter().any(is_of_a_part) {
                found.extend(told);
                continue;
            }
            match values.len() {
                count if count > FEW => {
                    told.push(self.between(number, Kind::Many(count), None, None))
                }
                _ => told.extend(values.into_iter().map(|(a, b)| self.value(number, a, b))),
            }
            found.extend(told);
        }
        found.extend(self.moved());
    }

    /// Figures, days and links that one side lacks, by pair.
    fn values(&self) -> Vec<Vec<Mismatch<'a>>> {
        let (mut a, mut b) = (Vec::new(), Vec::new());
        for (number, both) in self.pairs.iter().enumerate() {
            let (mut of_a, mut of_b) =
                (self.marks(number, both.source), self.marks(number, both.target));
            cancel(&mut of_a, &mut of_b);
            a.extend(of_a);
            b.extend(of_b);
        }
        // A sentence may have moved to the block beside it.
        cancel(&mut a, &mut b);
        a.retain(|left| !self.is_article(left, self.pairs[left.pair].target));
        b.retain(|left| !self.is_article(left, self.pairs[left.pair].source));
        let mut of_pair = vec![Vec::new(); self.pairs.len()];
        for (a, b) in mismatches(a, b) {
            let Some(left) = b.or(a) else { continue };
            of_pair[left.pair].push((a.map(|left| left.mark), b.map(|left| left.mark)));
        }
        of_pair
    }

    /// How two blocks are built otherwise; and where they say the same, what is in another part of
    /// them, and which names are written otherwise.
    fn built(
        &self,
        pair: usize,
        (a, b): (&BlockMarks, &BlockMarks),
        same: bool,
    ) -> Vec<Difference> {
        let mut told: Vec<Difference> = self.shape(a, b).into_iter().collect();
        if !told.is_empty() {
            return told;
        }
        if same {
            told.extend(parts::compare(a, b).into_iter().map(|part| part.told(self, pair)));
        }
        for (x, y) in names::compare(a, b, self.source, self.target) {
            told.push(self.between(pair, Kind::Value(What::Name), Some(x), Some(y)));
        }
        told
    }

    fn marks(&self, pair: usize, block: Option<&'a BlockMarks>) -> Vec<Left<'a>> {
        let marks = block.into_iter().flat_map(|block| &block.found.marks);
        let counts = |mark: &&Mark| self.labels || mark.what != What::Footnote;
        marks.filter(counts).map(|mark| Left { pair, mark }).collect()
    }

    /// True of a one that the other text may say with an article.
    fn is_article(&self, left: &Left<'_>, other: Option<&BlockMarks>) -> bool {
        let one = |value: &Value| match value {
            Value::Amount(n, Unit::None) => n.as_whole() == Some(1),
            _ => false,
        };
        left.mark.readings.iter().any(one) && other.is_some_and(|block| block.found.one)
    }

    pub(super) fn value(&self, pair: usize, a: Option<&Mark>, b: Option<&Mark>) -> Difference {
        let place = |mark: &Mark| Place { span: mark.span, words: mark.words.clone() };
        let what = a.or(b).map_or(What::Number, |mark| mark.what);
        let mut told = self.between(pair, Kind::Value(what), a.map(place), b.map(place));
        // Of what is missing, the item or the cell in which it should stand.
        let Both { source, target, .. } = self.pairs[pair];
        if let (Some(x), Some(y), Some(mark)) = (source, target, a.xor(b)) {
            let (own, other, side) = if a.is_some() { (x, y, 1) } else { (y, x, 0) };
            let at = own.part_of(mark).filter(|_| own.parts.len() == other.parts.len());
            let part = at.and_then(|at| other.parts.get(at)).map(|(_, span)| *span);
            told.blocks[side] = part.or(told.blocks[side]);
        }
        told
    }

    /// A difference between the blocks of a pair.
    pub(super) fn between(
        &self,
        pair: usize,
        kind: Kind,
        source: Option<Place>,
        target: Option<Place>,
    ) -> Difference {
        let both = &self.pairs[pair];
        let span = |block: Option<&BlockMarks>| block.map(|block| block.shape.span);
        let blocks = [span(both.source), span(both.target)];
        let whole = |block: Option<&BlockMarks>| {
            let shape = &block?.shape;
            Some(Place { span: shape.span, words: shape.word().to_owned() })
        };
        let (source, target) = match kind {
            Kind::Value(_) => (source, target),
            _ => (source.or_else(|| whole(both.source)), target.or_else(|| whole(both.target))),
        };
        Difference { kind, source, target, blocks, below: self.below.clone() }
    }

    fn shape(&self, a: &BlockMarks, b: &BlockMarks) -> Option<Difference> {
        let (what, [(x, left), (y, right)]) = a.shape.difference(&b.shape)?;
        let place =
            |shape: &super::shape::Shape| Place { span: shape.span, words: shape.word().into() };
        Some(Difference {
            kind: Kind::Shape(what, left, right),
            source: Some(place(x)),
            target: Some(place(y)),
            blocks: [Some(a.shape.span), Some(b.shape.span)],
            below: self.below.clone(),
        })
    }

    /// A block without a partner. `beside` is the pair before it, or behind it where there is none.
    fn uneven(&self, number: usize, kind: Kind, beside: Option<usize>) -> Difference {
        let mut told = self.between(number, kind, None, None);
        if let Some(beside) = beside.map(|at| &self.pairs[at]) {
            let span = |block: Option<&BlockMarks>| block.map(|block| block.shape.span);
            told.blocks[0] = told.blocks[0].or(span(beside.source));
            told.blocks[1] = told.blocks[1].or(span(beside.target));
        }
        told
    }

    /// The first block that stands before one that it follows in the text.
    fn moved(&self) -> Option<Difference> {
        let mut last = 0;
        for (number, both) in self.pairs.iter().enumerate() {
            let Some(at) = both.at else { continue };
            if at < last {
                return Some(self.between(number, Kind::Order, None, None));
            }
            last = at;
        }
        None
    }
}

/// True of a difference that says that a part is missing or too many.
fn is_of_a_part(told: &Difference) -> bool {
    use ShapeDifference::{Caption, Columns, Items, Kind as Built, Rows};
    matches!(
        told.kind,
        Kind::Missing | Kind::Extra | Kind::Shape(Caption | Columns | Items | Built | Rows, ..)
    )
}
