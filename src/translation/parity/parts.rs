//! Lists and tables item by item and cell by cell, where both have as many.

use super::compare::{Difference, Kind, Region};
use super::marks::BlockMarks;
use super::matching::{Left, cancel};
use super::shape::ShapeKind;
use super::value::{Mark, Value, Weight};

/// What is in another place of a list or a table.
pub(super) enum Misplaced<'a> {
    /// Items or rows change places.
    Order,
    /// A mark is in another cell.
    Value(Option<&'a Mark>, Option<&'a Mark>),
}

impl Misplaced<'_> {
    pub(super) fn told(self, region: &Region<'_>, pair: usize) -> Difference {
        match self {
            Misplaced::Order => region.between(pair, Kind::Order, None, None),
            Misplaced::Value(a, b) => region.value(pair, a, b),
        }
    }
}

/// What two blocks have in different parts; all of it is in both.
pub(super) fn compare<'a>(a: &'a BlockMarks, b: &'a BlockMarks) -> Vec<Misplaced<'a>> {
    if a.parts.len() != b.parts.len() || a.parts.len() < 2 {
        return Vec::new();
    }
    let columns = match a.shape.kind {
        ShapeKind::Table { columns, .. } => columns.max(1),
        _ => 1,
    };
    let (mut x, mut y) = (Vec::new(), Vec::new());
    for number in 0..a.parts.len() {
        let (mut of_a, mut of_b) = (part(a, number), part(b, number));
        cancel(&mut of_a, &mut of_b);
        x.extend(of_a.into_iter().filter(|left| left.mark.weight == Weight::Must));
        y.extend(of_b.into_iter().filter(|left| left.mark.weight == Weight::Must));
    }
    if x.is_empty() && y.is_empty() {
        return Vec::new();
    }
    if is_reordered(a, b, columns) {
        return vec![Misplaced::Order];
    }
    // In a list a translator may put into one item what stands in the next.
    if columns == 1 {
        return Vec::new();
    }
    let both = x.iter().filter_map(|x| {
        let there = y.iter().find(|y| y.mark.readings[0] == x.mark.readings[0])?;
        Some(Misplaced::Value(Some(x.mark), Some(there.mark)))
    });
    both.take(1).collect()
}

fn part(block: &BlockMarks, number: usize) -> Vec<Left<'_>> {
    let (range, _) = &block.parts[number];
    let marks = block.found.marks.get(range.clone()).unwrap_or_default();
    marks.iter().map(|mark| Left { pair: number, mark }).collect()
}

/// True where the same items or rows follow each other in another order.
fn is_reordered(a: &BlockMarks, b: &BlockMarks, columns: usize) -> bool {
    let rows = |block: &BlockMarks| -> Vec<Vec<Value>> {
        let of = |row: &[(std::ops::Range<usize>, crate::source::Span)]| {
            let marks = row.iter().flat_map(|(range, _)| &block.found.marks[range.clone()]);
            let firm = marks.filter(|mark| mark.weight == Weight::Must);
            let mut values: Vec<Value> = firm.map(|mark| mark.readings[0].clone()).collect();
            values.sort();
            values
        };
        block.parts.chunks(columns).map(of).collect()
    };
    let (mut a, mut b) = (rows(a), rows(b));
    let differ = a != b;
    a.sort();
    b.sort();
    differ && a == b
}
