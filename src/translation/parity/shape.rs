//! The shape of a block: what it is, and how many of what stand in it.

use crate::markdown::captions::has_row_heads;
use crate::markdown::tree::{AlertKind, Block, BlockKind, Embed};
use crate::source::Span;

/// A block without its words.
#[derive(Debug, Clone)]
pub struct Shape {
    pub(super) kind: ShapeKind,
    pub(super) span: Span,
    pub(super) inside: Vec<Shape>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ShapeKind {
    Heading(u8),
    Paragraph,
    /// With the number that an ordered list begins with.
    List(Option<u64>),
    Item,
    Quote,
    Alert(AlertKind),
    KeyPoints,
    Table {
        columns: usize,
        rows: usize,
        has_caption: bool,
        /// Its first column names the rows.
        is_headed: bool,
    },
    Code,
    Definitions,
    Rule,
    Embed(String),
    Picture,
}

/// How two shapes differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShapeDifference {
    /// Another kind of block.
    Kind,
    /// A heading of another level.
    Level,
    /// Bullets and numbers, or another first number.
    Numbering,
    /// More or fewer items.
    Items,
    /// More or fewer columns.
    Columns,
    /// More or fewer rows.
    Rows,
    /// A caption in one of them alone.
    Caption,
    /// A first column that names the rows in one of them alone.
    HeadColumn,
    /// Another chart, group or spreadsheet.
    Shown,
}

impl Shape {
    pub(super) fn of<L>(block: &Block<L>) -> Shape {
        let all = |blocks: &[Block<L>]| blocks.iter().map(Shape::of).collect::<Vec<_>>();
        let item = |blocks: &Vec<Block<L>>| Shape {
            kind: ShapeKind::Item,
            span: around(blocks).unwrap_or(block.span),
            inside: all(blocks),
        };
        let (kind, inside) = match &block.kind {
            BlockKind::Heading { level, .. } => (ShapeKind::Heading(*level), Vec::new()),
            BlockKind::Paragraph(_) => (ShapeKind::Paragraph, Vec::new()),
            BlockKind::List { numbering, items, .. } => {
                let first = numbering.as_ref().map(|numbering| numbering.first);
                (ShapeKind::List(first), items.iter().map(item).collect())
            }
            BlockKind::Quote(blocks) => (ShapeKind::Quote, all(blocks)),
            BlockKind::Alert { kind, blocks, .. } => (ShapeKind::Alert(*kind), all(blocks)),
            BlockKind::KeyPoints(blocks) => (ShapeKind::KeyPoints, all(blocks)),
            BlockKind::Table { caption, head, rows, .. } => {
                let kind = ShapeKind::Table {
                    columns: head.len(),
                    rows: rows.len(),
                    has_caption: !caption.is_empty(),
                    is_headed: has_row_heads(head, rows),
                };
                (kind, Vec::new())
            }
            BlockKind::Code { .. } => (ShapeKind::Code, Vec::new()),
            BlockKind::Definitions(list) => {
                let descriptions = list.iter().flat_map(|definition| &definition.descriptions);
                (ShapeKind::Definitions, descriptions.map(item).collect())
            }
            BlockKind::Rule => (ShapeKind::Rule, Vec::new()),
            BlockKind::Embed(embed) => (ShapeKind::Embed(shown(embed)), Vec::new()),
            // Each language may have a file of its own.
            BlockKind::Picture(_) => (ShapeKind::Picture, Vec::new()),
        };
        Shape { kind, span: block.span, inside }
    }

    /// Words without a shape.
    pub(super) fn text(span: Span) -> Shape {
        Shape { kind: ShapeKind::Paragraph, span, inside: Vec::new() }
    }

    /// The first difference, with its place in both, this one first, and how many there are.
    pub(super) fn difference<'a>(
        &'a self,
        other: &'a Shape,
    ) -> Option<(ShapeDifference, [(&'a Shape, usize); 2])> {
        use ShapeDifference::{
            Caption, Columns, HeadColumn, Items, Kind, Level, Numbering, Rows, Shown,
        };
        let at = |what, a: usize, b: usize| Some((what, [(self, a), (other, b)]));
        match (&self.kind, &other.kind) {
            (ShapeKind::Heading(a), ShapeKind::Heading(b)) if a != b => {
                return at(Level, (*a).into(), (*b).into());
            }
            (ShapeKind::List(a), ShapeKind::List(b)) if a != b => return at(Numbering, 0, 0),
            (
                ShapeKind::Table { columns: a, rows: x, .. },
                ShapeKind::Table { columns: b, rows: y, .. },
            ) if (a, x) != (b, y) => {
                return if a == b { at(Rows, *x, *y) } else { at(Columns, *a, *b) };
            }
            (
                ShapeKind::Table { has_caption: a, is_headed: x, .. },
                ShapeKind::Table { has_caption: b, is_headed: y, .. },
            ) if (a, x) != (b, y) => {
                return match a == b {
                    true => at(HeadColumn, usize::from(*x), usize::from(*y)),
                    false => at(Caption, usize::from(*a), usize::from(*b)),
                };
            }
            (ShapeKind::Embed(a), ShapeKind::Embed(b)) if a != b => return at(Shown, 0, 0),
            (a, b) if std::mem::discriminant(a) != std::mem::discriminant(b) => {
                return at(Kind, 0, 0);
            }
            (ShapeKind::Alert(a), ShapeKind::Alert(b)) if a != b => return at(Kind, 0, 0),
            _ => {}
        }
        if matches!(self.kind, ShapeKind::List(_) | ShapeKind::Definitions)
            && self.inside.len() != other.inside.len()
        {
            return at(Items, self.inside.len(), other.inside.len());
        }
        let firm = |shape: &'a Shape| {
            shape.inside.iter().filter(|inner| inner.kind != ShapeKind::Paragraph)
        };
        if firm(self).count() != firm(other).count() {
            return at(Kind, 0, 0);
        }
        // Paragraphs may be split and joined inside.
        firm(self).zip(firm(other)).find_map(|(a, b)| a.difference(b))
    }

    /// The word by which messages name the kind.
    pub(super) fn word(&self) -> &'static str {
        match self.kind {
            ShapeKind::Heading(_) => "heading",
            ShapeKind::Paragraph => "paragraph",
            ShapeKind::List(None) => "list",
            ShapeKind::List(Some(_)) => "numbered",
            ShapeKind::Item => "item",
            ShapeKind::Quote => "quote",
            ShapeKind::Alert(AlertKind::Fold) => "fold",
            ShapeKind::Alert(AlertKind::Example) => "example",
            ShapeKind::Alert(_) => "alert",
            ShapeKind::KeyPoints => "key-points",
            ShapeKind::Table { .. } => "table",
            ShapeKind::Code => "code",
            ShapeKind::Definitions => "definitions",
            ShapeKind::Rule => "rule",
            ShapeKind::Embed(_) => "embed",
            ShapeKind::Picture => "picture",
        }
    }
}

/// The place of several blocks.
fn around<L>(blocks: &[Block<L>]) -> Option<Span> {
    let (first, last) = (blocks.first()?.span, blocks.last()?.span);
    Some(Span::new(first.file, first.range().start..last.range().end))
}

fn shown(embed: &Embed) -> String {
    match embed {
        Embed::Diagram(id) => format!("diagram:{}", id.value),
        Embed::Indicators(id) => format!("indicators:{}", id.value),
        Embed::Spreadsheet(id) => format!("spreadsheet:{}", id.value),
        Embed::Shared(id) => format!("shared:{}", id.value),
    }
}
